//! What is known of the words of a language: forms, synonyms, classes.

use super::forms::FormKind;
use super::function_words::{self, Tags, core_particles, core_verbs};
use super::table::Table;
use super::word_lists::{self, MoodPattern, Verb, WordLists};
use crate::base::{Diagnostic, Language, SourceFile};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

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

/// What the lists say of one word.
#[derive(Debug, Clone, Default)]
struct Entry {
    forms: Vec<Form>,
    /// The synonym groups that hold it.
    groups: Vec<u32>,
    /// The classes that hold it by itself, by their place in the alphabet.
    classes: Vec<u32>,
    /// Whether it may be passed over between the words of a pattern.
    particle: bool,
    /// Whether it is a number in letters.
    number: bool,
}

/// What is known of one word, looked up once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About<'a> {
    /// Its readings as a verb or a noun, as listed.
    pub forms: &'a [Form],
    /// The synonym groups that hold it.
    pub groups: &'a [u32],
    /// What it can do as a function word.
    pub tags: Tags,
    /// Whether it may be passed over between the words of a pattern.
    pub particle: bool,
    /// Whether it is a number in letters.
    pub number: bool,
    /// Whether it is one of the lists or a function word.
    pub known: bool,
    /// Whether it carries content of its own (no pronoun, article, auxiliary, particle…).
    pub content: bool,
}

/// The word lists of one language, and the likeness of words by them.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    language: Language,
    lemmas: Vec<String>,
    lemma_ids: Table<LemmaId>,
    /// How many lemmas are core verbs: the first ones.
    core: LemmaId,
    /// Verbs too light to follow somebody by.
    light: BTreeSet<LemmaId>,
    entries: Table<Entry>,
    /// Particle to verbs, and the joined verb of both.
    separable: Table<Vec<(LemmaId, LemmaId)>>,
    /// The lemmas of the joined verbs.
    joined: BTreeSet<LemmaId>,
    /// Stem to the lemma that it can only be of; made when it is first asked for.
    stems: OnceLock<Table<Option<LemmaId>>>,
    /// Short forms of core verbs with one typing error; likewise.
    slips: OnceLock<Table<Vec<Form>>>,
    classes: BTreeMap<String, Vec<String>>,
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
        // A verb has seven forms or so, a noun three; growing step by step would copy everything several times.
        let words = 8 * (lists.verbs.len() + lists.separable.len()) + 3 * lists.nouns.len();
        let mut vocabulary = Vocabulary {
            language,
            lemmas: Vec::new(),
            lemma_ids: Table::default(),
            core: 0,
            light: BTreeSet::new(),
            entries: Table::with_room(words),
            separable: Table::default(),
            joined: BTreeSet::new(),
            stems: OnceLock::new(),
            slips: OnceLock::new(),
            classes: lists.classes,
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
        for (group, members) in (0u32..).zip(lists.synonyms.values()) {
            for member in members {
                vocabulary.entries.entry(member, Entry::default).groups.push(group);
            }
        }
        vocabulary.light =
            function_words::light_verbs(language).iter().filter_map(|name| vocabulary.lemma_id(name)).collect();
        vocabulary.enter_classes();
        vocabulary
    }

    fn enter_classes(&mut self) {
        let particles = core_particles(self.language).iter().map(|word| (*word).to_owned()).collect();
        self.classes.entry("particle".to_owned()).or_insert(particles);
        for (number, (class, members)) in (0u32..).zip(&self.classes) {
            for member in members.iter().filter(|member| !member.contains(' ')) {
                let entry = self.entries.entry(member, Entry::default);
                entry.classes.push(number);
                entry.particle |= class == "particle";
                entry.number |= class == "number";
            }
        }
    }

    fn lemma(&mut self, name: &str) -> LemmaId {
        let next = LemmaId::try_from(self.lemmas.len()).unwrap_or(LemmaId::MAX);
        let id = *self.lemma_ids.entry(name, || next);
        if id == next {
            self.lemmas.push(name.to_owned());
        }
        id
    }

    fn add_form(&mut self, word: &str, lemma: LemmaId, kind: FormKind) {
        let forms = &mut self.entries.entry(word, Entry::default).forms;
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
        let join = |form: &String| if prefix.is_empty() { form.clone() } else { format!("{prefix}{form}") };
        for form in &verb.present {
            let word = join(form);
            let kind = match () {
                () if word == lemma => FormKind::Infinitive,
                () if english && word.len() > 4 && word.ends_with("ing") => FormKind::Gerund,
                () => FormKind::Present,
            };
            self.add_form(&word, id, kind);
        }
        for form in &verb.past {
            self.add_form(&join(form), id, FormKind::Past);
        }
        for form in &verb.participle {
            self.add_form(&join(form), id, FormKind::Participle);
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
        if !self.lemma_ids.contains(verb) {
            self.add_verb(verb, &forms, "");
        }
        self.add_verb(joined, &forms, particle);
        let infinitive = format!("{particle}te{verb}");
        let (base, whole) = (self.lemma(verb), self.lemma(joined));
        self.add_form(&infinitive, whole, FormKind::Infinitive);
        let verbs = self.separable.entry(particle, Vec::new);
        // The last of two wins, as an entry written twice would.
        verbs.retain(|(verb, _)| *verb != base);
        verbs.push((base, whole));
        self.joined.insert(whole);
    }

    /// Adds lemmas that the lists do not hold, with the regular forms of a verb (Dutch: in -en), else as a noun.
    pub(crate) fn learn<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        for name in names {
            if self.lemma_ids.contains(name) {
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
        self.stems = OnceLock::new();
        self.slips = OnceLock::new();
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
    fn stems(&self) -> &Table<Option<LemmaId>> {
        self.stems.get_or_init(|| {
            let stemmer = stemmer(self.language);
            let mut stems: Table<Option<LemmaId>> = Table::default();
            for (word, entry) in self.entries.unordered().filter(|(word, _)| word.chars().count() >= 4) {
                // The stems of Dutch verbs say little: "warmte" would be a form of "warmen".
                let told = |form: &&Form| self.language == Language::En || form.kind == FormKind::Noun;
                let mut lemmas = entry.forms.iter().filter(told).map(|form| form.lemma).peekable();
                if lemmas.peek().is_none() {
                    continue;
                }
                let stem = stemmer.stem(word);
                for lemma in lemmas {
                    let known = stems.entry(&stem, || Some(lemma));
                    *known = known.filter(|known| *known == lemma);
                }
            }
            stems
        })
    }

    /// The forms of core verbs, too short to be forgiven an error anywhere, that `typed` may have been meant as: one
    /// letter left out or two swapped, and no word itself. To be believed only where a verb must stand.
    pub(crate) fn slips(&self, typed: &str) -> &[Form] {
        let slips = self.slips.get_or_init(|| {
            let mut slips: Table<Vec<Form>> = Table::default();
            let core = |form: &&Form| self.is_core(form.lemma) && form.kind != FormKind::Participle;
            for (word, entry) in self.entries.unordered().filter(|(word, _)| (4..7).contains(&word.len())) {
                let forms: Vec<Form> = entry.forms.iter().filter(core).copied().collect();
                if forms.is_empty() || !word.is_ascii() {
                    continue;
                }
                for at in 0..word.len() {
                    // The first letter is seldom the one that is missed.
                    let (head, tail) = word.split_at(at);
                    let missing = if at == 0 { String::new() } else { format!("{head}{}", &tail[1..]) };
                    let swapped = match tail.as_bytes() {
                        [one, two, ..] if one != two => {
                            format!("{head}{}{}{}", char::from(*two), char::from(*one), &tail[2..])
                        }
                        _ => String::new(),
                    };
                    for slip in [missing, swapped] {
                        if slip.len() >= 3 && !self.about(&slip).known {
                            let meant = slips.entry(&slip, Vec::new);
                            meant.extend(&forms);
                            meant.sort_unstable();
                            meant.dedup();
                        }
                    }
                }
            }
            slips
        });
        slips.get(typed).map_or(&[], Vec::as_slice)
    }

    /// The language of the lists.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the folded word carries content of its own (no pronoun, article, auxiliary, particle…).
    pub fn is_content(&self, word: &str) -> bool {
        self.about(word).content
    }

    /// The lemmas that the folded word is a form of; several where it is ambiguous, none where the lists are silent.
    pub fn lemmas_of(&self, word: &str) -> Vec<&str> {
        let mut names: Vec<&str> = self.forms(word).iter().map(|form| self.lemma_name(form.lemma)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The classes with their members, several words parted by a space.
    pub fn classes(&self) -> &BTreeMap<String, Vec<String>> {
        &self.classes
    }

    /// The moods with their patterns, as written.
    pub fn moods(&self) -> &BTreeMap<String, Vec<MoodPattern>> {
        &self.moods
    }

    /// All that is known of the folded `word`.
    pub(crate) fn about(&self, word: &str) -> About<'_> {
        const NOTHING: &Entry =
            &Entry { forms: Vec::new(), groups: Vec::new(), classes: Vec::new(), particle: false, number: false };
        let Entry { forms, groups, classes, particle, number } = self.entries.get(word).unwrap_or(NOTHING);
        let tags = self.tags(word);
        let light = || forms.iter().any(|form| form.kind.is_verb() && self.light.contains(&form.lemma));
        let letters = || word.chars().filter(|c| c.is_alphabetic()).take(2).count() == 2;
        About {
            forms,
            groups,
            tags,
            particle: *particle,
            number: *number,
            known: !forms.is_empty() || !classes.is_empty() || !tags.is_empty(),
            content: tags.is_empty() && !particle && letters() && !light(),
        }
    }

    /// The readings of a word that the lists or the core verbs hold.
    pub(crate) fn forms(&self, word: &str) -> &[Form] {
        self.entries.get(word).map_or(&[], |entry| &entry.forms)
    }

    /// All words that the lists hold, in no order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.entries.unordered().filter(|(_, entry)| !entry.forms.is_empty()).map(|(word, _)| word)
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
        let verbs = self.separable.get(particle)?;
        verbs.iter().find(|(base, _)| *base == verb).map(|(_, whole)| *whole)
    }

    /// The only lemma with this stem: what a word that nobody knows must be a form of.
    pub(crate) fn lemma_of_stem(&self, stem: &str) -> Option<LemmaId> {
        self.stems().get(stem).copied().flatten()
    }

    pub(crate) fn groups(&self, word: &str) -> &[u32] {
        self.entries.get(word).map_or(&[], |entry| &entry.groups)
    }

    pub(crate) fn tags(&self, word: &str) -> Tags {
        function_words::tags(self.language, word)
    }

    /// How often the word can be expected in a reply, roughly: 1 for a word with content of its own.
    pub(crate) fn frequency(&self, word: &str) -> usize {
        function_words::frequency(self.language, word)
    }

    /// The same of all forms of a lemma together.
    pub(crate) fn lemma_frequency(&self, lemma: LemmaId) -> usize {
        const EVERYWHERE: LemmaId = 2;
        const BY_CORE_VERB: usize = 12;
        const BY_OTHER: usize = 3;
        // To be and to have lead the list of core verbs.
        match () {
            () if lemma < EVERYWHERE => 100,
            () if self.is_core(lemma) => BY_CORE_VERB,
            () => BY_OTHER,
        }
    }

    pub(crate) fn stem(&self, word: &str) -> String {
        stemmer(self.language).stem(word).into_owned()
    }
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::create(match language {
        Language::Nl => Algorithm::Dutch,
        Language::En => Algorithm::English,
    })
}
