//! Answers known by example: which fact or branch a reply asks for as a whole.

use super::ListName;
use super::decide::Turn;
use super::trace::Step;
use crate::base::{Act, HookHit, Likeness, Scope};
use crate::scenario::model::{Branch, Fact};
use crate::scenario::question::Kind;

impl<'a> Turn<'a> {
    /// What the reply resembles as a whole, best first; of a reply with a question, only what that question resembles.
    fn resembled(&self) -> impl Iterator<Item = &'a HookHit> {
        let question = self.question();
        let away = self.led_away();
        let all = self.input.evidence.hooks.iter().filter(|hit| hit.likeness.is_question());
        let all = all.filter(move |hit| question.is_none_or(|span| span.overlaps(hit.span)));
        all.filter(move |hit| !(away && matches!(hit.scope, Scope::Node | Scope::Story)))
    }

    /// Whether the words before the question name another story of hers, and the question names nothing: "Trouwjurken!
    /// Hoe ging dat vroeger?"
    fn led_away(&self) -> bool {
        let Some(question) = self.question() else { return false };
        let named = |hit: &HookHit| hit.likeness <= Likeness::Form;
        let inside = self.hits().any(|hit| named(hit) && hit.span.overlaps(question) && hit.scope <= Scope::Story);
        let near = self.hits().any(|hit| named(hit) && hit.scope <= Scope::Story);
        let story = |hit: &HookHit| hit.scope == Scope::Other && hit.owner.starts_with("story.");
        let before = self.hits().any(|hit| named(hit) && story(hit) && hit.span.end <= question.start);
        before && !inside && !near
    }

    /// How surely the reply asks what the examples of this branch ask.
    pub fn resembles(&self, branch: &Branch) -> Option<Likeness> {
        let owned = |hit: &&HookHit| hit.owner.strip_prefix("branch.") == Some(branch.id.as_str());
        self.resembled().find(owned).map(|hit| hit.likeness)
    }

    /// Whether the reply is like an example question of this fact, however loosely.
    pub fn is_like(&self, fact: &Fact) -> bool {
        let owner = fact.owner();
        self.resembled().any(|hit| hit.owner == owner)
    }

    /// The fact for which the reply asks, when it is told by examples: surely, or (`loosely`) probably.
    pub fn asked_fact(&self, loosely: bool) -> Option<(&'a Fact, &'a HookHit)> {
        if !self.wants_answer() {
            return None;
        }
        let level = if loosely { Likeness::LooseQuestion } else { Likeness::Question };
        let hits = self.resembled().filter(|hit| hit.likeness <= level);
        // Loosely like something else altogether is mere chance.
        let hits = hits.filter(|hit| hit.likeness == Likeness::Question || hit.scope != Scope::Other);
        let facts = hits.filter_map(|hit| {
            let name = hit.owner.strip_prefix("fact.")?;
            Some((self.scenario().facts.get(name)?, hit))
        });
        let (mut fresh, mut spent) = (None, None);
        for (fact, hit) in facts {
            let place = if self.voice.fresh(&fact.say) { &mut fresh } else { &mut spent };
            place.get_or_insert((fact, hit));
        }
        fresh.or(spent.filter(|_| !loosely))
    }

    /// Whether a branch resembles the reply more than this fact does.
    pub fn prefers(&self, branch: &Branch, fact: &Fact) -> bool {
        let owner = fact.owner();
        let first = self
            .resembled()
            .find(|hit| hit.owner == owner || hit.owner.strip_prefix("branch.") == Some(branch.id.as_str()));
        first.is_some_and(|hit| hit.owner != owner)
    }

    /// Answers the fact for which the reply asks. Whether there were words for it.
    pub fn answer_fact(&mut self, fact: &'a Fact, hit: &HookHit) -> bool {
        self.voice.answer.trace.push(Step::Subject(hit.clone()));
        if self.voice.fact(fact) {
            let to = fact.to.as_ref().and_then(|to| self.scenario().nodes.get(to));
            // Asked for something of a story that she has not begun, she begins it when she is listened to.
            let begins = || {
                let story = self.scenario().stories.get(fact.story.as_ref()?)?;
                self.scenario().nodes.get(&story.start).filter(|node| self.tellable(node))
            };
            let on = to.or_else(begins).filter(|to| self.sayable(to)).map(|to| to.name.clone());
            self.voice.answer.then = on.or_else(|| self.state().then.clone());
            return true;
        }
        if self.voice.list(ListName::SameQuestion) {
            self.go_on();
            return true;
        }
        false
    }

    /// Whether the reply is something that one answers: a question, an invitation, or what looks like one.
    fn wants_answer(&self) -> bool {
        // "En toen?" asks for what comes next, and not for what an example with "toen" asks.
        if self.primary() == Some(Act::GoingOn) {
            return false;
        }
        self.asks()
            || self.input.text.trim_end().ends_with('?')
            || matches!(self.primary(), Some(Act::Following | Act::Echo))
    }

    /// The kind of answer that the reply's question wants, when it is a plain one.
    pub fn wanted(&self) -> Option<Kind> {
        let plain = self.primary().is_some_and(|act| act.is_question() && act != Act::SenseQuestion);
        let span = self.question().filter(|_| plain)?;
        Some(Kind::of_text(self.scenario().language, span.of(self.input.text)))
    }

    /// A modest, true answer to a question of this kind, in her own words where she has any.
    pub fn modest_words(&mut self) -> bool {
        let list = match self.wanted() {
            Some(Kind::YesNo) => ListName::UnknownYesNo,
            Some(Kind::Who) => ListName::UnknownWho,
            Some(Kind::Where) => ListName::UnknownWhere,
            Some(Kind::When) => ListName::UnknownWhen,
            Some(Kind::HowMany | Kind::HowLong) => ListName::UnknownHowMany,
            Some(Kind::Why) => ListName::UnknownWhy,
            Some(Kind::How | Kind::What) | None => ListName::Unknown,
        };
        let lists = [list, ListName::Unknown, ListName::Fallback];
        lists.into_iter().any(|list| self.voice.list(list))
    }

    /// Whether the reply asks for one detail, which the next line of her story would pass over.
    pub fn asks_detail(&self) -> bool {
        let closed = matches!(self.primary(), Some(Act::ClosedQuestion | Act::LeadingQuestion));
        match self.wanted() {
            Some(Kind::Who | Kind::Where | Kind::When | Kind::HowLong | Kind::HowMany) => true,
            Some(Kind::YesNo | Kind::What) => closed,
            _ => false,
        }
    }
}
