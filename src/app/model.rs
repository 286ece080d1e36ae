//! What the program is doing.

use super::Effect;
use super::asking::AskScreen;
use super::looking_back::{DebriefAsk, DebriefScreen};
use super::notice::Notice;
use crate::base::Language;
use crate::session::{Hint, Library, Talk};
use std::path::PathBuf;
use std::rc::Rc;

/// Everything the program knows while it runs.
#[derive(Debug)]
pub struct Model {
    /// The people and rules of the language in use.
    pub library: Rc<Library>,
    /// What is on the screen.
    pub screen: Screen,
    /// The help that lies over it, if it does: lines scrolled.
    pub help: Option<usize>,
    /// One sentence to the user, until the next key.
    pub notice: Option<Notice>,
    /// The talks that there are, latest first.
    pub past: Vec<Past>,
    /// Whether the program is over.
    pub done: bool,
    /// Lines of the talk that are not on the disk yet.
    pub unsaved: Unsaved,
    /// Whether the user knows that leaving now loses lines.
    pub warned: bool,
    /// How far a page key moves, in lines; the face that shows the model sets it.
    pub page: usize,
}

/// What is to be written and is not known to be on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsaved {
    lines: Vec<String>,
    /// The name of the file, while it is still to be made.
    stem: Option<String>,
}

impl Unsaved {
    /// A new file, and its first lines.
    pub(super) fn create(&mut self, stem: String, lines: Vec<String>) -> Effect {
        self.stem = Some(stem.clone());
        self.lines.extend(lines);
        Effect::Create { stem, lines: self.lines.clone() }
    }

    /// More lines, after those that wait already.
    pub(super) fn add(&mut self, lines: impl IntoIterator<Item = String>) -> Effect {
        self.lines.extend(lines);
        self.effect().unwrap_or(Effect::Append(Vec::new()))
    }

    /// What is to be done about them, if there are any.
    pub(super) fn effect(&self) -> Option<Effect> {
        if self.lines.is_empty() {
            return None;
        }
        Some(match &self.stem {
            Some(stem) => Effect::Create { stem: stem.clone(), lines: self.lines.clone() },
            None => Effect::Append(self.lines.clone()),
        })
    }

    /// They are on the disk.
    pub(super) fn written(&mut self) {
        *self = Unsaved::default();
    }

    /// Whether everything is on the disk.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// One saved talk, for lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its file.
    pub path: PathBuf,
    /// When it began, as in the file; for sorting.
    pub started: String,
    /// Its date, as in the file ("2026-11-23").
    pub date: String,
    /// The person's id.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// How many replies it has.
    pub replies: usize,
    /// Whether she has not said goodbye yet, so that one can go on.
    pub unfinished: bool,
}

/// What is on the screen.
#[derive(Debug)]
pub enum Screen {
    /// What one can do.
    Home {
        /// The item that is chosen.
        cursor: usize,
    },
    /// Whom one can talk with.
    People {
        /// The person who is chosen.
        cursor: usize,
    },
    /// What is known of a person beforehand.
    Briefing {
        /// The person, by place in the library.
        person: usize,
        /// Lines scrolled.
        scroll: usize,
    },
    /// A talk.
    Talk(Box<TalkScreen>),
    /// The questions after a talk.
    Ask(Box<AskScreen>),
    /// What was seen in the talk.
    Debrief(Box<DebriefScreen>),
    /// Saved talks.
    Talks {
        /// The talk that is chosen.
        cursor: usize,
    },
    /// About the program and the method.
    About {
        /// Lines scrolled.
        scroll: usize,
    },
}

/// The items of the home screen, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeItem {
    /// Choose a person and talk.
    Practise,
    /// Look back on saved talks.
    Talks,
    /// The other language.
    Language,
    /// About the program.
    About,
    /// Leave.
    Quit,
}

impl HomeItem {
    /// All items.
    pub const ALL: [HomeItem; 5] =
        [HomeItem::Practise, HomeItem::Talks, HomeItem::Language, HomeItem::About, HomeItem::Quit];
}

/// Where a talk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The first lines are being saved.
    Opening,
    /// It is the trainee's turn.
    Typing,
    /// A reply is being saved; then she answers.
    Saving,
    /// Her answer is being saved.
    Answering,
    /// She has said goodbye.
    Over,
}

/// What is asked before something cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirm {
    /// Stop the talk and go to the debrief.
    Stop,
    /// Leave the program in the middle of a talk.
    Quit,
    /// Go so many replies back.
    Rewind(usize),
}

/// A talk on the screen.
#[derive(Debug)]
pub struct TalkScreen {
    /// The talk.
    pub talk: Talk,
    /// The reply that is being typed.
    pub draft: String,
    /// Whose turn it is.
    pub phase: Phase,
    /// A question that lies over it.
    pub confirm: Option<Confirm>,
    /// How many lines back from the end the view stands.
    pub scroll_back: usize,
    /// Replies that came after she had said goodbye.
    pub too_late: usize,
    /// The hint that was asked for here, if one was.
    pub hint: Option<Hint>,
    /// A second attempt that began in the debrief, and leads back there; inside it whether the debrief was opened from
    /// the list of talks.
    pub again: Option<bool>,
}

impl TalkScreen {
    /// A talk that has just come on the screen.
    pub(super) fn new(talk: Talk, phase: Phase, draft: String) -> Self {
        TalkScreen { talk, draft, phase, confirm: None, scroll_back: 0, too_late: 0, hint: None, again: None }
    }

    /// The replies that can be gone back to, the latest first: record number and text.
    pub fn replies(&self) -> Vec<(u64, String)> {
        let path = self.talk.path();
        path.into_iter()
            .rev()
            .filter_map(|record| match &record.event {
                crate::session::Event::Reply(reply) => Some((record.n, reply.text.clone())),
                _ => None,
            })
            .collect()
    }
}

impl Model {
    /// A program that has just been opened.
    pub fn new(library: Rc<Library>) -> Self {
        let faults = library.faults();
        Model {
            library,
            screen: Screen::Home { cursor: 0 },
            help: None,
            notice: (faults > 0).then_some(Notice::ContentFaults(faults)),
            past: Vec::new(),
            done: false,
            unsaved: Unsaved::default(),
            warned: false,
            page: 10,
        }
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.library.language()
    }

    /// Whether something is being typed: a reply, an answer to a question, a reason.
    pub fn is_typing(&self) -> bool {
        match &self.screen {
            Screen::Talk(screen) => screen.phase != Phase::Over && screen.confirm.is_none(),
            Screen::Ask(screen) => screen.is_typed(),
            Screen::Debrief(screen) => matches!(screen.ask, Some(DebriefAsk::Why { .. })),
            _ => false,
        }
    }
}
