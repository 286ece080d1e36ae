//! One file a screen.

mod about;
mod briefing;
mod debrief;
mod home;
mod own_view;
mod people;
mod talk;
mod talks;

use super::editor::Editor;
use super::theme::Theme;
use crate::app::{Model, Screen};
use crate::words::ScreenText as T;
use ratatui::Frame;

/// Draws the screen that the model is on.
pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    match &model.screen {
        Screen::Home { cursor } => home::draw(frame, theme, model, *cursor),
        Screen::People { cursor } => people::draw(frame, theme, model, *cursor),
        Screen::Briefing { .. } => briefing::draw(frame, theme, model),
        Screen::Talk(_) => talk::draw(frame, theme, model, editor),
        Screen::OwnView(screen) => own_view::draw(frame, theme, model, screen),
        Screen::Debrief(_) => debrief::draw(frame, theme, model),
        Screen::Talks { cursor } => talks::draw(frame, theme, model, *cursor),
        Screen::About { .. } => about::draw(frame, theme, model),
    }
}

/// The help of the screen that the model is on.
pub fn help_text(model: &Model) -> &'static str {
    match model.screen {
        Screen::Talk(_) => T::HelpTalk,
        Screen::Debrief(_) => T::HelpDebrief,
        _ => T::HelpGeneral,
    }
    .text(model.language())
}
