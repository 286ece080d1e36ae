//! Which of two things wins where rules meet. This is the whole table:
//!
//! | where | what happens |
//! |---|---|
//! | quoted or reported speech | no rule for a slip sees it (`Text::own`) |
//! | an empty reply | it is silence and nothing else |
//! | she asked for advice, or is in danger | no advising act, neither certain nor maybe |
//! | a clause that is a slip in the form of a question | no question or invitation in the same clause |
//! | a sentence with a certain slip | what it takes up is no following |
//! | an echo | it is no following by the same words |

use super::reading::{Hit, Scene};
use crate::base::{Act, Level, Signal, Span};

/// Applies the table; `asked` tells whether she asked for advice or is in danger.
pub(super) fn settle(scene: &Scene, asked: bool, hits: &mut Vec<Hit>) {
    if scene.whole.words.is_empty() {
        hits.retain(|hit| hit.act == Act::Silence);
        return;
    }
    if asked {
        hits.retain(|hit| hit.act.signal() != Some(Signal::Advising));
    }
    let spans = |wanted: &dyn Fn(&Hit) -> bool, hits: &[Hit]| -> Vec<Span> {
        let mut spans: Vec<Span> = hits.iter().filter(|hit| wanted(hit)).map(|hit| hit.span).collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    };
    let questions = spans(&|hit| hit.level == Level::Certain && is_slip_question(hit.act), hits);
    hits.retain(|hit| !(yields(hit.act) && overlaps(&questions, hit.span)));
    let slips = spans(&|hit| hit.level == Level::Certain && hit.act.is_slip(), hits);
    let spoilt: Vec<Span> = scene
        .whole
        .sentences
        .iter()
        .map(|words| scene.whole.span(words))
        .filter(|sentence| overlaps(&slips, *sentence))
        .collect();
    hits.retain(|hit| !(matches!(hit.act, Act::Following | Act::Echo) && overlaps(&spoilt, hit.span)));
    let echoes = spans(&|hit| hit.act == Act::Echo, hits);
    hits.retain(|hit| !(hit.act == Act::Following && echoes.contains(&hit.span)));
}

/// Slips in the form of a question.
const fn is_slip_question(act: Act) -> bool {
    matches!(act, Act::AdviceQuestion | Act::DemandingWhy | Act::DeficitQuestion)
}

/// What a slip in the form of a question would else be taken for.
const fn yields(act: Act) -> bool {
    matches!(
        act,
        Act::OpenQuestion
            | Act::ClosedQuestion
            | Act::LeadingQuestion
            | Act::Invitation
            | Act::SenseQuestion
            | Act::GoingOn
            | Act::AskingWellbeing
    )
}

/// Whether one of the `spans` (sorted by their start, none inside another clause) shares a byte with `span`.
fn overlaps(spans: &[Span], span: Span) -> bool {
    spans.iter().any(|other| other.overlaps(span))
}
