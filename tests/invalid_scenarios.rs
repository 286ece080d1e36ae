//! Every code for scenarios has a file in tests/invalid that yields exactly that code: `<code>.toml` is a story that is
//! added to a person without faults, a folder `<code>/` holds files that take the place of hers.

use luister::authoring::{check, try_misses};
use luister::base::{Act, ActHit, Code, Diagnostic, Evidence, Language, Level, Severity, SourceFile, Span};
use luister::scenario::{Common, Scenario, State, Subjects};
use luister::text::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Codes of scenarios that a file of their own yields.
const CODES: &[Code] = &[
    Code::Syntax,
    Code::UnknownName,
    Code::MissingText,
    Code::OutOfRange,
    Code::DanglingJump,
    Code::DuplicateNode,
    Code::UnreachableNode,
    Code::ShadowedBranch,
    Code::StoryWithoutEnd,
    Code::HookMissing,
    Code::HookWithoutWords,
    Code::UnknownHook,
    Code::BadCondition,
    Code::TooDeep,
    Code::TooFewOffers,
    Code::BranchWithoutTry,
    Code::BranchRunsDry,
    Code::BranchSaysNothing,
    Code::RepeatedLine,
    Code::TooFewWordings,
    Code::UnknownTopic,
    Code::TryMisses,
    Code::SilentCycle,
];

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

#[expect(clippy::disallowed_methods, reason = "a test reads its fixtures")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of the person without faults, by name.
fn sound() -> BTreeMap<String, String> {
    let folder = tests_folder().join("fixtures/scenarios/nl/de-gave");
    ["persona.toml", "tuin.toml"].iter().map(|name| ((*name).to_owned(), read(&folder.join(name)))).collect()
}

/// Her files with those of a code.
fn with(code: Code) -> BTreeMap<String, String> {
    let mut files = sound();
    let invalid = tests_folder().join("invalid");
    let file = invalid.join(format!("{code}.toml"));
    if file.exists() {
        files.insert("fout.toml".to_owned(), read(&file));
        return files;
    }
    for name in ["persona.toml", "tuin.toml"] {
        let path = invalid.join(code.as_str()).join(name);
        if path.exists() {
            files.insert(name.to_owned(), read(&path));
        }
    }
    files
}

/// A reading for example replies: every one of them asks.
fn asks(scenario: &Scenario, state: &State, reply: &str) -> Evidence {
    let span = Span::new(0, reply.len());
    let acts = [Act::OpenQuestion, Act::Echo, Act::Order];
    let only = if scenario.stories.contains_key("fout") { &acts[..] } else { &acts[..1] };
    let hit = |act: &Act| ActHit { act: *act, rule: "given".to_owned(), level: Level::Certain, span };
    let hooks = Subjects::find(&Vocabulary::empty(Language::Nl), scenario, state, reply);
    Evidence { acts: only.iter().map(hit).collect(), hooks }
}

fn faults(files: &BTreeMap<String, String>, tries: bool) -> Vec<Diagnostic> {
    let sources: Vec<SourceFile> = files.iter().map(|(name, text)| SourceFile::new(name, text.clone())).collect();
    let (scenario, mut faults) = Scenario::load("de-gave", Language::Nl, &sources, &Common::default());
    let errors = faults.iter().any(|fault| fault.severity == Severity::Error);
    assert_eq!(scenario.is_none(), errors, "an error makes her unusable, and nothing else does");
    if let Some(scenario) = scenario {
        faults.extend(check(&scenario));
        if tries {
            faults.extend(try_misses(&scenario, &|state, _, reply| asks(&scenario, state, reply)));
        }
    }
    faults
}

#[test]
fn the_person_without_faults_has_none() {
    assert_eq!(faults(&sound(), true), []);
}

#[test]
fn every_code_has_a_file_that_yields_it_and_nothing_else() {
    for code in CODES {
        let files = with(*code);
        assert_ne!(files, sound(), "{code} has no file in tests/invalid");
        let faults = faults(&files, *code == Code::TryMisses);
        let codes: BTreeSet<Code> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, BTreeSet::from([*code]), "{code}: {faults:#?}");
        for fault in &faults {
            let text = &files[&fault.path];
            let span = fault.span.unwrap_or_else(|| panic!("{code} has no place"));
            assert!(text.get(span.start..span.end).is_some(), "{code}: {span:?}");
            assert_eq!(fault.line, text[..span.start].matches('\n').count() + 1, "{code}");
        }
    }
}

#[test]
fn faults_about_whole_files_name_the_file() {
    let (none, faults) = Scenario::load("de-lege", Language::Nl, &[], &Common::default());
    assert!(none.is_none());
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::MissingPersona]);

    let mut files: Vec<SourceFile> = sound().into_iter().map(|(name, text)| SourceFile::new(name, text)).collect();
    files.push(SourceFile::new("oud/tuin.toml", "title = \"T\"\nthread = \"t\"\nstart = \"tuin\"\n"));
    let (_, faults) = Scenario::load("de-gave", Language::Nl, &files, &Common::default());
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::DuplicateId]);
    assert_eq!(faults[0].path, "oud/tuin.toml");

    let mut files = sound();
    files.insert("groot.toml".to_owned(), "# veel te veel\n".repeat(200_000));
    let large = faults_of(&files);
    assert_eq!(large.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::TooLarge]);
}

fn faults_of(files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    faults(files, false)
}

#[test]
fn every_fault_is_named_at_once() {
    let mut files = sound();
    let story = "title = \"\"\nthread = \"t\"\nstart = \"weg\"\n[node.a]\nsay = []\nneeds = 9\n[node.b]\nzeg = 1\n";
    files.insert("fout.toml".to_owned(), story.to_owned());
    files.insert("kapot.toml".to_owned(), "title = \"x\nthread = \n".to_owned());
    let codes: BTreeSet<Code> = faults_of(&files).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, BTreeSet::from([Code::Syntax, Code::MissingText, Code::OutOfRange]));
}

#[test]
fn hostile_files_are_loaded_or_refused_and_never_hang() {
    let nodes: String = (0..10_000)
        .map(|n| format!("[node.n{n}]\nsay = [\"Regel {n}.\"]\nnext = \"n{}\"\n", (n + 1) % 10_000))
        .collect();
    let words = (0..1000).map(|n| format!("\"w{n}\"")).collect::<Vec<_>>().join(", ");
    let head = "title = \"F\"\nthread = \"f\"\nstart = \"n0\"\nwords = [\"fout\"]\n";
    let arrays = format!("title = {}{}\n", "[".repeat(5000), "]".repeat(5000));
    let dangling: String = (0..5000).map(|n| format!("[node.n{n}]\nsay = [\"R{n}\"]\nnext = \"m{n}\"\n")).collect();
    let not = "!".repeat(400);
    for (name, text, expected) in [
        ("ten thousand nodes in a circle", format!("{head}{nodes}"), Code::SilentCycle),
        (
            "a hook of a thousand words",
            format!("{head}[node.n0]\nsay = [\"R\"]\nhooks = {{ h = [{words}] }}\n"),
            Code::TooDeep,
        ),
        ("arrays five thousand deep", arrays, Code::Syntax),
        ("five thousand jumps to nowhere", format!("{head}{dangling}"), Code::DanglingJump),
        (
            "a condition of exclamation marks",
            format!("{head}[node.n0]\nsay = [\"R\"]\n[[node.n0.branch]]\nwhen = \"{not}echo\"\nto = \"n0\"\n"),
            Code::TooDeep,
        ),
    ] {
        let mut files = sound();
        files.insert("fout.toml".to_owned(), text);
        assert!(faults_of(&files).iter().any(|fault| fault.code == expected), "{name}");
    }
}
