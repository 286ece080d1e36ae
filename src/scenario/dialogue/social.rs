//! The layers below branches and subjects: her reactions to what a reply does, and modest answers to what she cannot
//! know.

use super::ListName;
use super::decide::Turn;
use crate::base::{Act, HookHit, Likeness, Scope};
use crate::scenario::subject::normal;

/// The most words of a reply that is a sign of listening, whatever they are.
const SHORT: usize = 3;

impl Turn<'_> {
    /// Whether the reply asks something that nobody foresaw: a question that neither names anything of her present
    /// story nor points back to what she said.
    pub fn unforeseen(&self) -> bool {
        if self.of_nobody_here() {
            return true;
        }
        let near = |hit: &HookHit| hit.scope <= Scope::Story && hit.likeness <= Likeness::Synonym;
        if self.hits().any(near) || self.points_back() {
            return false;
        }
        match self.primary() {
            Some(Act::Invitation) => names_a_subject(self.input.text),
            Some(Act::AskingCounsel | Act::AskingHope | Act::AskingWellbeing | Act::Strength) => {
                self.primary().is_some_and(|act| !self.voice.reacts(act))
            }
            Some(Act::SenseQuestion | Act::GoingOn) => false,
            Some(act) => act.is_question(),
            None => false,
        }
    }

    /// Whether it plainly asks after somebody of whom her next line does not speak, by no other word of hers.
    fn of_nobody_here(&self) -> bool {
        let plain = match self.primary() {
            Some(Act::ClosedQuestion) => self.others().is_some(),
            // After a fact of somebody, the next line of her story is no answer to "hoe was ze?".
            Some(Act::OpenQuestion) => self.others().is_some() && self.interlude(),
            _ => false,
        };
        let named = self.hits().any(|hit| hit.scope <= Scope::Story);
        plain && !named && !self.upcoming().is_some_and(|node| self.suits(&node.say))
    }

    /// A modest, true answer, and on with the story. `prefixed`: something was said already.
    pub fn modest(&mut self, prefixed: bool) {
        if let Some((fact, hit)) = self.asked_fact(true)
            && self.answer_fact(fact, hit)
        {
            return;
        }
        self.voice.answer.unmatched = true;
        let said = prefixed || self.modest_words();
        if said && self.next_is_guarded() {
            return;
        }
        if said && self.tells_on() {
            self.voice.list(ListName::Back);
        }
        self.go_on();
    }

    /// Reacts to the act, and tells on.
    pub fn social(&mut self, prefixed: bool) {
        let Some(act) = self.primary() else {
            // A statement that touches nothing of hers is the last layer, once; one that does is listening, and so
            // is a word or two.
            let touches = self.hits().next().is_some() || self.points_back();
            if !prefixed && !touches && normal(self.input.text).split(' ').count() > SHORT {
                self.voice.answer.unmatched = true;
                let just = self.state().last.iter().any(|owner| owner.ends_with("lines.fallback"));
                if !just && self.voice.list(ListName::Fallback) {
                    return;
                }
            }
            return self.go_on();
        };
        if act == Act::AskingWellbeing && self.health() {
            return;
        }
        let reacted =
            !prefixed && (always(act) || !(self.reacted_last() || self.interlude())) && self.voice.reaction(act);
        // These ask for an answer and nothing else; she does not tell on over them.
        let alone = matches!(act, Act::OfferHelp | Act::Nonsense | Act::ForeignLanguage);
        if matches!(act, Act::Nonsense | Act::ForeignLanguage) {
            self.voice.answer.unmatched = true;
        }
        if !(reacted && alone) {
            self.go_on();
        }
    }

    /// How she is: her own reaction first, then the fact.
    fn health(&mut self) -> bool {
        if self.voice.reacts_to(Act::AskingWellbeing) {
            return false;
        }
        let facts = ["gezondheid", "health"].iter().filter_map(|name| self.scenario().facts.get(*name));
        let facts: Vec<_> = facts.collect();
        facts.into_iter().any(|fact| self.voice.fact(fact))
    }

    /// Whether her last answer reacted; small acts are not answered every time.
    fn reacted_last(&self) -> bool {
        self.state().last.iter().any(|owner| owner.contains("reaction."))
    }

    /// Whether a line of the present story comes next.
    fn tells_on(&self) -> bool {
        self.upcoming().is_some()
    }

    /// Whether the next line takes more trust than there is.
    fn next_is_guarded(&self) -> bool {
        self.upcoming().is_some_and(|node| !self.trusts(node.needs))
    }
}

/// Acts that deserve a reaction every time, as long as there is one.
const fn always(act: Act) -> bool {
    use Act::*;
    matches!(
        act,
        OwnStory
            | OwnView
            | Compliment
            | Thanks
            | Apology
            | Greeting
            | Joke
            | OfferHelp
            | AskingWellbeing
            | AskingCounsel
            | AskingHope
            | Strength
            | NamingFeeling
            | Receiving
            | Wonder
            | Nonsense
            | ForeignLanguage
    )
}

/// Whether an invitation says what about ("vertel eens over…").
fn names_a_subject(text: &str) -> bool {
    normal(text).split(' ').any(|word| matches!(word, "over" | "about"))
}
