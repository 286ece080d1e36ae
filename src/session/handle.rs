//! Things of hers that a reply could take up, named as a reply would name them: "dat gordijn", "uw zus", "Henk".
//!
//! The author's hooks say which words can be taken up; how she said them gives the article or the owner. Where neither is
//! sure the word itself is quoted: a wrong article is worse than none.

use super::record::LineEvent;
use crate::base::Language;
use crate::text::{Token, Vocabulary, tokens};
use crate::words::{Named, your};

/// Something of hers to take up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    /// The word as she said it.
    pub word: String,
    /// How a reply would name it, where that is sure.
    pub phrase: Option<String>,
    /// Whether it is somebody: whom one can ask after in sorrow. Her hand or her chair is a thing to be careful with then.
    pub near: bool,
}

impl Handle {
    /// For a proposed reply.
    pub fn named(&self) -> Named<'_> {
        match &self.phrase {
            Some(phrase) => Named::Phrase(phrase),
            None => Named::Word(&self.word),
        }
    }
}

/// Who belongs to somebody, in both languages.
const KIN: &[&str] = &[
    "man",
    "vrouw",
    "vader",
    "moeder",
    "ouders",
    "zus",
    "zusje",
    "broer",
    "broertje",
    "zoon",
    "dochter",
    "kind",
    "kinderen",
    "oma",
    "opa",
    "kleindochter",
    "kleinzoon",
    "vriend",
    "vriendin",
    "buurman",
    "buurvrouw",
    "husband",
    "wife",
    "father",
    "dad",
    "mother",
    "mum",
    "mam",
    "parents",
    "sister",
    "brother",
    "son",
    "daughter",
    "lad",
    "child",
    "children",
    "gran",
    "grandma",
    "granddad",
    "friend",
    "neighbour",
];

/// What `lines` hold out: of the latest line first; what can be named surely before what can only be quoted; what she
/// began with before what came with it. None twice.
pub(super) fn handles(vocabulary: &Vocabulary, formal: bool, lines: &[&LineEvent]) -> Vec<Handle> {
    let mut found: Vec<Handle> = Vec::new();
    for line in lines.iter().rev() {
        let words = tokens(&line.text);
        let mut here: Vec<(bool, usize, Handle)> = Vec::new();
        let is_hook = |folded: &str| {
            line.offers
                .iter()
                .flat_map(|offer| offer.hooks.values())
                .flatten()
                .any(|word| word.to_lowercase() == folded)
        };
        for hook in line.offers.iter().flat_map(|offer| offer.hooks.values()) {
            // Of the words of one hook the one that can be named best.
            let best = (0..words.len())
                .filter(|at| hook.iter().any(|word| word.to_lowercase() == words[*at].folded))
                .filter_map(|at| {
                    handle(vocabulary, formal, &line.text, &words, at, &is_hook).map(|handle| (at, handle))
                })
                .min_by_key(|(at, handle)| (handle.phrase.is_none(), *at));
            if let Some((at, handle)) = best {
                here.push((handle.phrase.is_none(), at, handle));
            }
        }
        here.sort_by_key(|(quoted, at, _)| (*quoted, *at));
        for (_, _, handle) in here {
            if !found.iter().any(|other| other.word == handle.word) {
                found.push(handle);
            }
        }
    }
    found
}

/// The word at `at`, unless it is a word that only builds sentences, or one that nobody would take up by itself.
fn handle(
    vocabulary: &Vocabulary,
    formal: bool,
    text: &str,
    words: &[Token],
    at: usize,
    is_hook: &dyn Fn(&str) -> bool,
) -> Option<Handle> {
    let token = &words[at];
    let language = vocabulary.language();
    let contracted = language == Language::En && token.folded.ends_with("'s");
    if !token.is_word() || !vocabulary.is_content(&token.folded) || is_number(&token.folded) || contracted {
        return None;
    }
    let word = token.span.of(text).to_owned();
    let before = |steps: usize| at.checked_sub(steps).map(|at| &words[at]);
    let phrase = match language {
        Language::Nl => dutch(formal, &word, token, before(1), before(2), text),
        Language::En => english(&word, token, before(1), text),
    };
    // "de witte kant", "the white lace": an adjective is not what one asks after.
    let describes = !token.capital
        && words.get(at + 1).is_some_and(|next| {
            let noun = next.is_word() && vocabulary.is_content(&next.folded);
            let inflected = language == Language::Nl && token.folded.ends_with('e');
            noun && (inflected || is_hook(&next.folded))
        });
    let phrase = phrase.filter(|_| !describes);
    // "‘Danst’, zei u" is no way to take up a verb; "‘dansen’, zei u" is.
    let named_verb = match language {
        Language::Nl => token.folded.ends_with("en"),
        Language::En => token.folded.ends_with("ing"),
    };
    let is_verb = vocabulary.forms(&token.folded).iter().any(|form| form.kind.is_verb());
    if phrase.is_none() && is_verb && !named_verb {
        return None;
    }
    let near = phrase.as_ref().is_some_and(|phrase| *phrase == word || KIN.contains(&token.folded.as_str()));
    Some(Handle { word, phrase, near })
}

/// Number words that are written as one and are in no list: "veertien", "forty".
fn is_number(folded: &str) -> bool {
    const NUMBERS: &[&str] = &["elf", "twaalf", "honderd", "duizend", "eleven", "twelve", "hundred", "thousand"];
    NUMBERS.contains(&folded) || ["tien", "tig", "teen", "honderd"].iter().any(|ending| folded.ends_with(ending))
}

fn dutch(
    formal: bool,
    word: &str,
    token: &Token,
    before: Option<&Token>,
    earlier: Option<&Token>,
    text: &str,
) -> Option<String> {
    let diminutive = token.folded.len() > 5 && token.folded.ends_with("je");
    // "is het stil": no article, but a sentence about the weather of the house.
    let is_said_of_it = earlier.is_some_and(|earlier| {
        ["is", "was", "wordt", "werd", "blijft", "bleef", "lijkt", "leek", "zo"].contains(&earlier.folded.as_str())
    });
    match before.map(|token| token.folded.as_str()) {
        Some("mijn" | "m'n" | "mn") => Some(format!("{} {word}", your(Language::Nl, formal))),
        Some("de" | "onze") if !diminutive => Some(format!("die {word}")),
        Some("het" | "'t" | "dit") if !is_said_of_it && !token.folded.ends_with("jes") => Some(format!("dat {word}")),
        Some("een" | "dat") if diminutive => Some(format!("dat {word}")),
        _ => owner_or_name(word, token, before?, text),
    }
}

fn english(word: &str, token: &Token, before: Option<&Token>, text: &str) -> Option<String> {
    match before.map(|token| token.folded.as_str()) {
        Some("my" | "our") => Some(format!("your {word}")),
        Some("the") => Some(format!("the {word}")),
        Some("a" | "an") => Some(format!("that {word}")),
        Some("those" | "these") => Some(format!("those {word}")),
        _ => owner_or_name(word, token, before?, text),
    }
}

/// "oma's gordijn" keeps its owner; a capital inside a sentence is a name, but not that of a place.
fn owner_or_name(word: &str, token: &Token, before: &Token, text: &str) -> Option<String> {
    const NO_OWNERS: &[&str] =
        &["'s", "it's", "that's", "he's", "she's", "there's", "what's", "let's", "who's", "here's", "where's"];
    const TO_PLACES: &[&str] =
        &["in", "uit", "naar", "te", "tot", "bij", "langs", "door", "vanuit", "at", "from", "to", "near", "through"];
    // "Maureen's band" and "oma's gordijn", but not "the tea's cold".
    let owner = before.capital || KIN.iter().any(|kin| before.folded.strip_suffix("'s") == Some(kin));
    if before.folded.ends_with("'s") && owner && !NO_OWNERS.contains(&before.folded.as_str()) {
        return Some(format!("{} {word}", before.span.of(text)));
    }
    // "'s Avonds" begins a sentence.
    let inside = before.is_word() && before.folded.len() > 1 && !TO_PLACES.contains(&before.folded.as_str());
    (token.capital && inside).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Offer, OfferKind};
    use crate::scenario::Role;
    use std::collections::BTreeMap;

    fn line(text: &str, hooks: &[&str]) -> LineEvent {
        let hooks: BTreeMap<String, Vec<String>> =
            hooks.iter().map(|hook| ((*hook).to_owned(), vec![(*hook).to_owned()])).collect();
        LineEvent {
            node: String::new(),
            line: String::new(),
            open: 2,
            gesture: None,
            text: text.to_owned(),
            offers: vec![Offer { id: "o1".to_owned(), kind: OfferKind::Flow, hooks }],
            role: Role::Content,
            story: None,
            answer: None,
            heard: None,
            thread: None,
        }
    }

    fn phrases(language: Language, text: &str, hooks: &[&str]) -> Vec<String> {
        let line = line(text, hooks);
        let shown = |handle: Handle| handle.phrase.unwrap_or_else(|| format!("‘{}’", handle.word));
        handles(&Vocabulary::empty(language), true, &[&line]).into_iter().map(shown).collect()
    }

    #[test]
    fn a_thing_is_named_by_the_article_or_the_owner_she_gave_it() {
        for (text, hooks, expected) in [
            (
                "Die van mijn zus, met kant van oma's gordijn.",
                &["zus", "kant", "gordijn"][..],
                &["uw zus", "oma's gordijn", "‘kant’"][..],
            ),
            ("Toen zag ik het schip en de sluis.", &["schip", "sluis"], &["dat schip", "die sluis"]),
            ("Daar stond Henk, met een jurk.", &["henk", "jurk"], &["Henk", "‘jurk’"]),
            ("Henk kwam, en een vogeltje ook.", &["henk", "vogeltje"], &["dat vogeltje", "‘Henk’"]),
            ("De witte kant.", &["witte", "kant"], &["‘witte’", "‘kant’"]),
            (
                "Sinds dien is het stil in Duitsland, veertien jaar.",
                &["stil", "duitsland", "veertien"],
                &["‘stil’", "‘Duitsland’"],
            ),
            ("'s Avonds was er hij.", &["hij", "avonds"], &["‘Avonds’"]),
        ] {
            assert_eq!(phrases(Language::Nl, text, hooks), expected, "{text}");
        }
    }

    #[test]
    fn english_keeps_the_and_turns_a_into_that() {
        for (text, hooks, expected) in [
            ("I had a cornet, in my shed.", &["cornet", "shed"][..], &["that cornet", "your shed"][..]),
            ("The leeks won.", &["leeks"], &["the leeks"]),
            ("The white lace.", &["white", "lace"], &["‘white’", "‘lace’"]),
            (
                "It was Maureen's band, and the tea's dishwater.",
                &["band", "dishwater"],
                &["Maureen's band", "‘dishwater’"],
            ),
            ("That's Neil, he played leeks.", &["neil", "leeks"], &["Neil", "‘leeks’"]),
        ] {
            assert_eq!(phrases(Language::En, text, hooks), expected, "{text}");
        }
    }

    #[test]
    fn later_lines_come_first_and_nothing_comes_twice() {
        let (first, second) =
            (line("De tuin was van mijn zus.", &["tuin", "zus"]), line("Mijn zus zei niets.", &["zus"]));
        let found = handles(&Vocabulary::empty(Language::Nl), false, &[&first, &second]);
        let named: Vec<String> = found.into_iter().filter_map(|handle| handle.phrase).collect();
        assert_eq!(named, ["je zus", "die tuin"]);
    }
}
