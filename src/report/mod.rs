//! Floor 4. Debriefs and lists as documents, and those as text, Markdown or HTML. Pure.
//!
//! Whatever was typed or read from a file is hostile until [`escape`](self::escape) has dealt with it.

mod briefing;
mod debrief;
mod document;
mod escape;
mod explain;
mod hint;
mod html;
mod lints;
mod map;
mod markdown;
mod reread;
mod rules;
mod table;
mod text;
mod why;

pub use briefing::briefing_document;
pub use debrief::{debrief_document, excerpt, question_text, view_document};
pub use document::{Block, Document, NoteKind};
pub use escape::visible;
pub use explain::{explained_text, level_reasons, point_reason, point_source};
pub use hint::hint_steps;
pub use lints::lint_text;
pub use map::{map_dot, map_mermaid, map_svg, map_text};
pub use reread::reread_text;
pub use rules::rules_page;
pub use table::{profile_line, score_table};
pub use why::why_lines;
