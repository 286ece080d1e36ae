//! Lines: hooks that are not in them, lines that stand twice, lists that are too short, opportunities that are missing.

use super::{Remarks, hooked};
use crate::base::{Code, Principle, Signal, SignalKind};
use crate::scenario::{Hooks, ListName, Scenario, Wording};
use crate::text::fold;
use std::collections::BTreeMap;

/// The fewest lines with an opportunity for a principle.
const OFFERS: usize = 4;
/// The fewest wordings after each kind of slip: an adviser advises often.
const REACTIONS: usize = 4;
/// The fewest gestures of a kind.
const GESTURES: usize = 3;

pub(super) fn check(scenario: &Scenario, remarks: &mut Remarks) {
    hooks(scenario, remarks);
    repeated(scenario, remarks);
    short_lists(scenario, remarks);
    offers(scenario, remarks);
    for fact in scenario.facts.values().filter(|fact| fact.words.is_empty() && fact.asked().next().is_none()) {
        remarks.add(&fact.place, Code::UnknownTopic, &[&fact.name]);
    }
}

fn hooks(scenario: &Scenario, remarks: &mut Remarks) {
    for (name, hook) in hooked(scenario).flatten().filter(|(_, hook)| hook.words.is_empty()) {
        remarks.add(&hook.place, Code::HookWithoutWords, &[name]);
    }
    for node in scenario.nodes.values() {
        in_wordings(&node.hooks, &node.say, remarks);
        for branch in &node.branches {
            in_wordings(&branch.hooks, &branch.say, remarks);
        }
    }
    for fact in scenario.facts.values() {
        in_wordings(&fact.hooks, &fact.say, remarks);
    }
}

/// Every wording must hold a word of every hook, or the hook is on offer without having been said.
fn in_wordings(hooks: &Hooks, say: &[Wording], remarks: &mut Remarks) {
    for wording in say {
        let said = fold(&wording.text);
        for (name, hook) in hooks.iter().filter(|(_, hook)| !hook.words.is_empty()) {
            if !hook.words.iter().any(|word| said.as_str().contains(fold(word).as_str())) {
                remarks.add(&wording.place, Code::HookMissing, &[name, &wording.text]);
            }
        }
    }
}

/// Everything she can say, in the order of the files.
fn all_lines(scenario: &Scenario) -> Vec<&Wording> {
    let manner = &scenario.persona.manner;
    let nodes = scenario.nodes.values();
    let mut lines: Vec<&Wording> = nodes
        .flat_map(|node| node.say.iter().chain(node.branches.iter().flat_map(|branch| &branch.say)))
        .chain(scenario.facts.values().flat_map(|fact| &fact.say))
        .chain(manner.reactions.values().flatten())
        .chain(manner.lines.values().flatten())
        .collect();
    lines.sort_by(|a, b| (&a.place.path, a.place.span).cmp(&(&b.place.path, b.place.span)));
    lines
}

fn repeated(scenario: &Scenario, remarks: &mut Remarks) {
    let mut first: BTreeMap<&str, &Wording> = BTreeMap::new();
    for line in all_lines(scenario) {
        if let Some(before) = first.get(line.text.as_str()) {
            let place = format!("{}:{}", before.place.path, before.place.line);
            remarks.add(&line.place, Code::RepeatedLine, &[&line.text, &place]);
        } else {
            first.insert(&line.text, line);
        }
    }
}

/// How many wordings a list needs for a talk of fifteen replies in which nothing is said twice.
const fn needed(list: ListName) -> usize {
    match list {
        ListName::Unknown => 8,
        ListName::Back | ListName::Bridge | ListName::Fallback => 6,
        ListName::Guarded => 4,
        ListName::AsksBack | ListName::ManyQuestions | ListName::SameQuestion => 3,
        ListName::Closing => 2,
        // Without them, `unknown` serves.
        ListName::UnknownYesNo
        | ListName::UnknownWho
        | ListName::UnknownWhere
        | ListName::UnknownWhen
        | ListName::UnknownHowMany
        | ListName::UnknownWhy => 0,
        ListName::Remembers | ListName::FarewellWarm | ListName::FarewellPlain | ListName::FarewellCool => 1,
    }
}

fn short_lists(scenario: &Scenario, remarks: &mut Remarks) {
    let (persona, common) = (&scenario.persona, &scenario.common.manner);
    let mut need = |name: &str, has: usize, needs: usize| {
        if has < needs {
            remarks.add(&persona.file, Code::TooFewWordings, &[name, &needs.to_string()]);
        }
    };
    for list in ListName::ALL {
        let has = persona.manner.list(*list).len() + common.list(*list).len();
        need(&format!("lines.{list}"), has, needed(*list));
    }
    for signal in Signal::ALL.iter().filter(|signal| signal.kind() == SignalKind::Slip) {
        let has = persona.manner.reaction(signal.as_str()).len() + common.reaction(signal.as_str()).len();
        need(&format!("reaction.{signal}"), has, REACTIONS);
    }
    let gestures = &persona.gestures;
    for (name, list) in [("down", &gestures.down), ("up", &gestures.up), ("still", &gestures.still)] {
        need(&format!("gesture.{name}"), list.len(), GESTURES);
    }
}

fn offers(scenario: &Scenario, remarks: &mut Remarks) {
    let nodes = scenario.nodes.values();
    let lines: Vec<&Vec<_>> = nodes
        .flat_map(|node| std::iter::once(&node.offers).chain(node.branches.iter().map(|branch| &branch.offers)))
        .chain(scenario.facts.values().map(|fact| &fact.offers))
        .collect();
    for principle in Principle::ALL {
        let count = lines.iter().filter(|kinds| kinds.iter().any(|kind| kind.principle() == *principle)).count();
        if count < OFFERS {
            let (name, count) = (principle.as_str(), count.to_string());
            remarks.add(&scenario.persona.file, Code::TooFewOffers, &[name, &count]);
        }
    }
}
