//! Floor 5. The line mode: the same model and messages in plain text, for screen readers and pipes.
//!
//! Lines are only ever added; each begins with who speaks; no control sequences. With a terminal on standard input
//! it asks; through a pipe every line is a reply and nothing is asked.

mod ask;
mod debrief;
mod input;
mod run;
#[cfg(test)]
mod tests;

pub use input::Input;
pub use run::{Outlet, Start, run};
