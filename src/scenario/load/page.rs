//! One file while it is read: its text, its faults so far, and the readers of small things.

use super::{LARGEST_FILE, MOST_WORDS};
use crate::base::{Code, Diagnostic, OfferKind, Severity, SourceFile, Span};
use crate::scenario::model::{Hook, Hooks, ListName, Manner, Place, Wording};
use crate::scenario::raw::{self, Lists, Parts, Text};
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;
use toml::Spanned;

/// What a name ought to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    Node,
    Story,
}

/// A name that must lead somewhere.
#[derive(Debug)]
pub struct Jump {
    pub page: usize,
    pub goal: Goal,
    pub name: String,
    pub place: Range<usize>,
}

/// One file.
pub struct Page<'a> {
    pub path: Arc<str>,
    text: &'a str,
    /// The byte at which each line starts.
    starts: Vec<usize>,
    pub faults: Vec<Diagnostic>,
    pub jumps: Vec<Jump>,
}

impl<'a> Page<'a> {
    pub fn new(file: &'a SourceFile) -> Self {
        let text: &str = if file.text.len() > LARGEST_FILE { "" } else { &file.text };
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Page {
            path: Arc::from(file.path.as_str()),
            text,
            starts: std::iter::once(0).chain(ends).collect(),
            faults: Vec::new(),
            jumps: Vec::new(),
        }
    }

    /// Reads the file; its faults are noted.
    pub fn read<Head: DeserializeOwned>(&mut self, file: &SourceFile, facts: bool, nodes: bool) -> Parts<Head> {
        if file.text.len() > LARGEST_FILE {
            let sizes = (file.text.len().to_string(), LARGEST_FILE.to_string());
            self.fault(Severity::Error, Code::TooLarge, None, &[&sizes.0, &sizes.1]);
            return Parts { head: None, nodes: Vec::new(), facts: Vec::new(), faults: Vec::new() };
        }
        let mut parts = raw::parse(self.text, facts, nodes);
        for (message, span) in parts.faults.drain(..) {
            // The parser points past the end of a file that stops too early; a place must lie in the file.
            let inside = |at: usize| self.text.floor_char_boundary(at.min(self.text.len()));
            let span = span.map(|span| inside(span.start)..inside(span.end));
            self.fault(Severity::Error, Code::Syntax, span, &[message.trim()]);
        }
        parts
    }

    pub fn place(&self, span: Range<usize>) -> Place {
        let line = self.starts.partition_point(|start| *start <= span.start);
        Place { path: self.path.clone(), span: Span::new(span.start, span.end), line }
    }

    pub fn fault(&mut self, severity: Severity, code: Code, span: Option<Range<usize>>, values: &[&str]) {
        let diagnostic = match span {
            Some(span) => self.place(span).diagnostic(severity, code, values),
            None => Diagnostic {
                code,
                severity,
                path: self.path.to_string(),
                span: None,
                line: 0,
                values: values.iter().map(|value| (*value).to_owned()).collect(),
            },
        };
        self.faults.push(diagnostic);
    }

    pub fn error(&mut self, code: Code, span: Range<usize>, values: &[&str]) {
        self.fault(Severity::Error, code, Some(span), values);
    }

    /// A text that must be there.
    pub fn required(&mut self, key: &str, text: Option<Text>) -> String {
        match text {
            Some(text) if !text.get_ref().trim().is_empty() => text.into_inner().trim().to_owned(),
            Some(text) => {
                self.error(Code::MissingText, text.span(), &[key]);
                String::new()
            }
            None => {
                self.fault(Severity::Error, Code::MissingText, None, &[key]);
                String::new()
            }
        }
    }

    /// A number from `low` to `high`; `low` when it lies outside.
    pub fn number(&mut self, key: &str, number: Option<Spanned<i64>>, low: i8, high: i8, absent: i8) -> i8 {
        let Some(number) = number else { return absent };
        match i8::try_from(*number.get_ref()) {
            Ok(value) if (low..=high).contains(&value) => value,
            _ => {
                self.error(Code::OutOfRange, number.span(), &[key, &format!("{low}..{high}")]);
                low
            }
        }
    }

    /// As [`Page::number`], for ranges that start at nothing.
    pub fn count(&mut self, key: &str, number: Option<Spanned<i64>>, low: u8, high: u8, absent: u8) -> u8 {
        let bound = |value: u8| i8::try_from(value).unwrap_or(i8::MAX);
        self.number(key, number, bound(low), bound(high), bound(absent)).unsigned_abs()
    }

    /// A word of a closed list.
    pub fn name<T: FromStr>(&mut self, text: &Text, known: &[&str]) -> Option<T> {
        let name = text.get_ref().parse().ok();
        if name.is_none() {
            self.error(Code::UnknownName, text.span(), &[text.get_ref(), &known.join(", ")]);
        }
        name
    }

    /// Wordings; an empty one is a fault.
    pub fn wordings(&mut self, key: &str, texts: Vec<Text>) -> Vec<Wording> {
        let mut wordings = Vec::with_capacity(texts.len());
        for text in texts {
            let span = text.span();
            let wording = self.wording(text);
            if wording.text.is_empty() {
                self.error(Code::MissingText, span, &[key]);
            } else {
                wordings.push(wording);
            }
        }
        wordings
    }

    pub fn wording(&self, text: Text) -> Wording {
        let place = self.place(text.span());
        Wording { text: text.into_inner().trim().to_owned(), place }
    }

    /// The words of a hook, story or topic.
    pub fn words(&mut self, texts: Vec<Text>) -> Vec<String> {
        if let Some(text) = texts.get(MOST_WORDS) {
            let (first, limit) = (texts[0].get_ref().clone(), MOST_WORDS.to_string());
            self.error(Code::TooDeep, text.span(), &[&first, &limit]);
            return Vec::new();
        }
        let words = texts.into_iter().map(|text| text.into_inner().trim().to_owned());
        words.filter(|word| !word.is_empty()).collect()
    }

    pub fn hooks(&mut self, lists: Lists) -> Hooks {
        let mut hooks = Hooks::new();
        for (name, words) in lists {
            let place = self.place(name.span());
            hooks.insert(name.into_inner(), Hook { words: self.words(words), place });
        }
        hooks
    }

    pub fn offers(&mut self, texts: &[Text]) -> Vec<OfferKind> {
        let known: Vec<&str> = OfferKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let mut offers: Vec<OfferKind> = Vec::new();
        for kind in texts.iter().filter_map(|text| self.name(text, &known)) {
            if !offers.contains(&kind) {
                offers.push(kind);
            }
        }
        offers
    }

    pub fn manner(&mut self, reactions: Lists, lines: Lists) -> Manner {
        let mut manner = Manner::default();
        let lists: Vec<&str> = ListName::ALL.iter().map(|name| name.as_str()).collect();
        for (name, texts) in lines {
            if let Some(list) = self.name::<ListName>(&name, &lists) {
                let wordings = self.wordings(name.get_ref(), texts);
                manner.lines.insert(list, wordings);
            }
        }
        for (name, texts) in reactions {
            if super::nodes::act_or_signal(name.get_ref()) {
                let wordings = self.wordings(name.get_ref(), texts);
                manner.reactions.insert(name.into_inner(), wordings);
            } else {
                let known = super::nodes::acts_and_signals();
                self.error(Code::UnknownName, name.span(), &[name.get_ref(), &known]);
            }
        }
        manner
    }

    /// Notes a name to be looked up when all are known.
    pub fn jump(&mut self, goal: Goal, name: Option<Text>) -> Option<String> {
        name.map(|name| {
            self.jumps.push(Jump { page: 0, goal, name: name.get_ref().clone(), place: name.span() });
            name.into_inner()
        })
    }
}
