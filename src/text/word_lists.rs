//! The files `words/*.toml` as they are written; every fault is named, and the entries that are right are used.

use crate::base::{Code, Diagnostic, Lines, SourceFile, Span};
use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use toml::Spanned;

/// One word list, as in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawWords {
    verb: Entries,
    separable: Entries,
    noun: Entries,
    synonym: Entries,
    class: Entries,
    mood: Entries,
}

type Entries = BTreeMap<Spanned<String>, Spanned<Value>>;

/// The value of an entry. A wrong one is kept as such, so that it costs no other entry of the file.
#[derive(Debug)]
enum Value {
    Text(String),
    List(Vec<Spanned<String>>),
    Wrong,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyValue;
        impl<'de> Visitor<'de> for AnyValue {
            type Value = Value;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text or a list of texts")
            }
            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(Value::Text(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Value::List(list))
            }
            fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
                Ok(Value::Wrong)
            }
            fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
                Ok(Value::Wrong)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
                Ok(Value::Wrong)
            }
        }
        deserializer.deserialize_any(AnyValue)
    }
}

/// A verb of the lists: the three groups of its forms.
#[derive(Debug, Clone)]
pub(super) struct Verb {
    pub present: Vec<String>,
    pub past: Vec<String>,
    pub participle: Vec<String>,
}

impl Verb {
    /// Reads "present / past / participle"; the present may not be empty.
    pub fn parse(text: &str) -> Option<Verb> {
        let mut parts = text.split('/').map(words);
        let verb = Verb { present: parts.next()?, past: parts.next()?, participle: parts.next()? };
        (parts.next().is_none() && !verb.present.is_empty()).then_some(verb)
    }
}

/// A pattern over the partner's line, still as it was written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodPattern {
    /// The pattern.
    pub text: String,
    /// The file it stands in.
    pub path: String,
    /// Its place in that file.
    pub span: Span,
    /// Its line, from 1.
    pub line: usize,
}

/// All word lists of a language, merged.
#[derive(Debug, Default)]
pub(super) struct WordLists {
    pub verbs: BTreeMap<String, Verb>,
    /// Joined infinitive to particle and verb.
    pub separable: BTreeMap<String, (String, String)>,
    pub nouns: BTreeMap<String, Vec<String>>,
    pub synonyms: BTreeMap<String, Vec<String>>,
    /// Members as written; those of several words hold a space.
    pub classes: BTreeMap<String, Vec<String>>,
    pub moods: BTreeMap<String, Vec<MoodPattern>>,
}

/// Reads the files, in their order; the first of two entries of one name stands.
pub(super) fn read(files: &[SourceFile]) -> (WordLists, Vec<Diagnostic>) {
    let mut reader = Reader::default();
    for file in files {
        match toml::from_str::<RawWords>(&file.text) {
            Ok(raw) => reader.add(file, raw),
            Err(error) => {
                let span = error.span().map(|range| Span::new(range.start, range.end));
                reader.fault(file, Code::Syntax, span, &[error.message()]);
            }
        }
    }
    (reader.lists, reader.faults)
}

#[derive(Default)]
struct Reader {
    lists: WordLists,
    faults: Vec<Diagnostic>,
}

impl Reader {
    fn fault(&mut self, file: &SourceFile, code: Code, span: Option<Span>, values: &[&str]) {
        self.faults.push(Diagnostic::error(code, &file.path, &file.text, span, values));
    }

    fn wrong(&mut self, file: &SourceFile, entry: &Spanned<Value>, expected: &str) {
        self.fault(file, Code::Syntax, Some(span_of(entry)), &[expected]);
    }

    fn add(&mut self, file: &SourceFile, raw: RawWords) {
        for (name, entry) in raw.verb {
            match text(&entry).and_then(Verb::parse) {
                Some(verb) => self.insert(file, &name, verb, |lists| &mut lists.verbs),
                None => self.wrong(file, &entry, "\"present / past / participle\""),
            }
        }
        for (name, entry) in raw.separable {
            match text(&entry).map(words).as_deref() {
                Some([particle, verb]) => {
                    let value = (particle.clone(), verb.clone());
                    self.insert(file, &name, value, |lists| &mut lists.separable);
                }
                _ => self.wrong(file, &entry, "\"particle verb\""),
            }
        }
        for (name, entry) in raw.noun {
            match text(&entry).map(words).filter(|forms| !forms.is_empty()) {
                Some(forms) => self.insert(file, &name, forms, |lists| &mut lists.nouns),
                None => self.wrong(file, &entry, "\"form form form\""),
            }
        }
        for (name, entry) in raw.synonym {
            if let Some(members) = self.members(file, &entry) {
                self.insert(file, &name, members, |lists| &mut lists.synonyms);
            }
        }
        for (name, entry) in raw.class {
            if let Some(members) = self.members(file, &entry) {
                self.insert(file, &name, members, |lists| &mut lists.classes);
            }
        }
        let lines = Lines::of(if raw.mood.is_empty() { "" } else { &file.text });
        let pattern = |text: &str, range: std::ops::Range<usize>| MoodPattern {
            text: text.to_owned(),
            path: file.path.clone(),
            span: Span::new(range.start, range.end),
            line: lines.line(range.start),
        };
        for (name, entry) in raw.mood {
            match entry.get_ref() {
                Value::List(list) => {
                    let patterns = list.iter().map(|item| pattern(item.get_ref(), item.span())).collect();
                    self.insert(file, &name, patterns, |lists| &mut lists.moods);
                }
                Value::Text(one) => {
                    let patterns = vec![pattern(one, entry.span())];
                    self.insert(file, &name, patterns, |lists| &mut lists.moods);
                }
                Value::Wrong => self.wrong(file, &entry, "[\"pattern\", …]"),
            }
        }
    }

    /// The members of a list, folded; `None`, and a fault, where it is no list of words.
    fn members(&mut self, file: &SourceFile, entry: &Spanned<Value>) -> Option<Vec<String>> {
        let members: Vec<String> = match entry.get_ref() {
            Value::List(list) => list.iter().map(|item| words(item.get_ref()).join(" ")).collect(),
            Value::Text(_) | Value::Wrong => Vec::new(),
        };
        let good = !members.is_empty() && members.iter().all(|member| !member.is_empty());
        if !good {
            self.wrong(file, entry, "[\"word\", \"more words\", …]");
        }
        good.then_some(members)
    }

    fn insert<T>(
        &mut self,
        file: &SourceFile,
        name: &Spanned<String>,
        value: T,
        list: impl Fn(&mut WordLists) -> &mut BTreeMap<String, T>,
    ) {
        let key = super::fold(name.get_ref()).as_str().trim().to_owned();
        if key.is_empty() {
            self.fault(file, Code::Syntax, Some(span_of(name)), &["\"\""]);
            return;
        }
        match list(&mut self.lists).entry(key) {
            Entry::Vacant(place) => {
                place.insert(value);
            }
            Entry::Occupied(_) => self.fault(file, Code::DuplicateWord, Some(span_of(name)), &[name.get_ref()]),
        }
    }
}

fn span_of<T>(spanned: &Spanned<T>) -> Span {
    let range = spanned.span();
    Span::new(range.start, range.end)
}

fn text(entry: &Spanned<Value>) -> Option<&str> {
    match entry.get_ref() {
        Value::Text(text) => Some(text),
        Value::List(_) | Value::Wrong => None,
    }
}

/// The folded words of a member. Marks other than those inside words count as spaces, as they do in a reply.
fn words(text: &str) -> Vec<String> {
    super::folded_words(text)
}
