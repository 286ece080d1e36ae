//! What can be counted in any conversation: signals, and the share of appreciative replies.

use super::sentences::sentences;
use crate::base::{Act, Evidence, Signal, SignalKind, Span};
use crate::text::{Token, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Of the words of an appreciative reply, so many in…
const ATTENDING_WORDS: usize = 2;
/// …so many stand in sentences that attend to the other. Telling the rest is a lecture, however it begins.
const OF_WORDS: usize = 3;

/// Counts over replies.
pub(super) struct Counts {
    pub signals: BTreeMap<Signal, usize>,
    pub replies: usize,
    /// Replies that say something.
    speaking: usize,
    /// Those and the quiet ones that count.
    heard: usize,
    appreciative: usize,
}

impl Counts {
    /// Appreciative replies over replies that count; `None` where no reply says anything.
    pub fn share(&self) -> Option<f64> {
        (self.speaking > 0).then(|| self.appreciative as f64 / self.heard as f64)
    }
}

/// Whether the reply holds nothing but a noise, a silence, a greeting or a goodbye: it says nothing about hers yet.
pub(super) fn is_quiet(evidence: &Evidence) -> bool {
    let mut acts = evidence.certain().map(|hit| hit.act).peekable();
    acts.peek().is_some() && acts.all(|act| matches!(act, Act::Noise | Act::Silence | Act::Greeting | Act::Farewell))
}

/// What a reply is for the share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worth {
    /// Courtesies only: nothing is said about hers yet.
    Passed,
    /// A noise or silence: she has the floor.
    Listening,
    /// It says something.
    Speaking { appreciative: bool },
}

/// Looks at a reply sentence by sentence. Greetings, thanks, agreement, apologies and noises are left out of it; what
/// remains is appreciative when it holds a strength and no slip, and when two thirds of its words attend to the other
/// (or, where something of one's own is shared, the whole may be that).
fn worth(reply: &str, evidence: &Evidence) -> Worth {
    let acts_in = |sentence: Span| {
        evidence.certain().filter(move |hit| hit.span.overlaps(sentence)).map(|hit| hit.act).collect::<Vec<Act>>()
    };
    let is_kind = |act: &Act, kind: SignalKind| act.signal().is_some_and(|signal| signal.kind() == kind);
    let (mut words, mut attending) = (0, 0);
    let (mut speaks, mut strong, mut shares) = (false, false, false);
    for sentence in sentences(reply) {
        let count = tokens(sentence.of(reply)).iter().filter(|token: &&Token| token.is_word()).count();
        let acts = acts_in(sentence);
        if count == 0 || (!acts.is_empty() && acts.iter().all(|act| is_small(*act))) {
            continue;
        }
        speaks = true;
        words += count;
        shares |= acts.iter().any(|act| matches!(act, Act::OwnStory | Act::OwnView));
        if acts.iter().any(|act| is_kind(act, SignalKind::Strength)) {
            strong = true;
            attending += count;
        }
    }
    if !speaks {
        let listens = evidence.certain().any(|hit| matches!(hit.act, Act::Noise | Act::Silence));
        return if listens { Worth::Listening } else { Worth::Passed };
    }
    let slips = evidence.certain().any(|hit| hit.act.is_slip());
    let mostly = shares || attending * OF_WORDS >= words * ATTENDING_WORDS;
    Worth::Speaking { appreciative: strong && !slips && mostly }
}

/// Small words, which say nothing about what she told.
const fn is_small(act: Act) -> bool {
    use Act::*;
    matches!(act, Noise | Silence | Greeting | Farewell | Agreement | Thanks | Apology)
}

/// Counts the replies: their words, what was read in them, and whether she understood them.
pub(super) fn count<'a>(replies: impl IntoIterator<Item = (&'a str, &'a Evidence, bool)>) -> Counts {
    let signals = Signal::ALL.iter().map(|signal| (*signal, 0)).collect();
    let mut counts = Counts { signals, replies: 0, speaking: 0, heard: 0, appreciative: 0 };
    let (mut understood, mut quiet) = (true, false);
    for (reply, evidence, counted) in replies {
        counts.replies += 1;
        let signals: BTreeSet<Signal> = evidence.certain().filter_map(|hit| hit.act.signal()).collect();
        for signal in signals {
            *counts.signals.entry(signal).or_default() += 1;
        }
        // She did not understand this reply, or the one before: it may raise the share, never lower it.
        let lenient = !(understood && counted);
        understood = counted;
        let before = quiet;
        match worth(reply, evidence) {
            Worth::Passed => {}
            // Of quiet replies in a row the first counts: one cannot hum one's way to a share.
            Worth::Listening => {
                quiet = true;
                counts.heard += usize::from(!before);
                counts.appreciative += usize::from(!before);
            }
            Worth::Speaking { appreciative } => {
                quiet = false;
                if appreciative || !lenient {
                    counts.speaking += 1;
                    counts.heard += 1;
                    counts.appreciative += usize::from(appreciative);
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::samples::evidence;

    /// The share of a talk in which each reply has these acts.
    fn share(replies: &[(&str, &[(Act, &str)])]) -> Option<f64> {
        let read: Vec<Evidence> = replies.iter().map(|(reply, acts)| evidence(reply, acts)).collect();
        count(replies.iter().zip(&read).map(|((reply, _), evidence)| (*reply, evidence, true))).share()
    }

    const ASKS: (&str, &[(Act, &str)]) = ("Hoe was dat?", &[(Act::OpenQuestion, "Hoe was dat")]);
    const NONE: (&str, &[(Act, &str)]) = ("Dat weet ik niet.", &[]);
    const HUMS: (&str, &[(Act, &str)]) = ("Hm-hm.", &[(Act::Noise, "Hm-hm")]);

    #[test]
    fn courtesies_are_no_part_of_the_share_and_a_slip_spoils_a_reply() {
        let replies: [(&str, &[(Act, &str)]); 4] = [
            ("Goedemorgen. Dank u.", &[(Act::Greeting, "Goedemorgen"), (Act::Thanks, "Dank u")]),
            ASKS,
            ("Hoe was dat? U moet rusten.", &[(Act::OpenQuestion, "Hoe was dat"), (Act::Order, "U moet rusten")]),
            NONE,
        ];
        assert_eq!(share(&replies), Some(1.0 / 3.0));
        let read: Vec<Evidence> = replies.iter().map(|(reply, acts)| evidence(reply, acts)).collect();
        let counts = count(replies.iter().zip(&read).map(|((reply, _), evidence)| (*reply, evidence, true)));
        assert_eq!((counts.replies, counts.signals[&Signal::OpenQuestion]), (4, 2));
        assert_eq!((counts.signals[&Signal::Advising], counts.signals[&Signal::Judging]), (1, 0));
    }

    #[test]
    fn a_question_at_the_end_of_a_lecture_is_a_lecture() {
        let lecture = "Zo'n kuil was tegen de vorst. Dat deed men overal zo. Er ging stro op en aarde. Hoe was dat?";
        assert_eq!(share(&[(lecture, ASKS.1)]), Some(0.0));
        let mostly = "Dat was zo. Hoe was dat voor u en voor uw zus, in die kou?";
        assert_eq!(share(&[(mostly, &[(Act::OpenQuestion, "Hoe was dat voor u en voor uw zus")])]), Some(1.0));
    }

    #[test]
    fn something_of_ones_own_may_be_told_out() {
        let own = "Mijn oma had ook zo'n gordijn. Het hing in de opkamer. Je mocht er niet aan komen.";
        assert_eq!(share(&[(own, &[(Act::OwnStory, "Mijn oma had ook zo'n gordijn")])]), Some(1.0));
    }

    #[test]
    fn to_be_quiet_is_to_listen_once_in_a_row_and_says_nothing_by_itself() {
        assert_eq!(share(&[HUMS, HUMS, NONE]), Some(0.5));
        assert_eq!(share(&[HUMS, NONE, HUMS, NONE]), Some(0.5));
        assert_eq!(share(&[("", &[(Act::Silence, "")]), NONE]), Some(0.5));
        assert_eq!(share(&[HUMS, HUMS]), None);
    }

    #[test]
    fn what_she_did_not_understand_never_lowers_the_share() {
        let question = evidence(ASKS.0, ASKS.1);
        let none = evidence("Blauw.", &[]);
        let talk = [(ASKS.0, &question, true), ("Blauw.", &none, false), ("Blauw.", &none, true)];
        assert_eq!(count(talk).share(), Some(1.0));
        assert_eq!(count([]).share(), None);
    }
}
