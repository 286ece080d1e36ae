//! About the program and the method.

use crate::app::{Model, Screen};
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::ScreenText as T;
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::AboutTitle.text(language), T::HintsRead.text(language));
    let Screen::About { scroll } = &mut model.screen else { return };
    let mut page = Page::new(usize::from(area.width));
    for paragraph in T::About.text(language).split("\n\n") {
        page.text(paragraph, Style::new());
        page.gap();
    }
    page.text(concat!("luister ", env!("CARGO_PKG_VERSION"), " · MIT OR Apache-2.0"), theme.quiet());
    *scroll = page.show(*scroll, area, frame.buffer_mut());
}
