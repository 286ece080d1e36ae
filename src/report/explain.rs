//! Why a score is what it is: each principle with its ground, each point with its reply, words, rule and opportunity.

use super::escape::visible;
use super::table::{mastery_text, note_text};
use crate::base::{Language, OfferKind, Outcome, Principle, Why};
use crate::score::{Mastery, Note, Point, PrincipleScore, Score};
use crate::session::{Explained, Transcript, explain, nth_reply};
use crate::words::{
    Phrase, ScoreText as T, act_name, fill, mastery_name, offer_name, outcome_name, principle_name, reason,
};
use std::fmt::Write as _;

/// Why this point is what it is, in one sentence, about the reply.
pub fn point_reason(language: Language, point: &Point) -> String {
    let offer = match (point.kind, &point.offer) {
        (Some(OfferKind::Reciprocity), None) => T::OfferTold.text(language),
        (Some(kind), _) => offer_name(language, kind),
        (None, _) => "",
    };
    let act = point.act.map_or("", |act| act_name(language, act));
    // Where words decided and no act, the "rule" is the name of what they pick up or stray to.
    let hook = if point.act.is_none() { point.rule.as_deref().unwrap_or_default() } else { "" };
    // Only for these two does a sentence that touches nothing earn anything at all.
    let loose = matches!(point.kind, Some(OfferKind::Curious | OfferKind::Stories));
    let text =
        if point.why == Why::Untied && loose { T::LooseTwice.text(language) } else { reason(language, point.why) };
    visible(&fill(text, &[offer, act, hook])).into_owned()
}

/// Where a point comes from, for who wants to look it up: rule and opportunity.
pub fn point_source(language: Language, point: &Point) -> String {
    let rule = point.rule.as_deref().map(|rule| {
        let text = if point.act.is_some() { T::Rule } else { T::Picked };
        text.with(language, &[rule])
    });
    let offer = point.offer.as_deref().map(|offer| T::Opportunity.with(language, &[offer]));
    let parts: Vec<String> = rule.into_iter().chain(offer).collect();
    visible(&parts.join(", ")).into_owned()
}

/// The ground of a level, in sentences: the sum, the cap, and the replies that a range hinges on. `name` is the other's,
/// `nth` says which reply a record is ([`nth_reply`](crate::session::nth_reply)).
pub fn level_reasons(
    language: Language,
    scored: &PrincipleScore,
    name: &str,
    nth: impl Fn(usize) -> usize,
) -> Vec<String> {
    let mut reasons = Vec::new();
    if scored.note == Some(Note::TooLittleSeen) {
        reasons.push(T::TooLittleGround.with(language, &[scored.offered().to_string()]));
    } else if let Some(share) = scored.share {
        let figures = [
            scored.taken.to_string(),
            scored.against.to_string(),
            scored.opportunities.to_string(),
            format!("{:.0}", share * 100.0),
        ];
        reasons.push(T::LevelGround.with(language, &figures));
    }
    reasons.extend(note_text(language, scored, name));
    // One reply for each level that it might have been is enough.
    for level in Mastery::ALL {
        if let Some(hinge) = scored.hinges.iter().find(|hinge| hinge.level == *level) {
            reasons
                .push(T::Hinge.with(language, &[&nth(hinge.turn).to_string(), mastery_name(language, level.rank())]));
        }
    }
    reasons
}

/// All points of a talk in plain text, by principle; `why_of` gives the reason of a rule, where the lexicon has it.
pub fn explained_text(
    language: Language,
    transcript: &Transcript,
    score: &Score,
    why_of: impl Fn(&str) -> Option<String>,
) -> String {
    let name = &transcript.header.scenario.name;
    let all = explain(transcript, score);
    let mut out = String::new();
    // Writing to a String cannot fail.
    for principle in Principle::ALL {
        let scored = score.principle(*principle);
        let title = principle_name(language, *principle);
        let _ = writeln!(out, "\n{}. {title}: {}", principle.number(), mastery_text(language, scored));
        let nth = |turn: usize| u64::try_from(turn).map_or(0, |n| nth_reply(transcript, n));
        for line in level_reasons(language, scored, name, nth) {
            let _ = writeln!(out, "   {}", visible(&line));
        }
        for one in all.iter().filter(|one| one.point.principle == *principle && !one.again) {
            write_point(&mut out, language, name, one, &why_of);
        }
    }
    let mut again = all.iter().filter(|one| one.again).peekable();
    if again.peek().is_some() {
        let _ = writeln!(out, "\n{}", T::SecondAttempts.text(language));
    }
    for one in again {
        write_point(&mut out, language, name, one, &why_of);
    }
    out.truncate(out.trim_end().len());
    out
}

fn write_point(
    out: &mut String,
    language: Language,
    name: &str,
    one: &Explained<'_>,
    why_of: &impl Fn(&str) -> Option<String>,
) {
    let sign = match one.point.outcome {
        Outcome::Taken => '+',
        Outcome::Left => '.',
        Outcome::Against => '-',
    };
    let words =
        if one.words.trim().is_empty() { String::new() } else { format!(" “{}”", visible(one.words.trim())) };
    let place = T::Reply.with(language, &[one.nth.to_string()]);
    let _ = writeln!(out, " {sign} {place}, {}:{words}", outcome_name(language, one.point.outcome));
    let _ = writeln!(out, "     {}", point_reason(language, one.point));
    if one.point.outcome == Outcome::Against
        && let Some(why) = one.point.rule.as_deref().filter(|_| one.point.act.is_some()).and_then(why_of)
    {
        let _ = writeln!(out, "     {}", visible(&why));
    }
    let _ = writeln!(out, "     {}: “{}”", visible(name), visible(&one.line));
    let reply = if one.reply.trim().is_empty() { Phrase::SilenceShown.text(language) } else { one.reply };
    let _ = writeln!(out, "     {}: “{}”", Phrase::You.text(language), visible(reply));
    let source = point_source(language, one.point);
    if !source.is_empty() {
        let _ = writeln!(out, "     ({source})");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Act, Outcome, Span};

    fn point(kind: Option<OfferKind>, why: Why, act: Option<Act>, rule: Option<&str>) -> Point {
        Point {
            turn: 4,
            principle: Principle::Stories,
            offer: kind.map(|_| "o5".to_owned()),
            kind,
            outcome: Outcome::Left,
            act,
            rule: rule.map(str::to_owned),
            span: act.map(|_| Span::new(0, 1)),
            why,
        }
    }

    #[test]
    fn every_reason_is_whole_whatever_decided() {
        for language in Language::ALL {
            for why in Why::ALL {
                for kind in OfferKind::ALL.iter().map(|kind| Some(*kind)).chain([None]) {
                    for (act, rule) in [(Some(Act::Order), "order"), (None, "kant")] {
                        let text = point_reason(*language, &point(kind, *why, act, Some(rule)));
                        assert!(!text.contains('{') && text.ends_with('.'), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_reason_names_the_opportunity_and_the_act_and_a_source_the_rule() {
        let taken = point(Some(OfferKind::Stories), Why::Act, Some(Act::Invitation), Some("tell-me"));
        assert_eq!(
            point_reason(Language::Nl, &taken),
            "Er was een verhaal dat begon, en dit is een uitnodiging om te vertellen."
        );
        assert_eq!(point_source(Language::En, &taken), "rule tell-me, opportunity o5");
        let hook = point(Some(OfferKind::Flow), Why::Hook, None, Some("kant"));
        assert_eq!(point_reason(Language::En, &hook), "There was something to pick up, and this picks up 'kant'.");
        assert_eq!(point_source(Language::Nl, &hook), "opgepakt: kant, kans o5");
        let told = Point { offer: None, ..point(Some(OfferKind::Reciprocity), Why::Act, Some(Act::OwnStory), None) };
        assert!(point_reason(Language::Nl, &told).starts_with("Er was een verhaal waar iets van jezelf naast kon"));
        let loose = point(Some(OfferKind::Curious), Why::Untied, None, None);
        assert!(point_reason(Language::En, &loose).contains("only twice"));
    }

    #[test]
    fn what_a_file_smuggles_in_is_made_visible() {
        let bad = point(Some(OfferKind::Flow), Why::NewTopic, None, Some("\u{1b}[2J"));
        assert!(!point_reason(Language::Nl, &bad).contains('\u{1b}'));
        assert!(!point_source(Language::Nl, &bad).contains('\u{1b}'));
    }
}
