//! A second attempt beside the first: the same moment, two courses.

use super::profile::seen_text;
use super::turn::{self, heard};
use super::{capitalised, shown};
use crate::base::{Language, Principle};
use crate::report::document::{Document, NoteKind};
use crate::score::{Outcome, Point};
use crate::session::{Debrief, DebriefCourse, DebriefTurn};
use crate::words::{DebriefText as D, Phrase, ScreenText as T, principle_short, signal_name};

/// An attempt of fewer replies can be seen at a glance.
const ENOUGH_TO_SUM_UP: usize = 3;

/// Both courses, from what she had said before them; the first no further than the second goes.
pub(super) fn course(document: &mut Document, language: Language, debrief: &Debrief, course: &DebriefCourse) {
    document.paragraph(D::CourseApart.text(language));
    if let Some(first) = course.second.first() {
        heard(document, &debrief.name, &first.before);
    }
    let rows = course.second.iter().enumerate().map(|(at, second)| {
        let first = course.first.get(at).map_or_else(|| Document::new(language), |turn| cell(language, debrief, turn));
        (first, cell(language, debrief, second))
    });
    let heads = (D::ColumnFirst.text(language).to_owned(), D::ColumnSecond.text(language).to_owned());
    document.columns(heads, rows.collect());
    if course.second.len() >= ENOUGH_TO_SUM_UP {
        sum_up(document, language, course);
    }
}

/// What the new attempt did with its opportunities, principle by principle; no levels, for those are of first attempts.
fn sum_up(document: &mut Document, language: Language, course: &DebriefCourse) {
    let points: Vec<&Point> = course.second.iter().flat_map(|turn| &turn.points).collect();
    if points.is_empty() {
        return;
    }
    document.heading(3, D::CourseSum.text(language));
    for principle in Principle::ALL {
        let of = || points.iter().filter(|point| point.principle == *principle);
        let count = |outcome| of().filter(|point| point.outcome == outcome).count();
        if of().next().is_some() {
            let seen = seen_text(language, count(Outcome::Taken), of().count(), count(Outcome::Against));
            let name = principle_short(language, *principle);
            document.note(NoteKind::Plain, format!("{}. {name}: {seen}", principle.number()));
        }
    }
}

/// One reply in few words, and what she said then.
fn cell(language: Language, debrief: &Debrief, turn: &DebriefTurn) -> Document {
    let mut document = Document::new(language);
    document.reply(Phrase::You.text(language), shown(language, &turn.reply), Vec::new());
    if !turn.strengths.is_empty() {
        let names: Vec<&str> = turn.strengths.iter().map(|strength| signal_name(language, strength.signal)).collect();
        document.note(NoteKind::Strength, names.join(", "));
    }
    for flag in &turn.flags {
        turn::flag_head(&mut document, language, &turn.reply, flag);
    }
    let counted = |outcome, text: fn(Language, &[String]) -> String| {
        let count = turn.points.iter().filter(|point| point.outcome == outcome).count();
        (count > 0).then(|| text(language, &[count.to_string()]))
    };
    let counts = [
        counted(Outcome::Taken, |language, count| D::TakenCount.with(language, count)),
        counted(Outcome::Left, |language, count| D::LeftCount.with(language, count)),
        counted(Outcome::Against, |language, count| T::SeenAgainst.with(language, count)),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if !counts.is_empty() {
        document.note(NoteKind::Plain, capitalised(&counts.join("; ")));
    }
    heard(&mut document, &debrief.name, &turn.after);
    document
}
