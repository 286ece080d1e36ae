//! The frame of a clause: what kind of sentence it is, about whom, when, and how sure.

mod dutch;
mod english;
mod split;
mod splitter;
mod syntax;
#[cfg(test)]
mod tests;

pub(crate) use split::{Clause, clauses, widen};

use crate::base::Language;
use crate::base::named_enum;
use crate::text::{Ending, LemmaId, Tags};

named_enum! {
    /// What kind of sentence a clause is.
    pub enum ClauseType: "type" {
        /// It says something.
        Statement = "statement",
        /// It asks something, with or without its mark.
        Question = "question",
        /// It tells somebody to do something.
        Imperative = "imperative",
        /// "Wat een beeld!"
        Exclamation = "exclamation",
        /// It has no finite verb.
        Fragment = "fragment",
    }
}

named_enum! {
    /// Whom a clause is about.
    pub enum Subject: "subject" {
        /// The older person: u, je, you.
        Partner = "partner",
        /// The trainee: ik, I.
        Trainee = "trainee",
        /// The two of them, or the trainee's own people.
        We = "we",
        /// Somebody or something else.
        Third = "third",
        /// het, dat, er; it, that, there.
        It = "it",
        /// Nobody.
        None = "none",
    }
}

named_enum! {
    /// When a clause plays.
    pub enum Tense: "tense" {
        /// Now, or always; also would, could, zou.
        Present = "present",
        /// Then.
        Past = "past",
        /// Have or be with a participle, also behind a modal.
        Perfect = "perfect",
    }
}

/// What is known of one clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// What kind of sentence.
    pub kind: ClauseType,
    /// The question word, folded; empty for none.
    pub word: String,
    /// Whom it is about.
    pub subject: Subject,
    /// "Er zijn…", "there is…": its subject is also `third`.
    pub existential: bool,
    /// The modal, by the name rules use; empty for none.
    pub modal: &'static str,
    /// The finite verb.
    pub verb: Option<LemmaId>,
    /// When.
    pub tense: Tense,
    /// Whether it holds a negation.
    pub negated: bool,
    /// Whether it is about people or things in general.
    pub generic: bool,
    /// Whether it depends on another clause.
    pub subordinate: bool,
}

impl Frame {
    /// A clause without a finite verb.
    pub const FRAGMENT: Frame = Frame {
        kind: ClauseType::Fragment,
        word: String::new(),
        subject: Subject::None,
        existential: false,
        modal: "",
        verb: None,
        tense: Tense::Present,
        negated: false,
        generic: false,
        subordinate: false,
    };
}

/// What a frame depends on outside its own words.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Surroundings {
    /// How the sentence ends, where this clause is the one that its mark speaks of.
    pub ending: Ending,
    /// A subordinate clause of the same sentence stands before it, so that its verb comes first.
    pub after_subordinate: bool,
    /// It is the only clause of its sentence, or the first.
    pub first: bool,
    /// The subject of the statement that this clause goes on with behind "en": its own where it has no other.
    pub shared: Option<Subject>,
    /// The reply says "u": "je" then means people in general.
    pub formal: bool,
}

/// The names that rules may use for modals.
pub(crate) const fn modals(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &["moeten", "kunnen", "mogen", "willen", "zullen", "hoeven"],
        Language::En => &["must", "should", "could", "can", "may", "might", "would", "will", "have_to", "need_to"],
    }
}

/// Dutch verbs behind which somebody's words follow.
const SAYING: [&str; 9] =
    ["zeggen", "vinden", "roepen", "vertellen", "beweren", "vragen", "denken", "schrijven", "schreeuwen"];

/// Whom a pronoun with these tags stands for.
pub(crate) fn person(tags: Tags) -> Subject {
    match () {
        () if tags.any(Tags::TRAINEE) => Subject::Trainee,
        () if tags.any(Tags::PARTNER) => Subject::Partner,
        () if tags.any(Tags::WE) => Subject::We,
        () if tags.any(Tags::THIRD) => Subject::Third,
        () if tags.any(Tags::IT) => Subject::It,
        () => Subject::None,
    }
}
