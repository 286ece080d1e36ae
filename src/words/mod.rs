//! Floor 1. All texts of the interface, Dutch and English, by exhaustive matches: a missing text does not compile.

mod diagnostics;
mod names;

pub use diagnostics::{help, message};
pub use names::{offer_name, principle_name, principle_short, roadblock_name, signal_name};
