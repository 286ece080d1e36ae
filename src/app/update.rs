//! The only function that changes a model. Pure: what must be done in the world is returned.

use super::looking_back::DebriefScreen;
use super::model::{HomeItem, Model, Phase, Screen, TalkScreen};
use super::notice::Notice;
use super::{Effect, Message, asking, conversation, looking_back};
use crate::base::Language;
use crate::session::{Talk, Transcript};
use std::rc::Rc;

/// A reply of more characters than this is cut off: nobody types it, and a paste by mistake should not fill the disk.
pub const LONGEST_REPLY: usize = 100_000;

/// Applies what happened and says what is to be done.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    if clears_notice(&message) {
        model.notice = None;
    }
    if let Some(scroll) = &mut model.help
        && is_key(&message)
        && !matches!(message, Message::Quit)
    {
        match message {
            Message::Up | Message::Down | Message::PageUp | Message::PageDown | Message::First | Message::Last => {
                move_scroll(scroll, model.page.max(1), &message);
            }
            _ => model.help = None,
        }
        return Vec::new();
    }
    match message {
        Message::Help => model.help = Some(0),
        Message::Past(past) => model.past = past,
        Message::Loaded(library) => {
            model.library = library;
            // A place in the old list of people says nothing in the new one.
            if matches!(model.screen, Screen::People { .. } | Screen::Briefing { .. }) {
                model.screen = Screen::People { cursor: 0 };
            }
        }
        Message::Appended => return conversation::appended(model),
        Message::AppendFailed(reason) => {
            // The lines stay in `unsaved`; the next Enter tries again, and so does leaving.
            model.notice = Some(Notice::SaveFailed(reason));
            model.warned |= std::mem::take(&mut model.done);
        }
        Message::Wrote(path) => model.notice = Some(Notice::Wrote(path)),
        Message::Failed(reason) => model.notice = Some(Notice::Failed(reason)),
        Message::DraftFailed(reason) => model.notice = Some(Notice::DraftFailed(reason)),
        Message::Language => return change_language(model),
        Message::Brief(person) => {
            if let Some(at) = model.library.people().iter().position(|other| other.id() == person) {
                model.screen = Screen::Briefing { person: at, scroll: 0 };
            }
        }
        Message::Resume(Some(path)) => return with_another_talk(model, Effect::Resume(path)),
        Message::Resumed { transcript, draft } => return resume(model, *transcript, draft),
        Message::Practise(person) => return vec![Effect::Begin { person }],
        Message::Begin { person, seed, started, stem } => return begin(model, &person, seed, started, stem),
        Message::Opened { transcript, library } => {
            model.screen = Screen::Debrief(Box::new(DebriefScreen::new(library, *transcript, true)));
            return vec![Effect::RecallTalks];
        }
        Message::Recalled(talks) => {
            if let Screen::Debrief(screen) = &mut model.screen {
                screen.recall(talks);
            }
        }
        message => return on_screen(model, message),
    }
    Vec::new()
}

/// Whether the message comes from a key of the user's, and not from the world or from typing.
fn is_key(message: &Message) -> bool {
    use Message::*;
    matches!(
        message,
        Up | Down
            | PageUp
            | PageDown
            | First
            | Last
            | Enter
            | Back
            | Help
            | Resume(None)
            | Choose(_)
            | Pick(_)
            | NextPart
            | PreviousPart
            | NotRight
            | Rewind
            | Hint
            | KeepBlank
            | Language
            | Report
            | Quit
    )
}

fn clears_notice(message: &Message) -> bool {
    is_key(message) || matches!(message, Message::Send { .. })
}

fn change_language(model: &mut Model) -> Vec<Effect> {
    // In the middle of a talk the person goes on in her own language.
    if matches!(model.screen, Screen::Talk(_) | Screen::Ask(_)) {
        return Vec::new();
    }
    let other = match model.language() {
        Language::Nl => Language::En,
        Language::En => Language::Nl,
    };
    vec![Effect::ChangeLanguage(other)]
}

/// Turns to the file of another talk; but lines that are not on the disk yet belong to the one that is open.
fn with_another_talk(model: &Model, effect: Effect) -> Vec<Effect> {
    vec![model.unsaved.effect().unwrap_or(effect)]
}

fn begin(model: &mut Model, person: &str, seed: u64, started: String, stem: String) -> Vec<Effect> {
    let Some(scenario) = model.library.person(person) else {
        model.notice = Some(Notice::Nobody(person.to_owned()));
        return Vec::new();
    };
    if let Some(effect) = model.unsaved.effect() {
        // Lines of the talk before are not on the disk; a new talk would drop them.
        return vec![effect];
    }
    let (talk, lines) = Talk::begin(Rc::clone(&model.library), scenario, seed, started, stem.clone());
    model.screen = Screen::Talk(Box::new(TalkScreen::new(talk, Phase::Opening, String::new())));
    vec![model.unsaved.create(stem, lines)]
}

fn resume(model: &mut Model, transcript: Transcript, draft: String) -> Vec<Effect> {
    let Some((talk, lines)) = Talk::resume(Rc::clone(&model.library), transcript) else {
        model.notice = Some(Notice::NotResumable);
        return Vec::new();
    };
    let phase = if lines.is_empty() { Phase::Typing } else { Phase::Answering };
    model.screen = Screen::Talk(Box::new(TalkScreen::new(talk, phase, draft)));
    if lines.is_empty() { Vec::new() } else { vec![model.unsaved.add(lines)] }
}

fn on_screen(model: &mut Model, message: Message) -> Vec<Effect> {
    let page = model.page.max(1);
    match &mut model.screen {
        Screen::Home { cursor } => {
            match message {
                Message::Enter => return enter_home(model),
                Message::Quit | Message::Back => return quit(model),
                message => move_cursor(cursor, HomeItem::ALL.len(), page, &message),
            }
            Vec::new()
        }
        Screen::People { cursor } => {
            match message {
                Message::Enter if !model.library.people().is_empty() => {
                    model.screen = Screen::Briefing { person: *cursor, scroll: 0 };
                }
                Message::Back => model.screen = Screen::Home { cursor: 0 },
                Message::Quit => return quit(model),
                message => move_cursor(cursor, model.library.people().len(), page, &message),
            }
            Vec::new()
        }
        Screen::Briefing { person, scroll } => match message {
            Message::Enter => model
                .library
                .people()
                .get(*person)
                .map(|person| vec![Effect::Begin { person: person.id().to_owned() }])
                .unwrap_or_default(),
            Message::Back => {
                model.screen = Screen::People { cursor: *person };
                Vec::new()
            }
            Message::Quit => quit(model),
            message => {
                move_scroll(scroll, page, &message);
                Vec::new()
            }
        },
        Screen::Talk(_) => conversation::talk(model, message),
        Screen::Ask(_) => asking::update(model, message),
        Screen::Debrief(_) => looking_back::update(model, message),
        Screen::Talks { cursor } => match message {
            Message::Enter => match model.past.get(*cursor) {
                Some(past) => with_another_talk(model, Effect::OpenTalk(past.path.clone())),
                None => Vec::new(),
            },
            Message::Resume(None) => match model.past.get(*cursor) {
                Some(past) if past.unfinished => with_another_talk(model, Effect::Resume(past.path.clone())),
                Some(_) => {
                    model.notice = Some(Notice::NotResumable);
                    Vec::new()
                }
                None => Vec::new(),
            },
            Message::Back => {
                model.screen = Screen::Home { cursor: 1 };
                Vec::new()
            }
            Message::Quit => quit(model),
            message => {
                move_cursor(cursor, model.past.len(), page, &message);
                Vec::new()
            }
        },
        Screen::About { scroll } => match message {
            Message::Enter | Message::Back => {
                model.screen = Screen::Home { cursor: 3 };
                Vec::new()
            }
            Message::Quit => quit(model),
            message => {
                move_scroll(scroll, page, &message);
                Vec::new()
            }
        },
    }
}

fn enter_home(model: &mut Model) -> Vec<Effect> {
    let Screen::Home { cursor } = &model.screen else { return Vec::new() };
    match HomeItem::ALL.get(*cursor) {
        Some(HomeItem::Practise) => model.screen = Screen::People { cursor: 0 },
        Some(HomeItem::Talks) => {
            model.screen = Screen::Talks { cursor: 0 };
            return vec![Effect::ListTalks];
        }
        Some(HomeItem::Language) => return change_language(model),
        Some(HomeItem::About) => model.screen = Screen::About { scroll: 0 },
        Some(HomeItem::Quit) => return quit(model),
        None => {}
    }
    Vec::new()
}

/// Leaves, after a last attempt to save what is not on the disk yet; when that fails, `AppendFailed` keeps the program
/// open once, so that somebody can make room.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    model.done = true;
    if model.warned { Vec::new() } else { model.unsaved.effect().into_iter().collect() }
}

fn move_cursor(cursor: &mut usize, len: usize, page: usize, message: &Message) {
    let last = len.saturating_sub(1);
    *cursor = match message {
        // Lists are short: past the end one is at the beginning again.
        Message::Up => cursor.checked_sub(1).unwrap_or(last),
        Message::Down => {
            if *cursor >= last {
                0
            } else {
                *cursor + 1
            }
        }
        Message::PageUp => cursor.saturating_sub(page),
        Message::PageDown => (*cursor + page).min(last),
        Message::First => 0,
        Message::Last => last,
        _ => *cursor,
    };
}

fn move_scroll(scroll: &mut usize, page: usize, message: &Message) {
    *scroll = match message {
        Message::Up => scroll.saturating_sub(1),
        Message::Down => scroll.saturating_add(1),
        Message::PageUp => scroll.saturating_sub(page),
        Message::PageDown => scroll.saturating_add(page),
        Message::First => 0,
        // The face that shows the text knows its length and stops there.
        Message::Last => usize::MAX,
        _ => *scroll,
    };
}
