//! The talk: what was said, and the editor.

use crate::app::{Confirm, Model, Phase, Screen, TalkScreen};
use crate::base::Language;
use crate::report::{excerpt, hint_steps};
use crate::session::{Event, Hint};
use crate::tui::editor::Editor;
use crate::tui::page::Page;
use crate::tui::{Theme, frame};
use crate::words::{DebriefText as D, Phrase, ScreenText as T};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    let language = model.language();
    let Screen::Talk(screen) = &model.screen else { return };
    let name = screen.talk.transcript().header.scenario.name.clone();
    let title = if screen.talk.is_second_attempt() {
        D::SecondAttempt.with(language, &[&name])
    } else {
        T::TalkTitle.with(language, &[&name])
    };
    let hints = match (screen.confirm, screen.phase) {
        (Some(Confirm::Rewind(_)), _) => D::HintsRewind.text(language),
        (Some(_), _) => D::HintsConfirm.text(language),
        (None, Phase::Over) => T::HintsOver.text(language),
        (None, _) => T::HintsTalk.text(language),
    };
    let area = frame::draw(frame, theme, model, &title, hints);
    let Screen::Talk(screen) = &mut model.screen else { return };

    let above = match question(screen, language) {
        Some(text) => frame::ask(frame, theme, area, &text, None),
        None => frame::ask(frame, theme, area, "", Some((editor, T::YourReply.text(language)))),
    };
    let above = match &screen.hint {
        Some(hint) => show_hint(frame, theme, above, language, &name, hint),
        None => above,
    };
    let page = conversation(screen, theme, language, usize::from(above.width), &name);
    let last = page.len().saturating_sub(usize::from(above.height));
    screen.scroll_back = screen.scroll_back.min(last);
    page.show(last - screen.scroll_back, above, frame.buffer_mut());
    if screen.scroll_back > 0 {
        frame::more_below(frame, theme, language);
    }
}

/// The hint, at the bottom of `area`; returns what is left. Where there is little room, its last steps.
fn show_hint(frame: &mut Frame<'_>, theme: Theme, area: Rect, language: Language, name: &str, hint: &Hint) -> Rect {
    let width = usize::from(area.width);
    let room = usize::from(area.height).saturating_sub(1).max(1);
    let title = D::HintTitle.with(language, &[hint.step.to_string(), Hint::STEPS.to_string()]);
    let more = if hint.step < Hint::STEPS { D::HintMore } else { D::HintLast };
    let steps = hint_steps(language, name, hint);
    let page_from = |from: usize| {
        Page::of(width, |page| {
            page.text(&format!("{title}. {}", more.text(language)), theme.heading());
            steps[from..].iter().for_each(|step| page.text(step, Style::new()));
        })
    };
    let from = (0..steps.len()).find(|from| page_from(*from).len() <= room);
    let page = page_from(from.unwrap_or(steps.len().saturating_sub(1)));
    let rows = u16::try_from(page.len().min(room)).unwrap_or(0);
    let above = Rect { height: area.height - rows.min(area.height), ..area };
    page.show(0, Rect { y: above.bottom(), height: rows, ..area }, frame.buffer_mut());
    above
}

/// What stands in the place of the editor.
fn question(screen: &TalkScreen, language: Language) -> Option<String> {
    match (screen.confirm, screen.phase) {
        (Some(Confirm::Stop), _) if screen.again.is_some() => Some(D::ConfirmStopAgain.text(language).to_owned()),
        (Some(Confirm::Stop), _) => Some(T::ConfirmStop.text(language).to_owned()),
        (Some(Confirm::Quit), _) => Some(T::ConfirmQuit.text(language).to_owned()),
        (Some(Confirm::Rewind(steps)), _) => {
            let replies = screen.replies();
            let (_, reply) = replies.get(steps.checked_sub(1)?)?;
            Some(D::RewindAsk.with(language, &[excerpt(language, reply)]))
        }
        (None, Phase::Over) => Some(T::TalkOver.text(language).to_owned()),
        _ => None,
    }
}

fn conversation(screen: &TalkScreen, theme: Theme, language: Language, width: usize, name: &str) -> Page {
    let mut page = Page::new(width);
    for record in screen.talk.path() {
        match &record.event {
            Event::Line(line) => {
                if let Some(gesture) = &line.gesture {
                    page.text(&format!("({name} {gesture})"), theme.gesture());
                }
                if !line.text.is_empty() {
                    page.hanging(&format!("{name}: "), theme.partner(), &line.text, Style::new());
                }
                page.gap();
            }
            Event::Reply(reply) => {
                let you = format!("{}: ", Phrase::You.text(language));
                let text = if reply.text.trim().is_empty() { Phrase::SilenceShown.text(language) } else { &reply.text };
                page.hanging(&you, theme.trainee(), text, Style::new());
                page.gap();
            }
            _ => {}
        }
    }
    page
}
