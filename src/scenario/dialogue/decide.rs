//! The answer to a reply, in this order: interrupts, the primary act, openness, the subject,
//! branches, and the layers below.

use super::asked::{self, Pronouns, asks, speaks_of};
use super::branch::Choice;
use super::movement::{merely_noise, moved, primary, usual};
use super::state::{Happened, Phase, State};
use super::trace::Step;
use super::voice::Voice;
use super::{Answer, ListName, ReplyInput, Role};
use crate::base::{Act, ActHit, HookHit, Likeness, OfferKind, Scope, Span};
use crate::scenario::condition::View;
use crate::scenario::draw::draw;
use crate::scenario::model::{Node, Scenario, Wording};
use crate::scenario::subject::{normal, points_surely};
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
    /// The words that ask, when the reply does.
    question: Option<Span>,
    hits: Vec<&'a HookHit>,
}

impl<'a> Turn<'a> {
    fn new(scenario: &'a Scenario, old: &'a State, state: &'a State, input: &'a ReplyInput<'a>) -> Self {
        let mut acts: BTreeSet<Act> = input.evidence.certain().map(|hit| hit.act).collect();
        let mut primary = primary(input.evidence, input.text, state.turn == 1);
        if state.turn == 1 && acts.remove(&Act::Farewell) {
            // "Dag!" from who has just come in.
            acts.insert(Act::Greeting);
            primary = primary.or(Some(Act::Greeting));
        }
        let mark = input.text.trim_end().ends_with('?');
        let slips = |hit: &ActHit| hit.act.is_slip();
        if primary.is_none() && input.text.trim().is_empty() {
            primary = Some(Act::Silence);
        } else if primary.is_none() && acts.contains(&Act::StackedQuestions) {
            primary = Some(Act::OpenQuestion);
        } else if matches!(primary, None | Some(Act::Following)) && mark && !input.evidence.acts.iter().any(slips) {
            // No rule knew it, but it asks.
            primary = Some(Act::ClosedQuestion);
        }
        // She asked, and this is no question, slip or sign of listening: then it is the answer.
        let plain = primary.is_none_or(|act| matches!(act, Act::Thanks | Act::Joke | Act::Following | Act::Echo));
        let own = old.asking && plain && !mark && !input.text.trim().is_empty();
        if own {
            acts.insert(Act::OwnStory);
            primary = Some(Act::OwnStory);
        }
        let openness = moved(old.openness, usual(old, input.evidence, own));
        let question = asked::question(input.evidence, primary, input.text);
        let hits = asked::hits(input.evidence, primary, scenario.language, input.text);
        let voice = Voice::new(scenario, state, input.seed);
        Turn { voice, input, old, acts, primary, own, openness, question, hits }
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

    /// Her subjects that the reply names, best first; those of its question, when that names any.
    pub fn hits(&self) -> impl Iterator<Item = &'a HookHit> {
        self.hits.iter().copied().filter(|hit| hit.likeness.is_named())
    }

    /// Whether the reply asks her something, or invites.
    pub fn asks(&self) -> bool {
        self.primary.is_some_and(asks)
    }

    /// The words that ask, when the reply does.
    pub fn question(&self) -> Option<Span> {
        self.question
    }

    /// The folded words that ask; all words of a reply that does not.
    pub fn asking(&self) -> String {
        normal(self.question.unwrap_or(Span::new(0, self.input.text.len())).of(self.input.text))
    }

    /// Whether the question speaks to her.
    pub fn addresses_her(&self) -> bool {
        asked::addresses(&self.asking())
    }

    /// The pronouns of somebody else of whom the question speaks, and not to her ("hoe heette hij?").
    pub fn others(&self) -> Option<Pronouns> {
        let words = self.asking();
        asked::others(self.scenario().language, &words).filter(|_| !asked::addresses(&words))
    }

    /// Whether these wordings can answer the question: of somebody else only what speaks of them.
    pub fn suits(&self, say: &[Wording]) -> bool {
        self.others().is_none_or(|family| say.iter().any(|wording| speaks_of(family, &normal(&wording.text))))
    }

    /// Whether the reply only points back ("daar", "toen") to what she said.
    pub fn points_back(&self) -> bool {
        self.hits.iter().any(|hit| hit.likeness == Likeness::Reference)
    }

    /// Whether what it asks holds a word that can hardly do anything but point back.
    pub fn points_surely(&self) -> bool {
        self.points_back() && points_surely(self.scenario().language, &self.asking())
    }

    /// Whether her last answer was a word between, not the line of the node she is at.
    pub fn interlude(&self) -> bool {
        let between = |owner: &String| {
            let list = owner.strip_prefix("common.").unwrap_or(owner).strip_prefix("lines.");
            owner.starts_with("fact.")
                || list.is_some_and(|list| list.starts_with("unknown"))
                || matches!(list, Some("fallback" | "asks_back" | "remembers" | "same_question"))
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
            self.last_word();
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

    /// What she still says to a reply before she ends the talk.
    fn last_word(&mut self) {
        let facts = self.hits().filter(|hit| hit.likeness <= Likeness::Form).filter_map(|hit| self.fact_of(hit));
        let subject = facts.into_iter().find(|fact| self.suits(&fact.say));
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
        let asked = self.asked_fact(false);
        let asked = asked.filter(|(fact, _)| !choice.is_some_and(|choice| self.prefers(choice.branch, fact)));
        if let Some((fact, hit)) = asked
            && (choice.is_none() || self.voice.fresh(&fact.say))
            && self.answer_fact(fact, hit)
        {
            return self.acknowledge();
        }
        match choice {
            Some(choice) => {
                self.take(choice);
                self.acknowledge();
            }
            // "How are you today?" is no question about her days.
            None if self.primary == Some(Act::AskingWellbeing) && self.voice.reacts(Act::AskingWellbeing) => {
                self.social(prefix);
            }
            None if self.loosely() || self.subject(again) => self.acknowledge(),
            None if self.unforeseen() || self.asks_detail() => self.modest(prefix),
            None => self.social(prefix),
        }
    }

    /// Answers what the reply probably asks of her present story.
    fn loosely(&mut self) -> bool {
        let near = self.asked_fact(true).filter(|(_, hit)| matches!(hit.scope, Scope::Node | Scope::Story));
        near.is_some_and(|(fact, hit)| self.answer_fact(fact, hit))
    }

    /// An apology, or something of the trainee's own, said beside the question that she answers: a word to that first.
    fn acknowledge(&mut self) {
        let answered = self.asks() && matches!(self.voice.answer.lines.as_slice(), [_] | [_, _]);
        let answered = answered && self.voice.answer.lines.iter().all(|line| line.role != Role::Talk);
        let beside = [Act::Apology, Act::OwnStory].into_iter().find(|act| self.has(*act));
        if answered && beside.is_some_and(|act| self.voice.reaction(act)) {
            self.voice.answer.lines.rotate_right(1);
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
        // Where it leads she has been already: whoever only listens hears how it went on.
        let on = choice.to.is_none() && branch.to.is_some() && !self.slip() && !self.asks();
        let on = self.upcoming().filter(|node| on && self.tellable(node));
        let role = if choice.to.or(on).is_some() || self.slip() { Role::Reaction } else { Role::Content };
        self.voice.branch(branch, role);
        if let Some(to) = choice.to.or(on) {
            self.voice.node(to);
        }
    }

    /// Openness, gesture, and never nothing at all.
    fn finish(mut self) -> Answer {
        let (from, to) = (self.old.openness, self.openness);
        self.voice.answer.openness = to;
        let gestures = &self.scenario().persona.gestures;
        // Nobody beams at what is sad.
        let mut offers = self.voice.answer.lines.iter().flat_map(|line| &line.offers);
        let sorrow = offers.any(|offer| offer.kind == OfferKind::Sorrow);
        if from != to {
            self.voice.answer.trace.push(Step::Openness(from, to));
        }
        if self.voice.answer.lines.is_empty() {
            self.voice.answer.trace.push(Step::Gesture);
            let down = self.slip() && !self.old.last.is_empty();
            self.voice.gesture(if down { &gestures.down } else { &gestures.still });
        } else if to < from {
            self.voice.gesture(&gestures.down);
        } else if to > from && !merely_noise(self.input.evidence) && !sorrow {
            self.voice.gesture(&gestures.up);
        }
        if self.voice.answer.ended {
            self.voice.answer.trace.push(Step::Ended);
        }
        self.voice.answer
    }
}
