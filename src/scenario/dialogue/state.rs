//! Where a talk is: a value, rebuilt from what happened.

use super::Answer;
use crate::base::{Act, Evidence, Level, OfferKind, named_enum};
use crate::scenario::model::Scenario;
use crate::scenario::subject::normal;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// The most words of the trainee's own that she quotes.
const QUOTED_WORDS: usize = 8;
/// What stands for the words left out.
const CUT: char = '…';
/// The most characters of them.
const QUOTED_CHARS: usize = 60;

named_enum! {
    /// How far the talk is.
    pub enum Phase: "phase" {
        /// She tells.
        Talking = "talking",
        /// She has begun to say goodbye.
        Closing = "closing",
        /// It is over.
        Ended = "ended",
    }
}

/// What she remembers of the trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Their words, short and without quotes.
    pub text: String,
    /// The turn on which they said it.
    pub turn: u32,
}

/// Something that happened in a talk, as it is recorded.
#[derive(Debug, Clone, Copy)]
pub enum Happened<'a> {
    /// The trainee replied.
    Replied {
        /// What was typed.
        text: &'a str,
        /// What is known of it.
        evidence: &'a Evidence,
    },
    /// She answered, or began the talk.
    Answered(&'a Answer),
}

/// A question that was asked, to know it when it comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its words, folded.
    pub words: String,
    /// The node at which it was asked.
    pub node: String,
}

/// Where a talk is. Every field follows from the records: see [`State::restore`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The number of replies so far.
    pub turn: u32,
    /// The node she is at.
    pub node: String,
    /// The node with which she goes on, in the place of `next`.
    pub then: Option<String>,
    /// 0 (guarded) to 5 (open).
    pub openness: u8,
    /// How far the talk is.
    pub phase: Phase,
    /// How often each owner's line was said.
    pub said: BTreeMap<String, u64>,
    /// Every text that was said or seen.
    pub texts: BTreeSet<String>,
    /// Nodes in the order in which she came to them.
    pub path: Vec<String>,
    /// Nodes whose line was said.
    pub seen: BTreeSet<String>,
    /// Stories told to their end.
    pub heard: BTreeSet<String>,
    /// Branches that were taken.
    pub taken: BTreeSet<String>,
    /// The owners of the lines of her last answer.
    pub last: Vec<String>,
    /// The owners of the lines of the answer before that.
    pub before: Vec<String>,
    /// Whether her last answer asked the trainee something.
    pub asking: bool,
    /// Whether her last answer told anything, rather than react.
    pub telling: bool,
    /// Something of the trainee's own.
    pub told: Option<Told>,
    /// Questions so far.
    pub asked: Vec<Asked>,
    /// The turn on which mere noise last opened her.
    pub noise: Option<u32>,
    /// Turns with a certain slip.
    pub slips: u32,
    /// The last turn with a certain slip.
    pub slipped: Option<u32>,
    /// Insults so far.
    pub insults: u32,
    /// The last turn on which she asked the trainee something of her own accord.
    pub asked_back: Option<u32>,
    /// Answers in a row that were a gesture only.
    pub silent: u32,
}

impl State {
    /// Before the first line.
    pub fn new(scenario: &Scenario) -> Self {
        State {
            turn: 0,
            node: scenario.persona.start.clone(),
            then: None,
            openness: scenario.persona.openness.min(5),
            phase: Phase::Talking,
            said: BTreeMap::new(),
            texts: BTreeSet::new(),
            path: Vec::new(),
            seen: BTreeSet::new(),
            heard: BTreeSet::new(),
            taken: BTreeSet::new(),
            last: Vec::new(),
            before: Vec::new(),
            asking: false,
            telling: false,
            told: None,
            asked: Vec::new(),
            noise: None,
            slips: 0,
            slipped: None,
            insults: 0,
            asked_back: None,
            silent: 0,
        }
    }

    /// The state after all of `records`, in their order.
    pub fn restore<'a>(scenario: &Scenario, records: impl IntoIterator<Item = Happened<'a>>) -> Self {
        let mut state = State::new(scenario);
        for record in records {
            state.evolve(scenario, &record);
        }
        state
    }

    /// Takes one record in.
    pub fn evolve(&mut self, scenario: &Scenario, happened: &Happened<'_>) {
        match happened {
            Happened::Replied { text, evidence } => self.replied(text, evidence),
            Happened::Answered(answer) => self.answered(scenario, answer),
        }
    }

    fn replied(&mut self, text: &str, evidence: &Evidence) {
        self.turn += 1;
        let slip = evidence.certain().any(|hit| hit.act.is_slip());
        if slip {
            self.slips += 1;
            self.slipped = Some(self.turn);
        }
        self.insults += u32::from(evidence.has(Act::Insult));
        if super::movement::merely_noise(evidence) && self.noise.is_none_or(|turn| self.turn > turn + 1) {
            self.noise = Some(self.turn);
        }
        if evidence.certain().any(|hit| hit.act.is_question()) {
            self.asked.push(Asked { words: normal(text), node: self.node.clone() });
        }
        let own = evidence.acts.iter().find(|hit| hit.act == Act::OwnStory && hit.level == Level::Certain);
        // What fits in whole is the better quotation, even if it comes later.
        let wanting = self.told.as_ref().is_none_or(|told| told.text.ends_with(CUT));
        let quoted = own.filter(|_| wanting && !slip).and_then(|own| quotable(own.span.of(text)));
        if let Some(text) = quoted.filter(|text| self.told.is_none() || !text.ends_with(CUT)) {
            self.told = Some(Told { text, turn: self.turn });
        }
    }

    fn answered(&mut self, scenario: &Scenario, answer: &Answer) {
        self.openness = answer.openness.min(5);
        self.then.clone_from(&answer.then);
        if answer.node != self.node || self.path.is_empty() {
            self.path.push(answer.node.clone());
        }
        self.node.clone_from(&answer.node);
        self.before = std::mem::take(&mut self.last);
        self.asking = false;
        self.telling = false;
        for line in &answer.lines {
            let owner = line.owner();
            *self.said.entry(owner.to_owned()).or_default() += 1;
            self.texts.insert(line.text.clone());
            if scenario.nodes.contains_key(owner) {
                self.seen.insert(owner.to_owned());
                self.telling = true;
            }
            if owner.ends_with("lines.asks_back") {
                self.asked_back = Some(self.turn);
            }
            self.asking |= line.offers.iter().any(|offer| offer.kind == OfferKind::Reciprocity);
            self.last.push(owner.to_owned());
        }
        self.texts.extend(answer.gesture.iter().cloned());
        self.taken.extend(answer.branch.iter().cloned());
        self.heard.extend(answer.story_ended.iter().cloned());
        self.silent = if answer.lines.is_empty() { self.silent + 1 } else { 0 };
        self.phase = match () {
            () if answer.ended => Phase::Ended,
            () if answer.winding => Phase::Closing,
            () => self.phase,
        };
    }

    /// How often a line of this owner was said.
    pub fn times(&self, owner: &str) -> u64 {
        self.said.get(owner).copied().unwrap_or(0)
    }
}

/// A short, clean piece of the trainee's own words, or nothing worth coming back to.
fn quotable(words: &str) -> Option<String> {
    let clean: String = words
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '{' | '}' | '‘' | '`'))
        .collect();
    let mut quoted: Vec<&str> = Vec::new();
    let mut chars = 0;
    let mut cut = false;
    for word in clean.split_whitespace().skip_while(|word| leads_in(word)) {
        chars += word.chars().count() + 1;
        cut = quoted.len() == QUOTED_WORDS || chars > QUOTED_CHARS;
        if cut {
            break;
        }
        quoted.push(word);
        // A whole thought is enough.
        if quoted.len() >= 3 && word.ends_with([',', ';', '.', '!', '?']) {
            break;
        }
    }
    if quoted.len() < 2 {
        return None;
    }
    let text = quoted.join(" ");
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    // It comes in the middle of a sentence of hers.
    let text = text.strip_prefix("Ik ").map_or_else(|| text.to_owned(), |rest| format!("ik {rest}"));
    Some(if cut { format!("{text}{CUT}") } else { text })
}

/// Whether a word only leads in what follows it.
fn leads_in(word: &str) -> bool {
    let word = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words = ["ja", "nee", "maar", "en", "nou", "dus", "oh", "o", "haha", "yes", "no", "but", "and", "well", "so"];
    words.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::quotable;

    #[test]
    fn what_she_quotes_is_short_and_clean() {
        for (words, expected) in [
            ("Ik dans alleen in de keuken.", Some("ik dans alleen in de keuken")),
            ("mijn oma had ook \"zo'n\"\u{7} ding, en dat was wat", Some("mijn oma had ook zo'n ding")),
            ("een twee drie vier vijf zes zeven acht negen", Some("een twee drie vier vijf zes zeven acht…")),
            ("Ja, maar ik stond eerst verkeerd", Some("ik stond eerst verkeerd")),
            ("Ja", None),
            ("", None),
        ] {
            assert_eq!(quotable(words).as_deref(), expected, "{words}");
        }
    }
}
