//! Dutch frames. The finite verb stands second in a statement, first in a yes-no question and an order, behind the
//! question word in other questions, and last where the clause depends on another.

mod first;
mod subject;

use super::syntax::{Finite, Syntax};
use super::{ClauseType, Frame, Subject, Surroundings, Tense};
use crate::checker::word::Mark;
use crate::text::{Ending, FormKind, Tags};

/// The frame of the clause that `s` holds.
pub(super) fn frame(s: Syntax, around: Surroundings) -> Frame {
    let start = openers(s);
    let negated = (start..s.words.len()).any(|at| s.tags(at).any(Tags::NEGATION));
    let asked = around.ending == Ending::Question;
    let reading = read(s, start, around);
    let Some(verb) = reading.verb else {
        let kind = if asked && reading.kind == ClauseType::Fragment { ClauseType::Question } else { reading.kind };
        return Frame { kind, word: reading.word, negated, ..Frame::FRAGMENT };
    };
    let (subject, existential) = match reading.subject {
        Some(subject) => (subject, false),
        None => subject::find(s, start, verb, reading.order),
    };
    let tense = tense(s, start, verb);
    let generic = subject::is_generic(s, start, verb, subject, existential, tense, around.formal);
    Frame {
        kind: if asked && reading.kind == ClauseType::Statement && !reading.subordinate {
            ClauseType::Question
        } else {
            reading.kind
        },
        word: reading.word,
        subject,
        existential,
        modal: modal(s, verb),
        verb: s.verb(verb),
        tense,
        negated,
        generic,
        subordinate: reading.subordinate,
    }
}

/// Where the verb stands, and with it the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Verb first: the subject follows.
    First,
    /// Verb second: the subject stands before it, or right behind it.
    Second,
    /// Verb last: the subject stands behind the conjunction.
    Last,
}

struct Reading {
    kind: ClauseType,
    word: String,
    verb: Option<usize>,
    order: Order,
    subordinate: bool,
    /// Where the order of words does not tell it.
    subject: Option<Subject>,
}

impl Reading {
    fn new(kind: ClauseType, verb: Option<usize>, order: Order) -> Self {
        Reading { kind, word: String::new(), verb, order, subordinate: false, subject: None }
    }
}

fn read(s: Syntax, start: usize, around: Surroundings) -> Reading {
    let asked = around.ending == Ending::Question;
    if start >= s.words.len() {
        return Reading::new(ClauseType::Fragment, None, Order::First);
    }
    if exclaims(s, start, asked) {
        let verb = (start + 2..s.words.len()).find(|at| s.finite(*at) == Finite::Strong);
        return Reading::new(ClauseType::Exclamation, verb, Order::Second);
    }
    if let Some(reading) = subordinate(s, start, around) {
        return reading;
    }
    let asks_with = question_word(s, start);
    if let Some(at) = asks_with {
        return wh(s, at, asked);
    }
    if let Some(reading) = first::verb_first(s, start, around) {
        return reading;
    }
    let verb = verb_second(s, start);
    let kind = if verb.is_some() { ClauseType::Statement } else { ClauseType::Fragment };
    Reading::new(kind, verb, Order::Second)
}

/// The first word of the clause itself, behind "ja", "nou", "en", "zeg," and their like.
fn openers(s: Syntax) -> usize {
    let mut at = 0;
    while at + 1 < s.words.len() {
        let tags = s.tags(at);
        let apart = s.words[at + 1].mark == Mark::Comma;
        let so = s.text(at) == "dus" && s.finite(at + 1) == Finite::Strong;
        let opens = tags.any(Tags::INTERJECTION)
            || (tags.any(Tags::COORDINATOR) && !so)
            || (apart && (tags.any(Tags::ADVERB) || tags.is_empty()) && !s.auxiliary(at));
        if !opens {
            break;
        }
        at += 1;
    }
    at
}

/// "Wat een beeld", "wat mooi".
fn exclaims(s: Syntax, start: usize, asked: bool) -> bool {
    if s.text(start) != "wat" || asked {
        return false;
    }
    let next = s.tags(start + 1);
    let verb = s.finite(start + 1) != Finite::No && (!first::is_bare_stem(s, start + 1) || s.pronoun(start + 2));
    let bare = start + 1 < s.words.len()
        && !verb
        && !guessed(s, start + 1)
        && (next.is_empty() || next.any(Tags::ADVERB))
        && !next.any(Tags::IT)
        && (start + 2..s.words.len()).all(|at| s.finite(at) != Finite::Strong || s.pronoun(at - 1));
    matches!(s.text(start + 1), "een" | "n" | "'n") || bare
}

/// A clause that depends on another: conjunction first, verb last.
fn subordinate(s: Syntax, start: usize, around: Surroundings) -> Option<Reading> {
    let tags = s.tags(start);
    if !tags.any(Tags::SUBORDINATOR) || tags.any(Tags::QUESTION) && around.first {
        return relative(s, start, around);
    }
    let verb = last_finite(s, start + 1)?;
    let subject_first = (start + 1..verb).any(|at| s.pronoun(at) || noun_phrase(s, at));
    let turned = s.finite(start + 1) == Finite::Weak && s.pronoun(start + 2);
    let direct = s.finite(start + 1) == Finite::Strong || turned || guessed(s, start + 1);
    let depends = match s.text(start) {
        "dat" => !direct && subject_first && verb > start + 1,
        "toen" | "sinds" | "of" | "wanneer" => !direct && subject_first,
        "als" => subject_first && (start + 1..=start + 3).any(|at| s.pronoun(at) || s.tags(at).any(Tags::DETERMINER)),
        _ => true,
    };
    depends.then(|| {
        let kind = match around.ending {
            Ending::Exclamation if around.first => ClauseType::Exclamation,
            Ending::Question if around.first => ClauseType::Question,
            _ => ClauseType::Statement,
        };
        Reading { subordinate: true, ..Reading::new(kind, Some(verb), Order::Last) }
    })
}

/// "die u nooit vergeet": a relative clause that was parted from its noun.
fn relative(s: Syntax, start: usize, around: Surroundings) -> Option<Reading> {
    let relative = !around.first && matches!(s.text(start), "die" | "dat") && s.pronoun(start + 1);
    let verb = last_finite(s, start + 2).filter(|_| relative)?;
    Some(Reading { subordinate: true, ..Reading::new(ClauseType::Statement, Some(verb), Order::Last) })
}

fn last_finite(s: Syntax, from: usize) -> Option<usize> {
    let strong = (from..s.words.len()).rev().find(|at| s.finite(*at) == Finite::Strong);
    strong.or_else(|| (from..s.words.len()).rev().find(|at| s.finite(*at) == Finite::Weak))
}

/// The place of the question word that the clause begins with, also behind a preposition.
fn question_word(s: Syntax, start: usize) -> Option<usize> {
    let at =
        if s.tags(start).any(Tags::PREPOSITION) && !s.tags(start).any(Tags::SUBORDINATOR) { start + 1 } else { start };
    let at =
        if matches!(s.text(at), "dan" | "toen" | "daar") && s.tags(at + 1).any(Tags::QUESTION) { at + 1 } else { at };
    (s.tags(at).any(Tags::QUESTION) && s.text(at + 1) != "dan ook").then_some(at)
}

/// A clause that begins with a question word: a question, or one that depends on another ("hoe u dat deed").
fn wh(s: Syntax, at: usize, asked: bool) -> Reading {
    let word = match s.text(at) {
        "wanner" | "waneer" => "wanneer".to_owned(),
        typed => typed.to_owned(),
    };
    let names_noun = matches!(word.as_str(), "welke" | "welk" | "hoeveel" | "wiens") || s.text(at + 1) == "voor";
    let verb = (at + 1..s.words.len())
        .find(|verb| {
            s.finite(*verb) == Finite::Strong
                || (s.finite(*verb) == Finite::Weak && s.pronoun(verb + 1))
                || guessed(s, *verb)
        })
        .or_else(|| last_finite(s, at + 1));
    let Some(verb) = verb else {
        return Reading { word, ..Reading::new(ClauseType::Question, None, Order::Second) };
    };
    if word == "wat" && !asked && admires(s, at, verb) {
        return Reading::new(ClauseType::Exclamation, Some(verb), Order::Second);
    }
    let subject_first = (at + 1..verb).any(|place| {
        let led = s.tags(place - 1).any(Tags::PREPOSITION);
        let phrase = s.tags(place).any(Tags::DETERMINER) && !led && !names_noun;
        let article = s.tags(place).any(Tags::DETERMINER) && names_noun && led;
        phrase || (s.pronoun(place) && !article)
    });
    // "wie zo begint, …", "wat daar gebeurde": the verb last, with more than the question word before it.
    let free = matches!(word.as_str(), "wie" | "wat") && verb + 1 == s.words.len() && verb > at + 1 && !names_noun;
    let subject_first = subject_first || (free && !asked);
    let kind = if subject_first && !asked { ClauseType::Statement } else { ClauseType::Question };
    let order = if subject_first { Order::Last } else { Order::Second };
    let verb = if subject_first { last_finite(s, at + 1).unwrap_or(verb) } else { verb };
    Reading { word, subordinate: subject_first && !asked, ..Reading::new(kind, Some(verb), order) }
}

/// "Wat bent u toch een…", "wat ziet u er mooi uit", "wat moet dat zwaar zijn".
fn admires(s: Syntax, at: usize, verb: usize) -> bool {
    let subject = verb == at + 1 && s.pronoun(verb + 1);
    let rest = verb + 2..s.words.len();
    let has = |words: &[&str]| rest.clone().any(|place| words.contains(&s.text(place)));
    let quality = has(&["een", "mooi", "goed", "leuk", "fijn", "heerlijk", "lief", "knap"]);
    subject
        && match () {
            () if s.lemma_is(verb, &["moeten", "zullen"]) => has(&["zijn", "geweest", "voelen"]) && rest.len() >= 2,
            () => s.lemma_is(verb, &["zijn", "zien", "kunnen", "hebben", "klinken", "worden"]) && quality,
        }
}

/// An unlisted word that can only be a verb, since its subject follows: "kaatste u", "zinge jullie".
fn guessed(s: Syntax, at: usize) -> bool {
    s.words.get(at).is_some_and(|word| word.forms.is_empty() && word.tags.is_empty() && !word.number)
        && s.words.get(at + 1).is_some_and(|next| next.mark == Mark::None)
        && s.pronoun(at + 1)
        && !s.tags(at + 1).any(Tags::DETERMINER.and(Tags::GENERIC).and(Tags::QUESTION))
}

fn noun_phrase(s: Syntax, at: usize) -> bool {
    s.tags(at).any(Tags::DETERMINER) || s.words.get(at).is_some_and(|word| word.is(FormKind::Noun))
}

/// The finite verb of a statement: the likeliest word behind the first.
fn verb_second(s: Syntax, start: usize) -> Option<usize> {
    let mut best: Option<(i32, usize)> = None;
    for at in start + 1..s.words.len() {
        let mut score = match s.finite(at) {
            Finite::Strong => 4,
            Finite::Weak => 0,
            Finite::No if guessed(s, at) && at <= start + 4 => 1,
            Finite::No => continue,
        };
        let ambiguous = s.words[at].is(FormKind::Present) && s.words[at].is(FormKind::Participle);
        if ambiguous && !s.words[at].is(FormKind::Noun) {
            score += 1;
        }
        let subject_before = s.pronoun(at - 1) && !s.tags(at - 1).any(Tags::DETERMINER) || s.nominative(at - 1);
        let only = at == start + 1 && s.pronoun(start);
        if s.auxiliary(at) {
            score += 3;
        }
        if subject_before || only || (s.pronoun(at + 1) && s.words[at + 1].mark == Mark::None) {
            score += 3;
        }
        let before = s.tags(at - 1);
        let led = before.any(Tags::DETERMINER) || before.any(Tags::PREPOSITION);
        if led && !only && !subject_before && !s.auxiliary(at) {
            score -= 4;
        }
        let plural = s.words[at].is(FormKind::Infinitive);
        if plural && s.vocabulary.is_separable(&s.words[at].folded) {
            continue;
        }
        if plural {
            score += if plural_before(s, start, at) { 2 } else { -3 };
        }
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, at));
        }
    }
    best.filter(|(score, _)| *score > 0).map(|(_, at)| at)
}

/// Whether what stands before `at` can be the subject of a plural verb.
fn plural_before(s: Syntax, start: usize, at: usize) -> bool {
    let plural =
        |place: usize| matches!(s.text(place), "we" | "wij" | "jullie" | "ze" | "zij" | "die" | "deze" | "er" | "u");
    let early = matches!(s.text(start), "dan" | "zo" | "daar" | "hier" | "nu" | "toen" | "vroeger");
    let turned = s.tags(start).any(Tags::ADVERB) && s.auxiliary(at);
    let second = at == start + 1 && (s.pronoun(start) || early || turned);
    let behind = plural(at + 1) && s.words[at + 1].mark == Mark::None;
    plural(at - 1) || behind || second || {
        let last = (start..at).rev().find(|place| !s.tags(*place).any(Tags::ADVERB)).unwrap_or(start);
        let noun = s.text(last);
        let alone = !(start..last).any(|place| s.tags(place).any(Tags::PREPOSITION));
        let plural = noun.ends_with("en") || noun.ends_with('s');
        (s.tags(last).is_empty() && plural && alone) || s.tags(last).any(Tags::GENERIC)
    }
}

fn modal(s: Syntax, verb: usize) -> &'static str {
    super::modals(crate::base::Language::Nl).iter().copied().find(|name| s.lemma_is(verb, &[name])).unwrap_or("")
}

fn tense(s: Syntax, start: usize, verb: usize) -> Tense {
    let word = &s.words[verb];
    let helper = s.lemma_is(verb, &["hebben", "zijn"]);
    let participle = (start..s.words.len()).any(|at| at != verb && s.participle(at));
    let behind_modal = (start..s.words.len())
        .any(|at| at != verb && s.words[at].is(FormKind::Infinitive) && s.lemma_is(at, &["hebben", "zijn"]));
    match () {
        () if participle && (helper || (behind_modal && !modal(s, verb).is_empty())) => Tense::Perfect,
        // "zou" is how one is careful now; only with a participle is it about then.
        () if s.lemma_is(verb, &["zullen"]) => Tense::Present,
        () if word.is(FormKind::Past) && !word.is(FormKind::Present) => {
            let ambiguous = word.is(FormKind::Infinitive) && plural_before(s, start, verb.max(1));
            if ambiguous { Tense::Present } else { Tense::Past }
        }
        () if word.forms.is_empty() && (word.folded.ends_with("te") || word.folded.ends_with("de")) => Tense::Past,
        () => Tense::Present,
    }
}
