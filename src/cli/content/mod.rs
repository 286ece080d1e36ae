//! `luister content …`: for who writes people and rules.

mod arguments;
mod check;
mod graph;
mod new;
mod plan;
mod unmatched;
mod walk;

pub use arguments::command;

use super::setup::Setup;
use super::suggest::nearest;
use crate::base::Language;
use crate::session::{Library, Person};
use crate::words::Phrase;
use anyhow::{Context as _, bail};
use clap::ArgMatches;
use std::process::ExitCode;

/// Runs one of the commands.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    match matches.subcommand() {
        Some(("check", sub)) => check::run(setup, sub),
        Some(("graph", sub)) => graph::run(setup, sub),
        Some(("new", sub)) => new::run(setup, sub),
        Some(("plan", sub)) => plan::run(setup, sub),
        Some(("unmatched", sub)) => unmatched::run(setup, sub),
        Some(("walk", sub)) => walk::run(setup, sub),
        other => bail!("{}", other.map_or("content", |(name, _)| name)),
    }
}

/// The people and rules of the language in which there is a person `id`: that of the run first. Whether she can be read
/// is not yet said.
fn library_with(setup: &Setup, id: &str) -> anyhow::Result<Library> {
    let speaks = |language: &Language| setup.content.people(*language).iter().any(|files| files.id == id);
    let others = Language::ALL.iter().copied().filter(|language| *language != setup.language);
    let Some(language) = std::iter::once(setup.language).chain(others).find(speaks) else {
        let everybody: Vec<String> =
            Language::ALL.iter().flat_map(|language| setup.content.people(*language)).map(|files| files.id).collect();
        let near = nearest(id, everybody.iter().map(String::as_str));
        if near.is_empty() {
            bail!(Phrase::NobodyCalled.with(setup.language, &[id]));
        }
        bail!(Phrase::UnknownPerson.with(setup.language, &[id.to_owned(), near.join(", ")]));
    };
    Ok(setup.library(language))
}

/// The person `id`, or an error that says where to look.
fn person<'a>(setup: &Setup, library: &'a Library, id: &str) -> anyhow::Result<&'a Person> {
    library.person(id).with_context(|| Phrase::BrokenPerson.with(setup.language, &[id]))
}
