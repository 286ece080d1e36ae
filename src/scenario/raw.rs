//! The TOML of a person, as it is written. No meaning yet: names are not looked up, numbers not judged.
//!
//! Each node and each fact is read by itself, so that a slip of the pen in one hides no fault in another.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, ValueDeserializer};

/// A string with its place.
pub type Text = Spanned<String>;
/// A table of lists of strings.
pub type Lists = BTreeMap<Text, Vec<Text>>;

/// `persona.toml`, without its facts and nodes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawPersona {
    pub name: Option<Text>,
    pub call: Option<Text>,
    pub pronoun: Option<Text>,
    pub address: Option<Text>,
    pub age: Option<Spanned<i64>>,
    pub place: Option<Text>,
    pub level: Option<Spanned<i64>>,
    pub principles: Vec<Text>,
    pub summary: Option<Text>,
    pub setting: Option<Text>,
    pub knows: Vec<Text>,
    pub voice: Option<Text>,
    pub gives: Option<RawGift>,
    pub hopes: Option<RawGift>,
    pub start: Option<Text>,
    pub openness: Option<Spanned<i64>>,
    pub order: Vec<Text>,
    pub gesture: RawGestures,
    pub reaction: Lists,
    pub lines: Lists,
}

/// `gives` or `hopes`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawGift {
    pub text: Text,
    pub story: Option<Text>,
}

/// `[gesture]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawGestures {
    pub down: Vec<Text>,
    pub up: Vec<Text>,
    pub still: Vec<Text>,
}

/// The head of a story file, without its nodes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawStory {
    pub title: Option<Text>,
    pub thread: Option<Text>,
    pub start: Option<Text>,
    pub words: Vec<Text>,
    pub needs: Option<Spanned<i64>>,
}

/// `common.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawCommon {
    pub topic: Lists,
    pub ask: Lists,
    pub reaction: Lists,
    pub lines: Lists,
}

/// `[node.NAME]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawNode {
    pub say: Vec<Text>,
    pub hooks: Lists,
    pub offers: Vec<Text>,
    pub next: Option<Text>,
    pub end: bool,
    pub needs: Option<Spanned<i64>>,
    pub recurring: bool,
    pub branch: Vec<Spanned<RawBranch>>,
}

/// `[[node.NAME.branch]]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawBranch {
    pub when: Option<Text>,
    pub r#try: Vec<Text>,
    pub say: Vec<Text>,
    pub hooks: Lists,
    pub offers: Vec<Text>,
    pub open: Option<Spanned<i64>>,
    pub to: Option<Text>,
    pub once: bool,
}

/// `[fact.NAME]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawFact {
    pub words: Vec<Text>,
    pub ask: Vec<Text>,
    pub at: Vec<Text>,
    pub say: Vec<Text>,
    pub hooks: Lists,
    pub offers: Vec<Text>,
    pub to: Option<Text>,
}

/// One file, taken apart.
#[derive(Debug)]
pub struct Parts<Head> {
    /// All but the nodes and the facts; `None` when it could not be read.
    pub head: Option<Head>,
    /// `[node.…]`, by name.
    pub nodes: Vec<(Text, RawNode)>,
    /// `[fact.…]`, by name.
    pub facts: Vec<(Text, RawFact)>,
    /// What could not be read, and where.
    pub faults: Vec<(String, Option<Range<usize>>)>,
}

/// Reads one file. `has_facts` tells whether a `[fact]` table may stand in it; elsewhere it is an unknown key.
pub fn parse<Head: DeserializeOwned>(text: &str, has_facts: bool, has_nodes: bool) -> Parts<Head> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut parts =
        Parts { head: None, nodes: Vec::new(), facts: Vec::new(), faults: errors.into_iter().map(fault).collect() };
    if !parts.faults.is_empty() {
        // A file with broken syntax yields tables with pieces missing; faults in those would mislead.
        return parts;
    }
    let span = document.span();
    let mut table = document.into_inner();
    if has_nodes {
        each(&mut table, "node", &mut parts.nodes, &mut parts.faults);
    }
    if has_facts {
        each(&mut table, "fact", &mut parts.facts, &mut parts.faults);
    }
    match Head::deserialize(Deserializer::from(Spanned::new(span, table))) {
        Ok(head) => parts.head = Some(head),
        Err(error) => parts.faults.push(fault(error)),
    }
    parts
}

/// Takes the table `key` out of the file and reads its entries one by one.
fn each<T: DeserializeOwned>(
    table: &mut DeTable<'_>,
    key: &str,
    into: &mut Vec<(Text, T)>,
    faults: &mut Vec<(String, Option<Range<usize>>)>,
) {
    if !matches!(table.get(key).map(Spanned::get_ref), Some(DeValue::Table(_))) {
        return;
    }
    let Some(DeValue::Table(entries)) = table.remove(key).map(Spanned::into_inner) else { return };
    for (name, value) in entries {
        let span = name.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => into.push((Spanned::new(span, name.into_inner().into_owned()), read)),
            Err(error) => faults.push(fault(error)),
        }
    }
}

fn fault(error: toml::de::Error) -> (String, Option<Range<usize>>) {
    (error.message().to_owned(), error.span())
}
