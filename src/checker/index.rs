//! From the words of a clause to the conditions that it may concern.

use super::frame::{Frame, Subject};
use super::rule::{Choice, FrameTest, Rule, When};
use super::symbol::Symbol;
use crate::text::Table;

/// Which conditions a clause may concern. A condition has a number, in the order of the rules.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// Rule and `[[when]]` of each condition.
    conditions: Vec<(usize, usize)>,
    /// By symbol: the conditions that need it, or another of their set, in the clause, in the reply, in her last line.
    in_clause: Vec<Vec<Posting>>,
    in_reply: Vec<Vec<Posting>>,
    in_line: Vec<Vec<Posting>>,
    /// By question word: the conditions that need it and no other.
    asking: Table<Vec<Posting>>,
    /// The conditions that need no word.
    free: Vec<Posting>,
    /// Conditions about the reply as a whole.
    whole: Vec<u32>,
}

/// A condition with the types and subjects that it leaves, as bits: most are ruled out by these alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    number: u32,
    kinds: u8,
    subjects: u8,
}

impl Index {
    /// The index of all conditions of `rules`, whose patterns use so many `symbols`.
    pub fn new(rules: &[Rule], symbols: usize) -> Self {
        let postings = || vec![Vec::new(); symbols];
        let (in_clause, in_reply, in_line) = (postings(), postings(), postings());
        let mut index = Index { in_clause, in_reply, in_line, ..Index::default() };
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
        if !when.is_about_clauses() {
            self.whole.push(number);
            return;
        }
        let (kinds, subjects) = when.frame.as_ref().map_or((u8::MAX, u8::MAX), masks);
        let posting = Posting { number, kinds, subjects };
        let (lists, symbols) = match &when.chosen_by {
            Choice::Clause(symbols) => (&mut self.in_clause, symbols),
            Choice::Reply(symbols) => (&mut self.in_reply, symbols),
            Choice::Partner(symbols) => (&mut self.in_line, symbols),
            Choice::QuestionWord => {
                for word in when.frame.iter().flat_map(|frame| &frame.words) {
                    self.asking.entry(word, Vec::new).push(posting);
                }
                return;
            }
            Choice::Nothing => return self.free.push(posting),
        };
        for symbol in symbols {
            if let Some(list) = lists.get_mut(*symbol as usize) {
                list.push(posting);
            }
        }
    }

    /// Puts into `out` the conditions that any clause of a reply with the symbols `reply`, behind a line with those of
    /// `line`, may concern.
    pub fn for_reply(&self, reply: &[Symbol], line: &[Symbol], out: &mut Vec<Posting>) {
        out.clear();
        out.extend(&self.free);
        for (lists, symbols) in [(&self.in_reply, reply), (&self.in_line, line)] {
            out.extend(symbols.iter().filter_map(|symbol| lists.get(*symbol as usize)).flatten());
        }
        out.sort_unstable();
        out.dedup();
    }

    /// Puts into `out` the conditions that a clause with this frame and these symbols may concern, in their order;
    /// `everywhere` are those of [`Index::for_reply`].
    pub fn candidates(&self, frame: &Frame, symbols: &[Symbol], everywhere: &[Posting], out: &mut Vec<u32>) {
        let kind = bit(frame.kind as usize);
        let third = if frame.existential { bit(Subject::Third as usize) } else { 0 };
        let subject = bit(frame.subject as usize) | third;
        let here = symbols.iter().filter_map(|symbol| self.in_clause.get(*symbol as usize));
        out.clear();
        for list in here.chain(self.asking.get(&frame.word)).map(Vec::as_slice).chain([everywhere]) {
            let fitting = list.iter().filter(|one| one.kinds & kind != 0 && one.subjects & subject != 0);
            out.extend(fitting.map(|one| one.number));
        }
        out.sort_unstable();
        out.dedup();
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
