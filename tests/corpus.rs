//! The labelled replies keep to what docs/checker.md says of them.

use luister::authoring::{Labelled, Part, parse_corpus};
use luister::base::{Language, Signal, SignalKind};
use std::collections::BTreeSet;

fn corpus(text: &str) -> Vec<Labelled> {
    parse_corpus(text).expect("every line is a labelled reply, and no id comes twice")
}

fn dutch() -> Vec<Labelled> {
    corpus(include_str!("corpus/nl.jsonl"))
}

fn english() -> Vec<Labelled> {
    corpus(include_str!("corpus/en.jsonl"))
}

fn held(items: &[Labelled]) -> impl Iterator<Item = &Labelled> {
    items.iter().filter(|item| item.part == Part::Held)
}

#[test]
fn there_are_enough_replies_of_enough_hands() {
    for (items, language, least) in [(dutch(), Language::Nl, 900), (english(), Language::En, 300)] {
        assert!(items.len() >= least, "{language}: {}", items.len());
        assert!(items.iter().all(|item| item.language == language && !item.partner.is_empty()), "{language}");
        let hands: BTreeSet<&str> = items.iter().map(|item| item.hand.as_str()).collect();
        assert!(hands.len() >= 6, "{hands:?}");
        let replies: BTreeSet<&str> = items.iter().map(|item| item.reply.as_str()).collect();
        assert_eq!(replies.len(), items.len(), "{language}: no reply stands twice");
    }
}

#[test]
fn a_third_is_kept_back_with_enough_of_each_slip() {
    for items in [dutch(), english()] {
        let share = held(&items).count() * 100 / items.len();
        assert!((30..=40).contains(&share), "{share} %");
    }
    let items = dutch();
    for signal in Signal::ALL.iter().filter(|signal| signal.kind() == SignalKind::Slip) {
        let count = held(&items).filter(|item| item.codes.contains(signal)).count();
        assert!(count >= 40, "{signal}: {count}");
    }
}

#[test]
fn two_readers_stand_behind_each_label() {
    for item in dutch().iter().chain(&english()) {
        assert!(item.raters.len() >= 2, "{}", item.id);
        let agreed = item.raters.values().collect::<BTreeSet<_>>().len() == 1;
        // Where the readers agree that stands; where they do not, it is said how it was settled.
        assert!(!agreed || item.raters.values().all(|codes| *codes == item.codes), "{}", item.id);
        assert!(agreed || !item.note.is_empty(), "{}", item.id);
    }
}
