//! What became of an opportunity, and why: the score finds it, and every screen has words for it.

use super::named::named_enum;

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
        /// Left: the same sentence, words of hers apart, was used within the last five replies.
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
