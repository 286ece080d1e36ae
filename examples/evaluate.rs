//! How far the checker agrees with people, on the labelled replies of tests/corpus.
//!
//! ```text
//! cargo run --release --example evaluate [-- [--misses SIGNAL] [--held] [--rules] [FILE…]]
//! ```
//!
//! Without a file: every tests/corpus/*.jsonl. Prints a table for each language and part. `--misses` prints the replies on
//! which checker and people differ (`any` and `certain` stand for the rows of slips together), of the part that rules may
//! be written for; with `--held` of the part that is kept back. `--rules` tells what each rule did on the former.

#![expect(clippy::disallowed_methods, reason = "an example reads its own files")]

use luister::authoring::{
    Agreement, CERTAIN_FROM, Earned, FIRINGS_THAT_TELL, Found, Labelled, Part, Row, agreement, earned, found,
    parse_corpus,
};
use luister::base::{Language, SignalKind};
use luister::checker::{Context, Lexicon, firings};
use luister::content::Content;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Options {
    misses: Option<Row>,
    held: bool,
    rules: bool,
    files: Vec<PathBuf>,
}

/// Writing to a `String` cannot fail.
macro_rules! line {
    ($out:expr, $($text:tt)*) => {{
        let _ = writeln!($out, $($text)*);
    }};
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = report(&options(std::env::args().skip(1))?)?;
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads us has read enough (`| head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

fn report(options: &Options) -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let files = if options.files.is_empty() { corpus_files(Path::new("tests/corpus"))? } else { options.files.clone() };
    if files.is_empty() {
        return Ok("tests/corpus holds no labelled replies yet (*.jsonl).\n".to_owned());
    }
    let mut items = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        items.extend(parse_corpus(&text).map_err(|fault| format!("{}: {fault}", file.display()))?);
    }
    for language in Language::ALL {
        let items: Vec<&Labelled> = items.iter().filter(|item| item.language == *language).collect();
        if items.is_empty() {
            continue;
        }
        let (lexicon, faults) = Lexicon::load(*language, &Content::built_in().lexicon(*language));
        if !faults.is_empty() {
            line!(out, "{language}: {} faults in the rules; `luister content check` names them", faults.len());
        }
        let answers: Vec<Found> = items.iter().map(|item| found(&lexicon, item)).collect();
        for part in Part::ALL {
            let pairs: Vec<(&Labelled, &Found)> =
                items.iter().copied().zip(&answers).filter(|(item, _)| item.part == *part).collect();
            if !pairs.is_empty() {
                table(&mut out, *language, *part, &pairs);
            }
            let wanted = if options.held { Part::Held } else { Part::Develop };
            if let Some(row) = options.misses.filter(|_| *part == wanted) {
                misses(&mut out, &lexicon, row, &pairs);
            }
        }
        if options.rules {
            let develop: Vec<&Labelled> = items.into_iter().filter(|item| item.part == Part::Develop).collect();
            rules(&mut out, *language, develop.len(), &earned(&lexicon, &develop));
        }
    }
    Ok(out)
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, Box<dyn Error>> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--held" => options.held = true,
            "--rules" => options.rules = true,
            "--misses" => {
                options.misses = Some(match arguments.next().as_deref() {
                    Some("any") => Row::AnySlip,
                    Some("certain") => Row::CertainSlip,
                    Some(name) => Row::Signal(name.parse()?),
                    None => return Err("--misses wants a signal, `any` or `certain`".into()),
                });
            }
            other if other.starts_with("--") => return Err(format!("unknown option {other}").into()),
            file => options.files.push(file.into()),
        }
    }
    Ok(options)
}

fn corpus_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries: Result<Vec<PathBuf>, _> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut files: Vec<PathBuf> =
        entries?.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "jsonl")).collect();
    files.sort();
    Ok(files)
}

fn table(out: &mut String, language: Language, part: Part, pairs: &[(&Labelled, &Found)]) {
    let number = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
    line!(out, "\n{language}, {part}: {} replies", pairs.len());
    line!(out, "{:<18}support precision recall     F1  kappa   raters: F1  kappa", "");
    let table = agreement(pairs);
    for Agreement { row, checker, raters } in &table {
        line!(
            out,
            "{:<18}{:>7} {:>9} {:>6} {:>6} {:>6}          {:>6} {:>6}",
            row.name(),
            checker.support(),
            number(checker.precision()),
            number(checker.recall()),
            number(checker.f1()),
            number(checker.kappa()),
            number(raters.map(|(f1, _)| f1)),
            number(raters.map(|(_, kappa)| kappa)),
        );
    }
}

/// Replies on which people and checker differ; where the checker found too much, with the rules that did.
fn misses(out: &mut String, lexicon: &Lexicon, row: Row, pairs: &[(&Labelled, &Found)]) {
    line!(out, "");
    for (item, answer) in pairs {
        let (wanted, got) = (row.labelled(&item.codes), row.found(answer));
        let how = match (wanted, got) {
            (true, false) => "missed".to_owned(),
            (false, true) => format!("false  [{}]", guilty(lexicon, row, item)),
            _ => continue,
        };
        line!(out, "{how} {} | {} | {}", item.id, item.partner, item.reply);
    }
}

fn guilty(lexicon: &Lexicon, row: Row, item: &Labelled) -> String {
    let partner = [item.partner.as_str()];
    let context = Context { partner: &partner[..usize::from(!item.partner.is_empty())], ..Context::default() };
    let rules = firings(lexicon, &context, &item.reply).into_iter().filter_map(|place| lexicon.rules().get(place));
    let concerned = rules.filter(|rule| {
        let signal = rule.act.signal();
        signal.is_some_and(|signal| row.labelled(&[signal].into()))
    });
    concerned.map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn rules(out: &mut String, language: Language, replies: usize, all: &[Earned]) {
    line!(out, "\n{language}: what each rule did on {replies} replies");
    line!(out, "{:<34}level     fired  right  wrong", "");
    for Earned { rule, fired, right } in all.iter().filter(|earned| earned.fired > 0) {
        let name = format!("{}/{}", rule.group, rule.id);
        let (right, wrong) = match rule.act.signal() {
            Some(_) => (right.to_string(), (fired - right).to_string()),
            None => ("-".to_owned(), "-".to_owned()),
        };
        line!(out, "{name:<34}{:<8}{fired:>7}{right:>7}{wrong:>7}", rule.level);
    }
    let slip = |earned: &&Earned| earned.rule.act.signal().is_some_and(|signal| signal.kind() == SignalKind::Slip);
    let names = |list: Vec<&Earned>| {
        let names: Vec<&str> = list.iter().map(|earned| earned.rule.id.as_str()).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    };
    let undeserved: Vec<&Earned> = all.iter().filter(|earned| earned.is_undeserved()).collect();
    line!(out, "\nnever fired: {}", names(all.iter().filter(|earned| earned.fired == 0).collect()));
    line!(
        out,
        "certain, but right in less than {CERTAIN_FROM} % of {FIRINGS_THAT_TELL} or more: slips: {}; others: {}",
        names(undeserved.iter().copied().filter(slip).collect()),
        names(undeserved.iter().copied().filter(|earned| !slip(earned)).collect()),
    );
}
