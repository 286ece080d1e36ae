//! Playing a plan, and saying where a talk went otherwise.

use super::{PlanTalk, PlanTurn, read_plan};
use crate::authoring::stage::{Stage, named};
use crate::base::{Code, Diagnostic, Severity, SourceFile, Span, line_of};
use crate::checker::Lexicon;
use crate::scenario::{Answer, Said, Scenario, nearest};

/// The most replies of one talk that are played; she says goodbye well before.
const MOST_TURNS: usize = 60;

/// A place where a talk goes otherwise than its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanMiss {
    /// The reply, or the title of the talk when it is about its end.
    pub reply: String,
    /// What the plan expects.
    pub expected: String,
    /// What happened.
    pub happened: String,
    /// The turn, or the talk.
    pub span: Span,
}

/// Every fault of a plan: what cannot be read, names that do not exist, talks that go otherwise.
pub fn check_plan(scenario: &Scenario, lexicon: &Lexicon, file: &SourceFile) -> Vec<Diagnostic> {
    let (talks, mut diagnostics) = read_plan(file);
    let mut add = |severity, code, span: Span, values: Vec<String>| {
        let line = line_of(&file.text, span.start);
        diagnostics.push(Diagnostic { code, severity, path: file.path.clone(), span: Some(span), line, values });
    };
    for talk in &talks {
        for turn in &talk.turns {
            for name in turn.lines.iter().filter(|name| !exists(scenario, name)) {
                let near = nearest(name, scenario.nodes.keys().chain(scenario.facts.keys()));
                add(Severity::Error, Code::DanglingJump, turn.span, vec![name.clone(), near]);
            }
        }
        for name in talk.heard.iter().filter(|name| !scenario.stories.contains_key(*name)) {
            let near = nearest(name, scenario.stories.keys());
            add(Severity::Error, Code::DanglingJump, talk.span, vec![name.clone(), near]);
        }
        // Without rules no reply is read as anything, and every talk would go otherwise.
        if !lexicon.rules().is_empty() {
            for miss in play_plan(scenario, lexicon, talk) {
                add(Severity::Warning, Code::PlanMisses, miss.span, vec![miss.reply, miss.expected, miss.happened]);
            }
        }
    }
    diagnostics
}

/// Whether lines may have this owner. What this room has no name for (a reaction, a list) is let pass; when it never comes,
/// the talk goes otherwise.
fn exists(scenario: &Scenario, owner: &str) -> bool {
    match owner.split_once('.') {
        None => scenario.nodes.contains_key(owner),
        Some(("fact", fact)) => scenario.facts.contains_key(fact),
        Some((node, number)) if scenario.nodes.contains_key(node) && number.parse::<u32>().is_ok() => {
            scenario.branch(owner).is_some()
        }
        Some(_) => true,
    }
}

/// Plays one talk of a plan to its end, whatever happens on the way.
pub fn play_plan(scenario: &Scenario, lexicon: &Lexicon, talk: &PlanTalk) -> Vec<PlanMiss> {
    let mut misses = Vec::new();
    let outcome = act(scenario, lexicon, talk, |turn, acts, answer| {
        let owners: Vec<&str> = answer.lines.iter().map(Said::owner).collect();
        if !in_order(&turn.lines, &owners) {
            let happened = format!("{} ({acts})", owners.join(" + "));
            misses.push(miss(turn, turn.lines.join(" + "), happened));
        } else if let Some(text) = turn.text.as_ref() {
            let said = answer.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
            if !said.contains(text.as_str()) {
                misses.push(miss(turn, text.clone(), said));
            }
        }
    });
    let about = |expected: String, happened: String| PlanMiss {
        reply: talk.title.clone(),
        expected,
        happened,
        span: talk.span,
    };
    if talk.ending.as_ref().is_some_and(|ending| *ending != outcome.ending) {
        misses.push(about(talk.ending.clone().unwrap_or_default(), outcome.ending));
    }
    if talk.heard.iter().any(|story| !outcome.heard.contains(story)) {
        misses.push(about(talk.heard.join(", "), outcome.heard.join(", ")));
    }
    misses
}

fn miss(turn: &PlanTurn, expected: String, happened: String) -> PlanMiss {
    PlanMiss { reply: turn.reply.clone(), expected, happened, span: turn.span }
}

/// The same talk with the outcome that it has now.
pub fn renewed(scenario: &Scenario, lexicon: &Lexicon, talk: &PlanTalk) -> PlanTalk {
    let mut turns = Vec::new();
    let outcome = act(scenario, lexicon, talk, |turn, _, answer| {
        let said = answer.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = turn.text.clone().filter(|text| said.contains(text.as_str()));
        turns.push(PlanTurn { lines: super::print::worth_naming(answer), text, ..turn.clone() });
    });
    PlanTalk { ending: Some(outcome.ending), heard: outcome.heard, turns, ..talk.clone() }
}

/// What came of a talk.
struct Outcome {
    ending: String,
    heard: Vec<String>,
}

fn act(
    scenario: &Scenario,
    lexicon: &Lexicon,
    talk: &PlanTalk,
    mut see: impl FnMut(&PlanTurn, String, &Answer),
) -> Outcome {
    let (mut stage, _) = Stage::begin(scenario, talk.seed);
    let mut ending = "open".to_owned();
    for turn in talk.turns.iter().take(MOST_TURNS) {
        let (evidence, answer) = stage.reply(lexicon, &turn.reply);
        see(turn, named(&evidence.acts), &answer);
        if answer.ended && ending == "open" {
            ending = super::print::ending_of(&answer);
        }
    }
    Outcome { ending, heard: stage.state().heard.iter().cloned().collect() }
}

/// Whether all of `wanted` are among `owners`, in their order. What is common to the language counts as hers.
fn in_order(wanted: &[String], owners: &[&str]) -> bool {
    let mut owners = owners.iter().map(|owner| owner.strip_prefix("common.").unwrap_or(owner));
    wanted.iter().all(|wanted| owners.any(|owner| owner == wanted))
}
