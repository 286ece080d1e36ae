//! The loop of the full screen. The terminal is restored on every way out: return, error, panic.

use super::face::{Face, Outcome};
use super::theme::Theme;
use crate::app::{Message, Model, World, step};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, poll, read,
};
use crossterm::execute;
use std::io::{self, stdout};
use std::time::Duration;

/// How long the typing must pause before a half-typed reply is put beside the transcript.
const PAUSE: Duration = Duration::from_millis(700);

/// Shows `model` until it is done. `first` are messages to begin with.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(model: &mut Model, theme: Theme, first: Vec<Message>, world: &mut dyn World) -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let guard = match Guard::new() {
        Ok(guard) => guard,
        Err(error) => {
            ratatui::restore();
            return Err(error);
        }
    };
    let mut face = Face::new(theme);
    let result = (|| {
        for message in first {
            step(model, message, world);
        }
        while !model.done {
            face.settle(model);
            terminal.draw(|frame| face.draw(model, frame))?;
            if !poll(PAUSE)? {
                if let Some(message) = face.pause(model) {
                    step(model, message, world);
                }
                continue;
            }
            let event = read()?;
            if let Event::Resize(..) = event {
                terminal.autoresize()?;
            }
            if let Outcome::Messages(messages) = face.event(model, &event, world.waited()) {
                for message in messages {
                    step(model, message, world);
                }
            }
        }
        Ok(())
    })();
    // Whatever ended the loop, a half-typed reply is kept.
    if let Some(message) = face.pause(model) {
        step(model, message, world);
    }
    drop(guard);
    ratatui::restore();
    result
}

/// Paste and mouse reports are on as long as this lives.
struct Guard;

impl Guard {
    fn new() -> io::Result<Self> {
        let guard = Guard;
        execute!(stdout(), EnableBracketedPaste, EnableMouseCapture)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Nothing more can be done when the terminal is gone.
        let _ = execute!(stdout(), DisableMouseCapture, DisableBracketedPaste);
    }
}
