//! What a reply asks, by its likeness to example questions: those of facts (`ask`) and of branches (`try`).
//!
//! A question is known by its content words, weighed by how rare they are among the examples of this person, by the kind of
//! its question word, and by its tense. Words that her last line held already weigh less: who asks "was hij streng?"
//! after a line about her father asks for the word that is new. All arithmetic is in whole numbers, so that the
//! same reply is understood alike on every machine.

use super::dialogue::State;
use crate::base::{HookHit, Likeness, Scope, Span};
use crate::text::{Profile, Token, Vocabulary, tokens};
use std::collections::{BTreeMap, BTreeSet};

pub use kind::Kind;
use words::{past, pronoun, questions, weight};

mod build;
mod kind;
mod words;

/// Likeness in percent from which a question about her present story counts as this one, loosely and surely.
const NEAR: (u32, u32) = (52, 70);
/// The same for a question about something else.
const FAR: (u32, u32) = (64, 78);
/// What a question must share with an example that is about something else than her present story: a content word.
const FAR_WEIGHT: u32 = 120;
/// Words before a question that may say what it is about.
const TOPIC_WORDS: usize = 2;
/// The most examples that are reported.
const MOST_FOUND: usize = 6;
/// The most places in a reply where a question may begin.
const MOST_STARTS: usize = 12;
/// The most words of one question that are weighed.
const MOST_WORDS: usize = 40;
/// The weight of a pronoun for somebody else.
const PRONOUN: u32 = 20;
/// The weight of a content word that no example holds.
const STRANGE: u32 = 110;

/// A distinct word of the examples.
#[derive(Debug, Clone)]
struct Entry {
    profile: Profile,
    weight: u32,
}

/// One example question.
#[derive(Debug, Clone)]
struct Example {
    /// Place in `owners`.
    owner: usize,
    kind: Kind,
    past: Option<bool>,
    /// Entries, each once.
    words: Vec<usize>,
    /// Whether it stands in a list that every story shares: asked far from this story it means another.
    shared: bool,
}

/// What an example asks for.
#[derive(Debug, Clone)]
struct Owner {
    /// "fact.kinderen", "branch.kant.2".
    name: String,
    /// The story in whose file it stands.
    story: Option<String>,
    /// The nodes at which it is meant; empty: anywhere in its story.
    at: Vec<String>,
}

/// The example questions of a person, indexed.
#[derive(Debug, Clone, Default)]
pub struct Questions {
    owners: Vec<Owner>,
    examples: Vec<Example>,
    entries: Vec<Entry>,
    /// Word, lemma, stem or synonym group to the entries that share it, and how well, in percent.
    keys: BTreeMap<String, Vec<usize>>,
    /// Entry to the examples that hold it.
    postings: Vec<Vec<usize>>,
    /// Owner of a line to the entries that the line holds.
    given: BTreeMap<String, BTreeSet<usize>>,
}

/// A word of a question with its weight; the entries it stands for, each with how well it agrees in percent.
struct Asked {
    weight: u32,
    entries: Vec<(usize, u32)>,
}

impl Questions {
    /// The entries that a word is the same as, by form, stem or synonym; how well, in percent.
    fn same(&self, profile: &Profile) -> Vec<(usize, u32)> {
        let mut found: BTreeMap<usize, u32> = BTreeMap::new();
        for key in profile.keys() {
            let well = if key.starts_with("g:") { 85 } else { 100 };
            for entry in self.keys.get(&key).into_iter().flatten() {
                let best = found.entry(*entry).or_default();
                *best = well.max(*best);
            }
        }
        found.into_iter().collect()
    }

    /// A word of a reply: what it is the same as, else what it is part of, or a slip of the keyboard away from.
    fn asked(&self, vocabulary: &Vocabulary, token: &Token) -> Option<Asked> {
        let word = pronoun(vocabulary, &token.folded);
        let base = weight(vocabulary, word);
        if base == 0 {
            return None;
        }
        let profile = vocabulary.profile(word);
        let mut entries = self.same(&profile);
        if entries.is_empty() && vocabulary.is_content(word) {
            let alike = self.entries.iter().enumerate().filter_map(|(at, entry)| {
                let well = match vocabulary.compare(&entry.profile, &profile)? {
                    Likeness::Typo => 85,
                    Likeness::Compound => 60,
                    _ => return None,
                };
                Some((at, well))
            });
            entries = alike.collect();
        }
        let heaviest = entries.iter().map(|(entry, _)| self.entries[*entry].weight).max();
        let strange = if vocabulary.is_content(word) { STRANGE } else { base };
        Some(Asked { weight: heaviest.unwrap_or(strange), entries })
    }

    /// The examples that a reply resembles, best first, as hits whose likeness is [`Likeness::Question`] (surely) or
    /// [`Likeness::LooseQuestion`].
    pub fn find(&self, vocabulary: &Vocabulary, state: &State, story: Option<&str>, reply: &str) -> Vec<HookHit> {
        if self.examples.is_empty() {
            return Vec::new();
        }
        let given: BTreeSet<usize> =
            state.last.iter().filter_map(|owner| self.given.get(owner)).flatten().copied().collect();
        let all = tokens(reply);
        let mut best: BTreeMap<usize, (u32, Span)> = BTreeMap::new();
        for (before, words) in questions(vocabulary.language(), reply, &all) {
            let kind = Kind::of(vocabulary.language(), words);
            let mut asked: Vec<Asked> = words
                .iter()
                .filter(|token| token.is_word())
                .take(MOST_WORDS)
                .filter_map(|token| self.asked(vocabulary, token))
                .collect();
            asked.extend(kind.word().map(|(word, weight)| {
                let entries = self.keys.get(word).into_iter().flatten().map(|entry| (*entry, 100)).collect();
                Asked { weight, entries }
            }));
            // What leads up to it may say whom it is about; a mere lead-in weighs little.
            let topic = before.iter().filter(|token| token.is_word() && vocabulary.is_content(&token.folded));
            let topic = topic.rev().take(TOPIC_WORDS).filter_map(|token| self.asked(vocabulary, token));
            // What no example knows is about something else altogether.
            asked.extend(topic.map(|word| match word.entries.as_slice() {
                [] => word,
                _ => Asked { weight: word.weight / 2, ..word },
            }));
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let span = Span::new(first.span.start, last.span.end);
            let past = past(vocabulary, words);
            for at in self.candidates(&asked) {
                let example = &self.examples[at];
                let near = self.is_near(&self.owners[example.owner], state, story);
                // A fact of her life may be asked for by a pronoun, too.
                let owner = &self.owners[example.owner];
                if example.shared && !near && owner.story.is_some() {
                    continue;
                }
                let here = near || owner.story.is_none();
                let (common, whole) = self.likeness(example, &asked, &given, here);
                // Far from what she tells, small words are not enough.
                if !near && common < FAR_WEIGHT {
                    continue;
                }
                let mut percent = (common * 100).checked_div(whole).unwrap_or(0);
                percent = percent * kind.agrees(example.kind) / 100;
                if past.zip(example.past).is_some_and(|(a, b)| a != b) {
                    percent = percent * 85 / 100;
                }
                let known = best.entry(example.owner).or_insert((percent, span));
                if percent > known.0 {
                    *known = (percent, span);
                }
            }
        }
        self.hits(state, story, best)
    }

    fn candidates(&self, asked: &[Asked]) -> BTreeSet<usize> {
        asked.iter().flat_map(|word| &word.entries).flat_map(|(entry, _)| &self.postings[*entry]).copied().collect()
    }

    /// How much two questions have in common, and how much is in either.
    fn likeness(&self, example: &Example, asked: &[Asked], given: &BTreeSet<usize>, near: bool) -> (u32, u32) {
        let (mut common, mut whole, mut stood_for) = (0, 0, false);
        for word in &example.words {
            let weight = self.entries[*word].weight;
            let found = asked.iter().flat_map(|asked| &asked.entries).filter(|(entry, _)| entry == word);
            match found.map(|(_, well)| *well).max() {
                Some(well) => {
                    common += weight * well / 100;
                    whole += weight;
                }
                // What her line has just named need not be named again.
                None if near && given.contains(word) => {
                    whole += weight / 4;
                    stood_for = true;
                }
                None => whole += weight,
            }
        }
        for word in asked {
            let found = word.entries.iter().filter(|(entry, _)| example.words.contains(entry));
            match found.map(|(_, well)| *well).max() {
                Some(well) => {
                    common += word.weight * well / 100;
                    whole += word.weight;
                }
                // "Hij" stands for the word that was not named again.
                None if stood_for && word.weight <= PRONOUN => {}
                None if word.entries.iter().any(|(entry, _)| given.contains(entry)) => whole += word.weight / 2,
                None => whole += word.weight,
            }
        }
        (common, whole)
    }

    fn is_near(&self, owner: &Owner, state: &State, story: Option<&str>) -> bool {
        match owner.at.as_slice() {
            [] => owner.story.as_deref().is_some_and(|own| {
                // She may have answered something of a story in which she is not yet.
                let spoke = |last: &String| {
                    let fact = last.strip_prefix("fact.").and_then(|fact| fact.split_once('.'));
                    fact.is_some_and(|(of, _)| of == own)
                };
                story == Some(own) || state.last.iter().any(spoke)
            }),
            at => at.contains(&state.node) || at.iter().any(|node| state.last.contains(node)),
        }
    }

    fn hits(&self, state: &State, story: Option<&str>, best: BTreeMap<usize, (u32, Span)>) -> Vec<HookHit> {
        let mut found: Vec<(u32, HookHit)> = Vec::new();
        for (at, (percent, span)) in best {
            let owner = &self.owners[at];
            let near = self.is_near(owner, state, story);
            // What belongs to a line may be gone back to once that line was said, and gives nothing away before.
            let untold = !owner.at.is_empty() && !owner.at.iter().any(|node| state.seen.contains(node));
            if !near && untold {
                continue;
            }
            let (loose, sure) = if near { NEAR } else { FAR };
            let likeness = match percent {
                _ if percent >= sure => Likeness::Question,
                _ if percent >= loose => Likeness::LooseQuestion,
                _ => continue,
            };
            let scope = match (&owner.story, near) {
                (_, true) if !owner.at.is_empty() => Scope::Node,
                (Some(_), true) => Scope::Story,
                (Some(_), false) => Scope::Other,
                (None, _) => Scope::Fact,
            };
            let hook = owner.name.split_once('.').map_or(owner.name.as_str(), |(_, name)| name).to_owned();
            // What is near wins where two are alike.
            let rank = percent + if near { 8 } else { 0 };
            found.push((rank, HookHit { hook, scope, owner: owner.name.clone(), likeness, span }));
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1.scope, &a.1.owner).cmp(&(b.1.scope, &b.1.owner))));
        found.truncate(MOST_FOUND);
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}
