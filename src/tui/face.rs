//! The face of the program in a terminal: draws a model, turns events into messages.

use super::editor::Editor;
use super::theme::Theme;
use super::{frame, keys, screens};
use crate::app::{Message, Model, Phase, Screen};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::Frame;

/// What the full screen remembers besides the model: the editor, and what it has told the model already.
#[derive(Debug)]
pub struct Face {
    theme: Theme,
    editor: Editor,
    /// The text that the model knows as its draft.
    reported: String,
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
        Face { theme, editor: Editor::new(theme), reported: String::new() }
    }

    /// Draws the model.
    pub fn draw(&mut self, model: &mut Model, frame: &mut Frame<'_>) {
        let area = frame.area();
        if area.width < frame::SMALLEST.0 || area.height < frame::SMALLEST.1 {
            frame::too_small(frame, model.language());
            return;
        }
        self.editor.set_language(model.language());
        model.page = usize::from(area.height).saturating_sub(6).max(1);
        screens::draw(frame, self.theme, model, &self.editor);
        let (language, text) = (model.language(), screens::help_text(model));
        if let Some(scroll) = &mut model.help {
            *scroll = frame::help(frame, self.theme, language, text, *scroll);
        }
    }

    /// One event. `ms` is the time since her last line.
    pub fn event(&mut self, model: &Model, event: &Event, ms: u64) -> Outcome {
        let message = match event {
            // Act on presses only: Windows and some terminals report releases too.
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(model, *key, ms),
            Event::Paste(text) if self.is_typing(model) => {
                self.editor.paste(text);
                None
            }
            Event::Mouse(mouse) => {
                return match keys::wheel(mouse.kind) {
                    Some(message) => Outcome::Messages(vec![message; 3]),
                    None => Outcome::Nothing,
                };
            }
            _ => None,
        };
        message.map_or(Outcome::Nothing, |message| Outcome::Messages(vec![message]))
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
        if draft != self.reported {
            self.editor.set(draft);
            draft.clone_into(&mut self.reported);
        }
    }

    fn is_typing(&self, model: &Model) -> bool {
        matches!(&model.screen, Screen::Talk(talk) if talk.phase != Phase::Over) && model.help.is_none()
    }

    fn key(&mut self, model: &Model, key: KeyEvent, ms: u64) -> Option<Message> {
        if model.help.is_some() && !is_control(key, 'c') {
            // Whatever does not scroll the help closes it, and does nothing else.
            return match key.code {
                KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => keys::message(model, key),
                _ => Some(Message::Help),
            };
        }
        let Screen::Talk(talk) = &model.screen else { return keys::message(model, key) };
        if talk.phase == Phase::Over || is_control(key, 'c') {
            return keys::message(model, key);
        }
        match key.code {
            KeyCode::F(1) => Some(Message::Help),
            KeyCode::Esc => Some(Message::Back),
            KeyCode::Enter if talk.confirm.is_some() => Some(Message::Enter),
            // Any other key answers the question with no, and is not typed.
            _ if talk.confirm.is_some() => Some(Message::Send { text: String::new(), ms }),
            KeyCode::Char('?') if self.editor.is_empty() => Some(Message::Help),
            KeyCode::PageUp => Some(Message::PageUp),
            KeyCode::PageDown => Some(Message::PageDown),
            KeyCode::Enter if key.modifiers.intersects(KeyModifiers::ALT | KeyModifiers::SHIFT) => {
                self.editor.key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
                None
            }
            KeyCode::Enter => {
                let text = self.editor.text();
                self.reported.clone_from(&text);
                Some(Message::Send { text, ms })
            }
            _ => {
                self.editor.key(key);
                None
            }
        }
    }
}

fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}
