//! The face of the program in a terminal: draws a model, turns events into messages.

use super::editor::Editor;
use super::theme::Theme;
use super::{frame, keys, screens};
use crate::app::{Ask, Confirm, DebriefAsk, Message, Model, Screen, command};
use crate::words::{DebriefText as D, ScreenText as T};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::Frame;

/// What the full screen remembers besides the model: the editor, and what it has told the model already.
#[derive(Debug)]
pub struct Face {
    theme: Theme,
    editor: Editor,
    /// The text that the model knows as its draft.
    reported: String,
    /// What the text in the editor is an answer to.
    place: Place,
}

/// What is typed into the editor: with another of these the editor begins anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Nothing,
    Reply,
    Question(Ask),
    Reason(DebriefAsk),
}

fn place(model: &Model) -> Place {
    match &model.screen {
        Screen::Talk(_) => Place::Reply,
        Screen::Ask(screen) => Place::Question(screen.ask()),
        Screen::Debrief(screen) => screen.ask.map_or(Place::Nothing, Place::Reason),
        _ => Place::Nothing,
    }
}

/// What an event leads to.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing for the model; the screen may still have changed.
    Nothing,
    /// Messages, in order.
    Messages(Vec<Message>),
}

impl Face {
    /// A face in this theme.
    pub fn new(theme: Theme) -> Self {
        Face { theme, editor: Editor::new(theme), reported: String::new(), place: Place::Nothing }
    }

    /// Draws the model.
    pub fn draw(&mut self, model: &mut Model, frame: &mut Frame<'_>) {
        let area = frame.area();
        if area.width < frame::SMALLEST.0 || area.height < frame::SMALLEST.1 {
            frame::too_small(frame, model.language());
            return;
        }
        let placeholder = if self.place == Place::Reply {
            T::Placeholder.text(model.language())
        } else {
            D::AskPlaceholder.text(model.language())
        };
        self.editor.set_placeholder(placeholder);
        model.page = usize::from(area.height).saturating_sub(6).max(1);
        screens::draw(frame, self.theme, model, &self.editor);
        let (language, text) = (model.language(), screens::help_text(model));
        if let Some(scroll) = &mut model.help {
            *scroll = frame::help(frame, self.theme, language, text, *scroll);
        }
    }

    /// One event. `ms` is the time since her last line.
    pub fn event(&mut self, model: &Model, event: &Event, ms: u64) -> Outcome {
        let messages = match event {
            // Act on presses only: Windows and some terminals report releases too.
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(model, *key, ms),
            Event::Paste(text) if model.is_typing() && model.help.is_none() => {
                self.editor.paste(text);
                Vec::new()
            }
            Event::Mouse(mouse) => keys::wheel(mouse.kind).map_or_else(Vec::new, |message| vec![message; 3]),
            _ => Vec::new(),
        };
        if messages.is_empty() { Outcome::Nothing } else { Outcome::Messages(messages) }
    }

    /// The draft, if it has changed since the model last heard of it: to be sent when the typing pauses.
    pub fn pause(&mut self, model: &Model) -> Option<Message> {
        let text = self.editor.text();
        (matches!(model.screen, Screen::Talk(_)) && text != self.reported).then(|| {
            self.reported.clone_from(&text);
            Message::Draft(text)
        })
    }

    /// After the model changed: the editor is emptied when its text was sent, and filled when sending failed.
    pub fn settle(&mut self, model: &Model) {
        let draft = match &model.screen {
            Screen::Talk(talk) => talk.draft.as_str(),
            _ => "",
        };
        if draft != self.reported || self.place != place(model) {
            self.editor.set(draft);
            draft.clone_into(&mut self.reported);
            self.place = place(model);
        }
    }

    fn key(&mut self, model: &Model, key: KeyEvent, ms: u64) -> Vec<Message> {
        if model.help.is_some() && !is_control(key, 'c') {
            // Whatever does not scroll the help closes it, and does nothing else.
            return match key.code {
                KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => keys::message(model, key),
                _ => Some(Message::Help),
            }
            .into_iter()
            .collect();
        }
        if let Screen::Talk(talk) = &model.screen
            && let Some(confirm) = talk.confirm
            && !is_control(key, 'c')
        {
            return vec![confirmed(confirm, key, ms)];
        }
        if !model.is_typing() {
            return keys::message(model, key).into_iter().collect();
        }
        if is_control(key, 'c') {
            return self.and_then(model, Message::Quit, ms);
        }
        let is_reply = matches!(model.screen, Screen::Talk(_));
        match key.code {
            KeyCode::F(1) => vec![Message::Help],
            KeyCode::F(2) if is_reply => vec![Message::Hint],
            KeyCode::F(3) if is_reply => vec![Message::Rewind],
            KeyCode::Esc => self.and_then(model, Message::Back, ms),
            KeyCode::Char('?') if self.editor.is_empty() => vec![Message::Help],
            KeyCode::PageUp => vec![Message::PageUp],
            KeyCode::PageDown => vec![Message::PageDown],
            KeyCode::Enter if key.modifiers.intersects(KeyModifiers::ALT | KeyModifiers::SHIFT) => {
                self.editor.key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
                Vec::new()
            }
            KeyCode::Enter => {
                let text = self.editor.text();
                self.reported.clone_from(&text);
                match command(&text).filter(|_| is_reply) {
                    Some(message) => vec![message],
                    None => vec![Message::Send { text, ms }],
                }
            }
            _ => {
                self.editor.key(key);
                Vec::new()
            }
        }
    }

    /// A key that leaves a question: what was typed as an answer to it is an answer all the same.
    fn and_then(&mut self, model: &Model, message: Message, ms: u64) -> Vec<Message> {
        let text = self.editor.text();
        if matches!(model.screen, Screen::Ask(_)) && !text.trim().is_empty() {
            return vec![Message::Send { text, ms }, message];
        }
        vec![message]
    }
}

/// The answer to a question that lies over a talk: any key but those it names says no, and is not typed.
fn confirmed(confirm: Confirm, key: KeyEvent, ms: u64) -> Message {
    match (confirm, key.code) {
        (_, KeyCode::Enter) => Message::Enter,
        (_, KeyCode::F(1) | KeyCode::Char('?')) => Message::Help,
        (Confirm::Rewind(_), KeyCode::Up | KeyCode::F(3)) => Message::Up,
        (Confirm::Rewind(_), KeyCode::Down) => Message::Down,
        _ => Message::Send { text: String::new(), ms },
    }
}

fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}
