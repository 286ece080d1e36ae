//! Reading a reply: every rule that may concern it is tried, and what they find is put in order.

use super::analysis::Text;
use super::detector::{self, Comparison};
use super::frame::Clause;
use super::index::Posting;
use super::lexicon::Lexicon;
use super::pattern::{Present, ProgramId, Scratch};
use super::precedence;
use super::rule::{PartnerTest, When};
use super::word::{Known, Word};
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

/// The rules that fire on `reply` after the order of precedence, by their place in the lexicon, each once; also those
/// that [`read`] leaves out because another found the same act in the same words.
pub fn firings(lexicon: &Lexicon, context: &Context, reply: &str) -> Vec<usize> {
    let mut places: Vec<usize> = hits(lexicon, context, reply).into_iter().map(|hit| hit.rule).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// All hits of all rules that stand after the order of precedence, several rules on one place among them.
pub(super) fn hits(lexicon: &Lexicon, context: &Context, reply: &str) -> Vec<Hit> {
    let mut memory = lexicon.lend();
    let mut text = |line: &str| Text::new(lexicon.vocabulary(), &lexicon.symbols, &mut memory.words, line);
    let whole = text(reply);
    let theirs = whole.clauses.iter().any(|clause| clause.theirs);
    let own = if theirs { Some(whole.own()) } else { None };
    let lines: Vec<Text> = context.partner.iter().rev().take(2).rev().map(|line| text(line)).collect();
    let own = own.as_ref().unwrap_or(&whole);
    let compared = &Comparison::new(lexicon.vocabulary(), &lines, context);
    let scene = Scene { lexicon, reply, own, whole: &whole, lines: &lines, compared };
    let mut search = Search::new(&scene, &mut memory);
    search.all();
    let mut mood = |name: &str| lexicon.mood_number(name).is_some_and(|mood| search.mood(mood));
    let asked = mood("asks_advice") || mood("danger");
    let mut hits = search.hits;
    lexicon.give_back(memory);
    precedence::settle(&scene, asked, &mut hits);
    hits
}

/// Everything that is known when a reply is read.
pub(super) struct Scene<'a> {
    pub lexicon: &'a Lexicon,
    pub reply: &'a str,
    /// The whole reply.
    pub whole: &'a Text,
    /// The reply without what somebody else said: all that rules for slips see.
    pub own: &'a Text,
    /// Her last two lines.
    pub lines: &'a [Text],
    /// What is known of words that were compared.
    pub compared: &'a Comparison<'a>,
}

/// Whether only the trainee's own words can do it: slips, and telling of oneself.
fn needs_own_words(act: Act) -> bool {
    act.is_slip() || act.signal() == Some(Signal::Reciprocity)
}

/// Memory that the reading of one reply leaves to the next, however large the lexicon is.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The words of earlier replies; not for ever.
    pub words: Known,
    scratch: Scratch,
    /// The symbols of the clause that is being read, with what depends on it; of the whole reply; of her last line.
    here: Present,
    anywhere: Present,
    hers: Present,
    /// The conditions that any clause may concern, and those that the clause being read may.
    everywhere: Vec<Posting>,
    candidates: Vec<u32>,
    /// How many clauses were ever read; by program, at which it was last run and what came of it.
    clauses: u64,
    known: Vec<(u64, bool)>,
    /// How many replies were ever read; by condition, at which it was last tried, and whether it held as far as reply
    /// and partner go.
    replies: u64,
    gates: Vec<(u64, bool)>,
}

impl Memory {
    fn begin(&mut self, scene: &Scene) {
        let symbols = scene.lexicon.symbols.len();
        self.anywhere.fill(&scene.whole.words, symbols);
        self.hers.fill(scene.lines.last().map_or(&[], |line| &line.words), symbols);
        scene.lexicon.index().for_reply(self.anywhere.symbols(), self.hers.symbols(), &mut self.everywhere);
        self.known.resize(scene.lexicon.program_count(), (0, false));
        self.gates.resize(scene.lexicon.index().len(), (0, false));
        self.replies += 1;
    }
}

/// One pass over a reply.
struct Search<'a> {
    scene: &'a Scene<'a>,
    memory: &'a mut Memory,
    hits: Vec<Hit>,
    moods: BTreeMap<usize, bool>,
    /// By condition and sentence.
    sentences: BTreeMap<(u32, usize), bool>,
    /// By program, in the whole reply or in its own words: after how many words it first occurs.
    first_ends: BTreeMap<(ProgramId, bool), Option<usize>>,
}

impl<'a> Search<'a> {
    fn new(scene: &'a Scene<'a>, memory: &'a mut Memory) -> Self {
        memory.begin(scene);
        Search {
            scene,
            memory,
            hits: Vec::new(),
            moods: BTreeMap::new(),
            sentences: BTreeMap::new(),
            first_ends: BTreeMap::new(),
        }
    }

    fn all(&mut self) {
        let lexicon = self.scene.lexicon;
        for (place, clause) in self.scene.whole.clauses.iter().enumerate() {
            let (view, own) = (self.scene.whole, self.scene.own);
            if std::ptr::eq(view, own) {
                self.clause(view, clause, |_| true);
                continue;
            }
            self.clause(view, clause, |act| !needs_own_words(act));
            if let Ok(mine) = own.places.binary_search(&place)
                && let Some(clause) = own.clauses.get(mine)
            {
                self.clause(own, clause, needs_own_words);
            }
        }
        for number in lexicon.index().whole() {
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
        let memory = &mut *self.memory;
        memory.here.fill(view.scope(clause), lexicon.symbols.len());
        memory.clauses += 1;
        let mut candidates = std::mem::take(&mut memory.candidates);
        lexicon.index().candidates(&clause.frame, memory.here.symbols(), &memory.everywhere, &mut candidates);
        for number in &candidates {
            let Some((place, when)) = self.condition(*number) else { continue };
            let rule = &lexicon.rules()[place];
            if wanted(rule.act) && self.holds(*number, when, view, clause) {
                let span = view.span(&clause.scope);
                self.hits.push(Hit { rule: place, act: rule.act, level: rule.level, span });
            }
        }
        self.memory.candidates = candidates;
    }

    fn condition(&self, number: u32) -> Option<(usize, &'a When)> {
        let lexicon = self.scene.lexicon;
        let (rule, when) = lexicon.index().condition(number)?;
        Some((rule, lexicon.rules().get(rule)?.whens.get(when)?))
    }

    fn whole(&mut self, number: u32) {
        let Some((place, when)) = self.condition(number) else { return };
        let rule = &self.scene.lexicon.rules()[place];
        let view = if needs_own_words(rule.act) { self.scene.own } else { self.scene.whole };
        if !view.words.is_empty() && self.gate(number, when, view) {
            let span = view.span(&(0..view.words.len()));
            self.hits.push(Hit { rule: place, act: rule.act, level: rule.level, span });
        }
    }

    fn holds(&mut self, number: u32, when: &When, view: &Text, clause: &Clause) -> bool {
        let words = view.scope(clause);
        when.frame.as_ref().is_none_or(|frame| frame.agrees(&clause.frame))
            && when.clause_words_max.is_none_or(|most| words.len() <= most)
            && when.clause_words_min.is_none_or(|least| words.len() >= least)
            && when.has.iter().all(|id| self.is_here(*id, words))
            && self.gate(number, when, view)
            && !when.lacks.iter().any(|id| self.is_here(*id, words))
            && when.takes_up.is_none_or(|wanted| wanted == detector::takes_up(self.scene, words))
            && self.sentence(number, when, view, clause)
            && self.before(when, view, clause)
    }

    /// Whether a pattern occurs in the clause that is being read; run once a clause, however many rules ask.
    fn is_here(&mut self, id: ProgramId, words: &[Word]) -> bool {
        let Memory { scratch, here, clauses, known, .. } = &mut *self.memory;
        let Some(known) = known.get_mut(id as usize) else { return false };
        if known.0 != *clauses {
            let program = self.scene.lexicon.program(id);
            *known = (*clauses, program.is_some_and(|program| program.occurs_among(here, words, scratch)));
        }
        known.1
    }

    /// Whether all patterns occur in `words`, whose symbols are among those `present`.
    fn every(&mut self, ids: &[ProgramId], words: &[Word], present: fn(&Memory) -> &Present) -> bool {
        let mut scratch = std::mem::take(&mut self.memory.scratch);
        let present = present(self.memory);
        let occurs = self
            .scene
            .lexicon
            .programs(ids)
            .all(|program| program.can_occur(present) && program.occurs(words, &mut scratch));
        self.memory.scratch = scratch;
        occurs
    }

    /// Whether none of the patterns occurs in `words`, likewise.
    fn none(&mut self, ids: &[ProgramId], words: &[Word], present: fn(&Memory) -> &Present) -> bool {
        !ids.iter().any(|id| self.every(&[*id], words, present))
    }

    /// What does not depend on the clause: the reply, its length, and her last line.
    fn gate(&mut self, number: u32, when: &When, view: &Text) -> bool {
        let reply = self.memory.replies;
        if let Some((tried, held)) = self.memory.gates.get(number as usize)
            && *tried == reply
        {
            return *held;
        }
        let length = self.scene.whole.words.len();
        let holds = when.words_max.is_none_or(|most| length <= most)
            && when.words_min.is_none_or(|least| length >= least)
            && when.partner.as_ref().is_none_or(|partner| self.partner(partner))
            && self.every(&when.reply_has, &view.words, |memory| &memory.anywhere)
            && self.none(&when.reply_lacks, &view.words, |memory| &memory.anywhere);
        if let Some(gate) = self.memory.gates.get_mut(number as usize) {
            *gate = (reply, holds);
        }
        holds
    }

    fn partner(&mut self, test: &PartnerTest) -> bool {
        // Before she has said anything, she has said nothing that a rule could want.
        let Some(line) = self.scene.lines.last() else { return test.moods.is_empty() && test.has.is_empty() };
        let mood = test.moods.is_empty() || test.moods.iter().any(|mood| self.mood(*mood));
        mood && self.every(&test.has, &line.words, |memory| &memory.hers)
            && self.none(&test.lacks, &line.words, |memory| &memory.hers)
    }

    /// Whether her last line is in this mood.
    fn mood(&mut self, mood: usize) -> bool {
        if let Some(known) = self.moods.get(&mood) {
            return *known;
        }
        let holds = self.scene.lines.last().is_some_and(|line| {
            let Memory { scratch, hers, .. } = &mut *self.memory;
            let sentences = line.sentences.iter().filter_map(|sentence| line.words.get(sentence.clone()));
            let patterns = self.scene.lexicon.mood(mood).filter(|pattern| pattern.can_occur(hers));
            patterns.into_iter().any(|pattern| sentences.clone().any(|words| pattern.occurs(words, scratch)))
        });
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
        let holds = self.every(&when.sentence_has, words, |memory| &memory.anywhere)
            && self.none(&when.sentence_lacks, words, |memory| &memory.anywhere);
        self.sentences.insert(key, holds);
        holds
    }

    /// Whether the patterns occur before the clause. One that asks for the end of what stands there is tried on the
    /// last words alone, since its end is another for each clause.
    fn before(&mut self, when: &When, view: &Text, clause: &Clause) -> bool {
        const NEAR: usize = 60;
        let end = clause.words.start;
        let lexicon = self.scene.lexicon;
        when.before_has.iter().zip(lexicon.programs(&when.before_has)).all(|(id, program)| {
            if program.is_anchored_at_end() {
                let near = view.words.get(end.saturating_sub(NEAR)..end).unwrap_or_default();
                return program.occurs(near, &mut self.memory.scratch);
            }
            let key = (*id, std::ptr::eq(view, self.scene.whole));
            let scratch = &mut self.memory.scratch;
            let first = self.first_ends.entry(key).or_insert_with(|| program.first_end(&view.words, scratch));
            first.is_some_and(|first| first <= end)
        })
    }
}
