//! What every screen has: a bar on top, a body, a line for notices, and the keys at the bottom.

use super::editor::Editor;
use super::page::wrapped;
use super::theme::Theme;
use crate::app::Model;
use crate::base::Language;
use crate::report::visible;
use crate::words::ScreenText as T;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

/// The least columns and rows that a screen can be shown on.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Draws bar, notice and hints; returns the area that is left.
pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &Model, title: &str, hints: &str) -> Rect {
    let area = frame.area();
    let language = model.language();
    let bar = format!(" {} ", visible(title));
    let padded = format!("{bar:<width$}", width = usize::from(area.width));
    frame.render_widget(Line::styled(padded, theme.title()), Rect { height: 1, ..area });

    let bottom = Rect { y: area.bottom() - 1, height: 1, ..area };
    let text = fitting(hints, usize::from(area.width) - 1);
    frame.render_widget(Line::styled(format!(" {text}"), theme.quiet()), bottom);

    let notice: Vec<String> = match &model.notice {
        Some(notice) => wrapped(&visible(&notice.text(language)), usize::from(area.width).saturating_sub(2)),
        None => Vec::new(),
    };
    let rows = u16::try_from(notice.len()).unwrap_or(u16::MAX).min(area.height / 3);
    for (row, line) in notice.into_iter().take(usize::from(rows)).enumerate() {
        let y = bottom.y - rows + u16::try_from(row).unwrap_or(0);
        let place = Rect { x: area.x + 1, y, width: area.width - 1, height: 1 };
        frame.render_widget(Line::styled(line, theme.notice()), place);
    }
    Rect { x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height - 3 - rows }
}

/// As many of the hints (two spaces between them) as fit; the last, the way to the help, always among them.
fn fitting(hints: &str, width: usize) -> String {
    let mut parts: Vec<&str> = hints.split("  ").collect();
    let help = parts.pop().unwrap_or_default();
    let mut shown = String::new();
    for part in parts {
        let longer = format!("{shown}{part}  ");
        if textwrap::core::display_width(&longer) + textwrap::core::display_width(help) > width {
            break;
        }
        shown = longer;
    }
    shown + help
}

/// Asks something at the bottom of `area`, with an editor and its title where the answer is typed; returns what is left.
pub fn ask(frame: &mut Frame<'_>, theme: Theme, area: Rect, text: &str, editor: Option<(&Editor, &str)>) -> Rect {
    let width = usize::from(area.width);
    let mut page = super::page::Page::new(width);
    if !text.is_empty() {
        page.text(text, theme.notice());
    }
    let text_rows = u16::try_from(page.len()).unwrap_or(u16::MAX);
    let box_rows = editor.map_or(0, |(editor, _)| u16::try_from(ask_rows(area, editor)).unwrap_or(u16::MAX));
    let box_rows = box_rows.min(area.height);
    let text_rows = text_rows.min(area.height - box_rows);
    let above = Rect { height: area.height - box_rows - text_rows, ..area };
    page.show(0, Rect { y: above.bottom(), height: text_rows, ..area }, frame.buffer_mut());
    if let Some((editor, title)) = editor {
        let block = Block::bordered().title(Line::styled(format!(" {title} "), theme.trainee()));
        let place = Rect { y: above.bottom() + text_rows, height: box_rows, ..area };
        let inner = block.inner(place);
        frame.render_widget(block, place);
        frame.render_widget(editor.widget(), inner);
    }
    above
}

/// The rows of an editor and its border: a third of the area for the text, and five rows at the most.
pub fn ask_rows(area: Rect, editor: &Editor) -> usize {
    editor.rows(usize::from(area.width).saturating_sub(2), usize::from(area.height / 3).clamp(1, 5)) + 2
}

/// The sign that there is more below, at the end of the bar on top.
pub fn more_below(frame: &mut Frame<'_>, theme: Theme, language: Language) {
    let area = frame.area();
    let mark = format!(" {} ", T::MoreBelow.text(language));
    let width = u16::try_from(textwrap::core::display_width(&mark)).unwrap_or(0).min(area.width);
    let place = Rect { x: area.right() - width, width, height: 1, ..area };
    frame.render_widget(Line::styled(mark, theme.title()), place);
}

/// Lays a box with a text over the screen, from line `scroll`; returns where it really begins.
pub fn help(frame: &mut Frame<'_>, theme: Theme, language: Language, text: &str, scroll: usize) -> usize {
    let area = frame.area();
    let width = area.width.saturating_sub(4).min(64);
    let mut page = super::page::Page::new(usize::from(width) - 4);
    page.text(text, ratatui::style::Style::new());
    let height = u16::try_from(page.len() + 2).unwrap_or(u16::MAX).min(area.height);
    let place = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .title(Line::styled(format!(" {} ", T::HelpTitle.text(language)), theme.heading()))
        .title_bottom(Line::styled(format!(" {} ", T::AnyKey.text(language)), theme.quiet()));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    let inner = Rect { x: inner.x + 1, width: inner.width - 2, ..inner };
    page.show(scroll, inner, frame.buffer_mut())
}

/// The sentence for a window that is too small for anything else.
pub fn too_small(frame: &mut Frame<'_>, language: Language) {
    let area = frame.area();
    for (row, line) in wrapped(T::TooSmall.text(language), usize::from(area.width)).into_iter().enumerate() {
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        if row < area.height {
            frame.render_widget(Line::raw(line), Rect { y: area.y + row, height: 1, ..area });
        }
    }
}
