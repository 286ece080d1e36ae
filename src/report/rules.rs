//! All rules of all languages as one page of Markdown: docs/rules.md.

use super::escape::markdown_inside as escape;
use crate::base::{Language, Level, Roadblock};
use crate::checker::{Example, Lexicon, Rule};
use crate::words::{Phrase, roadblock_name, signal_name};
use std::fmt::Write as _;

/// The page: how each of Gordon's roadblocks is covered, then every rule with its reason and two examples.
pub fn rules_page(lexicons: &[Lexicon]) -> String {
    let mut out = String::from(
        "# The rules\n\nMade by `cargo run --example rules_page`; do not edit. How a rule is written: \
         [rule-format.md](rule-format.md). A rule is *certain*, and counted, or *perhaps*, and only asked about.\n\n\
         | Gordon's roadblock |",
    );
    // Writing to a String cannot fail.
    for lexicon in lexicons {
        let _ = write!(out, " {} |", lexicon.language());
    }
    let _ = writeln!(out, "\n|---|{}", "---|".repeat(lexicons.len()));
    for roadblock in Roadblock::ALL {
        let _ = write!(out, "| {} |", roadblock_name(Language::En, *roadblock));
        for lexicon in lexicons {
            let rules = lexicon.rules().iter().filter(|rule| rule.act.roadblock() == Some(*roadblock)).count();
            let _ = write!(out, " {rules} |");
        }
        out.push('\n');
    }
    for lexicon in lexicons {
        let language = lexicon.language();
        let name = match language {
            Language::Nl => "Nederlands",
            Language::En => "English",
        };
        let _ = writeln!(out, "\n## {name}");
        let mut rules: Vec<&Rule> = lexicon.rules().iter().collect();
        rules.sort_by(|a, b| (&a.group, &a.id).cmp(&(&b.group, &b.id)));
        for rule in rules {
            entry(&mut out, language, rule);
        }
    }
    out
}

fn entry(out: &mut String, language: Language, rule: &Rule) {
    let level = match rule.level {
        Level::Certain => Phrase::Certain.text(language),
        Level::Maybe => Phrase::Maybe.text(language),
    };
    let _ = writeln!(out, "\n### {}/{}: {}\n", escape(&rule.group), escape(&rule.id), escape(&rule.title));
    let _ = write!(out, "`{}`", rule.act);
    if let Some(signal) = rule.act.signal() {
        let _ = write!(out, ", {} (`{signal}`)", signal_name(language, signal));
    }
    let _ = write!(out, ", {level}");
    if let Some(roadblock) = rule.act.roadblock() {
        let _ = write!(out, ". {}: {}", Phrase::Roadblock.text(language), roadblock_name(language, roadblock));
    }
    out.push('\n');
    for (label, text) in [(Phrase::Why, &rule.why), (Phrase::Instead, &rule.instead)] {
        if !text.is_empty() {
            let _ = writeln!(out, "- {}: {}", label.text(language), escape(text));
        }
    }
    for (label, examples) in [(Phrase::ExamplesFlagged, &rule.flags), (Phrase::ExamplesAllowed, &rule.allows)] {
        // Silence is an example too, and says nothing on a page.
        if let Some(example) = examples.iter().find(|example| !example.reply.trim().is_empty()) {
            let _ = writeln!(out, "- {}: {}", label.text(language), said(example));
        }
    }
}

fn said(example: &Example) -> String {
    match &example.partner {
        Some(partner) => format!("*{}* {}", escape(partner.trim()), escape(&example.reply)),
        None => escape(&example.reply),
    }
}
