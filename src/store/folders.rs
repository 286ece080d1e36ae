//! Reading content folders, texts and standard input.

use super::StoreError;
use crate::base::{Code, Diagnostic, SourceFile};
use std::io::{BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

/// A content file larger than this is a mistake: the largest person shipped is a tenth of it.
const LARGEST_CONTENT_FILE: u64 = 2 * 1024 * 1024;
/// How deep content folders are walked: language, person or group, file.
const DEEPEST: usize = 3;

/// Reads all TOML files under `dir` with paths relative to it. What cannot be used is named; the rest is returned.
///
/// # Errors
/// When `dir` itself cannot be read.
pub fn read_content_folder(dir: &Path) -> Result<(Vec<SourceFile>, Vec<Diagnostic>), StoreError> {
    std::fs::read_dir(dir).map_err(StoreError::reading(dir))?;
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    walk(dir, "", 0, &mut files, &mut faults)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((files, faults))
}

fn walk(
    dir: &Path,
    prefix: &str,
    depth: usize,
    files: &mut Vec<SourceFile>,
    faults: &mut Vec<Diagnostic>,
) -> Result<(), StoreError> {
    for entry in std::fs::read_dir(dir).map_err(StoreError::reading(dir))? {
        let entry = entry.map_err(StoreError::reading(dir))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let shown = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if depth < DEEPEST {
                walk(&path, &shown, depth + 1, files, faults)?;
            }
            continue;
        }
        if !name.ends_with(".toml") {
            continue;
        }
        let odd = |reason: &str| Diagnostic::error(Code::Syntax, &shown, "", None, &[reason]);
        let size = match std::fs::metadata(&path) {
            Ok(data) if data.is_file() => data.len(),
            Ok(_) => {
                faults.push(odd("no file"));
                continue;
            }
            Err(error) => {
                faults.push(odd(&error.to_string()));
                continue;
            }
        };
        if size > LARGEST_CONTENT_FILE {
            let (size, limit) = (format!("{} kB", size / 1024), format!("{} kB", LARGEST_CONTENT_FILE / 1024));
            faults.push(Diagnostic::error(Code::TooLarge, &shown, "", None, &[&size, &limit]));
            continue;
        }
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                faults.push(odd(&error.to_string()));
                continue;
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => files.push(SourceFile::new(shown, text)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to().to_string();
                faults.push(Diagnostic::error(Code::NotText, &shown, "", None, &[&at]));
            }
        }
    }
    Ok(())
}

/// Makes the folder `dir` and these files in it. `false`, and nothing is done, when the folder is there already.
///
/// # Errors
/// When it cannot be made or written.
pub fn create_files(dir: &Path, files: &[(PathBuf, String)]) -> Result<bool, StoreError> {
    if dir.exists() {
        return Ok(false);
    }
    std::fs::create_dir_all(dir).map_err(StoreError::writing(dir))?;
    for (path, text) in files {
        std::fs::write(path, text).map_err(StoreError::writing(path))?;
    }
    Ok(true)
}

/// The text of a file; bytes that are no UTF-8 become replacement characters.
///
/// # Errors
/// When it cannot be read.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    let bytes = std::fs::read(path).map_err(StoreError::reading(path))?;
    Ok(text_of(&bytes))
}

/// A file to be read piece by piece, however long it is.
///
/// # Errors
/// When it cannot be opened, or its beginning cannot be read.
pub fn open_text(path: &Path) -> Result<Box<dyn BufRead>, StoreError> {
    let mut file = BufReader::new(std::fs::File::open(path).map_err(StoreError::reading(path))?);
    // A folder can be opened; only reading tells.
    file.fill_buf().map_err(StoreError::reading(path))?;
    Ok(Box::new(file))
}

/// All of standard input, likewise.
///
/// # Errors
/// When it cannot be read.
pub fn read_input() -> Result<String, StoreError> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(StoreError::reading(Path::new("-")))?;
    Ok(text_of(&bytes))
}

/// Text without the byte order mark that editors on Windows put before it.
fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_files_are_read_and_bad_ones_named() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(dir.path().join("nl/iemand")).unwrap();
        std::fs::write(dir.path().join("nl/iemand/persona.toml"), "name = 'é'\r\n").unwrap();
        std::fs::write(dir.path().join("nl/iemand/bad.toml"), b"ab\xff").unwrap();
        std::fs::write(dir.path().join("nl/iemand/notes.txt"), "not content").unwrap();
        let (files, faults) = read_content_folder(dir.path()).unwrap();
        assert_eq!(files, [SourceFile::new("nl/iemand/persona.toml", "name = 'é'\n")]);
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].code, faults[0].values[0].as_str()), (Code::NotText, "2"));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_with_its_name() {
        let error = read_content_folder(Path::new("no/such/folder")).unwrap_err();
        assert!(error.to_string().contains("no/such/folder"));
    }
}
