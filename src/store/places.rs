//! Where things are on this machine.

use super::StoreError;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The folders of one run.
#[derive(Debug, Clone)]
pub struct Places {
    data: PathBuf,
    config: Option<PathBuf>,
}

impl Places {
    /// With `data` the user's own choice; without it the platform's folder for data. The user's own people and
    /// rules stand in the platform's config folder, in `scenarios` and `lexicon`.
    ///
    /// # Errors
    /// [`StoreError::NoDataFolder`] when the system names no home and none is given.
    pub fn find(data: Option<PathBuf>) -> Result<Self, StoreError> {
        let dirs = ProjectDirs::from("nl", "Samen Ouder Worden", "luister");
        let config = dirs.as_ref().map(|dirs| dirs.config_dir().to_owned());
        let data = data.or_else(|| dirs.map(|dirs| dirs.data_dir().to_owned())).ok_or(StoreError::NoDataFolder)?;
        Ok(Places { data, config })
    }

    /// The folder of a user's data.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The folder of the saved talks.
    pub fn transcripts(&self) -> PathBuf {
        self.data.join("transcripts")
    }

    /// The file of what the user chose in the program.
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.toml")
    }

    /// The half-typed reply of a talk that was cut off.
    pub fn draft_of(&self, talk: &str) -> PathBuf {
        self.transcripts().join(format!("{talk}.draft"))
    }

    /// The user's own people, if there are any.
    pub fn own_scenarios(&self) -> Option<PathBuf> {
        self.config.as_ref().map(|dir| dir.join("scenarios")).filter(|dir| dir.is_dir())
    }

    /// Where the user's own people stand, or would stand.
    pub fn for_own_scenarios(&self) -> Option<PathBuf> {
        self.config.as_ref().map(|dir| dir.join("scenarios"))
    }

    /// The user's own rules, if there are any.
    pub fn own_lexicon(&self) -> Option<PathBuf> {
        self.config.as_ref().map(|dir| dir.join("lexicon")).filter(|dir| dir.is_dir())
    }
}
