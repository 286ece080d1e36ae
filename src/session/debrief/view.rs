//! The pages of a debrief and what can be chosen on each: the same on the full screen and in lines.

use super::Debrief;
use crate::base::Principle;

/// A page of a debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The other first: what the trainee heard and thought, after which reply she told most.
    Person,
    /// Something that worked.
    Strength,
    /// A moment to try again.
    Again,
    /// The six principles.
    Profile,
    /// The map of stories.
    Stories,
    /// The whole talk.
    Talk,
    /// One principle, with every point of it.
    Principle(Principle),
    /// One reply, by the number of its record.
    Moment(u64),
    /// A second attempt beside the first, by its place.
    Course(usize),
}

/// Something to choose on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Look closer at this.
    Open(View),
    /// Hold a flag not to be right, or take that back.
    Dispute {
        /// The reply.
        of: u64,
        /// The flag, by its place.
        flag: usize,
    },
    /// Try again from this reply.
    Rewind(u64),
    /// Keep the debrief, for oneself or the trainer.
    Keep,
    /// To the next part.
    Next,
    /// Back to the page before.
    Back,
    /// The end of the debrief.
    Done,
}

impl Debrief {
    /// The parts, in their order; those that have something to show.
    pub fn parts(&self) -> Vec<View> {
        let mut parts = vec![View::Person];
        parts.extend(self.strength.map(|_| View::Strength));
        parts.extend(self.again.map(|_| View::Again));
        parts.push(View::Profile);
        if !self.heard.is_empty() || !self.begun.is_empty() || self.thread.is_some() {
            parts.push(View::Stories);
        }
        parts.push(View::Talk);
        parts
    }

    /// What can be chosen on a page. The last is what Enter takes by itself.
    pub fn choices(&self, view: View) -> Vec<Choice> {
        let moment = |n: u64| Choice::Open(View::Moment(n));
        match view {
            View::Person => {
                let mut choices: Vec<Choice> = self.told_most_own.into_iter().map(moment).collect();
                choices.extend(self.told_most.filter(|n| self.told_most_own != Some(*n)).map(moment));
                choices.push(Choice::Next);
                choices
            }
            View::Strength => self.strength.map(moment).into_iter().chain([Choice::Next]).collect(),
            View::Again => match self.again {
                Some((n, _)) => [moment(n), Choice::Rewind(n)]
                    .into_iter()
                    .chain(self.courses_from(n))
                    .chain([Choice::Next])
                    .collect(),
                None => vec![Choice::Next],
            },
            View::Profile => {
                let principles = Principle::ALL.iter().map(|principle| Choice::Open(View::Principle(*principle)));
                principles.chain([Choice::Next]).collect()
            }
            View::Stories => vec![Choice::Next],
            View::Talk => {
                let courses = (0..self.courses.len()).map(|at| Choice::Open(View::Course(at)));
                self.turns
                    .iter()
                    .map(|turn| moment(turn.n))
                    .chain(courses)
                    .chain([Choice::Keep, Choice::Done])
                    .collect()
            }
            View::Principle(principle) => {
                let points = &self.score.principle(principle).points;
                let turns = points.iter().map(|point| moment(u64::try_from(point.turn).unwrap_or(u64::MAX)));
                turns.chain([Choice::Back]).collect()
            }
            View::Moment(n) => {
                let flags = self.turn(n).map_or(0, |turn| turn.flags.len());
                (0..flags)
                    .map(|flag| Choice::Dispute { of: n, flag })
                    .chain([Choice::Rewind(n)])
                    .chain(self.courses_from(n))
                    .chain([Choice::Back])
                    .collect()
            }
            View::Course(at) => match self.courses.get(at) {
                Some(course) => course
                    .second
                    .iter()
                    .map(|turn| moment(turn.n))
                    .chain([Choice::Rewind(course.of), Choice::Back])
                    .collect(),
                None => vec![Choice::Back],
            },
        }
    }

    /// The second attempts that begin where the reply `n` stands.
    fn courses_from(&self, n: u64) -> impl Iterator<Item = Choice> {
        let from = self.courses.iter().enumerate().filter(move |(_, course)| course.of == n);
        from.map(|(at, _)| Choice::Open(View::Course(at)))
    }
}
