//! `luister content unmatched`: the replies in saved talks that nobody foresaw.

use crate::authoring::{Missed, MissedGroup, grouped, missed};
use crate::base::Language;
use crate::cli::setup::Setup;
use crate::report::visible;
use crate::store::{find_transcripts, read_transcript};
use crate::words::{AuthorText as A, Phrase};
use clap::ArgMatches;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let named: Vec<PathBuf> = matches.get_many::<PathBuf>("talks").into_iter().flatten().cloned().collect();
    let mut files = Vec::new();
    for path in &named {
        files.extend(find_transcripts(path)?);
    }
    if named.is_empty() {
        // One's own folder comes with the first talk.
        files = find_transcripts(&setup.places.transcripts()).unwrap_or_default();
    }
    let person = matches.get_one::<String>("person");
    let (mut talks, mut replies) = (0, 0);
    let mut found: [Vec<Missed>; 2] = [Vec::new(), Vec::new()];
    for file in &files {
        match read_transcript(file) {
            Ok(stored) => {
                let talk = &stored.transcript;
                if person.is_some_and(|person| *person != talk.header.scenario.id) {
                    continue;
                }
                talks += 1;
                replies += talk.replies();
                found[talk.header.scenario.language as usize].extend(missed(talk));
            }
            Err(error) => remark!("luister: {}", visible(&crate::cli::desk::chain(&error))),
        }
    }
    let mut groups: Vec<MissedGroup> = Vec::new();
    for (of, found) in Language::ALL.iter().zip(found).filter(|(_, found)| !found.is_empty()) {
        groups.extend(grouped(setup.lexicon(*of).vocabulary(), found));
    }
    if matches.get_one::<String>("format").is_some_and(|format| format == "json") {
        say!("{}", serde_json::to_string_pretty(&groups)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if talks == 0 {
        let place = named.first().cloned().unwrap_or_else(|| setup.places.transcripts());
        say!("{}", Phrase::NoTranscripts.with(language, &[visible(&place.display().to_string())]))?;
        return Ok(ExitCode::SUCCESS);
    }
    show(language, &groups)?;
    let missed: usize = groups.iter().map(|group| group.replies.len()).sum();
    say!("{}", A::MissedCount.with(language, &[missed.to_string(), replies.to_string(), talks.to_string()]))?;
    Ok(ExitCode::SUCCESS)
}

fn show(language: Language, groups: &[MissedGroup]) -> io::Result<()> {
    let mut person = "";
    for group in groups {
        if group.person != person {
            person = &group.person;
            say!("{}", visible(person))?;
        }
        let about =
            if group.about.is_empty() { A::MissedNoWords.text(language).to_owned() } else { group.about.join(", ") };
        say!("\n  {}x {}", group.replies.len(), visible(&about))?;
        for one in &group.replies {
            say!("    {:?}", visible(&one.reply))?;
            let answered = one.answered.join(" + ");
            let values =
                [one.node.as_str(), one.partner.as_str(), answered.as_str()].map(|text| visible(text).into_owned());
            say!("      {}", A::MissedAt.with(language, &values))?;
        }
    }
    if groups.is_empty() { Ok(()) } else { say!() }
}
