//! Replies out of a file: a corpus, saved talks, or plain lines.

use crate::base::Language;
use crate::session::{Event, Transcript};
use serde::Deserialize;

/// One line of a corpus; what else stands in it is passed over.
#[derive(Debug, Deserialize)]
struct Item {
    reply: String,
    #[serde(default)]
    lang: Option<Language>,
}

/// The replies of a text, in its order: of JSON lines those with a `reply` (and in this language, when they name one), of
/// a saved talk what was typed, else every line that is not empty.
pub fn replies_of(text: &str, language: Language) -> Vec<String> {
    if let Ok(transcript) = Transcript::parse(text) {
        if transcript.header.scenario.language != language {
            return Vec::new();
        }
        let typed = transcript.records().iter().filter_map(|record| match &record.event {
            Event::Reply(reply) => Some(reply.text.clone()),
            _ => None,
        });
        return typed.collect();
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    if !text.trim_start().starts_with('{') {
        return lines.map(str::to_owned).collect();
    }
    let items = lines.filter_map(|line| serde_json::from_str::<Item>(line).ok());
    items.filter(|item| item.lang.is_none_or(|lang| lang == language)).map(|item| item.reply).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_a_list_and_a_talk_are_told_apart() {
        let corpus = "{\"id\":1,\"reply\":\"Hoe was dat?\",\"lang\":\"nl\",\"codes\":[]}\n{\"reply\":\"And?\",\"lang\":\"en\"}\n\
                      niets\n{\"reply\":\"Ja.\"}\n";
        assert_eq!(replies_of(corpus, Language::Nl), ["Hoe was dat?", "Ja."]);
        assert_eq!(replies_of("een\n\ntwee\n", Language::Nl), ["een", "twee"]);
        let talk = include_str!("../../tests/golden/talk-nl.jsonl");
        assert_eq!(replies_of(talk, Language::Nl)[1], "hoe zag die tuin eruit");
        assert!(replies_of(talk, Language::En).is_empty());
    }
}
