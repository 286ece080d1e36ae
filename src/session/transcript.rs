//! A talk as it is kept: a header and a growing tree of records.

use super::record::{Event, Header, LineEvent, Record, ReplyEvent};
use crate::base::{ActHit, Evidence};
use std::collections::BTreeMap;

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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn<'a> {
    /// The number of the reply's record.
    pub n: u64,
    /// Her lines since the reply before.
    pub before: &'a [&'a LineEvent],
    /// The reply.
    pub reply: &'a ReplyEvent,
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

    /// Walks over the replies of the first attempt, each with her lines before it.
    pub fn for_each_turn(&self, mut visit: impl FnMut(Turn<'_>)) {
        let mut before: Vec<&LineEvent> = Vec::new();
        for record in self.first_attempt() {
            match &record.event {
                Event::Line(line) => before.push(line),
                Event::Reply(reply) => {
                    visit(Turn { n: record.n, before: &before, reply });
                    before.clear();
                }
                _ => {}
            }
        }
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

    /// Whether the talk is over: she has said goodbye, or the trainee has rounded it off.
    pub fn is_finished(&self) -> bool {
        self.has_ended() || self.records.iter().any(|record| matches!(record.event, Event::Left { .. }))
    }

    /// Whether she has said goodbye.
    pub fn has_ended(&self) -> bool {
        self.first_attempt()
            .iter()
            .rev()
            .find_map(|record| match &record.event {
                Event::Line(line) => line.answer.as_ref(),
                _ => None,
            })
            .is_some_and(|answer| answer.ended)
    }

    /// What is known of a reply without the acts whose flags the trainee disputes.
    pub fn undisputed(&self, n: u64, reply: &ReplyEvent) -> Evidence {
        let disputed = |act| {
            self.records.iter().any(|record| {
                matches!(&record.event, Event::Dispute { of, act: disputed, .. } if *of == n && *disputed == act)
            })
        };
        Evidence {
            acts: reply.acts.iter().filter(|hit| !disputed(hit.act)).cloned().collect(),
            hooks: reply.hooks.clone(),
        }
    }
}

fn is_talk(event: &Event) -> bool {
    matches!(event, Event::Line(_) | Event::Reply(_))
}

/// One line of JSON. Control characters are escaped by the format, so a line is always one line.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("records hold only strings, numbers and maps with string keys")
}
