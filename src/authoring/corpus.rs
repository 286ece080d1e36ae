//! Labelled replies: what people say that a reply does, to hold the checker against.

use crate::base::{Language, Signal, named_enum};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

named_enum! {
    /// What a labelled reply may be used for.
    pub enum Part: "part" {
        /// Rules may be written with an eye on it.
        Develop = "develop",
        /// Kept back from rule writing; what the checker is judged by.
        Held = "held",
    }
}

/// One reply with its labels: a line of `tests/corpus/*.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Labelled {
    /// Its name, unique in its file.
    pub id: String,
    /// The language of line and reply.
    #[serde(rename = "lang")]
    pub language: Language,
    /// Who wrote it, as a kind of writer ("nurse"); empty where that is not known.
    #[serde(default)]
    pub hand: String,
    /// What it may be used for.
    #[serde(default = "develop")]
    pub part: Part,
    /// The older person's line before it; empty for none.
    #[serde(default)]
    pub partner: String,
    /// The reply.
    pub reply: String,
    /// What the reply does, as settled.
    pub codes: BTreeSet<Signal>,
    /// What each reader found, before that was settled.
    #[serde(default)]
    pub raters: BTreeMap<String, BTreeSet<Signal>>,
    /// How a disagreement was settled.
    #[serde(default)]
    pub note: String,
}

const fn develop() -> Part {
    Part::Develop
}

/// A line of a corpus that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct CorpusFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

/// The labelled replies of one file, one JSON object a line; empty lines are passed over. An object with the key `scored`
/// is the heading of somebody else's corpus, whose labels are not all signals: from there on, those that are not count
/// for nothing.
///
/// # Errors
/// The first line that is no labelled reply, or whose id the file already has.
pub fn parse_corpus(text: &str) -> Result<Vec<Labelled>, CorpusFault> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Line {
        Heading {
            #[serde(rename = "scored")]
            _scored: Vec<String>,
        },
        Other(serde_json::Value),
    }
    let mut ids = BTreeSet::new();
    let mut out = Vec::new();
    let mut foreign = false;
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let fault = |why: String| CorpusFault { line: number, why };
        let mut value = match serde_json::from_str(line).map_err(|error| fault(error.to_string()))? {
            Line::Heading { .. } => {
                foreign = true;
                continue;
            }
            Line::Other(value) => value,
        };
        if let Some(codes) = value.get_mut("codes").and_then(serde_json::Value::as_array_mut).filter(|_| foreign) {
            codes.retain(|code| code.as_str().is_some_and(|code| code.parse::<Signal>().is_ok()));
        }
        let item: Labelled = serde_json::from_value(value).map_err(|error| fault(error.to_string()))?;
        if !ids.insert(item.id.clone()) {
            return Err(fault(format!("id {} for the second time", item.id)));
        }
        out.push(item);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_is_read_line_by_line_and_its_first_fault_is_named() {
        let good = r#"{"id":"a","lang":"nl","hand":"nurse","part":"held","partner":"Ach.","reply":"U moet rusten.",
            "codes":["advising"],"raters":{"a":["advising"],"b":[]},"note":"b saw no order"}"#
            .replace('\n', " ");
        let short = r#"{"id":"b","lang":"en","reply":"Hm.","codes":[]}"#;
        let heading = r#"{"scored":["advising"]}"#;
        let items = parse_corpus(&[heading, &good, "", short].join("\n")).unwrap();
        assert_eq!(items[0].part, Part::Held);
        assert_eq!(items[0].raters["b"], BTreeSet::new());
        let foreign = [heading, &short.replace("[]", "[\"question\",\"advising\"]")].join("\n");
        assert_eq!(parse_corpus(&foreign).unwrap()[0].codes, BTreeSet::from([Signal::Advising]));
        assert_eq!((items[1].part, items[1].partner.as_str()), (Part::Develop, ""));
        for (text, line) in [
            (format!("{short}\n{short}"), 2),
            ("{}".to_owned(), 1),
            (short.replace("[]", "[\"advice\"]"), 1),
            (format!("{good}\nreply"), 2),
        ] {
            assert_eq!(parse_corpus(&text).unwrap_err().line, line, "{text}");
        }
    }
}
