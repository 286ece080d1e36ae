//! From files to rules: every fault is named, and the rules without one are used.

use super::frame::modals;
use super::pattern::{Node, Program, ProgramId, parse};
use super::raw::{OneOrMany, RawClause, RawExample, RawPartner, RawRule, RawWhen};
use super::rule::{Detector, Example, FrameTest, PartnerTest, Rule, When};
use super::symbol::{Builtin, Symbol, Symbols};
use crate::base::{Code, Diagnostic, Level, Severity, SourceFile, Span, line_of};
use crate::text::{MoodPattern, Table, Vocabulary, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;
use toml::Spanned;

/// The longest title, in characters.
const TITLE_CHARS: usize = 40;

/// The parsed file of a rule.
pub(super) struct Source<'a> {
    file: &'a SourceFile,
    raw: RawRule,
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

/// The patterns of a lexicon as trees, each parsed once however many rules write it.
#[derive(Default)]
pub(super) struct Trees(Table<Result<Node, String>>);

impl Trees {
    /// Parses the patterns of the rules and of the moods.
    pub fn of<'a>(sources: &[Source], moods: impl Iterator<Item = &'a MoodPattern>) -> Self {
        let mut trees = Trees::default();
        let mut see = |text: &str| {
            trees.0.entry(text, || parse(text));
        };
        moods.for_each(|pattern| see(&pattern.text));
        for when in sources.iter().flat_map(|source| &source.raw.when) {
            let when = when.get_ref();
            let partner = when.partner.iter().flat_map(|partner| [&partner.has, &partner.lacks]);
            for (_, text) in patterns(when).into_iter().chain(partner).flatten().flat_map(texts) {
                see(text);
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

fn patterns(when: &RawWhen) -> [&Option<Spanned<OneOrMany>>; 7] {
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

fn texts(value: &Spanned<OneOrMany>) -> Vec<(Span, &str)> {
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

/// The compiled patterns of a lexicon, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Programs {
    list: Vec<Program>,
    by_text: Table<ProgramId>,
}

impl Programs {
    /// The program of this number.
    pub fn get(&self, id: ProgramId) -> Option<&Program> {
        self.list.get(id as usize)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }
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
        let rule = Rule {
            id: file.stem().to_owned(),
            group: file.folder().rsplit('/').next().unwrap_or_default().to_owned(),
            act: act?,
            level: level?,
            title,
            why,
            instead,
            flags: examples(file, raw.flags),
            allows: examples(file, raw.allows),
            detector: detector.flatten(),
            otherwise: raw.otherwise,
            path: file.path.clone(),
            whens,
        };
        (self.faults.len() == before).then_some(rule)
    }

    fn program(&mut self, text: &str) -> Result<ProgramId, PatternFault> {
        if let Some(known) = self.programs.by_text.get(text) {
            return Ok(*known);
        }
        let bad = |expected: &str| PatternFault {
            code: Code::BadPattern,
            values: vec![text.to_owned(), expected.to_owned()],
        };
        let node = match self.trees.0.get(text) {
            Some(Ok(node)) => node,
            Some(Err(expected)) => return Err(bad(expected)),
            None => return Err(bad("")),
        };
        let mut unknown = None;
        node.visit(&mut |node| {
            if let Err(name) = self.enter(node) {
                unknown = unknown.take().or(Some(name));
            }
        });
        if let Some(name) = unknown {
            let nearest = self.nearest_class(&name);
            return Err(PatternFault { code: Code::UnknownClass, values: vec![name, nearest] });
        }
        let symbols = &*self.symbols;
        let symbol = |node: &Node| match node {
            Node::Word(word) => symbols.known_word(word),
            Node::Lemma(name) => self.vocabulary.lemma_id(name).and_then(|lemma| symbols.of_lemma(lemma)),
            Node::Class(name) => Builtin::named(name).map(Builtin::symbol).or_else(|| symbols.known_class(name)),
            _ => None,
        };
        let program = Program::compile(node, &symbol, &|symbol| symbols.weight(symbol));
        let program = program.ok_or_else(|| bad("a shorter pattern"))?;
        let id = ProgramId::try_from(self.programs.len()).unwrap_or(ProgramId::MAX);
        self.programs.list.push(program);
        self.programs.by_text.insert(text, id);
        Ok(id)
    }

    /// Gives a leaf its symbol; `Err` with the name of a class that does not exist.
    fn enter(&mut self, node: &Node) -> Result<(), String> {
        match node {
            Node::Word(word) => {
                self.symbols.word(self.vocabulary, word);
            }
            Node::Lemma(name) => {
                if let Some(lemma) = self.vocabulary.lemma_id(name) {
                    self.symbols.lemma(lemma);
                }
            }
            Node::Class(name) if Builtin::named(name).is_none() => {
                self.symbols.class(self.vocabulary, name).ok_or_else(|| name.clone())?;
            }
            _ => {}
        }
        Ok(())
    }

    fn nearest_class(&self, name: &str) -> String {
        let known =
            self.vocabulary.classes().keys().map(String::as_str).chain(Builtin::ALL.iter().map(|(name, _)| *name));
        known.min_by_key(|other| strsim::osa_distance(name, other)).unwrap_or_default().to_owned()
    }
}

struct PatternFault {
    code: Code,
    values: Vec<String>,
}

fn examples(file: &SourceFile, raw: Vec<Spanned<RawExample>>) -> Vec<Example> {
    raw.into_iter()
        .map(|example| {
            let span = span_of(&example);
            let RawExample { partner, reply } = example.into_inner();
            Example { partner, reply, span, line: line_of(&file.text, span.start) }
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
        let has = self.programs(&raw.has);
        let needs = self.needs(&has, frame.as_ref());
        When {
            has,
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
            needs,
            frame,
        }
    }

    /// The rarest set of symbols of which a clause must hold one.
    fn needs(&mut self, has: &[ProgramId], frame: Option<&FrameTest>) -> Option<Vec<Symbol>> {
        let Compiler { vocabulary, symbols, programs, .. } = &mut *self.compiler;
        let mut candidates: Vec<Vec<Symbol>> =
            has.iter().filter_map(|id| programs.get(*id)?.needs()).map(<[_]>::to_vec).collect();
        let verbs = frame.map(|frame| frame.verbs.as_slice()).unwrap_or_default();
        if !verbs.is_empty() {
            candidates.push(verbs.iter().flatten().map(|lemma| symbols.lemma(*lemma)).collect());
        }
        let modals = frame.map(|frame| frame.modals.as_slice()).unwrap_or_default();
        let lemmas: Option<Vec<Symbol>> = modals
            .iter()
            .map(|modal| vocabulary.lemma_id(modal.trim_end_matches("_to")).map(|lemma| symbols.lemma(lemma)))
            .collect();
        candidates.extend(lemmas.filter(|lemmas| !lemmas.is_empty()));
        candidates.into_iter().min_by_key(|list| list.iter().map(|symbol| symbols.weight(*symbol)).sum::<usize>())
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
