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

/// The words and marks of `text`, in order. Words keep an apostrophe inside ("oma's"); a hyphen parts two words.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    for (at, piece) in text.split_word_bound_indices() {
        let mut from = 0;
        while let Some(mark) = forgotten_space(&piece[from..]) {
            push(&mut out, at + from, &piece[from..from + mark]);
            push(&mut out, at + from + mark, &piece[from + mark..=from + mark]);
            from += mark + 1;
        }
        push(&mut out, at + from, &piece[from..]);
    }
    out
}

/// Where a full stop or colon stands between two real words ("zo.Dan"), which the standard keeps together for the sake
/// of abbreviations ("d.w.z.") and numbers ("3.50").
fn forgotten_space(piece: &str) -> Option<usize> {
    let mark = piece.find(['.', ':'])?;
    let word = |part: &str| part.chars().take_while(|c| c.is_alphabetic()).take(2).count() == 2;
    (mark + 1 < piece.len() && word(&piece[..mark]) && word(&piece[mark + 1..])).then_some(mark)
}

fn push(out: &mut Vec<Token>, at: usize, piece: &str) {
    let folded = fold(piece).as_str().trim().to_owned();
    let Some(first) = folded.chars().next() else { return };
    let kind = if folded.chars().all(|c| c.is_ascii_digit()) {
        TokenKind::Number
    } else if first.is_alphanumeric() || folded.chars().any(char::is_alphanumeric) {
        TokenKind::Word
    } else {
        TokenKind::Punctuation
    };
    out.push(Token {
        capital: piece.chars().next().is_some_and(char::is_uppercase),
        span: Span::new(at, at + piece.len()),
        folded,
        kind,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_them_and_lose_what_was_forgotten() {
        for (text, expected) in [
            ("Oma's jurk!", vec!["oma's", "jurk", "!"]),
            ("zo.Dan weer", vec!["zo", ".", "dan", "weer"]),
            ("nee:dat", vec!["nee", ":", "dat"]),
            ("d.w.z. 3.50", vec!["d.w.z", ".", "3.50"]),
            ("een-twee", vec!["een", "-", "twee"]),
            ("een.twee.drie", vec!["een", ".", "twee", ".", "drie"]),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn spans_are_those_of_the_typed_text() {
        let text = "Ja…zó.Één keer";
        for token in tokens(text) {
            assert_eq!(fold(token.span.of(text)).as_str(), token.folded);
        }
    }
}
