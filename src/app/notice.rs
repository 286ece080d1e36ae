//! Sentences to the user.

use super::LONGEST_REPLY;
use crate::base::Language;
use crate::words::{DebriefText as D, Phrase};
use std::path::PathBuf;

/// A sentence to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Lines could not be saved; nothing is lost.
    SaveFailed(String),
    /// The half-typed reply could not be kept.
    DraftFailed(String),
    /// A page was written here.
    Wrote(PathBuf),
    /// The talk cannot be gone on with: she has said goodbye, or has changed since.
    NotResumable,
    /// There is nobody of this id.
    Nobody(String),
    /// A reply was longer than can be taken.
    CutOff,
    /// Anything else that failed, in its own words.
    Failed(String),
    /// Faulty content was passed over: so many faults.
    ContentFaults(usize),
    /// A flag counts no more: the trainee holds it not to be right.
    Disputed,
    /// It counts again.
    Undisputed,
    /// There is no flag to hold not to be right.
    NoFlag,
    /// One is back before this reply.
    BackTo(String),
    /// There is no reply to go back to.
    NothingToRewind,
    /// Nobody can try this talk again: the person is gone, or has changed.
    NotRewindable,
}

impl Notice {
    /// The sentence. It may hold what was typed: both faces make that harmless.
    pub fn text(&self, language: Language) -> String {
        match self {
            Notice::SaveFailed(reason) => Phrase::SaveFailed.with(language, &[reason]),
            Notice::DraftFailed(reason) => Phrase::DraftFailed.with(language, &[reason]),
            Notice::Wrote(path) => D::WroteReports.with(language, &[path.display().to_string()]),
            Notice::Nobody(person) => Phrase::NobodyCalled.with(language, &[person]),
            Notice::CutOff => Phrase::TooMuchText.with(language, &[LONGEST_REPLY.to_string()]),
            Notice::NotResumable => Phrase::NotResumable.text(language).to_owned(),
            Notice::Failed(reason) => reason.clone(),
            Notice::ContentFaults(count) => Phrase::ContentFaults.with(language, &[count.to_string()]),
            Notice::Disputed => D::NoticeDisputed.text(language).to_owned(),
            Notice::Undisputed => D::NoticeUndisputed.text(language).to_owned(),
            Notice::NoFlag => D::NoticeNoFlag.text(language).to_owned(),
            Notice::BackTo(reply) => D::BackTo.with(language, &[reply]),
            Notice::NothingToRewind => D::NothingToRewind.text(language).to_owned(),
            Notice::NotRewindable => D::NotRewindable.text(language).to_owned(),
        }
    }
}
