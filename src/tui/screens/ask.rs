//! The questions after a talk, one at a time, before the program says anything.

use crate::app::{Ask, AskScreen, Model, Screen};
use crate::base::{Language, Principle, Question};
use crate::report::question_text;
use crate::score::Mastery;
use crate::tui::editor::Editor;
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::{DebriefText as D, Phrase, ScreenText as T, mastery_name, principle_name};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    let language = model.language();
    let Screen::Ask(screen) = &model.screen else { return };
    let (title, hints) = match screen.ask() {
        Ask::OwnView => (T::OwnViewTitle.text(language), T::HintsOwnView.text(language)),
        Ask::Thought(Question::ToldMost) => (D::AskTitle.text(language), D::HintsAskList.text(language)),
        Ask::Thought(_) => (D::AskTitle.text(language), D::HintsAsk.text(language)),
    };
    let area = frame::draw(frame, theme, model, title, hints);
    let Screen::Ask(screen) = &model.screen else { return };
    let width = usize::from(area.width);
    let count = [(screen.at + 1).to_string(), Ask::ALL.len().to_string()];
    let mut page = Page::new(width);
    page.text(&D::AskCount.with(language, &count), theme.quiet());
    match screen.ask() {
        Ask::OwnView => {
            let chosen = own_view(&mut page, theme, language, screen);
            let scroll = chosen.1.saturating_sub(usize::from(area.height)).min(chosen.0);
            page.show(scroll, area, frame.buffer_mut());
        }
        Ask::Thought(question) => {
            let text = question_text(language, question, &screen.transcript.header.scenario.name);
            if question == Question::ToldMost {
                page.text(&text, theme.heading());
                page.gap();
                let chosen = replies(&mut page, theme, language, screen);
                let scroll = chosen.1.saturating_sub(usize::from(area.height)).min(chosen.0);
                page.show(scroll, area, frame.buffer_mut());
            } else {
                page.text(&text, theme.heading());
                // The answer stands close under the question, not far away at the bottom.
                let rows = page.len() + 1 + frame::ask_rows(area, editor);
                let height = area.height.min(u16::try_from(rows).unwrap_or(u16::MAX));
                let area = Rect { height, ..area };
                let above = frame::ask(frame, theme, area, "", Some((editor, D::YourThought.text(language))));
                page.show(0, above, frame.buffer_mut());
            }
        }
    }
}

/// The six principles with what was chosen; returns the lines of the one that is at hand.
fn own_view(page: &mut Page, theme: Theme, language: Language, screen: &AskScreen) -> (usize, usize) {
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
    way_on(page, theme, D::AskNext.text(language), screen.cursor >= Principle::ALL.len(), chosen)
}

/// The replies of the talk; returns the lines of the one that is chosen.
fn replies(page: &mut Page, theme: Theme, language: Language, screen: &AskScreen) -> (usize, usize) {
    let mut chosen = (0, 0);
    let replies = screen.replies();
    for (at, (_, text)) in replies.iter().enumerate() {
        let begin = page.len();
        let (mark, style) = if at == screen.cursor { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
        let text = if text.trim().is_empty() { Phrase::SilenceShown.text(language) } else { text };
        page.hanging(mark, style, &format!("{}. {text} ", at + 1), style);
        if at == screen.cursor {
            chosen = (begin, page.len());
        }
    }
    page.gap();
    way_on(page, theme, D::AskSkip.text(language), screen.cursor >= replies.len(), chosen)
}

fn way_on(page: &mut Page, theme: Theme, text: &str, is_chosen: bool, chosen: (usize, usize)) -> (usize, usize) {
    let (mark, style) = if is_chosen { ("> ", theme.chosen()) } else { ("  ", Style::new()) };
    let begin = page.len();
    page.hanging(mark, style, &format!("{text} "), style);
    if is_chosen { (begin, page.len()) } else { chosen }
}
