//! Branches: those that never get their turn, have no examples, run dry, or ask for what does not exist.

use super::{Remarks, hooked};
use crate::base::{Act, Code, Signal};
use crate::scenario::{Branch, Condition, Scenario, nearest};
use std::collections::BTreeSet;

/// The fewest example replies.
const TRIES: usize = 2;
/// With how many earlier branches of its node one is compared; nobody writes as many.
const COMPARED: usize = 200;
/// Unknown names for which the nearest is still looked for; beyond it the file is hostile, or not ours.
const SUGGESTIONS: usize = 40;

pub(super) fn check(scenario: &Scenario, remarks: &mut Remarks) {
    let hooks: BTreeSet<&String> = hooked(scenario).flat_map(|hooks| hooks.keys()).collect();
    let mut left = SUGGESTIONS;
    for node in scenario.nodes.values() {
        for (at, branch) in node.branches.iter().enumerate() {
            if branch.tries.len() < TRIES {
                remarks.add(&branch.place, Code::BranchWithoutTry, &[&node.name]);
            }
            if branch.to.is_none() && !branch.once && branch.say.len() < 2 {
                remarks.add(&branch.place, Code::BranchRunsDry, &[&node.name]);
            }
            let earlier = &node.branches[..at.min(COMPARED)];
            if let Some(earlier) = earlier.iter().find(|earlier| shadows(earlier, branch)) {
                let place = branch.written.as_ref().map_or(&branch.place, |written| &written.place);
                remarks.add(place, Code::ShadowedBranch, &[&node.name, &earlier.id]);
            }
            names(scenario, &hooks, branch, &mut left, remarks);
        }
    }
}

/// Names in the condition that lead nowhere.
fn names(scenario: &Scenario, hooks: &BTreeSet<&String>, branch: &Branch, left: &mut usize, remarks: &mut Remarks) {
    let (Some(when), Some(written)) = (&branch.when, &branch.written) else { return };
    let (stories, facts, nodes) = (&scenario.stories, &scenario.facts, &scenario.nodes);
    for (atom, _) in when.atoms() {
        let name = match atom {
            Condition::Hook(name)
                if !hooks.contains(name) && !facts.contains_key(name) && !stories.contains_key(name) =>
            {
                name
            }
            Condition::Heard(story) if !stories.contains_key(story) => story,
            Condition::Seen(node) if !nodes.contains_key(node) => node,
            _ => continue,
        };
        let near = match atom {
            _ if *left == 0 => String::new(),
            Condition::Hook(_) => nearest(name, hooks.iter().copied().chain(facts.keys()).chain(stories.keys())),
            Condition::Heard(_) => nearest(name, stories.keys()),
            _ => nearest(name, nodes.keys()),
        };
        *left = left.saturating_sub(1);
        remarks.add(&written.place, Code::UnknownHook, &[name, &near]);
    }
}

/// Whether `earlier` is preferred wherever `later` holds: it holds there too, asks as much, names an act if the
/// later one does, and does not step aside once it has been taken.
fn shadows(earlier: &Branch, later: &Branch) -> bool {
    if earlier.once {
        return false;
    }
    let (earlier, later) = match (&earlier.when, &later.when) {
        (None, None) => return true,
        (Some(earlier), Some(later)) => (earlier, later),
        _ => return false,
    };
    implies(later, earlier) && earlier.weight() >= later.weight() && (names_act(earlier) || !names_act(later))
}

fn names_act(condition: &Condition) -> bool {
    Act::ALL.iter().any(|act| condition.names(*act))
}

/// Whether `b` surely holds where `a` holds; `false` when that is not plain to see.
fn implies(a: &Condition, b: &Condition) -> bool {
    match (a, b) {
        _ if a == b => true,
        (Condition::Any(parts), _) => parts.iter().all(|part| implies(part, b)),
        (_, Condition::All(parts)) => parts.iter().all(|part| implies(a, part)),
        (_, Condition::Any(parts)) => parts.iter().any(|part| implies(a, part)),
        (Condition::All(parts), _) => parts.iter().any(|part| implies(part, b)),
        (Condition::Act(act), Condition::Signal(signal)) => act.signal() == Some(*signal),
        (Condition::Act(act), Condition::Group(group)) => group.holds(*act),
        (Condition::Signal(signal), Condition::Group(group)) => of_signal(*signal).all(|act| group.holds(act)),
        _ => false,
    }
}

fn of_signal(signal: Signal) -> impl Iterator<Item = Act> {
    Act::ALL.iter().copied().filter(move |act| act.signal() == Some(signal))
}
