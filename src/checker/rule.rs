//! A rule as it is used, and the conditions it tests.

use super::frame::{ClauseType, Frame, Subject, Tense};
use super::pattern::ProgramId;
use super::symbol::Symbol;
use crate::base::named_enum;
use crate::base::{Act, Level, Span};
use crate::text::LemmaId;

named_enum! {
    /// Acts that are computed, not matched.
    pub enum Detector: "detector" {
        /// The reply takes up something of her last two lines.
        Following = "following",
        /// A short reply, or clause, in her own words.
        Echo = "echo",
        /// Three or more questions.
        StackedQuestions = "stacked_questions",
        /// Much about the trainee, and no way back to her.
        LongOwnStory = "long_own_story",
        /// About the trainee alone: nothing of hers, no question, no "u".
        DropsHerStory = "drops_her_story",
        /// No word at all.
        Silence = "silence",
        /// Letters without a word in them.
        Nonsense = "nonsense",
        /// Another language than that of the lexicon.
        ForeignLanguage = "foreign_language",
    }
}

/// A reply that proves a rule, with the partner's line where it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Her line before the reply.
    pub partner: Option<String>,
    /// The reply.
    pub reply: String,
    /// Its place in the file of the rule.
    pub span: Span,
    /// Its line there, from 1.
    pub line: usize,
}

/// One rule: what it finds, what is said about it, and the examples that prove it.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its name, unique in the language: the name of its file.
    pub id: String,
    /// The folder it stands in.
    pub group: String,
    /// The act that its words do.
    pub act: Act,
    /// How sure it is.
    pub level: Level,
    /// What it is called in a list.
    pub title: String,
    /// To the trainee, about the reply: what it may do to the other. Never empty for a slip.
    pub why: String,
    /// A better wording in the same situation. Never empty for a slip.
    pub instead: String,
    /// Examples on which it must fire.
    pub flags: Vec<Example>,
    /// Near misses on which it must stay silent.
    pub allows: Vec<Example>,
    /// The detector that finds it, if it is computed.
    pub detector: Option<Detector>,
    /// Whether it looks only at clauses in which no other rule finds anything but listening.
    pub otherwise: bool,
    /// The file, as an author knows it.
    pub path: String,
    pub(super) whens: Vec<When>,
}

/// One `[[when]]`: everything in it must hold.
#[derive(Debug, Clone)]
pub(super) struct When {
    /// `None`: any clause.
    pub frame: Option<FrameTest>,
    pub has: Vec<ProgramId>,
    pub lacks: Vec<ProgramId>,
    pub sentence_has: Vec<ProgramId>,
    pub sentence_lacks: Vec<ProgramId>,
    pub reply_has: Vec<ProgramId>,
    pub reply_lacks: Vec<ProgramId>,
    pub before_has: Vec<ProgramId>,
    pub partner: Option<PartnerTest>,
    pub words_max: Option<usize>,
    pub words_min: Option<usize>,
    /// Length of the clause, with what depends on it.
    pub clause_words_max: Option<usize>,
    pub clause_words_min: Option<usize>,
    /// Whether the clause takes up a content word of her last two lines.
    pub takes_up: Option<bool>,
    pub chosen_by: Choice,
}

/// What must be there for a condition to be tried at all.
#[derive(Debug, Clone)]
pub(super) enum Choice {
    /// The clause holds one of these symbols.
    Clause(Vec<Symbol>),
    /// The reply does.
    Reply(Vec<Symbol>),
    /// Her last line does.
    Partner(Vec<Symbol>),
    /// The clause asks with one of the question words of its frame.
    QuestionWord,
    /// Nothing that could be named.
    Nothing,
}

impl When {
    /// Whether it asks something of a clause, and not of the reply as a whole alone.
    pub fn is_about_clauses(&self) -> bool {
        let patterns = [&self.has, &self.lacks, &self.sentence_has, &self.sentence_lacks, &self.before_has];
        let length = self.clause_words_max.is_some() || self.clause_words_min.is_some();
        self.frame.is_some() || self.takes_up.is_some() || length || patterns.iter().any(|list| !list.is_empty())
    }
}

/// What her last line must be.
#[derive(Debug, Clone)]
pub(super) struct PartnerTest {
    /// Moods by their number in the lexicon; any of them, and any mood where there are none.
    pub moods: Vec<usize>,
    pub has: Vec<ProgramId>,
    pub lacks: Vec<ProgramId>,
}

/// A test of a frame; an empty list leaves its key free.
#[derive(Debug, Clone, Default)]
pub(super) struct FrameTest {
    pub kinds: Vec<ClauseType>,
    pub words: Vec<String>,
    pub subjects: Vec<Subject>,
    pub modals: Vec<&'static str>,
    /// `None` stands for a verb that no list knows: it agrees with nothing.
    pub verbs: Vec<Option<LemmaId>>,
    pub tenses: Vec<Tense>,
    pub negated: Option<bool>,
    pub generic: Option<bool>,
    pub subordinate: Option<bool>,
}

impl FrameTest {
    /// Whether the frame agrees in all keys.
    pub fn agrees(&self, frame: &Frame) -> bool {
        fn free<T: PartialEq>(list: &[T], value: &T) -> bool {
            list.is_empty() || list.contains(value)
        }
        let flag = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
        let subject =
            free(&self.subjects, &frame.subject) || (frame.existential && self.subjects.contains(&Subject::Third));
        let verb = self.verbs.is_empty() || (frame.verb.is_some() && self.verbs.contains(&frame.verb));
        free(&self.kinds, &frame.kind)
            && free(&self.words, &frame.word)
            && subject
            && free(&self.modals, &frame.modal)
            && verb
            && free(&self.tenses, &frame.tense)
            && flag(self.negated, frame.negated)
            && flag(self.generic, frame.generic)
            && flag(self.subordinate, frame.subordinate)
    }
}
