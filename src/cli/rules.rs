//! `luister rules`: the list, or one explained.

use super::setup::Setup;
use super::suggest::nearest;
use crate::base::Language;
use crate::checker::{Lexicon, Rule};
use crate::report::visible;
use crate::words::{Phrase, roadblock_name, signal_name};
use anyhow::bail;
use clap::ArgMatches;
use std::io;
use std::process::ExitCode;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let language = setup.language;
    let lexicon = setup.lexicon(language);
    let Some(wanted) = matches.get_one::<String>("rule") else {
        list(language, &lexicon)?;
        return Ok(ExitCode::SUCCESS);
    };
    let Some(rule) = lexicon.rule(wanted) else {
        let near = nearest(wanted, lexicon.rules().iter().map(|rule| rule.id.as_str()));
        if near.is_empty() {
            bail!(Phrase::NoSuchRule.with(language, &[wanted]));
        }
        bail!(Phrase::UnknownRule.with(language, &[wanted.clone(), near.join(", ")]));
    };
    explain(language, rule)?;
    Ok(ExitCode::SUCCESS)
}

fn list(language: Language, lexicon: &Lexicon) -> io::Result<()> {
    let mut rules: Vec<&Rule> = lexicon.rules().iter().collect();
    rules.sort_by(|a, b| (&a.group, &a.id).cmp(&(&b.group, &b.id)));
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut group = "";
    for rule in rules {
        if rule.group != group {
            group = &rule.group;
            say!("{}", visible(group))?;
        }
        say!("  {:<width$}  {:<8}  {}", visible(&rule.id), level(language, rule), visible(&rule.title))?;
    }
    Ok(())
}

fn level(language: Language, rule: &Rule) -> &'static str {
    match rule.level {
        crate::base::Level::Certain => Phrase::Certain.text(language),
        crate::base::Level::Maybe => Phrase::Maybe.text(language),
    }
}

fn explain(language: Language, rule: &Rule) -> io::Result<()> {
    say!("{}: {}", visible(&rule.id), visible(&rule.title))?;
    let signal = rule.act.signal().map_or("-", |signal| signal_name(language, signal));
    say!("{} ({}), {}", signal, rule.act, level(language, rule))?;
    if let Some(roadblock) = rule.act.roadblock() {
        say!("{}: {}", Phrase::Roadblock.text(language), roadblock_name(language, roadblock))?;
    }
    for (label, text) in [(Phrase::Why, &rule.why), (Phrase::Instead, &rule.instead)] {
        if !text.is_empty() {
            say!("\n{}: {}", label.text(language), visible(text))?;
        }
    }
    for (label, examples) in [(Phrase::ExamplesFlagged, &rule.flags), (Phrase::ExamplesAllowed, &rule.allows)] {
        say!("\n{}:", label.text(language))?;
        for example in examples {
            match &example.partner {
                Some(partner) => say!("  - [{}] {}", visible(partner), visible(&example.reply))?,
                None => say!("  - {}", visible(&example.reply))?,
            }
        }
    }
    Ok(())
}
