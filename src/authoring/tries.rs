//! The example replies of branches: each must take its branch, from the node it belongs to.

use super::Remarks;
use crate::base::{Code, Diagnostic, Evidence};
use crate::scenario::{
    Answer, Branch, Compare, Condition, Happened, Node, ReplyInput, Role, Said, Scenario, State, Told, decide,
};

/// Reads a reply at this point of a talk: the state, her last line, and what was typed.
pub type Read<'a> = dyn Fn(&State, &str, &str) -> Evidence + 'a;

/// Example replies that take another way than the branch they belong to.
///
/// Each is tried at its node, with the openness and the history that its condition asks for.
pub fn try_misses(scenario: &Scenario, read: &Read<'_>) -> Vec<Diagnostic> {
    let mut remarks = Remarks::default();
    for node in scenario.nodes.values() {
        for branch in &node.branches {
            for example in &branch.tries {
                if let Some(happened) = miss(scenario, node, branch, &example.text, read) {
                    remarks.add(&example.place, Code::TryMisses, &[&example.text, &happened]);
                }
            }
        }
    }
    remarks.sorted()
}

/// What happened instead, or `None` when the branch is taken at some openness.
fn miss(scenario: &Scenario, node: &Node, branch: &Branch, reply: &str, read: &Read<'_>) -> Option<String> {
    let line = node.say.first().map_or("", |wording| wording.text.as_str());
    let mut happened = None;
    // Openness changes nothing in how a reply is read.
    let evidence = read(&arranged(scenario, node, branch, 3), line, reply);
    for openness in [3, 4, 5, 2, 1, 0] {
        let state = arranged(scenario, node, branch, openness);
        let input = ReplyInput { text: reply, evidence: &evidence, elapsed_ms: 0, seed: 1 };
        let answer = decide(scenario, &state, &input);
        if answer.branch.as_ref() == Some(&branch.id) {
            return None;
        }
        happened.get_or_insert_with(|| {
            let acts: Vec<&str> = evidence.certain().map(|hit| hit.act.as_str()).collect();
            let owners: Vec<&str> = answer.lines.iter().map(Said::owner).collect();
            format!("{} ({})", owners.join(" + "), acts.join(", "))
        });
    }
    happened
}

/// A talk in which she has just said the line of `node`, and in which what `branch` asks of the past is so.
fn arranged(scenario: &Scenario, node: &Node, branch: &Branch, openness: u8) -> State {
    let mut state = State::new(scenario);
    let line = node.say.first().map(|wording| Said {
        id: format!("{}/1", node.name),
        text: wording.text.clone(),
        role: Role::Content,
        offers: Vec::new(),
    });
    let answer = Answer { lines: line.into_iter().collect(), node: node.name.clone(), openness, ..Answer::default() };
    state.turn = 1;
    state.evolve(scenario, &Happened::Answered(&answer));
    for (atom, _) in branch.when.iter().flat_map(Condition::atoms).filter(|(_, negated)| !negated) {
        match atom {
            Condition::Heard(story) => drop(state.heard.insert(story.clone())),
            Condition::Seen(name) => drop(state.seen.insert(name.clone())),
            Condition::Told => state.told = Some(Told { text: "…".to_owned(), turn: 1 }),
            // The reply to come is the next turn; as few turns before it as the condition allows.
            Condition::Turn(Compare::AtLeast | Compare::Equal, number) => state.turn = turns(number.saturating_sub(1)),
            Condition::Turn(Compare::Above, number) => state.turn = turns(*number),
            _ => {}
        }
    }
    state
}

fn turns(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
