//! The questions after a talk: the other first, then the trainee's own view, before the program says anything.

use super::looking_back::DebriefScreen;
use super::model::{Model, Screen};
use super::update::quit;
use super::{Effect, Message};
use crate::base::{Principle, Question};
use crate::score::Mastery;
use crate::session::{Event, Library, Transcript};
use std::collections::BTreeMap;
use std::rc::Rc;

/// One thing that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// A question of the method's.
    Thought(Question),
    /// The own view on the six principles.
    OwnView,
}

impl Ask {
    /// All of them, in their order.
    pub const ALL: [Ask; 7] = [
        Ask::Thought(Question::Surprised),
        Ask::Thought(Question::Recognised),
        Ask::Thought(Question::ToldMost),
        Ask::OwnView,
        Ask::Thought(Question::Otherwise),
        Ask::Thought(Question::ForWhom),
        Ask::Thought(Question::WorkOn),
    ];
}

/// The questions on the screen, one at a time.
#[derive(Debug)]
pub struct AskScreen {
    /// The people and rules of the talk's language.
    pub library: Rc<Library>,
    /// The talk it is about.
    pub transcript: Transcript,
    /// Which of [`Ask::ALL`] is asked.
    pub at: usize,
    /// The principle or the reply that is chosen; one past the last: go on.
    pub cursor: usize,
    /// The own view so far.
    pub view: BTreeMap<Principle, Mastery>,
}

impl AskScreen {
    /// The first question.
    pub(super) fn new(library: Rc<Library>, transcript: Transcript) -> Self {
        AskScreen { library, transcript, at: 0, cursor: 0, view: BTreeMap::new() }
    }

    /// What is asked.
    pub fn ask(&self) -> Ask {
        Ask::ALL[self.at.min(Ask::ALL.len() - 1)]
    }

    /// Whether it is answered in words.
    pub fn is_typed(&self) -> bool {
        !matches!(self.ask(), Ask::OwnView | Ask::Thought(Question::ToldMost))
    }

    /// The replies, of every attempt: record number and text.
    pub fn replies(&self) -> Vec<(u64, String)> {
        let replies = self.transcript.records().iter().filter_map(|record| match &record.event {
            Event::Reply(reply) => Some((record.n, reply.text.clone())),
            _ => None,
        });
        replies.collect()
    }

    /// How many lines can be chosen, the way on left out.
    fn rows(&self) -> usize {
        match self.ask() {
            Ask::OwnView => Principle::ALL.len(),
            Ask::Thought(Question::ToldMost) => self.replies().len(),
            Ask::Thought(_) => 0,
        }
    }
}

/// A message while something is asked.
pub(super) fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let Screen::Ask(screen) = &mut model.screen else { return Vec::new() };
    let rows = screen.rows();
    match (screen.ask(), message) {
        (_, Message::Quit) => return quit(model),
        (_, Message::Back | Message::NoMoreReplies) => {
            let line = keep_view(screen);
            let written = line.map(|line| model.unsaved.add([line]));
            return written.into_iter().chain(finish(model)).collect();
        }
        (_, Message::Up) => screen.cursor = screen.cursor.saturating_sub(1),
        (_, Message::Down) => screen.cursor = (screen.cursor + 1).min(rows),
        (_, Message::First) => screen.cursor = 0,
        (_, Message::Last) => screen.cursor = rows,
        (Ask::OwnView, Message::Choose(level)) => {
            if let Some(principle) = Principle::ALL.get(screen.cursor) {
                match level.checked_sub(1).and_then(|level| Mastery::ALL.get(usize::from(level))) {
                    Some(mastery) => {
                        screen.view.insert(*principle, *mastery);
                    }
                    None => {
                        screen.view.remove(principle);
                    }
                }
                screen.cursor += 1;
            }
        }
        (Ask::OwnView, Message::Enter) if screen.cursor < rows => screen.cursor += 1,
        (Ask::OwnView, Message::Enter) => {
            let line = keep_view(screen);
            return next(model, line);
        }
        (Ask::Thought(Question::ToldMost), Message::Pick(at)) if at < rows => {
            screen.cursor = at;
            return told_most(model);
        }
        (Ask::Thought(Question::ToldMost), Message::Enter) => return told_most(model),
        (Ask::Thought(question), Message::Send { text, .. }) if screen.is_typed() => {
            let line = screen.transcript.keep_thought(question, &text, None);
            return next(model, line);
        }
        (Ask::Thought(_), Message::Enter) => return next(model, None),
        _ => {}
    }
    Vec::new()
}

fn told_most(model: &mut Model) -> Vec<Effect> {
    let Screen::Ask(screen) = &mut model.screen else { return Vec::new() };
    let reply = screen.replies().get(screen.cursor).map(|(n, _)| *n);
    let line = screen.transcript.keep_thought(Question::ToldMost, "", reply);
    next(model, line)
}

fn keep_view(screen: &mut AskScreen) -> Option<String> {
    // Once: whoever goes on after it and then leaves the questions has kept it already.
    let view = std::mem::take(&mut screen.view);
    (!view.is_empty()).then(|| screen.transcript.keep_view(view))
}

/// To the next question, or after the last to the debrief; what was answered goes to the disk.
fn next(model: &mut Model, line: Option<String>) -> Vec<Effect> {
    let Screen::Ask(screen) = &mut model.screen else { return Vec::new() };
    screen.at += 1;
    screen.cursor = 0;
    if matches!(screen.ask(), Ask::Thought(Question::ToldMost)) {
        // Nothing is chosen for them: Enter by itself skips.
        screen.cursor = screen.rows();
    }
    let over = screen.at >= Ask::ALL.len();
    let written = line.map(|line| model.unsaved.add([line]));
    let recalled = if over { finish(model) } else { None };
    written.into_iter().chain(recalled).collect()
}

fn finish(model: &mut Model) -> Option<Effect> {
    let home = Screen::Home { cursor: 0 };
    if let Screen::Ask(screen) = std::mem::replace(&mut model.screen, home) {
        model.screen = Screen::Debrief(Box::new(DebriefScreen::new(screen.library, screen.transcript, false)));
    }
    // What is being written now is not on the disk yet, and this talk is known here better than there.
    Some(Effect::RecallTalks)
}
