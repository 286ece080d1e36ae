//! Writing so that nothing typed is lost: an append-only journal, and the sidecar of the half-typed reply.

use super::StoreError;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// An append-only file of lines, each on the disk before [`Journal::append`] returns. One program at a time writes it.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes of whole lines: where the next line goes, over whatever a failed write may have left.
    whole: u64,
    _lock: Lock,
}

impl Journal {
    /// Creates the new journal `stem.jsonl` in `dir`.
    ///
    /// # Errors
    /// When the folder or the file cannot be made, or the file is there already.
    pub fn create(dir: &Path, stem: &str) -> Result<Self, StoreError> {
        create_private_dir(dir)?;
        let path = dir.join(format!("{stem}.jsonl"));
        let lock = Lock::take(&path)?;
        let file = private_options().write(true).create_new(true).open(&path).map_err(StoreError::writing(&path))?;
        Ok(Journal { path, file, whole: 0, _lock: lock })
    }

    /// Opens a journal that is there, to write on. `torn`: its last line could not be read; it is set aside in a file
    /// beside it.
    ///
    /// # Errors
    /// When it cannot be opened, or another program writes it.
    pub fn open(path: &Path, torn: bool) -> Result<Self, StoreError> {
        let lock = Lock::take(path)?;
        let file = private_options().write(true).open(path).map_err(StoreError::writing(path))?;
        let regular = file.metadata().map_err(StoreError::reading(path))?.is_file();
        let bytes = if regular { std::fs::read(path).map_err(StoreError::reading(path))? } else { Vec::new() };
        let complete = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let mut journal = Journal { path: path.to_owned(), file, whole: bytes.len() as u64, _lock: lock };
        if torn {
            write_private(&path.with_extension("torn"), &bytes[complete..])?;
            journal.whole = complete as u64;
            journal.file.set_len(journal.whole).map_err(StoreError::writing(path))?;
        } else if complete < bytes.len() {
            // A whole line that only lacks its end.
            journal.write(b"\n")?;
        }
        Ok(journal)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nothing has been written yet.
    pub fn is_empty(&self) -> bool {
        self.whole == 0
    }

    /// Appends lines and has the system put them on the disk. A failure leaves no half line behind.
    ///
    /// # Errors
    /// When the disk is full or the file is gone; the same lines can be appended again afterwards.
    pub fn append<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> Result<(), StoreError> {
        let mut bytes = Vec::new();
        for line in lines {
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
        self.write(&bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let written = self
            .file
            .seek(SeekFrom::Start(self.whole))
            .and_then(|_| self.file.write_all(bytes))
            .and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.whole += bytes.len() as u64;
                Ok(())
            }
            Err(source) => {
                // Should this fail too, the next write begins at the same place all the same.
                let _ = self.file.set_len(self.whole);
                Err(StoreError::Write { path: self.path.clone(), source })
            }
        }
    }
}

/// Keeps a second program away from a journal. A file of its own, since on Windows a locked file cannot be read.
#[derive(Debug)]
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(journal: &Path) -> Result<Self, StoreError> {
        let path = std::env::temp_dir().join(lock_name(journal));
        let file = private_options().write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(StoreError::writing(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { path, _file: file }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StoreError::InUse { path: journal.to_owned() }),
            // A file system without locks: then there is nothing to guard with.
            Err(std::fs::TryLockError::Error(_)) => Ok(Lock { path, _file: file }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A name for the lock that is the same for every program that writes this journal.
fn lock_name(journal: &Path) -> String {
    let whole = std::path::absolute(journal).unwrap_or_else(|_| journal.to_owned());
    let name: String = whole.to_string_lossy().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    // The end of the path tells talks apart; file names have a longest length.
    let skip = name.chars().count().saturating_sub(150);
    format!("luister{}.lock", name.chars().skip(skip).collect::<String>())
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

/// Writes a report where the user asked for it. A folder that is not there is a slip of the key and is not made; what is
/// no ordinary file (a device, a pipe) is written to and never replaced.
///
/// # Errors
/// When the folder is missing or the disk refuses.
pub fn write_report(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = path.parent().filter(|dir| !dir.as_os_str().is_empty());
    if let Some(folder) = folder {
        std::fs::read_dir(folder).map_err(StoreError::reading(folder))?;
    }
    if std::fs::metadata(path).is_ok_and(|data| !data.is_file()) {
        let opened = OpenOptions::new().write(true).open(path);
        return opened.and_then(|mut file| file.write_all(bytes)).map_err(StoreError::writing(path));
    }
    write_private(path, bytes)
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
    fn nobody_else_writes_a_journal_that_is_open() {
        let dir = tempfile::tempdir().unwrap();
        let mut first = Journal::create(dir.path(), "talk").unwrap();
        assert!(Journal::create(dir.path(), "talk").is_err());
        assert!(matches!(Journal::open(first.path(), false), Err(StoreError::InUse { .. })));
        first.append(["a", "b"]).unwrap();
        let path = first.path().to_owned();
        drop(first);
        Journal::open(&path, false).unwrap().append(["c"]).unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "a\nb\nc\n");
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
        Journal::open(&path, true).unwrap().append(["next"]).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "whole\nnext\n");
        assert_eq!(std::fs::read_to_string(dir.path().join("talk.torn")).unwrap(), "to");
    }

    #[test]
    fn a_whole_last_line_without_its_end_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("talk.jsonl");
        std::fs::write(&path, "one\ntwo").unwrap();
        Journal::open(&path, false).unwrap().append(["three"]).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one\ntwo\nthree\n");
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
        let mut journal = Journal::open(Path::new("/dev/full"), false).unwrap();
        assert!(matches!(journal.append(["x"]), Err(StoreError::Write { .. })));
    }
}
