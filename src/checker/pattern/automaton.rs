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
        let mut follow = vec![0; width * code.places.len()];
        let mut done = Vec::with_capacity(code.places.len());
        let mut walk = Walk { code: &code.out, seen: vec![0; 2 * code.out.len() + 2], round: 0, stack: Vec::new() };
        let reads = code.out.iter().enumerate().filter(|(_, one)| matches!(one, Instruction::Read(_)));
        for ((at, _), places) in reads.zip(follow.chunks_exact_mut(width)) {
            done.push(walk.reach(at + 1, false, places));
        }
        let mut begin = |at_start| {
            let mut places = vec![0; width];
            let done = walk.reach(0, at_start, &mut places);
            Begin { places, done }
        };
        Automaton {
            width,
            at_start: begin(true),
            anywhere: begin(false),
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

/// Walks through instructions that read nothing.
struct Walk<'a> {
    code: &'a [Instruction],
    /// By instruction, and whether the end was asked for on the way there: the walk that last came by.
    seen: Vec<usize>,
    round: usize,
    stack: Vec<(usize, bool)>,
}

impl Walk<'_> {
    /// Adds to `places` all that can be reached from instruction `from` without reading; whether the end can.
    fn reach(&mut self, from: usize, at_start: bool, places: &mut [u64]) -> Done {
        let mut done = Done::No;
        self.round += 1;
        self.stack.push((from, false));
        while let Some((at, end)) = self.stack.pop() {
            if std::mem::replace(&mut self.seen[2 * at + usize::from(end)], self.round) == self.round {
                continue;
            }
            match self.code.get(at) {
                Some(Instruction::Split(one, two)) => self.stack.extend([(*one, end), (*two, end)]),
                Some(Instruction::Jump(to)) => self.stack.push((*to, end)),
                Some(Instruction::Start) if at_start => self.stack.push((at + 1, end)),
                Some(Instruction::End) => self.stack.push((at + 1, true)),
                // Behind the end there is nothing to read.
                Some(Instruction::Read(place)) if !end => places[place / 64] |= 1 << (place % 64),
                Some(Instruction::Read(_) | Instruction::Start) => {}
                None if end && done == Done::No => done = Done::AtEnd,
                None if end => {}
                None => done = Done::Yes,
            }
        }
        done
    }
}
