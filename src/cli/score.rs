//! `luister score`: saved talks and plain conversations on the six principles.

use super::FAULTS;
use super::setup::Setup;
use crate::base::Language;
use crate::checker::Lexicon;
use crate::report::{score_table, visible};
use crate::score::{Score, ScoreView};
use crate::session::{PlainTalk, Transcript, score_plain_talk, score_transcript};
use crate::store::{find_transcripts, read_input, read_text};
use crate::words::Phrase;
use anyhow::Context as _;
use clap::ArgMatches;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// One line of `--format json`.
#[derive(Debug, Serialize)]
struct Line<'a> {
    file: &'a str,
    scenario: &'a str,
    language: Language,
    replies: usize,
    #[serde(flatten)]
    score: ScoreView,
}

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    let mut scorer = Scorer { setup, json, lexicons: [None, None], unread: 0 };
    for path in matches.get_many::<PathBuf>("talks").into_iter().flatten() {
        if path == Path::new("-") {
            scorer.text("-", &read_input()?)?;
            continue;
        }
        let files = find_transcripts(path)?;
        if files.is_empty() {
            remark!("{}", Phrase::NoTranscripts.with(setup.language, &[visible(&path.display().to_string())]));
        }
        for file in files {
            let text = read_text(&file)?;
            scorer.text(&file.display().to_string(), &text)?;
        }
    }
    Ok(if scorer.unread > 0 { ExitCode::from(FAULTS) } else { ExitCode::SUCCESS })
}

struct Scorer<'a> {
    setup: &'a Setup,
    json: bool,
    lexicons: [Option<Lexicon>; 2],
    unread: usize,
}

impl Scorer<'_> {
    fn lexicon(&mut self, language: Language) -> &Lexicon {
        self.lexicons[language as usize].get_or_insert_with(|| self.setup.lexicon(language))
    }

    /// A transcript, or a plain conversation a line: told apart by the first line.
    fn text(&mut self, file: &str, text: &str) -> anyhow::Result<()> {
        match Transcript::parse(text) {
            Ok(transcript) => {
                if transcript.is_torn() {
                    remark!("{}", Phrase::TornLine.with(self.setup.language, &[visible(file)]));
                }
                let language = transcript.header.scenario.language;
                let score = score_transcript(self.lexicon(language).vocabulary(), &transcript);
                self.print(file, &transcript.header.scenario.id, language, &score)
            }
            Err(fault) => {
                if !text.lines().next().is_some_and(|line| line.contains("\"turns\"")) {
                    remark!("luister: {}: {}", visible(file), visible(&fault.to_string()));
                    self.unread += 1;
                    return Ok(());
                }
                for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                    self.plain(file, number + 1, line)?;
                }
                Ok(())
            }
        }
    }

    fn plain(&mut self, file: &str, number: usize, line: &str) -> anyhow::Result<()> {
        match serde_json::from_str::<PlainTalk>(line) {
            Ok(talk) => {
                let score = score_plain_talk(self.lexicon(talk.lang), &talk);
                self.print(file, &talk.id, talk.lang, &score)
            }
            Err(error) => {
                remark!("luister: {}:{number}: {}", visible(file), visible(&error.to_string()));
                self.unread += 1;
                Ok(())
            }
        }
    }

    fn print(&self, file: &str, scenario: &str, language: Language, score: &Score) -> anyhow::Result<()> {
        if self.json {
            let line = Line { file, scenario, language, replies: score.replies, score: score.view() };
            say!("{}", serde_json::to_string(&line).context("score")?)?;
        } else {
            say!("{}\n", score_table(self.setup.language, &format!("{file} ({scenario})"), score))?;
        }
        Ok(())
    }
}
