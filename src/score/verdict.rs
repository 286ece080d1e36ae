//! One reply against what was open to it: opportunities, what takes them, what goes against them, and the points of that.

use super::reading::Reading;
use super::table::{self, Row, TOLD};
use super::{Outcome, Point, Why};
use crate::base::{Act, ActHit, HookHit, Offer, OfferKind, Principle};
use std::collections::BTreeMap;

/// An opportunity that is open to a reply.
#[derive(Clone, Copy)]
pub(super) struct Chance<'a> {
    /// What it asks for.
    pub kind: OfferKind,
    /// `None`: no author offered it; she is telling.
    pub offer: Option<&'a Offer>,
    /// What takes it, what goes against it.
    pub row: Row,
}

/// What takes an opportunity.
#[derive(Clone, Copy)]
pub(super) enum Taker<'r> {
    /// An act; a loose one where no word of hers is in the reply.
    Act { hit: &'r ActHit, loose: bool },
    /// Words that pick up a hook.
    Hook(&'r HookHit),
}

impl Taker<'_> {
    /// Whether it takes without a word of hers.
    pub const fn is_loose(self) -> bool {
        matches!(self, Taker::Act { loose: true, .. })
    }
}

/// What goes against an opportunity.
#[derive(Clone, Copy)]
pub(super) enum Minus<'r> {
    /// An act that its row names.
    Act(&'r ActHit),
    /// Another subject than the one on offer.
    NewTopic(&'r HookHit),
}

impl<'a> Chance<'a> {
    /// One that an author saw in a line.
    pub const fn offered(offer: &'a Offer) -> Self {
        Chance { kind: offer.kind, offer: Some(offer), row: table::row(offer.kind) }
    }

    /// The one that any story holds: to give something of one's own for it.
    pub const fn told() -> Self {
        Chance { kind: OfferKind::Reciprocity, offer: None, row: TOLD }
    }

    /// Where a reply takes one opportunity, the others of the line are not counted: a good reply does one thing. Sorrow
    /// and a question to the trainee always count; so does a provocation that met nothing but a stock question.
    pub const fn counts_when_left(&self, takes_any: bool, all_loose: bool) -> bool {
        match self.kind {
            _ if self.offer.is_none() => false,
            OfferKind::Sorrow | OfferKind::Reciprocity => true,
            OfferKind::Judgement => !takes_any || all_loose,
            _ => !takes_any,
        }
    }
}

/// The minuses of a reply.
#[derive(Default)]
pub(super) struct Minuses<'r> {
    /// By the number of the opportunity that they go against.
    pub offered: BTreeMap<usize, Minus<'r>>,
    /// Slips where nothing was offered that names them.
    pub home: Vec<&'r ActHit>,
}

/// One sentence gives at most one minus: to an offered opportunity that names the act, else to the home of its first slip.
pub(super) fn minuses<'r>(chances: &[Chance], attempts: &[Result<Taker, Why>], reading: &Reading<'r>) -> Minuses<'r> {
    let mut by_sentence: BTreeMap<usize, Vec<&'r ActHit>> = BTreeMap::new();
    for hit in &reading.acts {
        by_sentence.entry(reading.sentence(hit.span)).or_default().push(hit);
    }
    let mut minuses = Minuses::default();
    for hits in by_sentence.values() {
        let named = hits.iter().find_map(|hit| {
            let names = |index: &usize| {
                let chance = chances[*index];
                // Where her sorrow was acknowledged, hushing undoes that; it does not also go against it.
                let undoes = chance.kind == OfferKind::Sorrow && hit.act == Act::Hushing && attempts[*index].is_ok();
                chance.row.against.contains(&hit.act) && !undoes && !minuses.offered.contains_key(index)
            };
            (0..chances.len()).find(names).map(|index| (index, *hit))
        });
        match named {
            Some((index, hit)) => {
                minuses.offered.insert(index, Minus::Act(hit));
            }
            None => minuses.home.extend(hits.iter().find(|hit| hit.act.is_slip())),
        }
    }
    if let Some((index, hook)) = new_topic(chances, reading) {
        minuses.offered.entry(index).or_insert(Minus::NewTopic(hook));
    }
    minuses
}

/// A question about another subject of hers, in a reply that takes up nothing of what she offers.
fn new_topic<'r>(chances: &[Chance], reading: &Reading<'r>) -> Option<(usize, &'r HookHit)> {
    let hook = reading.elsewhere?;
    let sentence = reading.sentence(hook.span);
    let mut here = reading.acts.iter().filter(|hit| reading.sentence(hit.span) == sentence).peekable();
    let asks = here.peek().is_some() && here.clone().any(|hit| table::asks(hit.act));
    let slips = here.any(|hit| hit.act.is_slip());
    let picks_up = reading.acts.iter().any(|hit| table::picks_up(hit.act));
    // Who has just come in has to begin somewhere.
    let greets = reading.acts.iter().any(|hit| hit.act == Act::Greeting);
    let flow = chances.iter().position(|chance| chance.kind == OfferKind::Flow)?;
    (asks && !slips && !picks_up && !greets).then_some((flow, hook))
}

/// The point for an opportunity taken.
pub(super) fn taken(turn: usize, chance: Chance, taker: Taker) -> Point {
    match taker {
        Taker::Act { hit, .. } => by_act(blank(turn, chance, Outcome::Taken, Why::Act), hit),
        Taker::Hook(hit) => by_hook(blank(turn, chance, Outcome::Taken, Why::Hook), hit),
    }
}

/// The point for an opportunity left.
pub(super) fn left(turn: usize, chance: Chance, why: Why) -> Point {
    blank(turn, chance, Outcome::Left, why)
}

/// The point for an opportunity gone against.
pub(super) fn against(turn: usize, chance: Chance, minus: Minus) -> Point {
    match minus {
        Minus::Act(hit) => by_act(blank(turn, chance, Outcome::Against, Why::Offered), hit),
        Minus::NewTopic(hit) => by_hook(blank(turn, chance, Outcome::Against, Why::NewTopic), hit),
    }
}

/// The point that a slip makes at its home principle, where nothing was offered that names it.
pub(super) fn made(turn: usize, hit: &ActHit) -> Option<Point> {
    let point = Point {
        turn,
        principle: hit.act.home()?,
        offer: None,
        kind: None,
        outcome: Outcome::Against,
        act: None,
        rule: None,
        span: None,
        why: Why::Home,
    };
    Some(by_act(point, hit))
}

fn blank(turn: usize, chance: Chance, outcome: Outcome, why: Why) -> Point {
    let principle: Principle = chance.kind.principle();
    let offer = chance.offer.map(|offer| offer.id.clone());
    Point { turn, principle, offer, kind: Some(chance.kind), outcome, act: None, rule: None, span: None, why }
}

fn by_act(point: Point, hit: &ActHit) -> Point {
    Point { act: Some(hit.act), rule: Some(hit.rule.clone()), span: Some(hit.span), ..point }
}

fn by_hook(point: Point, hit: &HookHit) -> Point {
    Point { rule: Some(hit.hook.clone()), span: Some(hit.span), ..point }
}
