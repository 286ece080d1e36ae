//! Replies without words, without sense, or in another language.

use crate::base::{Language, Span};
use crate::checker::reading::Scene;
use crate::checker::word::Word;

/// The whole of a reply without a word.
pub(super) fn silence(scene: &Scene) -> Vec<Span> {
    if scene.whole.words.is_empty() { vec![Span::new(0, scene.reply.len())] } else { Vec::new() }
}

/// A reply in which no word can be one.
pub(super) fn nonsense(scene: &Scene) -> Vec<Span> {
    let words = &scene.whole.words;
    let is_strange = |word: &Word| *word.lore.strange.get_or_init(|| is_strange(&word.folded));
    let strange = words.iter().any(is_strange);
    let sense = words.iter().any(|word| !word.number && !is_strange(word) && makes_sense(word));
    if strange && !sense { whole(scene) } else { Vec::new() }
}

/// A word that the lists know, or one that is long enough and could be one.
fn makes_sense(word: &Word) -> bool {
    let spoken = word.folded.contains(['a', 'e', 'i', 'o', 'u', 'y']) || !word.folded.is_ascii();
    word.known || !word.forms.is_empty() || (word.folded.chars().count() >= 4 && spoken)
}

/// Letters that are no word of Dutch or English: no vowel, too many consonants in a row, or a run along the keyboard.
fn is_strange(word: &str) -> bool {
    const RUNS: [&str; 8] = ["asdf", "qwer", "zxcv", "hjkl", "sdfg", "dfgh", "jkl;", "wert"];
    const MOST_CONSONANTS: usize = 6;
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = |c: &char| "aeiouy".contains(*c) || !c.is_ascii();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    // "hmm", "pff", "brr": a sound, and no nonsense.
    if letters.len() < 4 || different.len() <= 2 {
        return false;
    }
    let row = letters.split(vowel).map(<[char]>::len).max().unwrap_or(0);
    RUNS.iter().any(|run| word.contains(run)) || row >= MOST_CONSONANTS || !letters.iter().any(vowel)
}

/// A reply with more small words of another language than of this one.
pub(super) fn foreign_language(scene: &Scene) -> Vec<Span> {
    const LEAST_WORDS: usize = 3;
    let words = &scene.whole.words;
    let language = scene.lexicon.language();
    if words.len() < LEAST_WORDS {
        return Vec::new();
    }
    let (mut own, mut foreign) = (0, 0);
    for word in words {
        let elsewhere = *word.lore.foreign.get_or_init(|| is_foreign(language, &word.folded));
        foreign += usize::from(elsewhere);
        own += usize::from(!elsewhere && word.known);
    }
    let enough = foreign >= 2 && foreign * 3 >= words.len() && foreign > own * 2;
    if enough { whole(scene) } else { Vec::new() }
}

fn whole(scene: &Scene) -> Vec<Span> {
    vec![scene.whole.span(&(0..scene.whole.words.len()))]
}

/// Small words of the neighbours that the language itself does not have.
fn is_foreign(language: Language, word: &str) -> bool {
    const DUTCH: [&str; 42] = [
        "ik", "het", "een", "niet", "wat", "hoe", "waar", "waarom", "dat", "heeft", "hebt", "hebben", "zijn", "mijn",
        "uw", "jij", "jullie", "voor", "met", "naar", "ook", "nog", "wel", "maar", "van", "bij", "bent", "weet",
        "goed", "vertel", "de", "en", "om", "daar", "te", "al", "moet", "aan", "u", "eens", "kinderen", "zou",
    ];
    const ENGLISH: [&str; 46] = [
        "the", "you", "your", "what", "how", "where", "why", "who", "did", "does", "have", "has", "are", "this",
        "that", "with", "about", "tell", "me", "my", "they", "she", "and", "not", "would", "could", "should", "there",
        "think", "know", "nice", "good", "to", "it", "feel", "like", "do", "i", "a", "lovely", "story", "of", "for",
        "so", "very", "when",
    ];
    const OTHERS: [&str; 56] = [
        "ich", "und", "nicht", "sie", "ist", "das", "wie", "mir", "mich", "haben", "sind", "auch", "sehr", "ein",
        "eine", "der", "je", "vous", "est", "que", "quoi", "avez", "les", "des", "une", "pour", "pas", "tres",
        "bonjour", "merci", "comment", "c'est", "el", "los", "las", "como", "usted", "muy", "gracias", "hola", "ben",
        "bir", "cok", "nasil", "merhaba", "ve", "evet", "wo", "denn", "dann", "wir", "ihr", "kind", "mit", "von",
        "aber",
    ];
    const SHARED: [&str; 16] =
        ["je", "ben", "des", "pas", "was", "me", "is", "in", "comment", "pour", "do", "ve", "so", "wie", "kind", "a"];
    let other = OTHERS.contains(&word) && !SHARED.contains(&word);
    match language {
        Language::Nl => other || (ENGLISH.contains(&word) && !["me", "do", "so"].contains(&word)),
        Language::En => other || DUTCH.contains(&word),
    }
}
