//! Making the index of example questions.

use super::words::{past, pronoun, weight};
use super::{Entry, Example, Kind, MOST_WORDS, Owner, Questions, kind};
use crate::scenario::model::{Scenario, Wording};
use crate::text::{Token, Vocabulary, tokens};
use std::collections::{BTreeMap, BTreeSet};

impl Questions {
    /// The index of a person.
    pub fn new(vocabulary: &Vocabulary, scenario: &Scenario) -> Self {
        let mut questions = Questions::default();
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for fact in scenario.facts.values() {
            let at = fact.at.clone();
            let owner = Owner { name: fact.owner(), story: fact.story.clone(), at };
            questions.add(vocabulary, owner, fact.ask.iter().map(text), &mut words, false);
            questions.more(vocabulary, fact.shared.iter().map(String::as_str), &mut words, true);
        }
        for node in scenario.nodes.values() {
            for branch in &node.branches {
                let owner = Owner {
                    name: format!("branch.{}", branch.id),
                    story: node.story.clone(),
                    at: vec![node.name.clone()],
                };
                questions.add(vocabulary, owner, branch.tries.iter().map(text), &mut words, false);
            }
        }
        questions.index(vocabulary);
        for node in scenario.nodes.values() {
            let hooks = node.hooks.values().flat_map(|hook| hook.words.iter().map(String::as_str));
            questions.give(vocabulary, &node.name, node.say.iter().map(text).chain(hooks));
            for branch in &node.branches {
                questions.give(vocabulary, &branch.id, branch.say.iter().map(text));
            }
        }
        for fact in scenario.facts.values() {
            questions.give(vocabulary, &fact.owner(), fact.say.iter().map(text));
        }
        questions
    }

    fn add<'a>(
        &mut self,
        vocabulary: &Vocabulary,
        owner: Owner,
        examples: impl Iterator<Item = &'a str>,
        known: &mut BTreeMap<String, usize>,
        shared: bool,
    ) {
        self.owners.push(owner);
        self.more(vocabulary, examples, known, shared);
    }

    /// More examples of the last owner.
    fn more<'a>(
        &mut self,
        vocabulary: &Vocabulary,
        examples: impl Iterator<Item = &'a str>,
        known: &mut BTreeMap<String, usize>,
        shared: bool,
    ) {
        for example in examples {
            let all = tokens(example);
            let mut words: Vec<usize> = Vec::new();
            for token in all.iter().filter(|token| token.is_word()).take(MOST_WORDS) {
                let word = pronoun(vocabulary, &token.folded);
                if weight(vocabulary, word) == 0 {
                    continue;
                }
                let entry = *known.entry(word.to_owned()).or_insert_with(|| {
                    self.entries.push(Entry { profile: vocabulary.profile(word), weight: weight(vocabulary, word) });
                    self.entries.len() - 1
                });
                if !words.contains(&entry) {
                    words.push(entry);
                }
            }
            let kind = Kind::of(vocabulary.language(), &all);
            if let Some((word, weight)) = kind.word() {
                // "Waar was dat?" says by its question word alone what it asks.
                let entry = *known.entry(word.to_owned()).or_insert_with(|| {
                    self.entries.push(Entry { profile: vocabulary.profile(word), weight });
                    self.entries.len() - 1
                });
                words.push(entry);
            }
            if !words.is_empty() {
                let past = past(vocabulary, &all);
                self.examples.push(Example { owner: self.owners.len() - 1, kind, past, words, shared });
            }
        }
    }

    /// Rare words weigh more: what only one example asks for says most.
    fn index(&mut self, vocabulary: &Vocabulary) {
        self.postings = vec![Vec::new(); self.entries.len()];
        for (at, example) in self.examples.iter().enumerate() {
            for word in &example.words {
                self.postings[*word].push(at);
            }
        }
        let all = u32::try_from(self.examples.len()).unwrap_or(u32::MAX);
        for (at, entry) in self.entries.iter_mut().enumerate() {
            let among = u32::try_from(self.postings[at].len()).unwrap_or(u32::MAX).max(1);
            let word = entry.profile.word();
            if kind::is_kind(word) {
                self.keys.entry(word.to_owned()).or_default().push(at);
                continue;
            }
            if vocabulary.is_content(word) {
                entry.weight += 8 * (all / among).max(1).ilog2();
            }
            for key in entry.profile.keys() {
                self.keys.entry(key).or_default().push(at);
            }
        }
    }

    fn give<'a>(&mut self, vocabulary: &Vocabulary, owner: &str, lines: impl Iterator<Item = &'a str>) {
        let mut given = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for token in lines.flat_map(tokens).filter(Token::is_word) {
            if vocabulary.is_content(&token.folded) && seen.insert(token.folded.clone()) {
                given.extend(self.same(&vocabulary.profile(&token.folded)).into_iter().map(|(entry, _)| entry));
            }
        }
        self.given.insert(owner.to_owned(), given);
    }
}

fn text(wording: &Wording) -> &str {
    &wording.text
}
