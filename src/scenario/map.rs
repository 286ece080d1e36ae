//! A person as a map: her stories, the lines in them, and the ways from one to the other.

use super::model::{Node, Scenario, Wording};
use std::collections::BTreeSet;

/// All stories of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMap {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: String,
    /// What stands in persona.toml first, then her stories in the order in which she comes up with them.
    pub parts: Vec<MapPart>,
}

/// The lines of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPart {
    /// The story's id; `None` for persona.toml.
    pub story: Option<String>,
    /// The story's title; empty for persona.toml.
    pub title: String,
    /// The openness it takes to start it.
    pub needs: u8,
    /// The words that bring her to it.
    pub words: Vec<String>,
    /// Its lines: the way of who merely listens first, each followed by what lies beside it.
    pub stops: Vec<MapStop>,
}

/// One node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapStop {
    /// Its name.
    pub name: String,
    /// Its line, in its first wording.
    pub line: String,
    /// The openness it takes.
    pub needs: u8,
    /// Whether the talk or the story starts here.
    pub start: bool,
    /// Whether the story ends here.
    pub end: bool,
    /// The names of its hooks.
    pub hooks: Vec<String>,
    /// The node that follows for who merely listens.
    pub next: Option<String>,
    /// Its branches, in their order.
    pub branches: Vec<MapBranch>,
    /// Facts from which she goes on here.
    pub facts: Vec<String>,
}

/// One branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapBranch {
    /// Its number at the node, from 1.
    pub number: usize,
    /// Its condition as written; empty when it always holds.
    pub when: String,
    /// Where it leads; `None`: she stays.
    pub to: Option<String>,
}

impl StoryMap {
    /// The map of a person.
    pub fn of(scenario: &Scenario) -> Self {
        let persona = &scenario.persona;
        let mut ids: Vec<&String> = persona.order.iter().filter(|id| scenario.stories.contains_key(*id)).collect();
        ids.extend(scenario.stories.keys().filter(|id| !persona.order.contains(id)));
        let mut parts = vec![part(scenario, None, &persona.start)];
        parts.extend(ids.into_iter().filter_map(|id| scenario.stories.get(id)).map(|story| MapPart {
            title: story.title.clone(),
            needs: story.needs,
            words: story.words.clone(),
            ..part(scenario, Some(&story.id), &story.start)
        }));
        parts.retain(|part| !part.stops.is_empty());
        StoryMap { id: scenario.id.clone(), name: persona.name.clone(), parts }
    }

    /// The part in which a node stands.
    pub fn part_of(&self, node: &str) -> Option<&MapPart> {
        self.parts.iter().find(|part| part.stops.iter().any(|stop| stop.name == node))
    }
}

fn part(scenario: &Scenario, story: Option<&String>, start: &str) -> MapPart {
    let here = |node: &&Node| node.story.as_ref() == story;
    let mut order: Vec<&Node> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    // The way of who listens, then side turns as they are met, then what nothing leads to.
    let starts = scenario.nodes.get(start).filter(here).into_iter().chain(scenario.nodes.values().filter(here));
    for from in starts {
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if !seen.insert(&node.name) {
                continue;
            }
            order.push(node);
            let sides = node.branches.iter().rev().filter_map(|branch| branch.to.as_ref());
            // The last put on the stack is looked at first.
            let ways = node.next.iter().chain(sides).filter_map(|name| scenario.nodes.get(name)).filter(here);
            open.extend(ways);
        }
    }
    let stops = order.into_iter().map(|node| stop(scenario, node, start)).collect();
    MapPart { story: story.cloned(), title: String::new(), needs: 0, words: Vec::new(), stops }
}

fn stop(scenario: &Scenario, node: &Node, start: &str) -> MapStop {
    let branch = |(at, branch): (usize, &super::model::Branch)| MapBranch {
        number: at + 1,
        when: branch.written.as_ref().map_or_else(String::new, |written| written.text.clone()),
        to: branch.to.clone(),
    };
    MapStop {
        name: node.name.clone(),
        line: node.say.first().map_or_else(String::new, |Wording { text, .. }| text.clone()),
        needs: node.needs,
        start: node.name == start,
        end: node.end,
        hooks: node.hooks.keys().cloned().collect(),
        next: node.next.clone(),
        branches: node.branches.iter().enumerate().map(branch).collect(),
        facts: scenario
            .facts
            .values()
            .filter(|fact| fact.to.as_ref() == Some(&node.name))
            .map(|fact| fact.name.clone())
            .collect(),
    }
}
