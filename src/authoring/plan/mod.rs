//! Test plans: talks with a person that are played again at every change of hers.
//!
//! A plan names nodes and branches, never wordings, so that a line may be put better without breaking it.

mod play;
mod print;

pub use play::{PlanMiss, check_plan, play_plan, renewed};
pub use print::{plan_talk_of, plan_text};

use crate::base::{Code, Diagnostic, SourceFile, Span};
use serde::Deserialize;
use toml::Spanned;

/// One talk of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTalk {
    /// What it shows.
    pub title: String,
    /// The seed of its draws.
    pub seed: u64,
    /// How she says goodbye: `warm`, `plain` or `cool`; `open` when the talk is not over. `None`: anyhow.
    pub ending: Option<String>,
    /// Stories that she has told to their end by then.
    pub heard: Vec<String>,
    /// The replies.
    pub turns: Vec<PlanTurn>,
    /// Where it stands.
    pub span: Span,
}

/// A reply of a plan, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTurn {
    /// What is typed.
    pub reply: String,
    /// The owners of lines that must be in the answer, in this order; others may stand between them.
    pub lines: Vec<String>,
    /// A piece of what she says, where the very words matter.
    pub text: Option<String>,
    /// Where it stands.
    pub span: Span,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawPlan {
    talk: Vec<Spanned<RawTalk>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTalk {
    title: String,
    #[serde(default)]
    seed: u64,
    ending: Option<Spanned<String>>,
    #[serde(default)]
    heard: Vec<String>,
    turns: Vec<Spanned<RawTurn>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTurn {
    reply: String,
    #[serde(default)]
    lines: Vec<String>,
    text: Option<String>,
}

/// How a talk may end.
pub(super) const ENDINGS: &[&str] = &["warm", "plain", "cool", "open"];

/// Reads a plan, or names the first thing that cannot be read, and every ending that does not exist.
pub fn read_plan(file: &SourceFile) -> (Vec<PlanTalk>, Vec<Diagnostic>) {
    let fault = |code, span, values: &[&str]| Diagnostic::error(code, &file.path, &file.text, span, values);
    let span = |range: std::ops::Range<usize>| Span::new(range.start, range.end);
    let raw: RawPlan = match toml::from_str(&file.text) {
        Ok(raw) => raw,
        Err(error) => return (Vec::new(), vec![fault(Code::Syntax, error.span().map(span), &[error.message()])]),
    };
    let mut faults = Vec::new();
    let mut talks = Vec::new();
    for talk in raw.talk {
        let place = span(talk.span());
        let talk = talk.into_inner();
        if let Some(ending) = talk.ending.as_ref().filter(|ending| !ENDINGS.contains(&ending.get_ref().as_str())) {
            let values = [ending.get_ref().as_str(), &ENDINGS.join(", ")];
            faults.push(fault(Code::UnknownName, Some(span(ending.span())), &values));
        }
        let turns = talk.turns.into_iter().map(|turn| {
            let place = span(turn.span());
            let turn = turn.into_inner();
            PlanTurn { reply: turn.reply, lines: turn.lines, text: turn.text, span: place }
        });
        talks.push(PlanTalk {
            title: talk.title,
            seed: talk.seed,
            ending: talk.ending.map(Spanned::into_inner),
            heard: talk.heard,
            turns: turns.collect(),
            span: place,
        });
    }
    (talks, faults)
}
