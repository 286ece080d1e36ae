//! What `score --format json` shows. The names are public: they stay as they are.

use super::{Mastery, PrincipleScore, Score};
use crate::base::{Principle, Signal};
use serde::Serialize;
use std::collections::BTreeMap;

/// A score as JSON; the command adds the file, the scenario, the language and the number of replies.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreView {
    /// All six principles, by name.
    pub principles: BTreeMap<Principle, PrincipleView>,
    /// All signals, by name.
    pub counts: BTreeMap<Signal, usize>,
    /// Between 0 and 1; `null` where no reply says anything.
    pub appreciative_share: Option<f64>,
}

/// One principle as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrincipleView {
    /// `taken + left + against`.
    pub opportunities: usize,
    /// +1 each.
    pub taken: usize,
    /// 0 each.
    pub left: usize,
    /// -1 each.
    pub against: usize,
    /// Between 0 and 1; `null` without opportunities.
    pub share: Option<f64>,
    /// The lower of a range; `null` where too little was seen.
    pub level: Option<Mastery>,
    /// Lower and upper; `null` where both are the same, or there is no level.
    pub range: Option<(Mastery, Mastery)>,
}

impl ScoreView {
    pub(super) fn of(score: &Score) -> Self {
        let principles = score.principles.iter().map(|(principle, scored)| (*principle, PrincipleView::of(scored)));
        ScoreView {
            principles: principles.collect(),
            counts: score.counts.clone(),
            appreciative_share: score.appreciative_share,
        }
    }
}

impl PrincipleView {
    fn of(scored: &PrincipleScore) -> Self {
        PrincipleView {
            opportunities: scored.opportunities,
            taken: scored.taken,
            left: scored.left,
            against: scored.against,
            share: scored.share,
            level: scored.level,
            range: scored.range,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_has_all_principles_and_all_signals_by_their_public_names() -> Result<(), serde_json::Error> {
        let json = serde_json::to_string(&crate::score::score_plain([]).view())?;
        let none = r#"{"opportunities":0,"taken":0,"left":0,"against":0,"share":null,"level":null,"range":null}"#;
        assert!(json.starts_with(&format!(r#"{{"principles":{{"curious":{none},"stories":{none},"#)), "{json}");
        assert!(json.contains(r#""counts":{"advising":0,"#), "{json}");
        assert!(json.ends_with(r#""appreciative_share":null}"#), "{json}");
        let view = PrincipleView {
            range: Some((Mastery::Underway, Mastery::Good)),
            ..PrincipleView::of(&PrincipleScore::unseen())
        };
        assert!(serde_json::to_string(&view)?.ends_with(r#""range":["underway","good"]}"#));
        Ok(())
    }
}
