//! Floor 1. Words of a text: folding with a map back, tokens, sentences, clauses, likeness of words. Pure.

mod fold;
mod token;
mod vocabulary;

pub use fold::{Folded, fold};
pub use token::{Token, TokenKind, tokens};
pub use vocabulary::Vocabulary;
