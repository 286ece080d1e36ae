//! A pattern as a small program, run over all its threads at once: the time it takes grows with the number of words
//! and with the length of the pattern, and with nothing else.

use super::Node;
use crate::checker::symbol::{PHRASE_WORDS, Symbol};
use crate::checker::word::Word;

/// The most instructions of one program.
const MAX_INSTRUCTIONS: usize = 6_000;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Instruction {
    /// A word, or a phrase that begins here, with one of these symbols (sorted).
    OneOf(Box<[Symbol]>),
    /// Any word.
    Any,
    /// A particle.
    Particle,
    /// Go on at both.
    Split(usize, usize),
    /// Go on there.
    Jump(usize),
    /// Go on at the first word only.
    Start,
    /// Go on behind the last word only.
    End,
    Match,
}

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    instructions: Vec<Instruction>,
    /// Sets of symbols: a text must hold one of each for the pattern to occur. The rarest set first.
    needs: Vec<Vec<Symbol>>,
    anchored_end: bool,
}

impl Program {
    /// Compiles `node`; `symbol` gives the number of a word, lemma or class, `weight` how common it is.
    /// `None` when the pattern is too large.
    pub fn compile(
        node: &Node,
        symbol: &impl Fn(&Node) -> Option<Symbol>,
        weight: &impl Fn(Symbol) -> usize,
    ) -> Option<Program> {
        let mut compiler = Compiler { out: Vec::new(), symbol };
        compiler.node(node)?;
        compiler.push(Instruction::Match)?;
        let mut anchored_end = false;
        node.visit(&mut |node| anchored_end |= *node == Node::End);
        let mut needs = needs(node, symbol, weight);
        needs.sort_by_cached_key(|set| cost(set, weight));
        Some(Program { instructions: compiler.out, needs, anchored_end })
    }

    /// The rarest symbols of which one must be there for the pattern to occur; `None` where none can be named.
    pub fn needs(&self) -> Option<&[Symbol]> {
        self.needs.first().map(Vec::as_slice)
    }

    /// Whether the pattern can occur in a text with these symbols at all.
    pub fn can_occur(&self, present: &Present) -> bool {
        self.needs.iter().all(|set| set.iter().any(|symbol| present.holds(*symbol)))
    }

    /// Whether the pattern occurs in `words`, whose symbols are those `present`: no word has to be looked at where the
    /// pattern is one word or a choice of single words.
    pub fn occurs_among(&self, present: &Present, words: &[Word], scratch: &mut Scratch) -> bool {
        let one_step = self.instructions.len() == 2;
        self.can_occur(present) && ((one_step && !self.needs.is_empty()) || self.occurs(words, scratch))
    }

    /// Whether it asks for the end of what is searched.
    pub fn is_anchored_at_end(&self) -> bool {
        self.anchored_end
    }

    /// Whether the pattern occurs in `words`.
    pub fn occurs(&self, words: &[Word], scratch: &mut Scratch) -> bool {
        self.first_end(words, scratch).is_some()
    }

    /// After how many words the first occurrence to be complete is complete.
    pub fn first_end(&self, words: &[Word], scratch: &mut Scratch) -> Option<usize> {
        scratch.prepare(self.instructions.len());
        let mut first = None;
        for at in 0..=words.len() {
            let slot = at % SLOTS;
            if self.add(scratch, slot, 0, at, words.len()) {
                first = Some(at);
            }
            if first.is_some_and(|end| end <= at) {
                return first;
            }
            let threads = std::mem::take(&mut scratch.threads[slot]);
            if let Some(word) = words.get(at) {
                for pc in &threads {
                    if let Some(end) = self.step(scratch, *pc, at, words.len(), word) {
                        first = Some(first.map_or(end, |earlier: usize| earlier.min(end)));
                    }
                }
            }
            scratch.recycle(slot, threads);
        }
        first
    }

    /// Lets the thread at `pc` read `word`; the end of a match that this completes.
    fn step(&self, scratch: &mut Scratch, pc: usize, at: usize, length: usize, word: &Word) -> Option<usize> {
        let go = |scratch: &mut Scratch, words: usize| {
            let to = at + words;
            (to <= length && self.add(scratch, to % SLOTS, pc + 1, to, length)).then_some(to)
        };
        match self.instructions.get(pc)? {
            Instruction::Any => go(scratch, 1),
            Instruction::Particle if word.particle => go(scratch, 1),
            Instruction::OneOf(wanted) => {
                let mut end = None;
                if word.symbols.iter().any(|symbol| wanted.binary_search(symbol).is_ok()) {
                    end = go(scratch, 1);
                }
                for (symbol, words) in &word.phrases {
                    if wanted.binary_search(symbol).is_ok() {
                        end = end.or(go(scratch, *words));
                    }
                }
                end
            }
            _ => None,
        }
    }

    /// Adds a thread at `pc`, followed through all that reads no word; whether that reached a match.
    fn add(&self, scratch: &mut Scratch, slot: usize, pc: usize, at: usize, length: usize) -> bool {
        let mut stack = std::mem::take(&mut scratch.stack);
        stack.push(pc);
        let mut matched = false;
        while let Some(pc) = stack.pop() {
            if !scratch.enter(slot, pc) {
                continue;
            }
            match self.instructions.get(pc) {
                Some(Instruction::Split(one, two)) => stack.extend([*two, *one]),
                Some(Instruction::Jump(to)) => stack.push(*to),
                Some(Instruction::Start) if at == 0 => stack.push(pc + 1),
                Some(Instruction::End) if at == length => stack.push(pc + 1),
                Some(Instruction::Start | Instruction::End) | None => {}
                Some(Instruction::Match) => matched = true,
                Some(_) => scratch.threads[slot].push(pc),
            }
        }
        scratch.stack = stack;
        matched
    }
}

/// One more than the longest phrase: as far ahead as one step can go.
const SLOTS: usize = PHRASE_WORDS + 1;

/// Memory that one run leaves to the next.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    threads: [Vec<usize>; SLOTS],
    /// Per slot and instruction, the round in which it was last entered.
    seen: [Vec<u64>; SLOTS],
    rounds: [u64; SLOTS],
    round: u64,
    stack: Vec<usize>,
}

impl Scratch {
    fn prepare(&mut self, instructions: usize) {
        for slot in 0..SLOTS {
            self.threads[slot].clear();
            if self.seen[slot].len() < instructions {
                self.seen[slot].resize(instructions, 0);
            }
            self.round += 1;
            self.rounds[slot] = self.round;
        }
    }

    fn enter(&mut self, slot: usize, pc: usize) -> bool {
        let round = self.rounds[slot];
        self.seen[slot].get_mut(pc).is_some_and(|seen| std::mem::replace(seen, round) != round)
    }

    /// Gives the slot of a word that has been read to a later one.
    fn recycle(&mut self, slot: usize, mut threads: Vec<usize>) {
        threads.clear();
        self.threads[slot] = threads;
        self.round += 1;
        self.rounds[slot] = self.round;
    }
}

struct Compiler<'a, F> {
    out: Vec<Instruction>,
    symbol: &'a F,
}

impl<F: Fn(&Node) -> Option<Symbol>> Compiler<'_, F> {
    fn push(&mut self, instruction: Instruction) -> Option<usize> {
        self.out.push(instruction);
        (self.out.len() <= MAX_INSTRUCTIONS).then(|| self.out.len() - 1)
    }

    fn node(&mut self, node: &Node) -> Option<()> {
        match node {
            Node::Word(_) | Node::Lemma(_) | Node::Class(_) => {
                let symbols = (self.symbol)(node).into_iter().collect();
                self.push(Instruction::OneOf(symbols))?;
            }
            Node::Any => {
                self.push(Instruction::Any)?;
            }
            Node::Start => {
                self.push(Instruction::Start)?;
            }
            Node::End => {
                self.push(Instruction::End)?;
            }
            Node::Row(items) => {
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.particles()?;
                    }
                    self.node(item)?;
                }
            }
            Node::Either(branches) => self.either(branches)?,
            Node::Perhaps(item) => {
                let split = self.push(Instruction::Split(0, 0))?;
                self.node(item)?;
                self.out[split] = Instruction::Split(split + 1, self.out.len());
            }
            Node::Gap(Some(width)) => {
                let splits: Vec<usize> = (0..*width)
                    .map(|_| {
                        let split = self.push(Instruction::Split(0, 0))?;
                        self.push(Instruction::Any)?;
                        Some(split)
                    })
                    .collect::<Option<_>>()?;
                for split in splits {
                    self.out[split] = Instruction::Split(split + 1, self.out.len());
                }
            }
            Node::Gap(None) => self.repeat(Instruction::Any)?,
        }
        Some(())
    }

    /// Alternatives of one word each are one instruction, however many they are.
    fn either(&mut self, branches: &[Node]) -> Option<()> {
        let (single, long): (Vec<&Node>, Vec<&Node>) =
            branches.iter().partition(|node| matches!(node, Node::Word(_) | Node::Lemma(_) | Node::Class(_)));
        let mut symbols: Vec<Symbol> = single.iter().filter_map(|node| (self.symbol)(node)).collect();
        symbols.sort_unstable();
        symbols.dedup();
        let mut jumps = Vec::new();
        for node in &long {
            let split = self.push(Instruction::Split(0, 0))?;
            self.node(node)?;
            jumps.push(self.push(Instruction::Jump(0))?);
            self.out[split] = Instruction::Split(split + 1, self.out.len());
        }
        self.push(Instruction::OneOf(symbols.into()))?;
        for jump in jumps {
            self.out[jump] = Instruction::Jump(self.out.len());
        }
        Some(())
    }

    fn particles(&mut self) -> Option<()> {
        self.repeat(Instruction::Particle)
    }

    fn repeat(&mut self, instruction: Instruction) -> Option<()> {
        let split = self.push(Instruction::Split(0, 0))?;
        self.push(instruction)?;
        self.push(Instruction::Jump(split))?;
        self.out[split] = Instruction::Split(split + 1, self.out.len());
        Some(())
    }
}

/// Sets of symbols of which each must have one in any text that the node occurs in.
fn needs(
    node: &Node,
    symbol: &impl Fn(&Node) -> Option<Symbol>,
    weight: &impl Fn(Symbol) -> usize,
) -> Vec<Vec<Symbol>> {
    match node {
        Node::Word(_) | Node::Lemma(_) | Node::Class(_) => {
            symbol(node).map(|symbol| vec![symbol]).into_iter().collect()
        }
        Node::Row(items) => items.iter().flat_map(|item| needs(item, symbol, weight)).collect(),
        Node::Either(branches) => {
            // The rarest set of each branch, together.
            let rarest = |branch| needs(branch, symbol, weight).into_iter().min_by_key(|set| cost(set, weight));
            let sets: Option<Vec<Vec<Symbol>>> = branches.iter().map(rarest).collect();
            sets.map(|sets| sets.concat()).into_iter().collect()
        }
        Node::Any | Node::Perhaps(_) | Node::Gap(_) | Node::Start | Node::End => Vec::new(),
    }
}

fn cost(set: &[Symbol], weight: &impl Fn(Symbol) -> usize) -> usize {
    set.iter().map(|symbol| weight(*symbol)).sum()
}

/// The symbols of some words.
#[derive(Debug, Default)]
pub(crate) struct Present {
    holds: Vec<bool>,
    listed: Vec<Symbol>,
}

impl Present {
    /// Forgets what was there, and takes the symbols of `words`; those that no lexicon has are left out.
    pub fn fill(&mut self, words: &[Word], symbols: usize) {
        for symbol in self.listed.drain(..) {
            self.holds[symbol as usize] = false;
        }
        self.holds.resize(symbols, false);
        for (at, word) in words.iter().enumerate() {
            let phrases = word.phrases.iter().filter(|(_, length)| at + length <= words.len());
            for symbol in word.symbols.iter().chain(phrases.map(|(symbol, _)| symbol)) {
                if let Some(holds) = self.holds.get_mut(*symbol as usize).filter(|holds| !**holds) {
                    *holds = true;
                    self.listed.push(*symbol);
                }
            }
        }
    }

    /// The symbols, each once.
    pub fn symbols(&self) -> &[Symbol] {
        &self.listed
    }

    fn holds(&self, symbol: Symbol) -> bool {
        self.holds.get(symbol as usize).is_some_and(|holds| *holds)
    }
}
