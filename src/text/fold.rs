//! Folding: lower case, without accents, plain quotes; with a map back to the bytes that were typed.

use crate::base::Span;

/// A folded text and where each of its bytes came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the first byte of the character it came from; then the length of the original.
    origin: Vec<usize>,
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that `span` of the folded text came from.
    pub fn original(&self, span: Span) -> Span {
        let at = |offset: usize| self.origin[offset.min(self.origin.len() - 1)];
        Span::new(at(span.start), at(span.end))
    }
}

/// Folds `text` for comparison: "Één café" becomes "een cafe".
pub fn fold(text: &str) -> Folded {
    let mut out = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len() + 1);
    for (at, original) in text.char_indices() {
        for lower in original.to_lowercase() {
            let before = out.len();
            fold_char(lower, &mut out);
            origin.resize(origin.len() + out.len() - before, at);
        }
    }
    origin.push(text.len());
    Folded { text: out, origin }
}

/// Letters with marks become plain, typographic quotes and dashes become those of a keyboard, combining marks go.
fn fold_char(c: char, out: &mut String) {
    let plain = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        'ĳ' => return out.push_str("ij"),
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        'ß' => return out.push_str("ss"),
        '‘' | '’' | '‚' | '‛' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '–' | '—' | '‑' | '‐' => '-',
        '…' => return out.push_str("..."),
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        // Combining marks (typed by dead keys on some systems), joiners, and marks of direction carry no word.
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}' => return,
        other => other,
    };
    out.push(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_way_back() {
        let typed = "Één ‘café’…";
        let folded = fold(typed);
        assert_eq!(folded.as_str(), "een 'cafe'...");
        let cafe = folded.as_str().find("cafe").map(|at| Span::new(at, at + 4));
        assert_eq!(cafe.map(|span| folded.original(span).of(typed)), Some("café"));
    }

    #[test]
    fn a_composed_and_a_combined_letter_fold_alike() {
        assert_eq!(fold("caf\u{e9}").as_str(), fold("cafe\u{301}").as_str());
    }
}
