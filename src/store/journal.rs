//! Writing so that nothing typed is lost: an append-only journal, and the sidecar of the half-typed reply.

use super::StoreError;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// An append-only file of lines, each on the disk before [`Journal::append`] returns.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes of whole lines written: where a line that failed half-way is cut off again.
    whole: u64,
}

impl Journal {
    /// Creates a new journal `stem.jsonl` in `dir`, or `stem-2.jsonl`, `stem-3.jsonl`… when that is taken.
    ///
    /// # Errors
    /// When the folder or the file cannot be made.
    pub fn create(dir: &Path, stem: &str) -> Result<Self, StoreError> {
        create_private_dir(dir)?;
        for attempt in 1_u32.. {
            let name = if attempt == 1 { format!("{stem}.jsonl") } else { format!("{stem}-{attempt}.jsonl") };
            let path = dir.join(name);
            match private_options().create_new(true).append(true).open(&path) {
                Ok(file) => return Ok(Journal { path, file, whole: 0 }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(source) => return Err(StoreError::Write { path, source }),
            }
        }
        unreachable!("the loop above ends only by returning")
    }

    /// Opens a journal that is there, to write on. A torn last line is set aside in a file beside it.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let file = private_options().append(true).open(path).map_err(StoreError::writing(path))?;
        let regular = file.metadata().map_err(StoreError::reading(path))?.is_file();
        let bytes = if regular { std::fs::read(path).map_err(StoreError::reading(path))? } else { Vec::new() };
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        if whole < bytes.len() {
            write_private(&path.with_extension("torn"), &bytes[whole..])?;
            file.set_len(whole as u64).map_err(StoreError::writing(path))?;
        }
        Ok(Journal { path: path.to_owned(), file, whole: whole as u64 })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends lines and has the system put them on the disk. A failure leaves no half line behind.
    ///
    /// # Errors
    /// When the disk is full or the file is gone; the journal can be used again afterwards.
    pub fn append<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> Result<(), StoreError> {
        let mut bytes = Vec::new();
        for line in lines {
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
        let written = self.file.write_all(&bytes).and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.whole += bytes.len() as u64;
                Ok(())
            }
            Err(source) => {
                // Best effort: a torn line at the end is set aside by the reader anyway.
                let _ = self.file.set_len(self.whole);
                Err(StoreError::Write { path: self.path.clone(), source })
            }
        }
    }
}

/// The half-typed reply beside a journal.
#[derive(Debug, Clone)]
pub struct Sidecar(PathBuf);

impl Sidecar {
    /// The sidecar of this path.
    pub fn new(path: PathBuf) -> Self {
        Sidecar(path)
    }

    /// Keeps the text; an empty one removes the file.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep(&self, draft: &str) -> Result<(), StoreError> {
        if draft.is_empty() {
            return match std::fs::remove_file(&self.0) {
                Err(source) if source.kind() != ErrorKind::NotFound => {
                    Err(StoreError::Write { path: self.0.clone(), source })
                }
                _ => Ok(()),
            };
        }
        write_private(&self.0, draft.as_bytes())
    }

    /// The text that was kept, if any.
    pub fn kept(&self) -> Option<String> {
        std::fs::read_to_string(&self.0).ok().filter(|text| !text.is_empty())
    }
}

/// Writes a file that only its owner can read, whole or not at all: first beside it, then renamed.
///
/// # Errors
/// When the folder cannot be made or the disk refuses.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        create_private_dir(dir)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let written = private_options().create(true).truncate(true).write(true).open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_data()
    });
    written.and_then(|()| std::fs::rename(&beside, path)).map_err(|source| {
        let _ = std::fs::remove_file(&beside);
        StoreError::Write { path: path.to_owned(), source }
    })
}

fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // On Windows the user's own data folder is readable by the user alone.
    options.read(false);
    options
}

fn create_private_dir(dir: &Path) -> Result<(), StoreError> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(StoreError::writing(dir))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_talks_of_one_second_get_two_files() {
        let dir = tempfile::tempdir().unwrap();
        let mut first = Journal::create(dir.path(), "talk").unwrap();
        let second = Journal::create(dir.path(), "talk").unwrap();
        first.append(["a", "b"]).unwrap();
        assert_eq!(std::fs::read_to_string(first.path()).unwrap(), "a\nb\n");
        assert!(second.path().ends_with("talk-2.jsonl"));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_what_is_written() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        let journal = Journal::create(&data, "talk").unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(journal.path()), mode(&data)), (0o600, 0o700));
    }

    #[test]
    fn a_torn_line_is_set_aside_before_anything_is_added() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("talk.jsonl");
        std::fs::write(&path, "whole\nto").unwrap();
        Journal::open(&path).unwrap().append(["next"]).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "whole\nnext\n");
        assert_eq!(std::fs::read_to_string(dir.path().join("talk.torn")).unwrap(), "to");
    }

    #[test]
    fn an_empty_draft_leaves_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let sidecar = Sidecar::new(dir.path().join("talk.draft"));
        sidecar.keep("Hoe was").unwrap();
        assert_eq!(sidecar.kept().as_deref(), Some("Hoe was"));
        sidecar.keep("").unwrap();
        sidecar.keep("").unwrap();
        assert_eq!(sidecar.kept(), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_an_error_and_not_a_panic() {
        let mut journal = Journal::open(Path::new("/dev/full")).unwrap();
        assert!(matches!(journal.append(["x"]), Err(StoreError::Write { .. })));
    }
}
