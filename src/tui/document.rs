//! Documents on the screen.

use super::page::Page;
use super::theme::Theme;
use crate::report::{Block, Document, NoteKind};
use ratatui::style::Style;

/// Two courses stand side by side from so many columns on.
const ROOM_FOR_TWO: usize = 70;
/// What stands between them.
const BETWEEN: &str = " │ ";
/// From so many columns on there is room for air between what does not belong together.
const ROOM_FOR_AIR: usize = 60;

/// A document as styled lines, and the lines of each of its choices.
pub fn page_of(document: &Document, theme: Theme, width: usize) -> (Page, Vec<(usize, usize)>) {
    let mut page = Page::new(width);
    let mut rows = Vec::new();
    for (at, block) in document.blocks().iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &document.blocks()[at]);
        if before.is_some_and(|before| is_apart(before, block, width)) {
            page.gap();
        }
        let begin = page.len();
        push(&mut page, block, theme, width);
        if document.choice_at(at).is_some() {
            rows.push((begin, page.len()));
        }
    }
    (page, rows)
}

/// Whether an empty line stands between two blocks.
fn is_apart(before: &Block, block: &Block, width: usize) -> bool {
    let hers = |block: &Block| matches!(block, Block::Gesture(_) | Block::Speech { own: false, .. });
    match block {
        Block::Heading(..) => true,
        _ if width < ROOM_FOR_AIR => false,
        Block::Action(_) => !matches!(before, Block::Action(_)),
        _ if matches!(before, Block::Heading(1, _)) => true,
        Block::Speech { own: true, .. } => false,
        _ if hers(block) => !hers(before) && !matches!(before, Block::Paragraph(_) | Block::Heading(..)),
        Block::Paragraph(_) => hers(before),
        _ => false,
    }
}

/// A document with choices: a margin with a mark at the chosen one.
pub fn choosing(
    document: &Document,
    theme: Theme,
    width: usize,
    chosen: impl Fn(&[(usize, usize)], usize) -> Option<usize>,
) -> (Page, Vec<(usize, usize)>) {
    let (page, rows) = page_of(document, theme, width.saturating_sub(2));
    let chosen = chosen(&rows, page.len()).and_then(|at| rows.get(at)).copied();
    (page.with_margin(chosen, theme.chosen()), rows)
}

fn push(page: &mut Page, block: &Block, theme: Theme, width: usize) {
    match block {
        Block::Heading(level, text) => page.text(text, if *level == 1 { theme.title() } else { theme.heading() }),
        Block::Paragraph(text) => page.text(text, Style::new()),
        Block::Gesture(text) => page.text(&format!("({text})"), theme.gesture()),
        Block::Speech { who, text, own, marks } => {
            let style = if *own { theme.trainee() } else { theme.partner() };
            let marks: Vec<_> = marks.iter().map(|(span, kind)| (*span, theme.mark(*kind))).collect();
            page.marked(&format!("{who}: "), style, text, &marks);
        }
        Block::Note(kind, text) => {
            let style = match kind {
                NoteKind::Strength => theme.strength(),
                NoteKind::Flag => theme.flag(),
                NoteKind::Maybe | NoteKind::Plain => Style::new(),
            };
            page.hanging(&format!("  {} ", kind.sign()), style, text, style);
        }
        Block::Action(text) => page.text(text, theme.heading()),
        Block::Columns { heads, rows } if width >= ROOM_FOR_TWO => {
            let half = (width - BETWEEN.chars().count()) / 2;
            let head = |text: &str| Page::of(half, |page| page.text(text, theme.heading()));
            page.beside(head(&heads.0), head(&heads.1), BETWEEN);
            for (first, second) in rows {
                let cell = |blocks: &[Block]| {
                    Page::of(half, |page| blocks.iter().for_each(|block| push(page, block, theme, half)))
                };
                page.beside(cell(first), cell(second), BETWEEN);
            }
        }
        Block::Columns { heads, rows } => {
            page.gap();
            page.text(&heads.0, theme.heading());
            rows.iter().flat_map(|(first, _)| first).for_each(|block| push(page, block, theme, width));
            page.gap();
            page.text(&heads.1, theme.heading());
            rows.iter().flat_map(|(_, second)| second).for_each(|block| push(page, block, theme, width));
        }
    }
}
