//! The commands for who writes people.

use crate::program::run;
use std::path::Path;

/// A folder with one person as `content new` makes her.
fn with_new(id: &str, language: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let people = folder.path().join("people").display().to_string();
    let output = run(&["content", "new", id, &people, "--lang", language], "");
    assert_eq!(output.code, 0, "{}", output.stderr);
    (folder, people)
}

#[test]
fn a_new_person_is_made_checked_and_talked_with_and_never_overwritten() {
    let (_folder, people) = with_new("de-bakker", "nl");
    let persona = Path::new(&people).join("nl/de-bakker/persona.toml");
    assert!(persona.is_file());

    let output = run(&["content", "check", "de-bakker", "--lang", "nl", "--scenarios", &people], "");
    assert_eq!(output.code, 0, "{}", output.stdout);
    let remarks: Vec<&str> = output.stdout.lines().filter(|line| line.contains('[')).collect();
    assert!(remarks.len() > 40, "{}", output.stdout);
    for remark in remarks {
        assert!(remark.contains("[to-fill-in]") || remark.contains("haal [vul in] weg"), "{remark}");
    }

    let practice = ["practice", "de-bakker", "--plain", "--lang", "nl", "--scenarios", &people];
    let output = run(&practice, "Goedemiddag.\nHoe rook het in die bakkerij?\nTot ziens!\n");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("warm brood"), "{}", output.stdout);

    std::fs::write(&persona, "mine").unwrap();
    let output = run(&["content", "new", "de-bakker", &people, "--lang", "nl"], "");
    assert_eq!(output.code, 2);
    assert_eq!(std::fs::read_to_string(&persona).unwrap(), "mine");
}

#[test]
fn without_a_folder_a_new_person_goes_where_the_program_finds_her() {
    let output = run(&["content", "new", "the-baker", "--lang", "en"], "");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("config") && output.stdout.contains("the-baker"), "{}", output.stdout);
}

#[test]
fn a_name_that_is_no_folder_or_is_taken_is_refused_with_the_reason() {
    for (id, said) in [("De Bakker", "kleine letters"), ("../x", "kleine letters"), ("de-naaister", "bestaat al")] {
        let output = run(&["content", "new", id, "--lang", "nl"], "");
        assert_eq!(output.code, 2, "{id}");
        assert!(output.stderr.contains(said), "{id}: {}", output.stderr);
    }
}

#[test]
fn two_people_with_one_id_are_told() {
    let (_one, first) = with_new("de-bakker", "nl");
    let (_two, second) = with_new("de-bakker", "nl");
    let (_three, english) = with_new("de-bakker", "en");
    let output = run(&["content", "check", "de-bakker", "--scenarios", &first, "--scenarios", &second], "");
    let told = |text: &str, path: &str| text.lines().any(|line| line.contains("[duplicate-id]") && line.contains(path));
    assert!(told(&output.stdout, &second) && told(&output.stdout, &first), "{}", output.stdout);
    let output = run(&["content", "check", "de-bakker", "--scenarios", &first, "--scenarios", &english], "");
    assert!(told(&output.stdout, "nl/de-bakker/persona.toml"), "{}", output.stdout);
    let output = run(&["content", "check", "de-bakker", "--scenarios", &first], "");
    assert!(!output.stdout.contains("duplicate-id"), "{}", output.stdout);
}

#[test]
fn a_plan_is_played_made_of_a_talk_and_misses_are_told() {
    let (folder, people) = with_new("de-bakker", "nl");
    let options = ["--lang", "nl", "--scenarios", &people];
    let with = |arguments: &[&str], input: &str| run(&[arguments, &options].concat(), input);
    let output = with(&["content", "plan", "de-bakker"], "");
    assert_eq!(output.code, 0, "{}", output.stdout);

    let data = folder.path().join("data").display().to_string();
    let replies = "Goedemiddag.\nHoe rook het in die bakkerij?\nEn toen?\nTot ziens!\n";
    let output = with(&["practice", "de-bakker", "--plain", "--data-dir", &data], replies);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let talks = std::fs::read_dir(folder.path().join("data/transcripts")).unwrap();
    let talk = talks
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .unwrap();
    let output = with(&["content", "plan", "de-bakker", talk.to_str().unwrap()], "");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("lines = [\"bakkerij.1\", \"nacht\"]"), "{}", output.stdout);

    let plan = Path::new(&people).join("nl/de-bakker/plan.toml");
    std::fs::write(&plan, &output.stdout).unwrap();
    assert_eq!(with(&["content", "plan", "de-bakker"], "").code, 0);
    std::fs::write(&plan, output.stdout.replace("\"bakkerij.1\", \"nacht\"", "\"bakkerij.2\"")).unwrap();
    let output = with(&["content", "plan", "de-bakker"], "");
    assert_eq!(output.code, 2);
    assert!(output.stdout.contains("bakkerij.1 + nacht"), "{}", output.stdout);
    let output = with(&["content", "check", "de-bakker"], "");
    assert!(output.stdout.contains("plan.toml:7: let op[plan-misses]"), "{}", output.stdout);
}

#[test]
fn the_map_of_stories_comes_in_four_forms() {
    let (folder, people) = with_new("de-bakker", "nl");
    let graph = |more: &[&str]| {
        let output =
            run(&[&["content", "graph", "de-bakker", "--lang", "nl", "--scenarios", &people], more].concat(), "");
        assert_eq!(output.code, 0, "{}", output.stderr);
        output.stdout
    };
    assert!(graph(&[]).contains("luisteren -> nacht"));
    assert!(graph(&["--format", "dot"]).contains("\"bakkerij\" -> \"nacht\""));
    assert!(graph(&["--format", "mermaid"]).starts_with("flowchart TD"));
    let drawing = folder.path().join("kaart.svg");
    graph(&["--format", "svg", "-o", drawing.to_str().unwrap()]);
    assert!(std::fs::read_to_string(drawing).unwrap().contains(">sleutel ≥3</text>"));
}
