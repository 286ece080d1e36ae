//! The one table: which acts take an opportunity, and which go against it.

use crate::base::{Act, OfferKind};

/// What an act needs, beside being there, to take an opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// Nothing: the act itself answers what she said.
    Itself,
    /// A word of hers; without one it still earns, but at most twice in a talk.
    Loose,
    /// A word of hers.
    Word,
    /// That the same line shows sorrow or a limitation: then acknowledging is what a problem asks for.
    Problem,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The acts that take it, each with what it needs.
    pub takes: &'static [(Act, Tie)],
    /// The acts that go against it.
    pub against: &'static [Act],
}

/// The row of an opportunity that an author offers.
pub(super) const fn row(kind: OfferKind) -> Row {
    use Act::*;
    use Tie::*;
    match kind {
        // An opening, a hint of more. Taken by wanting to know: an open question or an invitation about this person,
        // asking to be taught. Gone against by a pile of three questions, or by one that leads on.
        OfferKind::Curious => Row {
            takes: &[
                (OpenQuestion, Loose),
                (Invitation, Loose),
                (SenseQuestion, Loose),
                (AskingHope, Loose),
                (AskingCounsel, Itself),
            ],
            against: &[StackedQuestions, LeadingQuestion],
        },
        // A story starts, or a problem tempts to advise. Taken by inviting on (the scene, the senses, "en toen?") and
        // by receiving (thanks that name what was given, an echo); at a problem by acknowledging it. Gone against by
        // advice in any form, and by explaining her.
        OfferKind::Stories => Row {
            takes: &[
                (Invitation, Loose),
                (SenseQuestion, Loose),
                (GoingOn, Itself),
                (Receiving, Itself),
                (Echo, Itself),
                (NamingFeeling, Problem),
            ],
            against: &[
                Order,
                Suggestion,
                AdviceQuestion,
                Solution,
                Warning,
                Referral,
                Explanation,
                Diagnosis,
                Labelling,
                MindReading,
                DemandingWhy,
            ],
        },
        // Hooks on offer. Taken by picking one up (a hook that was hit counts like these acts). No act goes against it:
        // what does is another subject while hers is on offer, which the hooks tell.
        OfferKind::Flow => Row { takes: &[(Following, Word), (Echo, Itself)], against: &[] },
        // Strength, pleasure, something to give, hope. Taken by asking after or naming it, and by asking what she can
        // give. Gone against by turning to the defect.
        OfferKind::Strength => {
            Row { takes: &[(Strength, Word), (AskingCounsel, Itself), (AskingHope, Word)], against: &[DeficitQuestion] }
        }
        // Sorrow, limitation, loss. Taken by naming the evident feeling, by silence, by asking lovingly after the one
        // who is missed. Gone against by comfort that closes.
        OfferKind::Sorrow => Row {
            takes: &[
                (NamingFeeling, Itself),
                (Silence, Itself),
                (OpenQuestion, Word),
                (Invitation, Word),
                (SenseQuestion, Word),
                (Strength, Word),
                (ClosedQuestion, Word),
            ],
            against: &[BrightSide, Hushing],
        },
        // Something that provokes. Taken by wonder, by an "I" that leaves room, by a question with a word of hers.
        // Gone against by any verdict.
        OfferKind::Judgement => Row {
            takes: &[
                (OwnView, Itself),
                (Wonder, Word),
                (OpenQuestion, Word),
                (Invitation, Word),
                (SenseQuestion, Word),
                (ClosedQuestion, Word),
            ],
            against: &[Disapproval, Moralising, GradingPraise, Disbelief, AgeJudgement, Hushing, Insult],
        },
        // She asks or invites. Taken by something of one's own. Gone against by taking over; declining is neither.
        OfferKind::Reciprocity => {
            Row { takes: &[(OwnStory, Itself), (OwnView, Itself)], against: &[OneUpping, DroppingHerStory] }
        }
    }
}

/// Any story told offers reciprocity too, but only what is taken counts: something of one's own that touches hers.
pub(super) const TOLD: Row = Row { takes: &[(Act::OwnStory, Tie::Word)], against: &[] };

/// Whether the act, in a reply to sorrow, undoes the acknowledgement in that reply: advice and hushing do.
pub(super) const fn undoes_acknowledgement(act: Act) -> bool {
    use Act::*;
    matches!(act, Order | Suggestion | AdviceQuestion | Solution | Warning | Referral | Hushing)
}

/// Whether the act picks up words of hers, so that copying a line whole does not do.
pub(super) const fn picks_up(act: Act) -> bool {
    matches!(act, Act::Following | Act::Echo)
}

/// Whether a reply with nothing but such acts can be a mere echo of hers ("Dansen?" asks nothing that is not in it).
pub(super) const fn is_echoing(act: Act) -> bool {
    picks_up(act) || matches!(act, Act::Noise | Act::Agreement | Act::OpenQuestion | Act::ClosedQuestion)
}

/// Whether the act asks her to tell: such a sentence can be put to anybody, and it can lead to another subject.
pub(super) const fn asks(act: Act) -> bool {
    act.is_question() || matches!(act, Act::Invitation)
}

/// Whether the act stands in a sentence with a frame that can be used over and over: whatever asks, and whatever else
/// earns by being said. Noises, silence, her own words given back and short words to go on are free.
pub(super) const fn has_frame(act: Act) -> bool {
    use Act::*;
    asks(act) || matches!(act, Receiving | NamingFeeling | Strength | Wonder | OwnView | OwnStory)
}

/// Whether the act takes in what she gave: thanks that name it, her words, the feeling, wonder. Who asks on and on and
/// does none of these has welcomed nothing.
pub(super) const fn receives(act: Act) -> bool {
    matches!(act, Act::Receiving | Act::Echo | Act::NamingFeeling | Act::Wonder)
}

/// Whether the act lets her see somebody: something of one's own, a view, wonder, what a story does to the one who hears
/// it. The method asks to suspend judgement and warns against blank neutrality in one breath.
pub(super) const fn shows_oneself(act: Act) -> bool {
    matches!(act, Act::OwnStory | Act::OwnView | Act::Wonder | Act::Receiving)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Principle, Signal};

    #[test]
    fn every_slip_that_a_line_can_offer_room_for_counts_at_the_principle_of_that_offer_or_at_home() {
        for act in Act::ALL.iter().filter(|act| act.is_slip()) {
            let offered: Vec<Principle> = OfferKind::ALL
                .iter()
                .filter(|kind| row(**kind).against.contains(act))
                .map(|kind| kind.principle())
                .collect();
            assert!(offered.iter().any(|principle| Some(*principle) == act.home()), "{act} is in no row of its home");
        }
    }

    #[test]
    fn no_slip_takes_anything_and_what_takes_never_goes_against_the_same() {
        for kind in OfferKind::ALL {
            for (act, _) in row(*kind).takes {
                assert!(!act.is_slip(), "{act} takes {kind}");
                assert!(!row(*kind).against.contains(act), "{act} does both to {kind}");
            }
        }
    }

    #[test]
    fn advice_always_undoes_an_acknowledgement() {
        for act in Act::ALL.iter().filter(|act| act.signal() == Some(Signal::Advising)) {
            assert!(undoes_acknowledgement(*act), "{act}");
        }
    }
}
