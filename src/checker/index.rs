//! From the words of a clause to the conditions that it may concern.

use super::frame::{ClauseType, Frame, Subject};
use super::rule::{FrameTest, Rule, When};
use super::symbol::Symbol;
use std::collections::BTreeMap;

/// Which conditions a clause may concern. A condition has a number, in the order of the rules.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// Rule and `[[when]]` of each condition.
    conditions: Vec<(usize, usize)>,
    /// The types and subjects that each condition leaves, as bits: most are ruled out by these alone.
    masks: Vec<(u8, u8)>,
    /// By symbol: the conditions that need it, or another of their set.
    postings: Vec<Vec<u32>>,
    /// By clause type: the conditions that need no word.
    free: BTreeMap<ClauseType, Vec<u32>>,
    /// Conditions about the reply as a whole.
    whole: Vec<u32>,
}

impl Index {
    /// The index of all conditions of `rules`, whose patterns use so many `symbols`.
    pub fn new(rules: &[Rule], symbols: usize) -> Self {
        let mut index = Index { postings: vec![Vec::new(); symbols], ..Index::default() };
        for (place, rule) in rules.iter().enumerate() {
            for (number, when) in rule.whens.iter().enumerate() {
                index.add(place, number, when);
            }
        }
        index
    }

    fn add(&mut self, rule: usize, place: usize, when: &When) {
        let number = u32::try_from(self.conditions.len()).unwrap_or(u32::MAX);
        self.conditions.push((rule, place));
        self.masks.push(when.frame.as_ref().map_or((u8::MAX, u8::MAX), masks));
        match &when.needs {
            _ if !when.is_about_clauses() => self.whole.push(number),
            Some(symbols) => {
                for symbol in symbols {
                    if let Some(list) = self.postings.get_mut(*symbol as usize) {
                        list.push(number);
                    }
                }
            }
            None => {
                for kind in ClauseType::ALL {
                    self.free.entry(*kind).or_default().push(number);
                }
            }
        }
    }

    /// The conditions that a clause with this frame and these symbols may concern, in their order.
    pub fn candidates(&self, frame: &Frame, symbols: &[Symbol]) -> Vec<u32> {
        let kind = bit(frame.kind as usize);
        let third = if frame.existential { bit(Subject::Third as usize) } else { 0 };
        let subject = bit(frame.subject as usize) | third;
        let fits = |number: &&u32| {
            self.masks
                .get(**number as usize)
                .is_some_and(|(kinds, subjects)| kinds & kind != 0 && subjects & subject != 0)
        };
        let free = self.free.get(&frame.kind).into_iter().flatten();
        let needing = symbols.iter().filter_map(|symbol| self.postings.get(*symbol as usize)).flatten();
        let mut found: Vec<u32> = free.chain(needing).filter(fits).copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The rule and the `[[when]]` of a condition.
    pub fn condition(&self, number: u32) -> Option<(usize, usize)> {
        self.conditions.get(number as usize).copied()
    }

    /// How many conditions there are.
    pub fn len(&self) -> usize {
        self.conditions.len()
    }

    /// The conditions about the reply as a whole.
    pub fn whole(&self) -> &[u32] {
        &self.whole
    }
}

fn masks(frame: &FrameTest) -> (u8, u8) {
    fn mask(places: impl Iterator<Item = usize>) -> u8 {
        match places.fold(0, |mask, place| mask | bit(place)) {
            0 => u8::MAX,
            mask => mask,
        }
    }
    (mask(frame.kinds.iter().map(|kind| *kind as usize)), mask(frame.subjects.iter().map(|subject| *subject as usize)))
}

const fn bit(place: usize) -> u8 {
    1 << (place % 8)
}
