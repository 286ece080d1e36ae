//! `luister report`: talks as one self-contained page, or as text.

use super::desk::chain;
use super::history::History;
use super::setup::Setup;
use crate::checker::Lexicon;
use crate::report::{Document, debrief_document, visible};
use crate::session::Debrief;
use crate::store::{find_transcripts, read_transcript, write_report};
use crate::words::{DebriefText, Phrase};
use anyhow::bail;
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

/// Columns of a report in plain text.
const WIDTH: usize = 78;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let blank = matches.get_flag("without-own-stories");
    let mut lexicons: [Option<Lexicon>; 2] = [None, None];
    let mut whole: Option<Document> = None;
    let mut unread = 0;
    let named = matches.get_many::<PathBuf>("talks").into_iter().flatten();
    let files: Vec<PathBuf> = named.flat_map(|path| find_transcripts(path).unwrap_or_default()).collect();
    let history = History::of(setup, &files);
    for path in matches.get_many::<PathBuf>("talks").into_iter().flatten() {
        for file in find_transcripts(path)? {
            let stored = match read_transcript(&file) {
                Ok(stored) => stored,
                Err(error) => {
                    remark!("luister: {}", visible(&chain(&error)));
                    unread += 1;
                    continue;
                }
            };
            let of = stored.transcript.header.scenario.language;
            let lexicon = lexicons[of as usize].get_or_insert_with(|| setup.lexicon(of));
            let mut debrief = Debrief::of(&stored.transcript, lexicon);
            debrief.score = history.settle(&file, &stored.transcript, debrief.score);
            let document = if blank {
                let mark = DebriefText::BlankMark.text(language);
                debrief_document(language, &debrief.without_own_stories(mark), true)
            } else {
                debrief_document(language, &debrief, false)
            };
            match &mut whole {
                Some(whole) => whole.append(document),
                None => whole = Some(document),
            }
        }
    }
    let Some(document) = whole else { bail!(Phrase::NothingToReport.text(language)) };
    let status = if unread > 0 { ExitCode::from(super::FAULTS) } else { ExitCode::SUCCESS };
    let Some(output) = matches.get_one::<PathBuf>("output") else {
        tell!("{}", document.to_text(WIDTH))?;
        return Ok(status);
    };
    let text = match output.extension().and_then(|extension| extension.to_str()) {
        Some("md") => document.to_markdown(),
        Some("txt") => document.to_text(WIDTH),
        Some("html" | "htm") => document.to_html(),
        _ => bail!(Phrase::ReportEnding.with(language, &[visible(&output.display().to_string())])),
    };
    write_report(output, text.as_bytes())?;
    remark!("{}", Phrase::WroteReport.with(language, &[visible(&output.display().to_string())]));
    Ok(status)
}
