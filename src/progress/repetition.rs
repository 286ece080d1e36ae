//! Spaced practice. Skill fades within half a year and holds with a few short talks: day 3, weeks 2 and 6, months 3 and 6
//! after the first one.

use crate::base::named_enum;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

named_enum! {
    /// How it stands with a moment to practise again.
    pub enum RepetitionState: "state" {
        /// A talk took place on its day or after it, before the next moment came.
        Done = "done",
        /// Its day has not come.
        Coming = "coming",
        /// Its day has come, it has not been done, and the next moment has not come.
        Due = "due",
        /// The next moment came first. Nothing to catch up with: that next one takes its place.
        Missed = "missed",
    }
}

/// A moment to practise again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repetition {
    /// The day from which it can be done.
    pub day: Date,
    /// How it stands.
    pub state: RepetitionState,
    /// It is due, and its day is past.
    pub overdue: bool,
}

impl Repetition {
    /// Whether it was done in its time.
    pub fn is_done(&self) -> bool {
        self.state == RepetitionState::Done
    }
}

/// The moments to practise again, in order, for someone who talked on these days (in any order); none before a first
/// talk. Days beyond the calendar (the year 9999) are left out.
pub fn due(talks: &[Date], today: Date) -> Vec<Repetition> {
    let Some(first) = talks.iter().min() else { return Vec::new() };
    let steps: [Span; 5] = [3.days(), 2.weeks(), 6.weeks(), 3.months(), 6.months()];
    let days: Vec<Date> = steps.into_iter().filter_map(|step| first.checked_add(step).ok()).collect();
    days.iter()
        .enumerate()
        .map(|(index, day)| {
            let next = days.get(index + 1);
            let before_next = |date: Date| next.is_none_or(|next| date < *next);
            let state = if talks.iter().any(|talk| talk >= day && before_next(*talk)) {
                RepetitionState::Done
            } else if today < *day {
                RepetitionState::Coming
            } else if before_next(today) {
                RepetitionState::Due
            } else {
                RepetitionState::Missed
            };
            Repetition { day: *day, state, overdue: state == RepetitionState::Due && today > *day }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use RepetitionState::{Coming, Done, Due, Missed};
    use jiff::civil::date;

    fn states(talks: &[Date], today: Date) -> Vec<RepetitionState> {
        due(talks, today).iter().map(|repetition| repetition.state).collect()
    }

    #[test]
    fn the_moments_lie_at_day_3_weeks_2_and_6_and_months_3_and_6_after_the_first_talk() {
        let first = date(2026, 8, 31);
        let days: Vec<Date> = due(&[date(2026, 9, 20), first], first).iter().map(|repetition| repetition.day).collect();
        let expected = [date(2026, 9, 3), date(2026, 9, 14), date(2026, 10, 12), date(2026, 11, 30), date(2027, 2, 28)];
        assert_eq!(days, expected, "a month without a 31st or a 29th ends on its last day");
    }

    #[test]
    fn a_moment_is_done_by_a_talk_on_or_after_it_and_before_the_next() {
        let first = date(2026, 1, 1);
        assert_eq!(states(&[first], first), [Coming; 5]);
        assert_eq!(states(&[first], date(2026, 1, 4)), [Due, Coming, Coming, Coming, Coming]);
        assert_eq!(states(&[first, date(2026, 1, 3)], date(2026, 1, 14)), [Due, Coming, Coming, Coming, Coming]);
        assert_eq!(states(&[first, date(2026, 1, 14)], date(2026, 1, 15)), [Done, Due, Coming, Coming, Coming]);
        assert_eq!(states(&[first, date(2026, 1, 15)], date(2026, 1, 20)), [Missed, Done, Coming, Coming, Coming]);
        let late = date(2028, 1, 1);
        assert_eq!(states(&[first, late], late), [Missed, Missed, Missed, Missed, Done]);
    }

    #[test]
    fn a_moment_is_overdue_from_the_day_after_until_the_next_one_comes() {
        let first = date(2026, 1, 1);
        let overdue = |today: Date| due(&[first], today).iter().filter(|repetition| repetition.overdue).count();
        assert_eq!(overdue(date(2026, 1, 4)), 0);
        assert_eq!(overdue(date(2026, 1, 5)), 1);
        assert_eq!(overdue(date(2026, 1, 15)), 0);
        assert_eq!(overdue(date(2030, 1, 1)), 1);
    }

    #[test]
    fn without_a_talk_nothing_is_due_and_the_end_of_the_calendar_is_no_fault() {
        assert_eq!(due(&[], date(2026, 1, 1)), []);
        assert_eq!(due(&[Date::MAX], Date::MAX), []);
        assert_eq!(due(&[date(9999, 12, 1)], Date::MAX).len(), 2);
    }
}
