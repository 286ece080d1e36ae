//! Floor 2. A person with a life: loading her from TOML, and the run of a dialogue with her. Pure.
//!
//! [`Scenario::load`] gives a person or every fault in her files; [`open`] begins a talk, [`decide`] answers a reply,
//! and [`State`] is a fold over what happened.

mod condition;
mod dialogue;
mod draw;
mod load;
mod map;
mod model;
mod question;
mod raw;
mod subject;

pub use condition::{Compare, Condition, ConditionError, View};
pub use dialogue::{Answer, Happened, Offered, Phase, ReplyInput, Role, Said, State, Step, Told, decide, open};
pub use draw::draw;
pub use load::nearest;
pub use map::{MapBranch, MapPart, MapStop, StoryMap};
pub use model::{
    Branch, Common, Fact, Gestures, Gift, Hook, Hooks, ListName, Manner, Node, Persona, Place, Pronoun, Scenario,
    Story, Wording,
};
pub use subject::Subjects;
