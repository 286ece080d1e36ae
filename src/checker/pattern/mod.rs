//! Patterns over words: a small language of words, lemmas, classes, gaps, alternatives and anchors.

mod automaton;
mod parse;
mod program;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use automaton::Scratch;
pub(crate) use parse::parse;
pub(crate) use program::{Present, Program};
pub(crate) use tree::Tree;

/// The number of a compiled pattern in its lexicon; rules that write the same pattern share it.
pub(crate) type ProgramId = u32;

/// The tree of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// This word, folded.
    Word(String),
    /// Any form of this word.
    Lemma(String),
    /// A member of this class, or of a built-in kind.
    Class(String),
    /// Any one word.
    Any,
    /// One after the other, particles between them passed over.
    Row(Vec<Node>),
    /// One of these.
    Either(Vec<Node>),
    /// This, or nothing.
    Perhaps(Box<Node>),
    /// Up to so many words; any number where there is none.
    Gap(Option<usize>),
    /// The start of what is searched.
    Start,
    /// Its end.
    End,
}

impl Node {
    /// Visits this node and all below it.
    pub fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Node)) {
        see(self);
        match self {
            Node::Row(items) | Node::Either(items) => items.iter().for_each(|item| item.visit(see)),
            Node::Perhaps(item) => item.visit(see),
            _ => {}
        }
    }
}
