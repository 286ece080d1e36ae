//! Why she answered as she did, step by step.

use super::ListName;
use crate::base::{Act, HookHit};

/// One step of answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The act to which she responds; `None` when nothing certain was found.
    Primary(Option<Act>),
    /// The reply answers a question of hers, and is taken as something of the trainee's own.
    TakenAsOwn,
    /// The subject she takes the reply to be about.
    Subject(HookHit),
    /// Openness went from here to there.
    Openness(u8, u8),
    /// A branch was taken.
    Branch(String),
    /// A branch leads to a node for which there is not enough trust.
    TooGuarded(String),
    /// A reaction to this act or signal.
    Reaction(String),
    /// A list of lines for talking.
    List(ListName),
    /// A fact was answered.
    Fact(String),
    /// She told on with this node.
    Node(String),
    /// She turned to this story.
    Story(String),
    /// She came back to this story.
    BackTo(String),
    /// The talk winds down.
    Winding,
    /// No words are left; a gesture.
    Gesture,
    /// The talk is over.
    Ended,
}
