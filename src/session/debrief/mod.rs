//! What a talk is looked back on with: quotations first, then the profile. All of it comes out of the transcript, and
//! the reasons of flags out of the lexicon; never out of the scenario.

mod blank;
mod turn;
mod view;

pub use turn::{DebriefTurn, Flag, Heard, Strength};
pub use view::{Choice, View};

use super::moments::{course_points, score_transcript};
use super::record::Event;
use super::transcript::{Transcript, turns};
use crate::base::{Language, Principle, Question};
use crate::checker::Lexicon;
use crate::score::{Mastery, Outcome, Score};
use std::collections::BTreeMap;
use turn::{Reader, heard};

/// A talk, looked back on.
#[derive(Debug, Clone)]
pub struct Debrief {
    /// The talk's own name.
    pub talk: String,
    /// The day and time of the talk.
    pub date: String,
    /// The language of the person.
    pub language: Language,
    /// How the person is named.
    pub name: String,
    /// What the trainee answered to the questions, as far as they were answered in words.
    pub thoughts: BTreeMap<Question, String>,
    /// The reply after which she told most, by the trainee: the number of its record.
    pub told_most_own: Option<u64>,
    /// The reply after which she told most, by the length of what she told.
    pub told_most: Option<u64>,
    /// The trainee's own view, as far as it was given.
    pub view: BTreeMap<Principle, Mastery>,
    /// The one reply that did something: the number of its record.
    pub strength: Option<u64>,
    /// The one moment to try again: the number of its record, and which of its flags.
    pub again: Option<(u64, usize)>,
    /// The six principles, of the first attempt.
    pub score: Score,
    /// The first attempt, turn by turn.
    pub turns: Vec<DebriefTurn>,
    /// What one saw and heard of her when nothing had been replied yet, where there is no reply at all.
    pub opening: Vec<Heard>,
    /// Titles of the stories that were told to their end.
    pub heard: Vec<String>,
    /// Stories that were begun and not told to their end: by the line with which each began. A title might give away
    /// how it ends.
    pub begun: Vec<String>,
    /// The one thread for a next time.
    pub thread: Option<String>,
    /// How many hints were asked for.
    pub hints: usize,
    /// Second attempts, in the order in which they were begun.
    pub courses: Vec<DebriefCourse>,
    /// In which lines of hers opportunities lay, by the id of the opportunity.
    pub offered_in: BTreeMap<String, String>,
}

/// A second attempt, beside what it tries again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebriefCourse {
    /// The reply that is tried again: the number of its record.
    pub of: u64,
    /// What was replied then, from that reply on.
    pub first: Vec<DebriefTurn>,
    /// What was replied now.
    pub second: Vec<DebriefTurn>,
}

impl Debrief {
    /// Looks back on a talk.
    pub fn of(transcript: &Transcript, lexicon: &Lexicon) -> Self {
        let score = score_transcript(lexicon.vocabulary(), transcript);
        let header = &transcript.header;
        let path = transcript.first_attempt();
        let points: Vec<_> = score.principles.values().flat_map(|principle| principle.points.clone()).collect();
        let talked = turns(&path);
        let reader = Reader { transcript, lexicon };
        let all = reader.turns(&talked, &points);
        let mut debrief = Debrief {
            talk: header.talk.clone(),
            date: header.started.chars().take(16).collect::<String>().replace('T', " "),
            language: header.scenario.language,
            name: header.scenario.name.clone(),
            thoughts: BTreeMap::new(),
            told_most_own: None,
            told_most: None,
            view: BTreeMap::new(),
            strength: None,
            again: None,
            score,
            opening: Vec::new(),
            turns: all,
            heard: Vec::new(),
            begun: Vec::new(),
            thread: None,
            hints: 0,
            courses: Vec::new(),
            offered_in: BTreeMap::new(),
        };
        if debrief.turns.is_empty() {
            let lines = path.iter().filter_map(|record| match &record.event {
                Event::Line(line) => Some(heard(line)),
                _ => None,
            });
            debrief.opening = lines.collect();
        }
        for record in transcript.records() {
            debrief.take_in(&record.event);
        }
        debrief.begun = begun(transcript);
        debrief.courses = debrief.second_attempts(&reader);
        debrief.told_most_own = debrief.told_most_own.filter(|n| debrief.turn(*n).is_some());
        debrief.told_most = debrief.told_most();
        debrief.strength = debrief.best();
        debrief.again = debrief.moment_to_try_again();
        debrief
    }

    fn take_in(&mut self, event: &Event) {
        match event {
            Event::View { view } => self.view.clone_from(view),
            Event::Thought { question, text, reply } => {
                if !text.is_empty() {
                    self.thoughts.insert(*question, text.clone());
                }
                if *question == Question::ToldMost {
                    self.told_most_own = *reply;
                }
            }
            Event::Hint { .. } => self.hints += 1,
            Event::Left { thread } => self.thread.clone_from(thread),
            Event::Line(line) => {
                if let Some(title) = line.heard.as_ref().filter(|title| !self.heard.contains(title)) {
                    self.heard.push(title.clone());
                }
                // Whatever was left for a next time at an earlier stop, she has gone on since.
                self.thread.clone_from(&line.thread);
                self.offered_in.extend(line.offers.iter().map(|offer| (offer.id.clone(), line.text.clone())));
            }
            _ => {}
        }
    }

    fn second_attempts(&self, reader: &Reader<'_>) -> Vec<DebriefCourse> {
        let transcript = reader.transcript;
        let mut done: Vec<(u64, Vec<DebriefTurn>)> = Vec::new();
        for course in transcript.courses().into_iter().skip(1) {
            let (Some(from), Some(first), Some(last)) = (course.from, course.records.first(), course.records.last())
            else {
                continue;
            };
            let path = transcript.path_to(Some(last.n));
            let points = course_points(reader.lexicon.vocabulary(), transcript, &path);
            let mut turns = reader.turns(&turns(&path), &points);
            turns.retain(|turn| turn.n >= first.n);
            // What it tries again is the first reply that was given there.
            let of = transcript.first_attempt_after(from);
            if let (Some(of), false) = (of, turns.is_empty()) {
                done.push((of, turns));
            }
        }
        let mut courses: Vec<DebriefCourse> = Vec::new();
        for (of, second) in done {
            let homes = std::iter::once(&self.turns).chain(courses.iter().map(|course| &course.second));
            let first = homes.into_iter().find_map(|turns| {
                let at = turns.iter().position(|turn| turn.n == of)?;
                Some(turns[at..].to_vec())
            });
            if let Some(first) = first {
                courses.push(DebriefCourse { of, first, second });
            }
        }
        courses
    }

    /// All turns, of every attempt; those of the first come first.
    pub fn all_turns(&self) -> impl Iterator<Item = &DebriefTurn> {
        self.turns.iter().chain(self.courses.iter().flat_map(|course| &course.second))
    }

    /// The turn with the reply `n`.
    pub fn turn(&self, n: u64) -> Option<&DebriefTurn> {
        self.all_turns().find(|turn| turn.n == n)
    }

    /// How many flags the trainee holds not to be right.
    pub fn disputes(&self) -> usize {
        self.all_turns().flat_map(|turn| &turn.flags).filter(|flag| flag.disputed.is_some()).count()
    }

    /// The reply after which she told most, in any attempt; `None` where she told nothing after any.
    fn told_most(&self) -> Option<u64> {
        let mut most: Option<&DebriefTurn> = None;
        for turn in self.all_turns().filter(|turn| turn.told > 0) {
            if most.is_none_or(|most| turn.told > most.told) {
                most = Some(turn);
            }
        }
        most.map(|turn| turn.n)
    }

    /// The reply that took most, of those without a slip; among equals the one after which she told most. Of the first
    /// attempt, if that has any.
    fn best(&self) -> Option<u64> {
        let worth = |turn: &DebriefTurn| {
            let taken = turn.points.iter().filter(|point| point.outcome == Outcome::Taken).count();
            let clean = !turn.flags.iter().any(Flag::counts);
            let after: usize = turn.after.iter().map(|heard| heard.text.chars().count()).sum();
            // A reply in which nothing was read did not do it, whatever she told after it.
            (clean && !turn.strengths.is_empty()).then_some((taken, turn.strengths.len(), after))
        };
        let best = |turns: &mut dyn Iterator<Item = &DebriefTurn>| {
            let worthy = turns.filter_map(|turn| Some((worth(turn)?, turn)));
            worthy.max_by_key(|(worth, turn)| (*worth, usize::MAX - turn.number)).map(|(_, turn)| turn.n)
        };
        best(&mut self.turns.iter()).or_else(|| best(&mut self.all_turns()))
    }

    /// The certain flag, with something better to offer, on the reply that cost most; among equals the first.
    fn moment_to_try_again(&self) -> Option<(u64, usize)> {
        let cost = |turn: &DebriefTurn| turn.points.iter().filter(|point| point.outcome == Outcome::Against).count();
        let flags = self.turns.iter().flat_map(|turn| {
            let flags = turn.flags.iter().enumerate();
            flags.filter(|(_, flag)| flag.counts() && flag.better().is_some()).map(move |(at, _)| (turn, at))
        });
        flags
            .max_by_key(|(turn, at)| (cost(turn), usize::MAX - turn.number, usize::MAX - at))
            .map(|(turn, at)| (turn.n, at))
    }
}

/// The first line of each story that was begun and never told to its end.
fn begun(transcript: &Transcript) -> Vec<String> {
    let mut stories: Vec<(&str, &str, bool)> = Vec::new();
    let mut telling: Option<&str> = None;
    for record in transcript.records() {
        let Event::Line(line) = &record.event else { continue };
        telling = line.story.as_deref().or(telling);
        let Some(story) = telling else { continue };
        let at = stories.iter().position(|(id, ..)| *id == story).unwrap_or_else(|| {
            stories.push((story, &line.text, false));
            stories.len() - 1
        });
        stories[at].2 |= line.heard.is_some();
    }
    stories.into_iter().filter(|(.., ended)| !ended).map(|(_, text, _)| text.to_owned()).collect()
}
