//! Floor 3. A talk: reply to reading to evidence to answer; transcript, debrief. Pure.
//!
//! Checker and dialogue never meet; here the acts of the one and the subjects of the other become the evidence on
//! which dialogue and score work.

mod debrief;
mod explain;
mod library;
mod moments;
mod plain;
mod record;
mod reread;
mod talk;
mod transcript;

pub use debrief::{Debrief, DebriefTurn, Flag, Quoted};
pub use explain::{Explained, explain, nth_reply};
#[cfg(test)]
pub(crate) use library::sample;
pub use library::{Library, Person};
pub use moments::{Summary, score_transcript, summary};
pub use plain::{PlainTalk, PlainTurn, Who, read_plain_talk, score_plain_talk};
pub use record::{Event, FORMAT, Header, LineEvent, Record, ReplyEvent, ScenarioStamp};
pub use reread::{PointChange, ReplyChange, Reread, reread};
pub use talk::{Talk, evidence};
pub use transcript::{Transcript, TranscriptFault, Turn};
