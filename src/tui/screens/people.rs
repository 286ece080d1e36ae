//! Whom one can talk with.

use crate::app::Model;
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::ScreenText as T;
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &Model, cursor: usize) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::PeopleTitle.text(language), T::HintsList.text(language));
    let mut page = Page::new(usize::from(area.width));
    let mut chosen = (0, 0);
    for (at, person) in model.library.people().iter().enumerate() {
        let persona = person.persona();
        let begin = page.len();
        let (mark, style) = if at == cursor { ("> ", theme.chosen()) } else { ("  ", theme.heading()) };
        let years = T::Years.with(language, &[persona.age.to_string()]);
        page.hanging(mark, style, &format!("{}, {years}, {} ", persona.name, persona.place), style);
        let difficulty = match persona.level {
            1 => T::Difficulty1,
            2 => T::Difficulty2,
            _ => T::Difficulty3,
        };
        page.hanging("  ", Style::new(), &format!("{} ({})", persona.summary, difficulty.text(language)), Style::new());
        page.gap();
        if at == cursor {
            chosen = (begin, page.len());
        }
    }
    // The chosen person stands wholly on the screen.
    let scroll = chosen.1.saturating_sub(usize::from(area.height)).min(chosen.0);
    page.show(scroll, area, frame.buffer_mut());
}
