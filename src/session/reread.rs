//! An old talk, read again: what another lexicon finds in the same replies, and what that does to the score.
//!
//! *As read then* is what the transcript recorded. Only the acts are found anew; which subjects of hers a reply touches
//! stays as recorded, for that hangs on her script and not on the rules. Both are scored with the word lists of the
//! lexicon that reads now, so that nothing but the reading differs.

use super::explain::nth_reply;
use super::record::{Event, Record, ReplyEvent};
use super::transcript::Transcript;
use crate::base::{ActHit, OfferKind, Principle};
use crate::checker::{Context, Lexicon, read};
use crate::score::{Point, Score};
use crate::session::score_transcript;
use std::collections::{BTreeMap, BTreeSet};

/// A talk as read then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Reread {
    /// The score of what was read then.
    pub then: Score,
    /// The score of what is read now.
    pub now: Score,
    /// The replies in which something differs, in the order of the talk.
    pub changes: Vec<ReplyChange>,
}

/// What differs in one reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyChange {
    /// The number of its record.
    pub n: u64,
    /// Which reply of its course of the talk it is, from 1.
    pub nth: usize,
    /// What was typed.
    pub reply: String,
    /// Read then, and not any more: the rule is gone, or finds it elsewhere, or is less or more sure.
    pub lost: Vec<ActHit>,
    /// Not read then.
    pub gained: Vec<ActHit>,
    /// What that does to opportunities; also of a reply in which nothing else differs, when an earlier one changed what
    /// counts in it (a frame that now returns, a point for sharing that now is taken).
    pub points: Vec<PointChange>,
}

/// One opportunity, then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointChange {
    /// Where it counts.
    pub principle: Principle,
    /// What it was then; `None`: it did not count.
    pub then: Option<Point>,
    /// What it is now; `None`: it does not count any more.
    pub now: Option<Point>,
}

/// Reads the talk again with this lexicon.
pub fn reread(transcript: &Transcript, lexicon: &Lexicon) -> Reread {
    let read: BTreeMap<u64, Vec<ActHit>> = transcript
        .records()
        .iter()
        .filter_map(|record| match &record.event {
            Event::Reply(reply) => Some((record.n, acts(transcript, record, reply, lexicon))),
            _ => None,
        })
        .collect();
    let then = score_transcript(lexicon.vocabulary(), transcript);
    let now = score_transcript(lexicon.vocabulary(), &transcript.with_acts(&read));
    let changes = transcript
        .records()
        .iter()
        .filter_map(|record| match &record.event {
            Event::Reply(reply) => Some((record.n, reply, read.get(&record.n)?)),
            _ => None,
        })
        .map(|(n, reply, acts)| ReplyChange {
            n,
            nth: nth_reply(transcript, n),
            reply: reply.text.clone(),
            lost: reply.acts.iter().filter(|hit| !acts.contains(hit)).cloned().collect(),
            gained: acts.iter().filter(|hit| !reply.acts.contains(hit)).cloned().collect(),
            points: point_changes(&then, &now, n),
        })
        .filter(|change| !(change.lost.is_empty() && change.gained.is_empty() && change.points.is_empty()))
        .collect();
    Reread { then, now, changes }
}

/// The acts that this lexicon finds in a reply, in the place where it was given.
fn acts(transcript: &Transcript, record: &Record, reply: &ReplyEvent, lexicon: &Lexicon) -> Vec<ActHit> {
    let surroundings = Surroundings::before(transcript, record);
    let partner: Vec<&str> = surroundings.partner.iter().rev().copied().collect();
    let replies: Vec<&str> = surroundings.replies.iter().rev().copied().collect();
    let context = Context { partner: &partner, hooks: &surroundings.hooks, replies: &replies };
    read(lexicon, &context, &reply.text).acts
}

/// What a reply is read beside, the latest first.
#[derive(Default)]
struct Surroundings<'a> {
    partner: Vec<&'a str>,
    replies: Vec<&'a str>,
    hooks: Vec<(String, Vec<String>)>,
}

impl<'a> Surroundings<'a> {
    /// Goes back along the course of the talk that led to this record.
    fn before(transcript: &'a Transcript, record: &Record) -> Self {
        let mut found = Surroundings::default();
        let (mut lines, mut n) = (0, record.n);
        let mut at = record.after;
        while let Some(after) = at.filter(|after| *after < n) {
            let Some(earlier) = transcript.records().iter().find(|record| record.n == after) else { break };
            match &earlier.event {
                Event::Line(line) => {
                    if found.partner.len() < super::talk::LINES_SEEN && !line.text.is_empty() {
                        found.partner.push(&line.text);
                    }
                    if lines < super::talk::LINES_SEEN {
                        let hooks = line.offers.iter().flat_map(|offer| &offer.hooks);
                        found.hooks.extend(hooks.map(|(name, words)| (name.clone(), words.clone())));
                    }
                    lines += 1;
                }
                Event::Reply(reply) if found.replies.len() < super::talk::REPLIES_SEEN => {
                    found.replies.push(&reply.text);
                }
                _ => {}
            }
            (n, at) = (earlier.n, earlier.after);
        }
        found
    }
}

/// The opportunities of one reply that came out otherwise. What a line offered is known by its id, what a slip made or a
/// story held by its kind and place.
fn point_changes(then: &Score, now: &Score, n: u64) -> Vec<PointChange> {
    type Key = (Principle, Option<OfferKind>, Option<String>, usize);
    let by_key = |score: &Score| -> BTreeMap<Key, Point> {
        let all = score.principles.values().flat_map(|scored| &scored.points).chain(&score.second_attempts);
        let mut found: BTreeMap<Key, Point> = BTreeMap::new();
        for point in all.filter(|point| u64::try_from(point.turn) == Ok(n)) {
            let place =
                (0..).find(|place| !found.contains_key(&(point.principle, point.kind, point.offer.clone(), *place)));
            found.insert((point.principle, point.kind, point.offer.clone(), place.unwrap_or_default()), point.clone());
        }
        found
    };
    let (then, now) = (by_key(then), by_key(now));
    let keys: BTreeSet<&Key> = then.keys().chain(now.keys()).collect();
    let differs = |key: &&Key| match (then.get(key), now.get(key)) {
        (Some(then), Some(now)) => (then.outcome, then.why, then.act) != (now.outcome, now.why, now.act),
        _ => true,
    };
    keys.into_iter()
        .filter(differs)
        .map(|key| PointChange { principle: key.0, then: then.get(key).cloned(), now: now.get(key).cloned() })
        .collect()
}
