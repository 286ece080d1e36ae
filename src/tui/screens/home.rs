//! What one can do.

use crate::app::{HomeItem, Model};
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::ScreenText as T;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &Model, cursor: usize) {
    let language = model.language();
    let long = format!("{} · {}", T::Title.text(language), T::Tagline.text(language));
    let fits = textwrap::core::display_width(&long) + 2 <= usize::from(frame.area().width);
    let title = if fits { long } else { T::Title.text(language).to_owned() };
    let area = frame::draw(frame, theme, model, &title, T::HintsHome.text(language));
    let mut page = Page::new(usize::from(area.width));
    page.text(T::HomeIntro.text(language), Style::new());
    page.gap();
    for (at, item) in HomeItem::ALL.iter().enumerate() {
        let text = match item {
            HomeItem::Practise => T::ItemPractise,
            HomeItem::Talks => T::ItemTalks,
            HomeItem::Language => T::ItemLanguage,
            HomeItem::About => T::ItemAbout,
            HomeItem::Quit => T::ItemQuit,
        };
        let (mark, style) = if at == cursor { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
        page.line(Line::styled(format!("{mark}{} ", text.text(language)), style));
    }
    page.show(0, area, frame.buffer_mut());
}
