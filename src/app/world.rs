//! What the two faces need of the world, and the loop that both share.

use super::{Effect, Message, Model, update};
use std::collections::VecDeque;

/// Whoever carries out effects.
pub trait World {
    /// Carries out an effect; its outcome, if it has one, is a message.
    fn perform(&mut self, model: &Model, effect: Effect) -> Option<Message>;
    /// Milliseconds since the last line of hers was shown.
    fn waited(&self) -> u64;
    /// A line of hers has just been shown: waiting begins.
    fn shown(&mut self);
}

/// Applies a message and all that follows from it.
pub fn step(model: &mut Model, message: Message, world: &mut dyn World) {
    let starts_waiting =
        matches!(message, Message::Send { .. } | Message::Practise(_) | Message::Resume(_) | Message::Enter);
    let mut messages = VecDeque::from([message]);
    while let Some(message) = messages.pop_front() {
        for effect in update(model, message) {
            messages.extend(world.perform(model, effect));
        }
    }
    if starts_waiting {
        world.shown();
    }
}
