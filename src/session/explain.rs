//! Every point of a score, opened: the reply, the words in it, the line of hers that held the opportunity.

use super::record::{Event, LineEvent};
use super::transcript::Transcript;
use crate::score::{Point, Score};

/// A point with all that it rests on. Its rule, act, outcome and reason are in the point itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained<'a> {
    /// The point.
    pub point: &'a Point,
    /// Which reply of its course of the talk it is about, from 1.
    pub nth: usize,
    /// The line of hers that held the opportunity; for what no line offered, all that she said before the reply.
    pub line: String,
    /// The reply, as typed.
    pub reply: &'a str,
    /// The words of the reply that decided; empty where none did (what was left).
    pub words: &'a str,
    /// A second attempt: shown apart, and part of no level.
    pub again: bool,
}

/// All points of a score of this talk, in the order of the talk; of one reply in the order of the principles, second
/// attempts behind all others.
pub fn explain<'a>(transcript: &'a Transcript, score: &'a Score) -> Vec<Explained<'a>> {
    let first = score.principles.values().flat_map(|scored| &scored.points).map(|point| (point, false));
    let again = score.second_attempts.iter().map(|point| (point, true));
    let mut all: Vec<Explained<'a>> =
        first.chain(again).filter_map(|(point, again)| open(transcript, point, again)).collect();
    all.sort_by_key(|explained| (explained.again, explained.point.turn, explained.point.principle));
    all
}

fn open<'a>(transcript: &'a Transcript, point: &'a Point, again: bool) -> Option<Explained<'a>> {
    let record = transcript.records().iter().find(|record| usize::try_from(record.n) == Ok(point.turn))?;
    let Event::Reply(reply) = &record.event else { return None };
    let words = point.span.map_or("", |span| span.of(&reply.text));
    let line = match point.offer.as_deref().and_then(|offer| holder(transcript, offer, record.n)) {
        Some(line) => line.text.clone(),
        None => before(transcript, record.after).join(" "),
    };
    let nth = nth_reply(transcript, record.n);
    Some(Explained { point, nth, line, reply: &reply.text, words, again })
}

/// Which reply, from 1, the record `n` is on its course through the talk; people count replies, not records.
pub fn nth_reply(transcript: &Transcript, n: u64) -> usize {
    let records = transcript.records();
    let (mut count, mut at) = (0, Some(n));
    while let Some(record) = at.and_then(|n| records.iter().find(|record| record.n == n)) {
        count += usize::from(matches!(record.event, Event::Reply(_)));
        // Records follow only earlier ones; a file edited by hand may say otherwise.
        at = record.after.filter(|after| *after < record.n);
    }
    count
}

/// The latest line before record `n` that held the offer of this id.
fn holder<'a>(transcript: &'a Transcript, offer: &str, n: u64) -> Option<&'a LineEvent> {
    transcript.records().iter().rev().filter(|record| record.n < n).find_map(|record| match &record.event {
        Event::Line(line) if line.offers.iter().any(|held| held.id == offer) => Some(&**line),
        _ => None,
    })
}

/// What she said just before: her lines up the path from record `tip` to the reply before.
fn before(transcript: &Transcript, tip: Option<u64>) -> Vec<&str> {
    let mut said = Vec::new();
    let mut at = tip;
    while let Some(n) = at {
        let Some(record) = transcript.records().iter().find(|record| record.n == n) else { break };
        let Event::Line(line) = &record.event else { break };
        said.push(line.text.as_str());
        // Records follow only earlier ones; a file edited by hand may say otherwise.
        at = record.after.filter(|after| *after < n);
    }
    said.reverse();
    said.retain(|text| !text.is_empty());
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Language, Outcome, Why};
    use crate::session::{sample, score_transcript};
    use std::rc::Rc;

    #[test]
    fn every_point_opens_to_its_line_its_reply_and_its_words() {
        let library = sample::library(Language::Nl);
        let person = library.people().first().expect("somebody");
        let started = "2026-03-02T14:00:00+01:00[Europe/Amsterdam]".to_owned();
        let (mut talk, _) = crate::session::Talk::begin(Rc::clone(&library), person, 1, started, "t".to_owned());
        for reply in ["Dag.", "Mooi.", ""] {
            talk.hear(reply.to_owned(), 0);
            talk.answer();
        }
        let transcript = talk.transcript();
        let score = score_transcript(library.lexicon().vocabulary(), transcript);
        let points: usize = score.principles.values().map(|scored| scored.points.len()).sum();
        let explained = explain(transcript, &score);
        assert!(points > 0 && explained.len() == points, "{points} points, {} explained", explained.len());
        for one in &explained {
            assert!(!one.line.is_empty(), "{one:?}");
            assert!(one.point.outcome != Outcome::Left || one.words.is_empty(), "{one:?}");
            assert!(one.point.why != Why::Home || one.point.offer.is_none(), "{one:?}");
        }
        assert!(explained.is_sorted_by_key(|one| one.point.turn));
        assert!(explained.iter().all(|one| (1..=3).contains(&one.nth)), "{explained:?}");
    }
}
