//! Floor 4. What the program is doing, apart from how it looks: model, message, update, effect. Pure.
//!
//! Both faces of the program, the full screen and the line mode, show a [`Model`] and send [`Message`]s. [`update`]
//! is the only thing that changes a model; what must be done in the world comes back as [`Effect`]s, whose outcome
//! returns as a message.

mod asking;
mod command;
mod conversation;
mod effect;
mod layout;
mod looking_back;
mod message;
mod model;
mod notice;
mod update;
mod world;

pub use asking::{Ask, AskScreen};
pub use command::command;
pub use effect::Effect;
pub use layout::Layout;
pub use looking_back::{DebriefAsk, DebriefScreen, Page};
pub use message::Message;
pub use model::{Confirm, HomeItem, Model, Past, Phase, Screen, TalkScreen, Unsaved};
pub use notice::Notice;
pub use update::{LONGEST_REPLY, update};
pub use world::{World, step};

#[cfg(test)]
mod tests;
