//! The talk: replies, hints, going back, and what comes after it.

use super::asking::AskScreen;
use super::looking_back::DebriefScreen;
use super::model::{Confirm, Model, Phase, Screen};
use super::notice::Notice;
use super::update::quit;
use super::{Effect, LONGEST_REPLY, Message};
use crate::session::View;

/// A message while a talk is on the screen.
pub(super) fn talk(model: &mut Model, message: Message) -> Vec<Effect> {
    let page = model.page.max(1);
    let Screen::Talk(screen) = &mut model.screen else { return Vec::new() };
    if let Some(Confirm::Rewind(steps)) = screen.confirm {
        return rewind(model, steps, &message);
    }
    match message {
        Message::Rewind => {
            let settled = matches!(screen.phase, Phase::Typing | Phase::Over);
            if screen.replies().is_empty() {
                model.notice = Some(Notice::NothingToRewind);
            } else if settled {
                screen.confirm = Some(Confirm::Rewind(1));
            }
        }
        Message::Hint if screen.phase == Phase::Typing => {
            screen.confirm = None;
            screen.scroll_back = 0;
            let line = screen.talk.ask_hint();
            screen.hint = screen.talk.hint();
            return line.map(|line| model.unsaved.add([line])).into_iter().collect();
        }
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
            Some(Confirm::Rewind(_)) => {}
            None if screen.phase == Phase::Over => return stop(model),
            None => return model.unsaved.effect().into_iter().collect(),
        },
        _ => {}
    }
    Vec::new()
}

/// While it is asked how far to go back.
fn rewind(model: &mut Model, steps: usize, message: &Message) -> Vec<Effect> {
    let Screen::Talk(screen) = &mut model.screen else { return Vec::new() };
    let replies = screen.replies();
    screen.confirm = match message {
        Message::Up | Message::Rewind => Some(Confirm::Rewind((steps + 1).min(replies.len()))),
        Message::Down => Some(Confirm::Rewind(steps.saturating_sub(1).max(1))),
        Message::Quit => Some(Confirm::Quit),
        _ => None,
    };
    let wanted = match message {
        Message::Enter => steps.checked_sub(1),
        // By its number in the talk, from 0.
        Message::Pick(at) => replies.len().checked_sub(at + 1),
        Message::NoMoreReplies => return stop(model),
        _ => None,
    };
    if let Some((n, text)) = wanted.and_then(|at| replies.get(at))
        && screen.talk.back_to(*n)
    {
        screen.phase = Phase::Typing;
        screen.scroll_back = 0;
        screen.hint = None;
        model.notice = Some(Notice::BackTo(text.clone()));
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
    screen.hint = None;
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

/// Notes that the talk was left, when it is not over yet.
fn leave(model: &mut Model) -> Option<Effect> {
    let Screen::Talk(screen) = &mut model.screen else { return None };
    if screen.phase == Phase::Over || screen.talk.transcript().is_finished() {
        return None;
    }
    let line = screen.talk.leave();
    Some(model.unsaved.add([line]))
}

/// From the talk to the questions, or from a second attempt back to the debrief; a talk without a reply has nothing to
/// look back on.
fn stop(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = leave(model).into_iter().collect();
    let home = Screen::Home { cursor: 0 };
    let Screen::Talk(screen) = std::mem::replace(&mut model.screen, home) else { return effects };
    if screen.talk.transcript().replies() == 0 {
        return effects;
    }
    let tried = screen.talk.is_second_attempt();
    let (library, transcript) = screen.talk.into_parts();
    model.screen = match screen.again {
        None => Screen::Ask(Box::new(AskScreen::new(library, transcript))),
        Some(from_list) => {
            let mut debrief = DebriefScreen::new(library, transcript, from_list);
            debrief.pages.clear();
            debrief.open(View::Talk);
            // Side by side at once; whoever went back without saying anything has nothing to compare.
            if let (true, Some(last)) = (tried, debrief.debrief.courses.len().checked_sub(1)) {
                debrief.open(View::Course(last));
            }
            effects.push(Effect::RecallTalks);
            Screen::Debrief(Box::new(debrief))
        }
    };
    effects
}
