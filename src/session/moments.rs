//! From a transcript to its score and its summary.

use super::record::Event;
use super::transcript::Transcript;
use crate::base::Evidence;
use crate::score::{Line, Moment, Score, score};
use crate::text::Vocabulary;

/// Scores the first attempt of a talk, without disputed flags. Needs no scenario.
pub fn score_transcript(vocabulary: &Vocabulary, transcript: &Transcript) -> Score {
    let path = transcript.first_attempt();
    let mut evidence: Vec<Evidence> = Vec::new();
    transcript.for_each_turn(|turn| evidence.push(transcript.undisputed(turn.n, turn.reply)));
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
}

/// The summary of a talk.
pub fn summary(transcript: &Transcript) -> Summary {
    let header = &transcript.header;
    Summary {
        date: header.started.chars().take_while(|c| *c != 'T').collect(),
        person: header.scenario.id.clone(),
        name: header.scenario.name.clone(),
        replies: transcript.replies(),
    }
}
