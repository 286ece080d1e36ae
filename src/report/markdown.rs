//! A document as Markdown.

use super::document::{Block, Document};
use super::escape::markdown;
use std::fmt::Write as _;

impl Document {
    /// As Markdown; nothing that was typed can become markup.
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        self.blocks().iter().for_each(|block| push(&mut out, block));
        out
    }
}

fn push(out: &mut String, block: &Block) {
    // Writing to a String cannot fail.
    let _ = match block {
        Block::Heading(level, text) => {
            writeln!(out, "{} {}\n", "#".repeat(usize::from((*level).clamp(1, 6))), markdown(text))
        }
        Block::Paragraph(text) | Block::Action(text) => writeln!(out, "{}\n", markdown(text)),
        Block::Gesture(text) => writeln!(out, "*({})*\n", markdown(text)),
        Block::Speech { who, text, own: true, .. } => writeln!(out, "> **{}:** {}\n", markdown(who), markdown(text)),
        Block::Speech { who, text, .. } => writeln!(out, "**{}:** {}\n", markdown(who), markdown(text)),
        Block::Note(kind, text) => writeln!(out, "- `{}` {}\n", kind.sign(), markdown(text)),
        Block::Columns { heads, rows } => {
            let _ = writeln!(out, "### {}\n", markdown(&heads.0));
            rows.iter().flat_map(|(first, _)| first).for_each(|block| push(out, block));
            let _ = writeln!(out, "### {}\n", markdown(&heads.1));
            rows.iter().flat_map(|(_, second)| second).for_each(|block| push(out, block));
            Ok(())
        }
    };
}
