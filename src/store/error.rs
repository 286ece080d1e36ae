//! What can go wrong with files, and with which file.

use std::path::{Path, PathBuf};

/// A file or folder that could not be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It could not be read.
    #[error("cannot read {}", .path.display())]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// It could not be written.
    #[error("cannot write {}", .path.display())]
    Write {
        /// What was to be written.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Another program writes it.
    #[error("{} is open in another luister; finish there first", .path.display())]
    InUse {
        /// The journal.
        path: PathBuf,
    },
    /// The system names no folder for a user's data.
    #[error("this system names no folder for your data; name one with --data-dir FOLDER")]
    NoDataFolder,
    /// A transcript that holds no talk.
    #[error("{} is no transcript of luister: {reason}", .path.display())]
    NoTranscript {
        /// The file.
        path: PathBuf,
        /// What is missing.
        reason: String,
    },
}

impl StoreError {
    /// For `map_err`: a failed read of `path`.
    pub(super) fn reading(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| StoreError::Read { path, source }
    }

    /// For `map_err`: a failed write of `path`.
    pub(super) fn writing(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| StoreError::Write { path, source }
    }
}
