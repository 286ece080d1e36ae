//! Reading a reply: every rule that may concern it is tried, and what they find is put in order.

use super::analysis::Text;
use super::detector::{self, Comparison};
use super::frame::Clause;
use super::lexicon::Lexicon;
use super::pattern::{Present, ProgramId, Scratch};
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
    let text = |line: &str| Text::new(lexicon.vocabulary(), &lexicon.symbols, line);
    let whole = text(reply);
    let theirs = whole.clauses.iter().any(|clause| clause.theirs);
    let own = if theirs { Some(whole.own()) } else { None };
    let lines: Vec<Text> = context.partner.iter().rev().take(2).rev().map(|line| text(line)).collect();
    let own = own.as_ref().unwrap_or(&whole);
    let compared = &Comparison::default();
    let scene = Scene { lexicon, context, reply, own, whole: &whole, lines: &lines, compared };
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
    /// What is known of words that were compared.
    pub compared: &'a Comparison,
}

impl Scene<'_> {
    /// Whether her last line is in this mood.
    fn mood(&self, mood: usize, scratch: &mut Scratch) -> bool {
        let Some(line) = self.lines.last() else { return false };
        self.lexicon.mood(mood).any(|pattern| {
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
    /// How many clauses were read, this one with them; and by program, at which it was last run and what came of it.
    clauses: u32,
    known: Vec<(u32, bool)>,
    /// The symbols of the whole reply.
    anywhere: Present,
    /// The symbols of her last line.
    hers: Present,
    /// By condition: whether it holds as far as reply and partner go.
    gates: Vec<Option<bool>>,
    moods: BTreeMap<usize, bool>,
    /// By condition and sentence.
    sentences: BTreeMap<(u32, usize), bool>,
    /// By program, in the whole reply or in its own words: after how many words it first occurs.
    first_ends: BTreeMap<(ProgramId, bool), Option<usize>>,
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
            clauses: 0,
            known: vec![(0, false); scene.lexicon.program_count()],
            anywhere: filled(&scene.whole.words),
            hers: filled(scene.lines.last().map_or(&[], |line| &line.words)),
            gates: vec![None; scene.lexicon.index().len()],
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
            self.clause(view, clause, |act| !act.is_slip());
            if let Ok(mine) = own.places.binary_search(&place)
                && let Some(clause) = own.clauses.get(mine)
            {
                self.clause(own, clause, Act::is_slip);
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
        self.here.fill(view.scope(clause), lexicon.symbols.len());
        self.clauses += 1;
        let candidates = lexicon.index().candidates(&clause.frame, self.here.symbols());
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
        let (rule, when) = lexicon.index().condition(number)?;
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
        let Some(known) = self.known.get_mut(id as usize) else { return false };
        if known.0 != self.clauses {
            let program = self.scene.lexicon.program(id);
            let occurs = program.is_some_and(|program| program.occurs_among(&self.here, words, &mut self.scratch));
            *known = (self.clauses, occurs);
        }
        known.1
    }

    /// Whether all patterns occur in `words`, whose symbols are among those `present`.
    fn every(&mut self, ids: &[ProgramId], words: &[Word], present: fn(&Self) -> &Present) -> bool {
        let mut scratch = std::mem::take(&mut self.scratch);
        let present = present(self);
        let occurs = self
            .scene
            .lexicon
            .programs(ids)
            .all(|program| program.can_occur(present) && program.occurs(words, &mut scratch));
        self.scratch = scratch;
        occurs
    }

    /// Whether none of the patterns occurs in `words`, likewise.
    fn none(&mut self, ids: &[ProgramId], words: &[Word], present: fn(&Self) -> &Present) -> bool {
        !ids.iter().any(|id| self.every(&[*id], words, present))
    }

    /// What does not depend on the clause: the reply, its length, and her last line.
    fn gate(&mut self, number: u32, when: &When, view: &Text) -> bool {
        if let Some(Some(known)) = self.gates.get(number as usize) {
            return *known;
        }
        let length = self.scene.whole.words.len();
        let holds = when.words_max.is_none_or(|most| length <= most)
            && when.words_min.is_none_or(|least| length >= least)
            && when.partner.as_ref().is_none_or(|partner| self.partner(partner))
            && self.every(&when.reply_has, &view.words, |search| &search.anywhere)
            && self.none(&when.reply_lacks, &view.words, |search| &search.anywhere);
        if let Some(gate) = self.gates.get_mut(number as usize) {
            *gate = Some(holds);
        }
        holds
    }

    fn partner(&mut self, test: &PartnerTest) -> bool {
        // Before she has said anything, she has said nothing that a rule could want.
        let Some(line) = self.scene.lines.last() else { return test.moods.is_empty() && test.has.is_empty() };
        let mood = test.moods.is_empty() || test.moods.iter().any(|mood| self.mood(*mood));
        mood && self.every(&test.has, &line.words, |search| &search.hers)
            && self.none(&test.lacks, &line.words, |search| &search.hers)
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
        let holds = self.every(&when.sentence_has, words, |search| &search.anywhere)
            && self.none(&when.sentence_lacks, words, |search| &search.anywhere);
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
                return program.occurs(near, &mut self.scratch);
            }
            let key = (*id, std::ptr::eq(view, self.scene.whole));
            let scratch = &mut self.scratch;
            let first = self.first_ends.entry(key).or_insert_with(|| program.first_end(&view.words, scratch));
            first.is_some_and(|first| first <= end)
        })
    }
}
