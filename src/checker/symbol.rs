//! Numbers for all that a pattern can ask of a word, so that matching compares numbers and no letters.

use crate::base::Language;
use crate::text::{FormKind, LemmaId, Speller, Vocabulary};
use std::collections::BTreeMap;

/// One thing that a pattern asks of a word: to be this word, a form of this lemma, a member of this class, or of a
/// built-in kind.
pub(crate) type Symbol = u32;

/// Kinds of words that need no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Builtin {
    Infinitive,
    Participle,
    Finite,
    Past,
    Number,
    Name,
    Verb,
}

impl Builtin {
    pub const ALL: [(&'static str, Builtin); 7] = [
        ("infinitive", Builtin::Infinitive),
        ("participle", Builtin::Participle),
        ("finite", Builtin::Finite),
        ("past", Builtin::Past),
        ("number", Builtin::Number),
        ("name", Builtin::Name),
        ("verb", Builtin::Verb),
    ];

    pub const fn symbol(self) -> Symbol {
        self as Symbol
    }

    /// Whether a form of this kind, in a verb, is of the built-in kind.
    pub fn holds(self, kind: FormKind) -> bool {
        match self {
            Builtin::Infinitive => kind == FormKind::Infinitive,
            Builtin::Participle => kind == FormKind::Participle,
            Builtin::Finite => matches!(kind, FormKind::Present | FormKind::Past | FormKind::Infinitive),
            Builtin::Past => kind == FormKind::Past,
            Builtin::Verb => kind.is_verb(),
            Builtin::Number | Builtin::Name => false,
        }
    }
}

/// The symbols of all patterns of a lexicon, and the way from a typed word to those it has.
#[derive(Debug, Clone)]
pub(crate) struct Symbols {
    next: Symbol,
    words: BTreeMap<String, Symbol>,
    lemmas: BTreeMap<LemmaId, Symbol>,
    classes: BTreeMap<String, Symbol>,
    /// Word to the classes that it is a member of by itself.
    members: BTreeMap<String, Vec<Symbol>>,
    /// Stem of a member to its classes, for forms that no list has.
    stems: BTreeMap<String, Vec<Symbol>>,
    /// First word of a member of several words, the rest, and the class.
    phrases: BTreeMap<String, Vec<(Vec<String>, Symbol)>>,
    /// How often a symbol can be expected: the lower, the better to choose rules by.
    weights: BTreeMap<Symbol, usize>,
    speller: Speller,
}

/// The longest member of a class, in words.
pub(crate) const PHRASE_WORDS: usize = 8;

impl Default for Symbols {
    fn default() -> Self {
        Symbols {
            next: Symbol::try_from(Builtin::ALL.len()).unwrap_or(Symbol::MAX),
            words: BTreeMap::new(),
            lemmas: BTreeMap::new(),
            classes: BTreeMap::new(),
            members: BTreeMap::new(),
            stems: BTreeMap::new(),
            phrases: BTreeMap::new(),
            weights: BTreeMap::new(),
            speller: Speller::default(),
        }
    }
}

impl Symbols {
    fn fresh(next: &mut Symbol) -> Symbol {
        *next += 1;
        *next - 1
    }

    /// The symbol of a folded word.
    pub fn word(&mut self, vocabulary: &Vocabulary, word: &str) -> Symbol {
        let next = &mut self.next;
        let symbol = *self.words.entry(word.to_owned()).or_insert_with(|| Self::fresh(next));
        let weight = if vocabulary.is_content(word) { 1 } else { 12 };
        self.weights.insert(symbol, weight);
        symbol
    }

    /// The symbol of a lemma.
    pub fn lemma(&mut self, lemma: LemmaId) -> Symbol {
        let next = &mut self.next;
        let symbol = *self.lemmas.entry(lemma).or_insert_with(|| Self::fresh(next));
        self.weights.insert(symbol, 4);
        symbol
    }

    /// The symbol of a class, if the vocabulary has one of that name.
    pub fn class(&mut self, vocabulary: &Vocabulary, name: &str) -> Option<Symbol> {
        if let Some(symbol) = self.classes.get(name) {
            return Some(*symbol);
        }
        let members = vocabulary.classes().get(name)?;
        let symbol = Self::fresh(&mut self.next);
        self.classes.insert(name.to_owned(), symbol);
        self.weights.insert(symbol, 2 + members.len() / 4);
        for member in members {
            let mut words = member.split(' ').map(str::to_owned);
            let Some(first) = words.next() else { continue };
            let rest: Vec<String> = words.take(PHRASE_WORDS - 1).collect();
            if rest.is_empty() {
                if first.chars().count() > 4 && vocabulary.is_content(&first) {
                    push(&mut self.stems, vocabulary.stem(&first), symbol);
                }
                push(&mut self.members, first, symbol);
            } else {
                self.phrases.entry(first).or_default().push((rest, symbol));
            }
        }
        Some(symbol)
    }

    /// Makes typing errors in the words of the patterns and of the vocabulary known; once, after the last pattern.
    pub fn finish(&mut self, vocabulary: &Vocabulary) {
        let words = vocabulary.words().chain(self.words.keys().map(String::as_str));
        self.speller = Speller::new(words.chain(self.members.keys().map(String::as_str)));
    }

    /// How often a symbol can be expected.
    pub fn weight(&self, symbol: Symbol) -> usize {
        self.weights.get(&symbol).copied().unwrap_or(100)
    }

    /// How many symbols there are.
    pub fn len(&self) -> usize {
        self.next as usize
    }

    /// The words that a typed word may have been meant as, where it is no word itself.
    pub fn meant(&self, vocabulary: &Vocabulary, typed: &str) -> Vec<&str> {
        let known = vocabulary.is_known(typed) || self.words.contains_key(typed) || self.members.contains_key(typed);
        if known || vocabulary.lemma_by_stem(typed).is_some() { Vec::new() } else { self.speller.nearest(typed) }
    }

    /// Adds the symbols of the word as such and of its classes.
    pub fn of_word(&self, vocabulary: &Vocabulary, word: &str, out: &mut Vec<Symbol>) {
        out.extend(self.words.get(word));
        match self.members.get(word) {
            Some(classes) => out.extend(classes),
            None if word.chars().count() > 4 && vocabulary.language() == Language::Nl => {
                out.extend(self.stems.get(&vocabulary.stem(word)).into_iter().flatten());
            }
            None => {}
        }
        for form in vocabulary.forms(word).iter().filter(|form| form.kind == FormKind::Noun) {
            out.extend(self.members.get(vocabulary.lemma_name(form.lemma)).into_iter().flatten());
        }
    }

    /// The symbol of a lemma that a pattern asks for.
    pub fn of_lemma(&self, lemma: LemmaId) -> Option<Symbol> {
        self.lemmas.get(&lemma).copied()
    }

    /// The classes with members of several words that begin with `first`: the other words, and the class.
    pub fn phrases(&self, first: &str) -> &[(Vec<String>, Symbol)] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }
}

fn push(map: &mut BTreeMap<String, Vec<Symbol>>, key: String, symbol: Symbol) {
    let list = map.entry(key).or_default();
    if !list.contains(&symbol) {
        list.push(symbol);
    }
}
