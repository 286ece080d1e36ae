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
    let mut out = Vec::with_capacity(text.len() / 4);
    let mut rest = 0;
    // Between spaces, plain letters are parted without the tables for all scripts. What holds other characters is
    // parted with the space before it, on which a combining mark would lean.
    for (at, _) in text.match_indices(' ').chain(std::iter::once((text.len(), ""))) {
        let chunk = &text[rest..at];
        if chunk.is_ascii() {
            ascii_pieces(chunk, |from, to| add(&mut out, rest + from, &chunk[from..to]));
        } else {
            let from = rest.saturating_sub(1);
            for (start, piece) in text[from..at].split_word_bound_indices() {
                add(&mut out, from + start, piece);
            }
        }
        rest = at + 1;
    }
    out
}

/// Where words and marks begin and end in a chunk of ASCII without spaces, after the word boundaries of Unicode's
/// annex 29 (rules WB5 to WB13).
fn ascii_pieces(chunk: &str, mut take: impl FnMut(usize, usize)) {
    let bytes = chunk.as_bytes();
    let kind = |at: usize| bytes.get(at).map_or(Kind::Other, |byte| kind(*byte));
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        if kind(start) == Kind::Other {
            // A line end of two characters is one piece, and so is a word's joint on its own.
            if bytes[start] == b'\r' && bytes.get(at) == Some(&b'\n') {
                at += 1;
            }
            take(start, at);
            continue;
        }
        loop {
            let (last, next) = (kind(at - 1), kind(at));
            let word = |kind: Kind| matches!(kind, Kind::Letter | Kind::Digit | Kind::Joint);
            if word(last) && word(next) {
                at += 1;
                continue;
            }
            let (mark, behind) = (bytes.get(at).copied().unwrap_or_default(), kind(at + 1));
            let joins = match (last, behind) {
                (Kind::Letter, Kind::Letter) => matches!(mark, b'\'' | b'.' | b':'),
                (Kind::Digit, Kind::Digit) => matches!(mark, b'\'' | b'.' | b',' | b';'),
                _ => false,
            };
            if !joins {
                break;
            }
            at += 2;
        }
        take(start, at);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    /// The underscore, which joins letters and digits.
    Joint,
    Other,
}

const fn kind(byte: u8) -> Kind {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
        b'0'..=b'9' => Kind::Digit,
        b'_' => Kind::Joint,
        _ => Kind::Other,
    }
}

/// Adds a piece, parted where a space was forgotten.
fn add(out: &mut Vec<Token>, at: usize, piece: &str) {
    let mut from = 0;
    while let Some(mark) = forgotten_space(&piece[from..]) {
        push(out, at + from, &piece[from..from + mark]);
        push(out, at + from + mark, &piece[from + mark..=from + mark]);
        from += mark + 1;
    }
    push(out, at + from, &piece[from..]);
}

/// Where a full stop or colon stands between two real words ("zo.Dan"), which the standard keeps together for the sake
/// of abbreviations ("d.w.z.") and numbers ("3.50").
fn forgotten_space(piece: &str) -> Option<usize> {
    let mark = piece.find(['.', ':'])?;
    let word = |part: &str| part.chars().take_while(|c| c.is_alphabetic()).take(2).count() == 2;
    (mark + 1 < piece.len() && word(&piece[..mark]) && word(&piece[mark + 1..])).then_some(mark)
}

fn push(out: &mut Vec<Token>, at: usize, piece: &str) {
    let folded = if piece.is_ascii() {
        let mut folded = piece.trim().to_ascii_lowercase();
        if folded == "`" {
            folded = "'".to_owned();
        }
        folded
    } else {
        fold(piece).as_str().trim().to_owned()
    };
    let Some(first) = folded.chars().next() else { return };
    let kind = if folded.bytes().all(|byte| byte.is_ascii_digit()) {
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

/// The folded words of `text`, without their places.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    // Most words of lists and patterns are plain, and need no parting.
    if text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b' ')) {
        return text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    }
    tokens(text).into_iter().filter(Token::is_word).map(|token| token.folded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn plain_letters_are_parted_as_the_standard_says(text in "([a-zA-Z0-9_'.:,;`\"! -]|\\PC|\r|\n|\t|\u{301}|é){0,24}") {
            let mut expected = Vec::new();
            for (at, piece) in text.split_word_bound_indices() {
                add(&mut expected, at, piece);
            }
            prop_assert_eq!(tokens(&text), expected);
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
