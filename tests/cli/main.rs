//! The built program, from the command line.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at files, and fails by panicking")]

mod authoring;
mod command;
mod life;
mod program;
mod score;
mod talk;
