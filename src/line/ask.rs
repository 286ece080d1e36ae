//! Questions in the line mode, for who sits at a terminal.

use super::{Input, Outlet};
use crate::app::{Ask, AskScreen, Message, Model, Screen, World, command, step};
use crate::base::{Language, Principle, Question};
use crate::report::{excerpt, question_text};
use crate::score::Mastery;
use crate::words::{DebriefText as D, Phrase, ScreenText as T, mastery_name, principle_name};
use std::io;

/// What was chosen at the beginning.
#[derive(Debug, PartialEq, Eq)]
pub enum Beginning {
    /// A talk with this person.
    Person(String),
    /// The talks of before.
    Talks,
}

/// Asks with whom to talk, or whether to look back; `None` when the input ended.
pub fn beginning(model: &Model, input: &mut Input<'_>, out: &mut Outlet<'_>) -> io::Result<Option<Beginning>> {
    let language = model.language();
    let people = model.library.people();
    out.line(Phrase::ChoosePerson.text(language))?;
    for (at, person) in people.iter().enumerate() {
        let persona = person.persona();
        let years = T::Years.with(language, &[persona.age.to_string()]);
        out.line(&format!("{}. {}, {years}, {}. {}", at + 1, persona.name, persona.place, persona.summary))?;
    }
    out.line(&format!("0. {}", T::ItemTalks.text(language)))?;
    loop {
        out.prompt("> ")?;
        let Some(line) = input.line()? else { return Ok(None) };
        let chosen = line.trim();
        if chosen == "0" {
            return Ok(Some(Beginning::Talks));
        }
        let by_number = number(chosen, people.len()).and_then(|at| people.get(at));
        let by_id = people.iter().find(|person| person.id() == chosen);
        if let Some(person) = by_number.or(by_id) {
            return Ok(Some(Beginning::Person(person.id().to_owned())));
        }
        out.line(Phrase::NameANumber.with(language, &[people.len().to_string()]).as_str())?;
    }
}

/// Shows the talks of before and asks which to look back on, or to go on with.
pub fn talks(model: &mut Model, input: &mut Input<'_>, out: &mut Outlet<'_>, world: &mut dyn World) -> io::Result<()> {
    let language = model.language();
    out.gap()?;
    out.line(if model.past.is_empty() { T::NoTalks.text(language) } else { T::TalksTitle.text(language) })?;
    for (at, past) in model.past.iter().enumerate() {
        let replies = Phrase::Replies.with(language, &[past.replies.to_string()]);
        let state = if past.unfinished { format!(", {}", T::Unfinished.text(language)) } else { String::new() };
        out.line(&format!("{}. {}  {}  ({replies}{state})", at + 1, past.date, past.name))?;
    }
    let mut wanted = Message::Back;
    if !model.past.is_empty() && input.interactive {
        out.line(D::LineTalks.text(language))?;
        out.prompt("> ")?;
        let line = input.line()?.unwrap_or_default();
        // V for «verder», C for "continue".
        let (rest, message) = match line.trim().strip_prefix(['v', 'V', 'c', 'C']) {
            Some(rest) => (rest, Message::Resume(None)),
            None => (line.trim(), Message::Enter),
        };
        if let Some(at) = number(rest, model.past.len()) {
            step(model, Message::First, world);
            (0..at).for_each(|_| step(model, Message::Down, world));
            wanted = message;
        }
    }
    let is_back = matches!(wanted, Message::Back);
    step(model, wanted, world);
    super::run::notice(model, out)?;
    if !is_back && matches!(model.screen, Screen::Talks { .. }) {
        // It could not be opened; asking the same again would not help.
        step(model, Message::Back, world);
    }
    Ok(())
}

/// Asks the questions after a talk, one at a time. Where nobody can answer they are passed over.
pub fn questions(
    model: &mut Model,
    input: &mut Input<'_>,
    out: &mut Outlet<'_>,
    world: &mut dyn World,
) -> io::Result<()> {
    let language = model.language();
    if !input.interactive {
        step(model, Message::NoMoreReplies, world);
        return Ok(());
    }
    out.gap()?;
    out.line(&format!("{}. {}", D::AskTitle.text(language), D::LineAsk.text(language)))?;
    while let Screen::Ask(screen) = &model.screen {
        out.gap()?;
        let messages = match screen.ask() {
            Ask::OwnView => own_view(language, input, out)?,
            Ask::Thought(question) => {
                out.line(&question_text(language, question, &screen.transcript.header.scenario.name))?;
                if question == Question::ToldMost {
                    told_most(language, screen, input, out)?
                } else {
                    vec![match answer(input, out, "> ")? {
                        Some(text) => Message::Send { text, ms: 0 },
                        None => Message::NoMoreReplies,
                    }]
                }
            }
        };
        for message in messages {
            step(model, message, world);
        }
        super::run::notice(model, out)?;
    }
    Ok(())
}

/// A line; `None` when the input ended, or no more is to be asked.
fn answer(input: &mut Input<'_>, out: &mut Outlet<'_>, prompt: &str) -> io::Result<Option<String>> {
    out.prompt(prompt)?;
    Ok(input.line()?.filter(|line| !matches!(command(line), Some(Message::NoMoreReplies))))
}

fn told_most(
    language: Language,
    screen: &AskScreen,
    input: &mut Input<'_>,
    out: &mut Outlet<'_>,
) -> io::Result<Vec<Message>> {
    let replies = screen.replies();
    numbered(language, &replies, out)?;
    Ok(vec![match answer(input, out, "> ")? {
        None => Message::NoMoreReplies,
        Some(line) => match number(&line, replies.len()) {
            Some(at) => Message::Pick(at),
            None => Message::Enter,
        },
    }])
}

/// Replies with their numbers.
pub fn numbered(language: Language, replies: &[(u64, String)], out: &mut Outlet<'_>) -> io::Result<()> {
    for (at, (_, text)) in replies.iter().enumerate() {
        out.line(&format!("{}. {}", at + 1, excerpt(language, text)))?;
    }
    Ok(())
}

/// A number from 1 to `most`, counted from 0.
pub fn number(line: &str, most: usize) -> Option<usize> {
    line.trim().parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < most)
}

/// The own view, a principle at a time, as the messages that the answers are.
fn own_view(language: Language, input: &mut Input<'_>, out: &mut Outlet<'_>) -> io::Result<Vec<Message>> {
    out.line(&format!("{}. {}", T::OwnViewTitle.text(language), T::OwnViewAsk.text(language)))?;
    out.line(&scale(language))?;
    let mut messages = Vec::new();
    for principle in Principle::ALL {
        let prompt = format!("{}. {}: ", principle.number(), principle_name(language, *principle));
        let Some(line) = answer(input, out, &prompt)? else {
            messages.push(Message::NoMoreReplies);
            return Ok(messages);
        };
        let level = line.trim().parse::<u8>().ok().filter(|level| usize::from(*level) <= Mastery::ALL.len());
        messages.push(Message::Choose(level.unwrap_or(0)));
    }
    messages.push(Message::Enter);
    Ok(messages)
}

fn scale(language: Language) -> String {
    let levels: Vec<String> =
        (0..Mastery::ALL.len()).map(|rank| format!("{} = {}", rank + 1, mastery_name(language, rank))).collect();
    Phrase::OwnViewScale.with(language, &[levels.join(", ")])
}
