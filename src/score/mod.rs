//! Floor 2. From evidence to the six principles. Pure.
//!
//! A line of hers holds opportunities; a reply takes one, leaves it, or goes against it. [`table`] says which act does
//! what, [`reading`] which of the words count, [`judge`] walks through the talk, [`verdict`] sets a reply against what was
//! open to it, [`level`] makes levels of the points. Every point can be followed back to the reply, the words, the rule and the offer.

mod counts;
mod judge;
mod level;
mod point;
mod reading;
mod sentences;
mod table;
mod verdict;
mod view;

#[cfg(test)]
mod guards;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod trainees;
#[cfg(test)]
mod worked_example;

pub use crate::base::{Outcome, Why};
pub use level::{Hinge, Mastery, Note, PrincipleScore, SETTLED_OPPORTUNITIES, SETTLED_TALKS, Seen};
pub use point::Point;
pub use view::{PrincipleView, ScoreView};

use crate::base::{Evidence, Offer, Principle, Signal};
use crate::text::Vocabulary;
use std::collections::BTreeMap;

/// One line of hers, as the transcript has it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What she said.
    pub text: &'a str,
    /// The opportunities in it.
    pub offers: &'a [Offer],
}

/// One reply, and what she said just before it.
#[derive(Debug, Clone)]
pub struct Moment<'a> {
    /// The record number of the reply in its transcript; points refer to it.
    pub turn: usize,
    /// What she said since the reply before: a reaction, a line that goes on, or both.
    pub lines: Vec<Line<'a>>,
    /// What the trainee typed.
    pub reply: &'a str,
    /// What was read in it, without the acts that the trainee disputed.
    pub evidence: &'a Evidence,
    /// `false` when her answer *to this reply* came from the last layer: she did not understand. Then nothing is scored
    /// against the trainee on this reply, nor on the one that follows it.
    pub counted: bool,
    /// A reply typed after going back. It is scored apart and is part of no level, no count and no share.
    pub second_attempt: bool,
}

/// What a talk came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Each of the six principles.
    pub principles: BTreeMap<Principle, PrincipleScore>,
    /// For each signal, the replies in which a certain act of it occurs. Every signal is there, if need be with 0.
    pub counts: BTreeMap<Signal, usize>,
    /// The replies that were scored (first attempts).
    pub replies: usize,
    /// Of the replies that say something (more than courtesies), the share that holds a strength and no certain slip,
    /// and of which two thirds of the words attend to the other; a noise or silence counts as listening, the first of
    /// those in a row. `None` where no reply says anything. docs/score.md has the whole definition.
    pub appreciative_share: Option<f64>,
    /// The points of second attempts, in the order of the moments.
    pub second_attempts: Vec<Point>,
}

impl Score {
    /// The levels as numbers (practise 0, underway 1, good 2; of a range the lower; no level 0), added up. For tests and
    /// research; it is shown nowhere, since one number for six principles would invite playing for it.
    pub fn sum_of_levels(&self) -> usize {
        self.principles.values().filter_map(|principle| principle.level).map(Mastery::rank).sum()
    }

    /// What a principle came to.
    pub fn principle(&self, principle: Principle) -> &PrincipleScore {
        &self.principles[&principle]
    }

    /// The same score, with levels that earlier talks have settled no longer called provisional.
    pub fn with_earlier(mut self, earlier: &BTreeMap<Principle, Seen>) -> Score {
        for (principle, scored) in &mut self.principles {
            let before = earlier.get(principle).copied().unwrap_or_default();
            let all = before.and(Seen { talks: 1, opportunities: scored.offered() });
            scored.provisional = scored.level.is_some() && !all.is_settled();
        }
        self
    }

    /// What `score --format json` shows of it.
    pub fn view(&self) -> ScoreView {
        ScoreView::of(self)
    }
}

/// Scores a talk: the moments in the order of the talk. Without a single opportunity it is as [`score_plain`]. Second
/// attempts are judged with all that went before them, and stay out of everything but their own list.
pub fn score(vocabulary: &Vocabulary, moments: &[Moment]) -> Score {
    let first: Vec<&Moment> = moments.iter().filter(|moment| !moment.second_attempt).collect();
    let plain = score_plain(first.iter().map(|moment| (moment.reply, moment.evidence, moment.counted)));
    if moments.iter().flat_map(|moment| &moment.lines).all(|line| line.offers.is_empty()) {
        return plain;
    }
    let judged = judge::judge(vocabulary, first.iter().copied());
    let mut second_attempts = Vec::new();
    if first.len() < moments.len() {
        let all = judge::judge(vocabulary, moments);
        let again = all.replies.into_iter().zip(moments).filter(|(_, moment)| moment.second_attempt);
        second_attempts.extend(again.flat_map(|(reply, _)| reply.points));
    }
    Score { principles: level::principles(&judged), second_attempts, ..plain }
}

/// Scores a conversation without opportunities (a real one, another program's): counts and the appreciative share, no
/// levels. Each reply comes with what was read in it and whether it was understood; see [`Moment::counted`].
pub fn score_plain<'a>(replies: impl IntoIterator<Item = (&'a str, &'a Evidence, bool)>) -> Score {
    let counted = counts::count(replies);
    Score {
        principles: Principle::ALL.iter().map(|principle| (*principle, PrincipleScore::unseen())).collect(),
        replies: counted.replies,
        appreciative_share: counted.share(),
        counts: counted.signals,
        second_attempts: Vec::new(),
    }
}
