//! The subcommands as a user types them.

use crate::program::{run, run_bytes};

#[test]
fn with_nobody_at_the_keyboard_the_program_names_the_line_mode() {
    let output = run(&["--lang", "nl"], "");
    assert_eq!(output.code, 0);
    assert!(output.stdout.contains("--plain"), "{}", output.stdout);
}

#[test]
fn the_locale_chooses_the_language_of_the_help_and_lang_overrides_it() {
    assert!(run(&["--help"], "").stdout.contains("Commands:"));
    assert!(run(&["--lang", "nl", "--help"], "").stdout.contains("Opdrachten:"));
    assert!(run(&["check", "--help", "--lang=nl"], "").stdout.contains("Gebruik:"));
}

#[test]
fn an_unknown_person_or_rule_gives_the_nearest_names_and_status_two() {
    let output = run(&["practice", "de-naaster", "--plain", "--lang", "nl"], "");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("de-naaister"), "{}", output.stderr);
    let output = run(&["rules", "ordr", "--lang", "nl"], "");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("order"), "{}", output.stderr);
}

#[test]
fn an_unknown_option_is_explained_in_the_language_of_the_user() {
    let output = run(&["--lang", "nl", "--sneed"], "");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("ken ik niet") && output.stderr.contains("--seed"), "{}", output.stderr);
}

#[test]
fn ndjson_answers_every_line_in_order_and_goes_on_after_a_bad_one() {
    let input = concat!(
        "{\"id\":\"a\",\"reply\":\"U moet eens naar de huisarts.\",\"partner\":\"Ik slaap slecht.\",\"lang\":\"nl\"}\n",
        "not json\n",
        "{\"id\":\"b\"}\n",
        "{\"id\":7,\"reply\":\"How was that?\",\"lang\":\"en\"}\n",
    );
    let output = run(&["check", "--format", "ndjson"], input);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let lines: Vec<serde_json::Value> = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["id"], "a");
    assert_eq!(lines[0]["codes"], serde_json::json!(["advising"]));
    let lint = &lines[0]["lints"][0];
    for key in ["rule", "act", "signal", "level", "start", "end", "text", "why", "instead"] {
        assert!(!lint[key].is_null(), "{key} is missing in {lint}");
    }
    let (start, end) = (lint["start"].as_u64().unwrap() as usize, lint["end"].as_u64().unwrap() as usize);
    assert_eq!(&"U moet eens naar de huisarts."[start..end], lint["text"].as_str().unwrap());
    assert_eq!((&lines[1]["id"], &lines[1]["line"]), (&serde_json::Value::Null, &serde_json::json!(2)));
    assert_eq!(lines[2]["line"], 3);
    assert_eq!((&lines[3]["id"], lines[3]["codes"].as_array().unwrap().is_empty()), (&serde_json::json!(7), false));
}

#[test]
fn a_whole_run_that_could_be_read_ends_with_status_nought() {
    let output = run(&["check", "--format", "ndjson"], "{\"id\":1,\"reply\":\"Hm-hm.\"}\n\n");
    assert_eq!((output.code, output.stdout.lines().count()), (0, 1), "{}", output.stderr);
}

#[test]
fn text_shows_carets_under_the_words_and_a_better_wording() {
    let output = run(&["check", "--lang", "nl", "Wat jammer. U moet eens naar de huisarts."], "");
    assert_eq!(output.code, 0);
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(lines[0], "Wat jammer. U moet eens naar de huisarts.");
    assert!(lines[1].starts_with("            ^^^^"), "{}", output.stdout);
    assert!(output.stdout.contains("liever:"), "{}", output.stdout);
}

#[test]
fn odd_bytes_in_every_command_are_no_panic() {
    let mut bytes = b"ab\xff\xfe\x1b[31m\xe2\x80\xae ".to_vec();
    bytes.extend(std::iter::repeat_n(b'a', 100_000));
    for arguments in [&["check"][..], &["check", "--format", "ndjson"], &["score", "-"]] {
        let output = run_bytes(arguments, &bytes);
        assert!(output.code == 0 || output.code == 2, "{arguments:?}: {} {}", output.code, output.stderr);
        assert!(!output.stdout.contains('\u{1b}') && !output.stderr.contains("panicked"), "{arguments:?}");
    }
}

#[test]
fn a_plain_conversation_gets_counts_and_no_levels() {
    let talk = "{\"id\":\"x\",\"lang\":\"nl\",\"turns\":[{\"who\":\"partner\",\"text\":\"Ik naaide trouwjurken.\"},\
                {\"who\":\"trainee\",\"text\":\"Trouwjurken! Hoe zag de mooiste eruit?\"},\
                {\"who\":\"partner\",\"text\":\"Mijn handen doen zeer.\"},\
                {\"who\":\"trainee\",\"text\":\"U moet eens naar de huisarts.\"}]}\n";
    let output = run(&["score", "--format", "json", "-"], talk);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let line: serde_json::Value = serde_json::from_str(output.stdout.trim()).unwrap();
    assert_eq!((&line["scenario"], &line["replies"]), (&serde_json::json!("x"), &serde_json::json!(2)));
    assert_eq!(line["counts"]["advising"], 1);
    assert_eq!(line["appreciative_share"], 0.5);
    for (principle, score) in line["principles"].as_object().unwrap() {
        assert!(score["level"].is_null(), "{principle}");
    }
}

#[test]
fn a_broken_person_is_named_with_file_line_code_and_help_and_the_good_ones_still_load() {
    let folder = tempfile::tempdir().unwrap();
    let person = folder.path().join("nl/de-kapotte");
    std::fs::create_dir_all(&person).unwrap();
    std::fs::write(person.join("persona.toml"), "name = \"Kapot\"\nnaam = 3\nstart = \"nergens\"\n").unwrap();
    let scenarios = folder.path().display().to_string();
    let output = run(&["content", "check", "--lang", "nl", "--scenarios", &scenarios], "");
    assert_eq!(output.code, 2, "{}", output.stdout);
    assert!(output.stdout.contains("nl/de-kapotte/persona.toml:2: fout[syntax]"), "{}", output.stdout);
    assert!(output.stdout.contains("hulp:"), "{}", output.stdout);
    let output =
        run(&["practice", "de-naaister", "--plain", "--lang", "nl", "--scenarios", &scenarios], "Goedemiddag.\n");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stderr.contains("content check"), "{}", output.stderr);
}

#[test]
fn completions_are_written_for_common_shells() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = run(&["completions", shell], "");
        assert_eq!(output.code, 0);
        assert!(output.stdout.contains("practice"), "{shell}");
    }
}

#[test]
fn before_the_first_talk_refresh_and_review_say_what_to_do() {
    let output = run(&["refresh", "--lang", "nl"], "");
    assert_eq!(output.code, 0);
    assert!(output.stdout.contains("luister oefenen"), "{}", output.stdout);
    let output = run(&["review", "--lang", "nl"], "");
    assert_eq!(output.code, 0);
    assert!(output.stdout.contains("nog geen gesprekken"), "{}", output.stdout);
}
