//! What was seen in the talk, a page at a time.

use crate::app::{DebriefAsk, DebriefScreen, Layout, Model, Screen};
use crate::base::Language;
use crate::report::view_document;
use crate::session::View;
use crate::tui::document::choosing;
use crate::tui::editor::Editor;
use crate::tui::{Theme, frame};
use crate::words::DebriefText as D;
use ratatui::Frame;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    let language = model.language();
    let Screen::Debrief(screen) = &model.screen else { return };
    let (part, parts) = screen.part();
    let title = D::PartOf.with(language, &[part.to_string(), parts.to_string()]);
    let area = frame::draw(frame, theme, model, &title, hints(screen).text(language));
    let Screen::Debrief(screen) = &mut model.screen else { return };
    let area = match question(screen, language) {
        Some((text, typed)) => {
            frame::ask(frame, theme, area, &text, typed.then_some((editor, D::DisputeAskTitle.text(language))))
        }
        None => area,
    };
    let document = view_document(language, &screen.debrief, screen.page().view);
    let (page, rows) = {
        let at = screen.page();
        choosing(&document, theme, usize::from(area.width), |rows, len| {
            let layout = Layout { rows: rows.to_vec(), len, height: usize::from(area.height) };
            layout.chosen(at.cursor, at.scroll)
        })
    };
    screen.layout = Layout { rows, len: page.len(), height: usize::from(area.height) };
    if let Some(at) = screen.pages.last_mut() {
        at.scroll = page.show(at.scroll, area, frame.buffer_mut());
    }
    let Screen::Debrief(screen) = &model.screen else { return };
    if screen.page().scroll + usize::from(area.height) < page.len() {
        frame::more_below(frame, theme, language);
    }
}

/// What is asked, and whether the answer is typed.
fn question(screen: &DebriefScreen, language: Language) -> Option<(String, bool)> {
    Some(match screen.ask? {
        DebriefAsk::Why { .. } => (D::DisputeAsk.text(language).to_owned(), true),
        DebriefAsk::Keep => (D::KeepAsk.with(language, &[screen.debrief.own_stories().to_string()]), false),
    })
}

fn hints(screen: &DebriefScreen) -> D {
    match screen.ask {
        Some(DebriefAsk::Why { .. }) => return D::HintsWhy,
        Some(DebriefAsk::Keep) => return D::HintsKeep,
        None => {}
    }
    match screen.page().view {
        View::Moment(n) if screen.debrief.turn(n).is_some_and(|turn| !turn.flags.is_empty()) => D::HintsMoment,
        View::Moment(_) | View::Principle(_) | View::Course(_) => D::HintsDeeper,
        _ => D::HintsPart,
    }
}
