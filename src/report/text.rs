//! A document as plain text.

use super::document::{Block, Document, NoteKind};
use super::escape::visible;
use textwrap::Options;

impl Document {
    /// As plain text of at most `width` columns (at least 20): headings underlined, notes with their sign.
    pub fn to_text(&self, width: usize) -> String {
        let width = width.max(20);
        let mut out = String::new();
        for block in self.blocks() {
            match block {
                Block::Heading(level, text) => heading(&mut out, *level, &visible(text), width),
                Block::Paragraph(text) => fill(&mut out, "", "", &visible(text), width),
                Block::Gesture(text) => fill(&mut out, "(", " ", &format!("{})", visible(text)), width),
                // Which words a note is about is told in the note; a line of carets would break on wrapping.
                Block::Speech { who, text, .. } => {
                    fill(&mut out, &format!("{}: ", visible(who)), "    ", &visible(text), width);
                }
                Block::Note(kind, text) => note(&mut out, *kind, &visible(text), width),
            }
        }
        out
    }
}

fn heading(out: &mut String, level: u8, text: &str, width: usize) {
    if !out.is_empty() {
        out.push('\n');
    }
    fill(out, "", "", text, width);
    if level <= 2 {
        let rule = if level == 1 { "=" } else { "-" };
        out.push_str(&rule.repeat(textwrap::core::display_width(text).min(width)));
        out.push('\n');
    }
}

fn note(out: &mut String, kind: NoteKind, text: &str, width: usize) {
    fill(out, &format!("  {} ", kind.sign()), "    ", text, width);
}

/// A paragraph after `first`, its further lines after `rest`.
fn fill(out: &mut String, first: &str, rest: &str, text: &str, width: usize) {
    for (at, paragraph) in text.split('\n').enumerate() {
        let options = Options::new(width).initial_indent(if at == 0 { first } else { rest }).subsequent_indent(rest);
        for line in textwrap::wrap(paragraph, options) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
}
