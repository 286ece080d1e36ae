//! Words one typing error away, found without comparing with every word there is.

use std::hash::{DefaultHasher, Hasher};

/// From how many letters on a word may hold a typing error.
pub(crate) const TYPO_LETTERS: usize = 6;

/// Whether `typed` is `wanted` with one letter wrong, missing, too many, or two swapped; both have six letters
/// or more.
pub(crate) fn is_typo(wanted: &str, typed: &str) -> bool {
    let (a, b) = (wanted.chars().count(), typed.chars().count());
    a.min(b) >= TYPO_LETTERS && a.abs_diff(b) <= 1 && wanted != typed && strsim::osa_distance(wanted, typed) == 1
}

/// An index of words by what is left of them when one letter is taken out: two words that are one error apart share
/// one of these, so a look-up costs the length of a word, whatever the number of words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Speller {
    words: Vec<String>,
    /// Hash of a word with at most one letter out, and the place of the word; sorted.
    index: Vec<(u64, u32)>,
}

impl Speller {
    /// An index of those of `words` that are long enough to hold an error.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let words: Vec<String> =
            words.into_iter().filter(|word| word.chars().count() >= TYPO_LETTERS).map(str::to_owned).collect();
        let mut index = Vec::with_capacity(words.len() * 10);
        for (place, word) in (0u32..).zip(&words) {
            index.extend(variants(word).map(|hash| (hash, place)));
        }
        index.sort_unstable();
        index.dedup();
        Speller { words, index }
    }

    /// The words that `typed` may have been meant as, in alphabetical order.
    pub fn nearest(&self, typed: &str) -> Vec<&str> {
        let letters = typed.chars().count();
        // Longer than any word: nothing to find, and no reason to hash a wall of letters.
        if !(TYPO_LETTERS..=40).contains(&letters) {
            return Vec::new();
        }
        let mut found: Vec<&str> = Vec::new();
        for hash in variants(typed) {
            let from = self.index.partition_point(|(other, _)| *other < hash);
            for (_, place) in self.index[from..].iter().take_while(|(other, _)| *other == hash) {
                let Some(word) = self.words.get(*place as usize) else { continue };
                if is_typo(word, typed) {
                    found.push(word);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The hashes of `word` itself and of `word` with each of its letters taken out.
fn variants(word: &str) -> impl Iterator<Item = u64> {
    let without = |gap: Option<usize>| {
        let mut hasher = DefaultHasher::new();
        for (at, c) in word.char_indices() {
            if Some(at) != gap {
                hasher.write_u32(u32::from(c));
            }
        }
        hasher.finish()
    };
    std::iter::once(None).chain(word.char_indices().map(|(at, _)| Some(at))).map(without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_forgiven_from_six_letters_on() {
        let speller = Speller::new(["geweest", "inscannen", "ontkenning", "fiets", "huisarts"]);
        for (typed, expected) in [
            ("gewest", Some("geweest")),
            ("inscanen", Some("inscannen")),
            ("ontkening", Some("ontkenning")),
            ("huisatrs", Some("huisarts")),
            ("huisartss", Some("huisarts")),
            ("huisbrts", Some("huisarts")),
            ("fets", None),
            ("huisarts", None),
            ("huisatsr", None),
        ] {
            assert_eq!(speller.nearest(typed).first().copied(), expected, "{typed}");
        }
    }
}
