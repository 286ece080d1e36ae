//! What a volunteer would be told beforehand.

use crate::app::{Model, Screen};
use crate::report::briefing_document;
use crate::tui::document::page_of;
use crate::tui::{Theme, frame};
use crate::words::{Phrase, ScreenText as T};
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::BriefingTitle.text(language), T::HintsBriefing.text(language));
    let Screen::Briefing { person, scroll } = &mut model.screen else { return };
    let Some(scenario) = model.library.people().get(*person) else { return };
    let (mut page, _) = page_of(&briefing_document(language, scenario.persona()), theme, usize::from(area.width));
    page.gap();
    page.text(Phrase::HowToTalk.text(language), Style::new());
    *scroll = page.show(*scroll, area, frame.buffer_mut());
}
