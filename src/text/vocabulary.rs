//! What is known of the words of a language: forms, synonyms, classes.

use super::forms::FormKind;
use super::function_words::{self, Tags, core_particles, core_verbs};
use super::word_lists::{self, MoodPattern, Verb, WordLists};
use crate::base::{Diagnostic, Language, SourceFile};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};

/// The number of a lemma: the name under which all forms of a word are one.
pub(crate) type LemmaId = u32;

/// One reading of a word: a form of a lemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Form {
    /// Which word it is a form of.
    pub lemma: LemmaId,
    /// Which form.
    pub kind: FormKind,
}

/// The word lists of one language, and the likeness of words by them.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    language: Language,
    lemmas: Vec<String>,
    lemma_ids: BTreeMap<String, LemmaId>,
    /// How many lemmas are core verbs: the first ones.
    core: LemmaId,
    forms: BTreeMap<String, Vec<Form>>,
    /// Particle and verb to the joined verb.
    separable: BTreeMap<(LemmaId, String), LemmaId>,
    /// The lemmas of the joined verbs.
    joined: BTreeSet<LemmaId>,
    /// Stem to the lemma that it can only be of.
    stems: BTreeMap<String, Option<LemmaId>>,
    /// Word to the synonym groups that hold it.
    groups: BTreeMap<String, Vec<u32>>,
    classes: BTreeMap<String, Vec<String>>,
    /// Word to the classes that hold it by itself.
    class_of: BTreeMap<String, Vec<String>>,
    moods: BTreeMap<String, Vec<MoodPattern>>,
}

impl Vocabulary {
    /// A vocabulary without lists: the verbs that every sentence leans on, stems and typing errors.
    pub fn empty(language: Language) -> Self {
        Self::build(language, WordLists::default())
    }

    /// Reads `words/*.toml`; every fault is named, and what is right is used.
    pub fn load(language: Language, files: &[SourceFile]) -> (Self, Vec<Diagnostic>) {
        let (lists, faults) = word_lists::read(files);
        (Self::build(language, lists), faults)
    }

    fn build(language: Language, lists: WordLists) -> Self {
        let mut vocabulary = Vocabulary {
            language,
            lemmas: Vec::new(),
            lemma_ids: BTreeMap::new(),
            core: 0,
            forms: BTreeMap::new(),
            separable: BTreeMap::new(),
            joined: BTreeSet::new(),
            stems: BTreeMap::new(),
            groups: BTreeMap::new(),
            classes: lists.classes,
            class_of: BTreeMap::new(),
            moods: lists.moods,
        };
        let core = core_verbs(language).iter().filter_map(|(lemma, forms)| Some((*lemma, Verb::parse(forms)?)));
        for (lemma, verb) in core {
            vocabulary.add_verb(lemma, &verb, "");
        }
        vocabulary.core = LemmaId::try_from(vocabulary.lemmas.len()).unwrap_or(LemmaId::MAX);
        for (lemma, verb) in &lists.verbs {
            vocabulary.add_verb(lemma, verb, "");
        }
        for (joined, (particle, verb)) in &lists.separable {
            vocabulary.add_separable(joined, particle, verb, lists.verbs.get(verb));
        }
        for (lemma, forms) in &lists.nouns {
            let id = vocabulary.lemma(lemma);
            vocabulary.add_form(lemma, id, FormKind::Noun);
            for form in forms {
                vocabulary.add_form(form, id, FormKind::Noun);
            }
        }
        vocabulary.index_stems();
        for (group, members) in (0u32..).zip(lists.synonyms.values()) {
            for member in members {
                vocabulary.groups.entry(member.clone()).or_default().push(group);
            }
        }
        let particles = core_particles(language).iter().map(|word| (*word).to_owned()).collect();
        vocabulary.classes.entry("particle".to_owned()).or_insert(particles);
        for (class, members) in &vocabulary.classes {
            for member in members.iter().filter(|member| !member.contains(' ')) {
                vocabulary.class_of.entry(member.clone()).or_default().push(class.clone());
            }
        }
        vocabulary
    }

    fn lemma(&mut self, name: &str) -> LemmaId {
        if let Some(id) = self.lemma_ids.get(name) {
            return *id;
        }
        let id = LemmaId::try_from(self.lemmas.len()).unwrap_or(LemmaId::MAX);
        self.lemmas.push(name.to_owned());
        self.lemma_ids.insert(name.to_owned(), id);
        id
    }

    fn add_form(&mut self, word: &str, lemma: LemmaId, kind: FormKind) {
        let forms = self.forms.entry(word.to_owned()).or_default();
        let form = Form { lemma, kind };
        if !forms.contains(&form) {
            forms.push(form);
        }
    }

    /// The forms of a verb, each behind `prefix`: the particle of a separable verb, or nothing.
    fn add_verb(&mut self, lemma: &str, verb: &Verb, prefix: &str) {
        let id = self.lemma(lemma);
        let english = self.language == Language::En;
        self.add_form(lemma, id, FormKind::Infinitive);
        for form in &verb.present {
            let word = format!("{prefix}{form}");
            let kind = match () {
                () if word == lemma => FormKind::Infinitive,
                () if english && word.len() > 4 && word.ends_with("ing") => FormKind::Gerund,
                () => FormKind::Present,
            };
            self.add_form(&word, id, kind);
        }
        for form in &verb.past {
            self.add_form(&format!("{prefix}{form}"), id, FormKind::Past);
        }
        for form in &verb.participle {
            self.add_form(&format!("{prefix}{form}"), id, FormKind::Participle);
        }
    }

    fn add_separable(&mut self, joined: &str, particle: &str, verb: &str, listed: Option<&Verb>) {
        let core = || core_verbs(self.language).iter().find(|(lemma, _)| *lemma == verb);
        let forms = match listed {
            Some(forms) => forms.clone(),
            None => match core().and_then(|(_, forms)| Verb::parse(forms)) {
                Some(forms) => forms,
                None => self.regular_verb(verb),
            },
        };
        if !self.lemma_ids.contains_key(verb) {
            self.add_verb(verb, &forms, "");
        }
        self.add_verb(joined, &forms, particle);
        let infinitive = format!("{particle}te{verb}");
        let (base, whole) = (self.lemma(verb), self.lemma(joined));
        self.add_form(&infinitive, whole, FormKind::Infinitive);
        self.separable.insert((base, particle.to_owned()), whole);
        self.joined.insert(whole);
    }

    /// Adds lemmas that the lists do not hold, with the regular forms of a verb (Dutch: in -en), else as a noun.
    pub(crate) fn learn<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        for name in names {
            if self.lemma_ids.contains_key(name) {
                continue;
            }
            if self.language == Language::En || name.ends_with("en") {
                let verb = self.regular_verb(name);
                self.add_verb(name, &verb, "");
            } else {
                let id = self.lemma(name);
                self.add_form(name, id, FormKind::Noun);
            }
        }
        self.stems.clear();
        self.index_stems();
    }

    fn regular_verb(&self, lemma: &str) -> Verb {
        let mut verb = Verb { present: Vec::new(), past: Vec::new(), participle: Vec::new() };
        for (form, kind) in super::forms::regular(self.language, lemma) {
            match kind {
                FormKind::Past => verb.past.push(form),
                FormKind::Participle => verb.participle.push(form),
                _ => verb.present.push(form),
            }
        }
        verb
    }

    /// Stems of content words of four letters and more; a stem of two lemmas says nothing.
    fn index_stems(&mut self) {
        let stemmer = stemmer(self.language);
        for (word, forms) in &self.forms {
            if word.chars().count() < 4 {
                continue;
            }
            let stem = stemmer.stem(word).into_owned();
            // The stems of Dutch verbs say little: "warmte" would be a form of "warmen".
            let told = |form: &&Form| self.language == Language::En || form.kind == FormKind::Noun;
            for form in forms.iter().filter(told) {
                self.stems
                    .entry(stem.clone())
                    .and_modify(|lemma| *lemma = lemma.filter(|known| *known == form.lemma))
                    .or_insert(Some(form.lemma));
            }
        }
    }

    /// The language of the lists.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the folded word carries content of its own (no pronoun, article, auxiliary, particle…).
    pub fn is_content(&self, word: &str) -> bool {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 2
            && self.tags(word).is_empty()
            && !self.in_class(word, "particle")
            && !self.forms(word).iter().any(|form| form.kind.is_verb() && self.is_light(form.lemma))
    }

    /// The lemmas that the folded word is a form of; several where it is ambiguous, none where the lists are silent.
    pub fn lemmas_of(&self, word: &str) -> Vec<&str> {
        let mut names: Vec<&str> = self.forms(word).iter().map(|form| self.lemma_name(form.lemma)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The classes that hold the folded word by itself.
    pub fn classes_of(&self, word: &str) -> &[String] {
        self.class_of.get(word).map_or(&[], Vec::as_slice)
    }

    /// The classes with their members, several words parted by a space.
    pub fn classes(&self) -> &BTreeMap<String, Vec<String>> {
        &self.classes
    }

    /// The moods with their patterns, as written.
    pub fn moods(&self) -> &BTreeMap<String, Vec<MoodPattern>> {
        &self.moods
    }

    pub(crate) fn in_class(&self, word: &str, class: &str) -> bool {
        self.classes_of(word).iter().any(|name| name == class)
    }

    /// The readings of a word that the lists or the core verbs hold.
    pub(crate) fn forms(&self, word: &str) -> &[Form] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }

    /// All words that the lists hold, alphabetically.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// Whether the word is one of the lists or a function word.
    pub(crate) fn is_known(&self, word: &str) -> bool {
        self.forms.contains_key(word) || self.class_of.contains_key(word) || !self.tags(word).is_empty()
    }

    pub(crate) fn lemma_name(&self, id: LemmaId) -> &str {
        self.lemmas.get(id as usize).map_or("", String::as_str)
    }

    /// Whether it is one of the verbs that every sentence leans on.
    pub(crate) fn is_core(&self, lemma: LemmaId) -> bool {
        lemma < self.core
    }

    pub(crate) fn lemma_id(&self, name: &str) -> Option<LemmaId> {
        self.lemma_ids.get(name).copied()
    }

    /// Whether the word is a separable verb written as one: no finite verb of a main clause.
    pub(crate) fn is_separable(&self, word: &str) -> bool {
        self.forms(word).iter().any(|form| self.joined.contains(&form.lemma))
    }

    /// The verb that `verb` and a `particle` elsewhere in the clause are together.
    pub(crate) fn joined(&self, verb: LemmaId, particle: &str) -> Option<LemmaId> {
        self.separable.get(&(verb, particle.to_owned())).copied()
    }

    /// The lemma that an unlisted word must be of, by its stem.
    pub(crate) fn lemma_by_stem(&self, word: &str) -> Option<LemmaId> {
        if word.chars().count() < 4 || self.is_known(word) {
            return None;
        }
        self.stems.get(stemmer(self.language).stem(word).as_ref()).copied().flatten()
    }

    pub(crate) fn groups(&self, word: &str) -> &[u32] {
        self.groups.get(word).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn tags(&self, word: &str) -> Tags {
        function_words::tags(self.language, word)
    }

    pub(crate) fn stem(&self, word: &str) -> String {
        stemmer(self.language).stem(word).into_owned()
    }

    /// Verbs too light to follow somebody by: to be, to do, to go, the modals.
    fn is_light(&self, lemma: LemmaId) -> bool {
        const DUTCH: [&str; 25] = [
            "zijn",
            "hebben",
            "worden",
            "zullen",
            "kunnen",
            "mogen",
            "moeten",
            "willen",
            "hoeven",
            "gaan",
            "doen",
            "komen",
            "laten",
            "zeggen",
            "weten",
            "denken",
            "vinden",
            "geven",
            "nemen",
            "maken",
            "krijgen",
            "lijken",
            "houden",
            "vertellen",
            "blijven",
        ];
        const ENGLISH: [&str; 24] = [
            "be", "have", "do", "will", "would", "can", "could", "should", "may", "might", "must", "need", "go", "get",
            "make", "say", "tell", "know", "think", "take", "come", "give", "let", "mean",
        ];
        let name = self.lemma_name(lemma);
        match self.language {
            Language::Nl => DUTCH.contains(&name),
            Language::En => ENGLISH.contains(&name),
        }
    }
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::create(match language {
        Language::Nl => Algorithm::Dutch,
        Language::En => Algorithm::English,
    })
}
