//! `luister refresh`: what is due, and a talk that exercises what came off least, with someone not met lately.

use super::history::History;
use super::practise;
use super::setup::Setup;
use crate::base::{Language, Principle};
use crate::progress::{Profile, Repetition, RepetitionState, due};
use crate::report::visible;
use crate::session::Library;
use crate::store::now;
use crate::words::{Phrase, principle_name};
use jiff::civil::Date;
use std::io::{IsTerminal as _, Write as _, stdin, stdout};
use std::process::ExitCode;

/// The moments of the schedule, as they are called; in the order of [`due`].
const MOMENTS: [Phrase; 5] =
    [Phrase::MomentDay3, Phrase::MomentWeek2, Phrase::MomentWeek6, Phrase::MomentMonth3, Phrase::MomentMonth6];

/// Runs the command.
pub fn run(setup: &Setup) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let talks = History::own(setup).talks();
    if talks.is_empty() {
        say!("{}", Phrase::NothingYet.text(language))?;
        return Ok(ExitCode::SUCCESS);
    }
    let days: Vec<Date> = talks.iter().map(|talk| talk.date).collect();
    say!("{}", standing(language, &due(&days, now().date())))?;
    let profile = Profile::of(&talks);
    let library = setup.library(language);
    let weakest = profile.weakest();
    let Some(person) = proposal(&library, &profile, weakest) else { return Ok(ExitCode::SUCCESS) };
    let name = visible(&person.persona().name).into_owned();
    let seen = |principle: &Principle| profile.principles[principle].last.is_some();
    // Only what has been seen can be called in need of practice.
    match weakest.filter(|principle| seen(principle) && person.persona().principles.contains(principle)) {
        Some(principle) => {
            let principle = principle_name(language, principle);
            say!("{}", Phrase::RefreshProposal.with(language, &[name.as_str(), principle]))?;
        }
        None => say!("{}", Phrase::RefreshProposalPlain.with(language, &[name.as_str()]))?,
    }
    if !setup.plain && stdin().is_terminal() && stdout().is_terminal() {
        // The full screen would cover what was just said.
        tell!("{}", Phrase::BeginNow.text(language))?;
        stdout().flush()?;
        stdin().read_line(&mut String::new())?;
        return practise::run(setup, &practise::Wanted::talk_with(person.id()));
    }
    if setup.plain {
        return practise::run(setup, &practise::Wanted::talk_with(person.id()));
    }
    say!("{}", Phrase::RefreshStart.with(language, &[person.id()]))?;
    Ok(ExitCode::SUCCESS)
}

/// What is due now, else when the next moment comes, else that all is done.
fn standing(language: Language, repetitions: &[Repetition]) -> String {
    let name = |at: usize| MOMENTS.get(at).map_or("", |moment| moment.text(language));
    let find = |state| repetitions.iter().enumerate().find(|(_, repetition)| repetition.state == state);
    if let Some((at, repetition)) = find(RepetitionState::Due) {
        return Phrase::DueNow.with(language, &[name(at), &repetition.day.to_string()]);
    }
    match find(RepetitionState::Coming) {
        Some((_, repetition)) => Phrase::NothingDue.with(language, &[repetition.day.to_string()]),
        None => Phrase::AllDone.text(language).to_owned(),
    }
}

/// Somebody who exercises the weakest principle and was met longest ago, or not at all.
fn proposal<'a>(
    library: &'a Library,
    profile: &Profile,
    weakest: Option<Principle>,
) -> Option<&'a crate::session::Person> {
    library.people().iter().min_by_key(|person| {
        let exercises = weakest.is_some_and(|principle| person.persona().principles.contains(&principle));
        let met = profile.met.iter().find(|met| met.person == person.id());
        // Never met comes before met long ago; the last one met comes last, whatever she exercises.
        let last_met = profile.met.first().is_some_and(|met| met.person == person.id());
        (last_met, !exercises, met.map(|met| met.last))
    })
}
