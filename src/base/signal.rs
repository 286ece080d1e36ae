//! The coarse public names of what a reply does; the codes of the labelled corpora.

use super::named::named_enum;

/// Whether a signal counts against, for, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalKind {
    /// One of the five slips.
    Slip,
    /// One of the five strengths.
    Strength,
    /// Neither.
    Neutral,
}

named_enum! {
    /// What a reply as a whole does, coarsely (acts and their signals: docs/scenario-format.md).
    pub enum Signal: "signal" {
        /// Advice, a suggestion, a solution, an instruction, a warning, a referral, also as a question.
        Advising = "advising",
        /// Interprets, explains, diagnoses, labels, or demands a justification.
        Analysing = "analysing",
        /// Approves or disapproves, moralises, praises as from above, minimises or hushes.
        Judging = "judging",
        /// Steers to illness, limitation, loss or need, where there was room for something else.
        DeficitFocus = "deficit_focus",
        /// The trainee's own story or opinion takes the floor away.
        Takeover = "takeover",
        /// A question of interest that yes, no or one fact cannot answer.
        OpenQuestion = "open_question",
        /// An invitation to tell on, or to relive a moment.
        StoryInvitation = "story_invitation",
        /// Picks up something the partner has just said, and stays with it.
        Following = "following",
        /// Asks about or names what gives pleasure, meaning, strength, skill, connection.
        StrengthFocus = "strength_focus",
        /// Shares something of the trainee's own, leaving the floor to the other.
        Reciprocity = "reciprocity",
        /// A question for yes, no, either/or, or one fact.
        ClosedQuestion = "closed_question",
    }
}

impl Signal {
    /// Slip, strength or neutral.
    pub const fn kind(self) -> SignalKind {
        match self {
            Signal::Advising | Signal::Analysing | Signal::Judging | Signal::DeficitFocus | Signal::Takeover => {
                SignalKind::Slip
            }
            Signal::ClosedQuestion => SignalKind::Neutral,
            _ => SignalKind::Strength,
        }
    }
}
