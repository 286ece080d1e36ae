//! Questions in the line mode, for who sits at a terminal.

use super::{Input, Outlet};
use crate::app::{Message, Model, Screen};
use crate::base::{Language, Principle};
use crate::score::Mastery;
use crate::words::{Phrase, ScreenText as T, mastery_name, principle_name};
use std::io;

/// Asks with whom to talk; `None` when the input ended.
pub fn person(model: &Model, input: &mut Input<'_>, out: &mut Outlet<'_>) -> io::Result<Option<String>> {
    let language = model.language();
    let people = model.library.people();
    out.line(Phrase::ChoosePerson.text(language))?;
    for (at, person) in people.iter().enumerate() {
        let persona = person.persona();
        let years = T::Years.with(language, &[persona.age.to_string()]);
        out.line(&format!("{}. {}, {years}, {}. {}", at + 1, persona.name, persona.place, persona.summary))?;
    }
    loop {
        out.prompt("> ")?;
        let Some(line) = input.line()? else { return Ok(None) };
        let chosen = line.trim();
        let by_number = chosen.parse::<usize>().ok().and_then(|n| people.get(n.checked_sub(1)?));
        let by_id = people.iter().find(|person| person.id() == chosen);
        if let Some(person) = by_number.or(by_id) {
            return Ok(Some(person.id().to_owned()));
        }
        out.line(Phrase::NameANumber.with(language, &[people.len().to_string()]).as_str())?;
    }
}

/// Asks for the own view, a principle at a time, and gives the messages that the answers are.
pub fn own_view(model: &Model, input: &mut Input<'_>, out: &mut Outlet<'_>) -> io::Result<Vec<Message>> {
    let Screen::OwnView(_) = &model.screen else { return Ok(Vec::new()) };
    let language = model.language();
    out.gap()?;
    out.line(&format!("{}. {}", T::OwnViewTitle.text(language), T::OwnViewAsk.text(language)))?;
    out.line(&scale(language))?;
    let mut messages = Vec::new();
    for principle in Principle::ALL {
        out.prompt(&format!("{}. {}: ", principle.number(), principle_name(language, *principle)))?;
        let Some(line) = input.line()? else { break };
        let level = line.trim().parse::<u8>().ok().filter(|level| usize::from(*level) <= Mastery::ALL.len());
        messages.push(Message::Choose(level.unwrap_or(0)));
    }
    Ok(messages)
}

fn scale(language: Language) -> String {
    let levels: Vec<String> =
        (0..Mastery::ALL.len()).map(|rank| format!("{} = {}", rank + 1, mastery_name(language, rank))).collect();
    Phrase::OwnViewScale.with(language, &[levels.join(", ")])
}
