//! From a transcript to its score and its summary.

use super::record::{Event, Record};
use super::transcript::Transcript;
use crate::base::Evidence;
use crate::score::{Line, Moment, Point, Score, score};
use crate::text::Vocabulary;

/// Scores the first attempt of a talk, without disputed flags; what was tried again stands apart. Needs no scenario.
pub fn score_transcript(vocabulary: &Vocabulary, transcript: &Transcript) -> Score {
    let mut score = score_path(vocabulary, transcript, &transcript.first_attempt());
    for course in transcript.courses().into_iter().skip(1) {
        let (Some(first), Some(last)) = (course.records.first(), course.records.last()) else { continue };
        let points = course_points(vocabulary, transcript, &transcript.path_to(Some(last.n)));
        let own = |point: &Point| u64::try_from(point.turn).is_ok_and(|turn| turn >= first.n);
        score.second_attempts.extend(points.into_iter().filter(own));
    }
    score
}

/// The points along one way through the talk, from its first line: what a second attempt earns has the same ground under
/// it as what the first did.
pub(super) fn course_points(vocabulary: &Vocabulary, transcript: &Transcript, path: &[&Record]) -> Vec<Point> {
    let score = score_path(vocabulary, transcript, path);
    score.principles.into_values().flat_map(|principle| principle.points).collect()
}

fn score_path(vocabulary: &Vocabulary, transcript: &Transcript, path: &[&Record]) -> Score {
    let evidence: Vec<Evidence> = path
        .iter()
        .filter_map(|record| match &record.event {
            Event::Reply(reply) => Some(transcript.undisputed(record.n, reply)),
            _ => None,
        })
        .collect();
    let mut evidence = evidence.iter();
    let mut moments: Vec<Moment<'_>> = Vec::new();
    let mut lines: Vec<Line<'_>> = Vec::new();
    for record in path {
        match &record.event {
            Event::Line(line) => {
                if line.answer.as_ref().is_some_and(|answer| answer.unmatched)
                    && let Some(moment) = moments.last_mut()
                {
                    moment.counted = false;
                }
                lines.push(Line { text: &line.text, offers: &line.offers });
            }
            Event::Reply(reply) => {
                let Some(evidence) = evidence.next() else { break };
                moments.push(Moment {
                    turn: usize::try_from(record.n).unwrap_or(usize::MAX),
                    lines: std::mem::take(&mut lines),
                    reply: &reply.text,
                    evidence,
                    counted: true,
                    second_attempt: false,
                });
            }
            _ => {}
        }
    }
    score(vocabulary, &moments)
}

/// What a list of talks shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The day of the talk ("2026-11-23").
    pub date: String,
    /// The person's id.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// Replies in the first attempt.
    pub replies: usize,
    /// Flags that the trainee holds not to be right.
    pub disputes: usize,
}

/// The summary of a talk.
pub fn summary(transcript: &Transcript) -> Summary {
    let header = &transcript.header;
    let flags = transcript.records().iter().filter_map(|record| match &record.event {
        Event::Reply(reply) => Some((record.n, reply)),
        _ => None,
    });
    let disputed = flags.map(|(n, reply)| {
        reply.acts.iter().filter(|hit| hit.act.is_slip() && transcript.disputed(n, hit).is_some()).count()
    });
    Summary {
        date: header.started.chars().take_while(|c| *c != 'T').collect(),
        person: header.scenario.id.clone(),
        name: header.scenario.name.clone(),
        replies: transcript.replies(),
        disputes: disputed.sum(),
    }
}
