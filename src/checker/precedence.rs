//! Which of two things wins where rules meet. This is the whole table:
//!
//! | where | what happens |
//! |---|---|
//! | quoted or reported speech | no rule for a slip or for telling of oneself sees it (`Text::own`) |
//! | an empty reply | it is silence and nothing else |
//! | she asked for advice, or is in danger | no advising act, neither certain nor maybe |
//! | advice or a reproach in the form of a question | no question or invitation in the same clause |
//! | a rule that says `otherwise`, and another act in its clause | the other, unless it is mere listening |
//! | a question after what is lacking | it is a question, but no invitation |
//! | a sentence with a slip | what it takes up is no following |
//! | a takeover | what it tells of the trainee is no reciprocity |
//! | certain advice, analysis or receiving anywhere in the reply | it is that, and no dropping of her story |

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
    let otherwise = |hit: &Hit| scene.lexicon.rules().get(hit.rule).is_some_and(|rule| rule.otherwise);
    let taken: Vec<Span> =
        hits.iter().filter(|hit| !otherwise(hit) && !leaves_over(hit.act)).map(|hit| hit.span).collect();
    hits.retain(|hit| !otherwise(hit) || !overlaps(&taken, hit.span));
    let spans = |wanted: &dyn Fn(&Hit) -> bool, hits: &[Hit]| -> Vec<Span> {
        let mut spans: Vec<Span> = hits.iter().filter(|hit| wanted(hit)).map(|hit| hit.span).collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    };
    let certain = |act: Act, hit: &Hit| hit.level == Level::Certain && hit.act == act;
    let reproaches = spans(&|hit| certain(Act::AdviceQuestion, hit) || certain(Act::DemandingWhy, hit), hits);
    hits.retain(|hit| !((is_question(hit.act) || invites(hit.act)) && overlaps(&reproaches, hit.span)));
    let lacks = spans(&|hit| certain(Act::DeficitQuestion, hit), hits);
    hits.retain(|hit| !(invites(hit.act) && overlaps(&lacks, hit.span)));
    let plainly = |hit: &Hit| {
        let other = matches!(hit.act.signal(), Some(Signal::Advising | Signal::Analysing)) || hit.act == Act::Receiving;
        hit.level == Level::Certain && other
    };
    if hits.iter().any(plainly) {
        hits.retain(|hit| hit.act != Act::DroppingHerStory);
    }
    let takeovers = spans(&|hit| hit.act.signal() == Some(Signal::Takeover), hits);
    hits.retain(|hit| !(hit.act == Act::OwnStory && overlaps(&takeovers, hit.span)));
    let slips = spans(&|hit| hit.act.is_slip(), hits);
    let spoilt: Vec<Span> = scene
        .whole
        .sentences
        .iter()
        .map(|words| scene.whole.span(words))
        .filter(|sentence| overlaps(&slips, *sentence))
        .collect();
    hits.retain(|hit| !(matches!(hit.act, Act::Following | Act::Echo) && overlaps(&spoilt, hit.span)));
}

/// Whether an act leaves room for a rule that looks at what is left over.
const fn leaves_over(act: Act) -> bool {
    matches!(act, Act::Following | Act::Echo | Act::Noise | Act::Agreement | Act::Denial)
}

const fn is_question(act: Act) -> bool {
    matches!(act, Act::OpenQuestion | Act::ClosedQuestion | Act::LeadingQuestion)
}

const fn invites(act: Act) -> bool {
    matches!(act, Act::Invitation | Act::SenseQuestion | Act::GoingOn | Act::AskingWellbeing)
}

/// Whether one of the `spans` (sorted by their start, none inside another clause) shares a byte with `span`.
fn overlaps(spans: &[Span], span: Span) -> bool {
    spans.iter().any(|other| other.overlaps(span))
}
