//! What a talk is looked back on with: quotations first, then the profile.

use super::moments::score_transcript;
use super::record::{Event, ReplyEvent};
use super::transcript::Transcript;
use crate::base::{Act, ActHit, Language, Level, Principle, Signal, SignalKind, Span};
use crate::checker::Lexicon;
use crate::score::{Mastery, Outcome, Score};
use std::collections::BTreeMap;

/// A talk, looked back on.
#[derive(Debug, Clone)]
pub struct Debrief {
    /// The talk's own name.
    pub talk: String,
    /// The day of the talk.
    pub date: String,
    /// The language of the person.
    pub language: Language,
    /// How the person is named.
    pub name: String,
    /// The trainee's own view, as far as it was given.
    pub view: BTreeMap<Principle, Mastery>,
    /// One reply that did something, with what she said then.
    pub strength: Option<Quoted>,
    /// One moment to try again.
    pub again: Option<(Quoted, Flag)>,
    /// The six principles.
    pub score: Score,
    /// The talk, turn by turn.
    pub turns: Vec<DebriefTurn>,
    /// Her lines after the last reply.
    pub last_words: Vec<String>,
    /// Titles of the stories that were told to their end.
    pub heard: Vec<String>,
    /// The one thread for a next time.
    pub thread: Option<String>,
}

/// A reply with what she said before and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The reply's number.
    pub n: u64,
    /// What she had said.
    pub before: String,
    /// The reply.
    pub reply: String,
    /// What she said then.
    pub after: String,
}

/// A flag on a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What the words do.
    pub act: Act,
    /// The rule.
    pub rule: String,
    /// Certain or maybe.
    pub level: Level,
    /// Where the words stand in the reply.
    pub span: Span,
    /// The reason; empty when the rule is gone from the lexicon.
    pub why: String,
    /// A better wording; likewise.
    pub instead: String,
}

/// A turn of the talk, as the debrief shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebriefTurn {
    /// The reply's number.
    pub n: u64,
    /// What one saw and heard of her before it: gestures and lines.
    pub before: Vec<(Option<String>, String)>,
    /// The reply.
    pub reply: String,
    /// What was flagged in it.
    pub flags: Vec<Flag>,
    /// The strengths found in it.
    pub strengths: Vec<Signal>,
}

impl Debrief {
    /// Looks back on the first attempt of a talk.
    pub fn of(transcript: &Transcript, lexicon: &Lexicon) -> Self {
        let score = score_transcript(lexicon.vocabulary(), transcript);
        let (turns, last_words) = turns(transcript, lexicon);
        let header = &transcript.header;
        let mut debrief = Debrief {
            talk: header.talk.clone(),
            date: header.started.chars().take(16).collect::<String>().replace('T', " "),
            language: header.scenario.language,
            name: header.scenario.name.clone(),
            view: BTreeMap::new(),
            strength: None,
            again: None,
            score,
            turns,
            last_words,
            heard: Vec::new(),
            thread: None,
        };
        for record in transcript.records() {
            match &record.event {
                Event::View { view } => debrief.view.clone_from(view),
                Event::Left { thread } => debrief.thread.clone_from(thread),
                Event::Line(line) => {
                    if let Some(title) = line.heard.as_ref().filter(|title| !debrief.heard.contains(title)) {
                        debrief.heard.push(title.clone());
                    }
                    // Whatever was left for a next time at an earlier stop, she has gone on since.
                    debrief.thread.clone_from(&line.thread);
                }
                _ => {}
            }
        }
        debrief.strength = debrief.best().map(|at| debrief.quoted(at));
        debrief.again = debrief.moment_to_try_again();
        debrief
    }

    /// The reply that took most, of those without a slip; among equals the one after which she told most.
    fn best(&self) -> Option<usize> {
        let worth = |at: usize| {
            let turn = &self.turns[at];
            let taken = self.points(turn.n).filter(|outcome| **outcome == Outcome::Taken).count();
            let clean = !turn.flags.iter().any(|flag| flag.level == Level::Certain);
            // A reply in which nothing was read did not do it, whatever she told after it.
            (clean && !turn.strengths.is_empty()).then(|| (taken, turn.strengths.len(), self.after(at).chars().count()))
        };
        (0..self.turns.len())
            .filter_map(|at| Some((worth(at)?, at)))
            .max_by_key(|(worth, at)| (*worth, usize::MAX - at))
            .map(|(_, at)| at)
    }

    fn points(&self, n: u64) -> impl Iterator<Item = &Outcome> {
        self.score
            .principles
            .values()
            .flat_map(|principle| &principle.points)
            .filter(move |point| u64::try_from(point.turn) == Ok(n))
            .map(|point| &point.outcome)
    }

    /// The first certain flag that has something better to offer: at sorrow before elsewhere would need the score,
    /// so the one that cost most.
    fn moment_to_try_again(&self) -> Option<(Quoted, Flag)> {
        let cost = |turn: &DebriefTurn| self.points(turn.n).filter(|outcome| **outcome == Outcome::Against).count();
        let (at, flag) = self
            .turns
            .iter()
            .enumerate()
            .flat_map(|(at, turn)| turn.flags.iter().map(move |flag| (at, flag)))
            .filter(|(_, flag)| flag.level == Level::Certain && !flag.instead.is_empty())
            .max_by_key(|(at, _)| (cost(&self.turns[*at]), usize::MAX - at))?;
        Some((self.quoted(at), flag.clone()))
    }

    fn quoted(&self, at: usize) -> Quoted {
        let turn = &self.turns[at];
        let before = turn.before.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join(" ");
        Quoted { n: turn.n, before, reply: turn.reply.clone(), after: self.after(at) }
    }

    fn after(&self, at: usize) -> String {
        match self.turns.get(at + 1) {
            Some(next) => next.before.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join(" "),
            None => self.last_words.join(" "),
        }
    }
}

fn turns(transcript: &Transcript, lexicon: &Lexicon) -> (Vec<DebriefTurn>, Vec<String>) {
    let mut turns = Vec::new();
    transcript.for_each_turn(|turn| {
        let evidence = transcript.undisputed(turn.n, turn.reply);
        turns.push(DebriefTurn {
            n: turn.n,
            before: turn.before.iter().map(|line| (line.gesture.clone(), line.text.clone())).collect(),
            reply: turn.reply.text.clone(),
            flags: flags(&evidence.acts, turn.reply, lexicon),
            strengths: strengths(&evidence.acts),
        });
    });
    let last_words = transcript
        .first_attempt()
        .iter()
        .rev()
        .map_while(|record| match &record.event {
            Event::Line(line) => Some(line.text.clone()),
            _ => None,
        })
        .collect::<Vec<_>>();
    (turns, last_words.into_iter().rev().collect())
}

fn flags(acts: &[ActHit], reply: &ReplyEvent, lexicon: &Lexicon) -> Vec<Flag> {
    acts.iter()
        .filter(|hit| hit.act.is_slip() && hit.span.end <= reply.text.len())
        .map(|hit| {
            let rule = lexicon.rule(&hit.rule);
            Flag {
                act: hit.act,
                rule: hit.rule.clone(),
                level: hit.level,
                span: hit.span,
                why: rule.map(|rule| rule.why.clone()).unwrap_or_default(),
                instead: rule.map(|rule| rule.instead.clone()).unwrap_or_default(),
            }
        })
        .collect()
}

fn strengths(acts: &[ActHit]) -> Vec<Signal> {
    let mut found: Vec<Signal> = acts
        .iter()
        .filter(|hit| hit.level == Level::Certain)
        .filter_map(|hit| hit.act.signal())
        .filter(|signal| signal.kind() == SignalKind::Strength)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}
