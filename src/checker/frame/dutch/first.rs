//! Dutch clauses that begin with their verb: orders, questions, and statements that leave out their first word.

use super::{Order, Reading, guessed, modal, noun_phrase};
use crate::checker::frame::syntax::{Finite, Syntax};
use crate::checker::frame::{ClauseType, Subject, Surroundings, person};
use crate::checker::word::Mark;
use crate::text::{Ending, FormKind, Tags};

/// The reading of a clause that begins with its verb, if it does.
pub(super) fn verb_first(s: Syntax, start: usize, around: Surroundings) -> Option<Reading> {
    let ordered = orders_it(s, start, around);
    let strength = s.finite(start);
    let subject = s.pronoun(start + 1) && s.words[start + 1].mark == Mark::None && !ordered;
    let glued = !s.words[start].clitic.is_empty();
    let particle =
        s.words.get(start + 1).is_some_and(|next| matches!(next.folded.as_str(), "eens" | "maar" | "gerust"));
    let verb = match strength {
        Finite::Strong => true,
        Finite::Weak => {
            subject || ordered || particle || (s.auxiliary(start) && noun_phrase(s, start + 1)) || only_stem(s, start)
        }
        Finite::No => guessed(s, start),
    };
    if !verb || names_activity(s, start) {
        return None;
    }
    let asked = around.ending == Ending::Question;
    let (kind, who) = match around.shared {
        _ if subject || glued => inverted(s, start, around),
        Some(shared) if !asked => (ClauseType::Statement, Some(shared)),
        _ => bare(s, start, asked),
    };
    let kind =
        if around.after_subordinate && !asked && kind == ClauseType::Question { ClauseType::Statement } else { kind };
    Some(Reading { subject: who, ..Reading::new(kind, Some(start), Order::First) })
}

/// "Probeer het los te laten": a stem agrees with no "het" or "ze", so that is the object of an order.
fn orders_it(s: Syntax, at: usize, around: Surroundings) -> bool {
    const ASKS: [&str; 5] = ["zitten", "weten", "heten", "bestaan", "kloppen"];
    let object = s.tags(at + 1).any(Tags::IT.and(Tags::THIRD)) && s.tags(at + 1).any(Tags::OBJECT);
    object && is_bare_stem(s, at) && !s.lemma_is(at, &ASKS) && around.ending != Ending::Question
}

/// A stem that is no modal, auxiliary or past form: the form of orders.
pub(super) fn is_bare_stem(s: Syntax, at: usize) -> bool {
    is_stem(s, at) && !s.auxiliary(at) && !s.words[at].is(FormKind::Past)
}

/// "Rust houden": a noun and its infinitive, and no order.
fn names_activity(s: Syntax, at: usize) -> bool {
    let infinitive = s.words.get(at + 1).is_some_and(|next| {
        next.tags.is_empty() && next.is(FormKind::Infinitive) && !next.is(FormKind::Present) && !next.is(FormKind::Past)
    });
    infinitive && is_bare_stem(s, at) && !s.lemma_is(at, &["gaan", "komen", "laten", "blijven", "helpen", "leren"])
}

/// A noun-like stem at the head of a clause is an order where an object or place follows: "loop eens", "pak dat album".
fn only_stem(s: Syntax, at: usize) -> bool {
    let next = s.tags(at + 1);
    is_stem(s, at) && (next.any(Tags::OBLIQUE) || next.any(Tags::DETERMINER) && !s.words[at].is(FormKind::Noun))
}

/// Verb, then a pronoun as its subject: a question, unless it is an order ("begint u maar"), a saying ("moet u nagaan"),
/// or a statement that leaves out its first word ("moet u eens doen").
fn inverted(s: Syntax, at: usize, around: Surroundings) -> (ClauseType, Option<Subject>) {
    let asked = around.ending == Ending::Question;
    let glued = !s.words[at].clitic.is_empty();
    let who = if glued { person(s.words[at].clitic) } else { person(s.tags(at + 1)) };
    let rest = if glued { at + 1 } else { at + 2 };
    let has = |words: &[&str]| (rest..s.words.len().min(rest + 3)).any(|place| words.contains(&s.text(place)));
    let modal = modal(s, at);
    let statement = |kind| if asked { ClauseType::Question } else { kind };
    let kind = match who {
        // "…, en denk je iedereen heeft het leuk": the statement goes on, about people in general.
        Subject::Partner if around.shared.is_some() && s.text(at + 1) == "je" && !asked => ClauseType::Statement,
        _ if s.text(at) == "dank" => ClauseType::Statement,
        _ if s.lemma_is(at, &["laten"]) && matches!(who, Subject::We | Subject::Trainee) => ClauseType::Imperative,
        Subject::Partner
            if modal == "moeten" && !asked && has(&["nagaan", "horen", "kijken", "weten", "denken", "zien"]) =>
        {
            ClauseType::Exclamation
        }
        Subject::Partner if modal == "moeten" && has(&["eens"]) => statement(ClauseType::Statement),
        // "schrijf u gewoon in": with "u" a question would have its -t.
        Subject::Partner
            if s.text(at + 1) == "u" && modal.is_empty() && is_bare_stem(s, at) && has(&["gewoon"]) && !asked =>
        {
            ClauseType::Imperative
        }
        Subject::Partner if modal.is_empty() && !s.auxiliary(at) && has(&["maar", "eens", "gerust", "vooral"]) => {
            let past = s.words[at].is(FormKind::Past) && !s.words[at].is(FormKind::Present);
            let wonders = has(&["wel"]) || (asked && !has(&["maar", "gerust"]));
            if past || wonders { ClauseType::Question } else { ClauseType::Imperative }
        }
        Subject::Partner if s.lemma_is(at, &["weten", "zien", "snappen", "begrijpen"]) && !asked => {
            let saying = s.words.len() <= rest + 1 && !has(&["nog"]);
            if saying { ClauseType::Statement } else { ClauseType::Question }
        }
        Subject::Trainee if !matches!(modal, "zullen" | "mogen" | "moeten" | "kunnen") => {
            statement(ClauseType::Statement)
        }
        // "Was dat een feest!"
        Subject::It if around.ending == Ending::Exclamation => ClauseType::Exclamation,
        _ => ClauseType::Question,
    };
    (kind, (kind != ClauseType::Question || glued).then_some(who))
}

/// Verb first and no pronoun behind it: an order, a question about somebody else, or a statement without its subject.
fn bare(s: Syntax, at: usize, asked: bool) -> (ClauseType, Option<Subject>) {
    const OPINION: [&str; 12] = [
        "vinden",
        "hopen",
        "hebben",
        "zijn",
        "snappen",
        "begrijpen",
        "weten",
        "geloven",
        "herkennen",
        "kennen",
        "wonen",
        "voelen",
    ];
    let next = s.tags(at + 1);
    let word = &s.words[at];
    let stem = is_stem(s, at) && modal(s, at).is_empty();
    let phrase = noun_phrase(s, at + 1) && !next.any(Tags::OBLIQUE);
    let particle = (at + 1..s.words.len().min(at + 4)).any(|place| matches!(s.text(place), "eens" | "maar" | "gerust"));
    let asks =
        asked && !particle && !next.any(Tags::OBLIQUE) && (phrase || s.lemma_is(at, &["zitten", "weten", "heten"]));
    match () {
        () if asks => (ClauseType::Question, None),
        () if s.lemma_is(at, &["kosten"]) => (ClauseType::Statement, Some(Subject::It)),
        () if matches!(word.folded.as_str(), "wees" | "weest") => (ClauseType::Imperative, Some(Subject::None)),
        () if matches!(word.folded.as_str(), "dank" | "bedankt") => (ClauseType::Statement, Some(Subject::Trainee)),
        () if stem && !particle && !phrase && s.lemma_is(at, &OPINION) => {
            (ClauseType::Statement, Some(Subject::Trainee))
        }
        () if stem && !s.auxiliary(at) && !word.is(FormKind::Past) => (ClauseType::Imperative, Some(Subject::None)),
        () if word.is(FormKind::Infinitive) && !word.is(FormKind::Past) && !s.auxiliary(at) => {
            (ClauseType::Fragment, Some(Subject::None))
        }
        () if phrase || asked => (ClauseType::Question, None),
        () => (ClauseType::Statement, Some(Subject::It)),
    }
}

/// A present form without the -t of the second and third person, as in orders.
fn is_stem(s: Syntax, at: usize) -> bool {
    let Some(word) = s.words.get(at).filter(|word| !matches!(word.folded.as_str(), "is" | "heeft")) else {
        return false;
    };
    let lemmas = |text: &str| {
        s.vocabulary
            .forms(text)
            .iter()
            .filter(|form| form.kind == FormKind::Present)
            .map(|form| form.lemma)
            .collect::<Vec<_>>()
    };
    let shorter = word.folded.strip_suffix('t').map(lemmas).unwrap_or_default();
    // As listed: a rejoined separable verb has no shorter form of its own.
    let listed = s.vocabulary.forms(&word.folded).iter();
    listed.into_iter().any(|form| form.kind == FormKind::Present && !shorter.contains(&form.lemma))
}
