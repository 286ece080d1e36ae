//! Random talks with a person: what is never reached, what is said twice, how talks end.

use crate::base::{Act, ActHit, Evidence, Level, Span};
use crate::scenario::{Answer, Condition, Happened, Phase, ReplyInput, Scenario, State, Subjects, decide, draw, open};
use crate::text::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};

/// The most replies of one talk; she ends it well before.
const LONGEST: u32 = 40;
/// Acts of a reply that follows no branch, the commonest first.
const COMMON: &[Act] = &[
    Act::GoingOn,
    Act::Noise,
    Act::OpenQuestion,
    Act::Silence,
    Act::ClosedQuestion,
    Act::Invitation,
    Act::Wonder,
    Act::Receiving,
    Act::OwnStory,
    Act::Suggestion,
    Act::NamingFeeling,
    Act::Compliment,
    Act::GradingPraise,
    Act::Thanks,
];

/// What random talks showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walk {
    /// Talks played.
    pub runs: u32,
    /// Replies in all of them.
    pub replies: u32,
    /// Answers to what nobody foresaw.
    pub unmatched: u32,
    /// Answers that were a gesture only.
    pub wordless: u32,
    /// Talks that did not end by themselves.
    pub endless: u32,
    /// How talks ended, by the list of the goodbye.
    pub endings: BTreeMap<String, u32>,
    /// Nodes never come to.
    pub nodes: BTreeSet<String>,
    /// Branches never taken.
    pub branches: BTreeSet<String>,
    /// Wordings of nodes, branches and facts that were never said.
    pub lines: BTreeSet<String>,
    /// Lines said twice in one talk, recurring ones left out. Ought to be empty.
    pub repeated: BTreeSet<String>,
}

/// Plays `runs` talks. The same seed gives the same talks.
///
/// Replies are made up from the branches and subjects of the place where she is, as a checker would report them; so a
/// branch that is never taken here is hard to take at all.
pub fn walk(scenario: &Scenario, runs: u32, seed: u64) -> Walk {
    let mut walk = Walk { runs, lines: all_lines(scenario), ..Walk::default() };
    walk.nodes = scenario.nodes.keys().cloned().collect();
    let branches = scenario.nodes.values().flat_map(|node| &node.branches);
    walk.branches = branches.map(|branch| branch.id.clone()).collect();
    let vocabulary = Vocabulary::empty(scenario.language);
    // A copy, since her subjects are looked up once, by the words of this vocabulary.
    let scenario = scenario.clone();
    let scenario = &scenario;
    for run in 0..runs {
        Talk { scenario, vocabulary: &vocabulary, seed: seed.wrapping_add(u64::from(run)) }.play(&mut walk);
    }
    walk
}

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

struct Talk<'a> {
    scenario: &'a Scenario,
    vocabulary: &'a Vocabulary,
    seed: u64,
}

impl Talk<'_> {
    fn play(&self, walk: &mut Walk) {
        let mut state = State::new(self.scenario);
        let mut said = BTreeSet::new();
        let first = open(self.scenario, self.seed);
        self.note(&first, &mut said, walk);
        state.evolve(self.scenario, &Happened::Answered(&first));
        while state.phase != Phase::Ended && state.turn < LONGEST {
            let (acts, text) = self.reply(&state);
            let hooks = Subjects::find(self.vocabulary, self.scenario, &state, &text);
            let span = Span::new(0, text.len());
            let hit = |act| ActHit { act, rule: String::new(), level: Level::Certain, span };
            let evidence = Evidence { acts: acts.into_iter().map(hit).collect(), hooks };
            let input = ReplyInput { text: &text, evidence: &evidence, elapsed_ms: 0, seed: self.seed };
            let answer = decide(self.scenario, &state, &input);
            walk.replies += 1;
            self.note(&answer, &mut said, walk);
            state.evolve(self.scenario, &Happened::Replied { text: &text, evidence: &evidence });
            state.evolve(self.scenario, &Happened::Answered(&answer));
        }
        walk.endless += u32::from(state.phase != Phase::Ended);
    }

    fn note(&self, answer: &Answer, said: &mut BTreeSet<String>, walk: &mut Walk) {
        walk.nodes.remove(&answer.node);
        walk.unmatched += u32::from(answer.unmatched);
        walk.wordless += u32::from(answer.lines.is_empty());
        if let Some(branch) = &answer.branch {
            walk.branches.remove(branch);
        }
        for line in &answer.lines {
            walk.lines.remove(&line.id);
            let recurring = self.scenario.nodes.get(line.owner()).is_some_and(|node| node.recurring);
            if !said.insert(line.text.clone()) && !recurring {
                walk.repeated.insert(line.id.clone());
            }
        }
        if answer.ended {
            let last = answer.lines.last().map_or("", |line| line.owner());
            let list = last.rsplit_once('.').map_or(last, |(_, list)| list);
            *walk.endings.entry(list.to_owned()).or_default() += 1;
        }
    }

    /// A reply that follows a branch of the place where she is, or a subject of hers, or nothing.
    fn reply(&self, state: &State) -> (Vec<Act>, String) {
        let turn = u64::from(state.turn);
        let pick = |what: &str, among: usize| draw(self.seed, what, turn, among);
        let branches = self.scenario.nodes.get(&state.node).map_or(&[][..], |node| &node.branches);
        let mut wish = Wish { talk: self, turn, acts: Vec::new(), words: Vec::new() };
        match pick("kind", 10) {
            0..=4 if !branches.is_empty() => {
                if let Some(when) = branches.get(pick("branch", branches.len())).and_then(|b| b.when.as_ref()) {
                    wish.meet(when, 0);
                }
            }
            5 => {
                let facts: Vec<_> = self.scenario.facts.values().collect();
                let words = facts.get(pick("fact", facts.len())).map_or(&[][..], |fact| &fact.words);
                wish.words.extend(words.get(pick("word", words.len())).cloned());
                wish.acts.push(Act::ClosedQuestion);
            }
            6 => {
                let stories: Vec<_> = self.scenario.stories.values().collect();
                let words = stories.get(pick("story", stories.len())).map_or(&[][..], |story| &story.words);
                wish.words.extend(words.get(pick("word", words.len())).cloned());
                wish.acts.push(Act::Invitation);
            }
            _ => {}
        }
        if wish.acts.is_empty() && wish.words.is_empty() {
            // Squaring the draw makes the commonest acts common here, too.
            let at = pick("act", COMMON.len() * COMMON.len()) / COMMON.len() * pick("act again", 100) / 100;
            wish.acts.extend(COMMON.get(at));
        }
        (wish.acts, wish.words.join(" "))
    }
}

/// Acts and words that meet a condition.
struct Wish<'a> {
    talk: &'a Talk<'a>,
    turn: u64,
    acts: Vec<Act>,
    words: Vec<String>,
}

impl Wish<'_> {
    fn meet(&mut self, condition: &Condition, depth: u64) {
        let pick = |among: usize| draw(self.talk.seed, "part", (self.turn * 64).wrapping_add(depth), among);
        match condition {
            Condition::All(parts) => {
                for (at, part) in (1..).zip(parts) {
                    self.meet(part, depth.wrapping_mul(8).wrapping_add(at));
                }
            }
            Condition::Any(parts) => {
                if let Some(part) = parts.get(pick(parts.len())) {
                    self.meet(part, depth.wrapping_mul(8).wrapping_add(7));
                }
            }
            Condition::Act(act) => self.acts.push(*act),
            Condition::Signal(signal) => self.act_of(|act| act.signal() == Some(*signal), pick(64)),
            Condition::Group(group) => self.act_of(|act| group.holds(act) && act != Act::Insult, pick(64)),
            Condition::Hook(name) => self.hook(name, pick(64)),
            _ => {}
        }
    }

    fn act_of(&mut self, fits: impl Fn(Act) -> bool, at: usize) {
        let acts: Vec<Act> = Act::ALL.iter().copied().filter(|act| fits(*act)).collect();
        if !acts.is_empty() {
            self.acts.push(acts[at % acts.len()]);
        }
    }

    fn hook(&mut self, name: &str, at: usize) {
        let hooks = super::hooked(self.talk.scenario).find_map(|hooks| hooks.get(name)).map(|hook| &hook.words);
        let words = hooks.or_else(|| self.talk.scenario.facts.get(name).map(|fact| &fact.words));
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            self.words.push(words[at % words.len()].clone());
        }
    }
}
