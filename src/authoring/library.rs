//! All people and rules of a language at once: what `content check` prints.

use super::parallel::each;
use super::{check, check_plan, try_misses};
use crate::base::{Diagnostic, Evidence};
use crate::checker::{self, Context, Lexicon};
use crate::scenario::{Scenario, State, Subjects};
use crate::session::{Library, Person};

/// Every remark on people and rules beyond what loading found.
pub fn check_library(library: &Library) -> Vec<Diagnostic> {
    let mut diagnostics = checker::check_examples(library.lexicon());
    let people: Vec<&Person> = library.people().iter().collect();
    let found = each(&people, |person| check_person(library.lexicon(), person));
    diagnostics.extend(found.into_iter().flatten());
    diagnostics
}

/// Every remark on one person beyond what loading found: her map and lines, her examples, her plan.
pub fn check_person(lexicon: &Lexicon, person: &Person) -> Vec<Diagnostic> {
    let scenario = person.scenario();
    let mut diagnostics = check(scenario);
    // Without rules no reply is read as anything, and every example would miss.
    if !lexicon.rules().is_empty() {
        diagnostics.extend(try_misses(scenario, &|state: &State, line: &str, reply: &str| {
            let hooks = hooks_at(scenario, state);
            let partner: &[&str] = if line.is_empty() { &[] } else { &[line] };
            let context = Context { partner, hooks: &hooks, replies: &[] };
            Evidence {
                acts: checker::read(lexicon, &context, reply).acts,
                hooks: Subjects::find(lexicon.vocabulary(), scenario, state, reply),
            }
        }));
    }
    if let Some(plan) = person.plan() {
        diagnostics.extend(check_plan(scenario, lexicon, plan));
    }
    diagnostics
}

fn hooks_at(scenario: &Scenario, state: &State) -> Vec<(String, Vec<String>)> {
    let node = scenario.nodes.get(&state.node);
    let hooks = node.into_iter().flat_map(|node| &node.hooks);
    hooks.map(|(name, hook)| (name.clone(), hook.words.clone())).collect()
}
