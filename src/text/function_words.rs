//! Words that build sentences rather than fill them: what each can do, for Dutch and English.

mod dutch;
mod english;

use super::table::Table;
use crate::base::Language;
use std::sync::LazyLock;

/// What a function word can do; several at once, since "dat" is a pronoun, an article and a conjunction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tags(u32);

impl Tags {
    /// The older person: u, je, jij, you.
    pub const PARTNER: Tags = Tags(1);
    /// The trainee: ik, I.
    pub const TRAINEE: Tags = Tags(1 << 1);
    /// we, wij.
    pub const WE: Tags = Tags(1 << 2);
    /// hij, ze, men, they.
    pub const THIRD: Tags = Tags(1 << 3);
    /// het, dat, dit, er, it.
    pub const IT: Tags = Tags(1 << 4);
    /// A pronoun of the kinds above that can also be an object: u, je, ze, het, you, it.
    pub const OBJECT: Tags = Tags(1 << 5);
    /// An article, a possessive, a number word: a noun follows.
    pub const DETERMINER: Tags = Tags(1 << 6);
    /// A preposition.
    pub const PREPOSITION: Tags = Tags(1 << 7);
    /// en, maar, want, of; and, but, or.
    pub const COORDINATOR: Tags = Tags(1 << 8);
    /// dat, omdat, als; that, because, if.
    pub const SUBORDINATOR: Tags = Tags(1 << 9);
    /// hoe, wat, waarom; how, what, why.
    pub const QUESTION: Tags = Tags(1 << 10);
    /// niet, geen, nooit; not, never.
    pub const NEGATION: Tags = Tags(1 << 11);
    /// An adverb or another small word.
    pub const ADVERB: Tags = Tags(1 << 12);
    /// What stands before a sentence without belonging to it: ja, nou, ach, oh.
    pub const INTERJECTION: Tags = Tags(1 << 13);
    /// A word for people in general: men, iedereen, mensen.
    pub const GENERIC: Tags = Tags(1 << 14);
    /// An object or reflexive pronoun that is never a subject: me, mij, hem, zich.
    pub const OBLIQUE: Tags = Tags(1 << 15);
    /// Points back to what was just said: daar, dat, die, hem, there, that.
    pub const REFERENCE: Tags = Tags(1 << 16);

    /// Both sets together.
    pub const fn and(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Whether any of `other` is among them.
    pub const fn any(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the word is no function word at all.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it can be the subject of a clause as a pronoun.
    pub const fn is_pronoun(self) -> bool {
        self.any(Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE).and(Tags::THIRD).and(Tags::IT))
    }
}

/// What the folded `word` can do in a sentence of `language`; nothing for a word with content of its own.
pub(crate) fn tags(language: Language, word: &str) -> Tags {
    static DUTCH: LazyLock<Table<Tags>> = LazyLock::new(|| table(dutch::WORDS));
    static ENGLISH: LazyLock<Table<Tags>> = LazyLock::new(|| table(english::WORDS));
    let english = |word: &str| ENGLISH.get(word).copied();
    match language {
        Language::Nl => DUTCH.get(word).copied().unwrap_or_default(),
        Language::En => {
            english(word).unwrap_or_else(|| english::contraction(word, |head| english(head).unwrap_or_default()))
        }
    }
}

fn table(groups: &[(Tags, &str)]) -> Table<Tags> {
    let mut out = Table::default();
    for (tags, words) in groups {
        for word in words.split(' ') {
            out.insert(word, *tags);
        }
    }
    out
}

/// Words that one in ten replies holds, or more.
const COMMONEST_DUTCH: &str = "u je ik dat het de een en is van in was niet er met die hoe wat daar op te zo maar dan ook \
                               wel nog voor naar heeft heb bent mijn uw als toen aan ja om bij eens hebt had kunt moet";
const COMMONEST_ENGLISH: &str = "you i that it the a and is of in was not to with what how your so do did have for on me my \
                                 if about just are be like at this there he she they but can would";

/// How often a word can be expected in a reply, roughly and for comparison only: 1 for a word with content of its own.
pub(crate) fn frequency(language: Language, word: &str) -> usize {
    static DUTCH: LazyLock<Table<()>> = LazyLock::new(|| set(COMMONEST_DUTCH));
    static ENGLISH: LazyLock<Table<()>> = LazyLock::new(|| set(COMMONEST_ENGLISH));
    let commonest = match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    match () {
        () if commonest.contains(word) => 60,
        () if !tags(language, word).is_empty() => 8,
        () => 1,
    }
}

fn set(words: &str) -> Table<()> {
    let mut out = Table::default();
    words.split(' ').for_each(|word| out.insert(word, ()));
    out
}

/// Verbs that every sentence leans on, in the notation of the word lists; the lists may say the same or more.
pub(crate) const fn core_verbs(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Nl => dutch::CORE_VERBS,
        Language::En => english::CORE_VERBS,
    }
}

/// Words skipped between the words of a pattern where no list names them.
pub(crate) const fn core_particles(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "eens",
            "maar",
            "toch",
            "even",
            "nou",
            "wel",
            "hoor",
            "dan",
            "ook",
            "nog",
            "gewoon",
            "eigenlijk",
            "zo",
            "nu",
            "he",
        ],
        Language::En => &["just", "really", "well", "so", "then", "actually", "please", "even", "also"],
    }
}

/// Words with a full stop that does not end a sentence.
pub(crate) const fn abbreviations(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "dr", "mw", "mevr", "dhr", "hr", "prof", "st", "bijv", "bv", "enz", "etc", "ca", "nr", "evt", "resp", "jl",
            "ivm", "ds", "zr", "fam",
        ],
        Language::En => &["dr", "mr", "mrs", "ms", "prof", "st", "etc", "eg", "ie", "no", "vs", "rev", "jr", "sr"],
    }
}

/// Verbs too light to follow somebody by: to be, to do, to go, the modals.
pub(crate) const fn light_verbs(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "zijn",
            "hebben",
            "worden",
            "zullen",
            "kunnen",
            "mogen",
            "moeten",
            "willen",
            "hoeven",
            "gaan",
            "doen",
            "komen",
            "laten",
            "zeggen",
            "weten",
            "denken",
            "vinden",
            "geven",
            "nemen",
            "maken",
            "krijgen",
            "lijken",
            "houden",
            "vertellen",
            "blijven",
        ],
        Language::En => &[
            "be", "have", "do", "will", "would", "can", "could", "should", "may", "might", "must", "need", "go", "get",
            "make", "say", "tell", "know", "think", "take", "come", "give", "let", "mean",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_function_word_stands_in_one_group_and_contractions_hold_their_subject() {
        for groups in [dutch::WORDS, english::WORDS] {
            let words: Vec<&str> = groups.iter().flat_map(|(_, words)| words.split(' ')).collect();
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
            assert!(words.iter().all(|word| !word.is_empty()));
        }
        for (word, expected) in [
            ("you've", tags(Language::En, "you")),
            ("didn't", Tags::NEGATION),
            ("youve", Tags::PARTNER),
            ("what's", Tags::QUESTION),
            ("jane's", Tags::default()),
        ] {
            assert_eq!(tags(Language::En, word), expected, "{word}");
        }
        assert!(tags(Language::Nl, "daarover").any(Tags::REFERENCE));
    }
}
