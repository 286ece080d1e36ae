//! Floor 1. All texts of the interface, Dutch and English, by exhaustive matches: a missing text does not compile.

mod authoring;
mod cli;
mod debrief;
mod diagnostics;
mod fill;
mod names;
mod phrases;
mod score;
mod screens;
mod wordings;

pub use authoring::AuthorText;
pub use cli::CliText;
pub use debrief::DebriefText;
pub use diagnostics::{help, message};
pub use fill::fill;
pub use names::{act_label, mastery_name, offer_name, principle_name, principle_short, roadblock_name, signal_name};
pub use phrases::Phrase;
pub use score::{ScoreText, act_name, outcome_name, reason};
pub use screens::Screen as ScreenText;
pub use wordings::{Named, wording, your};
