//! Clauses: where a sentence falls apart, with the frame of each part.

use super::syntax::{Finite, Syntax};
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

/// The longest clause, in words. Nobody speaks in longer ones; it keeps the time for a wall of text in proportion.
const LONGEST: usize = 80;

/// How far ahead a clause is looked for behind a comma or a conjunction, in words.
const AHEAD: usize = 18;

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
        mark_reported(vocabulary, words, &mut out[from..]);
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
fn mark_reported(vocabulary: &Vocabulary, words: &[Word], clauses: &mut [Clause]) {
    const DUTCH: [&str; 7] = ["zeggen", "roepen", "vinden", "vertellen", "beweren", "schreeuwen", "schrijven"];
    const ENGLISH: [&str; 7] = ["say", "tell", "shout", "think", "claim", "write", "call"];
    let names: &[&str] = match vocabulary.language() {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    for at in 0..clauses.len() {
        let Clause { frame, words: range, .. } = &clauses[at];
        let reports = frame.subject == Subject::Third
            && frame.verb.is_some_and(|lemma| names.contains(&vocabulary.lemma_name(lemma)));
        let always = words[range.clone()].iter().any(|word| matches!(word.folded.as_str(), "altijd" | "always"));
        if !reports || (frame.tense == Tense::Present && !always) {
            continue;
        }
        let verb_first = Syntax { vocabulary, words: &words[range.clone()] }.lemma_is(0, names);
        if verb_first && at > 0 {
            clauses[at - 1].theirs = true;
        } else if clauses.get(at + 1).is_some_and(|next| {
            next.frame.subordinate
                || vocabulary.language() == Language::En
                || words.get(next.words.start).is_some_and(|word| word.mark != Mark::None)
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
        next.mark == Mark::None && !small && !next.particle && !next.forms.iter().any(|form| form.kind.is_verb())
    });
    let there = |word: &Word| matches!(word.folded.as_str(), "er" | "daar" | "hier" | "waar");
    let between = words[..place].iter().enumerate().rev().take_while(|(_, word)| !there(word));
    let taken = between.clone().any(|(at, word)| at > verb && word.tags.any(Tags::PREPOSITION));
    !object && (taken || !words[..place].iter().any(there))
}

fn parts(
    vocabulary: &Vocabulary,
    words: &[Word],
    sentence: Range<usize>,
    ending: Ending,
    quoted: &impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let offset = sentence.start;
    let splitter = Splitter { s: Syntax { vocabulary, words: &words[sentence.clone()] }, ending };
    let mut out = Vec::new();
    let mut start = 0;
    let mut finite = splitter.at_work(0);
    for at in 1..sentence.len() {
        let edge = quoted(offset + at) != quoted(offset + at - 1);
        if edge || at - start >= LONGEST || splitter.parts_before(at, start, finite) {
            out.push(offset + start..offset + at);
            start = at;
            finite = false;
        }
        finite |= splitter.at_work(at);
    }
    out.push(offset + start..sentence.end);
    out
}

struct Splitter<'a> {
    s: Syntax<'a>,
    ending: Ending,
}

impl Splitter<'_> {
    fn dutch(&self) -> bool {
        self.s.vocabulary.language() == Language::Nl
    }

    /// Whether the word is at work as a finite verb, as far as its neighbours tell.
    fn at_work(&self, at: usize) -> bool {
        match self.s.finite(at) {
            Finite::Strong => true,
            Finite::Weak => {
                (at > 0 && self.s.pronoun(at - 1))
                    || self.english_past(at)
                    || (self.dutch() && self.s.pronoun(at + 1))
                    || (at == 0 && !self.dutch())
            }
            Finite::No => false,
        }
    }

    /// "my husband always said": a past form that may be a participle, with nothing before it to make it one.
    fn english_past(&self, at: usize) -> bool {
        !self.dutch()
            && self.s.words[at].is(FormKind::Past)
            && !self.s.words[at].is(FormKind::Noun)
            && (at.saturating_sub(3)..at).all(|before| !self.s.auxiliary(before))
            && at > 0
            && !self.s.tags(at - 1).any(Tags::DETERMINER.and(Tags::PREPOSITION))
    }

    /// The end of what may belong to a clause that begins at `from`: the next mark, or a few words on.
    fn limit(&self, from: usize) -> usize {
        let end = self.s.words.len().min(from + AHEAD);
        (from + 1..end).find(|at| self.s.words[*at].mark != Mark::None).unwrap_or(end)
    }

    /// Whether a clause follows, with a finite verb of its own.
    fn clause_ahead(&self, from: usize) -> bool {
        let limit = self.limit(from);
        (from..limit)
            .any(|at| self.at_work(at) || (at + 1 == limit && self.s.finite(at) == Finite::Weak && at > from + 1))
            || (!self.dutch()
                && from < limit
                && self.s.finite(from) == Finite::Weak
                && !self.s.words[from].is(FormKind::Noun))
    }

    fn parts_before(&self, at: usize, start: usize, finite: bool) -> bool {
        let tags = self.s.tags(at);
        match self.s.words[at].mark {
            Mark::Strong => return true,
            Mark::Comma => return self.comma(at, start, finite),
            Mark::None => {}
        }
        if self.begins_with_openers(start, at) {
            return false;
        }
        match () {
            () if tags.any(Tags::COORDINATOR) && self.coordinates(at, start, finite) => true,
            () if tags.any(Tags::SUBORDINATOR) && self.subordinates(at, start, finite) => true,
            () if self.asks(at, start, finite) => true,
            () if self.dutch() => {
                self.relative(at, start, finite) || self.verbs_meet(at, start) || self.starts_anew(at, finite)
            }
            () => self.english_subject(at, finite),
        }
    }

    fn begins_with_openers(&self, start: usize, at: usize) -> bool {
        (start..at).all(|place| self.s.tags(place).any(Tags::INTERJECTION.and(Tags::COORDINATOR)))
    }

    fn comma(&self, at: usize, start: usize, finite: bool) -> bool {
        if !self.clause_ahead(at) {
            return false;
        }
        let first = self.s.tags(start);
        // "als ik u zo hoor": a verb that is also a small word, at the end of a clause that has no other.
        let finite = finite || (first.any(Tags::SUBORDINATOR) && self.s.finite(at - 1) != Finite::No);
        let aside = first.any(Tags::PREPOSITION.and(Tags::ADVERB).and(Tags::SUBORDINATOR));
        let verb_first = self.s.finite(at) == Finite::Strong;
        finite || !(aside && verb_first && self.ending != Ending::Question && self.dutch())
    }

    /// "en", "maar", "want" with a clause on each side.
    fn coordinates(&self, at: usize, start: usize, finite: bool) -> bool {
        let next = at + 1;
        if !finite || next >= self.s.words.len() {
            return false;
        }
        let subject = self.s.pronoun(next) && (next + 1..next + 5).any(|place| self.s.finite(place) != Finite::No);
        let verb = self.s.finite(next) == Finite::Strong;
        let asks = self.s.tags(next).any(Tags::QUESTION) && self.clause_ahead(next + 1);
        let phrase = self.s.tags(next).any(Tags::DETERMINER.and(Tags::ADVERB).and(Tags::SUBORDINATOR))
            && (next + 1..next + 6).any(|place| self.s.finite(place) == Finite::Strong);
        let alternative = self.s.text(at) == "of" && verb && self.s.finite(start) == Finite::Strong;
        if alternative {
            return false;
        }
        match self.s.text(at) {
            // More often a particle than a conjunction.
            "maar" | "so" => subject || asks,
            _ => subject || verb || asks || phrase,
        }
    }

    fn subordinates(&self, at: usize, start: usize, finite: bool) -> bool {
        let next = at + 1;
        let follows = self.s.words.get(next).is_some_and(|word| word.mark == Mark::None);
        if !follows || at == start || !self.clause_ahead(next) {
            return false;
        }
        let starts_subject = self.s.pronoun(next) || self.s.tags(next).any(Tags::DETERMINER);
        match self.s.text(at) {
            "dat" => {
                let praised = !finite && self.pronoun_of_person(next) && self.praises(at - 1);
                let opens = praised || (finite && starts_subject && self.s.finite(next) != Finite::Strong);
                let person = self.pronoun_of_person(next) && self.clause_ahead(next + 1);
                let was_subject = self.s.auxiliary(at - 1) || (at > start + 1 && self.wh_before(at) && !person);
                opens && !was_subject
            }
            "toen" | "sinds" | "wanneer" | "when" | "where" => finite && self.s.finite(next) != Finite::Strong,
            "als" | "as" => self.s.pronoun(next) || (next..next + 2).any(|place| self.s.pronoun(place)),
            "that" => finite && starts_subject && !self.s.auxiliary(at - 1),
            "since" | "before" | "after" => self.s.pronoun(next),
            "of" => finite,
            _ => true,
        }
    }

    fn pronoun_of_person(&self, at: usize) -> bool {
        self.s.tags(at).any(Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE).and(Tags::THIRD)) && self.s.pronoun(at)
    }

    /// "mooi dat u…", "wat knap dat u…": the word before the conjunction is no article or preposition.
    fn praises(&self, at: usize) -> bool {
        !self.s.tags(at).any(Tags::DETERMINER.and(Tags::PREPOSITION).and(Tags::QUESTION).and(Tags::IT))
    }

    /// "hoe ging dat …": "dat" is the subject behind a verb behind a question word.
    fn wh_before(&self, at: usize) -> bool {
        self.s.finite(at - 1) == Finite::Strong && self.s.tags(at - 2).any(Tags::QUESTION)
    }

    /// A question word, with the preposition before it, in the middle of a sentence.
    fn asks(&self, at: usize, start: usize, finite: bool) -> bool {
        let tags = self.s.tags(at);
        let behind = tags.any(Tags::PREPOSITION) && self.s.tags(at + 1).any(Tags::QUESTION) && self.dutch();
        let word = if behind { at + 1 } else { at };
        let asks =
            behind || (tags.any(Tags::QUESTION) && !(self.s.tags(at - 1).any(Tags::PREPOSITION) && self.dutch()));
        let something =
            self.s.text(word) == "wat" && !self.s.pronoun(word + 1) && self.s.finite(word + 1) == Finite::No;
        let says = finite || (!self.dutch() && at > start && self.s.finite(start) != Finite::No);
        asks && says && !something && self.s.tags(at - 1) != self.s.tags(word) && self.clause_ahead(word + 1)
    }

    /// "een jurk | die u nooit vergeet".
    fn relative(&self, at: usize, start: usize, finite: bool) -> bool {
        let named = finite || self.s.tags(start).any(Tags::DETERMINER);
        let noun = self.s.tags(at - 1).is_empty() && self.s.finite(at - 1) != Finite::Strong;
        let before = self.s.tags(at + 1).any(Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE).and(Tags::THIRD));
        named
            && noun
            && matches!(self.s.text(at), "die" | "dat")
            && before
            && self.s.pronoun(at + 1)
            && self.clause_ahead(at + 2)
    }

    /// "als ik u was | zou ik": the verb of the clause before, then the verb of the next.
    fn verbs_meet(&self, at: usize, start: usize) -> bool {
        let depends = self.s.tags(start).any(Tags::SUBORDINATOR.and(Tags::QUESTION));
        depends
            && self.s.finite(at) == Finite::Strong
            && self.s.finite(at - 1) == Finite::Strong
            && (self.s.pronoun(at + 1) || self.s.tags(at + 1).any(Tags::DETERMINER))
    }

    /// "weet je | ik voel me": a new clause without so much as a comma.
    fn starts_anew(&self, at: usize, finite: bool) -> bool {
        finite
            && self.s.nominative(at)
            && self.s.finite(at + 1) == Finite::Strong
            && self.s.finite(at - 1) == Finite::No
            && self.s.pronoun(at - 1)
    }

    /// "i think | you should", "if i were you | i'd".
    fn english_subject(&self, at: usize, finite: bool) -> bool {
        let subject = !self.s.words[at].clitic.is_empty()
            || (self.s.pronoun(at) && self.s.finite(at + 1) != Finite::No && self.s.finite(at - 1) != Finite::Strong)
            || (self.s.pronoun(at) && self.s.finite(at + 1) == Finite::Strong && !self.s.auxiliary(at - 1));
        let relative = self.s.tags(at - 1).any(Tags::QUESTION.and(Tags::SUBORDINATOR).and(Tags::COORDINATOR));
        finite && subject && !relative
    }
}
