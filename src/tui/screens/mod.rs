//! One file a screen.

mod about;
mod ask;
mod briefing;
mod debrief;
mod home;
mod people;
mod talk;
mod talks;

use super::editor::Editor;
use super::theme::Theme;
use crate::app::{Ask, Model, Screen};
use crate::words::{DebriefText as D, ScreenText as T};
use ratatui::Frame;

/// Draws the screen that the model is on.
pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    match &model.screen {
        Screen::Home { cursor } => home::draw(frame, theme, model, *cursor),
        Screen::People { cursor } => people::draw(frame, theme, model, *cursor),
        Screen::Briefing { .. } => briefing::draw(frame, theme, model),
        Screen::Talk(_) => talk::draw(frame, theme, model, editor),
        Screen::Ask(_) => ask::draw(frame, theme, model, editor),
        Screen::Debrief(_) => debrief::draw(frame, theme, model, editor),
        Screen::Talks { cursor } => talks::draw(frame, theme, model, *cursor),
        Screen::About { .. } => about::draw(frame, theme, model),
    }
}

/// The help of the screen that the model is on.
pub fn help_text(model: &Model) -> &'static str {
    let language = model.language();
    match &model.screen {
        Screen::Talk(_) => T::HelpTalk.text(language),
        Screen::Ask(screen) if screen.ask() == Ask::OwnView => D::HelpOwnView.text(language),
        Screen::Ask(_) => D::HelpAsk.text(language),
        Screen::Debrief(_) => D::HelpDebrief.text(language),
        _ => T::HelpGeneral.text(language),
    }
}
