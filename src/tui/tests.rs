//! Every screen at 80x24 and 40x12 in both languages, and keys as a volunteer presses them.

use super::face::{Face, Outcome};
use super::theme::Theme;
use crate::app::{Effect, Message, Model, Past, Screen, World, step};
use crate::base::Language;
use crate::session::sample;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

mod after;

struct Fake(Language);

impl World for Fake {
    fn perform(&mut self, _: &Model, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Begin { person } => Some(Message::Begin {
                person,
                seed: 7,
                started: "2026-11-23T10:00:00+01:00".to_owned(),
                stem: "2026-11-23-100000".to_owned(),
            }),
            Effect::Create { .. } | Effect::Append(_) => Some(Message::Appended),
            Effect::ListTalks => Some(Message::Past(vec![Past {
                path: "talk.jsonl".into(),
                date: "2026-11-23".to_owned(),
                person: "iemand".to_owned(),
                name: "mevrouw Proef".to_owned(),
                replies: 12,
                unfinished: true,
                started: "2026-11-23T10:00:00+01:00".to_owned(),
            }])),
            Effect::ChangeLanguage(language) => Some(Message::Loaded(sample::library(language))),
            _ => None,
        }
    }

    fn waited(&self) -> u64 {
        0
    }

    fn shown(&mut self) {}
}

/// A program under somebody's hands.
struct Session {
    model: Model,
    face: Face,
    world: Fake,
}

impl Session {
    fn new(language: Language) -> Self {
        let model = Model::new(sample::ruled(language));
        Session { model, face: Face::new(Theme::new(false)), world: Fake(language) }
    }

    fn event(&mut self, event: &Event) {
        if let Outcome::Messages(messages) = self.face.event(&self.model, event, 0) {
            for message in messages {
                step(&mut self.model, message, &mut self.world);
            }
        }
        self.face.settle(&self.model);
    }

    fn press(&mut self, code: KeyCode) {
        self.event(&Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.press(KeyCode::Char(c));
        }
    }

    fn screen(&mut self, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| self.face.draw(&mut self.model, frame)).unwrap();
        terminal.backend().to_string()
    }
}

/// What is replied on the way to the debrief: attention, advice, something of one's own.
fn replies(language: Language) -> [&'static str; 4] {
    match language {
        Language::Nl => [
            "Goedemiddag, wat een mooie tuin.",
            "Hoe zag die tuin eruit?",
            "U moet eens naar buiten.",
            "Mijn opa had ook een perenboom. Hoe rook die van u?",
        ],
        Language::En => [
            "Good afternoon, what a lovely boat.",
            "What was she like, that boat?",
            "You should go out more.",
            "My granddad had a boat as well. What did yours smell of?",
        ],
    }
}

/// The way to each screen, by keys.
fn walk_to(session: &mut Session, screen: &str) {
    let (greeting, goodbye) = match session.world.0 {
        Language::Nl => ("Goedemiddag, wat een mooie tuin.", "Tot ziens!"),
        Language::En => ("Good afternoon, what a lovely boat.", "Goodbye!"),
    };
    let to_talk = [KeyCode::Enter, KeyCode::Enter, KeyCode::Enter];
    match screen {
        "home" => {}
        "people" => session.press(KeyCode::Enter),
        "briefing" => to_talk[..2].iter().for_each(|key| session.press(*key)),
        "talk" => {
            to_talk.iter().for_each(|key| session.press(*key));
            session.type_text(greeting);
            session.press(KeyCode::Enter);
            session.type_text("één half getypt antwoord dat langer is dan de regel breed is 👵🏽");
        }
        "stop" => {
            walk_to(session, "talk");
            session.press(KeyCode::Esc);
        }
        "hint" | "hint-2" | "hint-3" => {
            to_talk.iter().for_each(|key| session.press(*key));
            session.type_text(greeting);
            session.press(KeyCode::Enter);
            let steps = screen.strip_prefix("hint-").map_or(1, |step| step.parse::<usize>().unwrap());
            (0..steps).for_each(|_| session.press(KeyCode::F(2)));
        }
        "go-back" => {
            walk_to(session, "talk");
            session.press(KeyCode::F(3));
        }
        "question" => {
            to_talk.iter().for_each(|key| session.press(*key));
            for reply in replies(session.world.0) {
                session.type_text(reply);
                session.press(KeyCode::Enter);
            }
            session.type_text(goodbye);
            session.press(KeyCode::Enter);
            session.press(KeyCode::Enter);
            session.type_text("Eén ding");
        }
        "told-most" => {
            walk_to(session, "question");
            session.press(KeyCode::Enter);
            session.press(KeyCode::Enter);
            session.press(KeyCode::Up);
        }
        "own-view" => {
            walk_to(session, "told-most");
            session.press(KeyCode::Enter);
            session.press(KeyCode::Char('3'));
        }
        "person" => {
            walk_to(session, "own-view");
            session.press(KeyCode::Esc);
        }
        "strength" | "again" | "profile" | "stories" | "the-talk" => {
            walk_to(session, "person");
            let parts = ["strength", "again", "profile", "stories", "the-talk"];
            let at = parts.iter().position(|part| *part == screen).unwrap();
            (0..=at).for_each(|_| session.press(KeyCode::Right));
        }
        "principle" => {
            walk_to(session, "profile");
            session.screen(80, 50);
            session.press(KeyCode::Home);
            (0..7).for_each(|_| session.press(KeyCode::Up));
            session.press(KeyCode::Down);
            session.press(KeyCode::Enter);
        }
        "moment" => {
            walk_to(session, "again");
            session.screen(80, 50);
            session.press(KeyCode::Up);
            session.press(KeyCode::Up);
            session.press(KeyCode::Enter);
        }
        "not-right" => {
            walk_to(session, "moment");
            session.press(KeyCode::Char('k'));
        }
        "disputed" => {
            walk_to(session, "not-right");
            session.type_text("ze vroeg erom");
            session.press(KeyCode::Enter);
        }
        "again-talk" => {
            walk_to(session, "moment");
            session.press(KeyCode::Char('o'));
            session.press(KeyCode::Enter);
        }
        "courses" => {
            walk_to(session, "again-talk");
            session.type_text(replies(session.world.0)[1]);
            session.press(KeyCode::Enter);
            session.type_text(replies(session.world.0)[3]);
            session.press(KeyCode::Enter);
            session.press(KeyCode::Esc);
            session.press(KeyCode::Enter);
        }
        "keep" => {
            walk_to(session, "the-talk");
            session.press(KeyCode::Char('s'));
        }
        "talks" => {
            session.press(KeyCode::Down);
            session.press(KeyCode::Enter);
        }
        "about" => {
            (0..3).for_each(|_| session.press(KeyCode::Down));
            session.press(KeyCode::Enter);
        }
        "help" => session.press(KeyCode::Char('?')),
        other => panic!("no way to {other}"),
    }
}

const SCREENS: &[&str] = &[
    "home",
    "people",
    "briefing",
    "talk",
    "stop",
    "hint",
    "hint-3",
    "go-back",
    "question",
    "told-most",
    "own-view",
    "person",
    "strength",
    "again",
    "profile",
    "principle",
    "stories",
    "the-talk",
    "moment",
    "not-right",
    "disputed",
    "again-talk",
    "courses",
    "keep",
    "talks",
    "about",
    "help",
];

#[test]
fn every_screen_in_both_languages_and_both_sizes() {
    for language in Language::ALL {
        for screen in SCREENS {
            for (width, height) in [(80, 24), (40, 12)] {
                let mut session = Session::new(*language);
                walk_to(&mut session, screen);
                insta::assert_snapshot!(format!("{screen}-{language}-{width}x{height}"), session.screen(width, height));
            }
        }
    }
}

#[test]
fn any_smaller_size_is_a_sentence_and_never_a_panic() {
    for screen in SCREENS {
        let mut session = Session::new(Language::Nl);
        walk_to(&mut session, screen);
        for width in (1..45).step_by(3) {
            for height in 1..14 {
                session.screen(width, height);
            }
        }
        assert!(session.screen(39, 12).contains("te klein"), "{screen}");
    }
}

#[test]
fn a_released_key_does_nothing() {
    let mut session = Session::new(Language::Nl);
    let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
    for kind in [KeyEventKind::Release, KeyEventKind::Repeat] {
        key.kind = kind;
        session.event(&Event::Key(key));
    }
    assert!(matches!(session.model.screen, Screen::Home { .. }));
}

#[test]
fn a_reply_of_several_lines_is_sent_whole_and_the_editor_is_empty_again() {
    let mut session = Session::new(Language::Nl);
    (0..3).for_each(|_| session.press(KeyCode::Enter));
    session.type_text("Eerste regel");
    session.event(&Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::ALT)));
    session.event(&Event::Paste("tweede\r\nderde".to_owned()));
    session.press(KeyCode::Enter);
    let Screen::Talk(talk) = &session.model.screen else { panic!("no talk") };
    let said = format!("{:?}", talk.talk.transcript().records());
    assert!(said.contains(r"Eerste regel\ntweede\nderde"), "{said}");
    assert!(session.screen(80, 24).contains("Typ je antwoord"));
}

#[test]
fn a_question_mark_is_help_on_an_empty_line_and_a_letter_after_that() {
    let mut session = Session::new(Language::Nl);
    (0..3).for_each(|_| session.press(KeyCode::Enter));
    session.press(KeyCode::Char('?'));
    assert!(session.model.help.is_some());
    session.press(KeyCode::Char('x'));
    session.type_text("Hoe?");
    assert!(session.model.help.is_none());
    assert!(session.screen(80, 24).contains("Hoe?"));
}

#[test]
fn control_sequences_in_a_reply_are_shown_and_not_obeyed() {
    let mut session = Session::new(Language::Nl);
    (0..3).for_each(|_| session.press(KeyCode::Enter));
    let text = "a\u{1b}[31mb\u{202e}c".to_owned();
    step(&mut session.model, Message::Send { text, ms: 0 }, &mut session.world);
    let shown = session.screen(80, 24);
    assert!(shown.contains("a␛[31mb\u{fffd}c"), "{shown}");
}

#[test]
fn a_half_typed_reply_is_reported_when_the_typing_pauses() {
    let mut session = Session::new(Language::Nl);
    (0..3).for_each(|_| session.press(KeyCode::Enter));
    session.type_text("Hoe was");
    let Some(Message::Draft(draft)) = session.face.pause(&session.model) else { panic!("not reported") };
    assert_eq!(draft, "Hoe was");
    step(&mut session.model, Message::Draft(draft), &mut session.world);
    session.face.settle(&session.model);
    assert!(session.face.pause(&session.model).is_none());
}
