//! Talks by hand, for the tests: her lines with their offers, replies with the acts that a good checker gives them.

use super::{Line, Moment, Score, score};
use crate::base::{Act, ActHit, Evidence, HookHit, Language, Level, Likeness, Offer, OfferKind, Scope, Span};
use crate::text::Vocabulary;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Made once: the properties score thousands of talks.
static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::empty(Language::Nl));

/// Evidence with certain acts, each at the first place of its words.
pub(super) fn evidence(reply: &str, acts: &[(Act, &str)]) -> Evidence {
    let hit = |(act, words): &(Act, &str)| {
        let start = reply.find(words).unwrap_or_else(|| panic!("{words:?} is not in {reply:?}"));
        let span = Span::new(start, start + words.len());
        ActHit { act: *act, rule: format!("a-rule-for-{act}"), level: Level::Certain, span }
    };
    Evidence { acts: acts.iter().map(hit).collect(), hooks: Vec::new() }
}

/// A line of hers and the reply to it.
#[derive(Debug, Clone)]
pub(super) struct Exchange {
    pub line: String,
    pub offers: Vec<Offer>,
    pub reply: String,
    pub evidence: Evidence,
    pub counted: bool,
    pub second_attempt: bool,
}

impl Exchange {
    pub fn new(line: &str, kinds: &[OfferKind], reply: &str, acts: &[(Act, &str)]) -> Self {
        let offer = |kind: &OfferKind| Offer { id: format!("the-{kind}"), kind: *kind, hooks: BTreeMap::new() };
        Exchange {
            line: line.to_owned(),
            offers: kinds.iter().map(offer).collect(),
            reply: reply.to_owned(),
            evidence: evidence(reply, acts),
            counted: true,
            second_attempt: false,
        }
    }

    /// Adds a hook of this scope and likeness, hit by `words`.
    pub fn hit(mut self, hook: &str, scope: Scope, likeness: Likeness, words: &str) -> Self {
        let start = self.reply.find(words).unwrap_or_else(|| panic!("{words:?} is not in {:?}", self.reply));
        let span = Span::new(start, start + words.len());
        self.evidence.hooks.push(HookHit { hook: hook.to_owned(), scope, owner: "a-node".to_owned(), likeness, span });
        self
    }

    pub fn not_understood(self) -> Self {
        Exchange { counted: false, ..self }
    }

    pub fn again(self) -> Self {
        Exchange { second_attempt: true, ..self }
    }
}

/// The score of a talk of these exchanges; the first reply has number 2, the next 4, and so on.
pub(super) fn score_of(exchanges: &[Exchange]) -> Score {
    let moments: Vec<Moment> = exchanges
        .iter()
        .enumerate()
        .map(|(index, exchange)| Moment {
            turn: 2 * index + 2,
            lines: vec![Line { text: &exchange.line, offers: &exchange.offers }],
            reply: &exchange.reply,
            evidence: &exchange.evidence,
            counted: exchange.counted,
            second_attempt: exchange.second_attempt,
        })
        .collect();
    score(&VOCABULARY, &moments)
}
