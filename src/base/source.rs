//! A text with a name: what rooms below the store get in the place of a file.

use std::borrow::Cow;

/// One content file, embedded or read from a folder of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path as an author knows it, with `/` between folders ("nl/de-naaister/jurk.toml").
    pub path: String,
    /// Its text, line ends normalised to LF.
    pub text: Cow<'static, str>,
}

impl SourceFile {
    /// A file of this path and text; CRLF becomes LF, and a byte order mark is dropped.
    pub fn new(path: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => Cow::Owned(rest.to_owned()),
            None => text,
        };
        let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { text };
        SourceFile { path: path.into(), text }
    }

    /// The file name without folder and without its extension.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.strip_suffix(".toml").unwrap_or(name)
    }

    /// The folder that holds it, or "".
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}
