//! The six principles: words before numbers, evidence quoted, the own view beside it.

use super::{capitalised, excerpt};
use crate::base::{Language, Principle};
use crate::report::document::{Document, NoteKind};
use crate::report::table::{mastery_text, note_text};
use crate::score::{Note, Outcome, Point, PrincipleScore};
use crate::session::Debrief;
use crate::words::{ScreenText as T, mastery_name, offer_name, principle_name};

/// Quotations of one principle beyond this many say nothing new.
const MOST_QUOTES: usize = 4;

/// All six, with quotations.
pub(super) fn whole(document: &mut Document, language: Language, debrief: &Debrief) {
    too_short(document, language, debrief);
    for principle in Principle::ALL {
        document.heading(3, name(language, *principle));
        standing(document, language, debrief, *principle);
        let score = debrief.score.principle(*principle);
        for point in quoted_points(score, MOST_QUOTES) {
            quote(document, language, debrief, point, false);
        }
        numbers(document, language, score);
    }
}

/// All six at a glance: each can be chosen.
pub(super) fn overview(document: &mut Document, language: Language, debrief: &Debrief) {
    too_short(document, language, debrief);
    for principle in Principle::ALL {
        document.choice().heading(3, name(language, *principle));
        standing(document, language, debrief, *principle);
        let score = debrief.score.principle(*principle);
        for point in quoted_points(score, 1) {
            quote(document, language, debrief, point, false);
        }
        numbers(document, language, score);
    }
}

/// One principle, with every point it is made of: each can be chosen.
pub(super) fn principle(document: &mut Document, language: Language, debrief: &Debrief, principle: Principle) {
    standing(document, language, debrief, principle);
    let score = debrief.score.principle(principle);
    numbers(document, language, score);
    for point in &score.points {
        quote(document, language, debrief, point, true);
    }
}

fn name(language: Language, principle: Principle) -> String {
    format!("{}. {}", principle.number(), principle_name(language, principle))
}

/// Said once, not six times.
fn too_short(document: &mut Document, language: Language, debrief: &Debrief) {
    if debrief.score.principles.values().any(|score| score.note == Some(Note::TooFewReplies)) {
        document.paragraph(format!("{}.", capitalised(T::TooFewReplies.text(language))));
    }
}

/// The level in words, the own view beside it, and what has to be said about it.
fn standing(document: &mut Document, language: Language, debrief: &Debrief, principle: Principle) {
    let score = debrief.score.principle(principle);
    let level = capitalised(&mastery_text(language, score));
    let own = debrief.view.get(&principle).map(|view| {
        let own = T::OwnView.with(language, &[mastery_name(language, *view as usize)]);
        format!(" {own}.")
    });
    document.paragraph(format!("{level}.{}", own.unwrap_or_default()));
    if let Some(note) = note_text(language, score, &debrief.name) {
        document.note(NoteKind::Plain, capitalised(&note));
    }
}

fn numbers(document: &mut Document, language: Language, score: &PrincipleScore) {
    if score.opportunities == 0 {
        return;
    }
    let text = seen_text(language, score.taken, score.opportunities, score.against);
    document.note(NoteKind::Plain, capitalised(&text));
}

/// How many opportunities there were, and what became of them.
pub(super) fn seen_text(language: Language, taken: usize, opportunities: usize, against: usize) -> String {
    let seen = T::SeenOf.with(language, &[taken.to_string(), opportunities.to_string()]);
    let against_text = T::SeenAgainst.with(language, &[against.to_string()]);
    if against == 0 { seen } else { format!("{seen}; {against_text}") }
}

/// What was taken and what went against come first; of what was left, no more than fits.
fn quoted_points(score: &PrincipleScore, most: usize) -> Vec<&Point> {
    let mut points: Vec<&Point> = score.points.iter().collect();
    points.sort_by_key(|point| (point.outcome == Outcome::Left, point.turn));
    points.truncate(most);
    points
}

fn quote(document: &mut Document, language: Language, debrief: &Debrief, point: &Point, choose: bool) {
    let turn = u64::try_from(point.turn).ok().and_then(|n| debrief.turn(n));
    let reply = turn.map_or("", |turn| turn.reply.as_str());
    let (kind, word) = outcome(point.outcome);
    let offer = point.kind.map_or_else(String::new, |kind| format!(" ({})", offer_name(language, kind)));
    if choose {
        document.choice();
    }
    let text = format!("{}{offer}: “{}”", word.text(language), excerpt(language, reply));
    document.note(kind, capitalised(&text));
}

/// How an outcome is signed and called.
pub(super) const fn outcome(outcome: Outcome) -> (NoteKind, T) {
    match outcome {
        Outcome::Taken => (NoteKind::Strength, T::PointTaken),
        Outcome::Left => (NoteKind::Plain, T::PointLeft),
        Outcome::Against => (NoteKind::Flag, T::PointAgainst),
    }
}
