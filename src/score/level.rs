//! From points to levels: how much is enough, what caps a level, and whether it survives the misreading of one reply.

use super::judge::{JudgedReply, JudgedTalk};
use super::{Outcome, Point};
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
        /// Principle 2 stays under *good*: no story was taken in, by thanks, an echo, a feeling named or wonder.
        CappedByNotReceiving = "capped_by_not_receiving",
        /// Principle 4 stays under *good*: sorrow met a comfort that closes.
        CappedByComfort = "capped_by_comfort",
        /// Principle 5 stays under *good*: no verdict fell, but nobody showed either (blank neutrality).
        CappedByBlankness = "capped_by_blankness",
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

/// A reply on which a level hangs: had it been misread, the level would be another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hinge {
    /// The record number of the reply.
    pub turn: usize,
    /// The level without it.
    pub level: Mastery,
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
    /// The replies each of which alone would change the level if it were left out: the ground of a range.
    pub hinges: Vec<Hinge>,
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
            Ok(levels) => {
                let note = levels.note;
                (Some(levels), note)
            }
            Err(note) => (None, Some(note)),
        };
        PrincipleScore {
            opportunities: tally.opportunities,
            taken: tally.taken,
            left: tally.opportunities - tally.taken - tally.against,
            against: tally.against,
            share: tally.share(),
            level: levels.as_ref().map(|levels| levels.lower),
            range: levels
                .as_ref()
                .filter(|levels| levels.lower != levels.upper)
                .map(|levels| (levels.lower, levels.upper)),
            provisional: levels.is_some(),
            hinges: levels.map(|levels| levels.hinges).unwrap_or_default(),
            note,
            points,
        }
    }
}

/// The lowest and the highest level that leaving out at most one reply gives.
#[derive(Debug, Clone)]
struct Levels {
    lower: Mastery,
    upper: Mastery,
    hinges: Vec<Hinge>,
    note: Option<Note>,
}

/// One reply, as far as one principle goes.
struct Part {
    turn: usize,
    points: Vec<Point>,
    manner: Manner,
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

/// What caps look at, over the whole talk.
#[derive(Debug, Clone, Copy, Default)]
struct Manner {
    replies: usize,
    /// Replies that advise.
    advising: usize,
    /// Pieces of advice in them.
    pieces: usize,
    /// Replies that take in what she gave.
    receiving: usize,
    /// Replies in which the trainee shows.
    showing: usize,
}

impl Manner {
    fn of<'r>(replies: impl IntoIterator<Item = &'r JudgedReply>) -> Self {
        let mut manner = Manner::default();
        for reply in replies {
            manner.replies += 1;
            manner.advising += usize::from(reply.advice > 0);
            manner.pieces += reply.advice;
            manner.receiving += usize::from(reply.receives);
            manner.showing += usize::from(reply.shows);
        }
        manner
    }

    /// What it would be if this reply had been misread: it stays a reply.
    const fn without(self, part: Manner) -> Manner {
        Manner {
            replies: self.replies,
            advising: self.advising.saturating_sub(part.advising),
            pieces: self.pieces.saturating_sub(part.pieces),
            receiving: self.receiving.saturating_sub(part.receiving),
            showing: self.showing.saturating_sub(part.showing),
        }
    }

    const fn is_too_much_advice(self) -> bool {
        self.pieces >= TOO_MUCH_ADVICE && self.advising * 10 >= self.replies
    }
}

/// The level after the caps, and the cap that lowered it.
fn capped(principle: Principle, tally: Tally, manner: Manner) -> (Mastery, Option<Note>) {
    let level = tally.level();
    let (most, note) = match principle {
        Principle::Stories if manner.is_too_much_advice() => (Mastery::Practise, Note::CappedByAdvice),
        Principle::Stories if manner.receiving == 0 => (Mastery::Underway, Note::CappedByNotReceiving),
        Principle::Healthy if tally.comforts > 0 => (Mastery::Underway, Note::CappedByComfort),
        Principle::Judgement if manner.showing == 0 => (Mastery::Underway, Note::CappedByBlankness),
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
    let parts: Vec<Part> = talk
        .replies
        .iter()
        .map(|reply| Part { turn: reply.turn, points: points(reply), manner: Manner::of([reply]) })
        .collect();
    let offered = parts.iter().flat_map(|part| &part.points).filter(|point| !point.is_made()).count();
    let ground = if talk.replies.len() < ENOUGH_REPLIES {
        Err(Note::TooFewReplies)
    } else if principle == Principle::Reciprocity && !talk.shared {
        Err(Note::KnowsNothingOfYou)
    } else if offered < ENOUGH_OPPORTUNITIES {
        Err(Note::TooLittleSeen)
    } else {
        Ok(levels(principle, &parts, Manner::of(&talk.replies)))
    };
    PrincipleScore::of(parts.into_iter().flat_map(|part| part.points).collect(), ground)
}

/// The level as it stands, and what it would be without any one reply. How many opportunities are needed is asked of the
/// whole only: or four would never do.
fn levels(principle: Principle, parts: &[Part], manner: Manner) -> Levels {
    let whole = Tally::of(parts.iter().flat_map(|part| &part.points));
    let (level, note) = capped(principle, whole, manner);
    let mut levels = Levels { lower: level, upper: level, hinges: Vec::new(), note };
    for part in parts {
        let rest = whole.without(Tally::of(&part.points));
        if rest.opportunities == 0 {
            continue;
        }
        let other = capped(principle, rest, manner.without(part.manner)).0;
        if other != level {
            levels.lower = levels.lower.min(other);
            levels.upper = levels.upper.max(other);
            levels.hinges.push(Hinge { turn: part.turn, level: other });
        }
    }
    levels
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
            let manner = Manner { replies, advising, pieces, ..Manner::default() };
            assert_eq!(manner.is_too_much_advice(), expected, "{replies} {advising} {pieces}");
        }
    }

    #[test]
    fn a_closing_comfort_keeps_the_healthy_part_under_good() {
        let once = Tally { comforts: 1, ..tally(9, 0, 1) };
        let none = Manner::default();
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
