//! From points to levels: how much is enough, what caps a level, and whether it survives the misreading of one reply.

use super::judge::{JudgedReply, JudgedTalk};
use super::point::{Outcome, Point};
use crate::base::{OfferKind, Principle, named_enum};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A level needs so many opportunities that lines offered.
const ENOUGH_OPPORTUNITIES: usize = 4;
/// And so many replies.
const ENOUGH_REPLIES: usize = 6;
/// So many pieces of advice, if in a tenth of the replies, hold principle 2 at its lowest level.
const TOO_MUCH_ADVICE: usize = 2;
/// A level stops being provisional at so many opportunities…
pub const SETTLED_OPPORTUNITIES: usize = 8;
/// …over so many talks.
pub const SETTLED_TALKS: usize = 2;

named_enum! {
    /// How far a principle is kept to.
    pub enum Mastery: "level" {
        /// *Nog oefenen*: under 40 %.
        Practise = "practise",
        /// *Op weg*: from 40 %.
        Underway = "underway",
        /// *Goed*: from 60 %, with at most one gone against.
        Good = "good",
    }
}

impl Mastery {
    /// 0, 1 or 2.
    pub const fn rank(self) -> usize {
        self as usize
    }
}

named_enum! {
    /// What has to be said about a level, or about there being none.
    pub enum Note: "note" {
        /// No level: the conversation has no opportunities in it.
        NoOpportunities = "no_opportunities",
        /// No level: fewer than six replies.
        TooFewReplies = "too_few_replies",
        /// No level for principle 6: the trainee shared nothing; she knows nothing of the trainee now.
        KnowsNothingOfYou = "knows_nothing_of_you",
        /// No level: fewer than four opportunities.
        TooLittleSeen = "too_little_seen",
        /// Principle 2 stays at its lowest: two or more pieces of advice, in a tenth or more of the replies.
        CappedByAdvice = "capped_by_advice",
        /// Principle 4 stays under *good*: sorrow met a comfort that closes.
        CappedByComfort = "capped_by_comfort",
    }
}

/// How much of a principle has been seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// In so many talks.
    pub talks: usize,
    /// With so many opportunities together, those that slips made left out.
    pub opportunities: usize,
}

impl Seen {
    /// Both together.
    pub const fn and(self, other: Seen) -> Seen {
        Seen { talks: self.talks + other.talks, opportunities: self.opportunities + other.opportunities }
    }

    /// Whether a level on this ground is no longer provisional.
    pub const fn is_settled(self) -> bool {
        self.talks >= SETTLED_TALKS && self.opportunities >= SETTLED_OPPORTUNITIES
    }
}

/// One principle in one talk.
#[derive(Debug, Clone, PartialEq)]
pub struct PrincipleScore {
    /// All opportunities that count, those that slips made included: `taken + left + against`.
    pub opportunities: usize,
    /// Taken, +1 each.
    pub taken: usize,
    /// Left, 0 each.
    pub left: usize,
    /// Gone against, -1 each.
    pub against: usize,
    /// `(taken - against) / opportunities`, not below 0; `None` without opportunities.
    pub share: Option<f64>,
    /// The level; of a range the lower one. `None`: `note` says why.
    pub level: Option<Mastery>,
    /// Lower and upper level, where leaving out one reply changes the level.
    pub range: Option<(Mastery, Mastery)>,
    /// There is a level, but it rests on too little over too few talks. A single talk never settles one; see
    /// [`super::Score::with_earlier`].
    pub provisional: bool,
    /// What has to be said about the level.
    pub note: Option<Note>,
    /// Everything the figures are made of, in the order of the talk.
    pub points: Vec<Point>,
}

impl PrincipleScore {
    /// A principle of a conversation without opportunities.
    pub(super) fn unseen() -> Self {
        PrincipleScore::of(Vec::new(), Err(Note::NoOpportunities))
    }

    /// How many opportunities lines offered: those that slips made are left out.
    pub fn offered(&self) -> usize {
        self.points.iter().filter(|point| !point.is_made()).count()
    }

    fn of(points: Vec<Point>, ground: Result<Levels, Note>) -> Self {
        let tally = Tally::of(&points);
        let (levels, note) = match ground {
            Ok(levels) => (Some(levels), levels.note),
            Err(note) => (None, Some(note)),
        };
        PrincipleScore {
            opportunities: tally.opportunities,
            taken: tally.taken,
            left: tally.opportunities - tally.taken - tally.against,
            against: tally.against,
            share: tally.share(),
            level: levels.map(|levels| levels.lower),
            range: levels.filter(|levels| levels.lower != levels.upper).map(|levels| (levels.lower, levels.upper)),
            provisional: levels.is_some(),
            note,
            points,
        }
    }
}

/// The lowest and the highest level that leaving out at most one reply gives.
#[derive(Debug, Clone, Copy)]
struct Levels {
    lower: Mastery,
    upper: Mastery,
    note: Option<Note>,
}

/// The figures of some points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    opportunities: usize,
    taken: usize,
    against: usize,
    comforts: usize,
}

impl Tally {
    fn of<'p>(points: impl IntoIterator<Item = &'p Point>) -> Self {
        let mut tally = Tally::default();
        for point in points {
            let against = point.outcome == Outcome::Against;
            tally.opportunities += 1;
            tally.taken += usize::from(point.outcome == Outcome::Taken);
            tally.against += usize::from(against);
            tally.comforts += usize::from(against && point.kind == Some(OfferKind::Sorrow));
        }
        tally
    }

    /// This tally without `part` of it.
    const fn without(self, part: Tally) -> Tally {
        Tally {
            opportunities: self.opportunities.saturating_sub(part.opportunities),
            taken: self.taken.saturating_sub(part.taken),
            against: self.against.saturating_sub(part.against),
            comforts: self.comforts.saturating_sub(part.comforts),
        }
    }

    const fn points(self) -> usize {
        self.taken.saturating_sub(self.against)
    }

    fn share(self) -> Option<f64> {
        (self.opportunities > 0).then(|| self.points() as f64 / self.opportunities as f64)
    }

    /// The level that the share alone gives; in whole numbers, so that 60 % is 60 %.
    const fn level(self) -> Mastery {
        let points = self.points() * 10;
        if points >= self.opportunities * 6 && self.against <= 1 {
            Mastery::Good
        } else if points >= self.opportunities * 4 {
            Mastery::Underway
        } else {
            Mastery::Practise
        }
    }
}

/// How much advice a talk held.
#[derive(Debug, Clone, Copy, Default)]
struct Advice {
    replies: usize,
    advising: usize,
    pieces: usize,
}

impl Advice {
    fn of<'r>(replies: impl IntoIterator<Item = &'r JudgedReply>) -> Self {
        let mut advice = Advice::default();
        for reply in replies {
            advice.replies += 1;
            advice.advising += usize::from(reply.advice > 0);
            advice.pieces += reply.advice;
        }
        advice
    }

    /// What it would be if this reply had been misread: it stays a reply.
    const fn without(self, part: Advice) -> Advice {
        Advice {
            replies: self.replies,
            advising: self.advising.saturating_sub(part.advising),
            pieces: self.pieces.saturating_sub(part.pieces),
        }
    }

    const fn is_too_much(self) -> bool {
        self.pieces >= TOO_MUCH_ADVICE && self.advising * 10 >= self.replies
    }
}

/// The level after the caps, and the cap that lowered it.
fn capped(principle: Principle, tally: Tally, advice: Advice) -> (Mastery, Option<Note>) {
    let level = tally.level();
    let (most, note) = match principle {
        Principle::Stories if advice.is_too_much() => (Mastery::Practise, Note::CappedByAdvice),
        Principle::Healthy if tally.comforts > 0 => (Mastery::Underway, Note::CappedByComfort),
        _ => return (level, None),
    };
    if level > most { (most, Some(note)) } else { (level, None) }
}

/// The six principles of a talk.
pub(super) fn principles(talk: &JudgedTalk) -> BTreeMap<Principle, PrincipleScore> {
    Principle::ALL.iter().map(|principle| (*principle, score_one(*principle, talk))).collect()
}

fn score_one(principle: Principle, talk: &JudgedTalk) -> PrincipleScore {
    let points = |reply: &JudgedReply| {
        reply.points.iter().filter(|point| point.principle == principle).cloned().collect::<Vec<Point>>()
    };
    let by_reply: Vec<(Vec<Point>, Advice)> =
        talk.replies.iter().map(|reply| (points(reply), Advice::of([reply]))).collect();
    let offered = by_reply.iter().flat_map(|(points, _)| points).filter(|point| !point.is_made()).count();
    let ground = if talk.replies.len() < ENOUGH_REPLIES {
        Err(Note::TooFewReplies)
    } else if principle == Principle::Reciprocity && !talk.shared {
        Err(Note::KnowsNothingOfYou)
    } else if offered < ENOUGH_OPPORTUNITIES {
        Err(Note::TooLittleSeen)
    } else {
        Ok(levels(principle, &by_reply, Advice::of(&talk.replies)))
    };
    PrincipleScore::of(by_reply.into_iter().flat_map(|(points, _)| points).collect(), ground)
}

/// The level as it stands, and what it would be without any one reply. How many opportunities are needed is asked of the
/// whole only: or four would never do.
fn levels(principle: Principle, by_reply: &[(Vec<Point>, Advice)], advice: Advice) -> Levels {
    let whole = Tally::of(by_reply.iter().flat_map(|(points, _)| points));
    let (level, note) = capped(principle, whole, advice);
    let without = by_reply.iter().filter_map(|(points, advice_here)| {
        let rest = whole.without(Tally::of(points));
        (rest.opportunities > 0).then(|| capped(principle, rest, advice.without(*advice_here)).0)
    });
    without.fold(Levels { lower: level, upper: level, note }, |levels, other| Levels {
        lower: levels.lower.min(other),
        upper: levels.upper.max(other),
        ..levels
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(taken: usize, left: usize, against: usize) -> Tally {
        Tally { opportunities: taken + left + against, taken, against, comforts: 0 }
    }

    #[test]
    fn the_borders_of_the_levels_lie_at_forty_and_sixty_percent() {
        use Mastery::{Good, Practise, Underway};
        for (taken, left, against, expected) in [
            (0, 5, 0, Practise),
            (3, 5, 0, Practise),
            (2, 3, 0, Underway),
            (59, 41, 0, Underway),
            (3, 2, 0, Good),
            (8, 1, 1, Good),
            (9, 0, 2, Underway),
            (2, 0, 2, Practise),
            (0, 0, 4, Practise),
        ] {
            assert_eq!(tally(taken, left, against).level(), expected, "{taken} {left} {against}");
        }
    }

    #[test]
    fn a_share_is_never_below_nothing() {
        assert_eq!(tally(1, 0, 3).share(), Some(0.0));
        assert_eq!(tally(0, 0, 0).share(), None);
    }

    #[test]
    fn advice_is_too_much_from_two_pieces_in_a_tenth_of_the_replies() {
        for (replies, advising, pieces, expected) in
            [(20, 2, 2, true), (21, 2, 2, false), (10, 1, 2, true), (10, 1, 1, false), (6, 0, 0, false)]
        {
            assert_eq!(Advice { replies, advising, pieces }.is_too_much(), expected, "{replies} {advising} {pieces}");
        }
    }

    #[test]
    fn a_closing_comfort_keeps_the_healthy_part_under_good() {
        let once = Tally { comforts: 1, ..tally(9, 0, 1) };
        let none = Advice::default();
        assert_eq!(capped(Principle::Healthy, once, none), (Mastery::Underway, Some(Note::CappedByComfort)));
        assert_eq!(capped(Principle::Healthy, tally(9, 0, 1), none), (Mastery::Good, None));
        let poor = Tally { comforts: 1, ..tally(1, 5, 1) };
        assert_eq!(capped(Principle::Healthy, poor, none), (Mastery::Practise, None), "a cap that lowers nothing");
    }

    #[test]
    fn a_level_settles_with_eight_opportunities_over_two_talks() {
        assert!(Seen { talks: 2, opportunities: 8 }.is_settled());
        assert!(!Seen { talks: 1, opportunities: 20 }.is_settled());
        assert!(!Seen { talks: 5, opportunities: 7 }.is_settled());
    }
}
