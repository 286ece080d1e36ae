//! What a reply is about: the words of her hooks, stories and facts, found in what was typed.

mod memo;

use super::dialogue::State;
use super::model::{Hooks, Scenario};
use super::question::Questions;
use crate::base::{HookHit, Language, Likeness, Scope, Span};
use crate::text::{Profile, Token, Vocabulary, fold, tokens};
use memo::{Known, Memo};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// Different words of a reply that are looked up; a longer one is read from its end.
const MOST_TYPED: usize = 120;
/// The most subjects that are reported.
const MOST_HITS: usize = 48;

/// From how many letters on a part of a compound leads away from what she has just said.
const LEADING_PART: usize = 5;

/// What a word stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// A hook of the line with this owner: a node, a branch ("kant.2") or a fact ("fact.kat").
    Line { owner: String, hook: String },
    /// A story, by the words of its subject.
    Story(String),
    /// A fact, by the words in which one asks for it.
    Fact(String),
}

/// All words by which her subjects are known; made once, when she is loaded.
#[derive(Debug, Clone, Default)]
pub struct Subjects {
    /// By the folded word; words of several words are keyed by all of them, with single spaces.
    words: BTreeMap<String, Vec<Target>>,
    /// The keys of `words` that hold more than one word, whole and taken apart.
    phrases: Vec<(String, Vec<String>)>,
    /// The words of each of `phrases` with what the vocabulary says of them; looked up when first needed.
    phrase_profiles: OnceLock<Vec<Vec<Profile>>>,
    /// The single words with what the vocabulary says of them; likewise.
    profiles: OnceLock<Vec<(String, Profile)>>,
    /// Typed words that were compared with hers already.
    memo: Memo,
}

impl Subjects {
    /// The index of a person.
    pub fn new(scenario: &Scenario) -> Self {
        let mut subjects = Subjects::default();
        for node in scenario.nodes.values() {
            subjects.line(&node.name, &node.hooks);
            for branch in &node.branches {
                subjects.line(&branch.id, &branch.hooks);
            }
        }
        for story in scenario.stories.values() {
            subjects.add(&story.words, &Target::Story(story.id.clone()));
        }
        for fact in scenario.facts.values() {
            subjects.add(&fact.words, &Target::Fact(fact.name.clone()));
            subjects.line(&fact.owner(), &fact.hooks);
        }
        subjects.phrases = subjects
            .words
            .keys()
            .filter(|key| key.contains(' '))
            .map(|key| (key.clone(), key.split(' ').map(str::to_owned).collect()))
            .collect();
        subjects
    }

    fn line(&mut self, owner: &str, hooks: &Hooks) {
        for (name, hook) in hooks {
            self.add(&hook.words, &Target::Line { owner: owner.to_owned(), hook: name.clone() });
        }
    }

    fn add(&mut self, words: &[String], target: &Target) {
        for word in words {
            let parts: Vec<String> =
                tokens(word).into_iter().filter(Token::is_word).map(|token| token.folded).collect();
            let key = parts.join(" ");
            let targets = self.words.entry(key).or_default();
            if !targets.contains(target) {
                targets.push(target.clone());
            }
        }
        self.words.remove("");
    }

    /// The subjects that `reply` touches, and at the end the example questions that it resembles, seen from where the talk is: the nearest first, then the most alike, the
    /// longest, the latest. A reply that only points back ("daar", "toen") gets one hit of likeness `reference`.
    pub fn find(vocabulary: &Vocabulary, scenario: &Scenario, state: &State, reply: &str) -> Vec<HookHit> {
        let words: Vec<Token> = tokens(reply).into_iter().filter(Token::is_word).collect();
        let from = words.len().saturating_sub(MOST_TYPED * 4);
        let words = &words[from..];
        let mut found: Vec<HookHit> = Vec::new();
        let mut unmatched = 0;
        let distinct: BTreeMap<&str, Span> = words.iter().map(|word| (word.folded.as_str(), word.span)).collect();
        let here = Here { scenario, state };
        for (typed, span) in distinct.into_iter().take(MOST_TYPED) {
            let before = found.len();
            scenario.subjects.single(vocabulary, typed, &mut |wanted, targets, likeness| {
                // Short words are found in too many long ones ("henk" in "inschenken") to lead away by, and half of a
                // word of hers ("middag" of "dansmiddag") means something else.
                let long = wanted.chars().count() >= LEADING_PART && typed.len() > wanted.len();

                let hits = targets.iter().filter_map(|target| here.hit(target, likeness, span));
                let hits = hits.filter(|hit| hit.likeness != Likeness::Compound || hit.scope <= Scope::Recent || long);
                // "Hem" may well be a hook of the line that spoke of him; of any other it says nothing.
                found.extend(hits.filter(|hit| hit.scope <= Scope::Recent || !here.points(typed)));
            });
            unmatched += usize::from(found.len() == before && vocabulary.is_content(typed));
        }
        let typed: Vec<Arc<Known>> =
            words.iter().map(|word| scenario.subjects.known(vocabulary, &word.folded)).collect();
        let profiles = |(_, words): &(String, Vec<String>)| words.iter().map(|word| vocabulary.profile(word)).collect();
        let subjects = &scenario.subjects;
        let phrases = subjects.phrase_profiles.get_or_init(|| subjects.phrases.iter().map(profiles).collect());
        for ((key, _), phrase) in subjects.phrases.iter().zip(phrases) {
            if let Some((likeness, start)) = occurrence(vocabulary, phrase, &typed) {
                let (first, last) = (&words[start], &words[start + phrase.len() - 1]);
                let span = Span::new(first.span.start, last.span.end);
                let targets = scenario.subjects.words.get(key);
                let hits = targets.into_iter().flatten().filter_map(|target| here.hit(target, likeness, span));
                found.extend(hits);
            }
        }
        found.sort_by_key(|hit| {
            let length = Reverse(hit.span.end - hit.span.start);
            (hit.scope, hit.likeness, length, Reverse(hit.span.start), hit.owner.clone(), hit.hook.clone())
        });
        let mut seen = BTreeSet::new();
        found.retain(|hit| seen.insert((hit.hook.clone(), hit.owner.clone())));
        found.truncate(MOST_HITS);
        if !found.iter().any(|hit| hit.scope <= Scope::Recent) {
            found.extend(here.reference(words, unmatched, found.is_empty()));
        }
        let story = scenario.story_of(&state.node).map(|story| story.id.as_str());
        let questions = scenario.questions.get_or_init(|| Questions::new(vocabulary, scenario));
        found.extend(questions.find(vocabulary, state, story, reply));
        found
    }

    /// Everything that the word `typed` resembles.
    fn single(&self, vocabulary: &Vocabulary, typed: &str, take: &mut dyn FnMut(&str, &[Target], Likeness)) {
        if let Some(targets) = self.words.get(typed) {
            take(typed, targets, Likeness::Exact);
        }
        for (wanted, likeness) in &self.known(vocabulary, typed).like {
            if let Some(targets) = self.words.get(wanted) {
                take(wanted, targets, *likeness);
            }
        }
    }

    /// What is known of a typed word.
    fn known(&self, vocabulary: &Vocabulary, typed: &str) -> Arc<Known> {
        let make = || {
            let profile = vocabulary.profile(typed);
            let like = if vocabulary.is_content(typed) { self.like(vocabulary, &profile) } else { Vec::new() };
            Known { profile, like }
        };
        self.memo.get(typed, make)
    }

    /// Her single words that a typed word resembles, itself left out.
    fn like(&self, vocabulary: &Vocabulary, typed: &Profile) -> Vec<(String, Likeness)> {
        let mut like = Vec::new();
        let mut compare = |wanted: &str, profile: &Profile| {
            let likeness = vocabulary.compare(profile, typed).filter(|likeness| *likeness != Likeness::Exact);
            like.extend(likeness.map(|likeness| (wanted.to_owned(), likeness)));
        };
        let single = || self.words.keys().filter(|word| !word.contains(' '));
        let profiles =
            self.profiles.get_or_init(|| single().map(|word| (word.clone(), vocabulary.profile(word))).collect());
        for (wanted, profile) in profiles {
            compare(wanted, profile);
        }
        like
    }
}

/// The last place where all words of `phrase` stand in a row, as the place of the first, and the poorest likeness among
/// them.
fn occurrence(vocabulary: &Vocabulary, phrase: &[Profile], words: &[Arc<Known>]) -> Option<(Likeness, usize)> {
    if phrase.is_empty() {
        return None;
    }
    words.windows(phrase.len()).enumerate().rev().find_map(|(at, window)| {
        let mut poorest = Likeness::Exact;
        for (wanted, typed) in phrase.iter().zip(window) {
            poorest = poorest.max(vocabulary.compare(wanted, &typed.profile)?);
        }
        Some((poorest, at))
    })
}

/// Where the talk is.
struct Here<'a> {
    scenario: &'a Scenario,
    state: &'a State,
}

impl Here<'_> {
    fn hit(&self, target: &Target, likeness: Likeness, span: Span) -> Option<HookHit> {
        let (hook, owner, scope) = match target {
            Target::Line { owner, hook } => (hook.clone(), owner.clone(), self.line_scope(owner)?),
            Target::Story(story) => (story.clone(), format!("story.{story}"), self.story_scope(story)),
            Target::Fact(fact) => (fact.clone(), format!("fact.{fact}"), Scope::Fact),
        };
        Some(HookHit { hook, scope, owner, likeness, span })
    }

    /// Hooks of branches and facts can be picked up while they are fresh; those of nodes always.
    fn line_scope(&self, owner: &str) -> Option<Scope> {
        if owner == self.state.node || self.state.last.iter().any(|last| last == owner) {
            return Some(Scope::Node);
        }
        if self.state.before.iter().any(|before| before == owner) {
            return Some(Scope::Recent);
        }
        let story = |name: &str| self.scenario.nodes.get(name).map(|node| node.story.as_deref());
        Some(if story(owner)? == story(&self.state.node).flatten() { Scope::Story } else { Scope::Other })
    }

    fn story_scope(&self, story: &str) -> Scope {
        let here = self.scenario.story_of(&self.state.node).is_some_and(|current| current.id == story);
        if here { Scope::Story } else { Scope::Other }
    }

    /// Whether a word only stands for something that was just said.
    fn points(&self, word: &str) -> bool {
        let (strong, weak) = pointing(self.scenario.language);
        strong.contains(&word) || weak.contains(&word)
    }

    /// A hit on her last line for words that point back to it. Weak words ("het", "it") stand for so much else that
    /// they count only where hardly anything else is asked about; a short reply of nothing but small words can only
    /// be about what she has just said.
    fn reference(&self, words: &[Token], unmatched: usize, alone: bool) -> Option<HookHit> {
        let (strong, weak) = pointing(self.scenario.language);
        let last = |list: &[&str]| words.iter().rev().find(|word| list.contains(&word.folded.as_str()));
        let small = || {
            let few = alone && unmatched == 0 && words.len() <= 5;
            words.first().zip(words.last()).filter(|_| few).map(|(a, b)| Span::new(a.span.start, b.span.end))
        };
        let span =
            last(strong).or_else(|| last(weak).filter(|_| unmatched <= 1)).map(|word| word.span).or_else(small)?;
        let node = self.scenario.nodes.get(&self.state.node)?;
        let hook = node.hooks.keys().next().unwrap_or(&node.name).clone();
        Some(HookHit { hook, scope: Scope::Node, owner: node.name.clone(), likeness: Likeness::Reference, span })
    }
}

/// Whether folded words point back to what was said, and hardly mean anything else.
pub fn points_surely(language: Language, words: &str) -> bool {
    words.split(' ').any(|word| pointing(language).0.contains(&word))
}

/// Words that point back to what was said: those that hardly mean anything else, and those that often do.
const fn pointing(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::Nl => (
            &[
                "dat", "die", "daar", "toen", "dit", "deze", "daarna", "daarvan", "daarmee", "daarbij", "daarna",
                "daarin", "daarover", "daaraan", "ermee", "erbij", "ervan", "erin", "eraan", "erop", "hem", "haar",
                "hun", "hij", "zo'n", "zoiets", "verder",
            ],
            &["het", "er", "ze", "zij", "dan", "iemand", "iets"],
        ),
        Language::En => (
            &["that", "those", "this", "these", "then", "him", "her", "them", "he", "she", "next"],
            &["it", "there", "they", "someone", "something"],
        ),
    }
}

/// The folded words of a text, in order: what two askings of one question have in common.
pub fn normal(text: &str) -> String {
    let folded = fold(text);
    let words = folded.as_str().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MOST_TYPED).collect::<Vec<_>>().join(" ")
}
