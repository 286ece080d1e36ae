//! Finding and reading saved talks.

use super::{StoreError, read_text};
use crate::session::{Transcript, TranscriptFault};
use std::path::{Path, PathBuf};

/// A talk on the disk.
#[derive(Debug)]
pub struct StoredTranscript {
    /// Its file.
    pub path: PathBuf,
    /// The talk.
    pub transcript: Transcript,
}

/// Reads one talk.
///
/// # Errors
/// When the file cannot be read, or holds no talk.
pub fn read_transcript(path: &Path) -> Result<StoredTranscript, StoreError> {
    let text = read_text(path)?;
    let transcript = Transcript::parse(&text).map_err(|fault: TranscriptFault| StoreError::NoTranscript {
        path: path.to_owned(),
        reason: fault.to_string(),
    })?;
    Ok(StoredTranscript { path: path.to_owned(), transcript })
}

/// The files that may hold talks: `path` itself when it is a file, else all `*.jsonl` in that folder, by name (and so
/// by date).
///
/// # Errors
/// When there is nothing of that name, or the folder cannot be read.
pub fn find_transcripts(path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !std::fs::metadata(path).map_err(StoreError::reading(path))?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(StoreError::reading(path))? {
        let path = entry.map_err(StoreError::reading(path))?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
