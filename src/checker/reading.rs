//! Reading a reply: every rule that may concern it is tried, and what they find is put in order.

use super::analysis::Text;
use super::detector;
use super::frame::Clause;
use super::lexicon::Lexicon;
use super::pattern::{Present, Program, Scratch};
use super::precedence;
use super::rule::{PartnerTest, When};
use super::word::Word;
use crate::base::{Act, ActHit, Level, Signal, SignalKind, Span};
use std::collections::BTreeMap;

/// What a reply answers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// Her last two lines, the oldest first.
    pub partner: &'a [&'a str],
    /// What can be picked up from them: names, and the words they are known by.
    pub hooks: &'a [(String, Vec<String>)],
    /// The trainee's last five replies, the oldest first.
    pub replies: &'a [&'a str],
}

/// A slip in a reply, with what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// The rule that found it.
    pub rule: String,
    /// What the words do.
    pub act: Act,
    /// The same, coarsely.
    pub signal: Signal,
    /// How sure it is.
    pub level: Level,
    /// The words, as bytes of the reply.
    pub span: Span,
    /// Why: to the trainee, about the reply.
    pub message: String,
    /// A better wording in the same situation.
    pub suggestion: String,
}

/// All that a reply does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its acts, by their place.
    pub acts: Vec<ActHit>,
    /// Those that are slips, with their reasons.
    pub lints: Vec<Lint>,
}

/// One thing that one rule found, before acts are put in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The rule, by its place in the lexicon.
    pub rule: usize,
    pub act: Act,
    pub level: Level,
    pub span: Span,
}

/// Reads `reply`; the same reply in the same context is always read the same.
pub fn read(lexicon: &Lexicon, context: &Context, reply: &str) -> Reading {
    let mut hits = hits(lexicon, context, reply);
    hits.sort_by_key(|hit| (hit.act, std::cmp::Reverse(hit.level), hit.span, hit.rule));
    let mut kept: Vec<Hit> = Vec::new();
    let mut from = 0;
    for hit in hits {
        if kept.get(from).is_some_and(|first| first.act != hit.act) {
            from = kept.len();
        }
        if kept[from..].iter().all(|other| !other.span.overlaps(hit.span) && other.span != hit.span) {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|hit| (hit.span, hit.act, hit.rule));
    let mut reading = Reading::default();
    for hit in kept {
        let Some(rule) = lexicon.rules().get(hit.rule) else { continue };
        reading.acts.push(ActHit { act: hit.act, rule: rule.id.clone(), level: hit.level, span: hit.span });
        if let Some(signal) = hit.act.signal().filter(|signal| signal.kind() == SignalKind::Slip) {
            reading.lints.push(Lint {
                rule: rule.id.clone(),
                act: hit.act,
                signal,
                level: hit.level,
                span: hit.span,
                message: rule.why.clone(),
                suggestion: rule.instead.clone(),
            });
        }
    }
    reading
}

/// All hits of all rules that stand after the order of precedence, several rules on one place among them.
pub(super) fn hits(lexicon: &Lexicon, context: &Context, reply: &str) -> Vec<Hit> {
    let text = |line: &str| Text::new(lexicon.vocabulary(), &lexicon.symbols, line);
    let whole = text(reply);
    let theirs = whole.clauses.iter().any(|clause| clause.theirs);
    let own = if theirs { Some(whole.own()) } else { None };
    let lines: Vec<Text> = context.partner.iter().rev().take(2).rev().map(|line| text(line)).collect();
    let scene = Scene { lexicon, context, reply, own: own.as_ref().unwrap_or(&whole), whole: &whole, lines: &lines };
    let mut search = Search::new(&scene);
    search.all();
    let Search { mut hits, mut scratch, .. } = search;
    let mood =
        |name: &str, scratch: &mut Scratch| lexicon.mood_number(name).is_some_and(|mood| scene.mood(mood, scratch));
    let asked = mood("asks_advice", &mut scratch) || mood("danger", &mut scratch);
    precedence::settle(&scene, asked, &mut hits);
    hits
}

/// Everything that is known when a reply is read.
pub(super) struct Scene<'a> {
    pub lexicon: &'a Lexicon,
    pub context: &'a Context<'a>,
    pub reply: &'a str,
    /// The whole reply.
    pub whole: &'a Text,
    /// The reply without what somebody else said: all that rules for slips see.
    pub own: &'a Text,
    /// Her last two lines.
    pub lines: &'a [Text],
}

impl Scene<'_> {
    /// Whether her last line is in this mood.
    fn mood(&self, mood: usize, scratch: &mut Scratch) -> bool {
        let Some(line) = self.lines.last() else { return false };
        self.lexicon.mood(mood).iter().any(|pattern| {
            line.sentences
                .iter()
                .any(|sentence| line.words.get(sentence.clone()).is_some_and(|words| pattern.occurs(words, scratch)))
        })
    }
}

/// One pass over a reply.
struct Search<'a> {
    scene: &'a Scene<'a>,
    scratch: Scratch,
    hits: Vec<Hit>,
    /// The symbols of the clause that is being read, with what depends on it.
    here: Present,
    /// The symbols of the whole reply.
    anywhere: Present,
    /// The symbols of her last line.
    hers: Present,
    /// By condition: whether it holds as far as reply and partner go.
    gates: BTreeMap<u32, bool>,
    moods: BTreeMap<usize, bool>,
    /// By condition and sentence.
    sentences: BTreeMap<(u32, usize), bool>,
    /// By condition and pattern: after how many words it first occurs.
    first_ends: BTreeMap<(u32, usize), Option<usize>>,
}

impl<'a> Search<'a> {
    fn new(scene: &'a Scene<'a>) -> Self {
        let filled = |words: &[Word]| {
            let mut present = Present::default();
            present.fill(words, scene.lexicon.symbols.len());
            present
        };
        Search {
            scene,
            scratch: Scratch::default(),
            hits: Vec::new(),
            here: Present::default(),
            anywhere: filled(&scene.whole.words),
            hers: filled(scene.lines.last().map_or(&[], |line| &line.words)),
            gates: BTreeMap::new(),
            moods: BTreeMap::new(),
            sentences: BTreeMap::new(),
            first_ends: BTreeMap::new(),
        }
    }

    fn all(&mut self) {
        let lexicon = self.scene.lexicon;
        for (place, clause) in self.scene.whole.clauses.iter().enumerate() {
            let view = self.scene.whole;
            self.clause(view, clause, |act| !act.is_slip());
            let own = self.scene.own;
            if let Ok(mine) = own.places.binary_search(&place)
                && let Some(clause) = own.clauses.get(mine)
            {
                self.clause(own, clause, Act::is_slip);
            }
        }
        for number in &lexicon.index().whole {
            self.whole(*number);
        }
        for (place, rule) in lexicon.rules().iter().enumerate() {
            if let Some(detector) = rule.detector {
                for span in detector::detect(detector, self.scene) {
                    self.hits.push(Hit { rule: place, act: rule.act, level: rule.level, span });
                }
            }
        }
    }

    /// Tries all conditions that the clause may concern, of the rules for acts that are `wanted`.
    fn clause(&mut self, view: &Text, clause: &Clause, wanted: impl Fn(Act) -> bool) {
        let lexicon = self.scene.lexicon;
        let index = lexicon.index();
        let mut candidates: Vec<u32> = index.free(clause.frame.kind).to_vec();
        self.here.fill(view.scope(clause), lexicon.symbols.len());
        for symbol in self.here.symbols() {
            candidates.extend(index.needing(*symbol));
        }
        candidates.sort_unstable();
        candidates.dedup();
        for number in candidates {
            let Some((place, when)) = self.condition(number) else { continue };
            let rule = &lexicon.rules()[place];
            if wanted(rule.act) && self.holds(number, when, view, clause) {
                let span = view.span(&clause.scope);
                self.hits.push(Hit { rule: place, act: rule.act, level: rule.level, span });
            }
        }
    }

    fn condition(&self, number: u32) -> Option<(usize, &'a When)> {
        let lexicon = self.scene.lexicon;
        let (rule, when) = *lexicon.index().conditions.get(number as usize)?;
        Some((rule, lexicon.rules().get(rule)?.whens.get(when)?))
    }

    fn whole(&mut self, number: u32) {
        let Some((place, when)) = self.condition(number) else { return };
        let rule = &self.scene.lexicon.rules()[place];
        let view = if rule.act.is_slip() { self.scene.own } else { self.scene.whole };
        if !view.words.is_empty() && self.gate(number, when, view) {
            let span = view.span(&(0..view.words.len()));
            self.hits.push(Hit { rule: place, act: rule.act, level: rule.level, span });
        }
    }

    fn holds(&mut self, number: u32, when: &When, view: &Text, clause: &Clause) -> bool {
        let words = view.scope(clause);
        when.frame.as_ref().is_none_or(|frame| frame.agrees(&clause.frame))
            && when.has.iter().all(|pattern| pattern.can_occur(&self.here))
            && self.gate(number, when, view)
            && when.has.iter().all(|pattern| pattern.occurs(words, &mut self.scratch))
            && none(&when.lacks, words, &self.here, &mut self.scratch)
            && self.sentence(number, when, view, clause)
            && self.before(number, when, view, clause)
    }

    /// What does not depend on the clause: the reply, its length, and her last line.
    fn gate(&mut self, number: u32, when: &When, view: &Text) -> bool {
        if let Some(known) = self.gates.get(&number) {
            return *known;
        }
        let length = self.scene.whole.words.len();
        let holds = when.words_max.is_none_or(|most| length <= most)
            && when.words_min.is_none_or(|least| length >= least)
            && when.partner.as_ref().is_none_or(|partner| self.partner(partner))
            && every(&when.reply_has, &view.words, &self.anywhere, &mut self.scratch)
            && none(&when.reply_lacks, &view.words, &self.anywhere, &mut self.scratch);
        self.gates.insert(number, holds);
        holds
    }

    fn partner(&mut self, test: &PartnerTest) -> bool {
        // Before she has said anything, she has said nothing that a rule could want.
        let Some(line) = self.scene.lines.last() else { return test.moods.is_empty() && test.has.is_empty() };
        let mood = test.moods.is_empty() || test.moods.iter().any(|mood| self.mood(*mood));
        mood && every(&test.has, &line.words, &self.hers, &mut self.scratch)
            && none(&test.lacks, &line.words, &self.hers, &mut self.scratch)
    }

    fn mood(&mut self, mood: usize) -> bool {
        if let Some(known) = self.moods.get(&mood) {
            return *known;
        }
        let holds = self.scene.mood(mood, &mut self.scratch);
        self.moods.insert(mood, holds);
        holds
    }

    fn sentence(&mut self, number: u32, when: &When, view: &Text, clause: &Clause) -> bool {
        if when.sentence_has.is_empty() && when.sentence_lacks.is_empty() {
            return true;
        }
        let key = (number, clause.sentence);
        if let Some(known) = self.sentences.get(&key) {
            return *known;
        }
        let words = view.sentence(clause);
        let holds = every(&when.sentence_has, words, &self.anywhere, &mut self.scratch)
            && none(&when.sentence_lacks, words, &self.anywhere, &mut self.scratch);
        self.sentences.insert(key, holds);
        holds
    }

    /// Whether the patterns occur before the clause. One that asks for the end of what stands there is tried on the
    /// last words alone, since its end is another for each clause.
    fn before(&mut self, number: u32, when: &When, view: &Text, clause: &Clause) -> bool {
        const NEAR: usize = 60;
        let end = clause.words.start;
        when.before_has.iter().enumerate().all(|(place, pattern)| {
            if pattern.is_anchored_at_end() {
                let near = view.words.get(end.saturating_sub(NEAR)..end).unwrap_or_default();
                return pattern.occurs(near, &mut self.scratch);
            }
            let key = (number, place);
            let first = match self.first_ends.get(&key) {
                Some(known) => *known,
                None => {
                    let first = pattern.first_end(&view.words, &mut self.scratch);
                    self.first_ends.insert(key, first);
                    first
                }
            };
            first.is_some_and(|first| first <= end)
        })
    }
}

/// Whether all patterns occur in `words`, whose symbols are among those `present`.
fn every(patterns: &[Program], words: &[Word], present: &Present, scratch: &mut Scratch) -> bool {
    patterns.iter().all(|pattern| pattern.can_occur(present))
        && patterns.iter().all(|pattern| pattern.occurs(words, scratch))
}

/// Whether none of the patterns occurs in `words`, whose symbols are among those `present`.
fn none(patterns: &[Program], words: &[Word], present: &Present, scratch: &mut Scratch) -> bool {
    !patterns.iter().any(|pattern| pattern.can_occur(present) && pattern.occurs(words, scratch))
}
