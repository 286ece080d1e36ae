//! Which branch answers a reply.

use super::decide::Turn;
use crate::base::{Act, Likeness, Scope};
use crate::scenario::condition::{Condition, View};
use crate::scenario::model::{Branch, Node};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A branch that holds.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// The branch.
    pub branch: &'a Branch,
    /// The node whose line follows, when it is unsaid yet (or may be said again).
    pub to: Option<&'a Node>,
    /// Whether that line takes more trust than there is.
    pub guarded: bool,
    /// The farthest scope of the hooks it asks for; `None` when it asks for none.
    scope: Option<Scope>,
}

impl<'a> Turn<'a> {
    /// The branch that answers, if any: of the node she is at, or of a line she said earlier that the reply goes
    /// back to.
    pub fn choose(&self) -> Option<Choice<'a>> {
        let here = self.scenario().nodes.get(&self.state().node)?;
        let wandered = self.wandered();
        let mut choices: Vec<Choice<'a>> = here
            .branches
            .iter()
            .filter_map(|branch| self.holding(here, branch))
            .filter(|choice| self.answers(choice))
            .filter(|choice| {
                let meant = self.says_so(choice.branch) || self.resembles(choice.branch).is_some();
                choice.scope.is_some() || !wandered || meant
            })
            .collect();
        let near = self.hits().any(|hit| hit.scope == Scope::Node);
        let gift = matches!(self.primary(), Some(Act::AskingCounsel | Act::AskingHope));
        let told = super::asked::tells_of(&self.asking()) && self.hits().any(|hit| hit.likeness <= Likeness::Form);
        if told && !near {
            choices.retain(|choice| choice.scope.is_some());
        }
        if !self.slip() && !gift && !near && !choices.iter().any(|choice| choice.scope.is_some()) {
            let earlier = self.earlier(here);
            if !earlier.is_empty() {
                choices = earlier;
            }
        }
        let open = choices.iter().any(|choice| !choice.guarded);
        choices.retain(|choice| choice.guarded != open);
        choices.into_iter().enumerate().min_by_key(|(at, choice)| self.order(*choice, *at)).map(|(_, choice)| choice)
    }

    /// Whether a branch answers the question of a reply, rather than what is said beside it.
    fn answers(&self, choice: &Choice<'_>) -> bool {
        let named = |when: &Condition| self.primary().is_some_and(|act| when.names(act));
        let whole = choice.scope.is_some() || self.resembles(choice.branch).is_some();
        !self.asks() || whole || choice.branch.when.as_ref().is_none_or(named)
    }

    /// Branches of lines said before, that ask for the very hook by which the reply goes back to them: one that it
    /// names, for what merely resembles a word of long ago is something else.
    fn earlier(&self, here: &Node) -> Vec<Choice<'a>> {
        let mut found = Vec::new();
        for hit in self.hits().filter(|hit| hit.likeness <= Likeness::Form && hit.owner != here.name) {
            let Some(node) =
                self.scenario().nodes.get(&hit.owner).filter(|node| self.state().seen.contains(&node.name))
            else {
                continue;
            };
            let asked =
                |branch: &&Branch| branch.when.as_ref().is_some_and(|when| when.hooks().any(|name| name == hit.hook));
            let choices = node.branches.iter().filter(asked).filter_map(|branch| self.holding(node, branch));
            // Long after its line, the word of a hook alone does not say that a detail is asked which the branch knows.
            let detail = self.asks_detail();
            let meant = |choice: &Choice<'_>| !detail || self.resembles(choice.branch).is_some();
            found.extend(choices.filter(|choice| choice.scope.is_some()).filter(meant));
        }
        found
    }

    /// The branch as a choice, when its condition holds and it has something left to say.
    fn holding(&self, node: &'a Node, branch: &'a Branch) -> Option<Choice<'a>> {
        if branch.once && self.state().taken.contains(&branch.id) {
            return None;
        }
        let hooks = self.hooks_from(node);
        let mut scope = None;
        if let Some(when) = &branch.when {
            let view = View { hooks: &hooks, ..self.view() };
            // Asked as in its examples, it needs no word of the hook that it waits for.
            let as_asked = || {
                self.resembles(branch) == Some(Likeness::Question)
                    && when.hooks().any(|hook| {
                        let hooks = hooks.iter().copied().chain([hook]).collect();
                        when.holds(&View { hooks: &hooks, ..self.view() })
                    })
            };
            if !when.holds(&view) && !as_asked() {
                return None;
            }
            // A slip is answered only by a branch that expects it; any other would thank her for it.
            if self.slip() && !self.primary().is_some_and(|act| when.names(act)) {
                return None;
            }
            let named: BTreeSet<&str> = when.hooks().filter(|name| hooks.contains(name)).collect();
            scope = self.hits().filter(|hit| named.contains(hit.hook.as_str())).map(|hit| hit.scope).min();
        } else if self.slip() {
            return None;
        }
        let to = branch.to.as_ref().and_then(|to| self.scenario().nodes.get(to)).filter(|to| self.sayable(to));
        if to.is_none() && !self.voice.fresh(&branch.say) {
            return None;
        }
        let guarded = to.is_some_and(|to| i64::from(to.needs) > self.view().open);
        Some(Choice { branch, to, guarded, scope })
    }

    /// The order in which branches that hold are preferred: the smallest first.
    fn order(&self, choice: Choice<'_>, at: usize) -> (bool, bool, Scope, Reverse<usize>, bool, usize) {
        let when = choice.branch.when.as_ref();
        let names = self.primary().is_some_and(|act| when.is_some_and(|when| when.names(act)));
        let scope = choice.scope.unwrap_or(Scope::Node);
        let weight = when.map_or(0, |when| when.weight());
        let spent = !self.voice.fresh(&choice.branch.say) && !choice.branch.say.is_empty();
        let alike = self.resembles(choice.branch) == Some(Likeness::Question);
        (!alike, !names, scope, Reverse(weight), spent, at)
    }

    /// The names that `#name` finds from this node: its own hooks, else anybody's.
    fn hooks_from(&self, node: &Node) -> BTreeSet<&'a str> {
        let found = self.hits().filter(|hit| hit.owner == node.name || !node.hooks.contains_key(&hit.hook));
        found.map(|hit| hit.hook.as_str()).collect()
    }

    /// Whether a branch waits for just what the reply asks, which says by itself what it is about.
    fn says_so(&self, branch: &Branch) -> bool {
        let telling =
            |act: &Act| matches!(act, Act::AskingHope | Act::AskingCounsel | Act::AskingWellbeing | Act::Strength);
        let act = self.primary().filter(telling).filter(|_| !self.interlude());
        act.is_some_and(|act| branch.when.as_ref().is_some_and(|when| when.names(act)))
    }

    /// Whether the reply has left her last line: it asks for something elsewhere, or the last line was a word
    /// between (a fact, a question to the trainee). Then the branches that look at the act alone would answer
    /// beside the point.
    fn wandered(&self) -> bool {
        if self.interlude() {
            return true;
        }
        let asks = self.primary().is_some_and(|act| act.is_question() || act == Act::Invitation);
        let near = self.points_back() || self.hits().any(|hit| hit.scope <= Scope::Story);
        asks && !near && self.hits().next().is_some()
    }
}
