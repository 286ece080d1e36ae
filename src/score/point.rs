//! One point of a score, with all that is needed to open it.

use crate::base::{Act, OfferKind, Principle, Span, named_enum};
use serde::{Deserialize, Serialize};

named_enum! {
    /// What became of an opportunity.
    pub enum Outcome: "outcome" {
        /// +1.
        Taken = "taken",
        /// 0.
        Left = "left",
        /// -1.
        Against = "against",
    }
}

named_enum! {
    /// Why an outcome is what it is.
    pub enum Why: "reason" {
        /// Taken: an act of the reply takes it.
        Act = "act",
        /// Taken: words of the reply pick up what she offered.
        Hook = "hook",
        /// Left: nothing in the reply takes it.
        Unanswered = "unanswered",
        /// Left: advice or hushing in the same reply undid the acknowledgement of her sorrow.
        Undone = "undone",
        /// Left: the same question frame was used within the last five replies.
        SameQuestion = "same_question",
        /// Left: six or more of her words in a row were copied.
        Copied = "copied",
        /// Left: nothing in the reply touches what she said.
        Untied = "untied",
        /// Left: a question without a word of hers, on a line that provokes.
        Procedural = "procedural",
        /// Against: a slip went against what the line offered.
        Offered = "offered",
        /// Against: a slip where the line offered nothing that names it; it counts at its home principle.
        Home = "home",
        /// Against: another subject, while hers was on offer.
        NewTopic = "new_topic",
    }
}

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
