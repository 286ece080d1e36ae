//! A pattern that can be looked for, and what it needs to be found at all.

use super::automaton::{Automaton, Scratch};
use super::tree::Tree;
use crate::checker::symbol::Symbol;
use crate::checker::word::Word;
use std::sync::OnceLock;

/// The most instructions of one program.
const MAX_INSTRUCTIONS: usize = 6_000;

/// A pattern that can be looked for. Its program is made when it is first run: most never are.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    tree: Tree,
    /// Sets of symbols: a text must hold one of each for the pattern to occur. The rarest set first.
    needs: Vec<Vec<Symbol>>,
    code: OnceLock<Automaton>,
}

impl Program {
    /// The program of a pattern, by the tree of it; `weight` tells how common a symbol is. `None` when the pattern is
    /// too large.
    pub fn new(tree: Tree, weight: &impl Fn(Symbol) -> usize) -> Option<Program> {
        let mut needs = tree.needs(weight);
        needs.sort_by_key(|(cost, _)| *cost);
        let needs = needs.into_iter().map(|(_, symbols)| symbols).collect();
        (tree.size() < MAX_INSTRUCTIONS).then_some(Program { tree, needs, code: OnceLock::new() })
    }

    /// The rarest symbols of which one must be there for the pattern to occur; `None` where none can be named.
    pub fn needs(&self) -> Option<&[Symbol]> {
        self.needs.first().map(Vec::as_slice)
    }

    /// Whether the pattern can occur in a text with these symbols at all.
    pub fn can_occur(&self, present: &Present) -> bool {
        self.needs.iter().all(|set| set.iter().any(|symbol| present.holds(*symbol)))
            && self.tree.is_possible(&|symbol| present.holds(symbol))
    }

    /// Whether the pattern occurs in `words`, whose symbols are those `present`: no word has to be looked at where the
    /// pattern is one word or a choice of single words.
    pub fn occurs_among(&self, present: &Present, words: &[Word], scratch: &mut Scratch) -> bool {
        let one_step = self.tree.is_single() && !self.needs.is_empty();
        if one_step {
            return self.tree.is_possible(&|symbol| present.holds(symbol));
        }
        self.can_occur(present) && self.occurs(words, scratch)
    }

    /// Whether it asks for the end of what is searched.
    pub fn is_anchored_at_end(&self) -> bool {
        self.tree.asks_for(|tree| matches!(tree, Tree::End))
    }

    /// Whether the pattern occurs in `words`.
    pub fn occurs(&self, words: &[Word], scratch: &mut Scratch) -> bool {
        self.first_end(words, scratch).is_some()
    }

    /// After how many words the first occurrence to be complete is complete.
    pub fn first_end(&self, words: &[Word], scratch: &mut Scratch) -> Option<usize> {
        self.code.get_or_init(|| Automaton::of(&self.tree)).first_end(words, scratch)
    }
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
