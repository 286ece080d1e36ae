//! The life of a data folder: a talk cut off and taken up, reviewed, reported; and a talk of the first format.

use crate::program::{Output, run};
use std::path::Path;

/// Runs the program on the frozen people and rules, with its data in `data`.
fn frozen(data: &Path, arguments: &[&str], input: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let (scenarios, lexicon) = (root.join("scenarios"), root.join("lexicon"));
    let mut all = arguments.to_vec();
    let folders = [data, &scenarios, &lexicon].map(|path| path.to_str().unwrap());
    all.extend(["--no-builtin", "--data-dir", folders[0], "--scenarios", folders[1], "--lexicon", folders[2]]);
    all.extend(["--lang", "nl", "--seed", "7"]);
    run(&all, input)
}

fn only_talk(data: &Path) -> std::path::PathBuf {
    let mut talks: Vec<_> = std::fs::read_dir(data.join("transcripts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    assert_eq!(talks.len(), 1, "{talks:?}");
    talks.remove(0)
}

#[test]
fn a_talk_cut_off_at_any_byte_is_taken_up_and_stays_readable() {
    let whole = tempfile::tempdir().unwrap();
    frozen(whole.path(), &["practice", "de-proefpersoon", "--plain"], "Goedemiddag.\nHoe zag die tuin eruit?\nHm.\n");
    let text = std::fs::read_to_string(only_talk(whole.path())).unwrap();
    // Rounding off is the last line; a talk that was cut off has none.
    let talk = &text[..text.trim_end().rfind('\n').unwrap() + 1];
    let header = talk.find('\n').unwrap() + 1;
    for cut in (header..=talk.len()).step_by(97).chain([talk.len() - 1, talk.len()]) {
        let Some(kept) = talk.get(..cut) else { continue };
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("transcripts");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("talk.jsonl"), kept).unwrap();
        let output = frozen(data.path(), &["practice", "--continue", "--plain"], "En het spoor?\n");
        assert_eq!(output.code, 0, "cut at {cut}: {}", output.stderr);
        let read = luister::session::Transcript::parse(&std::fs::read_to_string(only_talk(data.path())).unwrap());
        let read = read.unwrap_or_else(|fault| panic!("cut at {cut}: {fault}"));
        let talked = read.records().iter().filter(|record| {
            matches!(record.event, luister::session::Event::Line(_) | luister::session::Event::Reply(_))
        });
        assert_eq!(read.first_attempt().len(), talked.count(), "cut at {cut}: part of the talk hangs loose");
        assert!(output.stdout.contains("En het spoor?"), "cut at {cut}");
    }
}

#[test]
fn a_talk_that_was_rounded_off_is_not_taken_up_again() {
    let data = tempfile::tempdir().unwrap();
    frozen(data.path(), &["practice", "de-proefpersoon", "--plain"], "Goedemiddag.\n");
    let output = frozen(data.path(), &["practice", "--continue", "--plain"], "Hm.\n");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("geen gesprek om mee verder te gaan"), "{}", output.stderr);
}

#[test]
fn a_trainer_finds_opens_and_passes_on_a_talk() {
    let data = tempfile::tempdir().unwrap();
    let replies = "Goedemiddag.\nHoe zag die tuin eruit?\nU moet eens naar buiten.\nen toen?\nTot ziens!\n";
    frozen(data.path(), &["practice", "de-proefpersoon", "--plain"], replies);
    let talk = only_talk(data.path());
    let talk = talk.to_str().unwrap();

    let list = frozen(data.path(), &["review"], "");
    assert!(list.stdout.contains("mevrouw Proef") && list.stdout.contains("antwoorden: 5"), "{}", list.stdout);
    let opened = frozen(data.path(), &["review", "--open", "1"], "");
    assert!(opened.stdout.contains("“U moet eens naar buiten”") && opened.stdout.contains("regel order"));

    for ending in ["html", "md", "txt"] {
        let page = data.path().join(format!("verslag.{ending}"));
        let output = frozen(data.path(), &["report", talk, "-o", page.to_str().unwrap()], "");
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(std::fs::read_to_string(page).unwrap().contains("mevrouw Proef"), "{ending}");
    }
    let wrong = frozen(data.path(), &["report", talk, "-o", "verslag.pdf"], "");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains(".html"), "{}", wrong.stderr);
    let nowhere = data.path().join("nergens/verslag.html");
    assert_eq!(frozen(data.path(), &["report", talk, "-o", nowhere.to_str().unwrap()], "").code, 2);
    assert!(!nowhere.parent().unwrap().exists(), "a folder that was mistyped is not made");
}

#[test]
fn a_disputed_flag_is_out_of_the_score_and_in_the_review() {
    let data = tempfile::tempdir().unwrap();
    frozen(data.path(), &["practice", "de-proefpersoon", "--plain"], "Goedemiddag.\nU moet eens naar buiten.\n");
    let file = only_talk(data.path());
    let talk = file.to_str().unwrap();
    let advice = |data: &Path| {
        let output = frozen(data, &["score", "--format", "json", talk], "");
        let line: serde_json::Value = serde_json::from_str(output.stdout.trim()).unwrap();
        line["counts"]["advising"].as_u64()
    };
    assert_eq!(advice(data.path()), Some(1));
    let text = std::fs::read_to_string(&file).unwrap();
    let reply = luister::session::Transcript::parse(&text).unwrap();
    let of = reply.records().iter().rev().find(|r| matches!(r.event, luister::session::Event::Reply(_))).unwrap().n;
    let dispute =
        format!("{{\"n\":99,\"t\":\"dispute\",\"of\":{of},\"act\":\"order\",\"why\":\"ze vroeg <b>erom</b>\"}}\n");
    std::fs::write(&file, text + &dispute).unwrap();
    assert_eq!(advice(data.path()), Some(0));
    let list = frozen(data.path(), &["review"], "");
    assert!(list.stdout.contains("‘klopt niet’: 1"), "{}", list.stdout);
    let opened = frozen(data.path(), &["review", "--open", "1"], "");
    assert!(opened.stdout.contains("klopt niet") && opened.stdout.contains("ze vroeg <b>erom"), "{}", opened.stdout);
    let page = data.path().join("verslag.html");
    frozen(data.path(), &["report", talk, "-o", page.to_str().unwrap()], "");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("ze vroeg &lt;b&gt;erom") && !page.contains("<b>erom"), "{page}");
}

#[test]
fn a_report_can_leave_out_what_the_trainee_told_of_themselves() {
    let data = tempfile::tempdir().unwrap();
    let replies = "Goedemiddag.\nMijn opa had ook een perenboom, ik ruik hem nog. Hoe rook die van u?\nen toen?\n";
    frozen(data.path(), &["practice", "de-proefpersoon", "--plain"], replies);
    let talk = only_talk(data.path());
    for ending in ["html", "md", "txt"] {
        let page = data.path().join(format!("verslag.{ending}"));
        let target = page.to_str().unwrap();
        frozen(data.path(), &["report", talk.to_str().unwrap(), "-o", target], "");
        assert!(std::fs::read_to_string(&page).unwrap().contains("Mijn opa"), "{ending}");
        frozen(data.path(), &["report", talk.to_str().unwrap(), "--zonder-eigen-verhalen", "-o", target], "");
        let text = std::fs::read_to_string(&page).unwrap();
        assert!(!text.contains("Mijn opa") && text.contains("eigen verhaal weggelaten"), "{ending}: {text}");
        assert!(text.contains("Hoe rook die van u?"), "{ending}");
    }
    assert!(std::fs::read_to_string(talk).unwrap().contains("Mijn opa"), "the talk itself is untouched");
}

#[test]
fn one_unreadable_talk_is_named_and_the_others_are_reported() {
    let data = tempfile::tempdir().unwrap();
    frozen(data.path(), &["practice", "de-proefpersoon", "--plain"], "Goedemiddag.\nHm.\n");
    let folder = data.path().join("transcripts");
    std::fs::write(folder.join("a-broken.jsonl"), "no talk\n").unwrap();
    let output = frozen(data.path(), &["report", folder.to_str().unwrap()], "");
    assert_eq!(output.code, 2);
    assert!(output.stdout.contains("mevrouw Proef") && output.stderr.contains("a-broken"), "{}", output.stderr);
}

#[test]
fn a_data_folder_that_cannot_be_written_is_said_and_is_no_success() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    let output = frozen(&file, &["practice", "de-proefpersoon", "--plain"], "Goedemiddag.\nHm.\n");
    assert_eq!(output.code, 2, "{}", output.stdout);
    assert!(output.stderr.contains("Bewaren lukt niet"), "{}", output.stderr);
}

/// Never rewritten: a talk of format 1 is read for ever, with what a newer program may have put in it.
#[test]
fn a_talk_of_the_first_format_is_read_and_scored_as_it_was() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/transcripts/v1.jsonl");
    let data = tempfile::tempdir().unwrap();
    let output = frozen(data.path(), &["score", "--format", "json", file.to_str().unwrap()], "");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let line: serde_json::Value = serde_json::from_str(output.stdout.trim()).unwrap();
    assert_eq!((&line["scenario"], &line["replies"]), (&"de-proefpersoon".into(), &12.into()));
    assert_eq!(line["counts"]["advising"], 1);
    assert_eq!(line["counts"]["judging"], 1);
    assert_eq!(line["principles"]["flow"]["opportunities"], 5);
    assert_eq!(line["principles"]["stories"]["against"], 1);
}
