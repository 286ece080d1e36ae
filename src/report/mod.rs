//! Floor 4. Debriefs and lists as documents, and those as text, Markdown or HTML. Pure.
//!
//! Whatever was typed or read from a file is hostile until [`escape`](self::escape) has dealt with it.

mod briefing;
mod debrief;
mod document;
mod escape;
mod html;
mod lints;
mod map;
mod markdown;
mod table;
mod text;
mod why;

pub use briefing::briefing_document;
pub use debrief::debrief_document;
pub use document::{Block, Document, NoteKind};
pub use escape::visible;
pub use lints::lint_text;
pub use map::{map_dot, map_mermaid, map_svg, map_text};
pub use table::{profile_line, score_table};
pub use why::why_lines;
