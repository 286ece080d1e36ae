//! Floor 3. A talk: reply to reading to evidence to answer; transcript, second attempts, hints, debrief. Pure.
//!
//! Checker and dialogue never meet; here the acts of the one and the subjects of the other become the evidence on
//! which dialogue and score work.

mod debrief;
mod explain;
mod fitting;
mod handle;
mod hint;
mod library;
mod moments;
mod plain;
mod record;
mod remark;
mod reread;
mod restore;
mod talk;
#[cfg(test)]
mod tests;
mod transcript;

pub use debrief::{Choice, Debrief, DebriefCourse, DebriefTurn, Flag, Heard, Strength, View};
pub use explain::{Explained, explain, nth_reply};
pub use hint::Hint;
#[cfg(test)]
pub(crate) use library::sample;
pub use library::{Library, Person};
pub use moments::{Summary, score_transcript, summary};
pub use plain::{PlainTalk, PlainTurn, Who, read_plain_talk, score_plain_talk};
pub use record::{Event, FORMAT, Header, LineEvent, Record, ReplyEvent, ScenarioStamp};
pub use reread::{PointChange, ReplyChange, Reread, reread};
pub use talk::{Talk, evidence};
pub use transcript::{Course, Transcript, TranscriptFault, Turn};
