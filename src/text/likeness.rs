//! How one word resembles another: the same, a form of it, a compound, a synonym, a slip of the keyboard.

use super::Vocabulary;
use super::spelling::is_typo;
use super::vocabulary::LemmaId;
use crate::base::{Language, Likeness};

/// A folded word with what the vocabulary says of it, made once where one word is compared with many.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    word: String,
    /// Sorted.
    lemmas: Vec<LemmaId>,
    groups: Vec<u32>,
    /// The word, its stem and its root: what a compound may hold of it.
    parts: Vec<String>,
    stem: String,
    root: Option<String>,
    known: bool,
    content: bool,
}

impl Profile {
    /// The word it is of.
    pub fn word(&self) -> &str {
        &self.word
    }
}

impl Vocabulary {
    /// How the word `typed` resembles the word `wanted`; both folded, one word each. The closest likeness of several.
    pub fn likeness(&self, wanted: &str, typed: &str) -> Option<Likeness> {
        if wanted == typed {
            return Some(Likeness::Exact);
        }
        self.compare(&self.profile(wanted), &self.profile(typed))
    }

    pub(crate) fn profile(&self, word: &str) -> Profile {
        let about = self.about(word);
        let stem = self.stem(word);
        let mut lemmas: Vec<LemmaId> = about.forms.iter().map(|form| form.lemma).collect();
        if !about.known && word.chars().count() >= 4 {
            lemmas.extend(self.lemma_of_stem(&stem));
        }
        lemmas.sort_unstable();
        lemmas.dedup();
        let names = lemmas.iter().map(|lemma| self.lemma_name(*lemma));
        let mut groups: Vec<u32> = about.groups.to_vec();
        groups.extend(names.clone().filter(|name| *name != word).flat_map(|name| self.groups(name)));
        groups.sort_unstable();
        groups.dedup();
        let root = self.root(word);
        let mut parts: Vec<String> = vec![word.to_owned(), stem.clone()];
        parts.extend(names.map(str::to_owned));
        parts.extend(root.clone());
        parts.retain(|part| part.chars().count() >= PART_LETTERS);
        parts.sort_unstable();
        parts.dedup();
        Profile { word: word.to_owned(), lemmas, groups, parts, stem, root, known: about.known, content: about.content }
    }

    pub(crate) fn compare(&self, wanted: &Profile, typed: &Profile) -> Option<Likeness> {
        if wanted.word == typed.word {
            return Some(Likeness::Exact);
        }
        let listed = !wanted.lemmas.is_empty() && !typed.lemmas.is_empty();
        if wanted.lemmas.iter().any(|lemma| typed.lemmas.contains(lemma)) || (!listed && same_stem(wanted, typed)) {
            return Some(Likeness::Form);
        }
        if wanted.content && typed.content && (holds(wanted, typed) || holds(typed, wanted)) {
            return Some(Likeness::Compound);
        }
        if wanted.groups.iter().any(|group| typed.groups.contains(group)) {
            return Some(Likeness::Synonym);
        }
        (!typed.known && is_typo(&wanted.word, &typed.word)).then_some(Likeness::Typo)
    }

    /// What is left of an unlisted Dutch word without the endings of verbs, plurals and diminutives: "gewandeld" and
    /// "wandelde" share "wandel". Only for comparison with another root: it is no word.
    fn root(&self, word: &str) -> Option<String> {
        if self.language() != Language::Nl || !word.is_ascii() {
            return None;
        }
        let mut rest = word;
        for diminutive in ["etjes", "tjes", "pjes", "kjes", "jes", "etje", "tje", "pje", "kje", "je"] {
            if let Some(shorter) = rest.strip_suffix(diminutive) {
                return finish(shorter);
            }
        }
        let participle =
            rest.strip_prefix("ge").filter(|shorter| shorter.len() >= 5 && rest.ends_with(['t', 'd', 'n']));
        rest = participle.unwrap_or(rest);
        for ending in ["den", "ten", "de", "te", "en", "t", "s"] {
            if let Some(shorter) = rest.strip_suffix(ending) {
                return finish(shorter);
            }
        }
        let shorter = participle.and_then(|_| rest.strip_suffix('d'));
        finish(shorter.unwrap_or(rest))
    }
}

/// From how many letters on a word can be part of a compound.
const PART_LETTERS: usize = 4;

/// Endings that make words but are also words: a "herinnering" holds no ring.
const SUFFIXES: [&str; 12] =
    ["ring", "ling", "loos", "lijk", "heid", "baar", "zaam", "atie", "isme", "ment", "ness", "less"];

/// Spelling left and right of an ending made alike: double vowels and consonants single, v and z as f and s.
fn finish(stem: &str) -> Option<String> {
    let mut root = String::with_capacity(stem.len());
    for c in stem.chars() {
        let c = match c {
            'v' => 'f',
            'z' => 's',
            other => other,
        };
        if !root.ends_with(c) {
            root.push(c);
        }
    }
    (root.len() >= PART_LETTERS).then_some(root)
}

fn same_stem(a: &Profile, b: &Profile) -> bool {
    let stems = a.stem == b.stem && a.stem.chars().count() >= 3;
    let roots = a.root.is_some() && a.root == b.root;
    (stems || roots) && !(a.known && b.known && a.lemmas.is_empty() && b.lemmas.is_empty())
}

/// Whether `whole` is a compound that begins or ends with `part`, with s, e or en between its halves.
fn holds(whole: &Profile, part: &Profile) -> bool {
    whole.parts.iter().any(|long| part.parts.iter().any(|short| compound(long, short)))
}

fn compound(long: &str, short: &str) -> bool {
    const REST_LETTERS: usize = 3;
    if short.len() + REST_LETTERS > long.len() {
        return false;
    }
    let ends = long.strip_suffix(short).is_some_and(|rest| !SUFFIXES.contains(&short) && !rest.ends_with("ge"));
    let begins = long.strip_prefix(short).is_some_and(|rest| {
        let rest = rest.strip_prefix("en").or_else(|| rest.strip_prefix(['s', 'e'])).unwrap_or(rest);
        rest.chars().count() >= REST_LETTERS && !SUFFIXES.iter().any(|suffix| rest.starts_with(suffix))
    });
    ends || begins
}

#[cfg(test)]
mod tests {
    use crate::base::{Language, Likeness, SourceFile};
    use crate::text::Vocabulary;

    fn dutch() -> Vocabulary {
        let words = r#"
[verb]
lopen = "loop loopt lopen / liep liepen / gelopen"
[separable]
meenemen = "mee nemen"
[noun]
jurk = "jurk jurken jurkje jurkjes"
gordijn = "gordijn gordijnen"
[synonym]
oma = ["oma", "bomma", "grootmoeder"]
"#;
        let (vocabulary, faults) = Vocabulary::load(Language::Nl, &[SourceFile::new("nl/words/a.toml", words)]);
        assert_eq!(faults, []);
        vocabulary
    }

    #[test]
    fn likenesses_come_best_first() {
        use Likeness::*;
        let vocabulary = dutch();
        for (wanted, typed, expected) in [
            ("jurk", "jurk", Some(Exact)),
            ("jurk", "jurkjes", Some(Form)),
            ("lopen", "liep", Some(Form)),
            ("genomen", "meeneemt", None),
            ("meenemen", "meegenomen", Some(Form)),
            ("jurk", "trouwjurken", Some(Compound)),
            ("trouwjurk", "jurken", Some(Compound)),
            ("oma", "bomma", Some(Synonym)),
            ("gordijn", "gordjin", Some(Typo)),
            ("gordijn", "gordijnrail", Some(Compound)),
            ("geiten", "geit", Some(Form)),
            ("kanaries", "kanarie", Some(Form)),
            ("wandelen", "gewandeld", Some(Form)),
            ("wandelde", "wandelen", Some(Form)),
            ("herinnering", "ring", None),
            ("jurk", "kast", None),
            ("kast", "kost", None),
            ("daar", "dat", None),
        ] {
            assert_eq!(vocabulary.likeness(wanted, typed), expected, "{wanted} {typed}");
        }
    }

    #[test]
    fn content_words_are_those_one_can_follow_somebody_by() {
        let vocabulary = dutch();
        for (word, expected) in
            [("jurk", true), ("hooi", true), ("u", false), ("geweest", false), ("eens", false), ("zee", true)]
        {
            assert_eq!(vocabulary.is_content(word), expected, "{word}");
        }
    }
}
