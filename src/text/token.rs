//! Words and punctuation of a text.

use super::fold;
use crate::base::Span;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, or letters with digits.
    Word,
    /// Digits only.
    Number,
    /// Anything else but white space.
    Punctuation,
}

/// One word or one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The folded text.
    pub folded: String,
    /// Its place in the text that was typed.
    pub span: Span,
    /// Word, number or mark.
    pub kind: TokenKind,
    /// Whether it was typed with a capital.
    pub capital: bool,
}

impl Token {
    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        self.kind != TokenKind::Punctuation
    }
}

/// The words and marks of `text`, in order. Words keep an apostrophe or a hyphen inside ("oma's", "'s" stays with what it opens).
pub fn tokens(text: &str) -> Vec<Token> {
    text.split_word_bound_indices()
        .filter_map(|(at, piece)| {
            let folded = fold(piece).as_str().trim().to_owned();
            let kind = match folded.chars().next()? {
                _ if folded.chars().all(|c| c.is_ascii_digit()) => TokenKind::Number,
                _ if folded.chars().any(char::is_alphanumeric) => TokenKind::Word,
                _ => TokenKind::Punctuation,
            };
            Some(Token {
                capital: piece.chars().next().is_some_and(char::is_uppercase),
                span: Span::new(at, at + piece.len()),
                folded,
                kind,
            })
        })
        .collect()
}
