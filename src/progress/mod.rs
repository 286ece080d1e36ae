//! Floor 3. Over the talks: the profile in time, whom one met, and what is due. Pure: dates arrive as arguments.

mod profile;
mod repetition;

pub use profile::{Met, PrincipleHistory, Profile, SeenOnce, TalkSummary, earlier};
pub use repetition::{Repetition, RepetitionState, due};
