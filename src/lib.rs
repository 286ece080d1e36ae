//! luister: a practice trainer for appreciative conversation (*Waarderende Gespreksvoering*).
//!
//! The house has floors (ARCHITECTURE.md); each imports lower floors only, and a test keeps it so.

pub mod app;
pub mod authoring;
pub mod base;
pub mod checker;
pub mod cli;
pub mod content;
pub mod line;
pub mod progress;
pub mod report;
pub mod scenario;
pub mod score;
pub mod session;
pub mod store;
pub mod text;
pub mod tui;
pub mod words;
