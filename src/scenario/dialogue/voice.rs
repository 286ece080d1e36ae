//! Putting an answer together: which wording, never one that was said before.

use super::state::State;
use super::trace::Step;
use super::{Answer, ListName, Offered, Role, Said};
use crate::base::{Act, OfferKind};
use crate::scenario::draw::draw;
use crate::scenario::model::{Branch, Fact, Hooks, Node, Scenario, Wording};

/// An answer in the making.
#[derive(Debug)]
pub struct Voice<'a> {
    pub scenario: &'a Scenario,
    pub state: &'a State,
    pub seed: u64,
    pub answer: Answer,
}

impl<'a> Voice<'a> {
    pub fn new(scenario: &'a Scenario, state: &'a State, seed: u64) -> Self {
        let answer = Answer { node: state.node.clone(), openness: state.openness, ..Answer::default() };
        Voice { scenario, state, seed, answer }
    }

    /// Whether this text was said before, in the talk or in this answer.
    fn used(&self, text: &str) -> bool {
        self.state.texts.contains(text) || self.answer.lines.iter().any(|line| line.text == text)
    }

    /// Whether any of these is still unsaid.
    pub fn fresh(&self, wordings: &[Wording]) -> bool {
        wordings.iter().any(|wording| !self.used(&wording.text))
    }

    /// One of the unsaid wordings: its number from 1, and its text.
    fn pick(&self, owner: &str, wordings: &'a [Wording]) -> Option<(usize, &'a str)> {
        let fresh: Vec<(usize, &str)> = wordings
            .iter()
            .enumerate()
            .filter(|(_, wording)| !self.used(&wording.text))
            .map(|(at, wording)| (at + 1, wording.text.as_str()))
            .collect();
        fresh.get(draw(self.seed, owner, self.state.times(owner), fresh.len())).copied()
    }

    fn push(&mut self, owner: &str, picked: (usize, &str), role: Role, offers: Vec<Offered>) {
        let id = format!("{owner}/{}", picked.0);
        self.answer.lines.push(Said { id, text: picked.1.to_owned(), role, offers });
    }

    /// Says one of a list: hers, and when those are used up the language's.
    pub fn list(&mut self, name: ListName) -> bool {
        let offers = match name {
            ListName::AsksBack => vec![Offered { kind: OfferKind::Reciprocity, hooks: Default::default() }],
            _ => Vec::new(),
        };
        let scenario = self.scenario;
        let layers = [("lines", &scenario.persona.manner), ("common.lines", &scenario.common.manner)];
        for (layer, manner) in layers {
            let owner = format!("{layer}.{name}");
            if let Some(picked) = self.pick(&owner, manner.list(name)) {
                self.answer.trace.push(Step::List(name));
                self.push(&owner, picked, Role::Talk, offers);
                return true;
            }
        }
        false
    }

    /// Comes back to what the trainee told.
    pub fn remember(&mut self, told: &str) -> bool {
        if !self.list(ListName::Remembers) {
            return false;
        }
        if let Some(line) = self.answer.lines.last_mut() {
            line.text = line.text.replace("{told}", told);
        }
        true
    }

    /// Reacts to an act: hers to the act, hers to its signal, then the language's.
    pub fn reaction(&mut self, act: Act) -> bool {
        let scenario = self.scenario;
        let layers = [("reaction", &scenario.persona.manner), ("common.reaction", &scenario.common.manner)];
        for (layer, manner) in layers {
            let signal = act.signal().map(|signal| signal.as_str()).filter(|signal| *signal != act.as_str());
            for name in [Some(act.as_str()), signal].into_iter().flatten() {
                let owner = format!("{layer}.{name}");
                if let Some(picked) = self.pick(&owner, manner.reaction(name)) {
                    self.answer.trace.push(Step::Reaction(owner.clone()));
                    self.push(&owner, picked, Role::Reaction, Vec::new());
                    return true;
                }
            }
        }
        false
    }

    /// Whether any reaction is left to this act: hers or the language's.
    pub fn reacts(&self, act: Act) -> bool {
        let names = [Some(act.as_str()), act.signal().map(|signal| signal.as_str())];
        let manners = [&self.scenario.persona.manner, &self.scenario.common.manner];
        manners.iter().any(|manner| names.iter().flatten().any(|name| self.fresh(manner.reaction(name))))
    }

    /// Whether she has a reaction of her own left to this very act.
    pub fn reacts_to(&self, act: Act) -> bool {
        self.fresh(self.scenario.persona.manner.reaction(act.as_str()))
    }

    /// Says the line of a node, and is there. A recurring line may come again in words used before.
    pub fn node(&mut self, node: &'a Node) -> bool {
        let again = || {
            let at = draw(self.seed, &node.name, self.state.times(&node.name), node.say.len());
            node.say.get(at).filter(|_| node.recurring).map(|wording| (at + 1, wording.text.as_str()))
        };
        let Some(picked) = self.pick(&node.name, &node.say).or_else(again) else { return false };
        self.push(&node.name, picked, Role::Content, offered(&node.offers, &node.hooks));
        self.answer.trace.push(Step::Node(node.name.clone()));
        self.answer.node.clone_from(&node.name);
        self.answer.then = None;
        if node.end {
            self.answer.story_ended.clone_from(&node.story);
        }
        true
    }

    /// Says the reaction of a branch.
    pub fn branch(&mut self, branch: &'a Branch, role: Role) -> bool {
        let Some(picked) = self.pick(&branch.id, &branch.say) else { return false };
        self.push(&branch.id, picked, role, offered(&branch.offers, &branch.hooks));
        true
    }

    /// Answers a fact: its wordings in their order.
    pub fn fact(&mut self, fact: &'a Fact) -> bool {
        let next = fact.say.iter().enumerate().find(|(_, wording)| !self.used(&wording.text));
        let Some((at, wording)) = next else { return false };
        self.push(&fact.owner(), (at + 1, &wording.text), Role::Content, offered(&fact.offers, &fact.hooks));
        self.answer.trace.push(Step::Fact(fact.name.clone()));
        true
    }

    /// What one sees; a gesture may come again, but not twice in a row when there is another.
    pub fn gesture(&mut self, wanted: &'a [Wording]) {
        let gestures = &self.scenario.persona.gestures;
        let list = [wanted, &gestures.still, &gestures.down, &gestures.up].into_iter().find(|list| !list.is_empty());
        let Some(list) = list else { return };
        let fresh: Vec<&Wording> = list.iter().filter(|wording| !self.used(&wording.text)).collect();
        let turn = u64::from(self.state.turn);
        let text = match fresh.get(draw(self.seed, "gesture", turn, fresh.len())) {
            Some(wording) => Some(wording.text.clone()),
            None => list.get(self.state.turn as usize % list.len()).map(|wording| wording.text.clone()),
        };
        self.answer.gesture = text;
    }
}

fn offered(kinds: &[OfferKind], hooks: &Hooks) -> Vec<Offered> {
    let words = || hooks.iter().map(|(name, hook)| (name.clone(), hook.words.clone())).collect();
    kinds
        .iter()
        .map(|kind| Offered { kind: *kind, hooks: if *kind == OfferKind::Flow { words() } else { Default::default() } })
        .collect()
}
