//! A text taken apart: words, sentences, clauses.

use super::frame::{Clause, clauses, widen};
use super::symbol::Symbols;
use super::word::{Known, Word, words};
use crate::base::Span;
use crate::text::{Ending, Vocabulary, quotations, sentences, tokens};
use std::ops::Range;

/// A text, as rules see it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    pub words: Vec<Word>,
    /// The words of each sentence.
    pub sentences: Vec<Range<usize>>,
    pub clauses: Vec<Clause>,
    /// For each clause, its place among the clauses of the whole text.
    pub places: Vec<usize>,
}

impl Text {
    /// Takes `text` apart; `known` words are not looked up again.
    pub fn new(vocabulary: &Vocabulary, symbols: &Symbols, known: &mut Known, text: &str) -> Text {
        let tokens = tokens(text);
        let parted = sentences(vocabulary.language(), text, &tokens);
        // From tokens to words: how many words stand before each token.
        let mut before = Vec::with_capacity(tokens.len() + 1);
        before.push(0);
        for token in &tokens {
            before.push(before[before.len() - 1] + usize::from(token.is_word()));
        }
        let range = |tokens: &Range<usize>| before[tokens.start]..before[tokens.end];
        let sentences: Vec<(Range<usize>, Ending)> =
            parted.iter().map(|sentence| (range(&sentence.tokens), sentence.ending)).collect();
        let quoted: Vec<Range<usize>> = quotations(&tokens).iter().map(range).collect();
        let mut words = words(vocabulary, symbols, known, tokens, |at| {
            parted.binary_search_by_key(&at, |sentence| sentence.tokens.start).is_ok()
        });
        let clauses = clauses(vocabulary, symbols, &mut words, &sentences, &quoted);
        let places = (0..clauses.len()).collect();
        Text { words, sentences: sentences.into_iter().map(|(words, _)| words).collect(), clauses, places }
    }

    /// The text without what somebody else said.
    pub fn own(&self) -> Text {
        let mut out = Text::default();
        let mut sentence = None;
        for (place, clause) in self.clauses.iter().enumerate().filter(|(_, clause)| !clause.theirs) {
            let start = out.words.len();
            out.words.extend_from_slice(&self.words[clause.words.clone()]);
            let end = out.words.len();
            if sentence == Some(clause.sentence) {
                if let Some(range) = out.sentences.last_mut() {
                    range.end = end;
                }
            } else {
                sentence = Some(clause.sentence);
                out.sentences.push(start..end);
            }
            let number = out.sentences.len() - 1;
            out.clauses.push(Clause { words: start..end, scope: start..end, sentence: number, ..clause.clone() });
            out.places.push(place);
        }
        widen(&mut out.clauses);
        out
    }

    /// The bytes from the first to the last of these words.
    pub fn span(&self, words: &Range<usize>) -> Span {
        match self.words.get(words.clone()) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => Span::new(0, 0),
        }
    }

    /// The words of one clause.
    pub fn of(&self, clause: &Clause) -> &[Word] {
        self.words.get(clause.words.clone()).unwrap_or_default()
    }

    /// The words of the clause and of those that depend on it and follow it: where its patterns are looked for.
    pub fn scope(&self, clause: &Clause) -> &[Word] {
        self.words.get(clause.scope.clone()).unwrap_or_default()
    }

    /// The words of the sentence that holds the clause.
    pub fn sentence(&self, clause: &Clause) -> &[Word] {
        self.sentences.get(clause.sentence).and_then(|range| self.words.get(range.clone())).unwrap_or_default()
    }
}
