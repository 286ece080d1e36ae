//! `luister content plan`: test plans played, made and renewed.

use super::{library_with, person};
use crate::authoring::{PlanMiss, check_plan, plan_talk_of, plan_text, play_plan, read_plan, renewed};
use crate::base::{Language, Severity, line_of};
use crate::checker::Lexicon;
use crate::cli::FAULTS;
use crate::cli::setup::Setup;
use crate::report::visible;
use crate::session::{Person, summary};
use crate::store::read_transcript;
use crate::words::AuthorText as A;
use anyhow::bail;
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let Some(id) = matches.get_one::<String>("person") else {
        let mut good = true;
        for language in Language::ALL {
            let library = setup.library(*language);
            for person in library.people() {
                good &= play(setup, library.lexicon(), person)?;
            }
        }
        return Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) });
    };
    let library = library_with(setup, id)?;
    let person = person(setup, &library, id)?;
    if let Some(path) = matches.get_one::<PathBuf>("talk") {
        let transcript = read_transcript(path)?.transcript;
        let with = &transcript.header.scenario.id;
        if with != id {
            bail!(A::NotHerTalk.with(language, &[with, id]));
        }
        let summary = summary(&transcript);
        let title = A::NoTalkYet.with(library.language(), &[summary.date, summary.replies.to_string()]);
        tell!("{}", plan_text(&[plan_talk_of(&transcript, &title)]))?;
        return Ok(ExitCode::SUCCESS);
    }
    if matches.get_flag("renew") {
        let Some(plan) = person.plan() else { bail!(A::PlanNone.with(language, &[id])) };
        let (talks, faults) = read_plan(plan);
        for fault in &faults {
            super::check::print(language, fault, &mut String::new())?;
        }
        let talks: Vec<_> = talks.iter().map(|talk| renewed(person.scenario(), library.lexicon(), talk)).collect();
        tell!("{}", plan_text(&talks))?;
        return Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) });
    }
    let good = play(setup, library.lexicon(), person)?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) })
}

/// Plays all talks of a plan, and says where they go otherwise. Whether none did.
fn play(setup: &Setup, lexicon: &Lexicon, person: &Person) -> anyhow::Result<bool> {
    let language = setup.language;
    let Some(plan) = person.plan() else {
        say!("{}", A::PlanNone.with(language, &[person.id()]))?;
        return Ok(true);
    };
    let faults: Vec<_> = check_plan(person.scenario(), lexicon, plan)
        .into_iter()
        .filter(|fault| fault.severity == Severity::Error)
        .collect();
    for fault in &faults {
        super::check::print(language, fault, &mut String::new())?;
    }
    let (talks, _) = read_plan(plan);
    let misses: Vec<PlanMiss> = talks.iter().flat_map(|talk| play_plan(person.scenario(), lexicon, talk)).collect();
    for miss in &misses {
        let place = format!("{}:{}", plan.path, line_of(&plan.text, miss.span.start));
        say!("{}", A::PlanGoesOtherwise.with(language, &[&*visible(&place), &*visible(&miss.reply)]))?;
        say!("  {}: {}", A::Expected.text(language), visible(&miss.expected))?;
        say!("  {}: {}", A::Happened.text(language), visible(&miss.happened))?;
    }
    if misses.is_empty() && faults.is_empty() {
        let replies: usize = talks.iter().map(|talk| talk.turns.len()).sum();
        let values = [person.id().to_owned(), talks.len().to_string(), replies.to_string()];
        say!("{}", A::PlanHolds.with(language, &values))?;
    }
    Ok(misses.is_empty() && faults.is_empty())
}
