//! What the frames of both languages are read from: the words of a clause, looked at one by one.

use crate::base::Language;
use crate::checker::word::{Mark, Word};
use crate::text::{FormKind, LemmaId, Tags, Vocabulary};

/// How surely a word is the finite verb of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Finite {
    /// It is no finite verb.
    No,
    /// It may be one: also an infinitive, a participle, a noun or a function word.
    Weak,
    /// It can hardly be anything else.
    Strong,
}

/// The words of one sentence or clause with the vocabulary that explains them.
#[derive(Clone, Copy)]
pub(super) struct Syntax<'a> {
    pub vocabulary: &'a Vocabulary,
    pub words: &'a [Word],
}

impl<'a> Syntax<'a> {
    pub fn tags(&self, at: usize) -> Tags {
        self.words.get(at).map(|word| word.tags).unwrap_or_default()
    }

    pub fn text(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// Whether a pronoun that can be a subject stands there.
    pub fn pronoun(&self, at: usize) -> bool {
        let tags = self.tags(at);
        tags.is_pronoun() && !tags.any(Tags::OBLIQUE) && !self.possessive_je(at)
    }

    /// "je" before a noun is "your": "doe je ogen dicht", "met je moeder".
    fn possessive_je(&self, at: usize) -> bool {
        const TAKES: [&str; 8] = ["doen", "sluiten", "pakken", "nemen", "trekken", "zetten", "leggen", "kijken"];
        const KIN: [&str; 24] = [
            "vader",
            "moeder",
            "ouders",
            "pa",
            "ma",
            "papa",
            "mama",
            "broer",
            "broers",
            "zus",
            "zusje",
            "zussen",
            "broertje",
            "man",
            "vrouw",
            "zoon",
            "dochter",
            "kind",
            "kinderen",
            "kleinkinderen",
            "opa",
            "oma",
            "familie",
            "vrienden",
        ];
        let Some(next) = self.words.get(at + 1).filter(|next| self.text(at) == "je" && next.mark == Mark::None) else {
            return false;
        };
        let taken = at > 0 && (self.tags(at - 1).any(Tags::PREPOSITION) || self.lemma_is(at - 1, &TAKES));
        let unlisted = taken && next.forms.is_empty() && !next.number;
        if KIN.contains(&next.folded.as_str()) {
            return true;
        }
        let verb_follows = (at + 2..at + 4).any(|later| self.finite(later) == Finite::Strong);
        next.tags.is_empty() && (next.is(FormKind::Noun) || unlisted) && !verb_follows
    }

    /// A subject by its form: "ik", "hij", "we"; not "u" or "het", which can be objects.
    pub fn nominative(&self, at: usize) -> bool {
        self.pronoun(at) && !self.tags(at).any(Tags::OBJECT)
    }

    pub fn lemma_is(&self, at: usize, names: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| {
            word.forms.iter().any(|form| form.kind.is_verb() && names.contains(&self.vocabulary.lemma_name(form.lemma)))
        })
    }

    /// Auxiliaries and modals: verbs by their very form.
    pub fn auxiliary(&self, at: usize) -> bool {
        let names: &[&str] = match self.vocabulary.language() {
            Language::Nl => &["zijn", "hebben", "worden", "zullen", "kunnen", "mogen", "moeten", "willen", "hoeven"],
            Language::En => &["be", "have", "do", "will", "would", "can", "could", "should", "may", "might", "must"],
        };
        self.lemma_is(at, names)
    }

    /// How surely the word is a finite verb, by itself.
    pub fn finite(&self, at: usize) -> Finite {
        let Some(word) = self.words.get(at) else { return Finite::No };
        if !word.clitic.is_empty() {
            return Finite::Strong;
        }
        match self.vocabulary.language() {
            Language::Nl => self.finite_dutch(at, word),
            Language::En => self.finite_english(at, word),
        }
    }

    fn finite_dutch(&self, at: usize, word: &Word) -> Finite {
        let own = word.is(FormKind::Present) || word.is(FormKind::Past);
        let plural = word.is(FormKind::Infinitive);
        if !own && !plural {
            // "wat bedoeld u": the ending of the participle on the present that sounds the same.
            let mistyped = word.is(FormKind::Participle)
                && word.folded.ends_with('d')
                && self.words.get(at + 1).is_some_and(|next| next.mark == Mark::None)
                && (self.tags(at + 1).any(Tags::PARTNER) || self.text(at + 1) == "er")
                && !self.possessive_je(at + 1);
            if mistyped && (at == 0 || self.tags(at - 1).any(Tags::QUESTION)) {
                return Finite::Weak;
            }
            let unlisted = word.forms.is_empty() && word.tags.is_empty() && !word.number && word.mark == Mark::None;
            let past = ["te", "de", "ten", "den"].iter().any(|ending| word.folded.ends_with(ending));
            let yours = at == 1 && past && self.tags(0).any(Tags::PARTNER);
            return if unlisted && at > 0 && (self.nominative(at - 1) || yours) { Finite::Weak } else { Finite::No };
        }
        if word.folded == "zijn" {
            // "his" before a noun, "to be" behind a participle or a modal.
            let next = self.tags(at + 1);
            let verb =
                self.pronoun(at + 1) || (at > 0 && self.tags(at - 1).any(Tags::WE.and(Tags::THIRD).and(Tags::PARTNER)));
            let before_small =
                at > 0 && (next.any(Tags::ADVERB) || next.any(Tags::DETERMINER) || next.any(Tags::PREPOSITION));
            return if verb || before_small { Finite::Strong } else { Finite::Weak };
        }
        let te = at > 0 && self.text(at - 1) == "te";
        if te {
            return Finite::No;
        }
        // "wat voor werk", "welk werk": what is asked about.
        let asked_about = at > 0
            && (matches!(self.text(at - 1), "welk" | "welke" | "wiens" | "hoeveel")
                || (self.text(at - 1) == "voor" && at > 1 && self.text(at - 2) == "wat"));
        if asked_about && !self.auxiliary(at) {
            return Finite::Weak;
        }
        let noun = word.is(FormKind::Noun)
            || word.is(FormKind::Participle)
            || !word.tags.is_empty()
            || ADJECTIVES.contains(&word.folded.as_str());
        match () {
            () if plural && !own => Finite::Weak,
            () if plural && self.auxiliary(at) => Finite::Weak,
            () if noun && !self.auxiliary(at) => Finite::Weak,
            () if self.auxiliary(at) => Finite::Strong,
            () if at > 0 && self.tags(at - 1).any(Tags::DETERMINER) && !self.pronoun(at - 1) => Finite::Weak,
            () => Finite::Strong,
        }
    }

    fn finite_english(&self, at: usize, word: &Word) -> Finite {
        if at > 0 && self.text(at - 1) == "to" {
            return Finite::No;
        }
        let base = word.is(FormKind::Infinitive);
        let own = word.is(FormKind::Present) || word.is(FormKind::Past);
        if !base && !own {
            return Finite::No;
        }
        if self.auxiliary(at) {
            return if word.folded == "be" || word.folded == "having" { Finite::Weak } else { Finite::Strong };
        }
        let noun = word.is(FormKind::Noun) || word.is(FormKind::Participle) || !word.tags.is_empty();
        if noun || (base && !own) { Finite::Weak } else { Finite::Strong }
    }

    /// The lemma of the word as a verb: of its finite readings where there are any.
    pub fn verb(&self, at: usize) -> Option<LemmaId> {
        let word = self.words.get(at)?;
        let finite = |kind| matches!(kind, FormKind::Present | FormKind::Past | FormKind::Infinitive);
        // The last one, so that a separable verb that was rejoined goes before its base.
        word.forms
            .iter()
            .rev()
            .find(|form| finite(form.kind))
            .or_else(|| word.forms.iter().rev().find(|form| form.kind.is_verb()))
            .map(|form| form.lemma)
    }

    /// A participle, or what looks like one.
    pub fn participle(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        if word.is(FormKind::Participle) {
            // "lang geleden" is a time.
            return word.folded != "geleden";
        }
        self.vocabulary.language() == Language::Nl && word.forms.is_empty() && unlisted_participle(&word.folded)
    }
}

/// Adjectives that are also stems of verbs: "knap voor uw leeftijd" is no order.
const ADJECTIVES: [&str; 13] =
    ["knap", "druk", "droog", "warm", "open", "klaar", "stil", "koel", "scherp", "raak", "rust", "leeg", "wit"];

/// "gekaatst", "opgezegd": the shape of a Dutch participle, minus the common words of that shape.
fn unlisted_participle(word: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "gezond", "geluid", "gebied", "gezicht", "gedicht", "geld", "geduld", "gebit", "gewicht", "gevecht", "gerecht",
        "geschikt", "gebeurt", "gerust",
    ];
    const PARTICLES: [&str; 22] = [
        "op", "aan", "af", "uit", "in", "mee", "mede", "over", "door", "terug", "weg", "voor", "bij", "toe", "om",
        "na", "los", "klaar", "vast", "samen", "thuis", "schoon",
    ];
    let shape = |rest: &str| rest.strip_prefix("ge").is_some_and(|stem| stem.len() >= 3 && stem.ends_with(['t', 'd']));
    // "aangemeten": with a particle before it, "ge" is no part of a noun.
    let strong =
        |rest: &str| shape(rest) || rest.strip_prefix("ge").is_some_and(|stem| stem.len() >= 4 && stem.ends_with("en"));
    if OTHERS.contains(&word) {
        return false;
    }
    shape(word) || PARTICLES.iter().any(|particle| word.strip_prefix(particle).is_some_and(strong))
}
