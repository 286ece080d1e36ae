//! Documents on the screen.

use super::page::Page;
use super::theme::Theme;
use crate::report::{Block, Document, NoteKind};
use ratatui::style::Style;

/// A document as styled lines.
pub fn page_of(document: &Document, theme: Theme, width: usize) -> Page {
    let mut page = Page::new(width);
    for block in document.blocks() {
        match block {
            Block::Heading(level, text) => {
                page.gap();
                page.text(text, if *level == 1 { theme.title() } else { theme.heading() });
            }
            Block::Paragraph(text) => page.text(text, Style::new()),
            Block::Gesture(text) => page.text(&format!("({text})"), theme.gesture()),
            Block::Speech { who, text, own, .. } => {
                let style = if *own { theme.trainee() } else { theme.partner() };
                page.hanging(&format!("{who}: "), style, text, Style::new());
            }
            Block::Note(kind, text) => {
                let style = match kind {
                    NoteKind::Strength => theme.strength(),
                    NoteKind::Flag => theme.flag(),
                    NoteKind::Maybe | NoteKind::Plain => Style::new(),
                };
                page.hanging(&format!("  {} ", kind.sign()), style, text, style);
            }
        }
    }
    page
}
