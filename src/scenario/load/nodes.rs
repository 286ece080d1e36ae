//! Nodes, branches and facts.

use super::page::{Goal, Page};
use crate::base::{Act, Code, Signal};
use crate::scenario::condition::{Condition, ConditionError, LONGEST};
use crate::scenario::model::{Branch, Common, Fact, Node, Wording};
use crate::scenario::raw::{RawBranch, RawFact, RawNode, Text};
use toml::Spanned;

/// The most characters of a condition that are quoted in a fault.
const QUOTED: usize = 60;

impl Page<'_> {
    pub fn node(&mut self, name: Text, raw: RawNode, story: Option<&str>) -> Node {
        let place = self.place(name.span());
        let name = name.into_inner();
        let say = self.wordings("say", raw.say);
        if say.is_empty() && !self.already(Code::MissingText, place.line) {
            let span = place.span.start..place.span.end;
            self.error(Code::MissingText, span, &[&format!("node.{name}.say")]);
        }
        let branches = raw.branch.into_iter().enumerate();
        Node {
            story: story.map(str::to_owned),
            say,
            hooks: self.hooks(raw.hooks),
            offers: self.offers(&raw.offers),
            next: self.jump(Goal::Node, raw.next),
            end: raw.end,
            needs: self.count("needs", raw.needs, 0, 5, 0),
            recurring: raw.recurring,
            branches: branches.map(|(at, branch)| self.branch(&name, at + 1, branch)).collect(),
            place,
            name,
        }
    }

    fn branch(&mut self, node: &str, number: usize, raw: Spanned<RawBranch>) -> Branch {
        let whole = raw.span();
        let place = self.place(whole.clone());
        let raw = raw.into_inner();
        if raw.say.is_empty() && raw.to.is_none() {
            self.error(Code::BranchSaysNothing, whole, &[node]);
        }
        let written =
            raw.when.as_ref().map(|when| Wording { text: when.get_ref().clone(), place: self.place(when.span()) });
        Branch {
            id: format!("{node}.{number}"),
            when: raw.when.and_then(|when| self.condition(&when)),
            written,
            // An empty reply is silence, and a branch may well wait for that.
            tries: raw.r#try.into_iter().map(|text| self.wording(text)).collect(),
            say: self.wordings("say", raw.say),
            hooks: self.hooks(raw.hooks),
            offers: self.offers(&raw.offers),
            open: raw.open.map(|open| self.number("open", Some(open), -2, 2, 0)),
            to: self.jump(Goal::Node, raw.to),
            once: raw.once,
            place,
        }
    }

    fn condition(&mut self, when: &Text) -> Option<Condition> {
        let text = when.get_ref();
        let quoted: String = text.chars().take(QUOTED).collect();
        match Condition::parse(text) {
            Ok(condition) => return Some(condition),
            Err(ConditionError::Expected(what)) => self.error(Code::BadCondition, when.span(), &[&quoted, what]),
            Err(ConditionError::TooDeep) => {
                self.error(Code::TooDeep, when.span(), &[&quoted, &LONGEST.to_string()]);
            }
            Err(ConditionError::UnknownName(name)) => {
                let known = format!("{}, slip, question, attention, open, turn, told, heard, seen", acts_and_signals());
                self.error(Code::UnknownName, when.span(), &[&name, &known]);
            }
        }
        None
    }

    pub fn fact(&mut self, name: Text, raw: RawFact, story: Option<&str>, common: &Common) -> Fact {
        let place = self.place(name.span());
        let span = name.span();
        let name = name.into_inner();
        let say = self.wordings("say", raw.say);
        if say.is_empty() && !self.already(Code::MissingText, place.line) {
            self.error(Code::MissingText, span, &[&format!("fact.{name}.say")]);
        }
        let mut words = self.words(raw.words);
        if story.is_none() {
            words.extend(common.topics.get(&name).into_iter().flatten().cloned());
        }
        for node in &raw.at {
            self.jump(Goal::Node, Some(node.clone()));
        }
        Fact {
            story: story.map(str::to_owned),
            words,
            ask: self.wordings("ask", raw.ask),
            shared: common.asks.get(&name).cloned().unwrap_or_default(),
            at: raw.at.into_iter().map(|node| node.into_inner()).collect(),
            say,
            hooks: self.hooks(raw.hooks),
            offers: self.offers(&raw.offers),
            to: self.jump(Goal::Node, raw.to),
            place,
            name: story.map_or_else(|| name.clone(), |story| format!("{story}.{name}")),
        }
    }

    /// Whether this very fault was noted on the line or below it: an empty wording is not two faults.
    fn already(&self, code: Code, line: usize) -> bool {
        self.faults.last().is_some_and(|fault| fault.code == code && fault.line >= line)
    }
}

/// Whether a reaction may have this name.
pub fn act_or_signal(name: &str) -> bool {
    name.parse::<Act>().is_ok() || name.parse::<Signal>().is_ok()
}

/// All names of acts and signals, for a fault.
pub fn acts_and_signals() -> String {
    let signals = Signal::ALL.iter().map(|signal| signal.as_str());
    let mut names: Vec<&str> = Act::ALL.iter().map(|act| act.as_str()).chain(signals).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
