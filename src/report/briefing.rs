//! What a volunteer would be told beforehand, for both faces of the program.

use super::document::{Document, NoteKind};
use crate::base::Language;
use crate::scenario::{Persona, Pronoun};
use crate::words::{Phrase, ScreenText as T, principle_short};

/// The briefing of a person.
pub fn briefing_document(language: Language, persona: &Persona) -> Document {
    let mut document = Document::new(language);
    let years = T::Years.with(language, &[persona.age.to_string()]);
    document.heading(1, format!("{}, {years}, {}", persona.name, persona.place));
    document.paragraph(&persona.setting);
    document.heading(3, T::Knows.text(language));
    for fact in &persona.knows {
        document.note(NoteKind::Plain, fact);
    }
    let address = if persona.address == "u" { T::AddressU } else { T::AddressYou };
    let pronoun = match persona.pronoun {
        Pronoun::She => T::Her,
        Pronoun::He => T::Him,
    };
    document.note(NoteKind::Plain, address.with(language, &[&persona.call, pronoun.text(language)]));
    let principles: Vec<&str> = persona.principles.iter().map(|p| principle_short(language, *p)).collect();
    document.paragraph(T::Exercises.with(language, &[principles.join(", ")]));
    document.paragraph(Phrase::Scripted.with(language, &[&persona.name]));
    document
}
