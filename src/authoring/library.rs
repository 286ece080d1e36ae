//! All people and rules of a language at once: what `content check` prints.

use super::{check, try_misses};
use crate::base::Diagnostic;
use crate::checker::{self, Context};
use crate::scenario::{Scenario, State};
use crate::session::{Library, evidence};

/// Every remark on people and rules beyond what loading found.
pub fn check_library(library: &Library) -> Vec<Diagnostic> {
    let lexicon = library.lexicon();
    let mut diagnostics = checker::check_examples(lexicon);
    for person in library.people() {
        let scenario = person.scenario();
        diagnostics.extend(check(scenario));
        // Without rules no reply is read as anything, and every example would miss.
        if !lexicon.rules().is_empty() {
            diagnostics.extend(try_misses(scenario, &|state: &State, line: &str, reply: &str| {
                let hooks = hooks_at(scenario, state);
                let partner: &[&str] = if line.is_empty() { &[] } else { &[line] };
                evidence(lexicon, scenario, state, &Context { partner, hooks: &hooks, replies: &[] }, reply)
            }));
        }
    }
    diagnostics
}

fn hooks_at(scenario: &Scenario, state: &State) -> Vec<(String, Vec<String>)> {
    let node = scenario.nodes.get(&state.node);
    let hooks = node.into_iter().flat_map(|node| &node.hooks);
    hooks.map(|(name, hook)| (name.clone(), hook.words.clone())).collect()
}
