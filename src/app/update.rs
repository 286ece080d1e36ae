//! The only function that changes a model. Pure: what must be done in the world is returned.

use super::model::{Confirm, DebriefScreen, HomeItem, Model, Notice, OwnViewScreen, Phase, Screen, TalkScreen};
use super::{Effect, Message};
use crate::base::{Language, Principle};
use crate::score::Mastery;
use crate::session::{Debrief, Talk, Transcript};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A reply longer than this is cut off: nobody types it, and a paste by mistake should not fill the disk.
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
        Message::Resume(Some(path)) => return vec![Effect::Resume(path)],
        Message::Resumed { transcript, draft } => return resume(model, *transcript, draft),
        Message::Practise(person) => return vec![Effect::Begin { person }],
        Message::Begin { person, seed, started, stamp } => return begin(model, &person, seed, started, &stamp),
        Message::Opened(transcript) => {
            let debrief = Debrief::of(&transcript, model.library.lexicon());
            model.screen = Screen::Debrief(Box::new(DebriefScreen { debrief, scroll: 0, from_list: true }));
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
    if matches!(model.screen, Screen::Talk(_) | Screen::OwnView(_)) {
        return Vec::new();
    }
    let other = match model.language() {
        Language::Nl => Language::En,
        Language::En => Language::Nl,
    };
    vec![Effect::ChangeLanguage(other)]
}

fn begin(model: &mut Model, person: &str, seed: u64, started: String, stamp: &str) -> Vec<Effect> {
    let Some(scenario) = model.library.person(person) else {
        model.notice = Some(Notice::Failed(person.to_owned()));
        return Vec::new();
    };
    let stem = format!("{stamp}-{person}");
    let (talk, lines) = Talk::begin(Rc::clone(&model.library), scenario, seed, started, stem.clone());
    model.screen = Screen::Talk(Box::new(TalkScreen {
        talk,
        draft: String::new(),
        phase: Phase::Opening,
        confirm: None,
        scroll_back: 0,
        unsaved: lines.clone(),
        too_late: 0,
    }));
    vec![Effect::Create { stem, lines }]
}

fn resume(model: &mut Model, transcript: Transcript, draft: String) -> Vec<Effect> {
    let Some(mut talk) = Talk::resume(Rc::clone(&model.library), transcript) else {
        model.notice = Some(Notice::NotResumable);
        return Vec::new();
    };
    // The program may have ended between a reply and its answer.
    let unsaved = if talk.awaits_answer() { talk.answer() } else { Vec::new() };
    let phase = if unsaved.is_empty() { Phase::Typing } else { Phase::Answering };
    let effects = if unsaved.is_empty() { Vec::new() } else { vec![Effect::Append(unsaved.clone())] };
    let screen = TalkScreen { talk, draft, phase, confirm: None, scroll_back: 0, unsaved, too_late: 0 };
    model.screen = Screen::Talk(Box::new(screen));
    effects
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
        Screen::Talk(_) => talk(model, message),
        Screen::OwnView(_) => own_view(model, message),
        Screen::Debrief(debrief) => match message {
            Message::Report => vec![Effect::WriteReport],
            Message::Enter | Message::Back if debrief.from_list => {
                model.screen = Screen::Talks { cursor: 0 };
                vec![Effect::ListTalks]
            }
            Message::Enter | Message::Back => {
                model.screen = Screen::Home { cursor: 0 };
                vec![Effect::ListTalks]
            }
            Message::Quit => quit(model),
            message => {
                move_scroll(&mut debrief.scroll, page, &message);
                Vec::new()
            }
        },
        Screen::Talks { cursor } => match message {
            Message::Enter => {
                model.past.get(*cursor).map(|past| vec![Effect::OpenTalk(past.path.clone())]).unwrap_or_default()
            }
            Message::Resume(None) => match model.past.get(*cursor) {
                Some(past) if past.unfinished => vec![Effect::Resume(past.path.clone())],
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

fn talk(model: &mut Model, message: Message) -> Vec<Effect> {
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
        Message::Send { text, ms } => return send(screen, text, ms),
        Message::Appended => return appended(screen),
        Message::AppendFailed(reason) => {
            // The lines stay in `unsaved`; the next Enter tries again.
            model.notice = Some(Notice::SaveFailed(reason));
        }
        Message::NoMoreReplies => return stop(model),
        Message::Back => {
            if screen.phase == Phase::Over || screen.confirm == Some(Confirm::Stop) {
                return stop(model);
            }
            screen.confirm = Some(Confirm::Stop);
        }
        Message::Quit => {
            if screen.confirm == Some(Confirm::Quit) {
                let line = leave(screen);
                model.done = true;
                return line.into_iter().chain([Effect::Quit]).collect();
            }
            screen.confirm = Some(Confirm::Quit);
        }
        Message::Enter => match screen.confirm {
            Some(Confirm::Stop) => return stop(model),
            Some(Confirm::Quit) => return talk(model, Message::Quit),
            None if screen.phase == Phase::Over => return stop(model),
            None if !screen.unsaved.is_empty() => return vec![retry(screen)],
            None => {}
        },
        _ => {}
    }
    Vec::new()
}

/// The trainee has replied: first to the disk, then she answers.
fn send(screen: &mut TalkScreen, text: String, ms: u64) -> Vec<Effect> {
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
            return if screen.unsaved.is_empty() { Vec::new() } else { vec![retry(screen)] };
        }
    }
    let text = clipped(text);
    screen.scroll_back = 0;
    screen.draft.clear();
    screen.unsaved = vec![screen.talk.hear(text, ms)];
    screen.phase = Phase::Saving;
    vec![Effect::Append(screen.unsaved.clone())]
}

fn clipped(mut text: String) -> String {
    if text.len() > LONGEST_REPLY {
        let end = (0..=LONGEST_REPLY).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        text.truncate(end);
    }
    text
}

fn retry(screen: &TalkScreen) -> Effect {
    match screen.phase {
        Phase::Opening => Effect::Create { stem: screen.talk.name().to_owned(), lines: screen.unsaved.clone() },
        _ => Effect::Append(screen.unsaved.clone()),
    }
}

fn appended(screen: &mut TalkScreen) -> Vec<Effect> {
    screen.unsaved.clear();
    match screen.phase {
        Phase::Saving => {
            screen.unsaved = screen.talk.answer();
            screen.phase = Phase::Answering;
            vec![Effect::KeepDraft(String::new()), Effect::Append(screen.unsaved.clone())]
        }
        Phase::Opening | Phase::Answering => {
            screen.phase = if screen.talk.has_ended() { Phase::Over } else { Phase::Typing };
            Vec::new()
        }
        Phase::Typing | Phase::Over => Vec::new(),
    }
}

/// Notes that the talk was left, when she had not said goodbye.
fn leave(screen: &mut TalkScreen) -> Option<Effect> {
    (screen.phase != Phase::Over).then(|| Effect::Append(vec![screen.talk.leave()]))
}

/// From the talk to the own view; a talk without a reply has nothing to look back on.
fn stop(model: &mut Model) -> Vec<Effect> {
    let home = Screen::Home { cursor: 0 };
    let Screen::Talk(mut screen) = std::mem::replace(&mut model.screen, home) else { return Vec::new() };
    let effects: Vec<Effect> = leave(&mut screen).into_iter().collect();
    if screen.talk.transcript().replies() > 0 {
        let talk = screen.talk;
        model.screen = Screen::OwnView(Box::new(OwnViewScreen { talk, cursor: 0, view: BTreeMap::new() }));
    }
    effects
}

fn own_view(model: &mut Model, message: Message) -> Vec<Effect> {
    let Screen::OwnView(screen) = &mut model.screen else { return Vec::new() };
    let at = Principle::ALL.get(screen.cursor).copied();
    match message {
        Message::Up => screen.cursor = screen.cursor.saturating_sub(1),
        Message::Down if screen.cursor + 1 < Principle::ALL.len() => screen.cursor += 1,
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
            return line.map(|line| vec![Effect::Append(vec![line])]).unwrap_or_default();
        }
        Message::Quit => return quit(model),
        _ => {}
    }
    Vec::new()
}

fn quit(model: &mut Model) -> Vec<Effect> {
    model.done = true;
    vec![Effect::Quit]
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
