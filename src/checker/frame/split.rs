//! Clauses: where a sentence falls apart, with the frame of each part.

use super::splitter::{AHEAD, LONGEST, parts};
use super::syntax::Syntax;
use super::{ClauseType, Frame, Subject, Surroundings, Tense, dutch, english};
use crate::base::Language;
use crate::checker::symbol::Symbols;
use crate::checker::word::{Mark, Word};
use crate::text::{Ending, FormKind, Tags, Vocabulary};
use std::ops::Range;

/// One clause of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Its words.
    pub words: Range<usize>,
    /// Its words with those of the clauses that depend on it and follow it.
    pub scope: Range<usize>,
    /// Whether it goes with the clause before it: it depends on it, or follows without a mark or conjunction.
    pub tied: bool,
    /// Which sentence it is part of.
    pub sentence: usize,
    /// What is known of it.
    pub frame: Frame,
    /// Whether the words are somebody else's: quoted, or reported.
    pub theirs: bool,
}

/// The clauses of `words`, by their `sentences`; rejoins separable verbs on the way. `quoted` words part clauses.
pub(crate) fn clauses(
    vocabulary: &Vocabulary,
    symbols: &Symbols,
    words: &mut [Word],
    sentences: &[(Range<usize>, Ending)],
    quoted: &[Range<usize>],
) -> Vec<Clause> {
    let inside = |at: usize| {
        let next = quoted.partition_point(|range| range.end <= at);
        quoted.get(next).is_some_and(|range| range.contains(&at))
    };
    let formal = words.iter().any(|word| matches!(word.folded.as_str(), "u" | "uw"));
    let mut out = Vec::new();
    for (number, (sentence, ending)) in sentences.iter().enumerate() {
        let ranges = parts(vocabulary, words, sentence.clone(), *ending, &inside);
        for range in &ranges {
            rejoin(vocabulary, symbols, &mut words[range.clone()]);
        }
        let from = out.len();
        for range in ranges {
            let theirs = inside(range.start);
            let scope = range.clone();
            out.push(Clause { words: range, scope, tied: false, theirs, sentence: number, frame: Frame::FRAGMENT });
        }
        frames(vocabulary, words, &mut out[from..], *ending, formal);
        let (before, sentence_clauses) = out.split_at_mut(from);
        let behind_quotation = before.last().is_some_and(|clause| clause.theirs);
        mark_reported(vocabulary, words, sentence_clauses, *ending, behind_quotation);
        for clause in &mut out[from..] {
            let first = &words[clause.words.start];
            let bare = first.mark == Mark::None && !first.tags.any(Tags::COORDINATOR);
            clause.tied = clause.frame.subordinate || (bare && clause.words.start > sentence.start);
        }
    }
    widen(&mut out);
    out
}

/// Gives each clause its scope: itself and the tied clauses that follow it in its sentence.
pub(crate) fn widen(clauses: &mut [Clause]) {
    for at in (1..clauses.len()).rev() {
        let [.., before, clause] = &mut clauses[..=at] else { continue };
        let near = clause.scope.end - before.words.start <= 2 * LONGEST;
        if clause.tied && near && clause.sentence == before.sentence && clause.theirs == before.theirs {
            before.scope.end = clause.scope.end;
        }
    }
}

fn frame(vocabulary: &Vocabulary, words: &[Word], around: Surroundings) -> Frame {
    let syntax = Syntax { vocabulary, words };
    match vocabulary.language() {
        Language::Nl => dutch::frame(syntax, around),
        Language::En => english::frame(syntax, around),
    }
}

/// Gives each clause its frame. The mark that closes the sentence speaks of the last main clause and what follows it.
fn frames(vocabulary: &Vocabulary, words: &[Word], clauses: &mut [Clause], ending: Ending, formal: bool) {
    let mut after_subordinate = false;
    let mut arounds = Vec::with_capacity(clauses.len());
    let mut told = None;
    for (place, clause) in clauses.iter_mut().enumerate() {
        let joins = words.get(clause.words.start).is_some_and(|word| word.tags.any(Tags::COORDINATOR));
        let shared = told.filter(|_| joins);
        let around = Surroundings { ending: Ending::Plain, after_subordinate, first: place == 0, shared, formal };
        clause.frame = frame(vocabulary, &words[clause.words.clone()], around);
        after_subordinate = clause.frame.subordinate;
        told = (clause.frame.kind == ClauseType::Statement).then_some(clause.frame.subject);
        arounds.push(around);
    }
    if ending == Ending::Plain {
        return;
    }
    let is_main = |clause: &Clause| !clause.frame.subordinate && clause.frame.verb.is_some();
    let any_main = clauses.iter().any(is_main);
    let asks = |clause: &Clause| clause.frame.kind == ClauseType::Question;
    let asked = ending == Ending::Question && clauses.iter().any(asks);
    for (clause, around) in clauses.iter_mut().zip(&arounds).rev() {
        let main = is_main(clause);
        // Where one clause asks by its very form, the mark is about that one.
        let closed = (main || !any_main) && (!asked || asks(clause));
        if closed {
            clause.frame = frame(vocabulary, &words[clause.words.clone()], Surroundings { ending, ..*around });
        }
        let tag = clause.words.len() <= 4 || clause.frame.subordinate;
        if main || !tag {
            break;
        }
    }
}

/// Marks what somebody else said: behind "hij zei dat", "mijn man zei altijd", before "zei mijn moeder".
fn mark_reported(
    vocabulary: &Vocabulary,
    words: &[Word],
    clauses: &mut [Clause],
    ending: Ending,
    behind_quotation: bool,
) {
    const DUTCH: [&str; 7] = ["zeggen", "roepen", "vinden", "vertellen", "beweren", "schreeuwen", "schrijven"];
    const ENGLISH: [&str; 7] = ["say", "tell", "shout", "think", "claim", "write", "call"];
    let names: &[&str] = match vocabulary.language() {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    let person = Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE).and(Tags::THIRD);
    for at in 0..clauses.len() {
        let Clause { frame, words: range, .. } = &clauses[at];
        let reports = frame.subject == Subject::Third
            && frame.verb.is_some_and(|lemma| names.contains(&vocabulary.lemma_name(lemma)));
        let always = words[range.clone()].iter().any(|word| matches!(word.folded.as_str(), "altijd" | "always"));
        if !reports || (frame.tense == Tense::Present && !always) {
            continue;
        }
        let verb_first = Syntax { vocabulary, words: &words[range.clone()] }.lemma_is(0, names);
        // "…, zei uw moeder dat ook?" asks.
        let asks = ending == Ending::Question && at + 1 == clauses.len();
        if verb_first && !asks && (at > 0 || behind_quotation) {
            clauses[at].frame.kind = ClauseType::Statement;
            if at > 0 {
                clauses[at - 1].theirs = true;
            }
        } else if clauses.get(at + 1).is_some_and(|next| {
            let first = words.get(next.words.start);
            next.frame.subordinate
                || vocabulary.language() == Language::En
                || first.is_some_and(|word| word.mark != Mark::None || word.tags.any(person))
        }) {
            clauses[at + 1..].iter_mut().for_each(|clause| clause.theirs = true);
            return;
        }
    }
}

/// Adds the joined verb to a verb whose particle stands elsewhere in the clause: "neem … mee", "mee te nemen".
fn rejoin(vocabulary: &Vocabulary, symbols: &Symbols, words: &mut [Word]) {
    for at in 0..words.len() {
        let forms: Vec<_> = words[at].forms.iter().filter(|form| form.kind.is_verb()).copied().collect();
        for form in forms {
            let before = at.checked_sub(2).filter(|_| words[at - 1].folded == "te");
            let ahead = at + 1..words.len().min(at + AHEAD);
            let particle = before.into_iter().chain(ahead.rev()).find_map(|place| {
                let alone = place < at || stands_alone(words, at, place);
                alone.then(|| vocabulary.joined(form.lemma, &words[place].folded)).flatten()
            });
            if let Some(joined) = particle {
                words[at].add_lemma(symbols, joined, form.kind);
            }
        }
    }
}

/// Whether the particle at `place` belongs to a verb before it, and is no preposition with its own object ("in de tuin")
/// or with "er" or "daar" ("daar is het voor").
fn stands_alone(words: &[Word], verb: usize, place: usize) -> bool {
    let particle = &words[place];
    if !particle.tags.any(Tags::PREPOSITION) || matches!(particle.folded.as_str(), "mee" | "af" | "toe" | "heen") {
        return true;
    }
    let object = words.get(place + 1).is_some_and(|next| {
        let small = next.tags.any(Tags::PREPOSITION.and(Tags::COORDINATOR).and(Tags::SUBORDINATOR).and(Tags::ADVERB));
        let verb = (next.is(FormKind::Infinitive) || next.is(FormKind::Participle)) && !next.is(FormKind::Noun);
        next.mark == Mark::None && !small && !next.particle && !verb
    });
    let there = |word: &Word| matches!(word.folded.as_str(), "er" | "daar" | "hier" | "waar");
    let between = words[..place].iter().enumerate().rev().take_while(|(_, word)| !there(word));
    let taken = between.clone().any(|(at, word)| at > verb && word.tags.any(Tags::PREPOSITION));
    !object && (taken || !words[..place].iter().any(there))
}
