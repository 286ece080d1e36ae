//! `luister content check`: every fault in people and rules, with file, line, code and help.

use super::library_with;
use crate::authoring::{check_files, check_library, check_person};
use crate::base::{Diagnostic, Language, Severity};
use crate::cli::FAULTS;
use crate::cli::setup::Setup;
use crate::report::visible;
use crate::session::Library;
use crate::words::{self, Phrase};
use clap::ArgMatches;
use std::process::ExitCode;

/// Runs the command, over both languages or over the people that are named.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let named: Vec<&String> = matches.get_many("person").into_iter().flatten().collect();
    let mut diagnostics: Vec<Diagnostic> = setup.unreadable.iter().chain(&setup.replacing).cloned().collect();
    diagnostics.extend(check_files(&setup.content));
    let (mut people, mut rules) = (0, 0);
    if named.is_empty() {
        for language in Language::ALL {
            let library = Library::load(&setup.content, *language, 0);
            people += library.people().len();
            rules += library.lexicon().rules().len();
            diagnostics.extend_from_slice(library.diagnostics());
            diagnostics.extend(check_library(&library));
        }
    }
    for id in &named {
        people += 1;
        let library = library_with(setup, id)?;
        diagnostics.extend_from_slice(library.diagnostics());
        // Whoever cannot be read has faults, and they are among these.
        diagnostics.extend(library.person(id).into_iter().flat_map(|person| check_person(library.lexicon(), person)));
    }
    if !named.is_empty() {
        let hers = |path: &str| path.split(['/', '\\']).any(|part| named.iter().any(|id| **id == part));
        diagnostics.retain(|diagnostic| hers(&diagnostic.path));
    }
    diagnostics.sort_by(|a, b| (&a.path, a.line, a.code).cmp(&(&b.path, b.line, b.code)));
    let mut helped = String::new();
    for diagnostic in &diagnostics {
        print(setup.language, diagnostic, &mut helped)?;
    }
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    if diagnostics.is_empty() {
        say!("{}", Phrase::ContentGood.with(setup.language, &[people.to_string(), rules.to_string()]))?;
    } else {
        let warnings = diagnostics.len() - errors;
        say!("{}", Phrase::ContentBad.with(setup.language, &[errors.to_string(), warnings.to_string()]))?;
    }
    Ok(if errors > 0 { ExitCode::from(FAULTS) } else { ExitCode::SUCCESS })
}

/// One fault in two lines. The help is not said again when it is that of the fault before.
pub fn print(language: Language, diagnostic: &Diagnostic, helped: &mut String) -> std::io::Result<()> {
    let severity = match diagnostic.severity {
        Severity::Error => Phrase::ErrorWord,
        Severity::Warning => Phrase::WarningWord,
    };
    let place = match diagnostic.line {
        0 => diagnostic.path.clone(),
        line => format!("{}:{line}", diagnostic.path),
    };
    let message = words::message(language, diagnostic);
    say!("{}: {}[{}]: {}", visible(&place), severity.text(language), diagnostic.code, visible(&message))?;
    let help = words::help(language, diagnostic);
    if *helped != help {
        say!("  {}: {}", Phrase::HelpWord.text(language), visible(&help))?;
        *helped = help;
    }
    Ok(())
}
