//! Every code has a file or a folder in tests/invalid that yields exactly that code, and a row in docs/scenario-format.md.
//!
//! `<code>.toml` is a story that is added to a person without faults; `<code>/*.toml` take the place of her files;
//! `<code>/scenarios` and `<code>/lexicon` are laid over her folder of people and over the rules.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its fixtures, and fails by panicking"
)]

use luister::authoring::{check, check_files, check_plan, try_misses};
use luister::base::{Act, ActHit, Code, Diagnostic, Evidence, Language, Level, Severity, SourceFile, Span};
use luister::checker::check_examples;
use luister::content::Content;
use luister::scenario::{Common, Scenario, State, Subjects};
use luister::session::Library;
use luister::store::read_content_folder;
use luister::text::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Codes about files as a whole.
const OF_FILES: &[Code] = &[Code::TooLarge, Code::NotText, Code::DuplicateId, Code::MissingPersona, Code::NoPlan];
/// The person without faults, by her path in the folder of people.
const HER: &str = "nl/de-gave/";

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of the person without faults, by path.
fn sound() -> BTreeMap<String, String> {
    let folder = tests_folder().join("fixtures/scenarios");
    let names = ["persona.toml", "tuin.toml", "plan.toml"];
    names.iter().map(|name| (format!("{HER}{name}"), read(&folder.join(HER).join(name)))).collect()
}

/// People and rules to be checked, and what could not even be read.
#[derive(Default)]
struct Case {
    people: BTreeMap<String, String>,
    rules: BTreeMap<String, String>,
    unreadable: Vec<Diagnostic>,
}

/// The sound person with the files of a code.
fn case(code: Code) -> Case {
    let invalid = tests_folder().join("invalid");
    let (file, folder) = (invalid.join(format!("{code}.toml")), invalid.join(code.as_str()));
    assert_ne!(file.exists(), folder.exists(), "{code} has a file or a folder in tests/invalid, and one of them");
    let mut case = Case { people: sound(), ..Case::default() };
    if file.exists() {
        let mut text = read(&file);
        if code == Code::TooLarge {
            text = text.repeat((3 << 20) / text.len());
        }
        case.people.insert(format!("{HER}fout.toml"), text);
        return case;
    }
    for name in ["persona.toml", "tuin.toml", "plan.toml"] {
        if folder.join(name).exists() {
            case.people.insert(format!("{HER}{name}"), read(&folder.join(name)));
        }
    }
    for (name, laid_over) in [("scenarios", &mut case.people), ("lexicon", &mut case.rules)] {
        if folder.join(name).exists() {
            let (files, faults) = read_content_folder(&folder.join(name)).unwrap();
            if files.iter().any(|file| file.path == format!("{HER}persona.toml")) {
                laid_over.clear();
            }
            laid_over.extend(files.into_iter().map(|file| (file.path, file.text.into_owned())));
            case.unreadable.extend(faults);
        }
    }
    case
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

/// The frozen rules, for plans.
fn frozen_rules() -> Vec<SourceFile> {
    read_content_folder(&tests_folder().join("fixtures/lexicon")).unwrap().0
}

/// All that `content check` would say; examples of branches with a reading in which each of them asks.
fn faults(case: &Case, tries: bool, plans: bool) -> Vec<Diagnostic> {
    let sources = |files: &BTreeMap<String, String>| -> Vec<SourceFile> {
        files.iter().map(|(path, text)| SourceFile::new(path, text.clone())).collect()
    };
    let mut content = Content::default();
    content.add_scenarios(sources(&case.people));
    content.add_lexicon(if plans { frozen_rules() } else { sources(&case.rules) });
    let library = Library::load(&content, Language::Nl, 0);
    let mut faults = case.unreadable.clone();
    faults.extend_from_slice(library.diagnostics());
    faults.extend(check_files(&content));
    if !plans {
        faults.extend(check_examples(library.lexicon()));
    }
    for person in library.people() {
        let scenario = person.scenario();
        faults.extend(check(scenario));
        if tries {
            faults.extend(try_misses(scenario, &|state, _, reply| asks(scenario, state, reply)));
        }
        if let Some(plan) = person.plan().filter(|_| plans) {
            faults.extend(check_plan(scenario, library.lexicon(), plan));
        }
    }
    faults
}

#[test]
fn the_person_without_faults_has_none() {
    assert_eq!(faults(&Case { people: sound(), ..Case::default() }, true, true), []);
}

#[test]
fn every_code_has_a_file_that_yields_it_and_nothing_else() {
    for code in Code::ALL {
        let case = case(*code);
        let faults = faults(&case, *code == Code::TryMisses, *code == Code::PlanMisses);
        let codes: BTreeSet<Code> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, BTreeSet::from([*code]), "{code}: {faults:#?}");
        for fault in &faults {
            if OF_FILES.contains(code) {
                assert_eq!((fault.span, fault.line), (None, 0), "{code}");
                continue;
            }
            let text = case.people.get(&fault.path).or_else(|| case.rules.get(&fault.path));
            let text = text.unwrap_or_else(|| panic!("{code} names {}", fault.path));
            // Rules are small enough to be looked at as a whole where no place is named.
            let Some(span) = fault.span else {
                assert!(fault.path.starts_with("nl/advising/"), "{code} has no place");
                continue;
            };
            assert!(text.get(span.start..span.end).is_some(), "{code}: {span:?}");
            assert_eq!(fault.line, text[..span.start].matches('\n').count() + 1, "{code}");
        }
    }
}

#[test]
fn tests_invalid_holds_nothing_but_codes() {
    let names = std::fs::read_dir(tests_folder().join("invalid")).unwrap();
    for name in names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()) {
        let code = name.strip_suffix(".toml").unwrap_or(&name);
        assert!(code.parse::<Code>().is_ok(), "{name} is named after no code");
    }
}

#[test]
fn every_code_has_one_row_in_the_docs_and_says_how_to_mend_it() {
    let docs = read(&tests_folder().join("../docs/scenario-format.md"));
    let (_, section) = docs.split_once("## Faults and remarks").expect("the section on faults");
    let section = section.split("\n## ").next().unwrap_or(section);
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [code, means, mend] = cells[..] else { panic!("three cells: {row}") };
        assert!(means.len() > 10 && mend.len() > 10, "{row}");
        *rows.entry(code.trim_matches('`')).or_default() += 1;
    }
    let documented: BTreeSet<&str> = rows.keys().copied().collect();
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(documented, codes);
    assert!(rows.values().all(|count| *count == 1), "{rows:?}");
}

/// The faults of the sound person with these files of hers added or replaced, by name.
fn with(files: &[(&str, String)]) -> Vec<Diagnostic> {
    let mut case = Case { people: sound(), ..Case::default() };
    case.people.extend(files.iter().map(|(name, text)| (format!("{HER}{name}"), text.clone())));
    faults(&case, false, false)
}

#[test]
fn an_error_makes_her_unusable_and_nothing_else_does() {
    for code in Code::ALL {
        let files: Vec<SourceFile> = case(*code)
            .people
            .into_iter()
            .filter(|(path, _)| path.starts_with(HER) && !path.ends_with("/plan.toml"))
            .map(|(path, text)| SourceFile::new(path, text))
            .collect();
        let (scenario, faults) = Scenario::load("de-gave", Language::Nl, &files, &Common::default());
        let errors = faults.iter().any(|fault| fault.severity == Severity::Error);
        assert_eq!(scenario.is_none(), errors, "{code}: {faults:#?}");
    }
}

#[test]
fn every_fault_is_named_at_once() {
    let story = "title = \"\"\nthread = \"t\"\nstart = \"weg\"\n[node.a]\nsay = []\nneeds = 9\n[node.b]\nzeg = 1\n";
    let faults = with(&[("fout.toml", story.to_owned()), ("kapot.toml", "title = \"x\nthread = \n".to_owned())]);
    let codes: BTreeSet<Code> = faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, BTreeSet::from([Code::Syntax, Code::MissingText, Code::OutOfRange]));
}

#[test]
fn hostile_files_are_loaded_or_refused_and_never_hang() {
    let nodes: String = (0..10_000)
        .map(|n| format!("[node.n{n}]\nsay = [\"Regel {n}.\"]\nnext = \"n{}\"\n", (n + 1) % 10_000))
        .collect();
    let words = (0..1000).map(|n| format!("\"w{n}\"")).collect::<Vec<_>>().join(", ");
    let head = "title = \"F\"\nthread = \"f\"\nstart = \"n0\"\nwords = [\"fout\"]\n";
    let node = "[node.n0]\nsay = [\"R\"]\n";
    let arrays = format!("title = {}{}\n", "[".repeat(5000), "]".repeat(5000));
    let dangling: String = (0..5000).map(|n| format!("[node.n{n}]\nsay = [\"R{n}\"]\nnext = \"m{n}\"\n")).collect();
    let when = |condition: &str| {
        format!("{head}{node}end = true\n[[node.n0.branch]]\nwhen = \"{condition}\"\nto = \"tuin\"\n")
    };
    let branches: String = (0..5000)
        .map(|n| {
            format!("[[node.n0.branch]]\nwhen = \"#nergens{n} & question\"\ntry = [\"a\", \"b\"]\nto = \"tuin\"\n")
        })
        .collect();
    let silent = "[[node.n0.branch]]\ntry = [\"a\", \"b\"]\nto = \"n1\"\n[node.n1]\nsay = [\"S\"]\nnext = \"n0\"\n\
                  [[node.n1.branch]]\ntry = [\"a\", \"b\"]\nto = \"n0\"\n";
    for (name, text, expected) in [
        ("ten thousand nodes in a circle", format!("{head}{nodes}"), Code::SilentCycle),
        ("a hook of a thousand words", format!("{head}{node}hooks = {{ h = [{words}] }}\n"), Code::TooDeep),
        ("arrays five thousand deep", arrays, Code::Syntax),
        ("five thousand jumps to nowhere", format!("{head}{dangling}"), Code::DanglingJump),
        ("a condition of exclamation marks", when(&format!("{}echo", "!".repeat(400))), Code::TooDeep),
        ("a condition a hundred deep", when(&format!("{}echo{}", "(".repeat(100), ")".repeat(100))), Code::TooDeep),
        ("a condition of five thousand parts", when(&"echo & ".repeat(5000)), Code::TooDeep),
        ("five thousand branches to unknown hooks", format!("{head}{node}end = true\n{branches}"), Code::UnknownHook),
        ("a circle of branches that say nothing", format!("{head}{node}next = \"n1\"\n{silent}"), Code::SilentCycle),
    ] {
        let found = with(&[("fout.toml", text)]);
        assert!(found.iter().any(|fault| fault.code == expected), "{name}: {found:?}");
    }
}
