//! The answer to a reply, in the order of DESIGN section 3: interrupts, the primary act, openness, the subject,
//! branches, and the layers below.

use super::branch::Choice;
use super::movement::{merely_noise, moved, primary, usual};
use super::state::{Happened, Phase, State};
use super::trace::Step;
use super::voice::Voice;
use super::{Answer, ListName, ReplyInput, Role};
use crate::base::{Act, HookHit, Likeness};
use crate::scenario::condition::View;
use crate::scenario::draw::draw;
use crate::scenario::model::{Node, Scenario};
use crate::scenario::subject::normal;
use std::collections::BTreeSet;

/// The fewest replies after which she may wind down, at a pause.
const SHORT: u32 = 12;
/// How many more it may be, by the seed.
const SPREAD: usize = 7;
/// The reply at which she closes wherever she is.
const CLOSING: u32 = 22;
/// The reply that is surely the last.
const LAST: u32 = 24;
/// The time after which she closes at the next pause.
const LATE_MS: u64 = 45 * 60 * 1000;
/// How often she lets herself be insulted.
const INSULTS: u32 = 2;

/// The first line of a talk.
pub fn open(scenario: &Scenario, seed: u64) -> Answer {
    let state = State::new(scenario);
    let mut voice = Voice::new(scenario, &state, seed);
    if let Some(node) = scenario.nodes.get(&scenario.persona.start) {
        voice.node(node);
    }
    voice.answer
}

/// What she answers to a reply. `state` is that of before the reply; nothing is changed.
pub fn decide(scenario: &Scenario, state: &State, input: &ReplyInput<'_>) -> Answer {
    let mut after = state.clone();
    after.evolve(scenario, &Happened::Replied { text: input.text, evidence: input.evidence });
    let turn = Turn::new(scenario, state, &after, input);
    turn.run()
}

/// One reply while it is answered.
pub struct Turn<'a> {
    pub voice: Voice<'a>,
    pub input: &'a ReplyInput<'a>,
    /// The state before the reply was taken in.
    old: &'a State,
    acts: BTreeSet<Act>,
    primary: Option<Act>,
    /// The reply answers a question of hers.
    pub own: bool,
    openness: u8,
}

impl<'a> Turn<'a> {
    fn new(scenario: &'a Scenario, old: &'a State, state: &'a State, input: &'a ReplyInput<'a>) -> Self {
        let mut acts: BTreeSet<Act> = input.evidence.certain().map(|hit| hit.act).collect();
        let mut primary = primary(input.evidence, state.turn == 1);
        if state.turn == 1 && acts.remove(&Act::Farewell) {
            // "Dag!" from who has just come in.
            acts.insert(Act::Greeting);
            primary = primary.or(Some(Act::Greeting));
        }
        if primary.is_none() && input.text.trim().is_empty() {
            primary = Some(Act::Silence);
        } else if primary.is_none() && acts.contains(&Act::StackedQuestions) {
            primary = Some(Act::OpenQuestion);
        } else if primary.is_none() && input.evidence.acts.is_empty() && input.text.trim_end().ends_with('?') {
            // No rule knew it, but it asks.
            primary = Some(Act::ClosedQuestion);
        }
        // She asked, and this is no question, slip or sign of listening: then it is the answer.
        let plain = primary.is_none_or(|act| matches!(act, Act::Thanks | Act::Joke | Act::Following | Act::Echo));
        let own = old.asking && plain && !input.text.trim().is_empty();
        if own {
            acts.insert(Act::OwnStory);
            primary = Some(Act::OwnStory);
        }
        let openness = moved(old.openness, usual(old, input.evidence, own));
        Turn { voice: Voice::new(scenario, state, input.seed), input, old, acts, primary, own, openness }
    }

    pub fn scenario(&self) -> &'a Scenario {
        self.voice.scenario
    }

    pub fn state(&self) -> &'a State {
        self.voice.state
    }

    pub fn primary(&self) -> Option<Act> {
        self.primary
    }

    pub fn has(&self, act: Act) -> bool {
        self.acts.contains(&act)
    }

    /// Whether the reply is answered as a slip.
    pub fn slip(&self) -> bool {
        self.primary.is_some_and(Act::is_slip)
    }

    /// Her subjects that the reply names, best first.
    pub fn hits(&self) -> impl Iterator<Item = &'a HookHit> {
        self.input.evidence.hooks.iter().filter(|hit| hit.likeness != Likeness::Reference)
    }

    /// Whether the reply only points back ("daar", "toen") to what she said.
    pub fn points_back(&self) -> bool {
        self.input.evidence.hooks.iter().any(|hit| hit.likeness == Likeness::Reference)
    }

    /// Whether her last answer was a word between, not the line of the node she is at.
    pub fn interlude(&self) -> bool {
        let between = |owner: &String| {
            let list = owner.strip_prefix("common.").unwrap_or(owner).strip_prefix("lines.");
            owner.starts_with("fact.")
                || matches!(list, Some("unknown" | "fallback" | "asks_back" | "remembers" | "same_question"))
        };
        !self.state().telling && self.state().last.iter().any(between)
    }

    pub fn view(&self) -> View<'_> {
        static NO_HOOKS: BTreeSet<&str> = BTreeSet::new();
        View {
            acts: &self.acts,
            hooks: &NO_HOOKS,
            open: i64::from(self.openness),
            turn: i64::from(self.state().turn),
            heard: &self.state().heard,
            seen: &self.state().seen,
            told: self.state().told.is_some(),
        }
    }

    /// Whether the line of a node may still be said.
    pub fn sayable(&self, node: &Node) -> bool {
        node.recurring || (!self.state().seen.contains(&node.name) && self.voice.fresh(&node.say))
    }

    /// Whether there is trust enough for what takes this much.
    pub fn trusts(&self, needs: u8) -> bool {
        needs <= self.openness
    }

    /// Whether she starts no more stories.
    pub fn late(&self) -> bool {
        let spread = u32::try_from(draw(self.input.seed, "length", 0, SPREAD)).unwrap_or(0);
        self.state().turn >= SHORT + spread || self.input.elapsed_ms >= LATE_MS
    }

    fn run(mut self) -> Answer {
        self.voice.answer.trace.push(Step::Primary(self.primary));
        if self.own {
            self.voice.answer.trace.push(Step::TakenAsOwn);
        }
        if !self.interrupt() {
            self.respond();
        }
        self.finish()
    }

    /// Goodbye, insult, danger and the clock come before everything else. Whether one of them answered.
    fn interrupt(&mut self) -> bool {
        let state = self.state();
        if state.phase == Phase::Ended {
            self.voice.answer.ended = true;
        } else if self.has(Act::Insult) {
            self.voice.reaction(Act::Insult);
            if state.insults > INSULTS {
                self.farewell();
            }
        } else if self.has(Act::Danger) {
            self.openness = self.old.openness;
            self.voice.reaction(Act::Danger);
        } else if self.goodbye() || state.turn >= LAST {
            self.farewell();
        } else if state.phase == Phase::Closing {
            self.last_word();
            self.farewell();
        } else if state.turn >= CLOSING || state.silent >= 2 {
            self.close();
        } else {
            return false;
        }
        true
    }

    /// A goodbye that is not a good morning, and after which nothing is asked.
    fn goodbye(&self) -> bool {
        let acts: Vec<Act> = self.input.evidence.certain().map(|hit| hit.act).collect();
        let after = acts.iter().rposition(|act| *act == Act::Farewell).map(|at| &acts[at + 1..]);
        let asks = |act: &Act| act.is_question() || *act == Act::Invitation;
        self.has(Act::Farewell) && after.is_some_and(|after| !after.iter().any(asks))
    }

    /// What she still says to the last reply before her own goodbye.
    fn last_word(&mut self) {
        let subject = self.hits().find_map(|hit| self.fact_of(hit));
        match (self.primary, subject) {
            (Some(act), Some(fact)) if act.is_question() => self.voice.fact(fact),
            (Some(act), _) if !act.is_question() && !act.is_attention() => self.voice.reaction(act),
            (Some(act @ (Act::Receiving | Act::NamingFeeling | Act::Wonder)), _) => self.voice.reaction(act),
            _ => false,
        };
    }

    /// Goodbye, by how the talk went.
    pub fn farewell(&mut self) {
        let (start, slips) = (self.scenario().persona.openness, self.state().slips);
        let list = match self.openness.cmp(&start) {
            _ if self.openness == 0 && slips > 0 => ListName::FarewellCool,
            std::cmp::Ordering::Greater => ListName::FarewellWarm,
            std::cmp::Ordering::Equal if start == 5 => ListName::FarewellWarm,
            std::cmp::Ordering::Equal => ListName::FarewellPlain,
            std::cmp::Ordering::Less => ListName::FarewellCool,
        };
        let lists = [list, ListName::FarewellPlain, ListName::FarewellWarm, ListName::FarewellCool];
        lists.into_iter().any(|list| self.voice.list(list));
        self.voice.answer.ended = true;
    }

    /// Begins to say goodbye.
    pub fn close(&mut self) {
        self.voice.answer.trace.push(Step::Winding);
        self.voice.answer.winding = true;
        // Who says goodbye does not first promise an answer.
        let promises = ["many_questions", "same_question"];
        self.voice.answer.lines.retain(|line| !promises.iter().any(|list| line.owner().ends_with(list)));
        if !self.voice.list(ListName::Closing) {
            self.farewell();
        }
    }

    fn respond(&mut self) {
        let choice = self.choose();
        if self.slip() {
            match choice {
                Some(choice) => self.take(choice),
                None => {
                    self.primary.map(|act| self.voice.reaction(act));
                }
            }
            return;
        }
        let again = self.asked_before();
        let prefix = (again && self.voice.list(ListName::SameQuestion))
            || (self.has(Act::StackedQuestions)
                && (choice.is_some() || !self.unforeseen())
                && self.voice.list(ListName::ManyQuestions))
            || (self.has(Act::Correction) && self.voice.reaction(Act::Correction));
        match choice {
            Some(choice) => self.take(choice),
            // "How are you today?" is no question about her days.
            None if self.primary == Some(Act::AskingWellbeing) && self.voice.reacts(Act::AskingWellbeing) => {
                self.social(prefix);
            }
            None if self.subject(again) => {}
            None if self.unforeseen() => self.modest(prefix),
            None => self.social(prefix),
        }
    }

    /// Whether these very words asked for the same before: at this node, or about a subject of hers.
    fn asked_before(&self) -> bool {
        let words = normal(self.input.text);
        let asks = self.input.evidence.certain().any(|hit| hit.act.is_question());
        let named = self.hits().next().is_some();
        asks && self.old.asked.iter().any(|asked| asked.words == words && (named || asked.node == self.old.node))
    }

    /// Takes a branch: its reaction, then the line it leads to.
    fn take(&mut self, choice: Choice<'a>) {
        let branch = choice.branch;
        if choice.guarded {
            let to = choice.to.map(|to| to.name.clone()).unwrap_or_default();
            self.voice.answer.trace.push(Step::TooGuarded(to));
            self.guarded();
            return;
        }
        self.voice.answer.trace.push(Step::Branch(branch.id.clone()));
        self.voice.answer.branch = Some(branch.id.clone());
        if let Some(open) = branch.open {
            self.openness = moved(self.old.openness, open);
        }
        let role = if choice.to.is_some() || self.slip() { Role::Reaction } else { Role::Content };
        self.voice.branch(branch, role);
        if let Some(to) = choice.to {
            self.voice.node(to);
        }
    }

    /// Openness, gesture, and never nothing at all.
    fn finish(mut self) -> Answer {
        let (from, to) = (self.old.openness, self.openness);
        self.voice.answer.openness = to;
        let gestures = &self.scenario().persona.gestures;
        if from != to {
            self.voice.answer.trace.push(Step::Openness(from, to));
        }
        if self.voice.answer.lines.is_empty() {
            self.voice.answer.trace.push(Step::Gesture);
            let down = self.slip() && !self.old.last.is_empty();
            self.voice.gesture(if down { &gestures.down } else { &gestures.still });
        } else if to < from {
            self.voice.gesture(&gestures.down);
        } else if to > from && !merely_noise(self.input.evidence) {
            self.voice.gesture(&gestures.up);
        }
        if self.voice.answer.ended {
            self.voice.answer.trace.push(Step::Ended);
        }
        self.voice.answer
    }
}
