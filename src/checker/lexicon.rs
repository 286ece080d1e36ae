//! The lexicon of one language: its words, its rules, and the way from words to the rules they may concern.

use super::frame::ClauseType;
use super::load::{self, Compiler, Programs};
use super::pattern::{Program, ProgramId};
use super::rule::Rule;
use super::symbol::{Symbol, Symbols};
use crate::base::{Diagnostic, Language, SourceFile};
use crate::text::Vocabulary;
use std::collections::BTreeMap;

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
}

/// Which conditions a clause may concern.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// Rule and number of each condition.
    pub conditions: Vec<(usize, usize)>,
    /// By symbol: the conditions that need it, or another of their set.
    postings: Vec<Vec<u32>>,
    /// By clause type: the conditions that need no word.
    free: BTreeMap<ClauseType, Vec<u32>>,
    /// Conditions about the reply as a whole.
    pub whole: Vec<u32>,
}

impl Lexicon {
    /// Reads the files of one language (`nl/advising/order.toml`, `nl/words/verbs.toml`). Faulty rules are reported and
    /// left out; so are the faulty entries of word lists.
    pub fn load(language: Language, files: &[SourceFile]) -> (Lexicon, Vec<Diagnostic>) {
        let files: Vec<&SourceFile> = files.iter().filter(|file| file.path.ends_with(".toml")).collect();
        let (words, rules): (Vec<&SourceFile>, Vec<&SourceFile>) =
            files.into_iter().partition(|file| file.folder().rsplit('/').next() == Some("words"));
        let words: Vec<SourceFile> = words.into_iter().cloned().collect();
        let (mut vocabulary, mut faults) = Vocabulary::load(language, &words);
        let sources = load::parse_rules(&rules, &mut faults);
        let patterns: Vec<_> = vocabulary.moods().values().cloned().collect();
        let names: Vec<String> = vocabulary.moods().keys().cloned().collect();
        vocabulary.learn(&load::lemmas(&sources, &patterns));

        let mut symbols = Symbols::default();
        let mut programs = Programs::default();
        let mut compiler = Compiler {
            vocabulary: &vocabulary,
            symbols: &mut symbols,
            moods: &names,
            programs: &mut programs,
            faults: &mut faults,
        };
        let moods: Vec<_> = patterns.iter().map(|patterns| compiler.mood(patterns)).collect();
        let rules: Vec<Rule> = sources.into_iter().filter_map(|source| compiler.rule(source)).collect();
        symbols.finish(&vocabulary);
        let by_id = rules.iter().enumerate().map(|(place, rule)| (rule.id.clone(), place)).collect();
        let index = Index::new(&rules, symbols.len());
        let moods = names.into_iter().zip(moods).collect();
        (Lexicon { vocabulary, rules, by_id, symbols, moods, programs, index }, faults)
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

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}

impl Index {
    fn new(rules: &[Rule], symbols: usize) -> Self {
        let mut index = Index { postings: vec![Vec::new(); symbols], ..Index::default() };
        for (rule, when, place) in rules
            .iter()
            .enumerate()
            .flat_map(|(at, rule)| rule.whens.iter().enumerate().map(move |(n, when)| (at, when, n)))
        {
            let number = u32::try_from(index.conditions.len()).unwrap_or(u32::MAX);
            index.conditions.push((rule, place));
            if !when.is_about_clauses() {
                index.whole.push(number);
                continue;
            }
            match &when.needs {
                Some(symbols) => {
                    for symbol in symbols {
                        if let Some(list) = index.postings.get_mut(*symbol as usize) {
                            list.push(number);
                        }
                    }
                }
                None => {
                    let kinds = when.frame.as_ref().map(|frame| frame.kinds.as_slice()).unwrap_or_default();
                    for kind in ClauseType::ALL.iter().filter(|kind| kinds.is_empty() || kinds.contains(kind)) {
                        index.free.entry(*kind).or_default().push(number);
                    }
                }
            }
        }
        index
    }

    /// The conditions that need this symbol.
    pub fn needing(&self, symbol: Symbol) -> &[u32] {
        self.postings.get(symbol as usize).map_or(&[], Vec::as_slice)
    }

    /// The conditions that need no particular word of a clause of this type.
    pub fn free(&self, kind: ClauseType) -> &[u32] {
        self.free.get(&kind).map_or(&[], Vec::as_slice)
    }
}
