//! Branches: those that never get their turn, have no examples, run dry, or ask for what does not exist.

use super::{Remarks, hooked};
use crate::base::{Act, Code, Signal};
use crate::scenario::{Branch, Condition, Scenario, nearest};

/// The fewest example replies.
const TRIES: usize = 2;

pub(super) fn check(scenario: &Scenario, remarks: &mut Remarks) {
    for node in scenario.nodes.values() {
        for (at, branch) in node.branches.iter().enumerate() {
            if branch.tries.len() < TRIES {
                remarks.add(&branch.place, Code::BranchWithoutTry, &[&node.name]);
            }
            if branch.to.is_none() && !branch.once && branch.say.len() < 2 {
                remarks.add(&branch.place, Code::BranchRunsDry, &[&node.name]);
            }
            if let Some(earlier) = node.branches[..at].iter().find(|earlier| shadows(earlier, branch)) {
                let place = branch.written.as_ref().map_or(&branch.place, |written| &written.place);
                remarks.add(place, Code::ShadowedBranch, &[&node.name, &earlier.id]);
            }
            names(scenario, branch, remarks);
        }
    }
}

/// Names in the condition that lead nowhere.
fn names(scenario: &Scenario, branch: &Branch, remarks: &mut Remarks) {
    let (Some(when), Some(written)) = (&branch.when, &branch.written) else { return };
    for (atom, _) in when.atoms() {
        let (name, near) = match atom {
            Condition::Hook(name) if !is_hook(scenario, name) => {
                let hooks = hooked(scenario).flat_map(|hooks| hooks.keys());
                (name, nearest(name, hooks.chain(scenario.facts.keys()).chain(scenario.stories.keys())))
            }
            Condition::Heard(story) if !scenario.stories.contains_key(story) => {
                (story, nearest(story, scenario.stories.keys()))
            }
            Condition::Seen(node) if !scenario.nodes.contains_key(node) => (node, nearest(node, scenario.nodes.keys())),
            _ => continue,
        };
        remarks.add(&written.place, Code::UnknownHook, &[name, &near]);
    }
}

fn is_hook(scenario: &Scenario, name: &str) -> bool {
    scenario.facts.contains_key(name)
        || scenario.stories.contains_key(name)
        || hooked(scenario).any(|hooks| hooks.contains_key(name))
}

/// Whether `earlier` is preferred wherever `later` holds: it holds there too, asks as much, and names an act if the
/// later one does.
fn shadows(earlier: &Branch, later: &Branch) -> bool {
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
