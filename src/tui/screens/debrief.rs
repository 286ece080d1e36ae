//! What was seen in the talk.

use crate::app::{Model, Screen};
use crate::report::debrief_document;
use crate::tui::document::page_of;
use crate::tui::{Theme, frame};
use crate::words::ScreenText as T;
use ratatui::Frame;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::DebriefTitle.text(language), T::HintsDebrief);
    let Screen::Debrief(screen) = &mut model.screen else { return };
    let document = debrief_document(language, &screen.debrief);
    let page = page_of(&document, theme, usize::from(area.width));
    screen.scroll = page.show(screen.scroll, area, frame.buffer_mut());
}
