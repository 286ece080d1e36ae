//! A document as plain text.

use super::document::{Block, Document, NoteKind};
use super::escape::visible;
use textwrap::Options;

impl Document {
    /// As plain text of at most `width` columns (at least 20): headings underlined, notes with their sign, what can be
    /// chosen with its number.
    pub fn to_text(&self, width: usize) -> String {
        let width = width.max(20);
        let mut out = String::new();
        for (at, block) in self.blocks().iter().enumerate() {
            let follows_text = at > 0 && !matches!(self.blocks()[at - 1], Block::Action(_));
            if matches!(block, Block::Action(_)) && follows_text {
                out.push('\n');
            }
            let number = self.choice_at(at).map_or_else(String::new, |choice| format!("[{}] ", choice + 1));
            push(&mut out, block, &number, width);
        }
        out
    }
}

fn push(out: &mut String, block: &Block, number: &str, width: usize) {
    match block {
        Block::Heading(level, text) => heading(out, *level, &format!("{number}{}", visible(text)), width),
        Block::Paragraph(text) => fill(out, number, "", &visible(text), width),
        Block::Gesture(text) => fill(out, "(", " ", &format!("{})", visible(text)), width),
        // Which words a note is about is told in the note; a line of carets would break on wrapping.
        Block::Speech { who, text, .. } => {
            fill(out, &format!("{number}{}: ", visible(who)), "    ", &visible(text), width);
        }
        Block::Note(kind, text) => note(out, *kind, &format!("{number}{}", visible(text)), width),
        Block::Action(text) => fill(out, number, "    ", &visible(text), width),
        // Under each other: who listens to a page cannot listen to two columns.
        Block::Columns { heads, rows } => {
            heading(out, 3, &visible(&heads.0), width);
            rows.iter().flat_map(|(first, _)| first).for_each(|block| push(out, block, "", width));
            heading(out, 3, &visible(&heads.1), width);
            rows.iter().flat_map(|(_, second)| second).for_each(|block| push(out, block, "", width));
        }
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
