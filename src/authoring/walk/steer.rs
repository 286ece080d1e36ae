//! A talk that is steered to one place: before each reply several are thought of, and the one is typed that brings her
//! nearest.

use super::pools::Source;
use super::tally::Played;
use super::{Cast, LONGEST};
use crate::authoring::stage::{Stage, named};
use crate::base::Evidence;
use crate::scenario::{Answer, Branch, Compare, Condition, Phase, Said, Scenario, State, draw};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What is to be reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// The line of this node.
    Node(String),
    /// This branch.
    Branch(String),
    /// This wording of a node, a branch or a fact ("kant/2").
    Line(String),
}

impl Goal {
    /// The node, branch or fact.
    fn owner(&self) -> &str {
        match self {
            Goal::Node(name) | Goal::Branch(name) => name,
            Goal::Line(id) => id.rsplit_once('/').map_or(id.as_str(), |(owner, _)| owner),
        }
    }
}

/// Replies of one pool that are thought of where the examples of a branch miss it.
const ANYTHING: usize = 16;
/// How often a fact is asked for in one talk.
const ASKED: usize = 8;

/// Steps that a turn to another story or to a fact counts as: it takes a word of it.
const TURN: u32 = 2;
/// Farther than any way.
const FAR: u32 = 10_000;
/// Openness of a talk in which it does not matter: enough for most lines.
const OPEN: i64 = 4;

/// Plays one talk to its goal. `round`: how often it was tried before, for other ways and other words.
pub fn play(cast: &Cast<'_>, goal: &Goal, round: u32, seed: u64) -> Played {
    let scenario = cast.scenario;
    let mut played = Played { goal: Some(goal.clone()), ..Played::default() };
    let (mut stage, first) = Stage::begin(scenario, seed);
    played.note(scenario, &first);
    let steering = Steering { cast, goal, round, seed };
    if let Some(fact) = goal.owner().strip_prefix("fact.") {
        steering.ask(fact, &mut stage, &mut played);
        return played;
    }
    let wishes = steering.wishes();
    let mut ways: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    let mut used: BTreeSet<String> = BTreeSet::new();
    while stage.state().phase != Phase::Ended && stage.state().turn < LONGEST {
        let subgoal = wishes.first.iter().copied().find(|node| !stage.state().seen.contains(*node));
        let target = subgoal.unwrap_or_else(|| steering.target());
        let way = Way {
            target,
            distance: ways.entry(target).or_insert_with(|| distances(scenario, target)),
            last: subgoal.is_none(),
        };
        let step = steering.step(&stage, &wishes, &way, &used, &mut played);
        let Some((text, evidence, answer)) = step else { break };
        played.note(scenario, &answer);
        stage.take(&text, &evidence, &answer);
        used.insert(text);
        if played.nodes.contains(goal.owner()) || played.branches.contains(goal.owner()) {
            break;
        }
    }
    played
}

/// Where to go now.
struct Way<'a> {
    target: &'a str,
    /// How many steps it is from each node.
    distance: &'a BTreeMap<&'a str, u32>,
    /// Whether it is the goal itself, with nothing to be done before.
    last: bool,
}

impl Way<'_> {
    fn away(&self, node: &str) -> u32 {
        self.distance.get(node).copied().unwrap_or(FAR)
    }
}

/// What a branch wants to be so before it holds.
#[derive(Debug, Default)]
struct Wishes<'a> {
    /// Nodes to be said first.
    first: Vec<&'a str>,
    /// Something of the trainee's own.
    told: bool,
    /// Replies, the one that takes it included.
    turn: i64,
    /// Openness, from and to.
    open: (i64, i64),
}

struct Steering<'a> {
    cast: &'a Cast<'a>,
    goal: &'a Goal,
    round: u32,
    seed: u64,
}

impl<'a> Steering<'a> {
    fn scenario(&self) -> &'a Scenario {
        self.cast.scenario
    }

    fn branch(&self) -> Option<&'a Branch> {
        self.scenario().branch(self.goal.owner())
    }

    /// The node to be at.
    fn target(&self) -> &'a str {
        let scenario = self.scenario();
        let owner = self.goal.owner();
        let node = scenario.nodes.get(owner);
        let node = node.or_else(|| owner.rsplit_once('.').and_then(|(node, _)| scenario.nodes.get(node)));
        node.map_or("", |node| node.name.as_str())
    }

    fn wishes(&self) -> Wishes<'a> {
        let needs = self.scenario().nodes.get(self.target()).map_or(0, |node| i64::from(node.needs));
        let mut wishes = Wishes { open: (needs, 5), ..Wishes::default() };
        if let Some(when) = self.branch().and_then(|branch| branch.when.as_ref()) {
            self.gather(when, &mut wishes);
        }
        let to = self.branch().and_then(|branch| branch.to.as_ref()).and_then(|to| self.scenario().nodes.get(to));
        let to = to.map_or(0, |to| i64::from(to.needs));
        if to <= wishes.open.1 {
            wishes.open.0 = wishes.open.0.max(to);
        }
        wishes
    }

    /// Asks for a fact in other and other words, until she has said all of it.
    fn ask(&self, fact: &str, stage: &mut Stage<'a>, played: &mut Played) {
        let Some(fact) = self.scenario().facts.get(fact).filter(|fact| !fact.words.is_empty()) else { return };
        for at in 0..ASKED {
            let word = &fact.words[(at / 2 + self.round as usize) % fact.words.len()];
            let text = self.cast.pools.invitation(word, at + self.round as usize);
            let (evidence, answer) = self.answer(stage, &text);
            if stage.state().phase == Phase::Ended || !answer.lines.iter().any(|line| line.owner() == self.goal.owner())
            {
                continue;
            }
            played.note(self.scenario(), &answer);
            stage.take(&text, &evidence, &answer);
        }
    }

    /// What a condition asks of the talk so far; of alternatives one, another in each round.
    fn gather(&self, condition: &'a Condition, wishes: &mut Wishes<'a>) {
        let scenario = self.scenario();
        match condition {
            Condition::All(parts) => parts.iter().for_each(|part| self.gather(part, wishes)),
            Condition::Any(parts) => {
                if let Some(part) = parts.get(self.round as usize % parts.len().max(1)) {
                    self.gather(part, wishes);
                }
            }
            Condition::Told => wishes.told = true,
            Condition::Seen(node) => wishes.first.extend(scenario.nodes.get(node).map(|node| node.name.as_str())),
            Condition::Heard(story) => {
                let ends = scenario.nodes.values().filter(|node| node.end && node.story.as_ref() == Some(story));
                let ends: Vec<&str> = ends.map(|node| node.name.as_str()).collect();
                wishes.first.extend(ends.get(self.round as usize % ends.len().max(1)));
            }
            Condition::Turn(Compare::AtLeast | Compare::Equal, turn) => wishes.turn = wishes.turn.max(*turn),
            Condition::Turn(Compare::Above, turn) => wishes.turn = wishes.turn.max(turn + 1),
            Condition::Open(compare, number) => match compare {
                Compare::AtLeast => wishes.open.0 = wishes.open.0.max(*number),
                Compare::Above => wishes.open.0 = wishes.open.0.max(number + 1),
                Compare::AtMost => wishes.open.1 = wishes.open.1.min(*number),
                Compare::Below => wishes.open.1 = wishes.open.1.min(number - 1),
                Compare::Equal => wishes.open = (*number, *number),
            },
            _ => {}
        }
    }

    /// The next reply, read and answered: one that reaches the goal if there is any, else the one that brings nearest.
    fn step(
        &self,
        stage: &Stage<'_>,
        wishes: &Wishes<'_>,
        way: &Way<'_>,
        used: &BTreeSet<String>,
        played: &mut Played,
    ) -> Option<(String, Evidence, Answer)> {
        let state = stage.state();
        // Whatever else it asks for may be so already, or be so by this very reply.
        let waits = state.node == self.target() || state.seen.contains(self.target());
        if let Some(branch) = self.branch().filter(|_| waits) {
            for example in &branch.tries {
                let (evidence, answer) = self.answer(stage, &example.text);
                if answer.branch.as_ref() == Some(&branch.id) {
                    return Some((example.text.clone(), evidence, answer));
                }
                if state.node == self.target() {
                    let owners: Vec<&str> = answer.lines.iter().map(Said::owner).collect();
                    let happened = format!("{} ({})", owners.join(" + "), named(&evidence.acts));
                    played.instead = Some((example.text.clone(), happened));
                }
            }
            // Her examples miss; something that anybody may say might not.
            for text in self.anything(state) {
                let (evidence, answer) = self.answer(stage, &text);
                if answer.branch.as_ref() == Some(&branch.id) {
                    return Some((text, evidence, answer));
                }
            }
        }
        let mut best: Option<(u32, String, Evidence, Answer)> = None;
        for (at, text) in self.candidates(state, way, wishes).into_iter().enumerate() {
            if used.contains(&text) && !text.is_empty() {
                continue;
            }
            let (evidence, answer) = self.answer(stage, &text);
            let cost = self.cost(state, &answer, way, wishes)
                + u32::try_from(draw(self.seed, &text, u64::from(state.turn), 6)).unwrap_or(0)
                + u32::try_from(at / 8).unwrap_or(0);
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, text, evidence, answer));
            }
        }
        best.map(|(_, text, evidence, answer)| (text, evidence, answer))
    }

    /// Replies from all pools: those that are few, and of the others some, in each round others.
    fn anything(&self, state: &State) -> Vec<String> {
        let pools = &self.cast.pools;
        let mut texts = Vec::new();
        for source in [Source::Slips, Source::Own, Source::Listening, Source::Farewell, Source::Given, Source::Others] {
            let among = pools.len(source, &state.node);
            let from = self.round as usize * ANYTHING;
            texts.extend(
                (from..from + ANYTHING.min(among)).map(|at| pools.get(source, &state.node, at % among).to_owned()),
            );
        }
        texts
    }

    fn answer(&self, stage: &Stage<'_>, text: &str) -> (Evidence, Answer) {
        let acts = self.cast.readings.acts(self.cast.lexicon, stage, text);
        let evidence = stage.evidence(self.cast.lexicon, acts, text);
        let answer = stage.decide(text, &evidence);
        (evidence, answer)
    }

    /// How far an answer leaves her from the goal, in tenths of steps.
    fn cost(&self, state: &State, answer: &Answer, way: &Way<'_>, wishes: &Wishes<'_>) -> u32 {
        let mut cost = 10 * way.away(&answer.node);
        if way.last && answer.node == self.target() && i64::from(state.turn) + 2 < wishes.turn {
            // Too early: better to be elsewhere for a while.
            cost += 60;
        }
        let open = i64::from(answer.openness);
        let (from, to) = wishes.open;
        let wanted = if to < 5 { from } else { from.max(OPEN) };
        let off = if to < 5 { (open - wanted).abs() } else { (wanted - open).max(0) };
        cost += 8 * u32::try_from(off).unwrap_or(0);
        if open < from || open > to {
            cost += 12;
        }
        if wishes.told && state.told.is_none() && !answer.lines.iter().any(|line| line.id.contains("own_story")) {
            cost += 15;
        }
        cost + if answer.ended { 5000 } else { 0 }
            + if answer.winding { 500 } else { 0 }
            + if answer.unmatched { 9 } else { 0 }
    }

    /// Replies worth thinking of: what leads on from here, words of the story to turn to, what opens or closes her.
    fn candidates(&self, state: &State, way: &Way<'_>, wishes: &Wishes<'_>) -> Vec<String> {
        let scenario = self.scenario();
        let pools = &self.cast.pools;
        let away = |node: &str| way.away(node);
        let turn = state.turn as usize + self.round as usize;
        let mut texts: Vec<String> = Vec::new();
        let mut take = |source: Source, count: usize| {
            let among = pools.len(source, &state.node);
            let each =
                (0..count.min(among)).map(|at| pools.get(source, &state.node, (turn * 3 + at) % among).to_owned());
            texts.extend(each);
        };
        take(Source::Listening, 4);
        take(Source::Own, 2);
        if wishes.open.1 < 5 {
            // The reply that takes the branch may open her again, so that it is never closed enough.
            take(Source::Slips, 3);
        }
        if let Some(node) = scenario.nodes.get(&state.node) {
            let here = away(&state.node);
            for branch in &node.branches {
                let nearer = branch.to.as_ref().is_some_and(|to| away(to) < here);
                let moves = branch.open.is_some_and(|open| open != 0);
                let mut tries = branch.tries.iter().cycle().skip(turn % branch.tries.len().max(1));
                if nearer || moves || (turn + branch.tries.len()).is_multiple_of(3) {
                    texts.extend(tries.next().map(|example| example.text.clone()));
                }
            }
        }
        // Words that lead to a story or a line near the goal.
        let mut entries: Vec<(u32, &Vec<String>)> = Vec::new();
        entries.extend(scenario.stories.values().map(|story| (away(&story.start), &story.words)));
        entries.extend(scenario.facts.values().filter_map(|fact| Some((away(fact.to.as_ref()?), &fact.words))));
        if let Some(node) = scenario.nodes.get(way.target) {
            entries.extend(node.hooks.values().map(|hook| (0, &hook.words)));
        }
        entries.retain(|(away, words)| *away < FAR && !words.is_empty());
        entries.sort_by_key(|(away, _)| *away);
        for (_, words) in entries.into_iter().take(4) {
            for at in 0..2 {
                let word = &words[(turn + at) % words.len()];
                texts.push(pools.invitation(word, turn + at));
            }
        }
        texts
    }
}

/// How many steps it is from each node to `target`: along `next` and branches, and from anywhere to a story or a fact.
fn distances<'a>(scenario: &'a Scenario, target: &str) -> BTreeMap<&'a str, u32> {
    let mut before: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
    for node in scenario.nodes.values() {
        let ways = node.next.iter().chain(node.branches.iter().filter_map(|branch| branch.to.as_ref()));
        for to in ways {
            before.entry(to).or_default().push(&node.name);
        }
    }
    let mut distance: BTreeMap<&'a str, u32> = BTreeMap::new();
    let mut open: VecDeque<(&'a str, u32)> = VecDeque::new();
    open.extend(scenario.nodes.get(target).map(|node| (node.name.as_str(), 0)));
    while let Some((node, steps)) = open.pop_front() {
        if distance.contains_key(node) {
            continue;
        }
        distance.insert(node, steps);
        open.extend(before.get(node).into_iter().flatten().map(|from| (*from, steps + 1)));
    }
    let starts = scenario.stories.values().map(|story| &story.start);
    let entries = starts.chain(scenario.facts.values().filter_map(|fact| fact.to.as_ref()));
    let nearest = entries.filter_map(|entry| distance.get(entry.as_str())).min().copied();
    if let Some(steps) = nearest {
        for node in scenario.nodes.keys() {
            let known = distance.entry(node).or_insert(FAR);
            *known = (*known).min(steps + TURN);
        }
    }
    distance
}
