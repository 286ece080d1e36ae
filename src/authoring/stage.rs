//! A talk that is only played, never kept: what `session::Talk` does, without a transcript.

use crate::base::{ActHit, Evidence, Level};
use crate::checker::{self, Context, Lexicon};
use crate::scenario::{Answer, Happened, ReplyInput, Said, Scenario, State, Subjects, decide, open};

/// How many of her lines the checker sees.
const LINES_SEEN: usize = 2;
/// How many earlier replies the checker sees.
const REPLIES_SEEN: usize = 5;

/// A talk under way.
#[derive(Debug, Clone)]
pub struct Stage<'a> {
    scenario: &'a Scenario,
    seed: u64,
    state: State,
    /// Her last lines, the oldest first; a gesture alone is a line without words.
    lines: Vec<Said>,
    replies: Vec<String>,
}

impl<'a> Stage<'a> {
    /// Begins a talk; gives her first answer, too.
    pub fn begin(scenario: &'a Scenario, seed: u64) -> (Self, Answer) {
        let answer = open(scenario, seed);
        let state = State::new(scenario);
        let mut stage = Stage { scenario, seed, state, lines: Vec::new(), replies: Vec::new() };
        stage.answered(&answer);
        (stage, answer)
    }

    /// Where the talk is.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Her last lines with words, the oldest first.
    pub fn partner(&self) -> Vec<&str> {
        let mut partner: Vec<&str> =
            self.lines.iter().rev().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect();
        partner.truncate(LINES_SEEN);
        partner.reverse();
        partner
    }

    /// The words that her last lines hold out, by hook.
    pub fn hooks(&self) -> Vec<(String, Vec<String>)> {
        let lines = self.lines.iter().rev().take(LINES_SEEN);
        let hooks = lines.flat_map(|line| &line.offers).flat_map(|offer| &offer.hooks);
        hooks.map(|(name, words)| (name.clone(), words.clone())).collect()
    }

    /// What the rules find in a reply at this point.
    pub fn acts(&self, lexicon: &Lexicon, text: &str) -> Vec<ActHit> {
        let (partner, hooks) = (self.partner(), self.hooks());
        let replies: Vec<&str> = self.replies.iter().map(String::as_str).collect();
        checker::read(lexicon, &Context { partner: &partner, hooks: &hooks, replies: &replies }, text).acts
    }

    /// What is known of a reply in which the rules found `acts`.
    pub fn evidence(&self, lexicon: &Lexicon, acts: Vec<ActHit>, text: &str) -> Evidence {
        Evidence { acts, hooks: Subjects::find(lexicon.vocabulary(), self.scenario, &self.state, text) }
    }

    /// What she would answer.
    pub fn decide(&self, text: &str, evidence: &Evidence) -> Answer {
        let input = ReplyInput { text, evidence, elapsed_ms: 0, seed: self.seed };
        decide(self.scenario, &self.state, &input)
    }

    /// The reply was given, and answered so.
    pub fn take(&mut self, text: &str, evidence: &Evidence, answer: &Answer) {
        self.state.evolve(self.scenario, &Happened::Replied { text, evidence });
        self.replies.push(text.to_owned());
        if self.replies.len() > REPLIES_SEEN {
            self.replies.remove(0);
        }
        self.answered(answer);
    }

    /// Reads, answers and takes a reply.
    pub fn reply(&mut self, lexicon: &Lexicon, text: &str) -> (Evidence, Answer) {
        let evidence = self.evidence(lexicon, self.acts(lexicon, text), text);
        let answer = self.decide(text, &evidence);
        self.take(text, &evidence, &answer);
        (evidence, answer)
    }

    fn answered(&mut self, answer: &Answer) {
        self.state.evolve(self.scenario, &Happened::Answered(answer));
        self.lines.extend(answer.lines.iter().cloned());
        if answer.lines.is_empty() {
            let nothing = Said {
                id: "gesture".to_owned(),
                text: String::new(),
                role: crate::scenario::Role::Talk,
                offers: Vec::new(),
            };
            self.lines.push(nothing);
        }
        // Lines without words count as lines for hooks, and not for words: a few more are kept than are seen.
        let kept = self.lines.len().saturating_sub(LINES_SEEN * 4);
        self.lines.drain(..kept);
    }
}

/// The certain acts of a reply, for who reads a report.
pub fn named(acts: &[ActHit]) -> String {
    let names: Vec<&str> = acts.iter().filter(|hit| hit.level == Level::Certain).map(|hit| hit.act.as_str()).collect();
    names.join(", ")
}
