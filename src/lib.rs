//! luister: a practice trainer for appreciative conversation (*Waarderende Gespreksvoering*).
//!
//! The house has floors (ARCHITECTURE.md); each imports lower floors only, and a test keeps it so.

pub mod base;
pub mod checker;
pub mod content;
pub mod progress;
pub mod report;
pub mod scenario;
pub mod score;
pub mod session;
pub mod text;
pub mod words;
