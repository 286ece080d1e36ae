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
use crate::words::{AuthorText as A, Phrase};
use anyhow::bail;
use clap::ArgMatches;
use std::io::{IsTerminal as _, stdin, stdout};
use std::process::ExitCode;
use std::rc::Rc;

/// What was asked for.
#[derive(Debug, Default)]
pub struct Wanted {
    /// With whom.
    person: Option<String>,
    /// Whether to go on with the last unfinished talk, of that person if one is named.
    go_on: bool,
    /// The node to begin at, for a rehearsal.
    from: Option<String>,
    /// Her openness at the start, for a rehearsal.
    open: Option<u8>,
    /// Whether to say how each answer came about.
    why: bool,
}

impl Wanted {
    /// What the command line says.
    pub fn of(matches: &ArgMatches) -> Self {
        Wanted {
            person: matches.get_one::<String>("person").cloned(),
            go_on: matches.get_flag("continue"),
            from: matches.get_one::<String>("from").cloned(),
            open: matches.get_one::<u8>("open").copied(),
            why: matches.get_flag("why"),
        }
    }

    /// A talk with this person.
    pub fn talk_with(person: &str) -> Self {
        Wanted { person: Some(person.to_owned()), ..Wanted::default() }
    }

    /// Whether it is a talk that could not come about by itself; it is not kept.
    fn is_rehearsal(&self) -> bool {
        self.from.is_some() || self.open.is_some()
    }
}

/// Runs the program: on the full screen; or in lines with `--plain`, in a rehearsal and where reasons are asked for.
pub fn run(setup: &Setup, wanted: &Wanted) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let (person, go_on) = (wanted.person.clone(), wanted.go_on);
    let mut people = setup.library(language);
    let interactive = stdin().is_terminal();
    let plain = setup.plain || wanted.why || wanted.is_rehearsal();
    if !go_on && let Some(person) = &person {
        known(setup, &people, person)?;
        rehearse(setup, &mut people, person, wanted)?;
    }
    let mut library = Rc::new(people);
    if !plain && (!interactive || !stdout().is_terminal()) {
        say!("{}", Phrase::NoTerminal.text(language))?;
        return Ok(ExitCode::SUCCESS);
    }
    if library.people().is_empty() {
        bail!(Phrase::NobodyThere.text(language));
    }
    let mut desk = if wanted.is_rehearsal() { Desk::rehearsing(setup) } else { Desk::new(setup) };
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
    if plain {
        if start == Start::Ask && !interactive {
            let ids: Vec<&str> = model.library.people().iter().map(|person| person.id()).collect();
            bail!(Phrase::NameAPerson.with(language, &[ids.join(", ")]));
        }
        let (mut input, mut out, mut err) = (stdin().lock(), stdout().lock(), std::io::stderr().lock());
        let mut input = Input::new(&mut input, interactive);
        let mut outlet = Outlet::new(&mut out, &mut err);
        outlet.why = wanted.why;
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

/// Lets her begin where the rehearsal wants it.
fn rehearse(setup: &Setup, library: &mut Library, person: &str, wanted: &Wanted) -> anyhow::Result<()> {
    if !wanted.is_rehearsal() {
        return Ok(());
    }
    if let Some(node) = &wanted.from
        && let Some(scenario) = library.person(person).map(|person| person.scenario())
        && !scenario.nodes.contains_key(node)
    {
        let near = nearest(node, scenario.nodes.keys().map(String::as_str));
        bail!(A::NoSuchNode.with(setup.language, &[person.to_owned(), node.clone(), near.join(", ")]));
    }
    library.rehearse(person, wanted.from.as_deref(), wanted.open);
    remark!("{}", A::NotKept.text(setup.language));
    Ok(())
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
