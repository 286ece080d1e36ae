//! A document as Markdown.

use super::document::{Block, Document};
use super::escape::markdown;
use std::fmt::Write as _;

impl Document {
    /// As Markdown; nothing that was typed can become markup.
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        for block in self.blocks() {
            // Writing to a String cannot fail.
            let _ = match block {
                Block::Heading(level, text) => {
                    writeln!(out, "{} {}\n", "#".repeat(usize::from((*level).clamp(1, 6))), markdown(text))
                }
                Block::Paragraph(text) => writeln!(out, "{}\n", markdown(text)),
                Block::Gesture(text) => writeln!(out, "*({})*\n", markdown(text)),
                Block::Speech { who, text, own: true, .. } => {
                    writeln!(out, "> **{}:** {}\n", markdown(who), markdown(text))
                }
                Block::Speech { who, text, .. } => writeln!(out, "**{}:** {}\n", markdown(who), markdown(text)),
                Block::Note(kind, text) => writeln!(out, "- `{}` {}\n", kind.sign(), markdown(text)),
            };
        }
        out
    }
}
