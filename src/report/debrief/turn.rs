//! One reply in the talk: what she said, the reply with its marks, what worked and what was flagged.

use super::{capitalised, shown};
use crate::base::{Language, Level};
use crate::report::document::{Document, NoteKind};
use crate::session::{Debrief, DebriefTurn, Flag, Heard};
use crate::words::{DebriefText as D, Phrase, ScreenText as T, act_label, signal_name};

/// What one saw and heard of her.
pub(super) fn heard(document: &mut Document, name: &str, lines: &[Heard]) {
    for line in lines {
        if let Some(gesture) = &line.gesture {
            document.gesture(format!("{name} {gesture}"));
        }
        if !line.text.is_empty() {
            document.speech(name, &line.text);
        }
    }
}

/// The reply itself, with the words that notes are about marked.
pub(super) fn reply(document: &mut Document, language: Language, turn: &DebriefTurn) {
    let flags = turn.flags.iter().filter(|flag| flag.disputed.is_none()).map(|flag| (flag.hit.span, kind_of(flag)));
    let strengths = turn.strengths.iter().map(|strength| (strength.span, NoteKind::Strength));
    // Where both stand on the same words the flag is marked: it comes first, and marks do not overlap.
    let mut marks: Vec<_> = flags.collect();
    marks.extend(strengths.filter(|(span, _)| !turn.flags.iter().any(|flag| flag.hit.span.overlaps(*span))));
    document.reply(Phrase::You.text(language), shown(language, &turn.reply), marks);
}

/// What worked, and what was flagged with its reason and a better wording.
pub(super) fn notes(document: &mut Document, language: Language, debrief: &Debrief, turn: &DebriefTurn) {
    if turn.hints > 0 {
        document.note(NoteKind::Plain, D::HintsHere.with(language, &[turn.hints.to_string()]));
    }
    if !turn.understood {
        document.note(NoteKind::Plain, D::NotUnderstood.with(language, &[&debrief.name]));
    }
    strengths(document, language, turn, false);
    for flag in &turn.flags {
        flag_head(document, language, &turn.reply, flag);
        if flag.disputed.is_some() {
            disputed(document, language, flag);
            continue;
        }
        if !flag.why.is_empty() {
            document.note(NoteKind::Plain, T::FlagWhy.with(language, &[&flag.why]));
        }
        if let Some(better) = flag.better() {
            document.note(NoteKind::Plain, T::FlagInstead.with(language, &[better]));
        }
    }
}

/// What worked, with its words; `rules`: each on its own, and the rule that found it.
pub(super) fn strengths(document: &mut Document, language: Language, turn: &DebriefTurn, rules: bool) {
    // What the same words do is said in one go.
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for strength in &turn.strengths {
        let words = strength.span.of(&turn.reply).trim();
        let name = signal_name(language, strength.signal);
        if rules {
            let rule = T::FlagRule.with(language, &[&strength.rule]);
            document.note(NoteKind::Strength, format!("{}{} ({rule})", capitalised(name), quoted(words)));
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) => names.push(name),
            None => groups.push((words, vec![name])),
        }
    }
    for (words, names) in groups {
        document.note(NoteKind::Strength, format!("{}{}", capitalised(&names.join(", ")), quoted(words)));
    }
}

fn quoted(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(": “{words}”") }
}

/// What a flag is called, and its words.
pub(super) fn flag_head(document: &mut Document, language: Language, reply: &str, flag: &Flag) {
    let heading = match flag.hit.level {
        Level::Certain => T::FlagCertain,
        Level::Maybe => T::FlagMaybe,
    };
    let rule = T::FlagRule.with(language, &[&flag.hit.rule]);
    let words = flag.hit.span.of(reply).trim();
    let name = capitalised(&heading.with(language, &[act_label(language, flag.act())]));
    let parked = if flag.disputed.is_some() { format!("; {}", D::DisputedShort.text(language)) } else { String::new() };
    document.note(kind_of(flag), format!("{name}: “{words}” ({rule}{parked})"));
}

/// That the trainee holds it not to be right, and why.
pub(super) fn disputed(document: &mut Document, language: Language, flag: &Flag) {
    if let Some(why) = flag.disputed.as_ref().filter(|why| !why.is_empty()) {
        document.note(NoteKind::Plain, D::DisputedWhy.with(language, &[why]));
    }
}

/// A flag that is disputed counts no more, and looks it.
pub(super) fn kind_of(flag: &Flag) -> NoteKind {
    match flag.hit.level {
        _ if flag.disputed.is_some() => NoteKind::Plain,
        Level::Certain => NoteKind::Flag,
        Level::Maybe => NoteKind::Maybe,
    }
}
