//! What is known of one reply: acts and hook hits. Dialogue and score read only this.

use super::named::named_enum;
use super::{Act, OfferKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A byte range of a text, both ends on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The words it covers; empty when the span does not lie on boundaries of `text` (a transcript edited by hand).
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

named_enum! {
    /// How sure a rule is.
    pub enum Level: "level" {
        /// A question to the trainee: shown, never counted, moves nothing.
        Maybe = "maybe",
        /// Counted, and the partner reacts to it.
        Certain = "certain",
    }
}

/// One act found in a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActHit {
    /// What the words do.
    pub act: Act,
    /// The id of the rule that found it.
    pub rule: String,
    /// How sure the rule is.
    pub level: Level,
    /// The words, as bytes of the reply.
    pub span: Span,
}

named_enum! {
    /// How a word of the reply resembles the word it was looked up as; the best first.
    pub enum Likeness: "likeness" {
        /// The same letters, folded.
        Exact = "exact",
        /// Another form of the same word: plural, diminutive, tense.
        Form = "form",
        /// Part of a compound, or a compound of it.
        Compound = "compound",
        /// Another word for the same thing.
        Synonym = "synonym",
        /// One typing error away.
        Typo = "typo",
        /// A word that points back: "daar", "die", "it".
        Reference = "reference",
        /// Not a word but the whole: the reply asks surely what an example question of hers asks.
        Question = "question",
        /// The reply probably asks what an example question of hers asks.
        LooseQuestion = "loose_question",
    }
}

impl Likeness {
    /// Whether a word of the reply itself names the subject.
    pub const fn is_named(self) -> bool {
        !matches!(self, Likeness::Reference | Likeness::Question | Likeness::LooseQuestion)
    }

    /// Whether the reply as a whole resembles an example question.
    pub const fn is_question(self) -> bool {
        matches!(self, Likeness::Question | Likeness::LooseQuestion)
    }
}

named_enum! {
    /// Where a hook that was hit belongs, the narrowest first.
    pub enum Scope: "scope" {
        /// The node she is at (her last line).
        Node = "node",
        /// The line before that.
        Recent = "recent",
        /// Another node of the same story.
        Story = "story",
        /// Another story of hers.
        Other = "other",
        /// A plain fact of her life.
        Fact = "fact",
    }
}

/// A subject of hers that the reply touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookHit {
    /// Name of the hook, story or fact.
    pub hook: String,
    /// Where it belongs.
    pub scope: Scope,
    /// The node, story or fact table that declares it.
    pub owner: String,
    /// How well the words agree.
    pub likeness: Likeness,
    /// The words, as bytes of the reply.
    pub span: Span,
}

/// All that dialogue and score may know of a reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Acts in the order of their place in the reply.
    pub acts: Vec<ActHit>,
    /// Subjects touched, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hooks: Vec<HookHit>,
}

impl Evidence {
    /// The certain acts, in their order.
    pub fn certain(&self) -> impl Iterator<Item = &ActHit> {
        self.acts.iter().filter(|hit| hit.level == Level::Certain)
    }

    /// Whether `act` was found for certain.
    pub fn has(&self, act: Act) -> bool {
        self.certain().any(|hit| hit.act == act)
    }
}

/// An opportunity that a line of hers holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its name in the transcript, unique within a talk ("o5").
    pub id: String,
    /// What the author saw in the line.
    pub kind: OfferKind,
    /// What could be picked up, name to words; only on kinds that need it (`flow`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hooks: BTreeMap<String, Vec<String>>,
}
