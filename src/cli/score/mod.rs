//! `luister score`: saved talks and plain conversations on the six principles; with `--explain` every point opened, with
//! `--against` read again with other rules.

mod json;
mod rules;

use super::FAULTS;
use super::history::History;
use super::setup::Setup;
use crate::base::Language;
use crate::checker::{Lexicon, Lint, Reading};
use crate::report::{explained_text, lint_text, reread_text, score_table, visible};
use crate::score::Score;
use crate::session::{PlainTalk, Transcript, read_plain_talk, reread, score_plain_talk, score_transcript};
use crate::store::{find_transcripts, read_input, read_text};
use crate::words::{CliText, Phrase, ScoreText};
use anyhow::{Context as _, bail};
use clap::ArgMatches;
use rules::Rules;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The name of standard input.
const INPUT: &str = "-";

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    let mut talks: Vec<PathBuf> = matches.get_many::<PathBuf>("talks").into_iter().flatten().cloned().collect();
    let mut folder = matches.get_one::<PathBuf>("against").cloned();
    if talks.is_empty() {
        // "--against TALK": what stands there is the talk, and the rules are the present ones.
        talks.extend(folder.take());
    }
    if talks.is_empty() {
        bail!(CliText::MissingArgument.with(setup.language, &["TALK"]));
    }
    let against = matches.contains_id("against").then(|| Rules::of(setup, folder)).transpose()?;
    let present = Rules::of(setup, None)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for path in &talks {
        if path == Path::new(INPUT) {
            files.push(path.clone());
            continue;
        }
        let found = find_transcripts(path)?;
        if found.is_empty() {
            remark!("{}", Phrase::NoTranscripts.with(setup.language, &[visible(&path.display().to_string())]));
        }
        files.extend(found);
    }
    // The lines of JSON say of each talk what that talk shows; only the table speaks of what earlier ones settled.
    let saved = files.iter().filter(|file| *file != Path::new(INPUT));
    let history = if json || against.is_some() { History::default() } else { History::of(setup, saved) };
    let explain = matches.get_flag("explain");
    let mut scorer = Scorer { setup, json, explain, against, present, history, unread: 0 };
    for file in files {
        let text = if file == Path::new(INPUT) { read_input()? } else { read_text(&file)? };
        scorer.text(&file, &text)?;
    }
    Ok(if scorer.unread > 0 { ExitCode::from(FAULTS) } else { ExitCode::SUCCESS })
}

struct Scorer<'a> {
    setup: &'a Setup,
    json: bool,
    explain: bool,
    /// The rules to read again with.
    against: Option<Rules<'a>>,
    present: Rules<'a>,
    history: History,
    unread: usize,
}

impl Scorer<'_> {
    /// A transcript, or a plain conversation a line: told apart by the first line.
    fn text(&mut self, path: &Path, text: &str) -> anyhow::Result<()> {
        let file = &*path.display().to_string();
        match Transcript::parse(text) {
            Ok(transcript) => {
                if transcript.is_torn() {
                    remark!("{}", Phrase::TornLine.with(self.setup.language, &[visible(file)]));
                }
                self.transcript(path, &transcript)
            }
            Err(fault) => {
                if !text.lines().next().is_some_and(|line| line.contains("\"turns\"")) {
                    remark!("luister: {}: {}", visible(file), visible(&fault.to_string()));
                    self.unread += 1;
                    return Ok(());
                }
                if self.against.is_some() {
                    remark!("luister: {}", ScoreText::AgainstNeedsSaved.with(self.setup.language, &[visible(file)]));
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

    fn transcript(&mut self, path: &Path, transcript: &Transcript) -> anyhow::Result<()> {
        let file = &*path.display().to_string();
        let stamp = &transcript.header.scenario;
        let language = self.setup.language;
        if let Some(rules) = &mut self.against {
            let reread = reread(transcript, rules.lexicon(stamp.language)?);
            if self.json {
                return print(&json::Reread::of(file, stamp, &reread));
            }
            say!("{}\n", reread_text(language, &format!("{file} ({})", stamp.id), &reread))?;
            return Ok(());
        }
        let lexicon = self.present.lexicon(stamp.language)?;
        let score = score_transcript(lexicon.vocabulary(), transcript);
        let score = self.history.settle(path, transcript, score);
        if self.json {
            let points = self.explain.then(|| json::points(language, transcript, &score));
            return print(&json::Line::of(file, &stamp.id, stamp.language, &score, points));
        }
        say!("{}", table(language, file, &stamp.id, &score))?;
        if self.explain {
            say!("{}", explained_text(language, transcript, &score, |rule| why(lexicon, rule)))?;
        }
        say!("")?;
        Ok(())
    }

    fn plain(&mut self, file: &str, number: usize, line: &str) -> anyhow::Result<()> {
        let talk = match serde_json::from_str::<PlainTalk>(line) {
            Ok(talk) => talk,
            Err(error) => {
                remark!("luister: {}:{number}: {}", visible(file), visible(&error.to_string()));
                self.unread += 1;
                return Ok(());
            }
        };
        let read = read_plain_talk(self.present.lexicon(talk.lang)?, &talk);
        let score = score_plain_talk(&read);
        if self.json {
            return print(&json::Line::of(file, &talk.id, talk.lang, &score, None));
        }
        say!("{}", table(self.setup.language, file, &talk.id, &score))?;
        if self.explain {
            self.flags(&read)?;
        }
        say!("")?;
        Ok(())
    }

    /// A conversation without opportunities has no points to open; its flags are what there is.
    fn flags(&self, read: &[(&str, Reading)]) -> anyhow::Result<()> {
        for (reply, reading) in read.iter().filter(|(_, reading)| !reading.lints.is_empty()) {
            let lints: &[Lint] = &reading.lints;
            say!("\n{}", lint_text(self.setup.language, reply, lints))?;
        }
        Ok(())
    }
}

fn table(language: Language, file: &str, id: &str, score: &Score) -> String {
    score_table(language, &format!("{file} ({id})"), score)
}

fn why(lexicon: &Lexicon, rule: &str) -> Option<String> {
    lexicon.rule(rule).map(|rule| rule.why.clone()).filter(|why| !why.is_empty())
}

fn print(line: &impl serde::Serialize) -> anyhow::Result<()> {
    say!("{}", serde_json::to_string(line).context("score")?)?;
    Ok(())
}
