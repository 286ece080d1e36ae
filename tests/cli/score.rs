//! `score --explain` and `score --against`, on talks with the frozen person.

use crate::program::{Talk, fixtures, run, talk};
use serde_json::Value;
use std::path::Path;

const REPLIES: &[&str] = &[
    "Goedemiddag mevrouw, ik ben Sam.",
    "hoe zag die tuin eruit",
    "U moet eens naar een cursus tuinieren.",
    "Mijn opa had ook een perenboom, ik ruik hem nog. Hoe rook die van u?",
    "Gelukkig heeft u uw zoon nog.",
    "en toen?",
    "Dank u wel voor uw verhaal. Tot ziens!",
];

fn held() -> Talk {
    talk(&fixtures("nl", "de-proefpersoon"), REPLIES)
}

/// Runs `score` with the frozen rules as the present ones.
fn score(arguments: &[&str]) -> crate::program::Output {
    let lexicon = frozen_lexicon();
    let all: Vec<&str> = ["score", "--lang", "nl", "--no-builtin", "--lexicon", &lexicon]
        .into_iter()
        .chain(arguments.iter().copied())
        .collect();
    run(&all, "")
}

fn frozen_lexicon() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lexicon").display().to_string()
}

fn json(arguments: &[&str]) -> Value {
    let output = score(arguments);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    serde_json::from_str(output.stdout.trim()).unwrap()
}

#[test]
fn every_point_is_explained_down_to_the_words_the_rule_and_the_opportunity() {
    let talk = held();
    let file = talk.file.to_str().unwrap();
    let line = json(&["--format", "json", "--explain", file]);
    let points = line["points"].as_array().unwrap();
    let counted: u64 =
        line["principles"].as_object().unwrap().values().map(|one| one["opportunities"].as_u64().unwrap()).sum();
    assert_eq!(points.len() as u64, counted);
    let advice = points.iter().find(|point| point["act"] == "order").unwrap();
    assert_eq!((&advice["outcome"], &advice["principle"]), (&"against".into(), &"stories".into()));
    assert_eq!(advice["reply"], REPLIES[2]);
    assert!(!advice["line"].as_str().unwrap().is_empty());
    for point in points {
        assert!(point["reason"].as_str().unwrap().ends_with('.'), "{point}");
        assert!(REPLIES.contains(&point["reply"].as_str().unwrap()), "{point}");
        let words = point["words"].as_str().unwrap();
        assert!(point["reply"].as_str().unwrap().contains(words), "{point}");
        assert_eq!(words.is_empty(), point["span"].is_null(), "{point}");
    }

    let table = score(&["--explain", file]).stdout;
    let rule = advice["rule"].as_str().unwrap();
    for wanted in [rule, "een opdracht", "U moet eens naar een cursus tuinieren", "1. Wees waarachtig nieuwsgierig"] {
        assert!(table.contains(wanted), "{wanted} is not in\n{table}");
    }
    assert!(!json(&["--format", "json", file]).as_object().unwrap().contains_key("points"), "only when asked for");
}

#[test]
fn the_present_rules_read_a_talk_of_today_as_it_was_read() {
    let talk = held();
    let file = talk.file.to_str().unwrap();
    let line = json(&["--format", "json", file, "--against"]);
    assert_eq!(line["changes"], Value::Array(Vec::new()));
    assert_eq!(line["then"], line["now"]);
    // The talk may stand behind the flag as well, and the frozen rules may be named as a folder.
    assert_eq!(json(&["--format", "json", "--against", file])["changes"], line["changes"]);
    assert_eq!(json(&["--format", "json", "--against", &frozen_lexicon(), file])["changes"], line["changes"]);
    assert!(score(&[file, "--against"]).stdout.contains("er verandert niets: 7 antwoorden"));
}

#[test]
fn other_rules_show_what_changed_by_which_rule_and_what_that_did() {
    let talk = held();
    let file = talk.file.to_str().unwrap();
    let mine = json(&["--format", "json", "--explain", file]);
    let rule = mine["points"].as_array().unwrap().iter().find(|point| point["act"] == "order").unwrap()["rule"]
        .as_str()
        .unwrap()
        .to_owned();
    // The same rule, but no longer sure of itself.
    let folder = tempfile::tempdir().unwrap();
    let old = find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lexicon/nl"), &rule).unwrap();
    let new = folder.path().join("nl/advising");
    std::fs::create_dir_all(&new).unwrap();
    let text = std::fs::read_to_string(old).unwrap().replace("level = \"certain\"", "level = \"maybe\"");
    std::fs::write(new.join(format!("{rule}.toml")), text).unwrap();

    let against = folder.path().to_str().unwrap();
    let line = json(&["--format", "json", "--against", against, file]);
    let changes = line["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "{line}");
    let change = &changes[0];
    assert_eq!(change["reply"], REPLIES[2]);
    assert_eq!((&change["lost"][0]["rule"], &change["lost"][0]["level"]), (&rule.as_str().into(), &"certain".into()));
    assert_eq!((&change["gained"][0]["rule"], &change["gained"][0]["level"]), (&rule.as_str().into(), &"maybe".into()));
    assert_eq!(change["points"][0]["then"]["outcome"], "against");
    assert_ne!(change["points"][0]["now"]["outcome"], "against");
    let against_of = |when: &str| line[when]["stories"]["against"].as_u64().unwrap();
    assert_eq!((against_of("then"), against_of("now")), (1, 0));

    let table = score(&["--against", against, file]).stdout;
    for wanted in [&*rule, "niet meer gelezen", "nu ook gelezen", "ertegenin →", "zoals toen gelezen"] {
        assert!(table.contains(wanted), "{wanted} is not in\n{table}");
    }
}

#[test]
fn what_holds_no_rules_is_named() {
    let talk = held();
    let empty = tempfile::tempdir().unwrap();
    let output = score(&["--against", empty.path().to_str().unwrap(), talk.file.to_str().unwrap()]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("geen regels of woordenlijsten"), "{}", output.stderr);
}

#[test]
fn a_talk_has_to_be_named_and_a_plain_one_cannot_be_read_again() {
    assert_eq!(score(&["--against"]).code, 2);
    let plain = "{\"id\":\"x\",\"lang\":\"nl\",\"turns\":[{\"who\":\"trainee\",\"text\":\"Dag.\"}]}\n";
    let output = run(&["score", "--lang", "nl", "-", "--against"], plain);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("houdt niet vast"), "{}", output.stderr);
}

#[test]
fn the_order_of_files_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["a.jsonl", "b.jsonl", "c.jsonl"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    for (at, name) in names.iter().enumerate() {
        let held = talk(&fixtures("nl", "de-proefpersoon"), &REPLIES[at..]);
        std::fs::write(name, held.transcript).unwrap();
    }
    let lines = |files: &[&str]| {
        let output = score(&[&["--format", "json", "--explain"], files].concat());
        let mut lines: Vec<String> = output.stdout.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let [a, b, c] = [&*names[0], &*names[1], &*names[2]];
    let sorted = lines(&[a, b, c]);
    assert_eq!(sorted.len(), 3);
    assert_eq!(lines(&[c, a, b]), sorted);
    assert_eq!(lines(&[b, c, a]), sorted);
}

fn find(folder: &Path, rule: &str) -> Option<std::path::PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find_map(|path| {
        if path.is_dir() {
            return find(&path, rule);
        }
        (path.file_stem()?.to_str()? == rule).then_some(path)
    })
}

#[test]
fn what_earlier_talks_in_the_folder_saw_settles_the_levels_of_a_later_one() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/transcripts/v1.jsonl");
    let text = std::fs::read_to_string(fixture).unwrap();
    let (header, records) = text.split_once('\n').unwrap();
    let header: Value = serde_json::from_str(header).unwrap();
    let folder = tempfile::tempdir().unwrap();
    // The later talk has the earlier name: it is the moment that counts.
    for (name, started) in
        [("b", "2026-03-02T14:00:00+01:00[Europe/Amsterdam]"), ("a", "2026-03-09T14:00:00+01:00[Europe/Amsterdam]")]
    {
        let mut header = header.clone();
        (header["talk"], header["started"]) = (name.into(), started.into());
        std::fs::write(folder.path().join(format!("{name}.jsonl")), format!("{header}\n{records}")).unwrap();
    }
    let flow = |output: &str| -> Vec<bool> {
        let lines = output.lines().filter(|line| line.contains("3 meestromen"));
        lines.map(|line| line.contains("voorlopig")).collect()
    };
    let a = folder.path().join("a.jsonl");
    let b = folder.path().join("b.jsonl");
    let [a, b] = [&a, &b].map(|path| path.to_str().unwrap());
    assert_eq!(flow(&score(&[a, b]).stdout), [false, true]);
    assert_eq!(flow(&score(&[b, a]).stdout), [true, false]);
    assert_eq!(flow(&score(&[a]).stdout), [true], "alone it rests on one talk");
    let review = run(
        &["review", folder.path().to_str().unwrap(), "--lang", "nl", "--no-builtin", "--lexicon", &frozen_lexicon()],
        "",
    );
    let flow = |line: &str| line.split("; ").find(|part| part.contains("meestromen")).unwrap().contains("voorlopig");
    let profiles: Vec<bool> = review.stdout.lines().filter(|line| line.contains("meestromen")).map(flow).collect();
    assert_eq!(profiles, [false, true], "{}", review.stdout);
}
