//! Conversations of elsewhere: turns without opportunities.

use crate::base::{Evidence, Language};
use crate::checker::{self, Context, Lexicon, Reading};
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

/// The replies of such a conversation, each with what is read in it.
pub fn read_plain_talk<'t>(lexicon: &Lexicon, talk: &'t PlainTalk) -> Vec<(&'t str, Reading)> {
    let mut partner: Vec<&str> = Vec::new();
    let mut replies: Vec<&str> = Vec::new();
    let mut read: Vec<(&str, Reading)> = Vec::new();
    for turn in &talk.turns {
        match turn.who {
            Who::Partner => partner.push(&turn.text),
            Who::Trainee => {
                let context = Context {
                    partner: &partner[partner.len().saturating_sub(2)..],
                    hooks: &[],
                    replies: &replies[replies.len().saturating_sub(5)..],
                };
                read.push((&turn.text, checker::read(lexicon, &context, &turn.text)));
                replies.push(&turn.text);
            }
        }
    }
    read
}

/// Scores such a conversation as it was read: counts and the appreciative share, no levels.
pub fn score_plain_talk(read: &[(&str, Reading)]) -> Score {
    let evidence = |reading: &Reading| Evidence { acts: reading.acts.clone(), hooks: Vec::new() };
    let read: Vec<(&str, Evidence)> = read.iter().map(|(reply, reading)| (*reply, evidence(reading))).collect();
    score_plain(read.iter().map(|(reply, evidence)| (*reply, evidence, true)))
}
