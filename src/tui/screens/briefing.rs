//! What a volunteer would be told beforehand.

use crate::app::{Model, Screen};
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::{Phrase, ScreenText as T, principle_short};
use ratatui::Frame;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model) {
    let language = model.language();
    let area = frame::draw(frame, theme, model, T::BriefingTitle.text(language), T::HintsBriefing);
    let Screen::Briefing { person, scroll } = &mut model.screen else { return };
    let Some(scenario) = model.library.people().get(*person) else { return };
    let persona = scenario.persona();
    let mut page = Page::new(usize::from(area.width));
    let years = T::Years.with(language, &[persona.age.to_string()]);
    page.text(&format!("{}, {years}, {}", persona.name, persona.place), theme.heading());
    page.gap();
    page.text(&persona.setting, Style::new());
    page.gap();
    page.text(T::Knows.text(language), theme.heading());
    for fact in &persona.knows {
        page.hanging("- ", Style::new(), fact, Style::new());
    }
    let address = if persona.address == "u" { T::AddressU } else { T::AddressYou };
    page.hanging("- ", Style::new(), &address.with(language, &[&persona.call]), Style::new());
    page.gap();
    let principles: Vec<&str> = persona.principles.iter().map(|p| principle_short(language, *p)).collect();
    page.text(&T::Exercises.with(language, &[principles.join(", ")]), Style::new());
    page.gap();
    page.text(&Phrase::Scripted.with(language, &[&persona.name]), theme.quiet());
    page.gap();
    page.text(Phrase::HowToTalk.text(language), Style::new());
    *scroll = page.show(*scroll, area, frame.buffer_mut());
}
