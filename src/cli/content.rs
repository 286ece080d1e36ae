//! `luister content check`: every fault in people and rules, with file, line, code and help.

use super::FAULTS;
use super::setup::Setup;
use crate::authoring;
use crate::base::{Diagnostic, Language, Severity};
use crate::report::visible;
use crate::session::Library;
use crate::words::{self, Phrase};
use std::process::ExitCode;

/// Runs `content check`, over both languages.
pub fn run(setup: &Setup) -> anyhow::Result<ExitCode> {
    let mut diagnostics = setup.unreadable.clone();
    let (mut people, mut rules) = (0, 0);
    for language in Language::ALL {
        let library = Library::load(&setup.content, *language, 0);
        people += library.people().len();
        rules += library.lexicon().rules().len();
        diagnostics.extend_from_slice(library.diagnostics());
        diagnostics.extend(authoring::check_library(&library));
    }
    diagnostics.sort_by(|a, b| (&a.path, a.line, a.code).cmp(&(&b.path, b.line, b.code)));
    for diagnostic in &diagnostics {
        print(setup.language, diagnostic)?;
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

fn print(language: Language, diagnostic: &Diagnostic) -> std::io::Result<()> {
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
    say!("  {}: {}", Phrase::HelpWord.text(language), visible(&words::help(language, diagnostic)))
}
