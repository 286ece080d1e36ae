//! The lexicon of one language: its words, its rules, and the way from words to the rules they may concern.

use super::index::Index;
use super::load::{self, Compiler};
use super::pattern::{Program, ProgramId};
use super::programs::{Programs, Trees};
use super::reading::Memory;
use super::rule::Rule;
use super::symbol::Symbols;
use super::word::Known;
use crate::base::{Diagnostic, Language, SourceFile};
use crate::text::Vocabulary;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Words and rules of one language, ready to read replies with.
#[derive(Debug, Clone)]
pub struct Lexicon {
    vocabulary: Vocabulary,
    rules: Vec<Rule>,
    by_id: BTreeMap<String, usize>,
    pub(super) symbols: Symbols,
    moods: Vec<(String, Vec<ProgramId>)>,
    programs: Programs,
    index: Index,
    memories: Pool,
}

/// What readings lend each other; a copy of a lexicon begins without.
#[derive(Debug, Default)]
struct Pool(Mutex<Vec<Memory>>);

impl Clone for Pool {
    fn clone(&self) -> Self {
        Pool::default()
    }
}

impl Lexicon {
    /// Reads the files of one language (`nl/advising/order.toml`, `nl/words/verbs.toml`). Faulty rules are reported and
    /// left out; so are the faulty entries of word lists.
    pub fn load(language: Language, files: &[SourceFile]) -> (Lexicon, Vec<Diagnostic>) {
        let files: Vec<&SourceFile> = files.iter().filter(|file| file.path.ends_with(".toml")).collect();
        let (words, rules): (Vec<&SourceFile>, Vec<&SourceFile>) =
            files.into_iter().partition(|file| file.folder().rsplit('/').next() == Some("words"));
        let words: Vec<SourceFile> = words.into_iter().cloned().collect();
        // Words and rules know nothing of each other until both are read, so each may have a core of its own.
        let mut rule_faults = Vec::new();
        let ((mut vocabulary, mut faults), sources, mut trees) = std::thread::scope(|scope| {
            let read_words = || Vocabulary::load(language, &words);
            let elsewhere = std::thread::Builder::new().spawn_scoped(scope, read_words);
            let sources = load::parse_rules(&rules, &mut rule_faults);
            let trees = Trees::of(&sources);
            let words = match elsewhere.map(std::thread::ScopedJoinHandle::join) {
                Ok(Ok(words)) => words,
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                // No thread to be had: one after the other then.
                Err(_) => read_words(),
            };
            (words, sources, trees)
        });
        faults.append(&mut rule_faults);
        let moods = vocabulary.moods().clone();
        moods.values().flatten().for_each(|pattern| trees.add(&pattern.text));
        vocabulary.learn(&trees.lemmas(&sources));

        let mut symbols = Symbols::default();
        let mut programs = Programs::default();
        let names: Vec<String> = moods.keys().cloned().collect();
        let mut compiler = Compiler {
            vocabulary: &vocabulary,
            symbols: &mut symbols,
            moods: &names,
            trees: &trees,
            programs: &mut programs,
            faults: &mut faults,
        };
        let moods: Vec<_> = moods.values().map(|patterns| compiler.mood(patterns)).collect();
        let rules: Vec<Rule> = sources.into_iter().filter_map(|source| compiler.rule(source)).collect();
        let by_id = rules.iter().enumerate().map(|(place, rule)| (rule.id.clone(), place)).collect();
        let index = Index::new(&rules, symbols.len());
        let moods = names.into_iter().zip(moods).collect();
        (Lexicon { vocabulary, rules, by_id, symbols, moods, programs, index, memories: Pool::default() }, faults)
    }

    /// All rules, in the order of their files.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of this name.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.by_id.get(id).and_then(|place| self.rules.get(*place))
    }

    /// The words of the language.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.vocabulary.language()
    }

    /// The program of this number.
    pub(super) fn program(&self, id: ProgramId) -> Option<&Program> {
        self.programs.get(id)
    }

    /// The programs of these numbers.
    pub(super) fn programs(&self, ids: &[ProgramId]) -> impl Iterator<Item = &Program> {
        ids.iter().filter_map(|id| self.programs.get(*id))
    }

    /// How many programs there are.
    pub(super) fn program_count(&self) -> usize {
        self.programs.len()
    }

    pub(super) fn mood(&self, number: usize) -> impl Iterator<Item = &Program> {
        self.programs(self.moods.get(number).map_or(&[], |(_, patterns)| patterns))
    }

    pub(super) fn mood_number(&self, name: &str) -> Option<usize> {
        self.moods.iter().position(|(known, _)| known == name)
    }

    /// Memory to read a reply with, as large as an earlier reading made it.
    pub(super) fn lend(&self) -> Memory {
        /// Words kept from reply to reply: what people say over and over, and no more than a few megabytes.
        const WORDS: usize = 4_000;
        let mut memory = self.memories.0.lock().ok().and_then(|mut pool| pool.pop()).unwrap_or_default();
        if memory.words.len() > WORDS {
            memory.words = Known::default();
        }
        memory
    }

    /// Keeps memory for the next reading.
    pub(super) fn give_back(&self, memory: Memory) {
        if let Ok(mut pool) = self.memories.0.lock() {
            pool.push(memory);
        }
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}
