//! One reply of a talk, with all that is known of it.

use crate::base::{Act, ActHit, Level, Signal, SignalKind, Span};
use crate::checker::Lexicon;
use crate::scenario::Role;
use crate::score::Point;
use crate::session::fitting::{fitting, is_formal, on_offer};
use crate::session::record::{Event, LineEvent, ReplyEvent};
use crate::session::transcript::{Transcript, Turn};

/// Something one saw or heard of her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What one saw.
    pub gesture: Option<String>,
    /// What she said; may be empty beside a gesture.
    pub text: String,
    /// Whether she came back to something that the trainee had told.
    pub remembers: bool,
}

/// A flag on a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What was found, as the transcript has it.
    pub hit: ActHit,
    /// The reason; empty when the rule is gone from the lexicon.
    pub why: String,
    /// A better wording in general; likewise.
    pub instead: String,
    /// A reply that would have fitted this moment, with her own words where they can be used.
    pub fitting: Option<String>,
    /// Why the trainee holds it not to be right (empty without a reason); `None`: it stands.
    pub disputed: Option<String>,
}

impl Flag {
    /// What the words do.
    pub const fn act(&self) -> Act {
        self.hit.act
    }

    /// Whether it is sure, and stands.
    pub fn counts(&self) -> bool {
        self.hit.level == Level::Certain && self.disputed.is_none()
    }

    /// The better wording to show first: the one for this moment, or else the rule's.
    pub fn better(&self) -> Option<&str> {
        self.fitting.as_deref().or(Some(self.instead.as_str())).filter(|text| !text.is_empty())
    }
}

/// A strength found in a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// What it is.
    pub signal: Signal,
    /// The rule that found it.
    pub rule: String,
    /// Where the words stand in the reply.
    pub span: Span,
}

/// A turn of the talk, as the debrief shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebriefTurn {
    /// The number of the reply's record.
    pub n: u64,
    /// Its number among the replies of its course, from 1.
    pub number: usize,
    /// What one saw and heard of her before it.
    pub before: Vec<Heard>,
    /// The reply.
    pub reply: String,
    /// What one saw and heard of her after it.
    pub after: Vec<Heard>,
    /// What was flagged in it, what is disputed as well.
    pub flags: Vec<Flag>,
    /// The strengths found in it.
    pub strengths: Vec<Strength>,
    /// The opportunities it met.
    pub points: Vec<Point>,
    /// How many hints were asked for before it.
    pub hints: u8,
    /// Whether she understood it; if not, nothing was held against it.
    pub understood: bool,
    /// How much she told after it, in characters.
    pub told: usize,
    /// Where the trainee told something of their own.
    pub own_stories: Vec<Span>,
}

/// What so many replies before had asked after is not what one should have asked.
const REPLIES_SEEN: usize = 3;

/// What a turn is read with.
pub(super) struct Reader<'a> {
    pub transcript: &'a Transcript,
    pub lexicon: &'a Lexicon,
}

impl Reader<'_> {
    /// The turns of one course; `points` are those of its score.
    pub fn turns(&self, turns: &[Turn<'_>], points: &[Point]) -> Vec<DebriefTurn> {
        (0..turns.len()).map(|at| self.turn(turns, at, points)).collect()
    }

    fn turn(&self, turns: &[Turn<'_>], at: usize, points: &[Point]) -> DebriefTurn {
        let turn = &turns[at];
        let reply = turn.reply;
        let unmatched = |line: &&LineEvent| line.answer.as_ref().is_some_and(|answer| answer.unmatched);
        let told = turn.after.iter().filter(|line| line.role == Role::Content);
        DebriefTurn {
            n: turn.n,
            number: at + 1,
            before: turn.before.iter().map(|line| heard(line)).collect(),
            reply: reply.text.clone(),
            after: turn.after.iter().map(|line| heard(line)).collect(),
            flags: self.flags(turns, at),
            strengths: strengths(reply),
            points: points.iter().filter(|point| u64::try_from(point.turn) == Ok(turn.n)).cloned().collect(),
            hints: self.hints_before(turn.n),
            understood: !turn.after.iter().any(unmatched),
            told: told.map(|line| line.text.chars().count()).sum(),
            own_stories: own_stories(reply),
        }
    }

    fn flags(&self, turns: &[Turn<'_>], at: usize) -> Vec<Flag> {
        let turn = &turns[at];
        let hits: Vec<&ActHit> = turn
            .reply
            .acts
            .iter()
            .filter(|hit| hit.act.is_slip() && turn.reply.text.get(hit.span.start..hit.span.end).is_some())
            .collect();
        if hits.is_empty() {
            return Vec::new();
        }
        let groups: Vec<&[&LineEvent]> = turns[..=at].iter().map(|turn| turn.before.as_slice()).collect();
        let asked: Vec<&str> =
            turns[at.saturating_sub(REPLIES_SEEN)..at].iter().map(|turn| turn.reply.text.as_str()).collect();
        let formal = is_formal(&self.transcript.header);
        let fitting = fitting(self.lexicon, formal, &on_offer(&groups), &asked, false);
        let flag = |hit: &ActHit| {
            let rule = self.lexicon.rule(&hit.rule);
            Flag {
                hit: hit.clone(),
                why: rule.map(|rule| rule.why.clone()).unwrap_or_default(),
                instead: rule.map(|rule| rule.instead.clone()).unwrap_or_default(),
                fitting: fitting.clone(),
                disputed: self.transcript.disputed(turn.n, hit).map(str::to_owned),
            }
        };
        hits.into_iter().map(flag).collect()
    }

    fn hints_before(&self, n: u64) -> u8 {
        let Some(after) = self.transcript.record(n).map(|record| record.after) else { return 0 };
        let hints = self.transcript.records().iter().filter(|record| record.after == after && record.n < n);
        let steps = hints.filter_map(|record| match record.event {
            Event::Hint { step } => Some(step),
            _ => None,
        });
        steps.max().unwrap_or(0)
    }
}

/// A line of hers as one saw and heard it.
pub(super) fn heard(line: &LineEvent) -> Heard {
    let owner = line.line.rsplit_once('/').map_or(line.line.as_str(), |(owner, _)| owner);
    Heard { gesture: line.gesture.clone(), text: line.text.clone(), remembers: owner.ends_with("lines.remembers") }
}

fn strengths(reply: &ReplyEvent) -> Vec<Strength> {
    let mut found: Vec<Strength> = Vec::new();
    for hit in reply.acts.iter().filter(|hit| hit.level == Level::Certain) {
        let Some(signal) = hit.act.signal().filter(|signal| signal.kind() == SignalKind::Strength) else { continue };
        if !found.iter().any(|strength| strength.signal == signal) {
            found.push(Strength { signal, rule: hit.rule.clone(), span: hit.span });
        }
    }
    found.sort_by_key(|strength| strength.signal);
    found
}

/// The pieces of the reply in which the trainee told something of their own, whether or not that was well placed.
fn own_stories(reply: &ReplyEvent) -> Vec<Span> {
    let own = |act| matches!(act, Act::OwnStory | Act::OneUpping | Act::DroppingHerStory);
    let mut spans: Vec<Span> = reply
        .acts
        .iter()
        .filter(|hit| own(hit.act) && reply.text.get(hit.span.start..hit.span.end).is_some())
        .map(|hit| hit.span)
        .collect();
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            // With nothing but a comma between them they are one.
            Some(last)
                if span.start <= last.end
                    || !reply.text[last.end..span.start].contains(|c: char| c.is_alphanumeric()) =>
            {
                last.end = last.end.max(span.end);
            }
            _ => merged.push(span),
        }
    }
    merged
}
