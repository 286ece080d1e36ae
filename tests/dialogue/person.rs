//! The frozen person, and talking with her without a checker: the acts of a reply are given.

use luister::base::{Act, ActHit, Evidence, Language, Level, SourceFile, Span};
use luister::scenario::{Answer, Common, Happened, ReplyInput, Scenario, State, Subjects, decide, open};
use luister::text::Vocabulary;
use std::sync::LazyLock;

/// The person of tests/fixtures/scenarios/nl/de-proefpersoon.
pub fn frozen() -> Scenario {
    let (common, faults) = Common::load(&file("common.toml", include_str!("../fixtures/scenarios/nl/common.toml")));
    assert_eq!(faults, []);
    let files = [
        file("persona.toml", include_str!("../fixtures/scenarios/nl/de-proefpersoon/persona.toml")),
        file("tuin.toml", include_str!("../fixtures/scenarios/nl/de-proefpersoon/tuin.toml")),
        file("fiets.toml", include_str!("../fixtures/scenarios/nl/de-proefpersoon/fiets.toml")),
    ];
    let (scenario, faults) = Scenario::load("de-proefpersoon", Language::Nl, &files, &common);
    assert_eq!(faults, []);
    scenario.expect("without faults there is a person")
}

/// Words without lists.
pub fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::empty(Language::Nl));
    &VOCABULARY
}

fn file(name: &str, text: &'static str) -> SourceFile {
    SourceFile::new(format!("nl/de-proefpersoon/{name}"), text)
}

/// What would be known of a reply with these acts.
pub fn evidence(scenario: &Scenario, state: &State, acts: &[Act], text: &str) -> Evidence {
    let span = Span::new(0, text.len());
    let hit = |act: &Act| ActHit { act: *act, rule: "given".to_owned(), level: Level::Certain, span };
    let hooks = Subjects::find(vocabulary(), scenario, state, text);
    Evidence { acts: acts.iter().map(hit).collect(), hooks }
}

/// A talk, and its records.
pub struct Talk<'a> {
    pub scenario: &'a Scenario,
    pub seed: u64,
    pub state: State,
    pub first: Answer,
    pub replies: Vec<(String, Evidence)>,
    pub answers: Vec<Answer>,
}

impl<'a> Talk<'a> {
    /// Begins a talk.
    pub fn start(scenario: &'a Scenario, seed: u64) -> Self {
        let first = open(scenario, seed);
        let mut state = State::new(scenario);
        state.evolve(scenario, &Happened::Answered(&first));
        Talk { scenario, seed, state, first, replies: Vec::new(), answers: Vec::new() }
    }

    /// Replies, and gives her answer.
    pub fn reply(&mut self, acts: &[Act], text: &str) -> Answer {
        self.take(text, evidence(self.scenario, &self.state, acts, text))
    }

    fn take(&mut self, text: &str, evidence: Evidence) -> Answer {
        let input = ReplyInput { text, evidence: &evidence, elapsed_ms: 0, seed: self.seed };
        let answer = decide(self.scenario, &self.state, &input);
        self.state.evolve(self.scenario, &Happened::Replied { text, evidence: &evidence });
        self.state.evolve(self.scenario, &Happened::Answered(&answer));
        self.replies.push((text.to_owned(), evidence));
        self.answers.push(Answer { trace: Vec::new(), ..answer.clone() });
        answer
    }

    /// Replies in clauses, each with its acts, and gives her answer.
    pub fn reply_in_clauses(&mut self, clauses: &[(&[Act], &str)]) -> Answer {
        let text = clauses.iter().map(|(_, clause)| *clause).collect::<Vec<_>>().join(" ");
        let mut evidence = evidence(self.scenario, &self.state, &[], &text);
        let mut start = 0;
        for (acts, clause) in clauses {
            let span = Span::new(start, start + clause.len());
            let hit = |act: &Act| ActHit { act: *act, rule: "given".to_owned(), level: Level::Certain, span };
            evidence.acts.extend(acts.iter().map(hit));
            start += clause.len() + 1;
        }
        self.take(&text, evidence)
    }

    /// All that happened, in its order.
    pub fn records(&self) -> impl Iterator<Item = Happened<'_>> {
        let turns = self.replies.iter().zip(&self.answers);
        let turns = turns
            .flat_map(|((text, evidence), answer)| [Happened::Replied { text, evidence }, Happened::Answered(answer)]);
        [Happened::Answered(&self.first)].into_iter().chain(turns)
    }
}
