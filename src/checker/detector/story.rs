//! Who has the floor: too many questions at once, and stories of the trainee's own with no way back.

use crate::base::Span;
use crate::checker::analysis::Text;
use crate::checker::frame::{Clause, ClauseType, Subject};
use crate::checker::reading::Scene;
use crate::text::Tags;

/// Three questions or more, from the first to the last.
pub(super) fn stacked_questions(scene: &Scene) -> Vec<Span> {
    let text = scene.whole;
    let questions: Vec<&Clause> = text
        .clauses
        .iter()
        .filter(|clause| clause.frame.kind == ClauseType::Question && !clause.frame.subordinate && !clause.theirs)
        .collect();
    match questions[..] {
        [first, _, .., last] => vec![text.span(&(first.words.start..last.words.end))],
        _ => Vec::new(),
    }
}

/// Whose a clause is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Floor {
    Trainee,
    Partner,
    Open,
}

fn floor(scene: &Scene, text: &Text, clause: &Clause) -> Floor {
    let words = text.of(clause);
    let has = |tags: Tags| words.iter().any(|word| word.tags.any(tags) || word.clitic.any(tags));
    let yours =
        words.iter().any(|word| matches!(word.folded.as_str(), "uw" | "jouw" | "your" | "yours" | "jou" | "yourself"));
    let mine = words.iter().any(|word| {
        matches!(word.folded.as_str(), "mijn" | "m'n" | "mn" | "my" | "ons" | "onze" | "our" | "mij" | "me" | "us")
    });
    let asks = matches!(clause.frame.kind, ClauseType::Question | ClauseType::Imperative);
    // "je" is also what one says of oneself; only "u" and a question bring her in.
    let dutch = scene.lexicon.language() == crate::base::Language::Nl;
    let addressed = words.iter().any(|word| match dutch {
        true => matches!(word.folded.as_str(), "u" | "jij" | "jullie" | "gij") || word.clitic.any(Tags::PARTNER),
        false => word.tags.any(Tags::PARTNER) || word.clitic.any(Tags::PARTNER),
    });
    match () {
        () if yours || (asks && (addressed || clause.frame.subject != Subject::Trainee)) => Floor::Partner,
        () if clause.frame.subject == Subject::Partner && addressed => Floor::Partner,
        () if addressed && clause.frame.subject != Subject::Trainee && !mine => Floor::Partner,
        () if has(Tags::TRAINEE.and(Tags::WE)) || mine => Floor::Trainee,
        () => Floor::Open,
    }
}

/// The trainee's own clauses, and the open ones between and behind them, up to where the other comes in again.
struct OwnStory {
    words: std::ops::Range<usize>,
    /// Whether the reply comes back to her after it.
    returns: bool,
    /// Clauses that name the trainee.
    told: usize,
}

fn longest_own_story(scene: &Scene) -> Option<OwnStory> {
    let text = scene.own;
    let floors: Vec<Floor> = text.clauses.iter().map(|clause| floor(scene, text, clause)).collect();
    let mut best: Option<OwnStory> = None;
    let mut at = 0;
    while at < floors.len() {
        if floors[at] != Floor::Trainee {
            at += 1;
            continue;
        }
        let end = (at..floors.len()).find(|next| floors[*next] == Floor::Partner).unwrap_or(floors.len());
        let words = text.clauses[at].words.start..text.clauses[end - 1].words.end;
        let told = floors[at..end].iter().filter(|floor| **floor == Floor::Trainee).count();
        let story = OwnStory { returns: end < floors.len(), words, told };
        if best.as_ref().is_none_or(|other| story.words.len() > other.words.len()) {
            best = Some(story);
        }
        at = end;
    }
    best
}

/// Whether her last line asks the trainee something: then telling is an answer.
fn she_asked(scene: &Scene) -> bool {
    scene.lines.last().is_some_and(|line| {
        line.clauses.iter().any(|clause| {
            let words = line.of(clause);
            clause.frame.kind == ClauseType::Question
                && words.iter().any(|word| {
                    word.tags.any(Tags::PARTNER.and(Tags::WE)) || matches!(word.folded.as_str(), "jou" | "uw" | "your")
                })
        })
    })
}

/// A story of the trainee's own that goes on and on.
pub(super) fn long_own_story(scene: &Scene) -> Vec<Span> {
    const WORDS: usize = 34;
    /// With a way back to her, only a very long one takes the floor.
    const WORDS_IF_IT_RETURNS: usize = 60;
    let Some(story) = longest_own_story(scene) else { return Vec::new() };
    let most = if story.returns || she_asked(scene) { WORDS_IF_IT_RETURNS } else { WORDS };
    if story.words.len() >= most && story.told >= 2 { vec![scene.own.span(&story.words)] } else { Vec::new() }
}

/// A reply about the trainee alone.
pub(super) fn drops_her_story(scene: &Scene) -> Vec<Span> {
    /// What touches hers may be told, briefly.
    const WORDS: usize = 18;
    /// From how many on where no word of it touches hers.
    const WORDS_ELSEWHERE: usize = 7;
    let text = scene.own;
    if scene.lines.is_empty() || she_asked(scene) {
        return Vec::new();
    }
    let floors: Vec<Floor> = text.clauses.iter().map(|clause| floor(scene, text, clause)).collect();
    let told = floors.iter().filter(|floor| **floor == Floor::Trainee).count();
    let alone = !floors.contains(&Floor::Partner);
    let least = if super::following::touches(scene) { WORDS } else { WORDS_ELSEWHERE };
    if alone && told > 0 && text.words.len() >= least { vec![text.span(&(0..text.words.len()))] } else { Vec::new() }
}
