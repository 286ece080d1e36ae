//! The talk in lines.

use super::{Input, ask, debrief};
use crate::app::{Message, Model, Phase, Screen, World, command, step};
use crate::base::Evidence;
use crate::report::{briefing_document, hint_steps, visible, why_lines};
use crate::session::{Event, Hint};
use crate::words::{DebriefText as D, Phrase};
use std::io::{self, Write};
use std::path::PathBuf;

/// Columns of the briefing in lines.
const WIDTH: usize = 78;

/// What a run in lines begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// A talk with this person.
    Person(String),
    /// The saved talk in this file.
    Resume(PathBuf),
    /// The question with whom.
    Ask,
}

/// Where lines go.
pub struct Outlet<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    blank: bool,
    /// Whether to say how each answer came about.
    pub why: bool,
}

impl std::fmt::Debug for Outlet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outlet").finish_non_exhaustive()
    }
}

impl<'a> Outlet<'a> {
    /// Lines to `out`, remarks about the run to `err`.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Outlet { out, err, blank: true, why: false }
    }

    /// One line (or several, if the text holds line ends), free of control characters.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.blank = text.is_empty();
        writeln!(self.out, "{}", visible(text))
    }

    /// An empty line, but never two.
    pub(super) fn gap(&mut self) -> io::Result<()> {
        if self.blank { Ok(()) } else { self.line("") }
    }

    /// The beginning of a line that the user finishes.
    pub(super) fn prompt(&mut self, text: &str) -> io::Result<()> {
        self.blank = false;
        write!(self.out, "{}", visible(text))?;
        self.out.flush()
    }

    fn remark(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.err, "{}", visible(text))
    }
}

/// Runs the program in lines: a talk, the questions after it, the debrief, and whatever is tried again from there.
///
/// # Errors
/// When reading or writing fails.
pub fn run(
    model: &mut Model,
    start: Start,
    input: &mut Input<'_>,
    out: &mut Outlet<'_>,
    world: &mut dyn World,
) -> io::Result<()> {
    let person = match start {
        Start::Resume(path) => {
            step(model, Message::Resume(Some(path)), world);
            None
        }
        Start::Person(person) => Some(person),
        Start::Ask => match ask::beginning(model, input, out)? {
            Some(ask::Beginning::Person(person)) => Some(person),
            Some(ask::Beginning::Talks) => {
                // As on the full screen: one down, and Enter.
                step(model, Message::Down, world);
                step(model, Message::Enter, world);
                None
            }
            None => return Ok(()),
        },
    };
    if let Some(person) = person {
        briefing(model, &person, input.interactive, out)?;
        step(model, Message::Practise(person), world);
    }
    loop {
        match &model.screen {
            Screen::Talk(_) => talk(model, input, out, world)?,
            Screen::Ask(_) => ask::questions(model, input, out, world)?,
            Screen::Debrief(_) => debrief::walk(model, input, out, world)?,
            Screen::Talks { .. } => ask::talks(model, input, out, world)?,
            _ => break,
        }
        notice(model, out)?;
    }
    notice(model, out)
}

/// One talk, until it is over or there is no more input.
fn talk(model: &mut Model, input: &mut Input<'_>, out: &mut Outlet<'_>, world: &mut dyn World) -> io::Result<()> {
    let language = model.language();
    if let Screen::Talk(screen) = &model.screen
        && screen.again.is_some()
    {
        out.gap()?;
        let name = &screen.talk.transcript().header.scenario.name;
        out.line(&D::SecondAttempt.with(language, &[name]))?;
        out.gap()?;
    }
    let mut said = Said::before(model);
    loop {
        if said.show_new(model, input.interactive, out)? && out.why {
            say_why(model, out)?;
        }
        notice(model, out)?;
        let Screen::Talk(talk) = &model.screen else { return Ok(()) };
        if talk.phase == Phase::Over && input.interactive {
            break;
        }
        if input.interactive {
            out.prompt(&format!("{}: ", Phrase::You.text(language)))?;
        }
        let Some(line) = input.line()? else { break };
        // Through a pipe every line is a reply.
        match command(&line).filter(|_| input.interactive) {
            Some(Message::Hint) => {
                step(model, Message::Hint, world);
                hint(model, out)?;
            }
            Some(Message::Rewind) => {
                go_back(model, input, out, world)?;
                said = Said::before(model);
            }
            Some(Message::NoMoreReplies) => break,
            Some(_) => out.line(D::LineTalk.text(language))?,
            None => {
                step(model, Message::Send { text: line, ms: world.waited() }, world);
                while let Some(text) = waiting(model) {
                    // What came before it is on the disk now.
                    step(model, Message::Send { text, ms: 0 }, world);
                }
            }
        }
        if !model.unsaved.is_empty() && !input.interactive {
            break;
        }
    }
    notice(model, out)?;
    if let Screen::Talk(talk) = &model.screen {
        let (over, too_late) = (talk.phase == Phase::Over, talk.too_late);
        if too_late > 0 {
            out.remark(&Phrase::LinesAfterEnd.with(language, &[too_late.to_string()]))?;
        }
        step(model, if over { Message::Enter } else { Message::NoMoreReplies }, world);
    }
    Ok(())
}

/// A reply that was not taken, because the one before it could not be saved; now it can be.
fn waiting(model: &mut Model) -> Option<String> {
    let can_be_sent = model.unsaved.is_empty();
    let Screen::Talk(talk) = &mut model.screen else { return None };
    (can_be_sent && talk.phase == Phase::Typing && !talk.draft.is_empty()).then(|| std::mem::take(&mut talk.draft))
}

/// Says the newest step of the hint that was asked for.
fn hint(model: &Model, out: &mut Outlet<'_>) -> io::Result<()> {
    let language = model.language();
    let Screen::Talk(talk) = &model.screen else { return Ok(()) };
    let Some(hint) = &talk.hint else { return Ok(()) };
    let name = &talk.talk.transcript().header.scenario.name;
    let title = D::HintTitle.with(language, &[hint.step.to_string(), Hint::STEPS.to_string()]);
    let step = hint_steps(language, name, hint).pop().unwrap_or_default();
    out.line(&format!("{title}. {step}"))
}

/// Asks before which reply one wants to be.
fn go_back(model: &mut Model, input: &mut Input<'_>, out: &mut Outlet<'_>, world: &mut dyn World) -> io::Result<()> {
    let language = model.language();
    step(model, Message::Rewind, world);
    let Screen::Talk(talk) = &model.screen else { return Ok(()) };
    if talk.confirm.is_none() {
        return Ok(());
    }
    let mut replies = talk.replies();
    replies.reverse();
    out.line(D::LineRewind.text(language))?;
    ask::numbered(language, &replies, out)?;
    out.prompt("> ")?;
    let chosen = input.line()?.and_then(|line| ask::number(&line, replies.len()));
    step(model, chosen.map_or(Message::Back, Message::Pick), world);
    Ok(())
}

fn briefing(model: &Model, person: &str, interactive: bool, out: &mut Outlet<'_>) -> io::Result<()> {
    let language = model.language();
    let Some(scenario) = model.library.person(person) else { return Ok(()) };
    for line in briefing_document(language, scenario.persona()).to_text(WIDTH).lines() {
        out.line(line)?;
    }
    out.gap()?;
    out.line(Phrase::HowToTalk.text(language))?;
    if interactive {
        out.line(D::LineTalk.text(language))?;
    }
    out.gap()
}

/// How far the talk has been written out.
struct Said {
    /// The number of the last record that was.
    last: u64,
    /// Replies up to this record were not typed here, and are written out as well.
    known: u64,
}

impl Said {
    /// All of a talk that is taken up; of one that goes on from the middle, what she said last.
    fn before(model: &Model) -> Self {
        let Screen::Talk(screen) = &model.screen else { return Said { last: 0, known: 0 } };
        let path = screen.talk.path();
        let known = path.last().map_or(0, |record| record.n);
        let again = screen.again.is_some() || screen.talk.is_second_attempt();
        let reply = path.iter().rev().find(|record| matches!(record.event, Event::Reply(_)));
        Said { last: reply.filter(|_| again).map_or(0, |record| record.n), known }
    }

    /// Writes what was said since the last time; whether there was any. Through a pipe the replies are repeated, so that
    /// the talk can be read.
    fn show_new(&mut self, model: &Model, interactive: bool, out: &mut Outlet<'_>) -> io::Result<bool> {
        let Screen::Talk(screen) = &model.screen else { return Ok(false) };
        let before = self.last;
        let name = &screen.talk.transcript().header.scenario.name;
        let path = screen.talk.path();
        for record in path.iter().filter(|record| record.n > self.last) {
            match &record.event {
                Event::Line(line) => {
                    if let Some(gesture) = &line.gesture {
                        out.line(&format!("({name} {gesture})"))?;
                    }
                    if !line.text.is_empty() {
                        out.line(&format!("{name}: {}", line.text))?;
                    }
                }
                Event::Reply(reply) if !interactive || record.n <= self.known => {
                    let language = model.language();
                    let silence = Phrase::SilenceShown.text(language);
                    let text = if reply.text.trim().is_empty() { silence } else { &reply.text };
                    out.line(&format!("{}: {text}", Phrase::You.text(language)))?;
                }
                _ => {}
            }
        }
        self.last = path.last().map_or(self.last, |record| record.n.max(self.last));
        Ok(self.last > before)
    }
}

/// How her last answer came about: what was read in the reply, and each step.
fn say_why(model: &Model, out: &mut Outlet<'_>) -> io::Result<()> {
    let Screen::Talk(screen) = &model.screen else { return Ok(()) };
    let reply = screen.talk.transcript().records().iter().rev().find_map(|record| match &record.event {
        Event::Reply(reply) => Some(Evidence { acts: reply.acts.clone(), hooks: reply.hooks.clone() }),
        _ => None,
    });
    for line in why_lines(model.language(), reply.as_ref(), screen.talk.trace()) {
        out.line(&format!("    {line}"))?;
    }
    Ok(())
}

pub(super) fn notice(model: &mut Model, out: &mut Outlet<'_>) -> io::Result<()> {
    let language = model.language();
    match model.notice.take() {
        Some(notice) => out.remark(&notice.text(language)),
        None => Ok(()),
    }
}
