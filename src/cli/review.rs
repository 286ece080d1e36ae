//! `luister review`: talks for a trainer, a list with the profile of each, or one with its flags.

use super::history::History;
use super::setup::Setup;
use crate::base::Language;
use crate::checker::Lexicon;
use crate::report::{debrief_document, profile_line, visible};
use crate::score::Score;
use crate::session::{Debrief, score_transcript, summary};
use crate::store::{StoredTranscript, find_transcripts, read_transcript};
use crate::words::{DebriefText, Phrase};
use anyhow::{Context as _, bail};
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

/// Columns of an opened talk.
const WIDTH: usize = 78;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let folder = matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| setup.places.transcripts());
    let named = matches.contains_id("folder");
    let files = match find_transcripts(&folder) {
        Ok(files) => files,
        // One's own folder comes with the first talk; a folder that was named should be there.
        Err(_) if !named => Vec::new(),
        Err(error) => return Err(error).context(Phrase::NoSuchFolder.with(language, &[folder.display().to_string()])),
    };
    if files.is_empty() {
        say!("{}", Phrase::NoTranscripts.with(language, &[visible(&folder.display().to_string())]))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(wanted) = matches.get_one::<String>("open") {
        let by_number = wanted.parse::<usize>().ok().and_then(|n| files.get(n.checked_sub(1)?));
        let by_name = files.iter().find(|file| file.to_string_lossy().contains(wanted.as_str()));
        let Some(file) = by_number.or(by_name) else {
            bail!(Phrase::NameANumber.with(language, &[files.len().to_string()]));
        };
        let stored = read_transcript(file)?;
        let lexicon = setup.lexicon(stored.transcript.header.scenario.language);
        let mut debrief = Debrief::of(&stored.transcript, &lexicon);
        debrief.score = History::of(setup, &files).settle(file, &stored.transcript, debrief.score);
        tell!("{}", debrief_document(language, &debrief, false).to_text(WIDTH))?;
        return Ok(ExitCode::SUCCESS);
    }
    let history = History::of(setup, &files);
    let mut lexicons: [Option<Lexicon>; 2] = [None, None];
    for (at, file) in files.iter().enumerate() {
        match read_transcript(file) {
            Ok(stored) => {
                let of = stored.transcript.header.scenario.language;
                let lexicon = lexicons[of as usize].get_or_insert_with(|| setup.lexicon(of));
                let score = score_transcript(lexicon.vocabulary(), &stored.transcript);
                let score = history.settle(file, &stored.transcript, score);
                say!("{}", line(language, at + 1, &stored, &score))?;
            }
            Err(error) => remark!("luister: {}", visible(&super::desk::chain(&error))),
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(language: Language, number: usize, stored: &StoredTranscript, score: &Score) -> String {
    let summary = summary(&stored.transcript);
    let disputes = match summary.disputes {
        0 => String::new(),
        count => format!("\n     {}", DebriefText::DisputesCount.with(language, &[count.to_string()])),
    };
    format!(
        "{number:>3}. {}  {}  {}\n     {}{disputes}",
        visible(&summary.date),
        visible(&summary.name),
        Phrase::Replies.with(language, &[summary.replies.to_string()]),
        profile_line(language, score),
    )
}
