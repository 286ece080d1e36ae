//! The rules to score or to read again with: the present ones, or those of a folder.

use crate::base::{Language, Severity, SourceFile};
use crate::checker::Lexicon;
use crate::cli::setup::Setup;
use crate::content::Content;
use crate::report::visible;
use crate::store::read_content_folder;
use crate::words::ScoreText;
use anyhow::{Context as _, bail};
use std::path::PathBuf;

/// Rules of both languages, each loaded when the first talk in it comes.
pub struct Rules<'a> {
    setup: &'a Setup,
    /// The folder with its files, when the rules are not the present ones.
    folder: Option<(PathBuf, Vec<SourceFile>)>,
    loaded: [Option<Lexicon>; 2],
}

impl<'a> Rules<'a> {
    /// The rules of `folder`, or the present ones.
    pub fn of(setup: &'a Setup, folder: Option<PathBuf>) -> anyhow::Result<Self> {
        let folder = match folder {
            Some(folder) => {
                let (files, _) = read_content_folder(&folder).context("--against")?;
                Some((folder, files))
            }
            None => None,
        };
        Ok(Rules { setup, folder, loaded: [None, None] })
    }

    /// Those of one language.
    pub fn lexicon(&mut self, language: Language) -> anyhow::Result<&Lexicon> {
        let slot = &mut self.loaded[language as usize];
        if let Some(lexicon) = slot {
            return Ok(lexicon);
        }
        let lexicon = match &self.folder {
            None => self.setup.lexicon(language),
            Some((folder, files)) => {
                let shown = visible(&folder.display().to_string()).into_owned();
                let prefix = format!("{language}/");
                let files: Vec<SourceFile> =
                    files.iter().filter(|file| file.path.starts_with(&prefix)).cloned().collect();
                if files.is_empty() {
                    let text = ScoreText::NoRulesThere.with(self.setup.language, &[shown.as_str(), language.as_str()]);
                    bail!(text);
                }
                // A folder with word lists is a whole lexicon; one without is laid over the present one.
                let whole = files.iter().any(|file| file.folder().ends_with("/words"));
                let mut content = if whole { Content::default() } else { self.setup.content.clone() };
                content.add_lexicon(files);
                let (lexicon, faults) = Lexicon::load(language, &content.lexicon(language));
                for fault in faults.iter().filter(|fault| fault.severity == Severity::Error) {
                    let code = fault.code.as_str();
                    remark!("luister: {shown}/{}: {code}", visible(&fault.path));
                }
                lexicon
            }
        };
        Ok(slot.insert(lexicon))
    }
}
