//! What is wrong with files whatever a person makes of them: texts still to be written, one id twice.

use super::skeleton::FILL_IN;
use crate::base::{Code, Diagnostic, Language, SourceFile, Span};
use crate::content::Content;

/// Remarks on the files of all people: texts that are still those of `content new`, people without a plan, and one id
/// in two languages.
pub fn check_files(content: &Content) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut known: Vec<(String, Language)> = Vec::new();
    for language in Language::ALL {
        for person in content.people(*language) {
            for file in person.files.iter().chain(&person.plan) {
                to_fill_in(file, &mut diagnostics);
            }
            let persona = format!("{language}/{}/persona.toml", person.id);
            if person.plan.is_none() && person.files.iter().any(|file| file.path == persona) {
                diagnostics.push(Diagnostic::warning(Code::NoPlan, &persona, "", None, &[&person.id]));
            }
            if let Some((id, other)) = known.iter().find(|(id, other)| *id == person.id && other != language) {
                let other = format!("{other}/{id}/persona.toml");
                diagnostics.push(Diagnostic::warning(Code::DuplicateId, &persona, "", None, &[id, &other]));
            }
            known.push((person.id, *language));
        }
    }
    diagnostics
}

/// Every place outside a comment where the mark of the skeleton still stands.
fn to_fill_in(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let marks = FILL_IN.iter().flat_map(|mark| line.match_indices(mark));
        for (at, mark) in marks.filter(|_| !line.trim_start().starts_with('#')) {
            let rest = &line[at..];
            let text = rest.split('"').next().unwrap_or(rest).trim_end();
            let span = Span::new(start + at, start + at + mark.len());
            diagnostics.push(Diagnostic::warning(Code::ToFillIn, &file.path, &file.text, Some(span), &[text]));
        }
        start += line.len();
    }
}
