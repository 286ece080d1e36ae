//! What the user chose in the program and need not choose again.

use super::{StoreError, write_private};
use crate::base::Language;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The user's choices. A key of a newer version is kept out of the way, not an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language chosen in the program; `None`: the locale's.
    pub language: Option<Language>,
}

impl Settings {
    /// Reads the settings; a file that is not there, or that cannot be read as settings, gives the defaults: a
    /// broken preference must not keep anyone from practising.
    pub fn load(path: &Path) -> Self {
        std::fs::read_to_string(path).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the folder or file cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        // A plain optional field always serialises.
        let text = toml::to_string(self).unwrap_or_default();
        write_private(path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_a_broken_file_gives_the_defaults() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/settings.toml");
        let chosen = Settings { language: Some(Language::Nl) };
        chosen.save(&path).unwrap();
        assert_eq!(Settings::load(&path), chosen);
        std::fs::write(&path, "language = 7").unwrap();
        assert_eq!(Settings::load(&path), Settings::default());
    }
}
