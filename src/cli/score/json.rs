//! `score --format json`: one object a line. The names are public: they stay as they are.

use crate::base::{ActHit, Language, Principle};
use crate::report::point_reason;
use crate::score::{Point, PrincipleView, Score, ScoreView};
use crate::session::{self, ScenarioStamp, Transcript, explain};
use serde::Serialize;
use std::collections::BTreeMap;

/// A talk.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    file: &'a str,
    scenario: &'a str,
    language: Language,
    replies: usize,
    #[serde(flatten)]
    score: ScoreView,
    /// With `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Vec<OpenPoint>>,
}

impl<'a> Line<'a> {
    /// The line of a talk that came to this score.
    pub fn of(
        file: &'a str,
        scenario: &'a str,
        language: Language,
        score: &Score,
        points: Option<Vec<OpenPoint>>,
    ) -> Self {
        Line { file, scenario, language, replies: score.replies, score: score.view(), points }
    }
}

/// A point with all that it rests on.
#[derive(Debug, Serialize)]
pub struct OpenPoint {
    #[serde(flatten)]
    point: Point,
    /// The line of hers that held the opportunity.
    line: String,
    reply: String,
    words: String,
    reason: String,
    second_attempt: bool,
}

/// All points of a talk, in its order.
pub fn points(language: Language, transcript: &Transcript, score: &Score) -> Vec<OpenPoint> {
    let open = |one: session::Explained<'_>| OpenPoint {
        reason: point_reason(language, one.point),
        point: one.point.clone(),
        line: one.line,
        reply: one.reply.to_owned(),
        words: one.words.to_owned(),
        second_attempt: one.again,
    };
    explain(transcript, score).into_iter().map(open).collect()
}

/// A talk read again.
#[derive(Debug, Serialize)]
pub struct Reread<'a> {
    file: &'a str,
    scenario: &'a str,
    language: Language,
    replies: usize,
    then: BTreeMap<Principle, PrincipleView>,
    now: BTreeMap<Principle, PrincipleView>,
    changes: Vec<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct Change<'a> {
    n: u64,
    reply: &'a str,
    lost: &'a [ActHit],
    gained: &'a [ActHit],
    points: Vec<PointChange<'a>>,
}

#[derive(Debug, Serialize)]
struct PointChange<'a> {
    principle: Principle,
    then: Option<&'a Point>,
    now: Option<&'a Point>,
}

impl<'a> Reread<'a> {
    /// The line of a talk that was read again.
    pub fn of(file: &'a str, stamp: &'a ScenarioStamp, reread: &'a session::Reread) -> Self {
        let change = |change: &'a session::ReplyChange| Change {
            n: change.n,
            reply: &change.reply,
            lost: &change.lost,
            gained: &change.gained,
            points: change
                .points
                .iter()
                .map(|point| PointChange {
                    principle: point.principle,
                    then: point.then.as_ref(),
                    now: point.now.as_ref(),
                })
                .collect(),
        };
        Reread {
            file,
            scenario: &stamp.id,
            language: stamp.language,
            replies: reread.now.replies,
            then: reread.then.view().principles,
            now: reread.now.view().principles,
            changes: reread.changes.iter().map(change).collect(),
        }
    }
}
