//! What she tells: on with the story, back to another, a fact, a story that the reply asks for.

use super::asked::{is_hers, tells_of};
use super::decide::Turn;
use super::trace::Step;
use super::{ListName, Role};
use crate::base::{Act, HookHit, Likeness, Scope};
use crate::scenario::model::{Fact, Node, Scenario, Story};
use std::collections::BTreeSet;

/// Replies between two questions of hers, and before the first.
const ASKS_EVERY: u32 = 5;
/// The most questions she asks of her own accord.
const ASKS_AT_MOST: u64 = 2;
/// Replies before she comes back to what the trainee told.
const REMEMBERS_AFTER: u32 = 4;

impl<'a> Turn<'a> {
    /// Answers what the reply is about, when that is hers to answer and not simply her last line.
    /// `again`: it was asked before.
    pub fn subject(&mut self, again: bool) -> bool {
        let primary = self.primary();
        let asks = self.asks();
        if asks && self.asked_gift(primary) {
            return true;
        }
        let Some(hit) = self.leading(asks) else { return asks && self.elsewhere() };
        self.voice.answer.trace.push(Step::Subject(hit.clone()));
        if let Some(fact) = self.fact_of(hit) {
            if self.voice.fact(fact) {
                let to = fact.to.as_ref().and_then(|to| self.scenario().nodes.get(to));
                self.voice.answer.then = to.filter(|to| self.sayable(to)).map(|to| to.name.clone());
                return true;
            }
            let _ = again || self.voice.list(ListName::SameQuestion);
            self.go_on();
            return true;
        }
        if let Some(node) = self.aside(hit) {
            return self.voice.node(node);
        }
        match story_of(self.scenario(), hit) {
            Some(story) => self.turn_to(story),
            None => false,
        }
    }

    /// Answers a question about another line of her story, for which no branch waits: of a line to come she says that
    /// she is not there yet, of one she has told she knows no more. Then she tells on.
    fn elsewhere(&mut self) -> bool {
        let Some(hit) = self.hits().next().filter(|hit| matches!(hit.scope, Scope::Recent | Scope::Story)) else {
            return false;
        };
        let Some(node) = self.scenario().nodes.get(&hit.owner).filter(|node| node.name != self.state().node) else {
            return false;
        };
        let Some(next) = self.upcoming().filter(|next| next.name != node.name && self.tellable(next)) else {
            return false;
        };
        if self.state().seen.contains(&node.name) {
            let plain = self.primary().is_some_and(|act| act.is_question() && act != Act::SenseQuestion);
            if !plain || self.points_back() || !self.voice.list(ListName::Unknown) {
                return false;
            }
        }
        self.voice.list(ListName::Back);
        self.voice.node(next)
    }

    /// The hit that decides, if it leads away from her last line.
    fn leading(&self, asks: bool) -> Option<&'a HookHit> {
        let near = self.hits().find(|hit| hit.scope <= Scope::Story);
        let sure = |hit: &&HookHit| hit.likeness <= Likeness::Synonym;
        let answers =
            |hit: &&HookHit| self.fact_of(hit).is_some_and(|fact| self.suits(&fact.say) && self.means(hit, fact));
        let fact = self.hits().filter(sure).find(answers);
        if !asks {
            // Naming is not asking: only a fact, only where nothing nearer is meant, only what is surely named.
            let mention = matches!(self.primary(), None | Some(Act::Following | Act::Echo));
            let exact = fact.filter(|hit| hit.likeness == Likeness::Exact);
            return exact.filter(|_| mention && near.is_none() && !self.points_back());
        }
        if tells_of(&self.asking()) {
            // "Vertel verder over die kant" names what it wants, wherever that is.
            let asked = self.hits().filter(|hit| hit.likeness <= Likeness::Form);
            let best = asked.min_by_key(|hit| (hit.likeness, hit.scope));
            if let Some(far) = best.filter(|hit| hit.scope >= Scope::Other) {
                return Some(
                    fact.filter(|fact| fact.likeness <= far.likeness && far.scope > Scope::Other).unwrap_or(far),
                );
            }
        }
        if let Some(near) = near {
            // The same words may be a hook of the story and a fact; without a branch the fact is the better answer.
            let plainly = self.hits().filter(|hit| hit.likeness <= Likeness::Form);
            let aside = plainly.into_iter().find(|hit| hit.scope == Scope::Story && self.aside(hit).is_some());
            let same = |fact: &HookHit| fact.span.overlaps(near.span) && fact.likeness == near.likeness;
            let contested = self.hits().filter(answers).any(same);
            let fact = fact.filter(|fact| fact.likeness < near.likeness || contested);
            if near.scope != Scope::Story {
                return fact;
            }
            // All words of a fact in their order say more than one of them.
            let longer = |fact: &&HookHit| {
                aside.is_some_and(|hit| fact.span.end - fact.span.start > hit.span.end - hit.span.start)
            };
            let phrase = fact.filter(|hit| hit.likeness == Likeness::Exact).filter(longer);
            return phrase.or(aside).or(fact);
        }
        let open = self.primary() != Some(Act::ClosedQuestion);
        let by_name = |hit: &&HookHit| hit.scope == Scope::Other && hit.owner.starts_with("story.");
        // What merely resembles a word of another story never starts it.
        let named = self.hits().filter(|hit| hit.likeness <= Likeness::Form).find(by_name);
        let plainly = fact.filter(|hit| hit.likeness <= Likeness::Form);
        if self.points_surely() {
            // "Hoe was dat, haar stem te horen?" is about what she has just said, whatever else its words may be.
            let exact = |hit: &HookHit| hit.likeness == Likeness::Exact;
            let told = |hit: &&HookHit| exact(hit) && (self.others().is_some() || is_hers(self.input.text, hit.span));
            let plainly = plainly.filter(|hit| told(hit) || (!open && self.addresses_her()));
            return plainly.or(named);
        }
        let other = self.hits().find(|hit| hit.scope == Scope::Other && hit.likeness == Likeness::Exact);
        let first = if open && !self.late() { named.or(plainly) } else { plainly.or(named) };
        first.or(other).or(fact)
    }

    /// Whether a word of a fact, met in a reply, means that fact. Where example questions tell how one asks for it, a word
    /// that is only like its words does not, nor does any word of a question that points back at what was said ("waar
    /// ziet u aan dat het met liefde is gedaan?"), unless it is called hers.
    fn means(&self, hit: &HookHit, fact: &Fact) -> bool {
        if fact.asked().next().is_none() || self.is_like(fact) {
            return true;
        }
        hit.likeness <= Likeness::Form
            && (!self.points_surely() || is_hers(self.input.text, hit.span) || tells_of(&self.asking()))
    }

    /// The side turn that a hit asks for: an untold node off the main way, one step from a line she has said.
    fn aside(&self, hit: &HookHit) -> Option<&'a Node> {
        let nodes = &self.scenario().nodes;
        let node = nodes.get(&hit.owner).filter(|node| self.sayable(node) && self.trusts(node.needs))?;
        let leads = |from: &&String| {
            nodes
                .get(*from)
                .is_some_and(|from| from.branches.iter().any(|branch| branch.to.as_ref() == Some(&node.name)))
        };
        let main = |from: &Node| from.next.as_ref() == Some(&node.name);
        let beside = node.story.is_some() && self.state().seen.iter().any(|name| leads(&name));
        node.story.as_ref().filter(|_| beside && !nodes.values().any(main)).map(|_| node)
    }

    /// The fact of a hit, unless she has nothing to say on it.
    pub fn fact_of(&self, hit: &HookHit) -> Option<&'a Fact> {
        let name = hit.owner.strip_prefix("fact.").filter(|_| hit.scope == Scope::Fact)?;
        self.scenario().facts.get(name)
    }

    /// Asked for counsel or for what she hopes, she turns to the story in which that comes up.
    fn asked_gift(&mut self, primary: Option<Act>) -> bool {
        let persona = &self.scenario().persona;
        let gift = match primary {
            Some(Act::AskingCounsel) => &persona.gives,
            Some(Act::AskingHope) => &persona.hopes,
            _ => return false,
        };
        let story = gift.story.as_ref().and_then(|story| self.scenario().stories.get(story));
        let Some(story) = story.filter(|story| self.first_unheard(story).is_some()) else { return false };
        let here = self.scenario().story_of(&self.state().node).is_some_and(|current| current.id == story.id);
        if here || self.hits().any(|hit| hit.scope <= Scope::Story) {
            return false;
        }
        if let Some(act) = primary {
            self.voice.reaction(act);
        }
        self.turn_to(story)
    }

    /// The line of a story with which she would begin it, or go on with it.
    fn first_unheard(&self, story: &Story) -> Option<&'a Node> {
        let start = self.scenario().nodes.get(&story.start)?;
        if !self.state().seen.contains(&start.name) { Some(start) } else { self.resumed(&story.id) }
    }

    /// Turns to a story that was asked for.
    fn turn_to(&mut self, story: &'a Story) -> bool {
        let Some(node) = self.first_unheard(story) else { return false };
        if !self.trusts(node.needs) || (node.name == story.start && !self.trusts(story.needs)) {
            self.voice.answer.trace.push(Step::TooGuarded(node.name.clone()));
            self.guarded();
        } else if self.late() && node.name == story.start {
            // Not today: that is for another time. A plain question asked for no story.
            let plain = self.primary().is_some_and(|act| matches!(act, Act::ClosedQuestion | Act::LeadingQuestion));
            let _ = if plain { self.voice.list(ListName::Unknown) } else { self.guarded() };
            self.close();
        } else {
            self.voice.answer.trace.push(Step::Story(story.id.clone()));
            self.voice.node(node);
        }
        true
    }

    /// Does not speak of it yet. Whether there were words for that.
    pub fn guarded(&mut self) -> bool {
        self.voice.list(ListName::Guarded)
    }

    /// The node with which she would go on from where she is.
    pub fn upcoming(&self) -> Option<&'a Node> {
        let state = self.state();
        let then = state.then.as_ref().and_then(|then| self.scenario().nodes.get(then));
        then.filter(|node| self.sayable(node)).or_else(|| self.following(&state.node))
    }

    /// The first node after `from`, along `next`, that can still be said.
    fn following(&self, from: &str) -> Option<&'a Node> {
        let nodes = &self.scenario().nodes;
        let mut passed = BTreeSet::new();
        let mut node = nodes.get(from)?;
        while passed.insert(&node.name) {
            node = nodes.get(node.next.as_ref()?)?;
            if self.sayable(node) {
                return Some(node);
            }
        }
        None
    }

    /// Where a story that was left, or that rests on a side turn, goes on.
    fn resumed(&self, story: &str) -> Option<&'a Node> {
        if self.state().heard.contains(story) {
            return None;
        }
        let inside = |name: &&String| self.scenario().story_of(name).is_some_and(|of| of.id == story);
        self.state().path.iter().rev().filter(inside).find_map(|name| self.following(name))
    }

    /// Tells on. Without a next line: another story, a question, or the end.
    pub fn go_on(&mut self) {
        let Some(node) = self.upcoming() else { return self.pause() };
        let just_guarded = self.state().last.iter().any(|owner| owner.ends_with("lines.guarded"));
        if self.tellable(node) {
            if self.interlude() && !self.has_talk() {
                self.voice.list(ListName::Back);
            }
            self.voice.node(node);
            return;
        }
        self.voice.answer.trace.push(Step::TooGuarded(node.name.clone()));
        if just_guarded || !self.guarded() {
            self.pause();
        }
    }

    /// Whether there is trust enough for this line, and, where a story begins with it, time and trust for that.
    pub fn tellable(&self, node: &Node) -> bool {
        let story = self.scenario().story_of(&node.name).filter(|story| story.start == node.name);
        self.trusts(node.needs) && story.is_none_or(|story| !self.late() && self.trusts(story.needs))
    }

    /// Whether this answer has a line that steers already.
    fn has_talk(&self) -> bool {
        self.voice.answer.lines.iter().any(|line| line.role == Role::Talk)
    }

    /// Whether this answer has reacted already.
    fn reacted(&self) -> bool {
        self.voice.answer.lines.iter().any(|line| line.role == Role::Reaction)
    }

    /// Between two stories.
    fn pause(&mut self) {
        let here = self.scenario().story_of(&self.state().node).map(|story| story.id.as_str());
        if let Some(node) = here.and_then(|story| self.resumed(story)).filter(|node| self.trusts(node.needs)) {
            self.come_back(node);
            return;
        }
        // Her reaction to something kind may stand alone here: what was just told may sink in.
        let room = self.reacted() && self.state().telling;
        if self.late() {
            return self.close();
        }
        if self.ask_or_remember() || room {
            return;
        }
        let left = self.state().path.iter().rev().filter_map(|name| self.scenario().story_of(name));
        let left = left.filter_map(|story| self.resumed(&story.id)).find(|node| self.trusts(node.needs));
        if let Some(node) = left {
            return self.come_back(node);
        }
        if !self.another_story() && !self.reacted() {
            self.close();
        }
    }

    fn come_back(&mut self, node: &'a Node) {
        self.voice.answer.trace.push(Step::BackTo(node.story.clone().unwrap_or_default()));
        if !self.has_talk() || !self.interlude() {
            self.voice.list(ListName::Back);
        }
        self.voice.node(node);
    }

    /// Comes back to what the trainee told, or asks something of her own accord; not right after a slip.
    fn ask_or_remember(&mut self) -> bool {
        let state = self.state();
        if state.slipped.is_some_and(|turn| turn + 1 >= state.turn) || state.asking || self.has_talk() {
            return false;
        }
        let told = state.told.as_ref().filter(|told| state.turn >= told.turn + REMEMBERS_AFTER);
        let remembered = ["lines.remembers", "common.lines.remembers"].iter().any(|owner| state.times(owner) > 0);
        // Who asks something else, or was not understood, gets no answer to what they said long ago.
        if let Some(told) = told.filter(|_| !remembered && self.primary().is_some() && !self.asks())
            && self.voice.remember(&told.text)
        {
            return true;
        }
        let asked = state.times("lines.asks_back") + state.times("common.lines.asks_back");
        let due = state.turn >= state.asked_back.unwrap_or(0) + ASKS_EVERY;
        due && asked < ASKS_AT_MOST && self.voice.list(ListName::AsksBack)
    }

    /// The next story she comes up with herself: one that the reply names, else the first in her order.
    fn another_story(&mut self) -> bool {
        let scenario = self.scenario();
        let named = self.hits().filter(|hit| hit.scope == Scope::Other && hit.likeness <= Likeness::Form);
        let named = named.filter_map(|hit| story_of(scenario, hit));
        let order = scenario.persona.order.iter().filter_map(|id| scenario.stories.get(id));
        let next = named.chain(order).find_map(|story| {
            let start = scenario.nodes.get(&story.start)?;
            let new = !self.state().seen.contains(&start.name) && !self.state().heard.contains(&story.id);
            (new && self.sayable(start) && self.trusts(story.needs) && self.trusts(start.needs)).then_some(start)
        });
        let Some(start) = next else { return false };
        self.voice.answer.trace.push(Step::Story(start.story.clone().unwrap_or_default()));
        self.voice.list(ListName::Bridge);
        self.voice.node(start)
    }
}

/// The story that a hit belongs to.
fn story_of<'a>(scenario: &'a Scenario, hit: &HookHit) -> Option<&'a Story> {
    match hit.owner.strip_prefix("story.") {
        Some(story) => scenario.stories.get(story),
        None => scenario.story_of(&hit.owner),
    }
}
