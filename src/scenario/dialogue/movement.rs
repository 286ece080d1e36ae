//! Which act of a reply she responds to, and how it moves her openness.

use super::asked::{addresses, names_subject};
use super::state::State;
use crate::base::{Act, ActHit, Evidence, Likeness};
use crate::scenario::subject::normal;

/// The act that a reply is answered as: the first kind in the order of answering, and of that kind the last.
pub fn primary(evidence: &Evidence, text: &str, first_turn: bool) -> Option<Act> {
    let place = |hit: &ActHit| if outranks(evidence, hit, text) { Some(QUESTION_RANK) } else { rank(hit.act) };
    let ranked = evidence.certain().filter_map(|hit| place(hit).map(|rank| (rank, hit.act)));
    let best = ranked.fold(None, |best: Option<(u8, Act)>, (rank, act)| match best {
        Some((before, _)) if before < rank => best,
        _ => Some((rank, act)),
    });
    match best {
        // Who says good morning and a name has come in, not told a story.
        Some((_, Act::OwnStory)) if first_turn && evidence.has(Act::Greeting) => Some(Act::Greeting),
        best => best.map(|(_, act)| act),
    }
}

/// The place of a plain question that names a subject of hers, beside something else.
const QUESTION_RANK: u8 = 3;

/// Whether a plain question must be answered before what is said beside it, in words of its own: "Sorry. Danst u nog?"
fn outranks(evidence: &Evidence, question: &ActHit, text: &str) -> bool {
    let plain = matches!(question.act, Act::ClosedQuestion | Act::LeadingQuestion);
    let beside = |hit: &ActHit| {
        matches!(hit.act, Act::Apology | Act::Receiving | Act::OwnStory | Act::OwnView)
            && hit.span.overlaps(question.span)
    };
    let words = question.span.of(text);
    let marked = words.ends_with('?') || text.get(question.span.end..).is_some_and(|rest| rest.starts_with('?'));
    // "Zegt mijn vrouw" has the look of a question.
    let meant = marked || addresses(&normal(words));
    plain && meant && names_subject(evidence, question.span) && !evidence.certain().any(beside)
}

/// The place of an act in the order of answering; `None` for those that are no answerable act by themselves.
const fn rank(act: Act) -> Option<u8> {
    use Act::*;
    Some(match act {
        _ if act.is_slip() => 0,
        AskingCounsel | AskingHope => 1,
        Invitation | OpenQuestion | SenseQuestion | GoingOn | Strength => 2,
        // Who makes good or thanks for what was told speaks of themselves, but means her.
        Apology | Receiving => 4,
        OwnStory | OwnView => 5,
        ClosedQuestion | LeadingQuestion | AskingWellbeing => 6,
        NamingFeeling => 7,
        Wonder | Compliment | Joke | OfferHelp | Thanks => 8,
        Following | Echo => 9,
        Greeting | Agreement | Denial => 10,
        Noise | Silence => 11,
        Nonsense | ForeignLanguage => 12,
        _ => return None,
    })
}

/// Whether the reply shows attention, but by a noise or by silence only.
pub fn merely_noise(evidence: &Evidence) -> bool {
    let mut attention = evidence.certain().filter(|hit| hit.act.is_attention()).peekable();
    attention.peek().is_some() && attention.all(|hit| matches!(hit.act, Act::Noise | Act::Silence))
}

/// How a reply moves her openness, where no branch says otherwise: -2 to 2.
pub fn usual(state: &State, evidence: &Evidence, own: bool) -> i8 {
    if evidence.has(Act::Insult) {
        return -2;
    }
    if evidence.certain().any(|hit| hit.act.is_slip()) {
        return -1;
    }
    let touched = evidence.hooks.iter().any(|hit| hit.likeness <= Likeness::LooseQuestion);
    let noise_counts = state.noise.is_none_or(|turn| state.turn > turn);
    let attention = evidence.certain().any(|hit| match hit.act {
        Act::Noise | Act::Silence => noise_counts,
        // A plain question about nothing of hers is a form to fill in.
        Act::ClosedQuestion | Act::LeadingQuestion => touched,
        act => act.is_attention(),
    });
    let own = own || evidence.has(Act::OwnStory) || evidence.has(Act::OwnView);
    let repaired = evidence.has(Act::Apology) && state.slipped.is_some_and(|turn| state.turn <= turn + 1);
    (i8::from(attention) + i8::from(own) + i8::from(repaired)).min(2)
}

/// Openness after a movement.
pub fn moved(openness: u8, by: i8) -> u8 {
    openness.saturating_add_signed(by.clamp(-2, 2)).min(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{ActHit, Level, Span};

    fn evidence(acts: &[Act]) -> Evidence {
        let hit = |act: &Act| ActHit { act: *act, rule: "t".into(), level: Level::Certain, span: Span::new(0, 1) };
        Evidence { acts: acts.iter().map(hit).collect(), hooks: Vec::new() }
    }

    #[test]
    fn the_primary_act_follows_the_order_of_answering() {
        for (acts, expected) in [
            (&[Act::OpenQuestion, Act::Order][..], Some(Act::Order)),
            (&[Act::Invitation, Act::OpenQuestion], Some(Act::OpenQuestion)),
            (&[Act::ClosedQuestion, Act::OwnStory], Some(Act::OwnStory)),
            (&[Act::Echo, Act::ClosedQuestion], Some(Act::ClosedQuestion)),
            (&[Act::Noise, Act::Wonder], Some(Act::Wonder)),
            (&[Act::StackedQuestions], None),
            (&[], None),
        ] {
            assert_eq!(primary(&evidence(acts), "", false), expected, "{acts:?}");
        }
        assert_eq!(primary(&evidence(&[Act::Greeting, Act::OwnStory]), "", true), Some(Act::Greeting));
    }

    #[test]
    fn what_is_only_perhaps_a_slip_moves_nothing() {
        let mut maybe = evidence(&[Act::Order]);
        maybe.acts[0].level = Level::Maybe;
        assert_eq!(primary(&maybe, "", false), None);
    }
}
