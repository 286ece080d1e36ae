//! Words one typing error away, found without comparing with every word there is.

/// From how many letters on a word may hold a typing error.
pub(crate) const TYPO_LETTERS: usize = 6;

/// Whether `typed` is `wanted` with one letter wrong, missing, too many, or two swapped; both have six letters
/// or more.
pub(crate) fn is_typo(wanted: &str, typed: &str) -> bool {
    if wanted.is_ascii() && typed.is_ascii() {
        return one_error(wanted.as_bytes(), typed.as_bytes());
    }
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    one_error(&letters(wanted), &letters(typed))
}

fn one_error<T: Eq>(a: &[T], b: &[T]) -> bool {
    let short = a.len().min(b.len());
    if short < TYPO_LETTERS || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let rest = a.iter().rev().zip(b.iter().rev()).take(short - same).take_while(|(a, b)| a == b).count();
    match short - same - rest {
        0 => a.len() != b.len(),
        1 => a.len() == b.len(),
        2 => a.len() == b.len() && a[same] == b[same + 1] && a[same + 1] == b[same],
        _ => false,
    }
}

/// An index of words by their first and by their last three letters: one error in six letters or more leaves one of the
/// two as it was, but for two swapped in the very middle of six.
#[derive(Debug, Clone, Default)]
pub(crate) struct Speller {
    /// All words in a row, and where each of them ends.
    letters: String,
    ends: Vec<usize>,
    /// Three letters and the place of a word; sorted.
    by_head: Vec<(u64, usize)>,
    by_tail: Vec<(u64, usize)>,
}

impl Speller {
    /// An index of those of `words` that are long enough to hold an error.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut speller = Speller::default();
        for word in words {
            let Some((head, tail)) = head_and_tail(word) else { continue };
            let place = speller.ends.len();
            speller.letters.push_str(word);
            speller.ends.push(speller.letters.len());
            speller.by_head.push((head, place));
            speller.by_tail.push((tail, place));
        }
        speller.by_head.sort_unstable();
        speller.by_tail.sort_unstable();
        speller
    }

    /// The words that `typed` may have been meant as, in alphabetical order.
    pub fn nearest(&self, typed: &str) -> Vec<&str> {
        let Some((head, tail)) = head_and_tail(typed) else { return Vec::new() };
        let mut found: Vec<&str> = Vec::new();
        let mut see = |index: &[(u64, usize)], key: u64| {
            let from = index.partition_point(|(other, _)| *other < key);
            let alike = index[from..].iter().take_while(|(other, _)| *other == key);
            found.extend(alike.filter_map(|(_, place)| self.word(*place)).filter(|word| is_typo(word, typed)));
        };
        see(&self.by_head, head);
        see(&self.by_tail, tail);
        let letters: Vec<char> = typed.chars().take(TYPO_LETTERS + 1).collect();
        if let [a, b, _, d, _, _] = letters[..] {
            see(&self.by_head, key([a, b, d]));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn word(&self, place: usize) -> Option<&str> {
        let from = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.letters.get(from..*self.ends.get(place)?)
    }
}

/// The keys of a word's first and last three letters; `None` for one too short to hold an error, or longer than words are.
fn head_and_tail(word: &str) -> Option<(u64, u64)> {
    const LONGEST: usize = 41;
    if word.len() < TYPO_LETTERS || word.len() > 4 * LONGEST {
        return None;
    }
    let letters = if word.is_ascii() { word.len() } else { word.chars().count() };
    let three =
        |letters: &mut dyn Iterator<Item = char>| Some(key([letters.next()?, letters.next()?, letters.next()?]));
    if !(TYPO_LETTERS..=LONGEST).contains(&letters) {
        return None;
    }
    Some((three(&mut word.chars())?, three(&mut word.chars().rev())?))
}

fn key(letters: [char; 3]) -> u64 {
    letters.iter().fold(0, |key, letter| key << 21 | u64::from(u32::from(*letter)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_error_is_found_wherever_it_is(word in "[abcé]{6,9}", other in "[abcé]{5,10}", at in 0_usize..10, how in 0..4) {
            let mut letters: Vec<char> = word.chars().collect();
            let at = at % (letters.len() - 1);
            match how {
                0 => letters[at] = 'd',
                1 => letters.insert(at, 'd'),
                2 => letters.swap(at, at + 1),
                _ => drop(letters.remove(at)),
            }
            let typed: String = letters.into_iter().collect();
            for typed in [typed, other] {
                let expected = typed.chars().count() >= TYPO_LETTERS && strsim::osa_distance(&word, &typed) == 1;
                prop_assert_eq!(is_typo(&word, &typed), expected);
                prop_assert_eq!(!Speller::new([word.as_str()]).nearest(&typed).is_empty(), expected);
            }
        }
    }

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
