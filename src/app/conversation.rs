//! The talk and what follows it: update for those two screens.

use super::model::{Confirm, DebriefScreen, Model, Notice, OwnViewScreen, Phase, Screen};
use super::update::quit;
use super::{Effect, LONGEST_REPLY, Message};
use crate::base::Principle;
use crate::score::Mastery;
use crate::session::Debrief;
use std::collections::BTreeMap;

/// A message while a talk is on the screen.
pub(super) fn talk(model: &mut Model, message: Message) -> Vec<Effect> {
    let page = model.page.max(1);
    let Screen::Talk(screen) = &mut model.screen else { return Vec::new() };
    match message {
        Message::Up => screen.scroll_back += 1,
        Message::Down => screen.scroll_back = screen.scroll_back.saturating_sub(1),
        Message::PageUp => screen.scroll_back += page,
        Message::PageDown => screen.scroll_back = screen.scroll_back.saturating_sub(page),
        Message::Last => screen.scroll_back = 0,
        Message::Draft(draft) => {
            screen.draft = draft.clone();
            return vec![Effect::KeepDraft(draft)];
        }
        Message::Send { text, ms } => return send(model, text, ms),
        Message::NoMoreReplies => return stop(model),
        Message::Back => {
            if screen.phase == Phase::Over || screen.confirm == Some(Confirm::Stop) {
                return stop(model);
            }
            screen.confirm = Some(Confirm::Stop);
        }
        Message::Quit => {
            if screen.confirm == Some(Confirm::Quit) {
                // Not rounded off: the talk can be taken up again.
                return quit(model);
            }
            screen.confirm = Some(Confirm::Quit);
        }
        Message::Enter => match screen.confirm {
            Some(Confirm::Stop) => return stop(model),
            Some(Confirm::Quit) => return talk(model, Message::Quit),
            None if screen.phase == Phase::Over => return stop(model),
            None => return model.unsaved.effect().into_iter().collect(),
        },
        _ => {}
    }
    Vec::new()
}

/// The trainee has replied: first to the disk, then she answers.
fn send(model: &mut Model, text: String, ms: u64) -> Vec<Effect> {
    let Screen::Talk(screen) = &mut model.screen else { return Vec::new() };
    if screen.confirm.take().is_some() {
        return Vec::new();
    }
    match screen.phase {
        Phase::Over => {
            screen.too_late += 1;
            return Vec::new();
        }
        Phase::Typing => {}
        Phase::Opening | Phase::Saving | Phase::Answering => {
            // Saving has failed before; what was typed stays in the editor until it works.
            screen.draft = text;
            return model.unsaved.effect().into_iter().collect();
        }
    }
    let text = match clipped(text) {
        (text, true) => {
            model.notice = Some(Notice::CutOff);
            text
        }
        (text, false) => text,
    };
    screen.scroll_back = 0;
    screen.draft.clear();
    let line = screen.talk.hear(text, ms);
    screen.phase = Phase::Saving;
    vec![model.unsaved.add([line])]
}

/// At most [`LONGEST_REPLY`] characters, and whether anything was cut off.
fn clipped(mut text: String) -> (String, bool) {
    match text.char_indices().nth(LONGEST_REPLY) {
        Some((end, _)) => {
            text.truncate(end);
            (text, true)
        }
        None => (text, false),
    }
}

/// All that was to be written is on the disk.
pub(super) fn appended(model: &mut Model) -> Vec<Effect> {
    model.unsaved.written();
    let Screen::Talk(screen) = &mut model.screen else { return Vec::new() };
    match screen.phase {
        Phase::Saving => {
            let lines = screen.talk.answer();
            screen.phase = Phase::Answering;
            vec![Effect::KeepDraft(String::new()), model.unsaved.add(lines)]
        }
        Phase::Opening | Phase::Answering => {
            screen.phase = if screen.talk.has_ended() { Phase::Over } else { Phase::Typing };
            Vec::new()
        }
        Phase::Typing | Phase::Over => Vec::new(),
    }
}

/// Notes that the talk was left, when she had not said goodbye.
fn leave(model: &mut Model) -> Option<Effect> {
    let Screen::Talk(screen) = &mut model.screen else { return None };
    if screen.phase == Phase::Over {
        return None;
    }
    let line = screen.talk.leave();
    Some(model.unsaved.add([line]))
}

/// From the talk to the own view; a talk without a reply has nothing to look back on.
fn stop(model: &mut Model) -> Vec<Effect> {
    let effects: Vec<Effect> = leave(model).into_iter().collect();
    let home = Screen::Home { cursor: 0 };
    let Screen::Talk(screen) = std::mem::replace(&mut model.screen, home) else { return effects };
    if screen.talk.transcript().replies() > 0 {
        let talk = screen.talk;
        model.screen = Screen::OwnView(Box::new(OwnViewScreen { talk, cursor: 0, view: BTreeMap::new() }));
    }
    effects
}

/// A message while the own view is asked for.
pub(super) fn own_view(model: &mut Model, message: Message) -> Vec<Effect> {
    let Screen::OwnView(screen) = &mut model.screen else { return Vec::new() };
    let at = Principle::ALL.get(screen.cursor).copied();
    match message {
        Message::Up => screen.cursor = screen.cursor.saturating_sub(1),
        Message::Down => screen.cursor = (screen.cursor + 1).min(Principle::ALL.len()),
        Message::Choose(level) => {
            if let Some(principle) = at {
                match level.checked_sub(1).and_then(|level| Mastery::ALL.get(usize::from(level))) {
                    Some(mastery) => {
                        screen.view.insert(principle, *mastery);
                    }
                    None => {
                        screen.view.remove(&principle);
                    }
                }
                screen.cursor = (screen.cursor + 1).min(Principle::ALL.len());
            }
        }
        Message::Enter if at.is_some() => screen.cursor += 1,
        Message::Enter | Message::Back | Message::NoMoreReplies => {
            let line = (!screen.view.is_empty()).then(|| screen.talk.keep_view(screen.view.clone()));
            let debrief = Debrief::of(screen.talk.transcript(), model.library.lexicon());
            model.screen = Screen::Debrief(Box::new(DebriefScreen { debrief, scroll: 0, from_list: false }));
            return line.map(|line| model.unsaved.add([line])).into_iter().collect();
        }
        Message::Quit => return quit(model),
        _ => {}
    }
    Vec::new()
}
