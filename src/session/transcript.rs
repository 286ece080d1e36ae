//! A talk as it is kept: a header and a growing tree of records.

use super::record::{Event, Header, LineEvent, Record, ReplyEvent};
use crate::base::{ActHit, Evidence};
use std::collections::{BTreeMap, BTreeSet};

/// A talk, whole or under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    /// Its first line.
    pub header: Header,
    records: Vec<Record>,
    torn: bool,
}

/// Why a text is no transcript.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TranscriptFault {
    /// The first line is no header of a talk.
    #[error("its first line does not begin a talk ({0})")]
    NoHeader(String),
    /// A newer program wrote it.
    #[error("it was written by a newer luister (format {0}); update the program")]
    Newer(u32),
    /// A line in the middle cannot be read.
    #[error("line {line} cannot be read ({reason})")]
    Broken {
        /// The line, from 1.
        line: usize,
        /// The parser's words.
        reason: String,
    },
}

/// One reply with what went before it and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn<'a> {
    /// The number of the reply's record.
    pub n: u64,
    /// Her lines since the reply before.
    pub before: Vec<&'a LineEvent>,
    /// The reply.
    pub reply: &'a ReplyEvent,
    /// Her lines after it, up to the next reply.
    pub after: Vec<&'a LineEvent>,
}

/// One way through the talk: the first attempt, or what was tried again from some point on.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<'a> {
    /// The record after which it goes its own way; `None`: the first attempt.
    pub from: Option<u64>,
    /// Its own lines and replies, in order.
    pub records: Vec<&'a Record>,
}

impl Transcript {
    /// A talk that has just begun.
    pub fn new(header: Header) -> Self {
        Transcript { header, records: Vec::new(), torn: false }
    }

    /// Reads a transcript. A last line that is torn (the power failed) is set aside.
    ///
    /// # Errors
    /// See [`TranscriptFault`].
    pub fn parse(text: &str) -> Result<Self, TranscriptFault> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let (_, first) = lines.next().ok_or_else(|| TranscriptFault::NoHeader("empty".to_owned()))?;
        let header: Header =
            serde_json::from_str(first).map_err(|error| TranscriptFault::NoHeader(error.to_string()))?;
        if header.luister > super::record::FORMAT {
            return Err(TranscriptFault::Newer(header.luister));
        }
        let mut transcript = Transcript::new(header);
        let mut lines = lines.peekable();
        while let Some((at, line)) = lines.next() {
            match serde_json::from_str(line) {
                Ok(record) => transcript.records.push(record),
                Err(_) if lines.peek().is_none() && !text.ends_with('\n') => transcript.torn = true,
                Err(error) => {
                    return Err(TranscriptFault::Broken { line: at + 1, reason: error.to_string() });
                }
            }
        }
        Ok(transcript)
    }

    /// The header as a line of the file.
    pub fn header_line(&self) -> String {
        json(&self.header)
    }

    /// The records, in the order in which they were written.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether a torn last line was set aside on reading.
    pub fn is_torn(&self) -> bool {
        self.torn
    }

    /// Adds what happened after the record `after`, and gives its line for the file.
    pub fn push(&mut self, after: Option<u64>, event: Event) -> (u64, String) {
        let n = self.records.last().map_or(1, |record| record.n.saturating_add(1));
        let record = Record { n, after, event };
        let line = json(&record);
        self.records.push(record);
        (n, line)
    }

    /// The number of the last line or reply: what the next one follows.
    pub fn tip(&self) -> Option<u64> {
        self.records.iter().rev().find(|record| is_talk(&record.event)).map(|record| record.n)
    }

    /// The lines and replies of the first attempt: from the first record always to the first child.
    pub fn first_attempt(&self) -> Vec<&Record> {
        let mut path = Vec::new();
        let mut tip = None;
        for record in self.records.iter().filter(|record| is_talk(&record.event)) {
            // Records rise in number, so the first child of the tip is met before any other, and a second child
            // of an earlier record no longer fits.
            if record.after == tip {
                tip = Some(record.n);
                path.push(record);
            }
        }
        path
    }

    /// The first reply that was given after the record `n`.
    pub fn first_attempt_after(&self, n: u64) -> Option<u64> {
        let children = self.records.iter().filter(|record| record.after == Some(n));
        children.filter(|record| matches!(record.event, Event::Reply(_))).map(|record| record.n).next()
    }

    /// The record of this number.
    pub fn record(&self, n: u64) -> Option<&Record> {
        let at = self.records.binary_search_by_key(&n, |record| record.n).ok()?;
        self.records.get(at)
    }

    /// The lines and replies from the first up to the record `tip`.
    pub fn path_to(&self, tip: Option<u64>) -> Vec<&Record> {
        let mut path = Vec::new();
        let mut next = tip.and_then(|n| self.record(n));
        while let Some(record) = next.filter(|record| is_talk(&record.event)) {
            path.push(record);
            // What a record follows was written before it; a file edited by hand may say otherwise, and go in circles.
            next = record.after.filter(|after| *after < record.n).and_then(|after| self.record(after));
        }
        path.reverse();
        path
    }

    /// All ways through the talk, the first attempt first, the others in the order in which they were begun.
    pub fn courses(&self) -> Vec<Course<'_>> {
        let mut courses: Vec<Course<'_>> = Vec::new();
        let mut home: BTreeMap<u64, usize> = BTreeMap::new();
        let mut continued: BTreeSet<u64> = BTreeSet::new();
        for record in self.records.iter().filter(|record| is_talk(&record.event)) {
            let at = match record.after {
                None if courses.is_empty() => {
                    courses.push(Course { from: None, records: Vec::new() });
                    0
                }
                Some(after) => match home.get(&after) {
                    // The first child goes on with the course of its parent.
                    Some(parent) if continued.insert(after) => *parent,
                    Some(_) => {
                        courses.push(Course { from: Some(after), records: Vec::new() });
                        courses.len() - 1
                    }
                    None => continue,
                },
                None => continue,
            };
            home.insert(record.n, at);
            courses[at].records.push(record);
        }
        courses
    }

    /// The same talk with other acts in its replies, by the number of their records.
    pub(super) fn with_acts(&self, acts: &BTreeMap<u64, Vec<ActHit>>) -> Transcript {
        let mut transcript = self.clone();
        for record in &mut transcript.records {
            if let (Event::Reply(reply), Some(acts)) = (&mut record.event, acts.get(&record.n)) {
                reply.acts.clone_from(acts);
            }
        }
        transcript
    }

    /// How many replies the first attempt has.
    pub fn replies(&self) -> usize {
        self.first_attempt().iter().filter(|record| matches!(record.event, Event::Reply(_))).count()
    }

    /// Whether the talk is over: she has said goodbye in one of the attempts, or the trainee has rounded it off.
    pub fn is_finished(&self) -> bool {
        self.records.iter().any(|record| match &record.event {
            Event::Left { .. } => true,
            Event::Line(line) => line.answer.as_ref().is_some_and(|answer| answer.ended),
            _ => false,
        })
    }

    /// Why the trainee holds a flag on the reply `n` not to be right (empty without a reason); `None`: it stands.
    pub fn disputed(&self, n: u64, hit: &ActHit) -> Option<&str> {
        let mut why = None;
        for record in &self.records {
            match &record.event {
                Event::Dispute { of, act, span, why: reason }
                    if *of == n && *act == hit.act && span.is_none_or(|span| span == hit.span) =>
                {
                    why = Some(reason.as_str());
                }
                Event::Undispute { of, act, span }
                    if *of == n && *act == hit.act && span.is_none_or(|span| span == hit.span) =>
                {
                    why = None;
                }
                _ => {}
            }
        }
        why
    }

    /// What is known of a reply without the acts whose flags the trainee disputes.
    pub fn undisputed(&self, n: u64, reply: &ReplyEvent) -> Evidence {
        Evidence {
            acts: reply.acts.iter().filter(|hit| self.disputed(n, hit).is_none()).cloned().collect(),
            hooks: reply.hooks.clone(),
        }
    }
}

/// Whether she has said goodbye at the end of this path.
pub(super) fn has_ended(path: &[&Record]) -> bool {
    let answers = path.iter().rev().find_map(|record| match &record.event {
        Event::Line(line) => line.answer.as_ref(),
        _ => None,
    });
    answers.is_some_and(|answer| answer.ended)
}

/// The replies of a path, each with her lines around it.
pub(super) fn turns<'a>(path: &[&'a Record]) -> Vec<Turn<'a>> {
    let mut turns: Vec<Turn<'a>> = Vec::new();
    let mut lines: Vec<&LineEvent> = Vec::new();
    for record in path {
        match &record.event {
            Event::Line(line) => {
                lines.push(line);
                if let Some(turn) = turns.last_mut() {
                    turn.after.push(line);
                }
            }
            Event::Reply(reply) => {
                turns.push(Turn { n: record.n, before: std::mem::take(&mut lines), reply, after: Vec::new() });
            }
            _ => {}
        }
    }
    turns
}

fn is_talk(event: &Event) -> bool {
    matches!(event, Event::Line(_) | Event::Reply(_))
}

/// One line of JSON. Control characters are escaped by the format, so a line is always one line.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("records hold only strings, numbers and maps with string keys")
}
