//! Nodes as a map of ways: what cannot be reached, what never ends, what turns in a circle.

use super::Remarks;
use crate::base::Code;
use crate::scenario::{Node, Scenario};
use std::collections::BTreeSet;

/// The most nodes of a circle that are named.
const NAMED: usize = 6;

pub(super) fn check(scenario: &Scenario, remarks: &mut Remarks) {
    unreachable(scenario, remarks);
    endless(scenario, remarks);
    circles(scenario, remarks);
}

/// Nodes to which no way leads: not from the start, a story, a branch, a `next` or a fact.
fn unreachable(scenario: &Scenario, remarks: &mut Remarks) {
    let persona = &scenario.persona;
    let gifts = [&persona.gives.story, &persona.hopes.story];
    let brought = |id: &String| persona.order.contains(id) || gifts.contains(&&Some(id.clone()));
    let stories = scenario.stories.values().filter(|story| brought(&story.id) || !story.words.is_empty());
    let facts = scenario.facts.values().filter_map(|fact| fact.to.as_ref());
    let starts = std::iter::once(&persona.start).chain(stories.map(|story| &story.start)).chain(facts);
    let reached = reach(scenario, starts.map(String::as_str));
    for node in scenario.nodes.values().filter(|node| !reached.contains(node.name.as_str())) {
        remarks.add(&node.place, Code::UnreachableNode, &[&node.name]);
    }
}

/// Stories from whose start no end can be reached.
fn endless(scenario: &Scenario, remarks: &mut Remarks) {
    for story in scenario.stories.values() {
        let reached = reach(scenario, std::iter::once(story.start.as_str()));
        let ends = |node: &Node| node.end && node.story.as_ref() == Some(&story.id);
        let ended = reached.iter().filter_map(|name| scenario.nodes.get(*name)).any(ends);
        if !ended {
            remarks.add(&story.place, Code::StoryWithoutEnd, &[&story.id]);
        }
    }
}

/// Everything that `next` and branches lead to from here.
fn reach<'a>(scenario: &'a Scenario, starts: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut open: Vec<&str> = starts.collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !reached.insert(name) {
            continue;
        }
        let Some(node) = scenario.nodes.get(name) else { continue };
        let branches = node.branches.iter().filter_map(|branch| branch.to.as_deref());
        open.extend(node.next.as_deref().into_iter().chain(branches));
    }
    reached
}

/// Circles of `next` alone: who merely listens would never hear the end. Each is named once, at its first node.
fn circles(scenario: &Scenario, remarks: &mut Remarks) {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in scenario.nodes.values() {
        let mut way: Vec<&str> = Vec::new();
        let mut on_way = BTreeSet::new();
        let mut node = Some(start);
        while let Some(here) = node {
            if on_way.contains(here.name.as_str()) {
                let from = way.iter().position(|name| *name == here.name).unwrap_or(0);
                let circle = &way[from..];
                let mut named = circle.iter().take(NAMED).copied().collect::<Vec<_>>().join(" → ");
                if circle.len() > NAMED {
                    named.push_str(" → …");
                }
                remarks.add(&here.place, Code::SilentCycle, &[&named]);
                break;
            }
            if !done.insert(&here.name) {
                break;
            }
            on_way.insert(here.name.as_str());
            way.push(&here.name);
            node = here.next.as_ref().and_then(|next| scenario.nodes.get(next));
        }
    }
}
