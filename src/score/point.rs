//! One point of a score, with all that is needed to open it.

use crate::base::{Act, OfferKind, Outcome, Principle, Span, Why};
use serde::{Deserialize, Serialize};

/// One opportunity and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The record number of the reply.
    pub turn: usize,
    /// Where it counts.
    pub principle: Principle,
    /// The id of the offer; `None` for what no author offered: a slip's own minus, something of one's own at a story.
    pub offer: Option<String>,
    /// The kind of opportunity; `None` for a minus that a slip made where nothing was offered.
    pub kind: Option<OfferKind>,
    /// Taken, left or gone against.
    pub outcome: Outcome,
    /// The act that decided it, if one did.
    pub act: Option<Act>,
    /// The rule that found the act, or the name of the hook that was picked up.
    pub rule: Option<String>,
    /// The words, as bytes of the reply.
    pub span: Option<Span>,
    /// Why.
    pub why: Why,
}

impl Point {
    /// Whether a slip made this opportunity itself; such a one counts in the share, not towards the four of a level.
    pub fn is_made(&self) -> bool {
        self.kind.is_none()
    }
}
