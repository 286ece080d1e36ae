//! `luister` and `luister practice`: the talk, on the full screen or in lines.

use super::desk::Desk;
use super::setup::Setup;
use super::suggest::nearest;
use crate::app::{Message, Model, Past};
use crate::base::Language;
use crate::line::{Input, Outlet, Start};
use crate::session::{Library, Talk};
use crate::store::{colour_wanted, read_transcript};
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
    let mut library = Rc::new(setup.library(language));
    let interactive = stdin().is_terminal();
    if !go_on && let Some(person) = &person {
        known(setup, &library, person)?;
    }
    if !setup.plain && (!interactive || !stdout().is_terminal()) {
        say!("{}", Phrase::NoTerminal.text(language))?;
        return Ok(ExitCode::SUCCESS);
    }
    if library.people().is_empty() {
        bail!(Phrase::NobodyThere.text(language));
    }
    let mut desk = Desk::new(setup);
    let start = match (go_on, person) {
        (true, person) => {
            let Some((past, its_library)) = unfinished(setup, &library, desk.past(), person.as_deref()) else {
                bail!(Phrase::NothingToResume.text(language));
            };
            library = its_library;
            Start::Resume(past.path)
        }
        (false, Some(person)) => Start::Person(person),
        (false, None) => Start::Ask,
    };
    let mut model = Model::new(library);
    if setup.plain {
        if start == Start::Ask && !interactive {
            let ids: Vec<&str> = model.library.people().iter().map(|person| person.id()).collect();
            bail!(Phrase::NameAPerson.with(language, &[ids.join(", ")]));
        }
        let (mut input, mut out, mut err) = (stdin().lock(), stdout().lock(), std::io::stderr().lock());
        let mut input = Input::new(&mut input, interactive);
        let mut outlet = Outlet::new(&mut out, &mut err);
        crate::line::run(&mut model, start, &mut input, &mut outlet, &mut desk)?;
    } else {
        let first = match start {
            Start::Resume(path) => vec![Message::Resume(Some(path))],
            Start::Person(person) => vec![Message::Brief(person)],
            Start::Ask => Vec::new(),
        };
        crate::tui::run(&mut model, Theme::new(colour_wanted()), first, &mut desk)?;
    }
    if !model.unsaved.is_empty() {
        bail!(Phrase::StillUnsaved.text(language));
    }
    Ok(ExitCode::SUCCESS)
}

/// An error, with what to do, for a person who is not there.
fn known(setup: &Setup, library: &Library, person: &str) -> anyhow::Result<()> {
    if library.person(person).is_some() {
        return Ok(());
    }
    let other = Language::ALL.iter().find(|language| {
        **language != setup.language && setup.content.people(**language).iter().any(|files| files.id == person)
    });
    if let Some(other) = other {
        bail!(Phrase::SpeaksOther.with(setup.language, &[person, other.as_str()]));
    }
    if setup.content.people(setup.language).iter().any(|files| files.id == person) {
        bail!(Phrase::BrokenPerson.with(setup.language, &[person]));
    }
    let ids: Vec<&str> = library.people().iter().map(|person| person.id()).collect();
    let near = nearest(person, ids.iter().copied());
    if near.is_empty() {
        let nobody = Phrase::NobodyCalled.with(setup.language, &[person]);
        bail!("{nobody} {}", Phrase::NameAPerson.with(setup.language, &[ids.join(", ")]));
    }
    bail!(Phrase::UnknownPerson.with(setup.language, &[person.to_owned(), near.join(", ")]));
}

/// The latest unfinished talk that can be gone on with, and the people and rules of its language.
fn unfinished(
    setup: &Setup,
    library: &Rc<Library>,
    past: Vec<Past>,
    person: Option<&str>,
) -> Option<(Past, Rc<Library>)> {
    let wanted = |past: &Past| past.unfinished && person.is_none_or(|person| *person == past.person);
    past.into_iter().filter(wanted).find_map(|past| {
        let transcript = read_transcript(&past.path).ok()?.transcript;
        let language = transcript.header.scenario.language;
        let its_library =
            if language == setup.language { Rc::clone(library) } else { Rc::new(setup.library(language)) };
        Talk::resume(Rc::clone(&its_library), transcript)?;
        Some((past, its_library))
    })
}
