//! What kind of answer a question wants.

use crate::base::Language;
use crate::text::{Token, tokens};

/// What kind of answer a question wants, by its question word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// No question word: yes or no, or no question at all.
    YesNo,
    /// Wie, who.
    Who,
    /// Waar, where.
    Where,
    /// Wanneer, hoe laat, when; how old, in what year.
    When,
    /// Hoe lang, how long; how often.
    HowLong,
    /// Hoeveel, how many, how much.
    HowMany,
    /// Waarom, why.
    Why,
    /// Hoe, how.
    How,
    /// Wat, welke, what, which.
    What,
}

impl Kind {
    /// The kind of the question that these words ask.
    pub fn of(language: Language, words: &[Token]) -> Kind {
        let words: Vec<&str> =
            words.iter().filter(|token| token.is_word()).map(|token| token.folded.as_str()).collect();
        let pairs = words.iter().enumerate().map(|(at, word)| (*word, words.get(at + 1).copied().unwrap_or_default()));
        let known = |(word, next): (&str, &str)| match language {
            Language::Nl => dutch(word, next),
            Language::En => english(word, next),
        };
        pairs.into_iter().find_map(known).unwrap_or(Kind::YesNo)
    }

    /// The question word as a word among others, and how much it says by itself; nothing for a yes-no question.
    pub const fn word(self) -> Option<(&'static str, u32)> {
        match self {
            Kind::YesNo => None,
            Kind::Who => Some(("?who", 40)),
            Kind::Where => Some(("?where", 40)),
            Kind::When => Some(("?when", 40)),
            Kind::HowLong => Some(("?how long", 40)),
            Kind::HowMany => Some(("?how many", 40)),
            Kind::Why => Some(("?why", 40)),
            Kind::How => Some(("?how", 20)),
            Kind::What => Some(("?what", 20)),
        }
    }

    /// The kind of the question in a text.
    pub fn of_text(language: Language, text: &str) -> Kind {
        Kind::of(language, &tokens(text))
    }

    /// How well an answer to a question of this kind answers one of the `other`, in percent.
    pub const fn agrees(self, other: Kind) -> u32 {
        use Kind::*;
        match (self, other) {
            _ if self as u8 == other as u8 => 100,
            (How | What | YesNo, How | What | YesNo) => 88,
            (Why, How) | (How, Why) => 85,
            (Why, What | YesNo) | (What | YesNo, Why) => 75,
            (When, HowLong) | (HowLong, When) => 72,
            (YesNo, _) | (_, YesNo) => 70,
            (Who | Where, What) | (What, Who | Where) => 65,
            _ => 50,
        }
    }
}

/// Whether this is a kind written as a word ([`Kind::word`]).
pub fn is_kind(word: &str) -> bool {
    word.starts_with('?')
}

/// Whether a folded word is a question word.
pub fn is_question_word(language: Language, word: &str) -> bool {
    match language {
        Language::Nl => dutch(word, "").is_some(),
        Language::En => english(word, "").is_some(),
    }
}

fn dutch(word: &str, next: &str) -> Option<Kind> {
    Some(match (word, next) {
        ("hoe", "oud" | "laat") | ("welk", "jaar") | ("wanneer", _) => Kind::When,
        ("hoe", "lang" | "vaak" | "dikwijls") | ("hoelang" | "hoevaak", _) => Kind::HowLong,
        ("hoe", "veel" | "duur" | "groot" | "ver") | ("hoeveel", _) => Kind::HowMany,
        // "Hoe komt het dat", "hoe kwam dat".
        ("waarom" | "hoezo" | "waardoor" | "waarvoor", _) => Kind::Why,
        ("hoe", "heet" | "heette" | "heten") => Kind::Who,
        ("hoe", _) => Kind::How,
        ("wie" | "wiens", _) => Kind::Who,
        ("waar" | "waarheen" | "waarvandaan", _) => Kind::Where,
        (
            "wat" | "welke" | "welk" | "waarmee" | "waarover" | "waarin" | "waaraan" | "waarop" | "waarbij" | "waarvan",
            _,
        ) => Kind::What,
        _ => return None,
    })
}

fn english(word: &str, next: &str) -> Option<Kind> {
    Some(match (word, next) {
        ("how", "old") | ("when", _) | ("what", "year" | "time" | "age") => Kind::When,
        ("how", "long" | "often") => Kind::HowLong,
        ("how", "many" | "much" | "far" | "big") => Kind::HowMany,
        ("how", "come") | ("why", _) => Kind::Why,
        ("how", _) => Kind::How,
        ("who" | "whose" | "whom" | "who's", _) => Kind::Who,
        ("where" | "where's", _) => Kind::Where,
        ("what" | "which" | "what's", _) => Kind::What,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_word_tells_what_answer_is_wanted() {
        for (language, text, expected) in [
            (Language::Nl, "Hoe oud was u toen?", Kind::When),
            (Language::Nl, "en hoe lang heeft dat geduurd", Kind::HowLong),
            (Language::Nl, "Hoe heette hij?", Kind::Who),
            (Language::Nl, "Was hij streng?", Kind::YesNo),
            (Language::Nl, "Goh, en wie was dat dan?", Kind::Who),
            (Language::En, "How many were there?", Kind::HowMany),
            (Language::En, "so where was this", Kind::Where),
        ] {
            assert_eq!(Kind::of_text(language, text), expected, "{text}");
        }
    }
}
