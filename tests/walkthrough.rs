//! docs/zelf-een-scenario-schrijven.md is true: its blocks are a person without faults, and her talks go as it says.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the docs, and fails by panicking")]

use luister::authoring::{check_files, check_library, play_plan, read_plan};
use luister::base::{Language, SourceFile};
use luister::content::Content;
use luister::session::{Library, Talk};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

const ID: &str = "de-ijsvrouw";

fn doc() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/zelf-een-scenario-schrijven.md");
    std::fs::read_to_string(path).unwrap()
}

/// The blocks of the document, put together by the file that each names in its first line.
fn files(doc: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for block in doc.split("```toml\n").skip(1) {
        let (block, _) = block.split_once("```").unwrap();
        let (first, rest) = block.split_once('\n').unwrap();
        let name = first.strip_prefix("# ").filter(|name| name.ends_with(".toml"));
        let name = name.unwrap_or_else(|| panic!("a block names no file: {first}"));
        let file = files.entry(name.to_owned()).or_default();
        file.push_str(rest);
        file.push('\n');
    }
    files
}

fn library() -> (Content, Rc<Library>) {
    let shipped = Content::built_in();
    let mut content = Content::default();
    content.add_scenarios(shipped.common(Language::Nl).cloned().into_iter().collect());
    content.add_lexicon(shipped.lexicon(Language::Nl));
    let files = files(&doc());
    content.add_scenarios(
        files.into_iter().map(|(name, text)| SourceFile::new(format!("nl/{ID}/{name}"), text)).collect(),
    );
    let library = Rc::new(Library::load(&content, Language::Nl, 0));
    (content, library)
}

#[test]
fn the_person_of_the_walk_through_has_no_fault_and_no_remark() {
    let (content, library) = library();
    assert_eq!(library.diagnostics(), []);
    assert_eq!(check_files(&content), []);
    assert_eq!(check_library(&library), []);
}

#[test]
fn the_talks_of_the_walk_through_go_as_it_says() {
    let (_, library) = library();
    let person = library.person(ID).unwrap();
    let (talks, faults) = read_plan(person.plan().unwrap());
    assert_eq!((talks.len(), faults), (2, vec![]));
    for plan in &talks {
        assert_eq!(play_plan(person.scenario(), library.lexicon(), plan), [], "{}", plan.title);
    }
    // The same in a talk that is kept, to its goodbye.
    let started = "2026-01-02T03:04:05+01:00".to_owned();
    let (mut talk, _) = Talk::begin(Rc::clone(&library), person, talks[0].seed, started, "t".to_owned());
    for turn in &talks[0].turns {
        assert!(!talk.has_ended());
        talk.hear(turn.reply.clone(), 1000);
        talk.answer();
    }
    assert!(talk.has_ended());
}

#[test]
fn commands_and_names_in_the_walk_through_exist() {
    let doc = doc();
    let commands: BTreeSet<&str> =
        doc.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines()).collect();
    assert!(commands.len() > 8);
    for command in commands {
        let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
        let parsed = luister::cli::command(Language::Nl).try_get_matches_from(&words);
        assert!(parsed.is_ok(), "{command}: {}", parsed.unwrap_err());
        assert!(
            !command.contains("oefenen") && !command.contains("content check") || command.contains(ID),
            "{command}"
        );
    }
}
