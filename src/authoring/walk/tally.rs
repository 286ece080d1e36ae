//! What walks showed, added up.

use super::pools::Source;
use super::steer::Goal;
use crate::base::Principle;
use crate::scenario::{Answer, ListName, Scenario};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Opportunities that a normal talk ought to hold for each principle.
const ENOUGH: u32 = 4;
/// Accounts of what came instead that are kept for each branch.
const ACCOUNTS: usize = 3;

/// A share of replies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// All of them.
    pub replies: u32,
    /// Those that fell through to the last layer.
    pub unmatched: u32,
}

/// What normal talks held for a principle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Offered {
    /// Opportunities a talk, on average.
    pub mean: f64,
    /// The fewest in one talk.
    pub fewest: u32,
    /// Talks with at least four.
    pub enough: u32,
}

/// A branch that was never taken, and what its examples led to instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Unreached {
    /// The branch ("kant.2").
    pub branch: String,
    /// How often its examples were typed where it waits.
    pub tried: u32,
    /// What came instead: example, answer, acts.
    pub instead: Vec<String>,
}

/// What walks showed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Walk {
    /// Talks.
    pub runs: u32,
    /// Those that were steered to one place; they count for what is reached only.
    pub steered: u32,
    /// Talks of which the figures below tell.
    pub talks: u32,
    /// Their replies.
    pub replies: u32,
    /// Nodes, and those never come to.
    pub nodes: usize,
    /// See `nodes`.
    pub unreached_nodes: Vec<String>,
    /// Branches, and those never taken.
    pub branches: usize,
    /// See `branches`.
    pub unreached_branches: Vec<Unreached>,
    /// Wordings of nodes, branches and facts, and those never said.
    pub lines: usize,
    /// See `lines`.
    pub unsaid_lines: Vec<String>,
    /// Lines said twice in one talk, recurring ones left out. Ought to be empty.
    pub repeated_lines: Vec<String>,
    /// Nodes at which she had no words left, with how often.
    pub wordless: BTreeMap<String, u32>,
    /// Nodes at which talks ran dry: she said goodbye early of her own accord, with a story still untold.
    pub ran_dry: BTreeMap<String, u32>,
    /// How talks ended, by the list of the goodbye.
    pub endings: BTreeMap<String, u32>,
    /// Talks that did not end by themselves.
    pub endless: u32,
    /// Replies and those that fell through, by where they came from.
    pub sources: BTreeMap<&'static str, Share>,
    /// Normal talks: those of somebody who listens.
    pub normal: u32,
    /// What these held for each principle.
    pub offered: BTreeMap<&'static str, Offered>,
}

impl Walk {
    /// Whether everything was reached and nothing said twice.
    pub fn is_whole(&self) -> bool {
        self.unreached_nodes.is_empty() && self.unreached_branches.is_empty() && self.repeated_lines.is_empty()
    }
}

/// What one talk showed.
#[derive(Debug, Default)]
pub struct Played {
    /// For a steered talk: the example of its branch that was typed, and what came of it.
    pub instead: Option<(String, String)>,
    /// Where it was steered to; `None` for a talk of its own.
    pub goal: Option<Goal>,
    /// Whether it was a normal talk.
    pub normal: bool,
    pub nodes: BTreeSet<String>,
    pub branches: BTreeSet<String>,
    pub lines: BTreeSet<String>,
    pub texts: BTreeSet<String>,
    pub repeated: BTreeSet<String>,
    pub wordless: Vec<String>,
    pub ran_dry: Option<String>,
    pub ending: Option<String>,
    pub offers: BTreeMap<Principle, u32>,
    pub sources: BTreeMap<Source, Share>,
}

impl Played {
    /// Takes an answer in.
    pub fn note(&mut self, scenario: &Scenario, answer: &Answer) {
        self.nodes.insert(answer.node.clone());
        self.branches.extend(answer.branch.iter().cloned());
        if answer.lines.is_empty() {
            self.wordless.push(answer.node.clone());
        }
        for line in &answer.lines {
            self.lines.insert(line.id.clone());
            let recurring = scenario.nodes.get(line.owner()).is_some_and(|node| node.recurring);
            if !self.texts.insert(line.text.clone()) && !recurring {
                self.repeated.insert(line.id.clone());
            }
            let principles: BTreeSet<Principle> = line.offers.iter().map(|offer| offer.kind.principle()).collect();
            for principle in principles {
                *self.offers.entry(principle).or_default() += 1;
            }
        }
        if answer.ended {
            let last = answer.lines.last().map_or("gesture", |line| line.owner());
            let list = last.rsplit_once('.').map_or(last, |(_, list)| list);
            self.ending = Some(list.strip_prefix("farewell_").unwrap_or(list).to_owned());
        }
    }

    /// Counts a reply.
    pub fn count(&mut self, source: Source, unmatched: bool) {
        let share = self.sources.entry(source).or_default();
        share.replies += 1;
        share.unmatched += u32::from(unmatched);
    }

    /// She closed early, of her own accord, with stories left.
    pub fn dried(&mut self, node: &str) {
        self.ran_dry.get_or_insert_with(|| node.to_owned());
    }
}

/// The sum so far.
pub struct Tally {
    nodes: BTreeSet<String>,
    branches: BTreeSet<String>,
    lines: BTreeSet<String>,
    totals: (usize, usize, usize),
    tried: BTreeMap<String, Unreached>,
    normal: Vec<BTreeMap<Principle, u32>>,
    walk: Walk,
}

impl Tally {
    /// Nothing played yet.
    pub fn new(scenario: &Scenario) -> Self {
        let nodes: BTreeSet<String> = scenario.nodes.keys().cloned().collect();
        let all = scenario.nodes.values().flat_map(|node| &node.branches);
        let branches: BTreeSet<String> = all.map(|branch| branch.id.clone()).collect();
        let lines = all_lines(scenario);
        let totals = (nodes.len(), branches.len(), lines.len());
        let (tried, normal) = (BTreeMap::new(), Vec::new());
        Tally { nodes, branches, lines, totals, tried, normal, walk: Walk::default() }
    }

    /// Adds a talk.
    pub fn add(&mut self, scenario: &Scenario, played: Played) {
        self.nodes.retain(|node| !played.nodes.contains(node));
        self.branches.retain(|branch| !played.branches.contains(branch));
        self.lines.retain(|line| !played.lines.contains(line));
        let mut repeated: BTreeSet<String> = self.walk.repeated_lines.drain(..).collect();
        repeated.extend(played.repeated);
        self.walk.repeated_lines = repeated.into_iter().collect();
        if let Some(goal) = played.goal {
            if let (Goal::Branch(branch), Some((example, happened))) = (goal, played.instead) {
                let tried = self.tried.entry(branch.clone()).or_default();
                tried.branch = branch;
                tried.tried += 1;
                let account = format!("{example}: {happened}");
                if tried.instead.len() < ACCOUNTS && !tried.instead.contains(&account) {
                    tried.instead.push(account);
                }
            }
            return;
        }
        let walk = &mut self.walk;
        walk.talks += 1;
        for (source, share) in &played.sources {
            let sum = walk.sources.entry(source.as_str()).or_default();
            sum.replies += share.replies;
            sum.unmatched += share.unmatched;
            walk.replies += share.replies;
        }
        for node in played.wordless {
            *walk.wordless.entry(node).or_default() += 1;
        }
        if let Some(node) = played.ran_dry {
            *walk.ran_dry.entry(node).or_default() += 1;
        }
        match played.ending {
            Some(ending) => *walk.endings.entry(ending).or_default() += 1,
            None => walk.endless += 1,
        }
        if played.normal {
            self.normal.push(played.offers);
        }
        debug_assert!(scenario.nodes.len() >= self.nodes.len());
    }

    /// What was not reached yet: branches first, for they lead to nodes.
    pub fn goals(&self) -> Vec<Goal> {
        let branches = self.branches.iter().cloned().map(Goal::Branch);
        branches.chain(self.nodes.iter().cloned().map(Goal::Node)).collect()
    }

    /// Wordings that were not said yet.
    pub fn lines_left(&self) -> Vec<Goal> {
        self.lines.iter().cloned().map(Goal::Line).collect()
    }

    /// The report.
    pub fn walk(self, runs: u32, steered: u32) -> Walk {
        let talks = u32::try_from(self.normal.len()).unwrap_or(u32::MAX);
        let offered = |principle: Principle| {
            let counts = self.normal.iter().map(|offers| offers.get(&principle).copied().unwrap_or(0));
            Offered {
                mean: counts.clone().map(f64::from).sum::<f64>() / f64::from(talks.max(1)),
                fewest: counts.clone().min().unwrap_or(0),
                enough: u32::try_from(counts.filter(|count| *count >= ENOUGH).count()).unwrap_or(u32::MAX),
            }
        };
        let tried = |branch: String| match self.tried.get(&branch) {
            Some(unreached) => unreached.clone(),
            None => Unreached { branch, ..Unreached::default() },
        };
        Walk {
            runs,
            steered,
            nodes: self.totals.0,
            branches: self.totals.1,
            lines: self.totals.2,
            offered: Principle::ALL.iter().map(|principle| (principle.as_str(), offered(*principle))).collect(),
            unreached_branches: self.branches.iter().cloned().map(tried).collect(),
            unreached_nodes: self.nodes.into_iter().collect(),
            unsaid_lines: self.lines.into_iter().collect(),
            normal: talks,
            ..self.walk
        }
    }
}

/// The ids of all wordings of nodes, branches and facts.
fn all_lines(scenario: &Scenario) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut add = |owner: &str, count: usize| ids.extend((1..=count).map(|number| format!("{owner}/{number}")));
    for node in scenario.nodes.values() {
        add(&node.name, node.say.len());
        for branch in &node.branches {
            add(&branch.id, branch.say.len());
        }
    }
    for fact in scenario.facts.values() {
        add(&fact.owner(), fact.say.len());
    }
    ids
}

/// Whether an answer closed the talk without being asked to.
pub fn closes(answer: &Answer) -> bool {
    answer.winding || answer.lines.iter().any(|line| line.owner().ends_with(ListName::Closing.as_str()))
}
