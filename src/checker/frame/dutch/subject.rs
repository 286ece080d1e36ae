//! Whom a Dutch clause is about: by the place of the pronoun or noun around the finite verb.

use super::{Order, noun_phrase};
use crate::checker::frame::syntax::{Finite, Syntax};
use crate::checker::frame::{SAYING, Subject, Tense, person};
use crate::checker::word::Mark;
use crate::text::{FormKind, Tags};

/// Verbs whose "u" or "je" is no subject but whom it is pleasant, useful or difficult for.
const DATIVE: [&str; 18] = [
    "lijken",
    "passen",
    "bevallen",
    "helpen",
    "goeddoen",
    "kosten",
    "raken",
    "verbazen",
    "spijten",
    "opvallen",
    "lukken",
    "overkomen",
    "ontgaan",
    "tegenvallen",
    "meevallen",
    "uitkomen",
    "smaken",
    "schikken",
];

/// The subject, and whether the clause says that something exists.
pub(super) fn find(s: Syntax, start: usize, verb: usize, order: Order) -> (Subject, bool) {
    let clitic = s.words[verb].clitic;
    if !clitic.is_empty() {
        return (person(clitic), false);
    }
    let subject = match order {
        Order::First => behind(s, verb),
        Order::Last => first_of(s, start + 1, verb),
        Order::Second => around(s, start, verb),
    };
    let there = (start..s.words.len().min(verb + 3)).any(|at| s.text(at) == "er");
    let place = order == Order::Second && matches!(s.text(start), "daar" | "hier");
    let located = order == Order::Second
        && s.tags(start).any(Tags::PREPOSITION)
        && s.lemma_is(verb, &["zijn"])
        && !(start..s.words.len()).any(|at| matches!(s.text(at), "uw" | "u" | "mijn" | "ik" | "je"));
    let exists = s.lemma_is(verb, &["zijn", "bestaan", "komen", "staan", "hangen", "liggen", "rijden", "hebben"]);
    let nobody = matches!(subject, Subject::It | Subject::Third | Subject::None);
    (subject, (there || place || located) && exists && nobody)
}

/// The subject behind the verb, where it can only stand there.
fn behind(s: Syntax, verb: usize) -> Subject {
    let next = (verb + 1..s.words.len().min(verb + 4)).find(|at| !s.words[*at].particle && !oblique(s, *at));
    match next {
        Some(at) if s.pronoun(at) => pronoun_or_noun(s, at),
        Some(_) => Subject::Third,
        None => Subject::None,
    }
}

/// Behind a conjunction: the first pronoun, else a noun.
fn first_of(s: Syntax, from: usize, verb: usize) -> Subject {
    for at in from..verb {
        if s.pronoun(at) && !oblique(s, at) {
            return pronoun_or_noun(s, at);
        }
        if noun_phrase(s, at) && !s.tags(at - 1).any(Tags::PREPOSITION) {
            return Subject::Third;
        }
    }
    // "die u leerde": the relative pronoun itself.
    match s.pronoun(from.saturating_sub(1)) {
        true => person(s.tags(from.saturating_sub(1))),
        false => Subject::Third,
    }
}

/// Before the verb if that is a subject, else behind it.
fn around(s: Syntax, start: usize, verb: usize) -> Subject {
    let first = s.tags(start);
    let single = verb == start + 1;
    let next = (verb + 1..s.words.len()).find(|at| !s.words[*at].particle && !oblique(s, *at));
    let follower = next.filter(|at| s.pronoun(*at) && s.words[*at].mark == Mark::None && *at <= verb + 3);
    let asks = (start..verb).any(|at| s.tags(at).any(Tags::QUESTION));
    if single && s.nominative(start) && !first.any(Tags::DETERMINER) {
        return person(first);
    }
    let can_turn = follower.is_some_and(|at| {
        let tags = s.tags(at);
        let object = tags.any(Tags::OBJECT);
        match () {
            () if s.nominative(at) => true,
            () if asks => true,
            () if dative(s, start) && (s.pronoun(start) || leads_noun(s, start, verb)) => false,
            // "dat hadden ze": the verb is plural, so "dat" is no subject.
            () if single && first.any(Tags::IT) && s.text(verb).ends_with("en") => true,
            () if single && first.any(Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE)) => false,
            () if single && s.pronoun(start) => tags.any(Tags::PARTNER),
            () if leads_noun(s, start, verb) => tags.any(Tags::PARTNER) && verb_of_partner(s, verb),
            () => object,
        }
    });
    if let Some(at) = follower.filter(|_| can_turn) {
        return pronoun_or_noun(s, at);
    }
    // "dat zei mijn moeder": somebody says it.
    let somebody = next.is_some_and(|at| noun_phrase(s, at) && s.words[at].mark == Mark::None);
    if single && first.any(Tags::IT) && somebody && s.lemma_is(verb, &SAYING) {
        return Subject::Third;
    }
    if single && s.pronoun(start) {
        return pronoun_or_noun(s, start);
    }
    // A pronoun right before the verb is its subject even behind an aside ("nou u bent").
    if verb > start && s.nominative(verb - 1) {
        return person(s.tags(verb - 1));
    }
    if (start..verb).any(|at| s.text(at) == "er") {
        return Subject::It;
    }
    Subject::Third
}

/// A noun phrase before the verb and "u" behind it: "u" is the subject of "moet", "zou", "heeft"; not of "belt".
fn verb_of_partner(s: Syntax, verb: usize) -> bool {
    s.auxiliary(verb)
}

fn leads_noun(s: Syntax, start: usize, verb: usize) -> bool {
    (start..verb).any(|at| noun_phrase(s, at)) && !s.tags(start).any(Tags::PREPOSITION.and(Tags::ADVERB))
}

fn dative(s: Syntax, start: usize) -> bool {
    let standing = |at: usize| {
        s.lemma_is(at, &["staan", "doen"]) && (start..at).any(|place| matches!(s.text(place), "leuk" | "goed" | "mooi"))
    };
    (start..s.words.len()).any(|at| s.lemma_is(at, &DATIVE) || standing(at))
}

fn oblique(s: Syntax, at: usize) -> bool {
    s.tags(at).any(Tags::OBLIQUE)
}

/// "die" and "het" before a noun are its article: the noun is the subject.
fn pronoun_or_noun(s: Syntax, at: usize) -> Subject {
    let tags = s.tags(at);
    // "was het koud": with a verb of being, what closes the clause is said of "het".
    let said_of_it = at > 0 && at + 2 == s.words.len() && s.lemma_is(at - 1, &["zijn", "worden", "blijven", "lijken"]);
    let article = tags.any(Tags::DETERMINER) && !tags.any(Tags::PARTNER) && !said_of_it;
    let noun = s.words.get(at + 1).is_some_and(|next| {
        let noun = next.is(FormKind::Noun) || (next.forms.is_empty() && !describes(&next.folded));
        next.mark == Mark::None && next.tags.is_empty() && noun && s.finite(at + 1) != Finite::Strong
    });
    if article && noun { Subject::Third } else { person(tags) }
}

/// The endings of adjectives and comparatives: "hoe zou het makkelijker kunnen".
fn describes(word: &str) -> bool {
    ["er", "ig", "lijk", "isch", "baar", "zaam"].iter().any(|ending| word.ends_with(ending))
}

/// Whether the clause is about people or things in general, or about a thing that exists.
pub(super) fn is_generic(
    s: Syntax,
    start: usize,
    verb: usize,
    subject: Subject,
    existential: bool,
    tense: Tense,
    formal: bool,
) -> bool {
    let general = (start..s.words.len()).any(|at| s.tags(at).any(Tags::GENERIC));
    match subject {
        Subject::Partner => {
            let je = (start..s.words.len()).any(|at| matches!(s.text(at), "je" | "ge"));
            let often = (verb..s.words.len()).any(|at| matches!(s.text(at), "vaker" | "vaak" | "veel" | "altijd"));
            je && (formal || (often && s.lemma_is(verb, &["horen", "zien", "merken", "lezen"])))
        }
        Subject::Third | Subject::It | Subject::None if existential => tense == Tense::Present,
        Subject::Third => general || (tense == Tense::Present && indefinite(s, start, verb)),
        _ => false,
    }
}

/// "een kind", "elke generatie", "zulke dingen", "wrok": a subject before the verb that is nobody in particular.
fn indefinite(s: Syntax, start: usize, verb: usize) -> bool {
    let first = s.text(start);
    let article = matches!(
        first,
        "een"
            | "n"
            | "elke"
            | "elk"
            | "ieder"
            | "iedere"
            | "alle"
            | "veel"
            | "sommige"
            | "zulke"
            | "zulk"
            | "zo'n"
            | "de"
    );
    let bare = s.tags(start).is_empty() && s.words.get(start).is_some_and(|word| !word.number);
    match first {
        "de" => matches!(s.text(start + 1), "mens" | "mensen" | "ouderen" | "jeugd") && verb > start,
        _ => verb > start && (article || bare),
    }
}
