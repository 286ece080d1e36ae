//! Numbers for all that a pattern can ask of a word, so that matching compares numbers and no letters.

use crate::base::Language;
use crate::text::{FormKind, LemmaId, Speller, Table, Vocabulary};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One thing that a pattern asks of a word: to be this word, a form of this lemma, a member of this class, or of a
/// built-in kind.
pub(crate) type Symbol = u32;

/// Some symbols as bits, of which two sets have none in common unless they may share a symbol.
pub(crate) fn bits(symbols: impl Iterator<Item = Symbol>) -> u64 {
    symbols.fold(0, |bits, symbol| bits | 1 << (symbol % u64::BITS))
}

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

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Builtin> {
        Builtin::ALL.iter().find(|(known, _)| *known == name).map(|(_, builtin)| *builtin)
    }

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

/// What the patterns ask of words with these letters.
#[derive(Debug, Clone, Default)]
struct Entry {
    /// The symbol of the word as such.
    word: Option<Symbol>,
    /// The classes that it is a member of by itself.
    classes: Vec<Symbol>,
    /// The other words of the members of several words that begin with it, and their class.
    phrases: Vec<(Vec<String>, Symbol)>,
}

impl Entry {
    fn add_class(&mut self, class: Symbol) {
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }
}

/// The symbols of all patterns of a lexicon, and the way from a typed word to those it has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Symbols {
    entries: Table<Entry>,
    lemmas: Vec<Option<Symbol>>,
    classes: BTreeMap<String, Symbol>,
    /// Stem of a member to its classes, for Dutch forms that no list has.
    stems: Table<Vec<Symbol>>,
    /// By symbol, how often it can be expected: the lower, the better to choose rules by. The built-in ones come first.
    weights: Vec<usize>,
    /// Made when the first unknown word comes.
    speller: OnceLock<Speller>,
}

/// The longest member of a class, in words.
pub(crate) const PHRASE_WORDS: usize = 8;

/// The weight of a built-in kind: half the words of a reply may be of it.
const COMMON: usize = 100;

impl Symbols {
    fn fresh(&mut self, weight: usize) -> Symbol {
        self.weights.resize(self.weights.len().max(Builtin::ALL.len()), COMMON);
        self.weights.push(weight);
        Symbol::try_from(self.weights.len() - 1).unwrap_or(Symbol::MAX)
    }

    /// The symbol of a folded word.
    pub fn word(&mut self, vocabulary: &Vocabulary, word: &str) -> Symbol {
        if let Some(symbol) = self.entries.get(word).and_then(|entry| entry.word) {
            return symbol;
        }
        let symbol = self.fresh(vocabulary.frequency(word));
        self.entries.entry(word, Entry::default).word = Some(symbol);
        symbol
    }

    /// The symbol of a lemma.
    pub fn lemma(&mut self, vocabulary: &Vocabulary, lemma: LemmaId) -> Symbol {
        if let Some(symbol) = self.of_lemma(lemma) {
            return symbol;
        }
        let symbol = self.fresh(vocabulary.lemma_frequency(lemma));
        let place = lemma as usize;
        self.lemmas.resize(self.lemmas.len().max(place + 1), None);
        self.lemmas[place] = Some(symbol);
        symbol
    }

    /// The symbol of a class, if the vocabulary has one of that name.
    pub fn class(&mut self, vocabulary: &Vocabulary, name: &str) -> Option<Symbol> {
        if let Some(symbol) = self.classes.get(name) {
            return Some(*symbol);
        }
        let members = vocabulary.classes().get(name)?;
        // Members with content are seldom typed one by one; small words and the first of several count in full.
        let common = members.iter().map(|member| vocabulary.frequency(member)).filter(|weight| *weight > 1);
        let symbol = self.fresh(2 + members.len() / 4 + common.sum::<usize>());
        self.classes.insert(name.to_owned(), symbol);
        for member in members {
            let mut words = member.split(' ');
            let Some(first) = words.next() else { continue };
            let rest: Vec<String> = words.take(PHRASE_WORDS - 1).map(str::to_owned).collect();
            if !rest.is_empty() {
                self.entries.entry(first, Entry::default).phrases.push((rest, symbol));
                continue;
            }
            self.entries.entry(first, Entry::default).add_class(symbol);
            let long = first.chars().count() > 4;
            if long && vocabulary.language() == Language::Nl && vocabulary.is_content(first) {
                let classes = self.stems.entry(&vocabulary.stem(first), Vec::new);
                if !classes.contains(&symbol) {
                    classes.push(symbol);
                }
            }
        }
        Some(symbol)
    }

    /// How often a symbol can be expected.
    pub fn weight(&self, symbol: Symbol) -> usize {
        self.weights.get(symbol as usize).copied().unwrap_or(COMMON)
    }

    /// How many symbols there are.
    pub fn len(&self) -> usize {
        self.weights.len().max(Builtin::ALL.len())
    }

    /// Whether a pattern asks for the word, or a class holds it.
    pub fn knows(&self, word: &str) -> bool {
        self.entries.get(word).is_some_and(|entry| entry.word.is_some() || !entry.classes.is_empty())
    }

    /// The words that a typed word may have been meant as: for a word that nobody knows.
    pub fn meant(&self, vocabulary: &Vocabulary, typed: &str) -> Vec<&str> {
        let speller = self.speller.get_or_init(|| {
            let asked = self.entries.unordered().map(|(word, _)| word).filter(|word| self.knows(word));
            Speller::new(vocabulary.words().chain(asked))
        });
        speller.nearest(typed)
    }

    /// Adds the symbols of the word as such and of its classes; `stem` gives its stem where that is needed.
    pub fn of_word<'s>(
        &self,
        vocabulary: &Vocabulary,
        word: &str,
        stem: &mut dyn FnMut() -> &'s str,
        out: &mut Vec<Symbol>,
    ) {
        let entry = self.entries.get(word);
        out.extend(entry.and_then(|entry| entry.word));
        match entry.filter(|entry| !entry.classes.is_empty()) {
            Some(entry) => out.extend(&entry.classes),
            None if word.chars().count() > 4 && vocabulary.language() == Language::Nl => {
                out.extend(self.stems.get(stem()).into_iter().flatten());
            }
            None => {}
        }
        for form in vocabulary.forms(word).iter().filter(|form| form.kind == FormKind::Noun) {
            let lemma = self.entries.get(vocabulary.lemma_name(form.lemma));
            out.extend(lemma.into_iter().flat_map(|entry| &entry.classes));
        }
    }

    /// The symbol of a lemma that a pattern asks for.
    pub fn of_lemma(&self, lemma: LemmaId) -> Option<Symbol> {
        self.lemmas.get(lemma as usize).copied().flatten()
    }

    /// The classes with members of several words that begin with `first`: the other words, and the class.
    pub fn phrases(&self, first: &str) -> &[(Vec<String>, Symbol)] {
        self.entries.get(first).map_or(&[], |entry| &entry.phrases)
    }
}
