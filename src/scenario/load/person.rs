//! Persona and stories, and the names that must lead somewhere.

use super::Person;
use super::page::{Goal, Page};
use crate::base::{Code, Principle, Severity};
use crate::scenario::model::{Gestures, Gift, Persona, Pronoun, Story};
use crate::scenario::raw::{RawGift, RawPersona, RawStory, Text};

/// The most characters of a person's one-line summary: it must fit a list on a narrow screen.
const SUMMARY: usize = 70;
/// Faults for which the nearest name is still looked for; beyond it the file is hostile, or not ours.
const SUGGESTIONS: usize = 40;

impl Page<'_> {
    pub fn persona(&mut self, raw: RawPersona) -> Persona {
        if let Some(summary) = raw.summary.as_ref().filter(|text| text.get_ref().chars().count() > SUMMARY) {
            let (span, range) = (summary.span(), format!("1..{SUMMARY}"));
            self.fault(Severity::Warning, Code::OutOfRange, Some(span), &["summary", &range]);
        }
        let address = self.one_of("address", raw.address, &["u", "je", "you"]);
        let pronoun = self.one_of("pronoun", raw.pronoun, &["she", "he"]);
        let principles: Vec<&str> = Principle::ALL.iter().map(|principle| principle.as_str()).collect();
        let gestures = Gestures {
            down: self.wordings("gesture.down", raw.gesture.down),
            up: self.wordings("gesture.up", raw.gesture.up),
            still: self.wordings("gesture.still", raw.gesture.still),
        };
        if gestures.down.is_empty() && gestures.up.is_empty() && gestures.still.is_empty() {
            // Where there are no words left, there must be something to see.
            self.fault(Severity::Error, Code::MissingText, None, &["gesture.still"]);
        }
        for name in &raw.order {
            self.jump(Goal::Story, Some(name.clone()));
        }
        let start = self.required("start", raw.start.clone());
        if !start.is_empty() {
            self.jump(Goal::Node, raw.start);
        }
        Persona {
            name: self.required("name", raw.name),
            call: self.required("call", raw.call),
            pronoun: if pronoun == "he" { Pronoun::He } else { Pronoun::She },
            address,
            age: self.count("age", raw.age, 1, 125, 80),
            place: self.required("place", raw.place),
            level: self.count("level", raw.level, 1, 3, 1),
            principles: raw.principles.iter().filter_map(|text| self.name(text, &principles)).collect(),
            summary: self.required("summary", raw.summary),
            setting: self.required("setting", raw.setting),
            knows: raw.knows.into_iter().map(|text| text.into_inner().trim().to_owned()).collect(),
            voice: raw.voice.map(|text| text.into_inner()).unwrap_or_default(),
            gives: self.gift("gives", raw.gives),
            hopes: self.gift("hopes", raw.hopes),
            start,
            openness: self.count("openness", raw.openness, 0, 5, 2),
            order: raw.order.into_iter().map(|name| name.into_inner()).collect(),
            gestures,
            manner: self.manner(raw.reaction, raw.lines),
            file: self.place(0..0),
        }
    }

    fn one_of(&mut self, key: &str, text: Option<Text>, known: &[&str]) -> String {
        let span = text.as_ref().map(|text| text.span());
        let word = self.required(key, text);
        if !word.is_empty() && !known.contains(&word.as_str()) {
            self.fault(Severity::Error, Code::UnknownName, span, &[&word, &known.join(", ")]);
        }
        word
    }

    fn gift(&mut self, key: &str, raw: Option<RawGift>) -> Gift {
        match raw {
            Some(raw) => Gift { text: self.required(key, Some(raw.text)), story: self.jump(Goal::Story, raw.story) },
            None => Gift { text: self.required(key, None), story: None },
        }
    }

    pub fn story(&mut self, id: &str, raw: RawStory) -> Story {
        let start = self.required("start", raw.start.clone());
        if !start.is_empty() {
            self.jump(Goal::Node, raw.start);
        }
        Story {
            id: id.to_owned(),
            title: self.required("title", raw.title),
            thread: self.required("thread", raw.thread),
            start,
            words: self.words(raw.words),
            needs: self.count("needs", raw.needs, 0, 5, 0),
            place: self.place(0..0),
        }
    }
}

impl Person<'_> {
    /// Looks up every jump, now that all names are known.
    pub fn resolve(&mut self) {
        let mut left = SUGGESTIONS;
        for jump in std::mem::take(&mut self.jumps) {
            let known = match jump.goal {
                Goal::Node => self.nodes.contains_key(&jump.name),
                Goal::Story => self.stories.contains_key(&jump.name),
            };
            if known {
                continue;
            }
            let near = match jump.goal {
                _ if left == 0 => String::new(),
                Goal::Node => nearest(&jump.name, self.nodes.keys()),
                Goal::Story => nearest(&jump.name, self.stories.keys()),
            };
            left = left.saturating_sub(1);
            let Some(page) = self.pages.get_mut(jump.page) else { continue };
            page.error(Code::DanglingJump, jump.place, &[&jump.name, &near]);
        }
    }
}

/// The name most like `wanted`, or "" when there is none at all.
pub fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a String>) -> String {
    let short: String = wanted.chars().take(40).collect();
    let near = names.filter(|name| name.len() <= 80).min_by_key(|name| strsim::osa_distance(&short, name));
    near.cloned().unwrap_or_default()
}
