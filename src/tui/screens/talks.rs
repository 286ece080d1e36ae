//! Saved talks.

use crate::app::Model;
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::{Phrase, ScreenText as T};
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &Model, cursor: usize) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::TalksTitle.text(language), T::HintsTalks.text(language));
    let mut page = Page::new(usize::from(area.width));
    if model.past.is_empty() {
        page.text(T::NoTalks.text(language), Style::new());
    }
    let mut chosen = (0, 0);
    for (at, past) in model.past.iter().enumerate() {
        let begin = page.len();
        let (mark, style) = if at == cursor { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
        let replies = Phrase::Replies.with(language, &[past.replies.to_string()]);
        let state = if past.unfinished { format!(", {}", T::Unfinished.text(language)) } else { String::new() };
        page.hanging(mark, style, &format!("{}  {}  ({replies}{state}) ", past.date, past.name), style);
        if at == cursor {
            chosen = (begin, page.len());
        }
    }
    let scroll = chosen.1.saturating_sub(usize::from(area.height)).min(chosen.0);
    page.show(scroll, area, frame.buffer_mut());
}
