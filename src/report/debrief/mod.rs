//! A debrief as a document: whole, to keep, or a page at a time, to walk through. The order is that of the method: the
//! other first, one strength, one moment to try again, the profile with its evidence, the stories, then the talk itself.

mod course;
mod moment;
mod parts;
mod profile;
mod turn;

use super::document::Document;
use crate::base::{Language, Question};
use crate::session::{Choice, Debrief, View};
use crate::words::{DebriefText as D, Phrase, ScreenText as T, principle_name};

/// The whole debrief. `blanked`: what the trainee told of their own life has been left out of it.
pub fn debrief_document(language: Language, debrief: &Debrief, blanked: bool) -> Document {
    let mut document = Document::new(language);
    document.heading(1, T::TalkWith.with(language, &[&debrief.name]));
    let replies = Phrase::Replies.with(language, &[debrief.turns.len().to_string()]);
    document.paragraph(format!("{}: {}. {}.", T::When.text(language), debrief.date, capitalised(&replies)));
    if blanked {
        document.paragraph(D::BlankedNote.text(language));
    }
    if debrief.hints > 0 {
        document.paragraph(format!("{}.", D::Hints.with(language, &[debrief.hints.to_string()])));
    }
    if debrief.disputes() > 0 {
        document.paragraph(format!("{}.", D::DisputesCount.with(language, &[debrief.disputes().to_string()])));
    }
    for part in debrief.parts() {
        document.heading(2, title(language, debrief, part));
        match part {
            View::Person => parts::person(&mut document, language, debrief),
            View::Strength => parts::strength(&mut document, language, debrief),
            View::Again => parts::again(&mut document, language, debrief),
            View::Profile => profile::whole(&mut document, language, debrief),
            View::Stories => parts::stories(&mut document, language, debrief),
            _ => parts::talk(&mut document, language, debrief, false),
        }
    }
    for course in &debrief.courses {
        let number = debrief.turn(course.of).map_or(0, |turn| turn.number);
        document.heading(2, D::CourseTitle.with(language, &[number.to_string()]));
        course::course(&mut document, language, debrief, course);
    }
    document
}

/// One page of it, with what can be chosen there: as many choices as [`Debrief::choices`] has, in the same order.
pub fn view_document(language: Language, debrief: &Debrief, view: View) -> Document {
    let mut document = Document::new(language);
    document.heading(1, title(language, debrief, view));
    match view {
        View::Person => parts::person(&mut document, language, debrief),
        View::Strength => parts::strength(&mut document, language, debrief),
        View::Again => parts::again(&mut document, language, debrief),
        View::Profile => profile::overview(&mut document, language, debrief),
        View::Stories => parts::stories(&mut document, language, debrief),
        View::Talk => {
            document.paragraph(D::TalkHint.text(language));
            parts::talk(&mut document, language, debrief, true);
        }
        View::Principle(principle) => profile::principle(&mut document, language, debrief, principle),
        View::Moment(n) => moment::moment(&mut document, language, debrief, n),
        View::Course(at) => {
            if let Some(course) = debrief.courses.get(at) {
                course::course(&mut document, language, debrief, course);
            }
        }
    }
    let choices = debrief.choices(view);
    // Some stand in the text itself, at what they are about; the others follow it.
    for choice in &choices[document.choices().min(choices.len())..] {
        document.action(action(language, debrief, view, *choice));
    }
    document
}

/// What a page is called.
fn title(language: Language, debrief: &Debrief, view: View) -> String {
    let text = match view {
        View::Person => return D::PersonHeading.with(language, &[&debrief.name]),
        View::Strength => T::StrengthHeading,
        View::Again => T::AgainHeading,
        View::Profile => T::ProfileHeading,
        View::Stories => T::StoriesHeading,
        View::Talk => T::FlagsHeading,
        View::Principle(principle) => {
            return format!("{}. {}", principle.number(), principle_name(language, principle));
        }
        View::Moment(n) => {
            let number = debrief.turn(n).map_or(0, |turn| turn.number);
            return D::MomentTitle.with(language, &[number.to_string()]);
        }
        View::Course(at) => {
            let of = debrief.courses.get(at).and_then(|course| debrief.turn(course.of));
            return D::CourseTitle.with(language, &[of.map_or(0, |turn| turn.number).to_string()]);
        }
    };
    text.text(language).to_owned()
}

fn action(language: Language, debrief: &Debrief, view: View, choice: Choice) -> String {
    let text = match choice {
        Choice::Open(View::Moment(n)) => {
            let reply = debrief.turn(n).map_or("", |turn| turn.reply.as_str());
            match view {
                View::Course(_) => return D::CourseTurnRow.with(language, &[excerpt(language, reply)]),
                View::Person if debrief.told_most_own == Some(n) && debrief.told_most != Some(n) => D::LookOwnRow,
                _ => D::LookRow,
            }
        }
        Choice::Open(View::Course(at)) => {
            let course = debrief.courses.get(at).and_then(|course| course.second.first());
            let reply = course.map_or("", |turn| turn.reply.as_str());
            return D::CourseRow.with(language, &[excerpt(language, reply)]);
        }
        Choice::Open(other) => return title(language, debrief, other),
        Choice::Dispute { .. } => D::DisputeRow,
        Choice::Rewind(_) => D::RewindRow,
        Choice::Keep => D::KeepRow,
        Choice::Back => D::BackRow,
        Choice::Done => D::DoneRow,
        Choice::Next => {
            let parts = debrief.parts();
            let next = parts.iter().position(|part| *part == view).and_then(|at| parts.get(at + 1));
            let next = next.map_or_else(String::new, |part| title(language, debrief, *part));
            return D::NextRow.with(language, &[next]);
        }
    };
    text.text(language).to_owned()
}

/// A question of the method's, about this person.
pub fn question_text(language: Language, question: Question, name: &str) -> String {
    let text = match question {
        Question::Surprised => D::AskSurprised,
        Question::Recognised => D::AskRecognised,
        Question::ToldMost => D::AskToldMost,
        Question::Otherwise => D::AskOtherwise,
        Question::ForWhom => D::AskForWhom,
        Question::WorkOn => D::AskWorkOn,
    };
    text.with(language, &[name])
}

/// A reply as it is shown: silence has a name.
pub(super) fn shown(language: Language, reply: &str) -> String {
    if reply.trim().is_empty() { Phrase::SilenceShown.text(language).to_owned() } else { reply.to_owned() }
}

/// The beginning of a reply, for a list of quotations.
pub fn excerpt(language: Language, reply: &str) -> String {
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

pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
