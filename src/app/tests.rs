//! Tables of messages and what they lead to.

use super::*;
use crate::base::Language;
use crate::session::{Event, sample};

mod after;

/// A world in which everything is done at once, or in which the disk is full.
#[derive(Default)]
struct Fake {
    full: bool,
    effects: Vec<Effect>,
}

impl Fake {
    /// All lines that went to the disk, in order.
    fn written(&self) -> Vec<String> {
        let lines = self.effects.iter().filter_map(|effect| match effect {
            Effect::Create { lines, .. } | Effect::Append(lines) => Some(lines.clone()),
            _ => None,
        });
        lines.flatten().collect()
    }
}

impl World for Fake {
    fn perform(&mut self, _: &Model, effect: Effect) -> Option<Message> {
        self.effects.push(effect.clone());
        match effect {
            Effect::Begin { person } => Some(Message::Begin {
                person,
                seed: 7,
                started: "2026-11-23T10:00:00+01:00".to_owned(),
                stem: "2026-11-23-100000".to_owned(),
            }),
            Effect::Create { .. } | Effect::Append(_) if self.full => {
                Some(Message::AppendFailed("no space left".to_owned()))
            }
            Effect::Create { .. } | Effect::Append(_) => Some(Message::Appended),
            Effect::ChangeLanguage(language) => Some(Message::Loaded(sample::library(language))),
            _ => None,
        }
    }

    fn waited(&self) -> u64 {
        1000
    }

    fn shown(&mut self) {}
}

fn model() -> Model {
    Model::new(sample::library(Language::Nl))
}

fn talking(world: &mut Fake) -> Model {
    let mut model = model();
    step(&mut model, Message::Practise("de-proefpersoon".to_owned()), world);
    model
}

fn send(model: &mut Model, world: &mut Fake, text: &str) {
    step(model, Message::Send { text: text.to_owned(), ms: 5 }, world);
}

fn talk(model: &Model) -> &TalkScreen {
    match &model.screen {
        Screen::Talk(talk) => talk,
        other => panic!("not in a talk but on {other:?}"),
    }
}

fn replies(model: &Model) -> Vec<String> {
    let records = talk(model).talk.transcript().records();
    records
        .iter()
        .filter_map(|r| if let Event::Reply(reply) = &r.event { Some(reply.text.clone()) } else { None })
        .collect()
}

#[test]
fn from_home_to_a_talk_by_enter_alone() {
    let (mut model, mut world) = (model(), Fake::default());
    for expected in ["People", "Briefing", "Talk"] {
        step(&mut model, Message::Enter, &mut world);
        assert!(format!("{:?}", model.screen).starts_with(expected), "{expected}");
    }
    assert_eq!(talk(&model).phase, Phase::Typing);
}

#[test]
fn she_answers_only_when_the_reply_is_on_the_disk() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    let before = talk(&model).talk.transcript().records().len();
    world.full = true;
    send(&mut model, &mut world, "Goedemiddag.");
    assert_eq!(talk(&model).phase, Phase::Saving);
    assert_eq!(talk(&model).talk.transcript().records().len(), before + 1);
    assert!(matches!(model.notice, Some(Notice::SaveFailed(_))));

    // Typing on and Enter tries the same lines again; the new text stays in the editor.
    world.full = false;
    send(&mut model, &mut world, "En nog iets");
    assert_eq!(talk(&model).phase, Phase::Typing);
    assert_eq!(talk(&model).draft, "En nog iets");
    assert_eq!(replies(&model), ["Goedemiddag."]);
    assert!(talk(&model).talk.transcript().records().len() > before + 1);
}

#[test]
fn every_line_of_the_talk_reaches_the_disk_once_and_in_order() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    send(&mut model, &mut world, "Goedemiddag.");
    send(&mut model, &mut world, "");
    let text = world.written().join("\n") + "\n";
    let read = crate::session::Transcript::parse(&text).unwrap();
    assert_eq!(&read, talk(&model).talk.transcript());
}

#[test]
fn escape_asks_before_it_stops_and_any_other_key_goes_on() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    send(&mut model, &mut world, "Goedemiddag.");
    step(&mut model, Message::Back, &mut world);
    assert_eq!(talk(&model).confirm, Some(Confirm::Stop));
    send(&mut model, &mut world, "x");
    assert_eq!((talk(&model).confirm, replies(&model).len()), (None, 1));
    step(&mut model, Message::Back, &mut world);
    step(&mut model, Message::Enter, &mut world);
    assert!(matches!(model.screen, Screen::Ask(_)));
}

#[test]
fn a_talk_without_a_reply_leads_home() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    step(&mut model, Message::NoMoreReplies, &mut world);
    assert!(matches!(model.screen, Screen::Home { .. }));
}

#[test]
fn control_c_in_a_talk_asks_once_and_then_leaves() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    step(&mut model, Message::Quit, &mut world);
    assert!(!model.done);
    step(&mut model, Message::Quit, &mut world);
    assert!(model.done);
    let left =
        |effect: &Effect| matches!(effect, Effect::Append(lines) if lines.iter().any(|line| line.contains("left")));
    assert!(!world.effects.iter().any(left), "it can be taken up again");
}

#[test]
fn a_pasted_book_is_cut_off_on_a_character() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    send(&mut model, &mut world, &"é".repeat(LONGEST_REPLY + 1));
    assert_eq!(replies(&model)[0].chars().count(), LONGEST_REPLY);
    assert_eq!(model.notice, Some(Notice::CutOff));
}

#[test]
fn lists_go_round_and_texts_do_not() {
    let mut model = model();
    for (message, expected) in [
        (Message::Up, HomeItem::ALL.len() - 1),
        (Message::Down, 0),
        (Message::Down, 1),
        (Message::Last, HomeItem::ALL.len() - 1),
        (Message::First, 0),
    ] {
        update(&mut model, message);
        let Screen::Home { cursor } = model.screen else { panic!("left home") };
        assert_eq!(cursor, expected);
    }
}

#[test]
fn the_language_changes_everywhere_but_in_a_talk() {
    let (mut model, mut world) = (model(), Fake::default());
    step(&mut model, Message::Language, &mut world);
    assert_eq!(model.language(), Language::En);
    let mut model = talking(&mut world);
    step(&mut model, Message::Language, &mut world);
    assert_eq!(model.language(), Language::Nl);
}

#[test]
fn a_key_under_the_help_only_closes_it() {
    let mut model = model();
    update(&mut model, Message::Help);
    update(&mut model, Message::Down);
    assert_eq!(model.help, Some(1), "arrows scroll it");
    update(&mut model, Message::Enter);
    assert_eq!(model.help, None);
    assert!(matches!(model.screen, Screen::Home { cursor: 0 }));
}

#[test]
fn a_talk_taken_up_again_goes_on_as_if_it_had_never_stopped() {
    let replies = ["Goedemiddag.", "Hoe zag die tuin eruit?", "", "En het spoor?", "Die perenboom!", "Hm."];
    for stop in 1..replies.len() {
        let mut world = Fake::default();
        let mut whole = talking(&mut world);
        for reply in replies {
            send(&mut whole, &mut world, reply);
        }
        let mut first = talking(&mut world);
        for reply in &replies[..stop] {
            send(&mut first, &mut world, reply);
        }
        let mut lines = vec![talk(&first).talk.transcript().header_line()];
        let records = talk(&first).talk.transcript().records();
        lines.extend(records.iter().map(|record| serde_json::to_string(record).unwrap()));
        let transcript = crate::session::Transcript::parse(&(lines.join("\n") + "\n")).unwrap();
        let mut second = model();
        let message = Message::Resumed { transcript: Box::new(transcript), draft: "half".to_owned() };
        step(&mut second, message, &mut world);
        assert_eq!((talk(&second).phase, talk(&second).draft.as_str()), (Phase::Typing, "half"));
        for reply in &replies[stop..] {
            send(&mut second, &mut world, reply);
        }
        let records = |model: &Model| talk(model).talk.transcript().records().to_vec();
        assert_eq!(records(&second), records(&whole), "stopped after {stop}");
    }
}

#[test]
fn a_reply_that_was_never_answered_is_answered_when_the_talk_is_taken_up() {
    let mut world = Fake::default();
    let mut first = talking(&mut world);
    world.full = true;
    send(&mut first, &mut world, "Goedemiddag.");
    let transcript = talk(&first).talk.transcript().clone();
    world.full = false;
    let mut second = model();
    step(&mut second, Message::Resumed { transcript: Box::new(transcript), draft: String::new() }, &mut world);
    assert_eq!(talk(&second).phase, Phase::Typing);
    let records = talk(&second).talk.transcript().records();
    assert!(matches!(records.last().map(|record| &record.event), Some(Event::Line(_))));
    assert!(second.unsaved.is_empty());
}

#[test]
fn a_talk_with_somebody_who_has_changed_cannot_be_taken_up() {
    let mut world = Fake::default();
    let first = talking(&mut world);
    let mut transcript = talk(&first).talk.transcript().clone();
    transcript.header.scenario.sha256 = "another".to_owned();
    let mut second = model();
    step(&mut second, Message::Resumed { transcript: Box::new(transcript), draft: String::new() }, &mut world);
    assert_eq!(second.notice, Some(Notice::NotResumable));
    assert!(matches!(second.screen, Screen::Home { .. }));
}

#[test]
fn leaving_with_lines_that_could_not_be_saved_asks_once_more() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    world.full = true;
    send(&mut model, &mut world, "Goedemiddag.");
    step(&mut model, Message::Quit, &mut world);
    step(&mut model, Message::Quit, &mut world);
    assert!(!model.done, "the reply is not on the disk yet");
    assert!(matches!(model.notice, Some(Notice::SaveFailed(_))));
    step(&mut model, Message::Quit, &mut world);
    assert!(model.done, "but nobody is kept against their will");
}

#[test]
fn what_could_not_be_saved_in_the_talk_is_saved_with_what_comes_after_it() {
    let mut world = Fake::default();
    let mut model = talking(&mut world);
    send(&mut model, &mut world, "Goedemiddag.");
    world.full = true;
    step(&mut model, Message::NoMoreReplies, &mut world);
    assert!(!model.unsaved.is_empty());
    world.full = false;
    step(&mut model, Message::Send { text: "De tuin.".to_owned(), ms: 0 }, &mut world);
    assert!(model.unsaved.is_empty());
    let Some(Effect::Append(lines)) = world.effects.last() else { panic!("nothing was saved") };
    assert!(lines[0].contains("\"left\"") && lines[1].contains("\"thought\""), "{lines:?}");
}

#[test]
fn another_language_begins_its_list_of_people_anew() {
    let (mut model, mut world) = (model(), Fake::default());
    step(&mut model, Message::Brief("de-proefpersoon".to_owned()), &mut world);
    step(&mut model, Message::Language, &mut world);
    assert!(matches!(model.screen, Screen::People { cursor: 0 }));
}
