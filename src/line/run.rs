//! The talk in lines.

use super::{Input, ask};
use crate::app::{LONGEST_REPLY, Message, Model, Notice, Phase, Screen, World, step};
use crate::base::{Evidence, Language};
use crate::report::{briefing_document, debrief_document, visible, why_lines};
use crate::session::Event;
use crate::words::Phrase;
use std::io::{self, Write};
use std::path::PathBuf;

/// Columns of the debrief in lines; screen readers do not care, pipes and old terminals do.
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

/// Runs one talk in lines, from the choice of a person to the debrief.
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
        Start::Ask => match ask::person(model, input, out)? {
            Some(person) => Some(person),
            None => return Ok(()),
        },
    };
    if let Some(person) = person {
        briefing(model, &person, input.interactive, out)?;
        step(model, Message::Practise(person), world);
    }
    let mut shown = 0;
    loop {
        let before = shown;
        say_new(model, input.interactive, &mut shown, out)?;
        if out.why && shown > before {
            say_why(model, out)?;
        }
        notice(model, out)?;
        let Screen::Talk(talk) = &model.screen else { break };
        if talk.phase == Phase::Over && input.interactive {
            break;
        }
        if input.interactive {
            out.prompt(&format!("{}: ", Phrase::You.text(model.language())))?;
        }
        let Some(line) = input.line()? else { break };
        let message = command(&line, input.interactive).unwrap_or(Message::Send { text: line, ms: world.waited() });
        if matches!(message, Message::Help) {
            out.line(Phrase::LineHelp.text(model.language()))?;
            continue;
        }
        step(model, message, world);
        while let Some(text) = waiting(model) {
            // What came before it is on the disk now.
            step(model, Message::Send { text, ms: 0 }, world);
        }
        if !model.unsaved.is_empty() && !input.interactive {
            break;
        }
    }
    finish(model, input, out, world)
}

/// A reply that was not taken, because the one before it could not be saved; now it can be.
fn waiting(model: &mut Model) -> Option<String> {
    let can_be_sent = model.unsaved.is_empty();
    let Screen::Talk(talk) = &mut model.screen else { return None };
    (can_be_sent && talk.phase == Phase::Typing && !talk.draft.is_empty()).then(|| std::mem::take(&mut talk.draft))
}

/// At a terminal a line may be a command; through a pipe every line is a reply.
fn command(line: &str, interactive: bool) -> Option<Message> {
    match (interactive, line.trim()) {
        (true, "/stop" | "/einde" | "/end") => Some(Message::NoMoreReplies),
        (true, "/hulp" | "/help" | "/?") => Some(Message::Help),
        _ => None,
    }
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
        out.line(Phrase::LineHelp.text(language))?;
    }
    out.gap()
}

/// Writes what was said since the last time. Through a pipe the replies are repeated, so that the talk can be read.
fn say_new(model: &Model, interactive: bool, shown: &mut usize, out: &mut Outlet<'_>) -> io::Result<()> {
    let Screen::Talk(screen) = &model.screen else { return Ok(()) };
    let transcript = screen.talk.transcript();
    let name = &transcript.header.scenario.name;
    for record in transcript.records().iter().skip(*shown) {
        match &record.event {
            Event::Line(line) => {
                if let Some(gesture) = &line.gesture {
                    out.line(&format!("({name} {gesture})"))?;
                }
                if !line.text.is_empty() {
                    out.line(&format!("{name}: {}", line.text))?;
                }
            }
            Event::Reply(reply) if !interactive => {
                let language = model.language();
                let text = if reply.text.trim().is_empty() { Phrase::SilenceShown.text(language) } else { &reply.text };
                out.line(&format!("{}: {text}", Phrase::You.text(language)))?;
            }
            _ => {}
        }
    }
    *shown = transcript.records().len();
    Ok(())
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

fn notice(model: &mut Model, out: &mut Outlet<'_>) -> io::Result<()> {
    let language = model.language();
    match model.notice.take() {
        Some(Notice::SaveFailed(reason)) => out.remark(&Phrase::SaveFailed.with(language, &[reason])),
        Some(Notice::DraftFailed(reason)) => out.remark(&Phrase::DraftFailed.with(language, &[reason])),
        Some(Notice::Nobody(person)) => out.remark(&Phrase::NobodyCalled.with(language, &[person])),
        Some(Notice::CutOff) => out.remark(&Phrase::TooMuchText.with(language, &[LONGEST_REPLY.to_string()])),
        Some(Notice::NotResumable) => out.remark(Phrase::NotResumable.text(language)),
        Some(Notice::Failed(reason)) => out.remark(&reason),
        Some(Notice::Wrote(path)) => out.remark(&Phrase::WroteReport.with(language, &[path.display().to_string()])),
        Some(Notice::ContentFaults(count)) => out.remark(&Phrase::ContentFaults.with(language, &[count.to_string()])),
        None => Ok(()),
    }
}

/// Ends the talk, asks for the own view where somebody can answer, and writes the debrief.
fn finish(model: &mut Model, input: &mut Input<'_>, out: &mut Outlet<'_>, world: &mut dyn World) -> io::Result<()> {
    let language = model.language();
    if let Screen::Talk(talk) = &model.screen {
        let (over, too_late) = (talk.phase == Phase::Over, talk.too_late);
        if too_late > 0 {
            out.remark(&Phrase::LinesAfterEnd.with(language, &[too_late.to_string()]))?;
        }
        step(model, if over { Message::Enter } else { Message::NoMoreReplies }, world);
    }
    if input.interactive {
        for message in ask::own_view(model, input, out)? {
            step(model, message, world);
        }
    }
    if matches!(model.screen, Screen::OwnView(_)) {
        step(model, Message::NoMoreReplies, world);
    }
    notice(model, out)?;
    if let Screen::Debrief(screen) = &model.screen {
        out.gap()?;
        write_document(language, screen, out)?;
    }
    notice(model, out)
}

fn write_document(language: Language, screen: &crate::app::DebriefScreen, out: &mut Outlet<'_>) -> io::Result<()> {
    let text = debrief_document(language, &screen.debrief).to_text(WIDTH);
    for line in text.lines() {
        out.line(line)?;
    }
    Ok(())
}
