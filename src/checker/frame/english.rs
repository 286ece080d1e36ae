//! English frames: subject before verb in statements, an auxiliary before the subject in questions, a bare verb in
//! orders.

use super::syntax::{Finite, Syntax};
use super::{ClauseType, Frame, Subject, Surroundings, Tense, person};
use crate::checker::word::Mark;
use crate::text::{Ending, FormKind, Tags};

/// The frame of the clause that `s` holds.
pub(super) fn frame(s: Syntax, around: Surroundings) -> Frame {
    let start = openers(s);
    let asked = around.ending == Ending::Question;
    let negated = (start..s.words.len()).any(|at| s.tags(at).any(Tags::NEGATION));
    let reading = read(s, start, around);
    let Some(verb) = reading.verb else {
        let kind = if asked && reading.kind == ClauseType::Fragment { ClauseType::Question } else { reading.kind };
        return Frame { kind, word: reading.word, subject: reading.subject, negated, ..Frame::FRAGMENT };
    };
    let turned = asked && reading.kind == ClauseType::Statement && !reading.subordinate;
    let existential = reading.subject == Subject::It
        && (start..=verb).any(|at| s.text(at).starts_with("there"))
        && s.lemma_is(verb, &["be"]);
    let tense = tense(s, verb);
    Frame {
        kind: if turned { ClauseType::Question } else { reading.kind },
        word: reading.word,
        subject: reading.subject,
        existential,
        modal: modal(s, verb),
        verb: s.verb(verb),
        tense,
        negated,
        generic: generic(s, start, verb, reading.subject, existential, tense),
        subordinate: reading.subordinate,
    }
}

struct Reading {
    kind: ClauseType,
    word: String,
    verb: Option<usize>,
    subject: Subject,
    subordinate: bool,
}

impl Reading {
    fn new(kind: ClauseType, verb: Option<usize>, subject: Subject) -> Self {
        Reading { kind, word: String::new(), verb, subject, subordinate: false }
    }
}

fn openers(s: Syntax) -> usize {
    let mut at = 0;
    while at + 1 < s.words.len() {
        let tags = s.tags(at);
        let apart = s.words[at + 1].mark == Mark::Comma && s.finite(at) == Finite::No;
        let no = s.text(at) == "no" && s.words[at + 1].mark == Mark::None && s.words[at + 1].tags.is_empty();
        let opens = (tags.any(Tags::INTERJECTION) && !no)
            || (tags.any(Tags::COORDINATOR) && at + 1 < s.words.len())
            || (apart && (tags.any(Tags::ADVERB) || tags.is_empty()));
        if !opens {
            break;
        }
        at += 1;
    }
    at
}

fn read(s: Syntax, start: usize, around: Surroundings) -> Reading {
    let asked = around.ending == Ending::Question;
    let fragment = Reading::new(ClauseType::Fragment, None, Subject::None);
    if start >= s.words.len() {
        return fragment;
    }
    if exclaims(s, start, asked) {
        return Reading::new(ClauseType::Exclamation, None, Subject::None);
    }
    let tags = s.tags(start);
    if tags.any(Tags::QUESTION) {
        return wh(s, start, asked, around.first);
    }
    if tags.any(Tags::PREPOSITION) && s.tags(start + 1).any(Tags::QUESTION) {
        return wh(s, start + 1, asked, around.first);
    }
    let joins = tags.any(Tags::SUBORDINATOR) && (!tags.any(Tags::IT) || (!around.first && no_verb(s, start + 1)));
    if joins && let Some((verb, subject)) = statement(s, start + 1) {
        let kind = if asked && around.first { ClauseType::Question } else { ClauseType::Statement };
        return Reading { subordinate: true, ..Reading::new(kind, Some(verb), subject) };
    }
    if let Some(reading) = verb_first(s, start, asked) {
        return reading;
    }
    match statement(s, start) {
        Some((verb, subject)) => Reading::new(ClauseType::Statement, Some(verb), subject),
        None => fragment,
    }
}

/// Whether the word behind "that" makes it a conjunction and no subject.
fn no_verb(s: Syntax, at: usize) -> bool {
    s.finite(at) == Finite::No || s.words.get(at).is_some_and(|word| !word.clitic.is_empty())
}

/// "What a picture", "how lovely".
fn exclaims(s: Syntax, start: usize, asked: bool) -> bool {
    let any_finite = (start..s.words.len()).any(|at| s.finite(at) == Finite::Strong);
    match s.text(start) {
        "what" => matches!(s.text(start + 1), "a" | "an") && !asked,
        "how" => !asked && !any_finite && s.words.len() > start + 1 && !matches!(s.text(start + 1), "about" | "come"),
        _ => false,
    }
}

fn wh(s: Syntax, at: usize, asked: bool, first: bool) -> Reading {
    let typed = s.text(at);
    let word = typed.split('\'').next().unwrap_or(typed).to_owned();
    let contracted = s.words[at].forms.iter().any(|form| form.kind.is_verb());
    if contracted {
        let word = word
            .strip_suffix('s')
            .filter(|short| matches!(*short, "what" | "how" | "where"))
            .map_or(word.clone(), str::to_owned);
        return Reading { word, ..Reading::new(ClauseType::Question, Some(at), after(s, at)) };
    }
    let verb = (at + 1..s.words.len()).find(|verb| s.finite(*verb) != Finite::No && works(s, *verb, at));
    let Some(verb) = verb else {
        return Reading { word, ..Reading::new(ClauseType::Question, None, Subject::None) };
    };
    let subject_at = (at + 1..verb).find(|place| s.pronoun(*place) || possessive(s, *place));
    // "how it was", "when i was young": the subject first, so the clause depends on another.
    let glued = !s.words[verb].clitic.is_empty();
    if subject_at.is_some() || glued {
        let subject = if glued { person(s.words[verb].clitic) } else { before(s, at + 1, verb) };
        let kind = if asked && first { ClauseType::Question } else { ClauseType::Statement };
        return Reading { word, subordinate: kind == ClauseType::Statement, ..Reading::new(kind, Some(verb), subject) };
    }
    // "someone who could help": no question, since nothing parts it from its noun.
    if !first && verb == at + 1 && s.words[at].mark == Mark::None && matches!(typed, "who" | "which") {
        return Reading { word, subordinate: true, ..Reading::new(ClauseType::Statement, Some(verb), Subject::Third) };
    }
    let subject = if s.auxiliary(verb) { after(s, verb) } else { Subject::Third };
    Reading { word, ..Reading::new(ClauseType::Question, Some(verb), subject) }
}

fn possessive(s: Syntax, at: usize) -> bool {
    s.tags(at).any(Tags::DETERMINER)
        && !s.tags(at).any(Tags::NEGATION)
        && at > 0
        && !matches!(s.text(at - 1), "of" | "in" | "on" | "at")
        && matches!(s.text(at), "your" | "my" | "his" | "her" | "their" | "our" | "the")
}

/// Whether the word is at work as a verb behind a question word at `from`, and not a noun that it asks about.
fn works(s: Syntax, at: usize, from: usize) -> bool {
    // "what sort of goal do you": the auxiliary is the verb.
    let helped = (at + 1..s.words.len()).any(|later| s.auxiliary(later) && s.finite(later) == Finite::Strong);
    s.finite(at) == Finite::Strong
        || s.pronoun(at - 1)
        || (at == from + 1 && !(helped && s.words[at].is(FormKind::Noun)))
}

/// The subject behind an auxiliary.
fn after(s: Syntax, verb: usize) -> Subject {
    let next =
        (verb + 1..s.words.len().min(verb + 4)).find(|at| !s.tags(*at).any(Tags::NEGATION) && !s.words[*at].particle);
    match next {
        // "isn't that lovely": what closes the clause is said of "that".
        Some(at) if s.pronoun(at) && at + 2 == s.words.len() && s.lemma_is(verb, &["be"]) => person(s.tags(at)),
        Some(at) if s.pronoun(at) && !article(s, at) => person(s.tags(at)),
        Some(_) => Subject::Third,
        None => Subject::None,
    }
}

/// "that" and "this" before a noun are its article.
fn article(s: Syntax, at: usize) -> bool {
    s.tags(at).any(Tags::DETERMINER)
        && s.words
            .get(at + 1)
            .is_some_and(|next| next.tags.is_empty() && (next.is(FormKind::Noun) || next.forms.is_empty()))
}

/// The subject among the words before the verb.
fn before(s: Syntax, from: usize, verb: usize) -> Subject {
    for at in from..verb {
        if s.tags(at).any(Tags::PREPOSITION) && at > from {
            break;
        }
        if s.pronoun(at) && !article(s, at) {
            return person(s.tags(at));
        }
    }
    let near = (from..verb).rev().find(|at| s.nominative(*at) && *at + 3 >= verb);
    near.map_or(Subject::Third, |at| person(s.tags(at)))
}

/// Verbs that nobody orders, so that one of them with a question mark asks.
const ASKED: [&str; 12] =
    ["remember", "miss", "enjoy", "like", "love", "want", "need", "mind", "know", "feel", "fancy", "recall"];

fn verb_first(s: Syntax, start: usize, asked: bool) -> Option<Reading> {
    let word = &s.words[start];
    if word.folded == "never" && s.words.get(start + 1).is_some_and(|next| next.is(FormKind::Infinitive)) {
        return Some(Reading::new(ClauseType::Imperative, Some(start + 1), Subject::None));
    }
    if s.finite(start) == Finite::No || !word.clitic.is_empty() {
        return ever(s, start, asked);
    }
    let next = start + 1;
    let subject = s.pronoun(next) || s.tags(next).any(Tags::DETERMINER);
    let base = word.is(FormKind::Infinitive);
    let past = word.is(FormKind::Past) && !base;
    let negated = (next..next + 2).any(|at| s.text(at) == "not") || s.tags(start).any(Tags::NEGATION);
    let reading = |kind, subject| Some(Reading::new(kind, Some(start), subject));
    match () {
        () if matches!(word.folded.as_str(), "let's" | "lets") => reading(ClauseType::Imperative, Subject::We),
        () if matches!(word.folded.as_str(), "thank" | "thanks" | "bless") => {
            reading(ClauseType::Statement, Subject::Trainee)
        }
        // "Have a rest", "had a dog too": no question without its subject.
        () if s.lemma_is(start, &["have"]) && matches!(s.text(next), "a" | "an" | "some" | "another") && !asked => {
            if past {
                reading(ClauseType::Statement, Subject::None)
            } else {
                reading(ClauseType::Imperative, Subject::None)
            }
        }
        () if s.auxiliary(start) => {
            let order =
                s.lemma_is(start, &["do"]) && base && !s.pronoun(next) && (negated || !subject) || word.folded == "be";
            match () {
                () if order => reading(ClauseType::Imperative, Subject::None),
                () if s.pronoun(next) || subject || asked => reading(ClauseType::Question, after(s, start)),
                () => reading(ClauseType::Statement, Subject::It),
            }
        }
        () if !base || past => {
            let kind = if asked { ClauseType::Question } else { ClauseType::Statement };
            reading(kind, if past { Subject::None } else { Subject::It })
        }
        // "Rest is good": a noun with its own verb behind it.
        () if word.is(FormKind::Noun) && next < s.words.len() && s.finite(next) == Finite::Strong => None,
        () if word.is(FormKind::Noun) && s.words.len() <= next => None,
        () if !word.tags.is_empty() && !s.tags(next).any(Tags::OBLIQUE) => None,
        // "Remember the smell?" leaves out "do you".
        () if asked && s.lemma_is(start, &ASKED) => reading(ClauseType::Question, Subject::Partner),
        () => reading(ClauseType::Imperative, Subject::None),
    }
}

/// "Ever tried swimming?"
fn ever(s: Syntax, start: usize, asked: bool) -> Option<Reading> {
    let verb = (start + 1..start + 3).find(|at| s.words.get(*at).is_some_and(|word| word.is(FormKind::Participle)))?;
    (asked && s.text(start) == "ever").then(|| Reading::new(ClauseType::Question, Some(verb), Subject::Partner))
}

/// The finite verb of a statement and its subject.
fn statement(s: Syntax, from: usize) -> Option<(usize, Subject)> {
    let mut best: Option<(i32, usize)> = None;
    for at in from..s.words.len() {
        let strength = match s.finite(at) {
            Finite::Strong => 4,
            Finite::Weak => 0,
            Finite::No => continue,
        };
        let word = &s.words[at];
        let glued = !word.clitic.is_empty();
        let before = at.checked_sub(1).map(|before| s.tags(before)).unwrap_or_default();
        let pronoun_before = at > from
            && (s.pronoun(at - 1)
                || (at > from + 1 && before.any(Tags::ADVERB.and(Tags::NEGATION)) && s.pronoun(at - 2)));
        let mut score = strength;
        if glued || pronoun_before {
            score += 4;
        }
        if at > from && s.auxiliary(at) {
            score += 2;
        }
        if (before.any(Tags::DETERMINER) && !(at > from && s.pronoun(at - 1))) || before.any(Tags::PREPOSITION) {
            score -= 4;
        }
        let noun_before = at > from && before.is_empty() && s.words[at - 1].is(FormKind::Noun);
        if noun_before && (word.is(FormKind::Present) || word.is(FormKind::Past)) {
            score += 2;
        }
        let plural = |place: usize| {
            let word = &s.words[place];
            s.tags(place).any(Tags::GENERIC)
                || word.folded == "children"
                || (word.tags.is_empty() && word.folded.ends_with('s'))
        };
        if best.is_none() && strength == 0 && word.is(FormKind::Infinitive) && (from..at).any(plural) {
            score += 2;
        }
        if best.is_none() && strength == 0 && word.is(FormKind::Past) && at > from {
            score += 2;
        }
        // Behind an auxiliary it is an infinitive or a participle.
        if best.is_some_and(|(_, earlier)| s.auxiliary(earlier)) && !glued && !pronoun_before {
            score -= 6;
        }
        if best.is_none_or(|(other, _)| score > other) && best.is_none_or(|(other, _)| other < 6) {
            best = Some((score, at));
        }
    }
    let (_, verb) = best.filter(|(score, _)| *score > 0)?;
    let clitic = s.words[verb].clitic;
    let subject = if clitic.is_empty() { before(s, from, verb) } else { person(clitic) };
    Some((verb, if verb == from && clitic.is_empty() { Subject::It } else { subject }))
}

fn modal(s: Syntax, verb: usize) -> &'static str {
    let to = (verb + 1..verb + 3).any(|at| s.text(at) == "to" && s.words.get(at + 1).is_some());
    match () {
        () if had_better(s, verb) => "should",
        () if matches!(s.text(verb), "gotta" | "hafta") => "have_to",
        () if s.lemma_is(verb, &["have"]) && to => "have_to",
        () if s.lemma_is(verb, &["need"]) && to => "need_to",
        // "do you have to", "don't need to".
        () if s.lemma_is(verb, &["do"]) => {
            let behind = (verb + 1..verb + 5).find(|at| s.lemma_is(*at, &["have", "need"]) && s.text(at + 1) == "to");
            match behind {
                Some(at) if s.lemma_is(at, &["have"]) => "have_to",
                Some(_) => "need_to",
                None => "",
            }
        }
        () => super::modals(crate::base::Language::En)
            .iter()
            .copied()
            .find(|name| s.lemma_is(verb, &[name]))
            .unwrap_or(""),
    }
}

/// "you had better", "you'd better": about now, for all its past form.
fn had_better(s: Syntax, verb: usize) -> bool {
    s.text(verb + 1) == "better" && s.lemma_is(verb, &["have", "would"]) && !s.words[verb].is(FormKind::Gerund)
}

fn tense(s: Syntax, verb: usize) -> Tense {
    let word = &s.words[verb];
    let near = verb + 1..s.words.len().min(verb + 6);
    let have = s.lemma_is(verb, &["have"]);
    let participle = near.clone().any(|at| s.words[at].is(FormKind::Participle));
    let modal_have = !modal(s, verb).is_empty() && {
        let helper = near.clone().find(|at| matches!(s.text(*at), "have" | "of" | "'ve"));
        helper
            .is_some_and(|at| (at + 1..s.words.len().min(at + 4)).any(|place| s.words[place].is(FormKind::Participle)))
    };
    match () {
        () if (have && participle && modal(s, verb).is_empty()) || modal_have => Tense::Perfect,
        () if had_better(s, verb) => Tense::Present,
        () if word.is(FormKind::Past) && !word.is(FormKind::Infinitive) => Tense::Past,
        () => Tense::Present,
    }
}

fn generic(s: Syntax, start: usize, verb: usize, subject: Subject, existential: bool, tense: Tense) -> bool {
    let general = (start..verb).any(|at| s.tags(at).any(Tags::GENERIC) && !s.tags(at).any(Tags::PREPOSITION));
    let article = matches!(s.text(start), "a" | "an" | "every" | "all" | "some" | "many" | "most" | "such");
    let bare = s.tags(start).is_empty()
        && s.words.get(start).is_some_and(|word| word.is(FormKind::Noun) || word.is(FormKind::Gerund));
    match subject {
        Subject::It if existential => tense == Tense::Present,
        Subject::Third => general || (tense == Tense::Present && verb > start && (article || bare)),
        _ => false,
    }
}
