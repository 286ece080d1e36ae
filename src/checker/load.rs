//! From files to rules: every fault is named, and the rules without one are used.

use super::frame::modals;
use super::pattern::{Node, Program, ProgramId, Tree};
use super::programs::{Programs, Trees};
use super::raw::{OneOrMany, RawClause, RawExample, RawPartner, RawRule, RawWhen};
use super::rule::{Choice, Detector, Example, FrameTest, PartnerTest, Rule, When};
use super::symbol::{Builtin, Symbol, Symbols};
use crate::base::{Code, Diagnostic, Level, Lines, Severity, SourceFile, Span};
use crate::text::{MoodPattern, Vocabulary, fold};
use std::collections::BTreeMap;
use std::str::FromStr;
use toml::Spanned;

/// The longest title, in characters.
const TITLE_CHARS: usize = 40;

/// The parsed file of a rule.
pub(super) struct Source<'a> {
    file: &'a SourceFile,
    pub raw: RawRule,
}

/// Parses the rule files; two rules of one name are a fault of the second.
pub(super) fn parse_rules<'a>(files: &[&'a SourceFile], faults: &mut Vec<Diagnostic>) -> Vec<Source<'a>> {
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut out = Vec::new();
    for file in files {
        if let Some(other) = ids.get(file.stem()) {
            faults.push(Diagnostic::error(Code::DuplicateId, &file.path, &file.text, None, &[file.stem(), other]));
            continue;
        }
        ids.insert(file.stem(), &file.path);
        match toml::from_str::<RawRule>(&file.text) {
            Ok(raw) => out.push(Source { file, raw }),
            Err(error) => {
                let span = error.span().map(|range| Span::new(range.start, range.end));
                faults.push(Diagnostic::error(Code::Syntax, &file.path, &file.text, span, &[error.message()]));
            }
        }
    }
    out
}

pub(super) fn patterns(when: &RawWhen) -> [&Option<Spanned<OneOrMany>>; 7] {
    [
        &when.has,
        &when.lacks,
        &when.sentence_has,
        &when.sentence_lacks,
        &when.reply_has,
        &when.reply_lacks,
        &when.before_has,
    ]
}

pub(super) fn texts(value: &Spanned<OneOrMany>) -> Vec<(Span, &str)> {
    let span = |range: std::ops::Range<usize>| Span::new(range.start, range.end);
    match value.get_ref() {
        OneOrMany::One(text) => vec![(span(value.span()), text)],
        OneOrMany::Many(list) => list.iter().map(|item| (span(item.span()), item.get_ref().as_str())).collect(),
    }
}

fn span_of<T>(spanned: &Spanned<T>) -> Span {
    let range = spanned.span();
    Span::new(range.start, range.end)
}

/// Makes rules of what was read.
pub(super) struct Compiler<'a> {
    pub vocabulary: &'a Vocabulary,
    pub symbols: &'a mut Symbols,
    /// The moods in the order of their numbers.
    pub moods: &'a [String],
    pub trees: &'a Trees,
    pub programs: &'a mut Programs,
    pub faults: &'a mut Vec<Diagnostic>,
}

impl Compiler<'_> {
    /// The patterns of one mood; faulty ones are reported and left out.
    pub fn mood(&mut self, patterns: &[MoodPattern]) -> Vec<ProgramId> {
        let mut out = Vec::new();
        for pattern in patterns {
            let place = |code, values: &[&str]| Diagnostic {
                code,
                severity: Severity::Error,
                path: pattern.path.clone(),
                span: Some(pattern.span),
                line: pattern.line,
                values: values.iter().map(|value| (*value).to_owned()).collect(),
            };
            match self.program(&pattern.text) {
                Ok(program) => out.push(program),
                Err(fault) => {
                    let values: Vec<&str> = fault.values.iter().map(String::as_str).collect();
                    let fault = place(fault.code, &values);
                    self.faults.push(fault);
                }
            }
        }
        out
    }

    /// The rule of a file, or `None` and its faults.
    pub fn rule(&mut self, source: Source) -> Option<Rule> {
        let Source { file, raw } = source;
        let before = self.faults.len();
        let mut load = Loading { compiler: self, file };
        let act = load.name(&raw.act);
        let level: Option<Level> = load.name(&raw.level);
        let detector: Option<Option<Detector>> = raw.detector.as_ref().map(|name| load.detector(name));
        let why = raw.why.map(Spanned::into_inner).unwrap_or_default();
        let instead = raw.instead.map(Spanned::into_inner).unwrap_or_default();
        if act.is_some_and(crate::base::Act::is_slip) {
            for (key, text) in [("why", &why), ("instead", &instead)] {
                if text.trim().is_empty() {
                    load.fault(Code::MissingReason, None, &[key]);
                }
            }
        }
        let title = raw.title.get_ref().trim().to_owned();
        if title.is_empty() {
            load.fault(Code::MissingText, Some(span_of(&raw.title)), &["title"]);
        } else if title.chars().count() > TITLE_CHARS {
            load.fault(Code::OutOfRange, Some(span_of(&raw.title)), &["title", "1-40"]);
        }
        let whens: Vec<When> = raw.when.into_iter().map(|when| load.when(&when)).collect();
        if whens.is_empty() && raw.detector.is_none() {
            load.fault(Code::RuleWithoutWhen, None, &[file.stem()]);
        }
        let lines = Lines::of(&file.text);
        let rule = Rule {
            id: file.stem().to_owned(),
            group: file.folder().rsplit('/').next().unwrap_or_default().to_owned(),
            act: act?,
            level: level?,
            title,
            why,
            instead,
            flags: examples(&lines, raw.flags),
            allows: examples(&lines, raw.allows),
            detector: detector.flatten(),
            otherwise: raw.otherwise,
            path: file.path.clone(),
            whens,
        };
        (self.faults.len() == before).then_some(rule)
    }

    fn program(&mut self, text: &str) -> Result<ProgramId, PatternFault> {
        if let Some(known) = self.programs.find(text) {
            return Ok(known);
        }
        let bad = |expected: &str| PatternFault {
            code: Code::BadPattern,
            values: vec![text.to_owned(), expected.to_owned()],
        };
        let node = match self.trees.get(text) {
            Some(Ok(node)) => node,
            Some(Err(expected)) => return Err(bad(expected)),
            None => return Err(bad("")),
        };
        let mut unknown = None;
        let (vocabulary, symbols) = (self.vocabulary, &mut *self.symbols);
        let tree = Tree::of(node, &mut |leaf| match symbol(vocabulary, symbols, leaf) {
            Ok(symbol) => symbol,
            Err(name) => {
                unknown.get_or_insert(name);
                None
            }
        });
        if let Some(name) = unknown {
            let nearest = self.nearest_class(&name);
            return Err(PatternFault { code: Code::UnknownClass, values: vec![name, nearest] });
        }
        let program = Program::new(tree, &|symbol| self.symbols.weight(symbol));
        let program = program.ok_or_else(|| bad("a shorter pattern"))?;
        Ok(self.programs.add(text, program))
    }

    fn nearest_class(&self, name: &str) -> String {
        let known =
            self.vocabulary.classes().keys().map(String::as_str).chain(Builtin::ALL.iter().map(|(name, _)| *name));
        known.min_by_key(|other| strsim::osa_distance(name, other)).unwrap_or_default().to_owned()
    }
}

/// The symbol of a leaf; `Err` with the name of a class that does not exist.
fn symbol(vocabulary: &Vocabulary, symbols: &mut Symbols, leaf: &Node) -> Result<Option<Symbol>, String> {
    match leaf {
        Node::Word(word) => Ok(Some(symbols.word(vocabulary, word))),
        Node::Lemma(name) => Ok(vocabulary.lemma_id(name).map(|lemma| symbols.lemma(vocabulary, lemma))),
        Node::Class(name) => match Builtin::named(name) {
            Some(builtin) => Ok(Some(builtin.symbol())),
            None => symbols.class(vocabulary, name).map(Some).ok_or_else(|| name.clone()),
        },
        _ => Ok(None),
    }
}

struct PatternFault {
    code: Code,
    values: Vec<String>,
}

fn examples(lines: &Lines, raw: Vec<Spanned<RawExample>>) -> Vec<Example> {
    raw.into_iter()
        .map(|example| {
            let span = span_of(&example);
            let RawExample { partner, reply } = example.into_inner();
            Example { partner, reply, span, line: lines.line(span.start) }
        })
        .collect()
}

/// One rule file on its way to a rule.
struct Loading<'a, 'b> {
    compiler: &'a mut Compiler<'b>,
    file: &'a SourceFile,
}

impl Loading<'_, '_> {
    fn fault(&mut self, code: Code, span: Option<Span>, values: &[&str]) {
        self.compiler.faults.push(Diagnostic::error(code, &self.file.path, &self.file.text, span, values));
    }

    fn unknown(&mut self, span: Span, word: &str, known: &[&str]) {
        self.fault(Code::UnknownName, Some(span), &[word, &known.join(", ")]);
    }

    /// A value of a closed list.
    fn name<T: FromStr<Err = crate::base::UnknownName>>(&mut self, word: &Spanned<String>) -> Option<T> {
        self.value(span_of(word), word.get_ref())
    }

    fn value<T: FromStr<Err = crate::base::UnknownName>>(&mut self, span: Span, word: &str) -> Option<T> {
        match word.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.unknown(span, word, &error.known);
                None
            }
        }
    }

    fn detector(&mut self, word: &Spanned<String>) -> Option<Detector> {
        match word.get_ref().parse::<Detector>() {
            Ok(detector) => Some(detector),
            Err(error) => {
                self.fault(Code::UnknownDetector, Some(span_of(word)), &[word.get_ref(), &error.known.join(", ")]);
                None
            }
        }
    }

    fn values<T: FromStr<Err = crate::base::UnknownName>>(&mut self, value: &Option<Spanned<OneOrMany>>) -> Vec<T> {
        let all = value.iter().flat_map(texts);
        all.filter_map(|(span, word)| self.value(span, word)).collect()
    }

    fn programs(&mut self, value: &Option<Spanned<OneOrMany>>) -> Vec<ProgramId> {
        let mut out = Vec::new();
        for (span, text) in value.iter().flat_map(texts) {
            match self.compiler.program(text) {
                Ok(program) => out.push(program),
                Err(PatternFault { code, values }) => {
                    let values: Vec<&str> = values.iter().map(String::as_str).collect();
                    self.fault(code, Some(span), &values);
                }
            }
        }
        out
    }

    fn when(&mut self, when: &Spanned<RawWhen>) -> When {
        let raw = when.get_ref();
        let frame = raw.clause.as_ref().map(|clause| self.frame(clause));
        let mut when = When {
            has: self.programs(&raw.has),
            lacks: self.programs(&raw.lacks),
            sentence_has: self.programs(&raw.sentence_has),
            sentence_lacks: self.programs(&raw.sentence_lacks),
            reply_has: self.programs(&raw.reply_has),
            reply_lacks: self.programs(&raw.reply_lacks),
            before_has: self.programs(&raw.before_has),
            partner: raw.partner.as_ref().map(|partner| self.partner(partner)),
            words_max: raw.words_max,
            words_min: raw.words_min,
            clause_words_min: raw.clause_words_min,
            clause_words_max: raw.clause_words_max,
            takes_up: raw.takes_up,
            chosen_by: Choice::Nothing,
            frame,
        };
        when.chosen_by = self.choice(&when);
        when
    }

    /// What rules out a condition most often: the rarest set of symbols of which one must be there.
    fn choice(&mut self, when: &When) -> Choice {
        /// A reply has several clauses, so that a symbol is as many times likelier in it.
        const CLAUSES: usize = 2;
        let Compiler { vocabulary, symbols, programs, .. } = &mut *self.compiler;
        let sets = |ids: &[ProgramId]| -> Vec<Vec<Symbol>> {
            ids.iter().filter_map(|id| programs.get(*id)?.needs()).map(<[_]>::to_vec).collect()
        };
        let mut clause = sets(&when.has);
        let verbs = when.frame.as_ref().map(|frame| frame.verbs.as_slice()).unwrap_or_default();
        if !verbs.is_empty() {
            clause.push(verbs.iter().flatten().map(|lemma| symbols.lemma(vocabulary, *lemma)).collect());
        }
        let modals = when.frame.as_ref().map(|frame| frame.modals.as_slice()).unwrap_or_default();
        let lemmas: Option<Vec<Symbol>> = modals
            .iter()
            .map(|modal| {
                vocabulary.lemma_id(modal.trim_end_matches("_to")).map(|lemma| symbols.lemma(vocabulary, lemma))
            })
            .collect();
        clause.extend(lemmas.filter(|lemmas| !lemmas.is_empty()));
        let cost = |set: &[Symbol]| set.iter().map(|symbol| symbols.weight(*symbol)).sum::<usize>();
        let reply = [&when.sentence_has, &when.reply_has, &when.before_has].into_iter().flat_map(|ids| sets(ids));
        let partner = when.partner.iter().flat_map(|partner| sets(&partner.has));
        let choices = clause.into_iter().map(|set| (cost(&set), Choice::Clause(set)));
        let choices = choices.chain(reply.map(|set| (CLAUSES * cost(&set), Choice::Reply(set))));
        let choices = choices.chain(partner.map(|set| (CLAUSES * cost(&set), Choice::Partner(set))));
        let rarest = choices.min_by_key(|(cost, _)| *cost).map(|(_, choice)| choice);
        let asks = when.frame.as_ref().is_some_and(|frame| !frame.words.is_empty());
        rarest.unwrap_or(if asks { Choice::QuestionWord } else { Choice::Nothing })
    }

    fn frame(&mut self, raw: &RawClause) -> FrameTest {
        let language = self.compiler.vocabulary.language();
        let mut names = Vec::new();
        for (span, word) in raw.modal.iter().flat_map(texts) {
            match modals(language).iter().find(|known| **known == word) {
                Some(modal) => names.push(*modal),
                None if word.is_empty() => names.push(""),
                None => self.unknown(span, word, modals(language)),
            }
        }
        let vocabulary = self.compiler.vocabulary;
        FrameTest {
            kinds: self.values(&raw.kind),
            words: raw.word.iter().flat_map(texts).map(|(_, word)| fold(word).as_str().to_owned()).collect(),
            subjects: self.values(&raw.subject),
            modals: names,
            verbs: raw.verb.iter().flat_map(texts).map(|(_, verb)| vocabulary.lemma_id(fold(verb).as_str())).collect(),
            tenses: self.values(&raw.tense),
            negated: raw.negated,
            generic: raw.generic,
            subordinate: raw.subordinate,
        }
    }

    fn partner(&mut self, raw: &RawPartner) -> PartnerTest {
        let mut moods = Vec::new();
        for (span, word) in raw.mood.iter().flat_map(texts) {
            match self.compiler.moods.iter().position(|known| known == word) {
                Some(mood) => moods.push(mood),
                None => {
                    let known: Vec<&str> = self.compiler.moods.iter().map(String::as_str).collect();
                    self.unknown(span, word, &known);
                }
            }
        }
        PartnerTest { moods, has: self.programs(&raw.has), lacks: self.programs(&raw.lacks) }
    }
}
