//! What is played here must be what a trainee would get.

use super::{Stage, check_files, check_library, plan_talk_of, plan_text, play_plan, read_plan, renewed, skeleton};
use crate::base::{Code, Language, SourceFile};
use crate::content::Content;
use crate::session::{Event, Library, Talk, Transcript};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The shipped rules of a language with nobody but these people.
fn library_of(language: Language, files: Vec<SourceFile>) -> (Content, Rc<Library>) {
    let shipped = Content::built_in();
    let mut content = Content::default();
    content.add_scenarios(shipped.common(language).cloned().into_iter().collect());
    content.add_lexicon(shipped.lexicon(language));
    content.add_scenarios(files);
    let library = Rc::new(Library::load(&content, language, 0));
    (content, library)
}

fn new_person(language: Language) -> (Content, Rc<Library>) {
    library_of(language, skeleton(language, "someone").unwrap())
}

const REPLIES: &[&str] = &[
    "Goedemiddag mevrouw, wat fijn dat ik mag komen.",
    "Hoe rook het in die bakkerij?",
    "",
    "Mijn oma stond ook altijd vroeg op.",
    "U moet dat eens opschrijven.",
    "Sorry. Heeft u kinderen?",
    "Wat is de hoofdstad van Peru?",
    "Wat is de hoofdstad van Peru?",
    "asdkjh",
    "En toen?",
    "Ja.",
    "Dank u wel. Tot ziens!",
];

fn talk(library: &Rc<Library>, seed: u64) -> Transcript {
    let person = library.person("someone").unwrap();
    let (mut talk, _) = Talk::begin(Rc::clone(library), person, seed, "2026-01-02T03:04:05+01:00".into(), "t".into());
    for reply in REPLIES {
        talk.hear((*reply).to_owned(), 1000);
        talk.answer();
    }
    talk.transcript().clone()
}

#[test]
fn a_played_talk_is_a_talk_to_the_letter() {
    let (_, library) = new_person(Language::Nl);
    for seed in [1, 2, 3] {
        let kept = talk(&library, seed);
        let (mut stage, first) = Stage::begin(library.person("someone").unwrap().scenario(), seed);
        let mut played: Vec<String> = first.lines.iter().map(|line| line.text.clone()).collect();
        let mut read = Vec::new();
        for reply in REPLIES {
            let (evidence, answer) = stage.reply(library.lexicon(), reply);
            read.push(evidence.acts);
            let words = answer.lines.iter().map(|line| line.text.clone());
            played.extend(if answer.lines.is_empty() { vec![String::new()] } else { words.collect() });
        }
        let said = kept.records().iter().filter_map(|record| match &record.event {
            Event::Line(line) => Some(line.text.clone()),
            _ => None,
        });
        let heard = kept.records().iter().filter_map(|record| match &record.event {
            Event::Reply(reply) => Some(reply.acts.clone()),
            _ => None,
        });
        assert_eq!(played, said.collect::<Vec<_>>());
        assert_eq!(read, heard.collect::<Vec<_>>());
    }
}

#[test]
fn a_new_person_has_no_faults_but_what_is_to_be_filled_in() {
    for language in Language::ALL {
        let (content, library) = new_person(*language);
        assert_eq!(library.diagnostics(), []);
        assert_eq!(check_library(&library), []);
        let remarks = check_files(&content);
        let codes: BTreeSet<Code> = remarks.iter().map(|remark| remark.code).collect();
        assert_eq!(codes, BTreeSet::from([Code::ToFillIn]), "{language}");
        let person = library.person("someone").unwrap();
        let lines = person.scenario().nodes.values().map(|node| node.say.len()).sum::<usize>();
        assert!(remarks.len() > lines, "every text is marked, and those of persona.toml too");
    }
}

#[test]
fn the_plan_of_a_talk_holds_and_one_that_was_changed_does_not() {
    let (_, library) = new_person(Language::Nl);
    let person = library.person("someone").unwrap();
    let (scenario, lexicon) = (person.scenario(), library.lexicon());
    let text = plan_text(&[plan_talk_of(&talk(&library, 5), "Een \"gesprek\"\tmet \\ tekens")]);
    let (talks, faults) = read_plan(&SourceFile::new("plan.toml", text.clone()));
    assert_eq!((talks.len(), faults), (1, vec![]), "{text}");
    assert_eq!(talks[0].turns.len(), REPLIES.len());
    assert_eq!(play_plan(scenario, lexicon, &talks[0]), []);

    let mut wrong = talks[0].clone();
    wrong.turns[1].lines = vec!["bakkerij.2".to_owned()];
    wrong.turns[2].text = Some("woorden die ze niet zegt".to_owned());
    wrong.ending = Some("open".to_owned());
    let misses = play_plan(scenario, lexicon, &wrong);
    let about: Vec<&str> = misses.iter().map(|miss| miss.expected.as_str()).collect();
    assert_eq!(about, ["bakkerij.2", "woorden die ze niet zegt", "open"]);
    assert!(misses[0].happened.starts_with("bakkerij.1 + nacht"), "{misses:?}");

    let again = renewed(scenario, lexicon, &wrong);
    assert_eq!(plan_text(&[again]), text);
}
