//! The rules that are shipped, as a whole.

#![expect(clippy::disallowed_methods, reason = "a test looks at a file")]

use luister::base::{Language, Roadblock};
use luister::checker::Lexicon;
use luister::content::Content;
use luister::report::rules_page;

fn lexicons() -> Vec<Lexicon> {
    let content = Content::built_in();
    let load = |language: &Language| {
        let (lexicon, faults) = Lexicon::load(*language, &content.lexicon(*language));
        assert_eq!(faults, []);
        lexicon
    };
    Language::ALL.iter().map(load).collect()
}

#[test]
fn the_page_of_all_rules_says_what_the_rules_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
    let page = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let made = rules_page(&lexicons());
    if page != made {
        let first = page.lines().zip(made.lines()).find(|(page, made)| page != made);
        panic!("docs/rules.md is stale: cargo run --example rules_page. The first difference: {first:#?}");
    }
}

#[test]
fn rules_in_each_language_cover_all_twelve_roadblocks() {
    assert_eq!(Roadblock::ALL.len(), 12);
    for lexicon in lexicons() {
        for roadblock in Roadblock::ALL {
            let covered = lexicon.rules().iter().any(|rule| rule.act.roadblock() == Some(*roadblock));
            assert!(covered, "no rule in {} for {roadblock}", lexicon.language());
        }
    }
}
