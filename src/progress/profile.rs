//! The profile: what the talks together say about each principle.

use crate::base::Principle;
use crate::score::{Mastery, Score, Seen};
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept of one talk. Made of a score; plain data, so that it can be folded again at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkSummary {
    /// The talk's own name.
    pub talk: String,
    /// When it began.
    pub started: Timestamp,
    /// The day of the talk, where it was held.
    pub date: Date,
    /// The id of the person it was with.
    pub person: String,
    /// For each principle, what was seen of it.
    pub principles: BTreeMap<Principle, SeenOnce>,
}

/// One principle in one talk, as far as the profile needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenOnce {
    /// Opportunities that lines offered; those that slips made left out.
    pub opportunities: usize,
    /// The level of that talk, if there was one: of a range the lower.
    pub level: Option<Mastery>,
}

impl TalkSummary {
    /// What is kept of a talk of this name, begun at this moment (RFC 9557), with this person, that came to this score.
    /// `None` when the moment cannot be read.
    pub fn new(talk: &str, started: &str, person: &str, score: &Score) -> Option<Self> {
        // A zone that is not known here still has its offset.
        let (started, date) = match started.parse::<ZonedDateTime>() {
            Ok(zoned) => (zoned.timestamp(), zoned.date()),
            Err(_) => (started.parse::<Timestamp>().ok()?, started.get(..10)?.parse::<Date>().ok()?),
        };
        let principles = score
            .principles
            .iter()
            .map(|(principle, scored)| (*principle, SeenOnce { opportunities: scored.offered(), level: scored.level }));
        Some(TalkSummary {
            talk: talk.to_owned(),
            started,
            date,
            person: person.to_owned(),
            principles: principles.collect(),
        })
    }

    /// Where the talk stands in time; two of one moment by their names, so that no order of files matters.
    fn place(&self) -> (Timestamp, &str) {
        (self.started, &self.talk)
    }
}

/// What the trainee's talks before this one saw of each principle. `talks` may come in any order, and may hold this one.
pub fn earlier(talks: &[TalkSummary], talk: &TalkSummary) -> BTreeMap<Principle, Seen> {
    let before: Vec<TalkSummary> = talks.iter().filter(|other| other.place() < talk.place()).cloned().collect();
    Profile::of(&before).seen()
}

/// One principle over the talks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrincipleHistory {
    /// The levels in order of time, of the talks that gave one.
    pub levels: Vec<(Date, Mastery)>,
    /// The level of the last talk that gave one.
    pub last: Option<Mastery>,
    /// The level of the talk that rests on the most opportunities; of equals the latest.
    pub best_supported: Option<Mastery>,
    /// How much was seen, in the talks that offered anything for it.
    pub seen: Seen,
    /// Whether the level is no longer provisional.
    pub settled: bool,
}

/// A person whom the trainee met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The id of the person.
    pub person: String,
    /// The day of the last talk.
    pub last: Date,
    /// How many talks there were.
    pub talks: usize,
}

/// All talks together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// How many talks it is made of.
    pub talks: usize,
    /// Each of the six principles.
    pub principles: BTreeMap<Principle, PrincipleHistory>,
    /// Who was met, the latest first.
    pub met: Vec<Met>,
}

impl Profile {
    /// Folds the talks, given in any order.
    pub fn of(talks: &[TalkSummary]) -> Self {
        let mut in_time: Vec<&TalkSummary> = talks.iter().collect();
        in_time.sort_by_key(|talk| talk.place());
        let history = |principle: &Principle| (*principle, PrincipleHistory::of(*principle, &in_time));
        Profile { talks: talks.len(), principles: Principle::ALL.iter().map(history).collect(), met: met(&in_time) }
    }

    /// The principle to practise next: the lowest level, by the talk that says most about it. What has never had a level
    /// comes after *nog oefenen* and before *op weg*: a weakness that is known goes first, one that may be there second.
    /// Of equals the one that was seen least, then the first of the method. `None` before the first talk.
    pub fn weakest(&self) -> Option<Principle> {
        let need = |history: &PrincipleHistory| match history.best_supported {
            Some(Mastery::Practise) => 0,
            None => 1,
            Some(Mastery::Underway) => 2,
            Some(Mastery::Good) => 3,
        };
        let by_need = self.principles.iter().min_by_key(|(_, history)| (need(history), history.seen.opportunities));
        by_need.filter(|_| self.talks > 0).map(|(principle, _)| *principle)
    }

    /// What was seen of each principle, for [`Score::with_earlier`] of a next talk.
    pub fn seen(&self) -> BTreeMap<Principle, Seen> {
        self.principles.iter().map(|(principle, history)| (*principle, history.seen)).collect()
    }
}

impl PrincipleHistory {
    fn of(principle: Principle, in_time: &[&TalkSummary]) -> Self {
        let mut history = PrincipleHistory::default();
        let mut support = 0;
        for talk in in_time {
            let Some(seen) = talk.principles.get(&principle).filter(|seen| seen.opportunities > 0) else { continue };
            history.seen = history.seen.and(Seen { talks: 1, opportunities: seen.opportunities });
            let Some(level) = seen.level else { continue };
            history.levels.push((talk.date, level));
            history.last = Some(level);
            if seen.opportunities >= support {
                support = seen.opportunities;
                history.best_supported = Some(level);
            }
        }
        history.settled = history.last.is_some() && history.seen.is_settled();
        history
    }
}

fn met(in_time: &[&TalkSummary]) -> Vec<Met> {
    let mut met: Vec<Met> = Vec::new();
    for talk in in_time.iter().rev() {
        match met.iter_mut().find(|known| known.person == talk.person) {
            Some(known) => known.talks += 1,
            None => met.push(Met { person: talk.person.clone(), last: talk.date, talks: 1 }),
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::*;
    use Mastery::{Good, Practise, Underway};
    use jiff::civil::date;

    fn talk(day: i8, person: &str, seen: &[(Principle, usize, Option<Mastery>)]) -> TalkSummary {
        let principles = seen.iter().map(|(principle, opportunities, level)| {
            (*principle, SeenOnce { opportunities: *opportunities, level: *level })
        });
        let date = date(2026, 1, day);
        let started = format!("{date}T14:00:00Z").parse().expect("a moment");
        let talk = format!("{day}-{person}");
        TalkSummary { talk, started, date, person: person.to_owned(), principles: principles.collect() }
    }

    #[test]
    fn a_history_is_in_order_of_time_whatever_the_order_given() {
        let profile = Profile::of(&[
            talk(9, "b", &[(Principle::Flow, 5, Some(Good))]),
            talk(2, "a", &[(Principle::Flow, 8, Some(Practise))]),
            talk(5, "a", &[(Principle::Flow, 3, None), (Principle::Stories, 0, None)]),
        ]);
        let flow = &profile.principles[&Principle::Flow];
        assert_eq!(flow.levels, [(date(2026, 1, 2), Practise), (date(2026, 1, 9), Good)]);
        assert_eq!((flow.last, flow.best_supported), (Some(Good), Some(Practise)));
        assert_eq!((flow.seen, flow.settled), (Seen { talks: 3, opportunities: 16 }, true));
        assert_eq!(profile.principles[&Principle::Stories], PrincipleHistory::default());
    }

    #[test]
    fn of_two_talks_that_say_as_much_the_later_decides() {
        let profile = Profile::of(&[
            talk(1, "a", &[(Principle::Flow, 6, Some(Practise))]),
            talk(2, "a", &[(Principle::Flow, 6, Some(Good))]),
        ]);
        assert_eq!(profile.principles[&Principle::Flow].best_supported, Some(Good));
    }

    #[test]
    fn the_weakest_is_a_known_weakness_then_what_is_unknown_then_what_is_underway() {
        let good = |principle| (principle, 6, Some(Good));
        let mut all: Vec<(Principle, usize, Option<Mastery>)> = Principle::ALL.iter().copied().map(good).collect();
        let weakest = |seen: &[(Principle, usize, Option<Mastery>)]| Profile::of(&[talk(1, "a", seen)]).weakest();
        assert_eq!(weakest(&all), Some(Principle::Curious));
        all[4].2 = Some(Underway);
        assert_eq!(weakest(&all), Some(Principle::Judgement));
        all[5].2 = None;
        assert_eq!(weakest(&all), Some(Principle::Reciprocity));
        all[2].2 = Some(Practise);
        assert_eq!(weakest(&all), Some(Principle::Flow));
        assert_eq!(Profile::of(&[]).weakest(), None);
    }

    #[test]
    fn persons_stand_with_the_latest_first() {
        let profile = Profile::of(&[talk(3, "a", &[]), talk(1, "b", &[]), talk(2, "a", &[]), talk(2, "c", &[])]);
        let met: Vec<(&str, i8, usize)> =
            profile.met.iter().map(|met| (met.person.as_str(), met.last.day(), met.talks)).collect();
        assert_eq!(met, [("a", 3, 2), ("c", 2, 1), ("b", 1, 1)]);
    }

    #[test]
    fn a_talk_is_placed_in_time_by_its_moment_whatever_the_zone() {
        let none = crate::score::score_plain([]);
        let new = |talk: &str, started: &str| TalkSummary::new(talk, started, "a", &none);
        let amsterdam = new("x", "2026-03-02T00:30:00+01:00[Europe/Amsterdam]").expect("a moment");
        assert_eq!(
            (amsterdam.date, amsterdam.started.to_string().as_str()),
            (date(2026, 3, 2), "2026-03-01T23:30:00Z")
        );
        let nowhere = new("y", "2026-03-02T00:30:00+01:00[Nowhere/Atall]").expect("a moment");
        assert_eq!((nowhere.date, nowhere.started), (amsterdam.date, amsterdam.started));
        assert_eq!(new("z", "gisteren"), None);
        assert_eq!(amsterdam.principles[&Principle::Flow], SeenOnce { opportunities: 0, level: None });
    }

    #[test]
    fn only_what_came_before_a_talk_settles_its_levels() {
        let talks = [
            talk(1, "a", &[(Principle::Flow, 3, None)]),
            talk(2, "a", &[(Principle::Flow, 6, Some(Good))]),
            talk(3, "b", &[(Principle::Flow, 9, Some(Good))]),
        ];
        let seen = |at: usize| earlier(&talks, &talks[at])[&Principle::Flow];
        assert_eq!(seen(0), Seen::default());
        assert_eq!(seen(1), Seen { talks: 1, opportunities: 3 });
        assert_eq!(seen(2), Seen { talks: 2, opportunities: 9 });
        // The talk itself need not be among them, and the order does not matter.
        let shuffled = [talks[2].clone(), talks[0].clone()];
        assert_eq!(earlier(&shuffled, &talks[1])[&Principle::Flow], seen(1));
    }

    proptest::proptest! {
        #[test]
        fn the_profile_is_the_same_in_whatever_order_the_talks_are_read(
            days in proptest::collection::vec((1_i8..28, 0_usize..9, 0_usize..4), 0..8), turn in 0_usize..8,
        ) {
            let level = |rank: usize| Mastery::ALL.get(rank).copied();
            let mut talks: Vec<TalkSummary> = days
                .iter()
                .enumerate()
                .map(|(at, (day, seen, rank))| {
                    let mut talk = talk(*day, "a", &[(Principle::Flow, *seen, level(*rank))]);
                    talk.talk = format!("talk {at}");
                    talk
                })
                .collect();
            let before = Profile::of(&talks);
            talks.reverse();
            let turn = turn.min(talks.len());
            talks.rotate_left(turn);
            proptest::prop_assert_eq!(Profile::of(&talks), before);
        }
    }
}
