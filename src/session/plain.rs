//! Conversations of elsewhere: turns without opportunities.

use crate::base::{Evidence, Language};
use crate::checker::{self, Context, Lexicon};
use crate::score::{Score, score_plain};
use serde::Deserialize;

/// A conversation that was not held with this program.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PlainTalk {
    /// Its name.
    pub id: String,
    /// Its language; Dutch when it does not say.
    #[serde(default = "dutch")]
    pub lang: Language,
    /// What was said, in order.
    pub turns: Vec<PlainTurn>,
}

fn dutch() -> Language {
    Language::Nl
}

/// One turn of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PlainTurn {
    /// Who spoke.
    pub who: Who,
    /// What was said.
    pub text: String,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// The other.
    Partner,
    /// The one who practises.
    Trainee,
}

/// Reads and scores such a conversation: counts and the appreciative share, no levels.
pub fn score_plain_talk(lexicon: &Lexicon, talk: &PlainTalk) -> Score {
    let mut partner: Vec<&str> = Vec::new();
    let mut replies: Vec<&str> = Vec::new();
    let mut read: Vec<(&str, Evidence)> = Vec::new();
    for turn in &talk.turns {
        match turn.who {
            Who::Partner => partner.push(&turn.text),
            Who::Trainee => {
                let context = Context {
                    partner: &partner[partner.len().saturating_sub(2)..],
                    hooks: &[],
                    replies: &replies[replies.len().saturating_sub(5)..],
                };
                let reading = checker::read(lexicon, &context, &turn.text);
                read.push((&turn.text, Evidence { acts: reading.acts, hooks: Vec::new() }));
                replies.push(&turn.text);
            }
        }
    }
    score_plain(read.iter().map(|(reply, evidence)| (*reply, evidence, true)))
}
