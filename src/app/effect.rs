//! What is to be done in the world; carried out by `cli`, never here.

use crate::base::Language;
use std::path::PathBuf;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read the clock and choose a seed for a talk; answered by `Message::Begin`.
    Begin {
        /// With whom: the scenario's id.
        person: String,
    },
    /// Make a new transcript of these lines; answered by `Appended` or `AppendFailed`.
    Create {
        /// The file name without its extension.
        stem: String,
        /// The header and the first lines.
        lines: Vec<String>,
    },
    /// Add lines to the transcript; answered by `Appended` or `AppendFailed`.
    Append(Vec<String>),
    /// Keep the half-typed reply beside the transcript; an empty one is forgotten. Answered by `DraftFailed` only
    /// when it fails.
    KeepDraft(String),
    /// Look which talks there are; answered by `Past`.
    ListTalks,
    /// Read one talk to show its debrief, and be ready to add to it; answered by `Opened` or `Failed`.
    OpenTalk(PathBuf),
    /// Look what the trainee's talks came to, for levels that several talks settle; answered by `Recalled`.
    RecallTalks,
    /// Open the file of a talk to go on with it; answered by `Resumed` or `Failed`.
    Resume(PathBuf),
    /// Write the debrief that is on the screen as a page, as Markdown and as text; answered by `Wrote` or `Failed`.
    WriteReport {
        /// Leave out what the trainee told of their own life.
        blank: bool,
    },
    /// Remember the language and load its people and rules; answered by `Loaded`.
    ChangeLanguage(Language),
}
