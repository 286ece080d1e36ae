//! What a reply asks, by its likeness to example questions: those of facts (`ask`) and of branches (`try`).
//!
//! A question is known by its content words, weighed by how rare they are among the examples of this person, by the kind of
//! its question word, and by its tense. Words that her last line held already weigh less: who asks "was hij streng?"
//! after a line about her father asks for the word that is new. All arithmetic is in whole numbers, so that the
//! same reply is understood alike on every machine.

use super::dialogue::State;
use super::model::{Scenario, Wording};
use crate::base::{HookHit, Language, Likeness, Scope, Span};
use crate::text::{FormKind, Profile, Tags, Token, Vocabulary, sentences, tokens};
use std::collections::{BTreeMap, BTreeSet};

pub use kind::Kind;

mod kind;

/// Likeness in percent from which a question about her present story counts as this one, loosely and surely.
const NEAR: (u32, u32) = (52, 70);
/// The same for a question about something else.
const FAR: (u32, u32) = (64, 78);
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
    /// The index of a person.
    pub fn new(vocabulary: &Vocabulary, scenario: &Scenario) -> Self {
        let mut questions = Questions::default();
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for fact in scenario.facts.values() {
            let at = fact.at.clone();
            let owner = Owner { name: fact.owner(), story: fact.story.clone(), at };
            questions.add(vocabulary, owner, fact.asked(), &mut words);
        }
        for node in scenario.nodes.values() {
            for branch in &node.branches {
                let owner = Owner {
                    name: format!("branch.{}", branch.id),
                    story: node.story.clone(),
                    at: vec![node.name.clone()],
                };
                questions.add(vocabulary, owner, branch.tries.iter().map(|example| example.text.as_str()), &mut words);
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
    ) {
        self.owners.push(owner);
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
            if !words.is_empty() {
                let kind = Kind::of(vocabulary.language(), &all);
                let past = past(vocabulary, &all);
                self.examples.push(Example { owner: self.owners.len() - 1, kind, past, words });
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
            if vocabulary.is_content(entry.profile.word()) {
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
        for words in questions(vocabulary.language(), reply, &all) {
            let asked: Vec<Asked> = words
                .iter()
                .filter(|token| token.is_word())
                .take(MOST_WORDS)
                .filter_map(|token| self.asked(vocabulary, token))
                .collect();
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let span = Span::new(first.span.start, last.span.end);
            let (kind, past) = (Kind::of(vocabulary.language(), words), past(vocabulary, words));
            for at in self.candidates(&asked) {
                let example = &self.examples[at];
                let near = self.is_near(&self.owners[example.owner], state, story);
                // A fact of her life may be asked for by a pronoun, too.
                let owner = &self.owners[example.owner];
                let here = near || owner.story.is_none();
                let mut percent = self.likeness(example, &asked, &given, here);
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

    /// How much two questions have in common, in percent of all that is in either.
    fn likeness(&self, example: &Example, asked: &[Asked], given: &BTreeSet<usize>, near: bool) -> u32 {
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
        (common * 100).checked_div(whole).unwrap_or(0)
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

fn text(wording: &Wording) -> &str {
    &wording.text
}

/// The stretches of a reply that may be a question by themselves: its sentences, and what follows a comma or begins with
/// a question word inside one.
fn questions<'a>(language: Language, reply: &str, all: &'a [Token]) -> Vec<&'a [Token]> {
    let mut found = Vec::new();
    // A question is at the end of a long reply more often than not.
    for sentence in sentences(language, reply, all).into_iter().rev() {
        let words = &all[sentence.tokens];
        found.push(words);
        for (at, token) in words.iter().enumerate().skip(1) {
            let after_comma = matches!(words[at - 1].folded.as_str(), "," | ";" | ":" | "-" | "–");
            if token.is_word() && (after_comma || kind::is_question_word(language, &token.folded)) {
                found.push(&words[at..]);
            }
            if found.len() >= MOST_STARTS {
                return found;
            }
        }
    }
    found
}

/// All pronouns for one person or some people are one word.
fn pronoun<'a>(vocabulary: &Vocabulary, word: &'a str) -> &'a str {
    match (vocabulary.language(), word) {
        (Language::Nl, "hem" | "ie") => "hij",
        (Language::Nl, "zij" | "haar" | "hun" | "hen") => "ze",
        (Language::En, "him" | "his") => "he",
        (Language::En, "her" | "hers") => "she",
        (Language::En, "them" | "their" | "theirs") => "they",
        _ => word,
    }
}

/// How much a word says by itself, before its rarity: 0 for one that only builds sentences.
fn weight(vocabulary: &Vocabulary, word: &str) -> u32 {
    if vocabulary.is_content(word) {
        return 60;
    }
    let tags = vocabulary.tags(word);
    if tags.any(Tags::QUESTION) {
        return 0;
    }
    if says_how(word) {
        return 70;
    }
    if tags.any(Tags::THIRD.and(Tags::OBLIQUE)) && !tags.any(Tags::GENERIC) {
        return if matches!(word, "hij" | "ze" | "he" | "she" | "they") { PRONOUN } else { 0 };
    }
    if tags.any(Tags::NEGATION) {
        return 30;
    }
    if tags.any(Tags::ADVERB) {
        let back = tags.any(Tags::REFERENCE) && word != "toen";
        return if back || vocabulary.in_class(word, "particle") && word != "nog" { 0 } else { 30 };
    }
    if !tags.is_empty() {
        return 0;
    }
    let light = |name: &str| {
        matches!(
            name,
            "zijn"
                | "hebben"
                | "worden"
                | "zullen"
                | "kunnen"
                | "mogen"
                | "moeten"
                | "willen"
                | "gaan"
                | "doen"
                | "be"
                | "have"
                | "do"
                | "will"
                | "would"
                | "can"
                | "could"
                | "should"
                | "may"
                | "might"
                | "must"
                | "go"
                | "get"
        )
    };
    let lemmas = vocabulary.lemmas_of(word);
    if lemmas.is_empty() || lemmas.iter().any(|lemma| light(lemma)) { 0 } else { 45 }
}

/// Small words that are what a question is about: "was dat leuk?"
fn says_how(word: &str) -> bool {
    matches!(
        word,
        "leuk"
            | "mooi"
            | "fijn"
            | "goed"
            | "heerlijk"
            | "samen"
            | "alleen"
            | "thuis"
            | "vroeger"
            | "later"
            | "vandaag"
            | "gelukkig"
            | "vaak"
            | "together"
            | "alone"
            | "home"
    )
}

/// Whether a question is put in the past tense; `None` where it holds no verb.
fn past(vocabulary: &Vocabulary, words: &[Token]) -> Option<bool> {
    let kinds = words.iter().flat_map(|token| vocabulary.forms(&token.folded)).map(|form| form.kind);
    let (mut verb, mut past) = (false, false);
    for kind in kinds.filter(|kind| kind.is_verb()) {
        verb = true;
        past |= matches!(kind, FormKind::Past | FormKind::Participle);
    }
    verb.then_some(past)
}
