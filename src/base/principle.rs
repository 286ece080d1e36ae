//! The six principles of the method (chapter 3), and the kinds of opportunity a line can offer.

use super::named::named_enum;

named_enum! {
    /// A principle of appreciative conversation, in the order of the method.
    pub enum Principle: "principle" {
        /// Be truly curious.
        Curious = "curious",
        /// Encourage stories, without analysing or advising.
        Stories = "stories",
        /// Go with the flow, pick up what presents itself.
        Flow = "flow",
        /// Focus on the healthy part.
        Healthy = "healthy",
        /// Suspend judgement.
        Judgement = "judgement",
        /// Reciprocity: share something of yourself too.
        Reciprocity = "reciprocity",
    }
}

impl Principle {
    /// Its number in the method, 1 to 6.
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

named_enum! {
    /// What an author sees in a line for the trainee to do: an opportunity (*kans*).
    pub enum OfferKind: "offer" {
        /// An opening, a hint of more.
        Curious = "curious",
        /// A story starts; or a problem that tempts to advise.
        Stories = "stories",
        /// Hooks that can be picked up.
        Flow = "flow",
        /// Strength, pleasure, something to give, hope.
        Strength = "healthy:strength",
        /// Sorrow, limitation, loss.
        Sorrow = "healthy:sorrow",
        /// Something that provokes.
        Judgement = "judgement",
        /// She asks or invites.
        Reciprocity = "reciprocity",
    }
}

impl OfferKind {
    /// The principle under which this opportunity is counted.
    pub const fn principle(self) -> Principle {
        match self {
            OfferKind::Curious => Principle::Curious,
            OfferKind::Stories => Principle::Stories,
            OfferKind::Flow => Principle::Flow,
            OfferKind::Strength | OfferKind::Sorrow => Principle::Healthy,
            OfferKind::Judgement => Principle::Judgement,
            OfferKind::Reciprocity => Principle::Reciprocity,
        }
    }
}
