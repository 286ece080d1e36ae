//! A rule file as it is written.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use toml::Spanned;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    pub act: Spanned<String>,
    pub level: Spanned<String>,
    pub title: Spanned<String>,
    pub why: Option<Spanned<String>>,
    pub instead: Option<Spanned<String>>,
    #[serde(default)]
    pub flags: Vec<Spanned<RawExample>>,
    #[serde(default)]
    pub allows: Vec<Spanned<RawExample>>,
    pub detector: Option<Spanned<String>>,
    #[serde(default)]
    pub otherwise: bool,
    #[serde(default)]
    pub when: Vec<Spanned<RawWhen>>,
}

/// One `[[when]]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawWhen {
    pub clause: Option<RawClause>,
    pub has: Option<Spanned<OneOrMany>>,
    pub lacks: Option<Spanned<OneOrMany>>,
    pub sentence_has: Option<Spanned<OneOrMany>>,
    pub sentence_lacks: Option<Spanned<OneOrMany>>,
    pub reply_has: Option<Spanned<OneOrMany>>,
    pub reply_lacks: Option<Spanned<OneOrMany>>,
    pub before_has: Option<Spanned<OneOrMany>>,
    pub partner: Option<RawPartner>,
    pub words_max: Option<usize>,
    pub words_min: Option<usize>,
    pub clause_words_max: Option<usize>,
    pub clause_words_min: Option<usize>,
    pub takes_up: Option<bool>,
}

/// The frame a clause must agree with.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawClause {
    #[serde(rename = "type")]
    pub kind: Option<Spanned<OneOrMany>>,
    pub word: Option<Spanned<OneOrMany>>,
    pub subject: Option<Spanned<OneOrMany>>,
    pub modal: Option<Spanned<OneOrMany>>,
    pub verb: Option<Spanned<OneOrMany>>,
    pub tense: Option<Spanned<OneOrMany>>,
    pub negated: Option<bool>,
    pub generic: Option<bool>,
    pub subordinate: Option<bool>,
}

/// What her last line must be.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawPartner {
    pub mood: Option<Spanned<OneOrMany>>,
    pub has: Option<Spanned<OneOrMany>>,
    pub lacks: Option<Spanned<OneOrMany>>,
}

/// A text or a list of texts.
#[derive(Debug)]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<Spanned<String>>),
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;
        impl<'de> Visitor<'de> for Value {
            type Value = OneOrMany;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text or a list of texts")
            }
            fn visit_str<E>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany::One(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<OneOrMany, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(OneOrMany::Many(list))
            }
        }
        deserializer.deserialize_any(Value)
    }
}

/// A reply, or the partner's line and a reply.
#[derive(Debug)]
pub(super) struct RawExample {
    pub partner: Option<String>,
    pub reply: String,
}

impl<'de> Deserialize<'de> for RawExample {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            partner: Option<String>,
            reply: String,
        }
        struct Value;
        impl<'de> Visitor<'de> for Value {
            type Value = RawExample;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a reply, or { partner = \"…\", reply = \"…\" }")
            }
            fn visit_str<E>(self, text: &str) -> Result<RawExample, E> {
                Ok(RawExample { partner: None, reply: text.to_owned() })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawExample, A::Error> {
                let Table { partner, reply } = Table::deserialize(MapAccessDeserializer::new(map))?;
                Ok(RawExample { partner, reply })
            }
        }
        deserializer.deserialize_any(Value)
    }
}
