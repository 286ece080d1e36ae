//! `luister check`: replies without a talk.

use super::FAULTS;
use super::batch::answer_lines;
use super::setup::Setup;
use crate::base::{Act, ActHit, Language, Level, Signal};
use crate::checker::{self, Context, Lexicon, Lint, Reading};
use crate::report::lint_text;
use crate::store::open_text;
use crate::words::Phrase;
use clap::ArgMatches;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{self, BufRead, IsTerminal as _, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

/// One line of `--format ndjson` in.
#[derive(Debug, Deserialize)]
struct Item {
    id: serde_json::Value,
    reply: String,
    #[serde(default)]
    partner: Option<String>,
    #[serde(default)]
    lang: Option<Language>,
}

/// One line of `--format ndjson` out.
#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a serde_json::Value,
    codes: BTreeSet<Signal>,
    maybe: BTreeSet<Signal>,
    acts: &'a [ActHit],
    lints: Vec<LintLine<'a>>,
}

#[derive(Debug, Serialize)]
struct LintLine<'a> {
    rule: &'a str,
    act: Act,
    signal: Signal,
    level: Level,
    start: usize,
    end: usize,
    text: &'a str,
    why: &'a str,
    instead: &'a str,
}

/// The rules of both languages, each loaded when the first reply in it comes.
struct Lexicons<'a> {
    setup: &'a Setup,
    loaded: [OnceLock<Lexicon>; 2],
}

impl Lexicons<'_> {
    fn of(&self, language: Language) -> &Lexicon {
        self.loaded[language as usize].get_or_init(|| self.setup.lexicon(language))
    }
}

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    // The program ends with this command; taking the lexicons apart first would only keep it.
    let lexicons = ManuallyDrop::new(Lexicons { setup, loaded: [OnceLock::new(), OnceLock::new()] });
    let partner = matches.get_one::<String>("partner").cloned();
    let json = matches.get_one::<String>("format").is_some_and(|format| format == "ndjson");
    if let Some(texts) = matches.get_many::<String>("text") {
        let mut out = Vec::new();
        for (at, text) in texts.enumerate() {
            show(setup, &lexicons, &mut out, json, at + 1, text, partner.as_deref())?;
        }
        io::stdout().lock().write_all(&out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let file = matches.get_one::<PathBuf>("file").map(PathBuf::as_path).filter(|path| *path != Path::new("-"));
    if file.is_none() && io::stdin().is_terminal() {
        remark!("{}", Phrase::TypeReplies.text(setup.language));
    }
    let mut input: Box<dyn BufRead> = match file {
        Some(path) => open_text(path)?,
        None => Box::new(io::stdin().lock()),
    };
    let unread = answer_lines(&mut input, &mut io::stdout(), |number, text, out| {
        if !json {
            show(setup, &lexicons, out, false, number, text, partner.as_deref())?;
            return Ok(true);
        }
        if text.trim().is_empty() { Ok(true) } else { answer(setup, &lexicons, out, number, text) }
    })?;
    if unread > 0 {
        remark!("luister: {}", Phrase::LinesUnread.with(setup.language, &[unread.to_string()]));
        return Ok(ExitCode::from(FAULTS));
    }
    Ok(ExitCode::SUCCESS)
}

fn show(
    setup: &Setup,
    lexicons: &Lexicons<'_>,
    out: &mut impl Write,
    json: bool,
    number: usize,
    text: &str,
    partner: Option<&str>,
) -> io::Result<()> {
    let lexicon = lexicons.of(setup.language);
    let reading = read(lexicon, partner, text);
    if json {
        return write_line(out, &serde_json::json!(number), text, &reading);
    }
    writeln!(out, "{}", lint_text(setup.language, text, &reading.lints))
}

/// One JSON line in, one out. Returns whether it could be read.
fn answer(setup: &Setup, lexicons: &Lexicons<'_>, out: &mut impl Write, number: usize, line: &str) -> io::Result<bool> {
    match serde_json::from_str::<Item>(line) {
        Ok(item) => {
            let lexicon = lexicons.of(item.lang.unwrap_or(setup.language));
            let reading = read(lexicon, item.partner.as_deref(), &item.reply);
            write_line(out, &item.id, &item.reply, &reading)?;
            Ok(true)
        }
        Err(error) => {
            let error = format!("{}: {error}", Phrase::NotJsonObject.text(setup.language));
            writeln!(out, "{}", serde_json::json!({ "id": null, "error": error, "line": number }))?;
            Ok(false)
        }
    }
}

fn read(lexicon: &Lexicon, partner: Option<&str>, reply: &str) -> Reading {
    let partner: Vec<&str> = partner.into_iter().filter(|line| !line.is_empty()).collect();
    checker::read(lexicon, &Context { partner: &partner, hooks: &[], replies: &[] }, reply)
}

fn write_line(out: &mut impl Write, id: &serde_json::Value, reply: &str, reading: &Reading) -> io::Result<()> {
    let signals = |level: Level| -> BTreeSet<Signal> {
        reading.acts.iter().filter(|hit| hit.level == level).filter_map(|hit| hit.act.signal()).collect()
    };
    let codes = signals(Level::Certain);
    let maybe = signals(Level::Maybe).difference(&codes).copied().collect();
    let lints = reading.lints.iter().map(|lint: &Lint| LintLine {
        rule: &lint.rule,
        act: lint.act,
        signal: lint.signal,
        level: lint.level,
        start: lint.span.start,
        end: lint.span.end,
        text: lint.span.of(reply),
        why: &lint.message,
        instead: &lint.suggestion,
    });
    let line = Line { id, codes, maybe, acts: &reading.acts, lints: lints.collect() };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}
