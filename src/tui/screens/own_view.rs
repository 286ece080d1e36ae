//! The trainee's own view, before the program's.

use crate::app::{Model, OwnViewScreen};
use crate::base::Principle;
use crate::score::Mastery;
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::{ScreenText as T, mastery_name, principle_name};
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &Model, screen: &OwnViewScreen) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::OwnViewTitle.text(language), T::HintsOwnView);
    let mut page = Page::new(usize::from(area.width));
    page.text(T::OwnViewAsk.text(language), Style::new());
    let scale: Vec<String> =
        (0..Mastery::ALL.len()).map(|rank| format!("{} {}", rank + 1, mastery_name(language, rank))).collect();
    page.text(&scale.join("   "), theme.heading());
    page.gap();
    let mut chosen = (0, 0);
    for (at, principle) in Principle::ALL.iter().enumerate() {
        let begin = page.len();
        let (mark, style) = if at == screen.cursor { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
        page.hanging(mark, style, &format!("{}. {} ", principle.number(), principle_name(language, *principle)), style);
        let view = screen
            .view
            .get(principle)
            .map_or(T::OwnViewPassed.text(language), |mastery| mastery_name(language, *mastery as usize));
        page.hanging("     ", Style::new(), view, theme.quiet());
        if at == screen.cursor {
            chosen = (begin, page.len());
        }
    }
    page.gap();
    let (mark, style) =
        if screen.cursor >= Principle::ALL.len() { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
    page.hanging(mark, style, &format!("{} ", T::OwnViewReady.text(language)), style);
    if screen.cursor >= Principle::ALL.len() {
        chosen = (page.len() - 1, page.len());
    }
    let scroll = chosen.1.saturating_sub(usize::from(area.height)).min(chosen.0);
    page.show(scroll, area, frame.buffer_mut());
}
