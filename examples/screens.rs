//! Writes every screen as text, in both languages and two sizes, to docs/screens.md.
//!
//! `cargo run --example screens`

#![expect(clippy::disallowed_methods, reason = "an example writes its own file")]

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use luister::app::{Effect, Message, Model, Past, World, step};
use luister::base::Language;
use luister::content::Content;
use luister::session::Library;
use luister::tui::{Face, Outcome, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::fmt::Write as _;
use std::rc::Rc;

/// A world without disk or clock, so that the pictures are the same every time.
struct Still;

impl World for Still {
    fn perform(&mut self, _: &Model, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Begin { person } => Some(Message::Begin {
                person,
                seed: 7,
                started: "2026-11-23T14:00:00+01:00".to_owned(),
                stem: "2026-11-23-140000".to_owned(),
            }),
            Effect::Create { .. } | Effect::Append(_) => Some(Message::Appended),
            Effect::ListTalks => Some(Message::Past(vec![Past {
                path: "2026-11-23-140000.jsonl".into(),
                date: "2026-11-23".to_owned(),
                person: "iemand".to_owned(),
                name: "mevrouw Vermeulen".to_owned(),
                replies: 13,
                unfinished: true,
                started: "2026-11-23T10:00:00+01:00".to_owned(),
            }])),
            _ => None,
        }
    }

    fn waited(&self) -> u64 {
        0
    }

    fn shown(&mut self) {}
}

struct Camera {
    model: Model,
    face: Face,
}

impl Camera {
    fn new(language: Language) -> Self {
        let library = Library::load(&Content::built_in(), language, 0);
        Camera { model: Model::new(Rc::new(library)), face: Face::new(Theme::new(false)) }
    }

    fn press(&mut self, code: KeyCode) {
        let event = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        if let Outcome::Messages(messages) = self.face.event(&self.model, &event, 0) {
            for message in messages {
                step(&mut self.model, message, &mut Still);
            }
        }
        self.face.settle(&self.model);
    }

    fn say(&mut self, text: &str) {
        text.chars().for_each(|c| self.press(KeyCode::Char(c)));
        self.press(KeyCode::Enter);
    }

    /// Draws without keeping the picture, so that the program knows where things stand.
    fn lay_out(&mut self, (width, height): (u16, u16)) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a backend in memory");
        terminal.draw(|frame| self.face.draw(&mut self.model, frame)).expect("a backend in memory");
    }

    fn picture(&mut self, out: &mut String, title: &str, (width, height): (u16, u16)) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a backend in memory");
        terminal.draw(|frame| self.face.draw(&mut self.model, frame)).expect("a backend in memory");
        let buffer = terminal.backend().buffer();
        let _ = writeln!(out, "### {title} ({width}x{height})\n\n```text");
        for row in 0..height {
            let line: String = (0..width).map(|column| buffer[(column, row)].symbol()).collect();
            let _ = writeln!(out, "{}", line.trim_end());
        }
        let _ = writeln!(out, "```\n");
    }
}

fn main() -> std::io::Result<()> {
    let mut out = String::from(
        "# Screens\n\nMade by `cargo run --example screens`; do not edit. On a terminal the bar on top and what is chosen stand \
         in reverse.\n\n",
    );
    for language in Language::ALL {
        for size in [(80, 24), (40, 12)] {
            let _ = writeln!(out, "## {language}, {}x{}\n", size.0, size.1);
            album(&mut out, *language, size);
        }
    }
    std::fs::write("docs/screens.md", out)
}

fn album(out: &mut String, language: Language, size: (u16, u16)) {
    let talk: &[&str] = match language {
        Language::Nl => &[
            "Goedemiddag, fijn dat ik mag komen.",
            "Wat deed u vroeger?",
            "Trouwjurken! Neem me eens mee naar een jurk die u nooit vergeet.",
            "U moet daar eens een boek over schrijven.",
            "Dank u, die pijptabak vergeet ik niet meer. Tot volgende week!",
        ],
        Language::En => &[
            "Good afternoon, thank you for having me.",
            "What was your work?",
            "Tell me about the shed. What did it sound like?",
            "You should write a book about that.",
            "Thank you, I won't forget that. See you next week!",
        ],
    };
    let mut camera = Camera::new(language);
    camera.picture(out, "Home", size);
    camera.press(KeyCode::Enter);
    camera.picture(out, "People", size);
    camera.press(KeyCode::Enter);
    camera.picture(out, "Briefing", size);
    camera.press(KeyCode::Enter);
    for reply in &talk[..3] {
        camera.say(reply);
    }
    camera.picture(out, "Talk", size);
    camera.press(KeyCode::F(1));
    camera.picture(out, "Help", size);
    camera.press(KeyCode::Esc);
    (0..3).for_each(|_| camera.press(KeyCode::F(2)));
    camera.picture(out, "A hint, asked for three times", size);
    camera.press(KeyCode::F(3));
    camera.picture(out, "Going back", size);
    camera.press(KeyCode::Esc);
    for reply in &talk[3..] {
        camera.say(reply);
    }
    camera.picture(out, "The end of the talk", size);
    camera.press(KeyCode::Enter);
    camera.picture(out, "A question", size);
    camera.press(KeyCode::Enter);
    camera.press(KeyCode::Enter);
    camera.press(KeyCode::Up);
    camera.picture(out, "Which reply", size);
    camera.press(KeyCode::Enter);
    camera.press(KeyCode::Char('2'));
    camera.picture(out, "Own view", size);
    camera.press(KeyCode::Esc);
    for title in
        ["The other first", "Something that worked", "A moment to try again", "Six principles", "Stories", "The talk"]
    {
        camera.picture(out, &format!("Debrief: {title}"), size);
        camera.press(KeyCode::Right);
    }
    (0..3).for_each(|_| camera.press(KeyCode::Left));
    // On a high screen all choices stand at hand: the first of three.
    camera.lay_out((size.0, 60));
    camera.press(KeyCode::Down);
    camera.press(KeyCode::Enter);
    camera.picture(out, "Debrief: one reply, closely", size);
    camera.press(KeyCode::Char('k'));
    camera.picture(out, "Debrief: not right", size);
    camera.press(KeyCode::Esc);
    camera.press(KeyCode::Char('o'));
    camera.press(KeyCode::Enter);
    camera.say(talk[2]);
    camera.press(KeyCode::Esc);
    camera.press(KeyCode::Enter);
    camera.picture(out, "Debrief: two courses", size);
    camera.press(KeyCode::Esc);
    camera.press(KeyCode::Esc);
    camera.press(KeyCode::Down);
    camera.press(KeyCode::Enter);
    camera.picture(out, "Saved talks", size);
    camera.press(KeyCode::Esc);
    camera.press(KeyCode::Down);
    camera.press(KeyCode::Down);
    camera.press(KeyCode::Enter);
    camera.picture(out, "About", size);
}
