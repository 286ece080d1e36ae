//! The words of a question: which stretches of a reply may be one, how much each word says, its tense.

use super::{MOST_STARTS, PRONOUN, kind};
use crate::base::Language;
use crate::text::{FormKind, Tags, Token, Vocabulary, sentences};

/// The stretches of a reply that may be a question by themselves: its sentences, and what follows a comma or begins with
/// a question word inside one. Each with the words of its sentence that stand before it: "uw man, leeft die nog?" asks
/// about the man.
pub(super) fn questions<'a>(language: Language, reply: &str, all: &'a [Token]) -> Vec<(&'a [Token], &'a [Token])> {
    let mut found = Vec::new();
    // A question is at the end of a long reply more often than not.
    for sentence in sentences(language, reply, all).into_iter().rev() {
        let words = &all[sentence.tokens];
        found.push((&words[..0], words));
        for (at, token) in words.iter().enumerate().skip(1) {
            let after_comma = matches!(words[at - 1].folded.as_str(), "," | ";" | ":" | "-" | "–")
                // "…, dat het met liefde is gedaan" asks nothing by itself.
                && !matches!(token.folded.as_str(), "dat" | "omdat" | "als" | "of" | "om" | "that" | "because" | "if");
            if token.is_word() && (after_comma || kind::is_question_word(language, &token.folded)) {
                found.push((&words[..at], &words[at..]));
            }
            if found.len() >= MOST_STARTS {
                return found;
            }
        }
    }
    found
}

/// All pronouns for one person or some people are one word.
pub(super) fn pronoun<'a>(vocabulary: &Vocabulary, word: &'a str) -> &'a str {
    match (vocabulary.language(), word) {
        (Language::Nl, "hem" | "ie") => "hij",
        (Language::Nl, "zij" | "haar" | "hun" | "hen") => "ze",
        (Language::En, "him" | "his") => "he",
        (Language::En, "her" | "hers") => "she",
        (Language::En, "them" | "their" | "theirs") => "they",
        _ => word,
    }
}

/// How much a word says by itself, before its rarity: 0 for one that only builds sentences.
pub(super) fn weight(vocabulary: &Vocabulary, word: &str) -> u32 {
    if vocabulary.is_content(word) {
        return 60;
    }
    let tags = vocabulary.tags(word);
    if tags.any(Tags::QUESTION) {
        return 0;
    }
    if says_how(word) {
        return 70;
    }
    if tags.any(Tags::THIRD.and(Tags::OBLIQUE)) && !tags.any(Tags::GENERIC) {
        return if matches!(word, "hij" | "ze" | "he" | "she" | "they") { PRONOUN } else { 0 };
    }
    if tags.any(Tags::NEGATION) {
        return 30;
    }
    if tags.any(Tags::ADVERB) {
        let back = tags.any(Tags::REFERENCE) && word != "toen";
        return if back || vocabulary.about(word).particle && word != "nog" { 0 } else { 30 };
    }
    if !tags.is_empty() {
        return 0;
    }
    let light = |name: &str| {
        matches!(
            name,
            "zijn"
                | "hebben"
                | "worden"
                | "zullen"
                | "kunnen"
                | "mogen"
                | "moeten"
                | "willen"
                | "gaan"
                | "doen"
                | "be"
                | "have"
                | "do"
                | "will"
                | "would"
                | "can"
                | "could"
                | "should"
                | "may"
                | "might"
                | "must"
                | "go"
                | "get"
        )
    };
    let lemmas = vocabulary.lemmas_of(word);
    if lemmas.is_empty() || lemmas.iter().any(|lemma| light(lemma)) { 0 } else { 45 }
}

/// Small words that are what a question is about: "was dat leuk?"
fn says_how(word: &str) -> bool {
    matches!(
        word,
        "leuk"
            | "mooi"
            | "fijn"
            | "goed"
            | "heerlijk"
            | "samen"
            | "alleen"
            | "thuis"
            | "vroeger"
            | "later"
            | "vandaag"
            | "gelukkig"
            | "vaak"
            | "together"
            | "alone"
            | "home"
    )
}

/// Whether a question is put in the past tense; `None` where it holds no verb.
pub(super) fn past(vocabulary: &Vocabulary, words: &[Token]) -> Option<bool> {
    let kinds = words.iter().flat_map(|token| vocabulary.forms(&token.folded)).map(|form| form.kind);
    let (mut verb, mut past) = (false, false);
    for kind in kinds.filter(|kind| kind.is_verb()) {
        verb = true;
        past |= matches!(kind, FormKind::Past | FormKind::Participle);
    }
    verb.then_some(past)
}
