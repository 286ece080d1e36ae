//! Where a sentence falls apart into clauses: at marks and conjunctions with a finite verb on each side.

use super::syntax::{Finite, Syntax};
use crate::base::Language;
use crate::checker::word::{Mark, Word};
use crate::text::{Ending, FormKind, Tags, Vocabulary};
use std::ops::Range;

/// The longest clause, in words. Nobody speaks in longer ones; it keeps the time for a wall of text in proportion.
pub(super) const LONGEST: usize = 80;

/// How far ahead a clause is looked for behind a comma or a conjunction, in words.
pub(super) const AHEAD: usize = 18;

/// The clauses of one sentence, as words; `quoted` words part clauses.
pub(super) fn parts(
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
            // "koos u zelf of mochten zij": one question.
            () if self.s.text(at) == "of"
                && self.s.finite(at + 1) == Finite::Strong
                && self.s.finite(start) == Finite::Strong =>
            {
                false
            }
            () if tags.any(Tags::COORDINATOR) && self.coordinates(at, finite) => true,
            () if tags.any(Tags::SUBORDINATOR) && self.subordinates(at, start, finite) => true,
            () if self.asks(at, start, finite) => true,
            () if self.dutch() => {
                self.relative(at, start, finite)
                    || self.verbs_meet(at, start)
                    || self.starts_anew(at, finite)
                    || self.reports(at, start)
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
    fn coordinates(&self, at: usize, finite: bool) -> bool {
        let next = at + 1;
        if !finite || next >= self.s.words.len() {
            return false;
        }
        let subject = self.s.pronoun(next) && (next + 1..next + 5).any(|place| self.s.finite(place) != Finite::No);
        let verb = self.s.finite(next) == Finite::Strong;
        let asks = self.s.tags(next).any(Tags::QUESTION) && self.clause_ahead(next + 1);
        let phrase = self.s.tags(next).any(Tags::DETERMINER.and(Tags::ADVERB).and(Tags::SUBORDINATOR))
            && (next + 1..next + 6).any(|place| self.s.finite(place) == Finite::Strong);
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
        // "leg eens uit hoe dat ging": a preposition that is half of the verb before it does not lead the question.
        let leads =
            |at: usize| self.dutch() && self.s.tags(at).any(Tags::PREPOSITION) && !self.belongs_to_verb(start, at);
        let behind = leads(at) && self.s.tags(at + 1).any(Tags::QUESTION);
        let word = if behind { at + 1 } else { at };
        let asks = behind || (tags.any(Tags::QUESTION) && !leads(at - 1));
        let something =
            self.s.text(word) == "wat" && !self.s.pronoun(word + 1) && self.s.finite(word + 1) == Finite::No;
        let says = finite || (!self.dutch() && at > start && self.s.finite(start) != Finite::No);
        asks && says && !something && self.s.tags(at - 1) != self.s.tags(word) && self.clause_ahead(word + 1)
    }

    /// Whether the word is the particle of a separable verb that stands before it in the clause.
    fn belongs_to_verb(&self, start: usize, at: usize) -> bool {
        let verbs = self.s.words[start..at].iter().flat_map(|word| &word.forms).filter(|form| form.kind.is_verb());
        verbs.into_iter().any(|form| self.s.vocabulary.joined(form.lemma, self.s.text(at)).is_some())
    }

    /// "mijn vader zei altijd | je moet sparen": what somebody said, without so much as a comma.
    fn reports(&self, at: usize, start: usize) -> bool {
        const NEAR: usize = 4;
        let person = Tags::PARTNER.and(Tags::TRAINEE).and(Tags::WE).and(Tags::THIRD);
        if !self.s.tags(at).any(person) || !self.s.pronoun(at) || self.s.finite(at + 1) != Finite::Strong {
            return false;
        }
        let near = start.max(at.saturating_sub(NEAR))..at;
        let Some(verb) = near.into_iter().rev().find(|place| self.s.lemma_is(*place, &super::SAYING)) else {
            return false;
        };
        let asked = (start..verb).any(|place| self.s.tags(place).any(Tags::QUESTION));
        // "dat vond ik": right behind the verb stands its subject, unless that came before it.
        let told = verb > start && (self.s.nominative(verb - 1) || self.s.tags(verb - 1).is_empty());
        !asked && (verb + 1 < at || told)
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
        // "let it go", "make him stay".
        let object = self.s.lemma_is(at - 1, &["let", "make", "help", "see", "hear", "watch"])
            && self.s.words[at].clitic.is_empty()
            && self.s.tags(at).any(Tags::OBJECT.and(Tags::OBLIQUE));
        finite && subject && !relative && !object
    }
}
