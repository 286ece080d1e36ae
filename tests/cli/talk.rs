//! Whole talks through the built program: on frozen people against golden files, on the shipped people by their rules.
//!
//! After a wanted change: `LUISTER_BLESS=1 cargo test --test cli`, then read the difference.

use crate::program::{Talk, fixtures, masked, talk};
use std::collections::BTreeSet;
use std::path::Path;

/// Twelve replies of somebody who listens, advises once, soothes once, and says goodbye.
const DUTCH: &[&str] = &[
    "Goedemiddag mevrouw, ik ben Sam. Wat fijn dat ik mag komen.",
    "hoe zag die tuin eruit",
    "Dank u. Dat zie ik zo voor me.",
    "Hm-hm.",
    "U moet eens naar een cursus tuinieren.",
    "Sorry, dat bedoelde ik niet zo. Vertel verder.",
    "Mijn opa had ook een perenboom, ik ruik hem nog. Hoe rook die van u?",
    "",
    "Heeft u kinderen?",
    "Gelukkig heeft u uw zoon nog.",
    "en toen?",
    "Dank u wel voor uw verhaal. Tot ziens!",
];

const ENGLISH: &[&str] = &[
    "Good afternoon, I'm Sam. Thank you for having me.",
    "what was she like, that boat",
    "I can just see that blue coble.",
    "Mm-hm.",
    "You should write that down for your grandchildren.",
    "Sorry, I didn't mean it like that. Tell me more.",
    "My granddad had a boat as well, I can still smell the tar. What did yours smell of?",
    "",
    "Do you have any children?",
    "At least you still have your son.",
    "and then?",
    "Thank you for telling me. Goodbye!",
];

fn golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("LUISTER_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(actual, expected, "{name} differs; read it, then bless it with LUISTER_BLESS=1");
}

#[test]
fn a_dutch_talk_of_twelve_replies_is_what_was_read_and_approved() {
    let talk = talk(&fixtures("nl", "de-proefpersoon"), DUTCH);
    golden("talk-nl.txt", &masked(&talk.shown));
    golden("talk-nl.jsonl", &masked(&talk.transcript));
}

#[test]
fn an_english_talk_of_twelve_replies_is_what_was_read_and_approved() {
    let talk = talk(&fixtures("en", "the-test-person"), ENGLISH);
    golden("talk-en.txt", &masked(&talk.shown));
    golden("talk-en.jsonl", &masked(&talk.transcript));
}

#[test]
fn the_same_seed_and_replies_give_the_same_bytes() {
    let options = fixtures("nl", "de-proefpersoon");
    let (first, second) = (talk(&options, DUTCH), talk(&options, DUTCH));
    assert_eq!(masked(&first.shown), masked(&second.shown));
    assert_eq!(masked(&first.transcript), masked(&second.transcript));
}

/// What the files of a talk must be, whoever it was with.
fn sound(person: &str, talk: &Talk, replies: &[&str]) {
    let read = luister::session::Transcript::parse(&talk.transcript).unwrap();
    assert!(!read.is_torn());
    let mut said = BTreeSet::new();
    for record in read.records() {
        if let luister::session::Event::Line(line) = &record.event
            && !line.text.is_empty()
        {
            assert!(said.insert(line.text.clone()), "{person} said twice: {}", line.text);
        }
    }
    assert!(read.replies() >= replies.len().min(12), "{person} ended after {} replies", read.replies());
    assert_eq!(read.header.scenario.id, person);
}

#[test]
fn shipped_people_never_repeat_a_line_and_their_files_can_be_read_and_scored() {
    let dutch = [
        "Goedemiddag, wat fijn dat ik langs mag komen.",
        "Wat deed u vroeger voor werk?",
        "Vertel daar eens meer over.",
        "hm-hm",
        "en toen",
        "Wat een beeld!",
        "U moet eens naar de huisarts.",
        "Sorry. Hoe ging het verder?",
        "",
        "Dat doet me denken aan mijn opa, die kon daar ook zo over vertellen.",
        "Heeft u kinderen?",
        "Hoe rook het daar?",
        "Gelukkig is dat nu voorbij.",
        "Wat is de hoofdstad van Peru?",
        "mooi",
    ];
    let english = [
        "Good afternoon, thanks for having me.",
        "What did you do for work?",
        "Tell me more about that.",
        "mm-hm",
        "and then",
        "What a picture!",
        "You should see a doctor about that.",
        "Sorry. How did it go on?",
        "",
        "That reminds me of my granddad, he used to tell stories like that.",
        "Do you have children?",
        "What did it smell like there?",
        "At least that's over now.",
        "What is the capital of Peru?",
        "lovely",
    ];
    for (language, replies) in [("nl", &dutch), ("en", &english)] {
        for person in crate::program::people(language) {
            let options = crate::program::shipped(language, &person);
            let talk = talk(&options, replies);
            sound(&person, &talk, replies);
            let scored = crate::program::run(&["score", "--format", "json", talk.file.to_str().unwrap()], "");
            let line: serde_json::Value = serde_json::from_str(scored.stdout.trim()).unwrap();
            assert_eq!(line["scenario"], person);
            assert_eq!(line["language"], language);
            let read = luister::session::Transcript::parse(&talk.transcript).unwrap();
            assert_eq!(line["replies"], read.replies());
            assert_eq!(line["principles"].as_object().unwrap().len(), 6);
        }
    }
}

#[test]
fn lines_after_the_end_are_counted_and_not_used() {
    let talk =
        talk(&fixtures("nl", "de-proefpersoon"), &["Goedemiddag.", "Mooi. Tot ziens!", "nog iets", "en nog iets"]);
    assert!(talk.remarks.contains('2'), "{}", talk.remarks);
    assert!(!talk.transcript.contains("nog iets"));
}

#[test]
fn a_pipe_of_odd_bytes_is_a_talk_like_any_other() {
    let long = "woord ".repeat(17_000);
    let odd = "\u{1b}[2Jstuur\u{7} \u{202e}links";
    let talk = talk(&fixtures("nl", "de-proefpersoon"), &["Goedemiddag.", &long, odd, "👵🏽 ë é", "\"}]{,"]);
    sound("de-proefpersoon", &talk, &[]);
    assert!(!talk.shown.contains('\u{1b}') && !talk.shown.contains('\u{202e}'));
    assert!(talk.transcript.contains("👵🏽 ë é"));
}
