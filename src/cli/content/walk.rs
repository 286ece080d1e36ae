//! `luister content walk`: hundreds of talks, and what they showed.

use super::{library_with, person};
use crate::authoring::{Unreached, Walk, WalkOptions, replies_of, walk};
use crate::base::{Language, Principle};
use crate::cli::FAULTS;
use crate::cli::setup::Setup;
use crate::report::visible;
use crate::scenario::Scenario;
use crate::store::{find_transcripts, read_text};
use crate::words::{AuthorText as A, principle_name};
use clap::ArgMatches;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// The most names of one kind that a table lists.
const LISTED: usize = 40;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let id = matches.get_one::<String>("person").cloned().unwrap_or_default();
    let library = library_with(setup, &id)?;
    let her = person(setup, &library, &id)?;
    let mut replies = Vec::new();
    for path in matches.get_many::<PathBuf>("replies").into_iter().flatten() {
        let before = replies.len();
        for file in find_transcripts(path)? {
            replies.extend(replies_of(&read_text(&file)?, library.language()));
        }
        if replies.len() == before {
            remark!("{}", A::NoReplies.with(setup.language, &[visible(&path.display().to_string())]));
        }
    }
    let others = library.people().iter().filter(|other| other.id() != id).flat_map(|other| examples(other.scenario()));
    let options = WalkOptions {
        runs: matches.get_one::<u32>("runs").copied().unwrap_or(1),
        seed: setup.seed.unwrap_or(1),
        others: others.collect(),
        replies,
    };
    let walked = walk(library.lexicon(), her.scenario(), &options);
    if matches.get_one::<String>("format").is_some_and(|format| format == "json") {
        say!("{}", serde_json::to_string_pretty(&walked)?)?;
    } else {
        table(setup.language, &id, &walked)?;
    }
    Ok(if walked.is_whole() { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) })
}

/// The examples of all branches of a person.
fn examples(scenario: &Scenario) -> Vec<String> {
    let branches = scenario.nodes.values().flat_map(|node| &node.branches);
    branches.flat_map(|branch| &branch.tries).map(|example| example.text.clone()).collect()
}

fn table(language: Language, id: &str, walk: &Walk) -> io::Result<()> {
    let t = |text: A| text.text(language);
    let counts = [walk.runs, walk.steered, walk.replies, walk.talks].map(|count| count.to_string());
    let [runs, steered, replies, talks] = counts;
    say!("{}\n", A::Walked.with(language, &[id.to_owned(), runs, steered, replies, talks]))?;

    say!("{}", t(A::Reached))?;
    reached(t(A::Nodes), walk.nodes, walk.unreached_nodes.len())?;
    reached(t(A::Branches), walk.branches, walk.unreached_branches.len())?;
    reached(t(A::Lines), walk.lines, walk.unsaid_lines.len())?;
    list(t(A::NeverNodes), &walk.unreached_nodes)?;
    branches(language, &walk.unreached_branches)?;
    list(t(A::NeverLines), &walk.unsaid_lines)?;
    list(t(A::Repeated), &walk.repeated_lines)?;
    counted(t(A::Wordless), &walk.wordless)?;
    counted(t(A::RanDry), &walk.ran_dry)?;

    let mut endings: Vec<String> = walk.endings.iter().map(|(ending, count)| format!("{ending} {count}")).collect();
    endings.extend((walk.endless > 0).then(|| format!("{} {}", t(A::Endless), walk.endless)));
    say!("\n{}: {}", t(A::Endings), endings.join(", "))?;

    say!("\n{}", A::OfferedHead.with(language, &[walk.normal.to_string()]))?;
    for principle in Principle::ALL {
        if let Some(offered) = walk.offered.get(principle.as_str()) {
            let name = principle_name(language, *principle);
            say!("  {name:<36} {:>5.1} {:>4} {:>6}", offered.mean, offered.fewest, offered.enough)?;
        }
    }

    say!("\n{}", t(A::Unforeseen))?;
    let (mut all, mut missed) = (0, 0);
    for (source, share) in &walk.sources {
        portion(source_name(language, source), share.replies, share.unmatched)?;
        all += share.replies;
        missed += share.unmatched;
    }
    portion(t(A::Together), all, missed)
}

fn reached(name: &str, all: usize, missing: usize) -> io::Result<()> {
    let here = all - missing;
    // Rounded down: nothing is whole that lacks one.
    let percent = (here * 100).checked_div(all).unwrap_or(100);
    say!("  {name:<10} {here:>4} / {all:<4} {percent:>3} %")
}

fn portion(name: &str, all: u32, missed: u32) -> io::Result<()> {
    let percent = f64::from(missed) * 100.0 / f64::from(all.max(1));
    say!("  {name:<36} {missed:>6} / {all:<7} {percent:>5.1} %")
}

fn list(heading: &str, names: &[String]) -> io::Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let shown: Vec<&str> = names.iter().take(LISTED).map(String::as_str).collect();
    let more = if names.len() > LISTED { format!(", … ({})", names.len()) } else { String::new() };
    say!("\n{heading}:\n  {}{more}", visible(&shown.join(", ")))
}

fn counted(heading: &str, counts: &BTreeMap<String, u32>) -> io::Result<()> {
    let mut by_count: Vec<(&String, &u32)> = counts.iter().collect();
    by_count.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), name.as_str()));
    let names: Vec<String> = by_count.into_iter().map(|(name, count)| format!("{name} ({count})")).collect();
    list(heading, &names)
}

fn branches(language: Language, unreached: &[Unreached]) -> io::Result<()> {
    if unreached.is_empty() {
        return Ok(());
    }
    say!("\n{}:", A::NeverBranches.text(language))?;
    for branch in unreached.iter().take(LISTED) {
        if branch.instead.is_empty() {
            say!("  {}: {}", visible(&branch.branch), A::NotTried.text(language))?;
        } else {
            say!("  {}", visible(&branch.branch))?;
        }
        for account in &branch.instead {
            say!("    {}", visible(account))?;
        }
    }
    Ok(())
}

fn source_name(language: Language, source: &str) -> &'static str {
    let text = match source {
        "here" => A::SourceHere,
        "elsewhere" => A::SourceElsewhere,
        "listening" => A::SourceListening,
        "asking" => A::SourceAsking,
        "own" => A::SourceOwn,
        "slips" => A::SourceSlips,
        "others" => A::SourceOthers,
        "given" => A::SourceGiven,
        _ => A::SourceFarewell,
    };
    text.text(language)
}
