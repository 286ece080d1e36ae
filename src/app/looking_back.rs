//! The debrief: its pages, and what can be done on them.

use super::layout::Layout;
use super::model::{Model, Phase, Screen, TalkScreen};
use super::notice::Notice;
use super::update::quit;
use super::{Effect, Message};
use crate::progress::{TalkSummary, earlier};
use crate::session::{Choice, Debrief, Library, Talk, Transcript, View};
use std::rc::Rc;

/// A page of the debrief, and where one is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Which page.
    pub view: View,
    /// What is chosen on it, of [`Debrief::choices`].
    pub cursor: usize,
    /// Lines scrolled.
    pub scroll: usize,
}

/// Something that is asked while the debrief is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefAsk {
    /// Why a flag is not right.
    Why {
        /// The reply.
        of: u64,
        /// The flag, by its place.
        flag: usize,
    },
    /// Whether what the trainee told of their own life may be kept with it.
    Keep,
}

/// The debrief on the screen.
#[derive(Debug)]
pub struct DebriefScreen {
    /// The people and rules of the talk's language.
    pub library: Rc<Library>,
    /// The talk.
    pub transcript: Transcript,
    /// What was seen in it.
    pub debrief: Debrief,
    /// The part one is at, and what was opened from there; never empty.
    pub pages: Vec<Page>,
    /// Where things stand on the screen; the face that shows them sets it.
    pub layout: Layout,
    /// What is asked.
    pub ask: Option<DebriefAsk>,
    /// Whether it is a talk of before, opened from the list.
    pub from_list: bool,
    /// What the trainee's talks came to, as far as it is known: it settles levels that one talk leaves provisional.
    pub talks: Vec<TalkSummary>,
}

impl DebriefScreen {
    /// The first part of the debrief of a talk.
    pub fn new(library: Rc<Library>, transcript: Transcript, from_list: bool) -> Self {
        let debrief = Debrief::of(&transcript, library.lexicon());
        let mut screen = DebriefScreen {
            library,
            transcript,
            debrief,
            pages: Vec::new(),
            layout: Layout::default(),
            ask: None,
            from_list,
            talks: Vec::new(),
        };
        screen.open(View::Person);
        screen
    }

    /// Takes in what the trainee's talks came to.
    pub(super) fn recall(&mut self, talks: Vec<TalkSummary>) {
        self.talks = talks;
        self.refresh();
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.pages.last().copied().unwrap_or(Page { view: View::Person, cursor: 0, scroll: 0 })
    }

    /// Which part of how many it belongs to, from 1.
    pub fn part(&self) -> (usize, usize) {
        let parts = self.debrief.parts();
        let part = self.pages.first().and_then(|page| parts.iter().position(|part| *part == page.view));
        (part.unwrap_or(0) + 1, parts.len())
    }

    /// What Enter would take.
    pub fn chosen(&self) -> Option<usize> {
        let page = self.page();
        self.layout.chosen(page.cursor, page.scroll)
    }

    /// Opens a page; the way on is chosen.
    pub(super) fn open(&mut self, view: View) {
        let cursor = self.debrief.choices(view).len().saturating_sub(1);
        self.pages.push(Page { view, cursor, scroll: 0 });
        self.layout = Layout::default();
    }

    /// To another part.
    fn turn_to(&mut self, view: View) {
        self.pages.clear();
        self.open(view);
    }

    fn part_beside(&self, step: isize) -> Option<View> {
        let parts = self.debrief.parts();
        let at = parts.iter().position(|part| *part == self.page().view)?;
        parts.get(at.checked_add_signed(step)?).copied()
    }

    /// Reads the talk again, after something was added to it.
    fn refresh(&mut self) {
        let (part, _) = self.part();
        self.debrief = Debrief::of(&self.transcript, self.library.lexicon());
        let header = &self.transcript.header;
        let talk = TalkSummary::new(&header.talk, &header.started, &header.scenario.id, &self.debrief.score);
        if let Some(talk) = talk {
            self.debrief.score = self.debrief.score.clone().with_earlier(&earlier(&self.talks, &talk));
        }
        let parts = self.debrief.parts();
        // The moment to try again may be gone with its flag; then what has come in its place is the part one is at.
        if let Some(first) = self.pages.first_mut().filter(|page| !parts.contains(&page.view))
            && let Some(view) = parts.get((part - 1).min(parts.len().saturating_sub(1)))
        {
            *first = Page { view: *view, cursor: usize::MAX, scroll: 0 };
        }
        for page in &mut self.pages {
            page.cursor = page.cursor.min(self.debrief.choices(page.view).len().saturating_sub(1));
        }
    }

    /// The flag that a key for a flag is about: the one that is chosen, else the first on this page.
    fn flag_at_hand(&self) -> Option<(u64, usize)> {
        let page = self.page();
        let choices = self.debrief.choices(page.view);
        let chosen = self.chosen().and_then(|at| choices.get(at)).copied();
        let of_choice = |choice: &Choice| match choice {
            Choice::Dispute { of, flag } => Some((*of, *flag)),
            _ => None,
        };
        let again = (page.view == View::Again).then_some(self.debrief.again).flatten();
        chosen.as_ref().and_then(of_choice).or(again).or_else(|| choices.iter().find_map(of_choice)).or_else(|| {
            // On the page of the whole talk: that of the reply that is chosen.
            let Some(Choice::Open(View::Moment(n))) = chosen else { return None };
            self.debrief.turn(n).filter(|turn| !turn.flags.is_empty()).map(|_| (n, 0))
        })
    }
}

/// A message while the debrief is on the screen.
pub(super) fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    if let Some(ask) = screen.ask {
        return answer(model, ask, message);
    }
    let layout = screen.layout.clone();
    let Some(page) = screen.pages.last_mut() else { return Vec::new() };
    match message {
        Message::Up => layout.up(&mut page.cursor, &mut page.scroll),
        Message::Down => layout.down(&mut page.cursor, &mut page.scroll),
        Message::PageUp => layout.page_up(&mut page.scroll),
        Message::PageDown => layout.page_down(&mut page.scroll),
        Message::First => page.scroll = 0,
        Message::Last => page.scroll = usize::MAX,
        Message::Enter => match screen.chosen() {
            Some(at) => return choose(model, at),
            None => {
                if let Some(page) = screen.pages.last_mut() {
                    layout.page_down(&mut page.scroll);
                }
            }
        },
        Message::Pick(at) => return choose(model, at),
        Message::NextPart => {
            if let Some(view) = screen.part_beside(1) {
                screen.turn_to(view);
            }
        }
        Message::PreviousPart => match screen.part_beside(-1) {
            Some(view) => screen.turn_to(view),
            None => return back(model, false),
        },
        Message::Back => return back(model, true),
        Message::NotRight => match screen.flag_at_hand() {
            Some((of, flag)) => return dispute(model, of, flag),
            None => model.notice = Some(Notice::NoFlag),
        },
        // A letter by mistake must not begin a talk: it only goes to the choice, and Enter takes that.
        Message::Rewind => {
            let choices = screen.debrief.choices(page.view);
            if let Some(at) = choices.iter().position(|choice| matches!(choice, Choice::Rewind(_))) {
                page.cursor = at;
                layout.bring(at, &mut page.scroll);
            }
        }
        Message::Report => return keep(model),
        // In lines there may be no more input; then there is nobody left to show it to.
        Message::NoMoreReplies => return leave(model),
        Message::Quit => return quit(model),
        _ => {}
    }
    Vec::new()
}

/// Does what was chosen.
fn choose(model: &mut Model, at: usize) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    let choices = screen.debrief.choices(screen.page().view);
    let Some(choice) = choices.get(at).copied() else { return Vec::new() };
    if let Some(page) = screen.pages.last_mut() {
        page.cursor = at;
    }
    match choice {
        Choice::Open(view) => screen.open(view),
        Choice::Dispute { of, flag } => return dispute(model, of, flag),
        Choice::Rewind(n) => return rewind(model, n),
        Choice::Keep => return keep(model),
        Choice::Next => {
            if let Some(view) = screen.part_beside(1) {
                screen.turn_to(view);
            }
        }
        Choice::Back => return back(model, false),
        Choice::Done => return leave(model),
    }
    Vec::new()
}

/// To the page before; from a part, if that `leaves`, to where one came from.
fn back(model: &mut Model, leaves: bool) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    if screen.pages.len() > 1 {
        screen.pages.pop();
        screen.layout = Layout::default();
        return Vec::new();
    }
    if leaves { leave(model) } else { Vec::new() }
}

fn leave(model: &mut Model) -> Vec<Effect> {
    let from_list = matches!(&model.screen, Screen::Debrief(screen) if screen.from_list);
    model.screen = if from_list { Screen::Talks { cursor: 0 } } else { Screen::Home { cursor: 0 } };
    vec![Effect::ListTalks]
}

/// Holds a flag not to be right, after a question; takes that back without one.
fn dispute(model: &mut Model, of: u64, flag: usize) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    let Some(found) = screen.debrief.turn(of).and_then(|turn| turn.flags.get(flag)) else { return Vec::new() };
    if found.disputed.is_none() {
        screen.ask = Some(DebriefAsk::Why { of, flag });
        return Vec::new();
    }
    let hit = found.hit.clone();
    let line = screen.transcript.undispute(of, &hit);
    screen.refresh();
    model.notice = Some(Notice::Undisputed);
    line.map(|line| model.unsaved.add([line])).into_iter().collect()
}

fn rewind(model: &mut Model, n: u64) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    match Talk::again(Rc::clone(&screen.library), screen.transcript.clone(), n) {
        Some(talk) => {
            let mut again = TalkScreen::new(talk, Phase::Typing, String::new());
            again.again = Some(screen.from_list);
            model.screen = Screen::Talk(Box::new(again));
        }
        None => model.notice = Some(Notice::NotRewindable),
    }
    Vec::new()
}

/// Keeps the debrief; asks first where there is something of the trainee's own in it.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    if screen.debrief.own_stories() > 0 {
        screen.ask = Some(DebriefAsk::Keep);
        return Vec::new();
    }
    vec![Effect::WriteReport { blank: false }]
}

/// A message while something is asked.
fn answer(model: &mut Model, ask: DebriefAsk, message: Message) -> Vec<Effect> {
    let Screen::Debrief(screen) = &mut model.screen else { return Vec::new() };
    match (ask, message) {
        (_, Message::Quit) => return quit(model),
        (DebriefAsk::Why { of, flag }, Message::Send { text, .. }) => {
            screen.ask = None;
            let hit = screen.debrief.turn(of).and_then(|turn| turn.flags.get(flag)).map(|flag| flag.hit.clone());
            let line = hit.and_then(|hit| screen.transcript.dispute(of, &hit, &text));
            screen.refresh();
            model.notice = Some(Notice::Disputed);
            return line.map(|line| model.unsaved.add([line])).into_iter().collect();
        }
        (DebriefAsk::Why { .. }, Message::Back | Message::NoMoreReplies) => screen.ask = None,
        (DebriefAsk::Why { .. }, _) => {}
        (DebriefAsk::Keep, Message::Enter) => {
            screen.ask = None;
            return vec![Effect::WriteReport { blank: false }];
        }
        (DebriefAsk::Keep, Message::KeepBlank) => {
            screen.ask = None;
            return vec![Effect::WriteReport { blank: true }];
        }
        (DebriefAsk::Keep, _) => screen.ask = None,
    }
    Vec::new()
}
