//! The line mode as somebody at a terminal meets it: everything that the full screen offers.

use super::{Input, Outlet, Start, run};
use crate::app::{Effect, Message, Model, Past, World};
use crate::base::Language;
use crate::session::{Event, Transcript, sample};

#[derive(Default)]
struct Fake {
    written: Vec<String>,
    reports: Vec<bool>,
    /// A talk of before.
    past: Option<Transcript>,
}

impl World for Fake {
    fn perform(&mut self, _: &Model, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Begin { person } => Some(Message::Begin {
                person,
                seed: 7,
                started: "2026-11-23T10:00:00+01:00".to_owned(),
                stem: "2026-11-23-100000".to_owned(),
            }),
            Effect::Create { lines, .. } | Effect::Append(lines) => {
                self.written.extend(lines);
                Some(Message::Appended)
            }
            Effect::WriteReport { blank } => {
                self.reports.push(blank);
                Some(Message::Wrote("report.html".into()))
            }
            Effect::ListTalks => Some(Message::Past(
                self.past
                    .iter()
                    .map(|_| Past {
                        path: "talk.jsonl".into(),
                        started: "2026-11-23T10:00:00+01:00".to_owned(),
                        date: "2026-11-23".to_owned(),
                        person: "de-proefpersoon".to_owned(),
                        name: "mevrouw Proef".to_owned(),
                        replies: 4,
                        unfinished: false,
                    })
                    .collect(),
            )),
            Effect::OpenTalk(_) => {
                let transcript = Box::new(self.past.clone()?);
                Some(Message::Opened { transcript, library: sample::ruled(Language::Nl) })
            }
            _ => None,
        }
    }

    fn waited(&self) -> u64 {
        1000
    }

    fn shown(&mut self) {}
}

/// Types these lines at the program; gives what it wrote, its remarks, and what happened.
fn typed(language: Language, lines: &[&str]) -> (String, String, Fake) {
    let person = match language {
        Language::Nl => "de-proefpersoon",
        Language::En => "the-test-person",
    };
    begun(language, Start::Person(person.to_owned()), lines, Fake::default())
}

fn begun(language: Language, start: Start, lines: &[&str], mut world: Fake) -> (String, String, Fake) {
    let mut model = Model::new(sample::ruled(language));
    let text = lines.join("\n") + "\n";
    let mut reader = text.as_bytes();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut input = Input::new(&mut reader, true);
    let mut outlet = Outlet::new(&mut out, &mut err);
    run(&mut model, start, &mut input, &mut outlet, &mut world).unwrap();
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap(), world)
}

const TALK: [&str; 5] = [
    "Goedemiddag.",
    "Hoe zag die tuin eruit?",
    "U moet eens naar buiten.",
    "Mijn opa had ook een perenboom. Hoe rook die van u?",
    "/stop",
];

fn after_talk<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    TALK.iter().copied().chain(rest.iter().copied()).collect()
}

fn number_of(shown: &str, row: &str) -> String {
    let line = shown.lines().rev().find(|line| line.contains(row)).unwrap_or_else(|| panic!("no {row} in {shown}"));
    line.trim_start_matches(|c: char| c != '[').chars().skip(1).take_while(|c| *c != ']').collect()
}

#[test]
fn a_whole_evening_in_lines_is_what_was_read_and_approved() {
    let lines = after_talk(&[
        "De perenboom.",
        "",
        "2", // what surprised, what was recognised, after which reply
        "3",
        "",
        "1",
        "",
        "",
        "", // the own view
        "",
        "Mijn buurvrouw.",
        "/stop",
        "",
        "",
        "2",
        "Hoe rook die tuin?",
        "/stop", // on to the moment to try again; try it again; stop
        "",
        "",
        "",
        "", // back out of the two courses, and to the end
    ]);
    let (out, err, _) = typed(Language::Nl, &lines);
    insta::assert_snapshot!("evening-nl", format!("{out}\n--- remarks\n{err}"));
}

#[test]
fn hints_and_going_back_can_be_asked_for_by_a_command() {
    let (out, _, world) = typed(
        Language::Nl,
        &["Goedemiddag.", "/hint", "/hint", "/hint", "/terug", "1", "Dag mevrouw.", "/stop", "/stop", "/stop"],
    );
    for step in ["Hint 1 van 3.", "Hint 2 van 3.", "Hint 3 van 3."] {
        assert!(out.contains(step), "{out}");
    }
    let transcript = Transcript::parse(&(world.written.join("\n") + "\n")).unwrap();
    assert_eq!(transcript.courses().len(), 2);
    assert_eq!(transcript.records().iter().filter(|record| matches!(record.event, Event::Hint { .. })).count(), 3);
    let before = out.find("Terug naar vóór welk").unwrap();
    assert!(out[before..].contains("mevrouw Proef: Dag, gaat u zitten."), "what she said last is said again: {out}");
}

#[test]
fn a_flag_can_be_marked_as_not_right_and_taken_back() {
    let page = after_talk(&["/stop", "", "", "1", "1", "ze vroeg erom", "1", "/terug", "/stop"]);
    let (out, err, world) = typed(Language::Nl, &page);
    let events: Vec<&String> = world.written.iter().filter(|line| line.contains("dispute\"")).collect();
    assert_eq!(events.len(), 2, "{out}\n{err}");
    assert!(events[0].contains("\"dispute\"") && events[0].contains("ze vroeg erom"));
    assert!(events[1].contains("\"undispute\""));
    assert!(err.contains("telt niet meer mee") && err.contains("telt weer mee"), "{err}");
}

#[test]
fn the_debrief_is_kept_with_or_without_what_was_told_of_oneself() {
    for (answer, expected) in [("1", &[false][..]), ("2", &[true]), ("", &[])] {
        let (_, _, world) = typed(Language::Nl, &after_talk(&["/stop", "/bewaar", answer, "/stop"]));
        assert_eq!(world.reports, expected, "{answer}");
    }
}

#[test]
fn input_that_ends_anywhere_is_no_loop_and_no_loss() {
    let lines =
        after_talk(&["De tuin.", "", "2", "3", "/stop", "", "1", "/terug", "/bewaar", "2", "", "", "2", "en toen?"]);
    for end in 1..=lines.len() {
        let (_, _, world) = typed(Language::Nl, &lines[..end]);
        let transcript = Transcript::parse(&(world.written.join("\n") + "\n")).unwrap();
        assert!(transcript.is_finished() || end == 0, "after {end} lines");
    }
}

#[test]
fn numbers_lead_where_they_say_in_english_too() {
    let talk = ["Good afternoon.", "What was she like, that boat?", "You should go out more.", "/stop", "/stop"];
    let (out, ..) = typed(Language::En, &talk);
    let row = number_of(&out, "Go on:");
    let lines: Vec<&str> = talk.iter().copied().chain([row.as_str()]).collect();
    let (out, ..) = typed(Language::En, &lines);
    assert!(out.contains("Something that worked"), "{out}");
}

#[test]
fn a_talk_of_before_is_looked_back_on_and_added_to() {
    let (_, _, world) = typed(Language::Nl, &after_talk(&["/stop", "/stop"]));
    let past = Transcript::parse(&(world.written.join("\n") + "\n")).unwrap();
    let world = Fake { past: Some(past), ..Fake::default() };
    let lines = ["0", "1", "", "", "1", "1", "", "/stop", "", "x"];
    let (out, _, world) = begun(Language::Nl, Start::Ask, &lines, world);
    assert!(out.contains("1. 2026-11-23  mevrouw Proef  (antwoorden: 4)"), "{out}");
    assert!(out.contains("Antwoord 3 van dichtbij"), "{out}");
    assert!(matches!(&world.written[..], [line] if line.contains("\"dispute\"")), "{:?}", world.written);
    assert_eq!(out.matches("Eerdere gesprekken").count(), 3, "asked, listed, and listed again: {out}");
}
