//! What was seen in the talk.

use crate::app::{Model, Screen};
use crate::report::{Block, Document, NoteKind, debrief_document};
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::ScreenText as T;
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::DebriefTitle.text(language), T::HintsDebrief);
    let Screen::Debrief(screen) = &mut model.screen else { return };
    let document = debrief_document(language, &screen.debrief);
    let page = page_of(&document, theme, usize::from(area.width));
    screen.scroll = page.show(screen.scroll, area, frame.buffer_mut());
}

/// A document as styled lines.
fn page_of(document: &Document, theme: Theme, width: usize) -> Page {
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
