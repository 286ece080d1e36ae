//! All people and rules of a language at once: what `content check` prints.

use super::{check, try_misses};
use crate::base::{ActHit, Diagnostic, Evidence};
use crate::checker::{self, Context};
use crate::scenario::{Scenario, State, Subjects};
use crate::session::Library;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Every remark on people and rules beyond what loading found.
pub fn check_library(library: &Library) -> Vec<Diagnostic> {
    let lexicon = library.lexicon();
    let mut diagnostics = checker::check_examples(lexicon);
    for person in library.people() {
        let scenario = person.scenario();
        diagnostics.extend(check(scenario));
        // Without rules no reply is read as anything, and every example would miss.
        if !lexicon.rules().is_empty() {
            // An example is tried at several degrees of openness, which change nothing in how it is read.
            let acts: RefCell<BTreeMap<(String, String), Vec<ActHit>>> = RefCell::default();
            diagnostics.extend(try_misses(scenario, &|state: &State, line: &str, reply: &str| {
                let read = || {
                    let hooks = hooks_at(scenario, state);
                    let partner: &[&str] = if line.is_empty() { &[] } else { &[line] };
                    checker::read(lexicon, &Context { partner, hooks: &hooks, replies: &[] }, reply).acts
                };
                let key = (line.to_owned(), reply.to_owned());
                Evidence {
                    acts: acts.borrow_mut().entry(key).or_insert_with(read).clone(),
                    hooks: Subjects::find(lexicon.vocabulary(), scenario, state, reply),
                }
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
