//! The profile: what the talks together say about each principle.

use crate::base::Principle;
use crate::score::{Mastery, Score, Seen};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept of one talk. Made of a score; plain data, so that it can be folded again at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkSummary {
    /// The day of the talk.
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
    /// What is kept of a talk on this day, with this person, that came to this score.
    pub fn new(date: Date, person: impl Into<String>, score: &Score) -> Self {
        let principles = score
            .principles
            .iter()
            .map(|(principle, scored)| (*principle, SeenOnce { opportunities: scored.offered(), level: scored.level }));
        TalkSummary { date, person: person.into(), principles: principles.collect() }
    }
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
    /// Folds the talks, given in any order; talks of one day stand in the order given.
    pub fn of(talks: &[TalkSummary]) -> Self {
        let mut in_time: Vec<&TalkSummary> = talks.iter().collect();
        in_time.sort_by_key(|talk| talk.date);
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
        TalkSummary { date: date(2026, 1, day), person: person.to_owned(), principles: principles.collect() }
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
    fn earlier_talks_settle_the_level_of_a_next_one() {
        use crate::score::score_plain;
        let score = score_plain([]).with_earlier(&Profile::of(&[talk(1, "a", &[(Principle::Flow, 9, None)])]).seen());
        assert!(!score.principles[&Principle::Flow].provisional, "without a level nothing is provisional");
        let summary = TalkSummary::new(date(2026, 1, 1), "a", &score);
        assert_eq!(summary.principles[&Principle::Flow], SeenOnce { opportunities: 0, level: None });
    }
}
