//! Floor 4. What an author wants to know of a person before a trainee meets her: faults that loading lets pass, example
//! replies that miss their branch, test plans, and talks that are only played; the files to begin with; and of the rules, how
//! far they agree with people.

mod agreement;
mod branches;
mod corpus;
mod files;
mod graph;
mod library;
mod lines;
mod parallel;
mod plan;
mod replies;
mod skeleton;
mod stage;
#[cfg(test)]
mod tests;
mod tries;
mod unmatched;
mod walk;

pub use agreement::{Agreement, CERTAIN_FROM, Earned, FIRINGS_THAT_TELL, Found, Row, Tally, agreement, earned, found};
pub use corpus::{CorpusFault, Labelled, Part, parse_corpus};
pub use files::check_files;
pub use library::{check_library, check_person};
pub use plan::{PlanMiss, PlanTalk, PlanTurn, check_plan, plan_talk_of, plan_text, play_plan, read_plan, renewed};
pub use replies::replies_of;
pub use skeleton::{BadId, FILL_IN, skeleton};
pub use stage::Stage;
pub use tries::{Read, try_misses};
pub use unmatched::{Missed, MissedGroup, grouped, missed};
pub use walk::{Offered, Share, Unreached, Walk, WalkOptions, walk};

use crate::base::{Code, Diagnostic, Severity};
use crate::scenario::{Hooks, Place, Scenario};

/// Every remark on a loaded person, in the order of files and lines.
///
/// All are warnings: she can be talked with, though not as well as she could.
pub fn check(scenario: &Scenario) -> Vec<Diagnostic> {
    let mut remarks = Remarks::default();
    graph::check(scenario, &mut remarks);
    branches::check(scenario, &mut remarks);
    lines::check(scenario, &mut remarks);
    remarks.sorted()
}

/// The remarks so far.
#[derive(Debug, Default)]
struct Remarks(Vec<Diagnostic>);

impl Remarks {
    /// A warning about this place.
    fn add(&mut self, place: &Place, code: Code, values: &[&str]) {
        self.0.push(place.diagnostic(Severity::Warning, code, values));
    }

    fn sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| (&a.path, a.span, a.code, &a.values).cmp(&(&b.path, b.span, b.code, &b.values)));
        self.0.dedup();
        self.0
    }
}

/// Everything of hers that has hooks: the owner's name, the hooks, and where it stands.
fn hooked(scenario: &Scenario) -> impl Iterator<Item = &Hooks> {
    let nodes = scenario.nodes.values();
    let nodes = nodes.flat_map(|node| {
        let branches = node.branches.iter().map(|branch| &branch.hooks);
        std::iter::once(&node.hooks).chain(branches)
    });
    nodes.chain(scenario.facts.values().map(|fact| &fact.hooks))
}
