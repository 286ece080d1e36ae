//! Tests: what must hold for any talk, however odd its texts, spans and offers.

use super::counts::is_quiet;
use super::samples::{Exchange, score_of};
use super::{Mastery, Outcome, PrincipleScore, Score};
use crate::base::{Act, ActHit, HookHit, Level, Likeness, OfferKind, Principle, Scope, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Talks are made of these: words that return, so that copies, echoes and frames occur, and letters that trip a slice.
const TEXTS: &[&str] = &[
    "",
    " ",
    "Kant van oma's gordijn, van mijn zus, met vogeltjes erin.",
    "Oma's gordijn!",
    "Hoe zag het gordijn eruit?",
    "hoe zag die zus eruit",
    "En toen? Wat jammer. U moet rusten.",
    "één… ‘café’?!\n\n12.30 uur…\u{301}\u{202e}🙂👩‍🦳 ĳs",
    "?!?!…",
];

fn act_hit() -> impl Strategy<Value = ActHit> {
    (select(Act::ALL), select(Level::ALL), 0..80_usize, 0..80_usize).prop_map(|(act, level, start, length)| ActHit {
        act,
        rule: "rule".to_owned(),
        level,
        // Also outside the text, and inside a character: a transcript may have been edited by hand.
        span: Span::new(start, start.saturating_add(length)),
    })
}

fn hook_hit() -> impl Strategy<Value = HookHit> {
    (select(Scope::ALL), select(Likeness::ALL), 0..40_usize, select(&["zus", "kant"][..])).prop_map(
        |(scope, likeness, start, hook)| HookHit {
            hook: hook.to_owned(),
            scope,
            owner: String::new(),
            likeness,
            span: Span::new(start, start + 3),
        },
    )
}

/// A reply as people type it, with the acts it has, or else any text with any acts.
fn reply() -> impl Strategy<Value = (&'static str, Vec<ActHit>)> {
    let usual: &[(&str, &[Act])] = &[
        ("Oma's gordijn!", &[Act::Echo, Act::Following]),
        ("Kant?", &[Act::Echo, Act::ClosedQuestion]),
        ("Hoe zag het gordijn eruit?", &[Act::OpenQuestion]),
        ("Wat leeg, zonder zus.", &[Act::NamingFeeling]),
        ("Kop op.", &[Act::Hushing]),
        ("Mijn zus had ook kant.", &[Act::OwnStory]),
        ("Hm-hm.", &[Act::Noise]),
        ("", &[Act::Silence]),
    ];
    let usual = select(usual).prop_map(|(text, acts)| {
        let hit = |act: &Act| ActHit {
            act: *act,
            rule: "rule".to_owned(),
            level: Level::Certain,
            span: Span::new(0, text.len()),
        };
        (text, acts.iter().map(hit).collect())
    });
    prop_oneof![usual, (select(TEXTS), vec(act_hit(), 0..4))]
}

fn exchange() -> impl Strategy<Value = Exchange> {
    let offers = proptest::sample::subsequence(OfferKind::ALL, 0..4);
    let flags = (proptest::bool::weighted(0.9), proptest::bool::weighted(0.1));
    (select(TEXTS), offers, reply(), vec(hook_hit(), 0..2), flags).prop_map(
        |(line, offers, (reply, acts), hooks, (counted, second_attempt))| {
            let mut exchange = Exchange::new(line, &offers, reply, &[]);
            exchange.evidence.acts = acts;
            exchange.evidence.hooks = hooks;
            Exchange { counted, second_attempt, ..exchange }
        },
    )
}

fn talk() -> impl Strategy<Value = Vec<Exchange>> {
    vec(exchange(), 1..14)
}

fn points(scored: &PrincipleScore) -> i64 {
    i64::try_from(scored.taken).unwrap_or(i64::MAX) - i64::try_from(scored.against).unwrap_or(i64::MAX)
}

fn total(score: &Score) -> i64 {
    score.principles.values().map(points).sum()
}

/// Adds a sentence of its own, with this act.
fn add(exchange: &mut Exchange, act: Act, sentence: &str) {
    keep_inside(exchange);
    let opening = exchange.reply.len() + 1;
    exchange.reply = format!("{}\n{sentence}", exchange.reply);
    let span = Span::new(opening, exchange.reply.len());
    exchange.evidence.acts.push(ActHit { act, rule: "added".to_owned(), level: Level::Certain, span });
}

/// Spans beyond the end of the reply would come to lie in a sentence that is added to it.
fn keep_inside(exchange: &mut Exchange) {
    let last = exchange.reply.len().saturating_sub(1);
    let acts = exchange.evidence.acts.iter_mut().map(|hit| &mut hit.span);
    for span in acts.chain(exchange.evidence.hooks.iter_mut().map(|hit| &mut hit.span)) {
        *span = Span::new(span.start.min(last), span.end.min(last + 1));
    }
}

/// Makes sure that the reply at `at` says more than a noise or a greeting: those carry their offers on, and a word more
/// answers them here, for better or for worse.
fn speak_out(talk: &mut [Exchange], at: usize) -> usize {
    let at = at % talk.len();
    keep_inside(&mut talk[at]);
    if is_quiet(&talk[at].evidence) {
        add(&mut talk[at], Act::Joke, "Xxx.");
    }
    at
}

proptest! {
    #[test]
    fn figures_add_up_and_levels_lie_in_their_range(talk in talk()) {
        let score = score_of(&talk);
        prop_assert_eq!(score.principles.len(), Principle::ALL.len());
        prop_assert!(score.appreciative_share.is_none_or(|share| (0.0..=1.0).contains(&share)));
        for scored in score.principles.values() {
            prop_assert_eq!(scored.opportunities, scored.taken + scored.left + scored.against);
            prop_assert_eq!(scored.opportunities, scored.points.len());
            prop_assert!(scored.share.is_none_or(|share| (0.0..=1.0).contains(&share)));
            prop_assert!(scored.range.is_none_or(|(lower, upper)| lower < upper && scored.level == Some(lower)));
            prop_assert!(scored.level.is_none() || scored.offered() >= 4);
            prop_assert!(scored.level.is_some() || scored.note.is_some());
        }
        prop_assert!(score.sum_of_levels() <= 6 * Mastery::Good.rank());
    }

    #[test]
    fn a_certain_slip_never_raises_the_points_of_a_principle(
        mut talk in talk(), at in 0..20_usize,
        slip in select(Act::ALL.iter().copied().filter(|act| act.is_slip()).collect::<Vec<Act>>()),
    ) {
        let at = speak_out(&mut talk, at);
        let before = score_of(&talk);
        add(&mut talk[at], slip, "Zzz.");
        let after = score_of(&talk);
        for principle in Principle::ALL {
            let (before, after) = (&before.principles[principle], &after.principles[principle]);
            prop_assert!(points(after) <= points(before), "{}: {:#?}\n{:#?}", principle, before, after);
        }
    }

    #[test]
    fn an_opportunity_taken_never_lowers_the_points(
        mut talk in talk(), at in 0..20_usize, act in select(Act::ALL),
    ) {
        let at = speak_out(&mut talk, at);
        let before = score_of(&talk);
        add(&mut talk[at], act, "Zzz.");
        let after = score_of(&talk);
        let takes = |scored: &PrincipleScore| {
            scored.points.iter().any(|point| {
                point.turn == 2 * at + 2 && point.outcome == Outcome::Taken && point.rule.as_deref() == Some("added")
            })
        };
        if after.principles.values().any(takes) {
            prop_assert!(total(&after) >= total(&before), "{} at {}", act, at);
        }
        for principle in Principle::ALL {
            let (before, after) = (&before.principles[principle], &after.principles[principle]);
            prop_assert!(!takes(after) || points(after) >= points(before), "{}: {:#?}\n{:#?}", principle, before, after);
        }
    }

    #[test]
    fn maybe_moves_nothing(talk in talk()) {
        let before = score_of(&talk);
        let certain: Vec<Exchange> = talk
            .into_iter()
            .map(|mut exchange| {
                exchange.evidence.acts.retain(|hit| hit.level == Level::Certain);
                exchange
            })
            .collect();
        prop_assert_eq!(score_of(&certain), before);
    }

    #[test]
    fn the_same_talk_has_the_same_score_whatever_was_tried_again(talk in talk(), again in talk()) {
        let before = score_of(&talk);
        let both: Vec<Exchange> = talk.into_iter().chain(again.into_iter().map(Exchange::again)).collect();
        let after = score_of(&both);
        if before.principles.values().any(|scored| scored.note != Some(super::Note::NoOpportunities)) {
            prop_assert_eq!(after.principles, before.principles);
        }
        prop_assert_eq!(after.counts, before.counts);
    }
}
