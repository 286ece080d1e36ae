//! Floor 5. The full screen: the only room that knows ratatui and crossterm.
//!
//! [`run`] shows a model and turns keys into messages; what the model asks to be done goes out through a
//! [`World`](crate::app::World).

mod document;
mod editor;
mod face;
mod frame;
mod keys;
mod page;
mod run;
mod screens;
mod theme;

pub use face::{Face, Outcome};
pub use run::run;
pub use theme::Theme;

#[cfg(test)]
mod tests;
