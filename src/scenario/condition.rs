//! The `when` of a branch: read once, with bounded depth, then asked for every reply.

use crate::base::{Act, ActGroup, Signal};
use std::collections::BTreeSet;

/// The most bytes a condition may have.
pub const LONGEST: usize = 600;
/// The most brackets and exclamation marks inside one another.
pub const DEEPEST: usize = 24;

/// A condition on a reply and on the talk so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The reply does this, for certain.
    Act(Act),
    /// The reply does something of this signal, for certain.
    Signal(Signal),
    /// The reply does something of this group, for certain.
    Group(ActGroup),
    /// The reply touches this hook.
    Hook(String),
    /// Her openness.
    Open(Compare, i64),
    /// How many replies there have been, this one included.
    Turn(Compare, i64),
    /// This story has been told to its end.
    Heard(String),
    /// The line of this node has been said.
    Seen(String),
    /// The trainee has shared something of their own.
    Told,
}

/// A comparison with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
    /// `=` or `==`
    Equal,
}

impl Compare {
    const fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Compare::AtLeast => left >= right,
            Compare::AtMost => left <= right,
            Compare::Above => left > right,
            Compare::Below => left < right,
            Compare::Equal => left == right,
        }
    }
}

/// What a condition may look at.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The certain acts of the reply.
    pub acts: &'a BTreeSet<Act>,
    /// The names that `#name` finds, as seen from the node of the branch.
    pub hooks: &'a BTreeSet<&'a str>,
    /// Her openness after this reply.
    pub open: i64,
    /// The number of replies, this one included.
    pub turn: i64,
    /// Stories told to their end.
    pub heard: &'a BTreeSet<String>,
    /// Nodes whose line was said.
    pub seen: &'a BTreeSet<String>,
    /// Whether the trainee has shared something of their own.
    pub told: bool,
}

/// Why a condition cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionError {
    /// Something else was expected here: what.
    Expected(&'static str),
    /// A name that is no act, signal or group.
    UnknownName(String),
    /// Longer than [`LONGEST`] or deeper than [`DEEPEST`].
    TooDeep,
}

impl Condition {
    /// Reads a condition.
    pub fn parse(text: &str) -> Result<Self, ConditionError> {
        if text.len() > LONGEST {
            return Err(ConditionError::TooDeep);
        }
        let mut reader = Reader { rest: text, depth: 0 };
        let condition = reader.any()?;
        reader.skip();
        if reader.rest.is_empty() { Ok(condition) } else { Err(ConditionError::Expected("& | or the end")) }
    }

    /// Whether it holds.
    pub fn holds(&self, view: &View<'_>) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(view)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(view)),
            Condition::Not(part) => !part.holds(view),
            Condition::Act(act) => view.acts.contains(act),
            Condition::Signal(signal) => view.acts.iter().any(|act| act.signal() == Some(*signal)),
            Condition::Group(group) => view.acts.iter().any(|act| group.holds(*act)),
            Condition::Hook(name) => view.hooks.contains(name.as_str()),
            Condition::Open(compare, number) => compare.holds(view.open, *number),
            Condition::Turn(compare, number) => compare.holds(view.turn, *number),
            Condition::Heard(story) => view.heard.contains(story),
            Condition::Seen(node) => view.seen.contains(node),
            Condition::Told => view.told,
        }
    }

    /// Whether it asks for `act`, by its own name, its signal's or its group's; not under an exclamation mark.
    pub fn names(&self, act: Act) -> bool {
        self.atoms().into_iter().any(|(atom, negated)| {
            !negated
                && match atom {
                    Condition::Act(named) => *named == act,
                    Condition::Signal(signal) => act.signal() == Some(*signal),
                    Condition::Group(group) => group.holds(act),
                    _ => false,
                }
        })
    }

    /// The hooks it asks for, not those it excludes.
    pub fn hooks(&self) -> impl Iterator<Item = &str> {
        self.atoms().into_iter().filter_map(|(atom, negated)| match atom {
            Condition::Hook(name) if !negated => Some(name.as_str()),
            _ => None,
        })
    }

    /// How much it asks: an alternative asks no more than its easiest way.
    pub fn weight(&self) -> usize {
        match self {
            Condition::All(parts) => parts.iter().map(Condition::weight).sum(),
            Condition::Any(parts) => parts.iter().map(Condition::weight).min().unwrap_or(0),
            _ => 1,
        }
    }

    /// Every single demand, and whether it stands under an exclamation mark.
    pub fn atoms(&self) -> Vec<(&Condition, bool)> {
        let mut found = Vec::new();
        self.collect(false, &mut found);
        found
    }

    fn collect<'a>(&'a self, negated: bool, into: &mut Vec<(&'a Condition, bool)>) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.collect(negated, into);
                }
            }
            Condition::Not(part) => part.collect(!negated, into),
            atom => into.push((atom, negated)),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, mark: &str) -> bool {
        self.skip();
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn any(&mut self) -> Result<Condition, ConditionError> {
        let mut parts = vec![self.all()?];
        while self.eat("|") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::Any(parts) })
    }

    fn all(&mut self) -> Result<Condition, ConditionError> {
        let mut parts = vec![self.not()?];
        while self.eat("&") {
            parts.push(self.not()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
    }

    fn not(&mut self) -> Result<Condition, ConditionError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ConditionError::TooDeep);
        }
        let condition = if self.eat("!") {
            Condition::Not(Box::new(self.not()?))
        } else if self.eat("(") {
            let inside = self.any()?;
            if !self.eat(")") {
                return Err(ConditionError::Expected(")"));
            }
            inside
        } else {
            self.atom()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn atom(&mut self) -> Result<Condition, ConditionError> {
        if self.eat("#") {
            return Ok(Condition::Hook(self.name("a hook after #")?));
        }
        let name = self.name("an act, a #hook, or (")?;
        match name.as_str() {
            "open" => self.compared().map(|(compare, number)| Condition::Open(compare, number)),
            "turn" => self.compared().map(|(compare, number)| Condition::Turn(compare, number)),
            "told" => Ok(Condition::Told),
            "heard" => self.member().map(Condition::Heard),
            "seen" => self.member().map(Condition::Seen),
            word => named(word).ok_or(ConditionError::UnknownName(name)),
        }
    }

    fn name(&mut self, expected: &'static str) -> Result<String, ConditionError> {
        self.skip();
        let end = self
            .rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-' || c == '\''))
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        if name.is_empty() {
            return Err(ConditionError::Expected(expected));
        }
        self.rest = rest;
        Ok(name.to_owned())
    }

    fn member(&mut self) -> Result<String, ConditionError> {
        if self.eat(".") { self.name("a name after the dot") } else { Err(ConditionError::Expected(".")) }
    }

    fn compared(&mut self) -> Result<(Compare, i64), ConditionError> {
        let signs = [
            (">=", Compare::AtLeast),
            ("<=", Compare::AtMost),
            ("==", Compare::Equal),
            (">", Compare::Above),
            ("<", Compare::Below),
            ("=", Compare::Equal),
        ];
        let compare = signs.iter().find(|(sign, _)| self.eat(sign)).map(|(_, compare)| *compare);
        let compare = compare.ok_or(ConditionError::Expected(">= <= > < or ="))?;
        let number = self.name("a number")?.parse().map_err(|_| ConditionError::Expected("a number"))?;
        Ok((compare, number))
    }
}

/// An act, else a signal, else a group of this name. Where an act and a signal share a name the signal is meant:
/// it holds for the act, too.
fn named(word: &str) -> Option<Condition> {
    let signal = word.parse().ok().map(Condition::Signal);
    signal.or_else(|| word.parse().ok().map(Condition::Act)).or_else(|| ActGroup::named(word).map(Condition::Group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(condition: &str, acts: &[Act], hooks: &[&str]) -> bool {
        let condition = Condition::parse(condition).unwrap();
        let (acts, hooks) = (acts.iter().copied().collect(), hooks.iter().copied().collect());
        let (heard, seen) = (BTreeSet::from(["jurk".to_owned()]), BTreeSet::from(["kant".to_owned()]));
        let view = View { acts: &acts, hooks: &hooks, open: 2, turn: 6, heard: &heard, seen: &seen, told: false };
        condition.holds(&view)
    }

    #[test]
    fn conditions_hold_as_they_read() {
        for (condition, acts, hooks, expected) in [
            ("(invitation | open_question) & #kant & open >= 2", &[Act::Invitation][..], &["kant"][..], true),
            ("(invitation | open_question) & #kant & open >= 3", &[Act::Invitation], &["kant"], false),
            ("invitation | open_question & #kant", &[Act::Invitation], &[], true),
            ("!slip", &[Act::Order], &[], false),
            ("advising", &[Act::Order], &[], true),
            ("slip & !advising", &[Act::Order], &[], false),
            ("heard.jurk & seen.kant & !told & turn = 6", &[], &[], true),
            ("attention", &[Act::Silence], &[], true),
            ("question", &[Act::Noise], &[], false),
        ] {
            assert_eq!(holds(condition, acts, hooks), expected, "{condition}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_what_was_expected() {
        for (condition, expected) in [
            ("", ConditionError::Expected("an act, a #hook, or (")),
            ("invitation &", ConditionError::Expected("an act, a #hook, or (")),
            ("(invitation", ConditionError::Expected(")")),
            ("invitation echo", ConditionError::Expected("& | or the end")),
            ("open > veel", ConditionError::Expected("a number")),
            ("heard", ConditionError::Expected(".")),
            ("advies", ConditionError::UnknownName("advies".to_owned())),
        ] {
            assert_eq!(Condition::parse(condition), Err(expected), "{condition}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let deep = format!("{}echo{}", "(".repeat(100), ")".repeat(100));
        assert_eq!(Condition::parse(&deep), Err(ConditionError::TooDeep));
        assert_eq!(Condition::parse(&format!("{}echo", "!".repeat(100))), Err(ConditionError::TooDeep));
        assert_eq!(Condition::parse(&"echo|".repeat(1000)), Err(ConditionError::TooDeep));
    }

    #[test]
    fn an_alternative_weighs_no_more_than_its_easiest_way() {
        let weight = |text: &str| Condition::parse(text).unwrap().weight();
        assert_eq!(weight("(invitation | open_question | echo) & #kant"), 2);
        assert_eq!(weight("echo | (echo & #kant)"), 1);
    }

    #[test]
    fn a_condition_names_an_act_by_signal_and_group_but_not_by_excluding_it() {
        let names = |text: &str, act| Condition::parse(text).unwrap().names(act);
        assert!(names("advising & #kant", Act::Order));
        assert!(names("slip", Act::Order));
        assert!(!names("!slip & #kant", Act::Order));
    }
}
