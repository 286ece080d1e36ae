//! What a transcript holds: one JSON object a line, told as it happened. Only scores are derived.
//!
//! ```json
//! {"luister":1,"talk":"…","started":"…","seed":"7","scenario":{…},"lexicon":"…","reader":1,"engine":1}
//! {"n":1,"t":"line","node":"welkom","line":"welkom/1","open":2,"text":"…","offers":[…]}
//! {"n":2,"after":1,"t":"reply","ms":81200,"text":"…","acts":[…],"hooks":[…]}
//! {"n":3,"t":"dispute","of":2,"act":"order","span":[0,17],"why":"…"}
//! ```
//!
//! Lines and replies form a tree by `after`: whoever goes back adds a second child, and the first leaf stays the first
//! attempt.

use crate::base::{Act, ActHit, HookHit, Language, Offer, Principle, Question, Span};
use crate::scenario::{Answer, Offered, Role, Said};
use crate::score::Mastery;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the file format that this program writes. Older ones are read for ever.
pub const FORMAT: u32 = 1;
/// The version of how replies are read, apart from the rules themselves.
pub const READER: u32 = 1;
/// The version of how the partner answers, apart from her script.
pub const ENGINE: u32 = 1;

/// The first line of a transcript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the file format.
    pub luister: u32,
    /// The name of this talk, unique on the machine that wrote it.
    pub talk: String,
    /// Date, time and zone at the start (RFC 9557); the program's only clock reading in the file besides `ms`.
    pub started: String,
    /// The seed of the draws, in decimal.
    pub seed: String,
    /// With whom.
    pub scenario: ScenarioStamp,
    /// SHA-256 of the rules and word lists that read the replies.
    pub lexicon: String,
    /// See [`READER`].
    pub reader: u32,
    /// See [`ENGINE`].
    pub engine: u32,
}

/// What a reader needs of the scenario when the scenario itself is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioStamp {
    /// Its id.
    pub id: String,
    /// SHA-256 of its files, with what is common to its language.
    pub sha256: String,
    /// Its language.
    pub language: Language,
    /// How the person is named before her lines.
    pub name: String,
    /// How the trainee addresses her: `u`, `je` or `you`; empty in talks of before this was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// One line of the file after the header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its number, rising.
    pub n: u64,
    /// The record it follows; a second child is a second attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum Event {
    /// She said a line.
    Line(Box<LineEvent>),
    /// The trainee replied.
    Reply(ReplyEvent),
    /// The trainee's own view on a principle, before the program's was shown.
    View {
        /// The own view; a principle passed over is not in it.
        view: BTreeMap<Principle, Mastery>,
    },
    /// The trainee holds that a flag is not right.
    Dispute {
        /// The reply.
        of: u64,
        /// What was flagged.
        act: Act,
        /// Which words were flagged; `None`: every flag of this act on the reply.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
        /// The reason, if one was given.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why: String,
    },
    /// The trainee takes that back: the flag stands again.
    Undispute {
        /// The reply.
        of: u64,
        /// What was flagged.
        act: Act,
        /// Which words were flagged; `None`: every flag of this act on the reply.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
    /// What the trainee answered to a question of the debrief.
    Thought {
        /// The question.
        question: Question,
        /// The answer in words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        /// The answer where it is a reply: the number of its record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<u64>,
    },
    /// The trainee asked for a hint after the record `after`.
    Hint {
        /// 1: what was offered; 2: which kind of reply; 3: an example.
        step: u8,
    },
    /// The talk was left before she had said goodbye.
    Left {
        /// The one thread for a next time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        thread: Option<String>,
    },
    /// Something that a newer version of the program wrote.
    #[serde(other)]
    Unknown,
}

/// A line of hers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LineEvent {
    /// Where she is in her stories.
    pub node: String,
    /// Which wording of which line.
    pub line: String,
    /// How open she is, 0 to 5.
    pub open: u8,
    /// What one sees her do, before the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gesture: Option<String>,
    /// What she said.
    pub text: String,
    /// The opportunities in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// What the line does: react, tell, or steer the talk.
    pub role: Role,
    /// The id of the story that the line tells, where it tells one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// On the last line of an answer: what else happened in it (its lines are the records themselves).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// On the last line of an answer that told a story to its end: the story's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// On the last line of the talk: the one thread for a next time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<String>,
}

impl LineEvent {
    /// The line as the dialogue said it.
    pub fn said(&self) -> Said {
        let offers = self.offers.iter().map(|offer| Offered { kind: offer.kind, hooks: offer.hooks.clone() });
        Said { id: self.line.clone(), text: self.text.clone(), role: self.role, offers: offers.collect() }
    }
}

/// A reply of the trainee's, and how it was read then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReplyEvent {
    /// Milliseconds between her line and the reply.
    pub ms: u64,
    /// What was typed.
    pub text: String,
    /// What the rules found. Acts of a newer program, which this one does not know, are passed over.
    #[serde(default, deserialize_with = "known")]
    pub acts: Vec<ActHit>,
    /// Which of her subjects it touched.
    #[serde(default, deserialize_with = "known", skip_serializing_if = "Vec::is_empty")]
    pub hooks: Vec<HookHit>,
}

/// Reads a list, and passes over what this version of the program has no name for.
fn known<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::de::DeserializeOwned,
{
    let values = Vec::<serde_json::Value>::deserialize(deserializer)?;
    Ok(values.into_iter().filter_map(|value| serde_json::from_value(value).ok()).collect())
}
