//! The parts of a debrief but for the profile.

use super::turn::{self, heard};
use super::{capitalised, excerpt, shown};
use crate::base::{Language, Question};
use crate::report::document::{Document, NoteKind};
use crate::score::Outcome;
use crate::session::{Debrief, DebriefTurn};
use crate::words::{DebriefText as D, Phrase, ScreenText as T, offer_name};

/// The other first: what the trainee heard and thought, and after which reply she told most.
pub(super) fn person(document: &mut Document, language: Language, debrief: &Debrief) {
    let thought = |document: &mut Document, question: Question| {
        let text = match question {
            Question::Surprised => D::ThoughtSurprised,
            Question::Recognised => D::ThoughtRecognised,
            Question::Otherwise => D::ThoughtOtherwise,
            Question::ForWhom => D::ThoughtForWhom,
            Question::WorkOn => D::ThoughtWorkOn,
            Question::ToldMost => return,
        };
        if let Some(answer) = debrief.thoughts.get(&question) {
            document.note(NoteKind::Plain, text.with(language, &[answer]));
        }
    };
    thought(document, Question::Surprised);
    thought(document, Question::Recognised);
    match debrief.told_most.and_then(|n| debrief.turn(n)) {
        Some(most) => {
            document.paragraph(D::ToldMost.with(language, &[&capitalised(&debrief.name)]));
            document.reply(Phrase::You.text(language), shown(language, &most.reply), Vec::new());
            heard(document, &debrief.name, &most.after);
        }
        None => document.paragraph(D::NothingTold.with(language, &[&capitalised(&debrief.name)])),
    }
    if let Some(own) = debrief.told_most_own.and_then(|n| debrief.turn(n)) {
        let text = if debrief.told_most == Some(own.n) {
            D::ToldMostAgreed.text(language).to_owned()
        } else {
            D::ToldMostOwn.with(language, &[excerpt(language, &own.reply)])
        };
        document.note(NoteKind::Plain, text);
    }
    for question in [Question::Otherwise, Question::ForWhom, Question::WorkOn] {
        thought(document, question);
    }
}

/// One reply that did something, with what she did with it.
pub(super) fn strength(document: &mut Document, language: Language, debrief: &Debrief) {
    let Some(turn) = debrief.strength.and_then(|n| debrief.turn(n)) else { return };
    heard(document, &debrief.name, &turn.before);
    turn::reply(document, language, turn);
    turn::strengths(document, language, turn, false);
    let taken = turn.points.iter().filter(|point| point.outcome == Outcome::Taken).filter_map(|point| point.kind);
    let taken: Vec<&str> = taken.map(|kind| offer_name(language, kind)).collect();
    if !taken.is_empty() {
        let text = format!("{}: {}", T::PointTaken.text(language), taken.join("; "));
        document.note(NoteKind::Strength, capitalised(&text));
    }
    if !turn.after.is_empty() {
        document.paragraph(T::StrengthThen.with(language, &[&capitalised(&debrief.name)]));
        heard(document, &debrief.name, &turn.after);
    }
}

/// One moment to try again.
pub(super) fn again(document: &mut Document, language: Language, debrief: &Debrief) {
    let Some((turn, flag)) = debrief.again.and_then(|(n, at)| {
        let turn = debrief.turn(n)?;
        Some((turn, turn.flags.get(at)?))
    }) else {
        return;
    };
    heard(document, &debrief.name, &turn.before);
    document.reply(Phrase::You.text(language), shown(language, &turn.reply), vec![(flag.hit.span, NoteKind::Flag)]);
    if !flag.why.is_empty() {
        document.note(NoteKind::Flag, &flag.why);
    }
    if let Some(better) = flag.better() {
        document.note(NoteKind::Plain, format!("{} “{better}”", T::AgainInstead.text(language)));
    }
}

/// What was told, and one thread for a next time.
pub(super) fn stories(document: &mut Document, language: Language, debrief: &Debrief) {
    if debrief.heard.is_empty() {
        document.paragraph(D::StoriesNone.text(language));
    }
    for title in &debrief.heard {
        document.note(NoteKind::Strength, D::StoryHeard.with(language, &[title]));
    }
    for first in &debrief.begun {
        document.note(NoteKind::Plain, D::StoryBegun.with(language, &[excerpt(language, first)]));
    }
    if let Some(thread) = &debrief.thread {
        document.paragraph(T::NextTime.with(language, &[thread]));
        document.paragraph(D::StoriesKept.text(language));
    }
}

/// The talk, with remarks; `choose`: each reply can be chosen.
pub(super) fn talk(document: &mut Document, language: Language, debrief: &Debrief, choose: bool) {
    heard(document, &debrief.name, &debrief.opening);
    for turn in &debrief.turns {
        one(document, language, debrief, turn, choose);
    }
    if let Some(last) = debrief.turns.last() {
        heard(document, &debrief.name, &last.after);
    }
}

fn one(document: &mut Document, language: Language, debrief: &Debrief, turn: &DebriefTurn, choose: bool) {
    heard(document, &debrief.name, &turn.before);
    if choose {
        document.choice();
    }
    turn::reply(document, language, turn);
    turn::notes(document, language, debrief, turn);
}
