//! `luister` and `luister practice`: the talk, on the full screen or in lines.

use super::desk::Desk;
use super::setup::Setup;
use super::suggest::nearest;
use crate::app::{Message, Model, Past};
use crate::line::{Input, Outlet, Start};
use crate::store::colour_wanted;
use crate::tui::Theme;
use crate::words::Phrase;
use anyhow::bail;
use std::io::{IsTerminal as _, stdin, stdout};
use std::process::ExitCode;
use std::rc::Rc;

/// Runs the program: on the full screen, or in lines with `--plain`.
///
/// `go_on`: with the last unfinished talk, of that person if one is named.
pub fn run(setup: &Setup, person: Option<String>, go_on: bool) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let library = Rc::new(setup.library(language));
    if let Some(person) = &person
        && library.person(person).is_none()
    {
        let ids: Vec<&str> = library.people().iter().map(|person| person.id()).collect();
        let near = nearest(person, ids.iter().copied());
        let shown = if near.is_empty() { ids } else { near };
        bail!(Phrase::UnknownPerson.with(language, &[person.clone(), shown.join(", ")]));
    }
    let interactive = stdin().is_terminal();
    if !setup.plain && (!interactive || !stdout().is_terminal()) {
        say!("{}", Phrase::NoTerminal.text(language))?;
        return Ok(ExitCode::SUCCESS);
    }
    if library.people().is_empty() {
        bail!(Phrase::NobodyThere.text(language));
    }
    let mut desk = Desk::new(setup);
    let resumed = if go_on {
        let wanted = |past: &Past| past.unfinished && person.as_ref().is_none_or(|person| *person == past.person);
        let Some(past) = desk.past().into_iter().find(wanted) else {
            bail!(Phrase::NothingToResume.text(language));
        };
        Some(past.path)
    } else {
        None
    };
    let mut model = Model::new(library);
    if setup.plain {
        if person.is_none() && resumed.is_none() && !interactive {
            let ids: Vec<&str> = model.library.people().iter().map(|person| person.id()).collect();
            bail!(Phrase::NameAPerson.with(language, &[ids.join(", ")]));
        }
        let (mut input, mut out, mut err) = (stdin().lock(), stdout().lock(), std::io::stderr().lock());
        let mut input = Input::new(&mut input, interactive);
        let mut outlet = Outlet::new(&mut out, &mut err);
        let start = match (resumed, person) {
            (Some(path), _) => Start::Resume(path),
            (None, Some(person)) => Start::Person(person),
            (None, None) => Start::Ask,
        };
        crate::line::run(&mut model, start, &mut input, &mut outlet, &mut desk)?;
        return Ok(ExitCode::SUCCESS);
    }
    let first = match resumed {
        Some(path) => vec![Message::Resume(Some(path))],
        None => person.map(Message::Brief).into_iter().collect(),
    };
    crate::tui::run(&mut model, Theme::new(colour_wanted()), first, &mut desk)?;
    Ok(ExitCode::SUCCESS)
}
