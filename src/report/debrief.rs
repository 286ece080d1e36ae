//! A debrief as a document. The order is that of the method: what was heard, one strength, one moment to try again,
//! the profile with its evidence, then the talk itself.

use super::document::{Document, NoteKind};
use super::table::{mastery_text, note_text};
use crate::base::{Language, Level, Principle};
use crate::score::{Note, Outcome, Point, PrincipleScore};
use crate::session::{Debrief, DebriefTurn, Flag};
use crate::words::{Phrase, ScreenText as T, mastery_name, offer_name, principle_name, roadblock_name, signal_name};

/// Quotations of one principle beyond this many say nothing new.
const MOST_QUOTES: usize = 4;

/// The whole debrief.
pub fn debrief_document(language: Language, debrief: &Debrief) -> Document {
    let mut document = Document::new(language);
    document.heading(1, T::TalkWith.with(language, &[&debrief.name]));
    let replies = Phrase::Replies.with(language, &[debrief.turns.len().to_string()]);
    document.paragraph(format!("{}: {}. {}.", T::When.text(language), debrief.date, capitalised(&replies)));
    strength(&mut document, language, debrief);
    again(&mut document, language, debrief);
    document.heading(2, T::ProfileHeading.text(language));
    if debrief.score.principles.values().any(|score| score.note == Some(Note::TooFewReplies)) {
        // Said once, not six times.
        document.paragraph(format!("{}.", capitalised(T::TooFewReplies.text(language))));
    }
    for principle in Principle::ALL {
        profile(&mut document, language, debrief, *principle);
    }
    stories(&mut document, language, debrief);
    document.heading(2, T::FlagsHeading.text(language));
    for turn in &debrief.turns {
        before(&mut document, debrief, turn);
        reply(&mut document, language, turn);
    }
    for line in debrief.last_words.iter().filter(|line| !line.is_empty()) {
        document.speech(&debrief.name, line);
    }
    document
}

fn strength(document: &mut Document, language: Language, debrief: &Debrief) {
    let Some(quoted) = &debrief.strength else { return };
    document.heading(2, T::StrengthHeading.text(language));
    document.speech(&debrief.name, &quoted.before);
    document.reply(Phrase::You.text(language), shown(language, &quoted.reply), Vec::new());
    if !quoted.after.is_empty() {
        document.paragraph(T::StrengthThen.with(language, &[&debrief.name]));
        document.speech(&debrief.name, &quoted.after);
    }
}

fn again(document: &mut Document, language: Language, debrief: &Debrief) {
    let Some((quoted, flag)) = &debrief.again else { return };
    document.heading(2, T::AgainHeading.text(language));
    document.speech(&debrief.name, &quoted.before);
    document.reply(Phrase::You.text(language), shown(language, &quoted.reply), vec![(flag.span, NoteKind::Flag)]);
    document.note(NoteKind::Flag, &flag.why);
    document.note(NoteKind::Plain, format!("{} {}", T::AgainInstead.text(language), flag.instead));
}

/// Words before numbers: the level, what was seen, the own view, then the replies that made it.
fn profile(document: &mut Document, language: Language, debrief: &Debrief, principle: Principle) {
    let score = debrief.score.principle(principle);
    document.heading(3, format!("{}. {}", principle.number(), principle_name(language, principle)));
    document.paragraph(format!("{}.", capitalised(&mastery_text(language, score))));
    if let Some(note) = note_text(language, score, &debrief.name) {
        document.note(NoteKind::Plain, note);
    }
    if let Some(view) = debrief.view.get(&principle) {
        document.note(NoteKind::Plain, T::OwnView.with(language, &[mastery_name(language, *view as usize)]));
    }
    if score.opportunities > 0 {
        document.note(NoteKind::Plain, seen(language, score));
    }
    for point in quoted_points(score) {
        let Some(turn) = debrief.turns.iter().find(|turn| u64::try_from(point.turn) == Ok(turn.n)) else { continue };
        let (kind, word) = match point.outcome {
            Outcome::Taken => (NoteKind::Strength, T::PointTaken),
            Outcome::Left => (NoteKind::Plain, T::PointLeft),
            Outcome::Against => (NoteKind::Flag, T::PointAgainst),
        };
        let offer = point.kind.map_or_else(String::new, |kind| format!(" ({})", offer_name(language, kind)));
        document.note(kind, format!("{}{offer}: “{}”", word.text(language), excerpt(language, &turn.reply)));
    }
}

/// What was taken and what went against come first; of what was left, no more than fits.
fn quoted_points(score: &PrincipleScore) -> Vec<&Point> {
    let mut points: Vec<&Point> = score.points.iter().collect();
    points.sort_by_key(|point| (point.outcome == Outcome::Left, point.turn));
    points.truncate(MOST_QUOTES);
    points
}

fn seen(language: Language, score: &PrincipleScore) -> String {
    let taken = T::SeenOf.with(language, &[score.taken.to_string(), score.opportunities.to_string()]);
    if score.against == 0 {
        return taken;
    }
    format!("{taken}; {}", T::SeenAgainst.with(language, &[score.against.to_string()]))
}

fn stories(document: &mut Document, language: Language, debrief: &Debrief) {
    if debrief.heard.is_empty() && debrief.thread.is_none() {
        return;
    }
    document.heading(2, T::StoriesHeading.text(language));
    for title in &debrief.heard {
        document.note(NoteKind::Strength, title);
    }
    if let Some(thread) = &debrief.thread {
        document.paragraph(T::NextTime.with(language, &[thread]));
    }
}

fn before(document: &mut Document, debrief: &Debrief, turn: &DebriefTurn) {
    for (gesture, line) in &turn.before {
        if let Some(gesture) = gesture {
            document.gesture(format!("{} {gesture}", debrief.name));
        }
        if !line.is_empty() {
            document.speech(&debrief.name, line);
        }
    }
}

fn reply(document: &mut Document, language: Language, turn: &DebriefTurn) {
    let marks = turn.flags.iter().map(|flag| (flag.span, kind_of(flag))).collect();
    document.reply(Phrase::You.text(language), shown(language, &turn.reply), marks);
    if !turn.strengths.is_empty() {
        let names: Vec<&str> = turn.strengths.iter().map(|signal| signal_name(language, *signal)).collect();
        document.note(NoteKind::Strength, names.join(", "));
    }
    for flag in &turn.flags {
        flag_notes(document, language, &turn.reply, flag);
    }
}

fn flag_notes(document: &mut Document, language: Language, reply: &str, flag: &Flag) {
    let name = flag.act.roadblock().map_or(flag.act.as_str(), |roadblock| roadblock_name(language, roadblock));
    let heading = match flag.level {
        Level::Certain => T::FlagCertain,
        Level::Maybe => T::FlagMaybe,
    };
    let rule = T::FlagRule.with(language, &[&flag.rule]);
    let words = flag.span.of(reply).trim();
    document.note(kind_of(flag), format!("{}: “{words}” ({rule})", capitalised(&heading.with(language, &[name]))));
    if !flag.why.is_empty() {
        document.note(NoteKind::Plain, T::FlagWhy.with(language, &[&flag.why]));
    }
    if !flag.instead.is_empty() {
        document.note(NoteKind::Plain, T::FlagInstead.with(language, &[&flag.instead]));
    }
}

fn kind_of(flag: &Flag) -> NoteKind {
    match flag.level {
        Level::Certain => NoteKind::Flag,
        Level::Maybe => NoteKind::Maybe,
    }
}

/// A reply as it is shown: silence has a name.
fn shown(language: Language, reply: &str) -> String {
    if reply.trim().is_empty() { Phrase::SilenceShown.text(language).to_owned() } else { reply.to_owned() }
}

/// The beginning of a reply, for a list of quotations.
fn excerpt(language: Language, reply: &str) -> String {
    const MOST: usize = 90;
    let text = shown(language, reply).replace('\n', " ");
    if text.chars().count() <= MOST {
        return text;
    }
    let mut cut: String = text.chars().take(MOST).collect();
    if let Some(at) = cut.rfind(' ') {
        cut.truncate(at);
    }
    cut + "…"
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
