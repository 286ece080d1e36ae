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

#[test]
fn a_rehearsal_begins_anywhere_says_why_and_is_not_kept() {
    let (folder, people) = with_new("de-bakker", "nl");
    let data = folder.path().join("data").display().to_string();
    let practice = |more: &[&str], input: &str| {
        let always = ["practice", "de-bakker", "--lang", "nl", "--scenarios", &people, "--data-dir", &data];
        run(&[&always, more].concat(), input)
    };
    let output = practice(&["--from", "leeg", "--open", "4", "--why"], "En toen?\nU moet eens naar de huisarts.\n");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let shown: Vec<&str> = output.stdout.lines().map(str::trim).collect();
    let place = |wanted: &str| {
        let found = shown.iter().position(|line| line.starts_with(wanted));
        found.unwrap_or_else(|| panic!("{wanted}\n{}", output.stdout))
    };
    assert!(place("knoop leeg") < place("gelezen: going_on"));
    assert!(place("gelezen: going_on") < place("knoop sleutel") && place("knoop sleutel") < place("gelezen: order"));
    assert!(place("openheid 4 -> 5") < place("reactie reaction.advising"));
    let kept = std::fs::read_dir(folder.path().join("data/transcripts")).map_or(0, Iterator::count);
    assert_eq!(kept, 0, "a rehearsal is not kept");

    let output = practice(&["--from", "leegg"], "");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("leeg"), "{}", output.stderr);
    assert_eq!(practice(&["--open", "6"], "").code, 2);

    assert_eq!(practice(&["--why"], "Goedemiddag.\n").code, 0);
    assert!(
        std::fs::read_dir(folder.path().join("data/transcripts")).unwrap().count() > 0,
        "a talk with reasons is kept"
    );
}

#[test]
fn what_nobody_foresaw_is_collected_from_saved_talks() {
    let (folder, people) = with_new("de-bakker", "nl");
    let data = folder.path().join("data").display().to_string();
    let options = ["--lang", "nl", "--scenarios", &people, "--data-dir", &data];
    let with = |arguments: &[&str], input: &str| run(&[arguments, &options].concat(), input);
    assert!(with(&["content", "unmatched"], "").stdout.contains("nog geen gesprekken"));
    let replies = "Wat is de hoofdstad van Peru?\nBent u wel eens in Peru geweest?\nHoe rook het in die bakkerij?\n";
    assert_eq!(with(&["practice", "de-bakker", "--plain"], replies).code, 0);
    let output = with(&["content", "unmatched"], "");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("hoofdstad") && !output.stdout.contains("Hoe rook"), "{}", output.stdout);
    let output = with(&["content", "unmatched", "--format", "json", "--person", "de-bakker"], "");
    let groups: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(groups[0]["person"], "de-bakker");
    assert!(groups[0]["replies"][0]["partner"].as_str().unwrap().len() > 3, "{groups}");
    assert!(with(&["content", "unmatched", "--person", "iemand"], "").stdout.contains("nog geen gesprekken"));
}

#[test]
fn a_walk_reports_as_a_table_and_as_json() {
    let (folder, people) = with_new("de-bakker", "nl");
    let corpus = folder.path().join("corpus.jsonl");
    std::fs::write(&corpus, "{\"reply\":\"Wat is de hoofdstad van Peru?\",\"lang\":\"nl\"}\n").unwrap();
    let always = ["content", "walk", "de-bakker", "--lang", "nl", "--scenarios", &people, "--runs", "30"];
    let output = run(&[&always[..], &["--replies", corpus.to_str().unwrap()]].concat(), "");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("100 %") && output.stdout.contains("uit --replies"), "{}", output.stdout);
    let output = run(&[&always[..], &["--format", "json", "--seed", "4"]].concat(), "");
    let walk: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!((&walk["runs"], &walk["unreached_nodes"]), (&serde_json::json!(30), &serde_json::json!([])));
}
