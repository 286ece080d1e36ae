//! The run of a talk: `decide` says what she answers, `State::evolve` what that changes. Both are pure, so that a talk
//! is its records: folding them gives the state again, without reading a single reply anew.

mod asked;
mod branch;
mod content;
mod decide;
mod example;
mod movement;
mod social;
mod state;
mod trace;
mod voice;

pub use decide::{decide, open};
pub use state::{Happened, Phase, State, Told};
pub use trace::Step;

use crate::base::{Evidence, OfferKind, named_enum};
use crate::scenario::model::ListName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A reply, as the dialogue gets it.
#[derive(Debug, Clone, Copy)]
pub struct ReplyInput<'a> {
    /// What was typed.
    pub text: &'a str,
    /// What is known of it.
    pub evidence: &'a Evidence,
    /// Milliseconds since the talk began.
    pub elapsed_ms: u64,
    /// The seed of the talk.
    pub seed: u64,
}

named_enum! {
    /// What a line does in an answer.
    pub enum Role: "role" {
        /// Responds to what the reply did.
        Reaction = "reaction",
        /// Tells something.
        Content = "content",
        /// Steers the talk: back, bridge, guarded, a question to the trainee, closing, goodbye.
        Talk = "talk",
    }
}

/// An opportunity in a line; the transcript gives it its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// What the author saw in the line.
    pub kind: OfferKind,
    /// What can be picked up; only with `flow`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hooks: BTreeMap<String, Vec<String>>,
}

/// One line of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Owner and wording ("kant/2", "kant.1/1", "fact.kinderen/1", "reaction.advising/3", "lines.back/1";
    /// "common.…" for those of the language).
    pub id: String,
    /// The words.
    pub text: String,
    /// What it does.
    pub role: Role,
    /// What it holds for the trainee.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offered>,
}

impl Said {
    /// The id without the number of the wording.
    pub fn owner(&self) -> &str {
        self.id.rsplit_once('/').map_or(&self.id, |(owner, _)| owner)
    }
}

/// What she answers, and all that it changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What she says, in order. Empty only where a gesture stands for words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Said>,
    /// What one sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gesture: Option<String>,
    /// The node she is at afterwards.
    pub node: String,
    /// Her openness afterwards, 0 to 5.
    pub openness: u8,
    /// The branch that was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The node with which she goes on, in the place of the `next` of `node`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// The story that this answer told to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story_ended: Option<String>,
    /// Nothing in the reply was foreseen: it is not scored, nor is the next one on this answer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unmatched: bool,
    /// She is winding down: there is room for a goodbye.
    #[serde(default, skip_serializing_if = "is_false")]
    pub winding: bool,
    /// Nothing more will be said.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ended: bool,
    /// How the answer came about, for `--why`; not recorded.
    #[serde(skip)]
    pub trace: Vec<Step>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
