//! Floor 4. What was found, as a document: text, Markdown, HTML, CSV. Escaping happens here, in one place. Pure.
//!
//! Whatever a trainee typed or a scenario holds may end up in a terminal, a browser or a spreadsheet; nothing reaches
//! them but through [`escape`].

mod document;
pub mod escape;
mod html;
mod markdown;
mod plain;

pub use document::{Block, Document, Flag, FlagKind, Flagged, Table};
