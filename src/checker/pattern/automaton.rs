//! A pattern as the places one can be at in it, all of them followed at once as bits: the time it takes grows with the
//! number of words and with the length of the pattern, and with nothing else.

use super::tree::Tree;
use crate::checker::symbol::{PHRASE_WORDS, Symbol, bits};
use crate::checker::word::Word;

/// Some symbols, sorted, and the same as bits: two sets without a bit in common have nothing in common.
#[derive(Debug, Clone)]
struct Set {
    bits: u64,
    symbols: Box<[Symbol]>,
}

impl Set {
    fn new(symbols: &[Symbol]) -> Set {
        Set { bits: bits(symbols.iter().copied()), symbols: symbols.into() }
    }

    fn holds(&self, symbol: Symbol) -> bool {
        self.symbols.binary_search(&symbol).is_ok()
    }

    /// Whether the word, or a phrase that begins with it, has one of the symbols.
    fn meets(&self, word: &Word) -> bool {
        self.bits & word.bits != 0
            && (word.symbols.iter().any(|symbol| self.holds(*symbol))
                || word.phrases.iter().any(|(symbol, _)| self.holds(*symbol)))
    }
}

/// What a place in a pattern reads.
#[derive(Debug, Clone)]
enum Step {
    /// A word, or a phrase that begins here, with one of these symbols.
    OneOf(Set),
    /// Any word.
    Any,
    /// A particle.
    Particle,
}

/// When an occurrence is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    No,
    /// Only where the text that is searched ends.
    AtEnd,
    Yes,
}

/// The places of a pattern and the ways between them.
#[derive(Debug, Clone)]
pub(super) struct Automaton {
    steps: Vec<Step>,
    /// How many words of 64 bits hold a set of places.
    width: usize,
    /// Where an occurrence begins: at the first word, and at any other.
    at_start: Begin,
    anywhere: Begin,
    /// For each place, the places that follow it, one set behind the other; and whether the occurrence is complete there.
    follow: Vec<u64>,
    done: Vec<Done>,
    /// Of which the first word of an occurrence has one.
    first: Option<Set>,
    only_at_start: bool,
}

#[derive(Debug, Clone)]
struct Begin {
    places: Vec<u64>,
    done: Done,
}

/// One more than the longest phrase: as far ahead as one step can go.
const SLOTS: usize = PHRASE_WORDS + 1;

/// Memory that one run leaves to the next: the places waiting for each of the next words.
#[derive(Debug, Default)]
pub(crate) struct Scratch(Vec<u64>);

impl Automaton {
    /// The automaton of a pattern.
    pub fn of(tree: &Tree) -> Automaton {
        let mut code = Code { out: Vec::with_capacity(tree.size() + 1), places: Vec::new() };
        code.tree(tree);
        let width = code.places.len().div_ceil(64).max(1);
        let mut follow = Vec::with_capacity(width * code.places.len());
        let mut done = Vec::with_capacity(code.places.len());
        for (at, instruction) in code.out.iter().enumerate() {
            if matches!(instruction, Instruction::Read(_)) {
                let begin = code.reach(at + 1, false, width);
                follow.extend(begin.places);
                done.push(begin.done);
            }
        }
        Automaton {
            width,
            at_start: code.reach(0, true, width),
            anywhere: code.reach(0, false, width),
            follow,
            done,
            first: tree.first().map(|symbols| Set::new(&symbols)),
            only_at_start: tree.is_at_start(),
            steps: code.places,
        }
    }

    /// After how many words the first occurrence to be complete is complete.
    pub fn first_end(&self, words: &[Word], Scratch(waiting): &mut Scratch) -> Option<usize> {
        let width = self.width;
        waiting.clear();
        waiting.resize(width * SLOTS, 0);
        let mut first: Option<usize> = None;
        // Behind this word nothing waits.
        let mut last = 0;
        for at in 0..=words.len() {
            let word = words.get(at);
            let begin = if at == 0 { &self.at_start } else { &self.anywhere };
            let begins = self.may_begin(at, word);
            if begins && begin.done.holds(at == words.len()) {
                first = Some(at);
            }
            if first.is_some_and(|end| end <= at) || (at > last && self.only_at_start) {
                return first;
            }
            let Some(word) = word.filter(|_| begins || at <= last) else { continue };
            let slot = at % SLOTS * width;
            for block in 0..width {
                let mut places = std::mem::take(&mut waiting[slot + block]);
                if begins {
                    places |= begin.places[block];
                }
                while places != 0 {
                    let place = block * 64 + places.trailing_zeros() as usize;
                    places &= places - 1;
                    self.steps[place].read(word, |length| {
                        let to = at + length;
                        if to > words.len() {
                            return;
                        }
                        if self.done[place].holds(to == words.len()) {
                            first = Some(first.map_or(to, |earlier| earlier.min(to)));
                        }
                        let slot = to % SLOTS * width;
                        let follow = &self.follow[place * width..][..width];
                        for (waiting, follow) in waiting[slot..].iter_mut().zip(follow) {
                            *waiting |= follow;
                        }
                        last = last.max(to);
                    });
                }
            }
        }
        first
    }

    /// Whether an occurrence can begin with `word`, which stands at `at`.
    fn may_begin(&self, at: usize, word: Option<&Word>) -> bool {
        if self.only_at_start {
            return at == 0;
        }
        self.first.as_ref().is_none_or(|first| word.is_some_and(|word| first.meets(word)))
    }
}

impl Step {
    /// Calls `go` with the number of words that the step reads, for each way in which it can.
    fn read(&self, word: &Word, mut go: impl FnMut(usize)) {
        match self {
            Step::Any => go(1),
            Step::Particle if word.particle => go(1),
            Step::OneOf(wanted) if wanted.bits & word.bits != 0 => {
                if word.symbols.iter().any(|symbol| wanted.holds(*symbol)) {
                    go(1);
                }
                word.phrases.iter().filter(|(symbol, _)| wanted.holds(*symbol)).for_each(|(_, words)| go(*words));
            }
            _ => {}
        }
    }
}

impl Done {
    fn holds(self, at_end: bool) -> bool {
        match self {
            Done::No => false,
            Done::AtEnd => at_end,
            Done::Yes => true,
        }
    }
}

/// A pattern as instructions, on the way to an automaton.
struct Code {
    out: Vec<Instruction>,
    /// What is read, by the number of the place.
    places: Vec<Step>,
}

enum Instruction {
    /// Read a word, as the place of this number says.
    Read(usize),
    /// Go on at both.
    Split(usize, usize),
    /// Go on there.
    Jump(usize),
    /// Go on at the first word only.
    Start,
    /// Go on behind the last word only.
    End,
}

impl Code {
    /// All places that can be reached from instruction `from` without reading.
    fn reach(&self, from: usize, at_start: bool, width: usize) -> Begin {
        let mut begin = Begin { places: vec![0; width], done: Done::No };
        let mut seen = vec![[false; 2]; self.out.len() + 1];
        // With each instruction, whether the end was asked for on the way.
        let mut stack = vec![(from, false)];
        while let Some((at, end)) = stack.pop() {
            if std::mem::replace(&mut seen[at][usize::from(end)], true) {
                continue;
            }
            match self.out.get(at) {
                Some(Instruction::Split(one, two)) => stack.extend([(*one, end), (*two, end)]),
                Some(Instruction::Jump(to)) => stack.push((*to, end)),
                Some(Instruction::Start) if at_start => stack.push((at + 1, end)),
                Some(Instruction::End) => stack.push((at + 1, true)),
                // Behind the end there is nothing to read.
                Some(Instruction::Read(place)) if !end => begin.places[place / 64] |= 1 << (place % 64),
                Some(Instruction::Read(_) | Instruction::Start) => {}
                None if end => begin.done = if begin.done == Done::Yes { Done::Yes } else { Done::AtEnd },
                None => begin.done = Done::Yes,
            }
        }
        begin
    }

    fn push(&mut self, instruction: Instruction) -> usize {
        self.out.push(instruction);
        self.out.len() - 1
    }

    fn read(&mut self, step: Step) {
        self.places.push(step);
        self.push(Instruction::Read(self.places.len() - 1));
    }

    /// Fills in a split that was pushed earlier: go on behind it, or here.
    fn split_to_here(&mut self, split: usize) {
        self.out[split] = Instruction::Split(split + 1, self.out.len());
    }

    fn tree(&mut self, tree: &Tree) {
        match tree {
            Tree::One(symbol) => {
                let symbols: Vec<Symbol> = symbol.iter().copied().collect();
                self.read(Step::OneOf(Set::new(&symbols)));
            }
            Tree::Any => self.read(Step::Any),
            Tree::Start => {
                self.push(Instruction::Start);
            }
            Tree::End => {
                self.push(Instruction::End);
            }
            Tree::Row(items) => {
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.repeat(Step::Particle);
                    }
                    self.tree(item);
                }
            }
            Tree::Either { single, long } => {
                let mut jumps = Vec::new();
                for item in long {
                    let split = self.push(Instruction::Split(0, 0));
                    self.tree(item);
                    jumps.push(self.push(Instruction::Jump(0)));
                    self.split_to_here(split);
                }
                self.read(Step::OneOf(Set::new(single)));
                for jump in jumps {
                    self.out[jump] = Instruction::Jump(self.out.len());
                }
            }
            Tree::Perhaps(item) => {
                let split = self.push(Instruction::Split(0, 0));
                self.tree(item);
                self.split_to_here(split);
            }
            Tree::Gap(Some(width)) => {
                let mut splits = Vec::with_capacity(*width);
                for _ in 0..*width {
                    splits.push(self.push(Instruction::Split(0, 0)));
                    self.read(Step::Any);
                }
                for split in splits {
                    self.split_to_here(split);
                }
            }
            Tree::Gap(None) => self.repeat(Step::Any),
        }
    }

    fn repeat(&mut self, step: Step) {
        let split = self.push(Instruction::Split(0, 0));
        self.read(step);
        self.push(Instruction::Jump(split));
        self.split_to_here(split);
    }
}
