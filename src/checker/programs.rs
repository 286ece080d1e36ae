//! The patterns of a lexicon, each parsed once and compiled once however many rules write it.

use super::load::{Source, patterns, texts};
use super::pattern::{Node, Program, ProgramId, parse};
use crate::text::{Table, fold};
use std::collections::BTreeSet;

/// The patterns of a lexicon as trees, each parsed once however many rules write it.
#[derive(Default)]
pub(super) struct Trees(Table<Result<Node, String>>);

impl Trees {
    /// Parses a pattern that is not among them yet.
    pub fn add(&mut self, text: &str) {
        self.0.entry(text, || parse(text));
    }

    /// The tree of a pattern, or what was expected and not found in it.
    pub fn get(&self, text: &str) -> Option<&Result<Node, String>> {
        self.0.get(text)
    }

    /// Parses the patterns of the rules.
    pub fn of(sources: &[Source]) -> Self {
        let mut trees = Trees::default();
        for when in sources.iter().flat_map(|source| &source.raw.when) {
            let when = when.get_ref();
            let partner = when.partner.iter().flat_map(|partner| [&partner.has, &partner.lacks]);
            for (_, text) in patterns(when).into_iter().chain(partner).flatten().flat_map(texts) {
                trees.add(text);
            }
        }
        trees
    }

    /// The lemmas that the rules ask for, in `<…>` and as `verb`.
    pub fn lemmas(&self, sources: &[Source]) -> BTreeSet<String> {
        let mut out = BTreeSet::new();
        for node in self.0.unordered().filter_map(|(_, tree)| tree.as_ref().ok()) {
            node.visit(&mut |node| {
                if let Node::Lemma(name) = node {
                    out.insert(name.clone());
                }
            });
        }
        let whens = sources.iter().flat_map(|source| &source.raw.when);
        for clause in whens.filter_map(|when| when.get_ref().clause.as_ref()) {
            for (_, verb) in clause.verb.iter().flat_map(texts).filter(|(_, verb)| !verb.is_empty()) {
                out.insert(fold(verb).as_str().to_owned());
            }
        }
        out
    }
}

/// The compiled patterns of a lexicon, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Programs {
    list: Vec<Program>,
    by_text: Table<ProgramId>,
}

impl Programs {
    /// The number of the program of this pattern.
    pub fn find(&self, text: &str) -> Option<ProgramId> {
        self.by_text.get(text).copied()
    }

    /// Adds the program of a pattern.
    pub fn add(&mut self, text: &str, program: Program) -> ProgramId {
        let id = ProgramId::try_from(self.list.len()).unwrap_or(ProgramId::MAX);
        self.list.push(program);
        self.by_text.insert(text, id);
        id
    }

    /// The program of this number.
    pub fn get(&self, id: ProgramId) -> Option<&Program> {
        self.list.get(id as usize)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }
}
