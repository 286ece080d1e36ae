//! One reply from close by: the words, the rules, and the opportunities that its points are made of.

use super::capitalised;
use super::profile::outcome;
use super::turn::{self, heard};
use crate::base::Language;
use crate::report::document::{Document, NoteKind};
use crate::score::{Point, Why};
use crate::session::{Debrief, DebriefTurn, Flag};
use crate::words::{DebriefText as D, ScreenText as T, act_label, offer_name, roadblock_name};

/// The reply `n`; each of its flags is followed by a choice.
pub(super) fn moment(document: &mut Document, language: Language, debrief: &Debrief, n: u64) {
    let Some(turn) = debrief.turn(n) else { return };
    heard(document, &debrief.name, &turn.before);
    turn::reply(document, language, turn);
    if turn.hints > 0 {
        document.note(NoteKind::Plain, D::HintsHere.with(language, &[turn.hints.to_string()]));
    }
    if !turn.understood {
        document.note(NoteKind::Plain, D::NotUnderstood.with(language, &[&debrief.name]));
    }
    turn::strengths(document, language, turn, true);
    for flag in &turn.flags {
        one_flag(document, language, turn, flag);
    }
    document.heading(3, D::OpportunitiesHeading.text(language));
    if turn.points.is_empty() {
        document.paragraph(D::NoOpportunities.text(language));
    }
    for point in &turn.points {
        one_point(document, language, debrief, turn, point);
    }
    if !turn.after.is_empty() {
        document.heading(3, T::StrengthThen.with(language, &[&capitalised(&debrief.name)]));
        heard(document, &debrief.name, &turn.after);
    }
}

fn one_flag(document: &mut Document, language: Language, turn: &DebriefTurn, flag: &Flag) {
    turn::flag_head(document, language, &turn.reply, flag);
    if !flag.why.is_empty() {
        document.note(NoteKind::Plain, &flag.why);
    }
    if let Some(fitting) = &flag.fitting {
        document.note(NoteKind::Plain, D::BetterHere.with(language, &[fitting]));
    }
    if !flag.instead.is_empty() {
        document.note(NoteKind::Plain, D::BetterRule.with(language, &[&flag.instead]));
    }
    if let Some(roadblock) = flag.act().roadblock() {
        let values = [flag.hit.rule.as_str(), roadblock_name(language, roadblock)];
        document.note(NoteKind::Plain, D::RuleLine.with(language, &values));
    }
    match &flag.disputed {
        Some(_) => {
            document.note(NoteKind::Plain, D::Disputed.text(language));
            turn::disputed(document, language, flag);
            document.action(D::UndisputeRow.text(language));
        }
        None => document.action(D::DisputeRow.text(language)),
    }
}

/// What was on offer, what became of it, by which words and which rule, or why not.
fn one_point(document: &mut Document, language: Language, debrief: &Debrief, turn: &DebriefTurn, point: &Point) {
    let (kind, word) = outcome(point.outcome);
    let number = point.principle.number().to_string();
    let mut outcome = word.text(language).to_owned();
    let words = point.span.map(|span| span.of(&turn.reply).trim()).filter(|words| !words.is_empty());
    if let Some(words) = words {
        outcome += &format!(" {}", D::ByWords.with(language, &[words]));
    }
    if let Some(by) = by(language, point) {
        outcome += &format!(" ({by})");
    }
    let text = match point.kind {
        Some(kind) => D::Opportunity.with(language, &[&capitalised(offer_name(language, kind)), &number, &outcome]),
        None => capitalised(&D::NoOpportunity.with(language, &[&number, &outcome])),
    };
    document.note(kind, text);
    // Where it lay in what she had said before that, the line is not on this page.
    let line = point.offer.as_ref().and_then(|offer| debrief.offered_in.get(offer));
    if let Some(line) = line.filter(|line| !turn.before.iter().any(|heard| heard.text == **line)) {
        document.note(NoteKind::Plain, D::OfferedIn.with(language, &[line]));
    }
}

/// By which act and rule, by which hook, or why it was left.
fn by(language: Language, point: &Point) -> Option<String> {
    let rule = point.rule.as_deref().unwrap_or_default();
    Some(match point.why {
        Why::Act | Why::Offered | Why::Home => D::ByRule.with(language, &[act_label(language, point.act?), rule]),
        Why::Hook => D::ByHook.with(language, &[rule]),
        Why::NewTopic => D::WhyNewTopic.with(language, &[rule]),
        Why::Unanswered => return None,
        Why::Undone => D::WhyUndone.text(language).to_owned(),
        Why::SameQuestion => D::WhySameQuestion.text(language).to_owned(),
        Why::Copied => D::WhyCopied.text(language).to_owned(),
        Why::Untied => D::WhyUntied.text(language).to_owned(),
        Why::Procedural => D::WhyProcedural.text(language).to_owned(),
    })
}
