//! From keys to messages. Only presses count: some terminals report releases and repeats as well.

use crate::app::{DebriefAsk, DebriefScreen, Message, Model, Screen};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEventKind};

/// What a key means outside the editor, on the screen that is shown.
pub fn message(model: &Model, key: KeyEvent) -> Option<Message> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('c' | 'q') => Some(Message::Quit),
            KeyCode::Home => Some(Message::First),
            KeyCode::End => Some(Message::Last),
            _ => None,
        };
    }
    Some(match key.code {
        KeyCode::Up => Message::Up,
        KeyCode::Down => Message::Down,
        KeyCode::Left => Message::PreviousPart,
        KeyCode::Right => Message::NextPart,
        KeyCode::PageUp => Message::PageUp,
        KeyCode::PageDown | KeyCode::Char(' ') => Message::PageDown,
        KeyCode::Home => Message::First,
        KeyCode::End => Message::Last,
        KeyCode::Enter => Message::Enter,
        KeyCode::Esc => Message::Back,
        KeyCode::F(1) | KeyCode::Char('?') => Message::Help,
        KeyCode::F(3) => Message::Rewind,
        KeyCode::Char(c) => return letter(model, c),
        _ => return None,
    })
}

fn letter(model: &Model, c: char) -> Option<Message> {
    match (&model.screen, c.to_ascii_lowercase()) {
        (Screen::Ask(_), '0'..='3') => Some(Message::Choose(u8::try_from(c).ok()?.checked_sub(b'0')?)),
        // V for «verder praten», C for "continue".
        (Screen::Talks { .. }, 'v' | 'c') => Some(Message::Resume(None)),
        (Screen::Debrief(screen), c) => debrief(screen, c),
        (Screen::Home { .. }, 'q') => Some(Message::Quit),
        (_, 'q') => Some(Message::Back),
        (_, 'k') => Some(Message::Up),
        (_, 'j') => Some(Message::Down),
        // Where somebody has been chosen a stray letter must not change the person.
        (Screen::Home { .. } | Screen::People { .. } | Screen::About { .. }, 'l') => Some(Message::Language),
        _ => None,
    }
}

/// Letters of the debrief, those of both languages at once.
fn debrief(screen: &DebriefScreen, c: char) -> Option<Message> {
    match c {
        // W for «weglaten» and for "without"; any other answer keeps nothing.
        'w' if screen.ask == Some(DebriefAsk::Keep) => Some(Message::KeepBlank),
        _ if screen.ask == Some(DebriefAsk::Keep) => Some(Message::Back),
        'k' | 'n' => Some(Message::NotRight),
        'o' | 'a' => Some(Message::Rewind),
        's' | 'b' | 'h' => Some(Message::Report),
        'q' => Some(Message::Back),
        'j' => Some(Message::Down),
        _ => None,
    }
}

/// What the mouse wheel means: three lines.
pub fn wheel(kind: MouseEventKind) -> Option<Message> {
    match kind {
        MouseEventKind::ScrollUp => Some(Message::Up),
        MouseEventKind::ScrollDown => Some(Message::Down),
        _ => None,
    }
}
