//! What can be counted in any conversation: signals, and the share of appreciative replies.

use crate::base::{Act, Evidence, Signal, SignalKind};
use std::collections::{BTreeMap, BTreeSet};

/// Counts over replies.
pub(super) struct Counts {
    pub signals: BTreeMap<Signal, usize>,
    pub replies: usize,
    speaking: usize,
    appreciative: usize,
}

impl Counts {
    /// Appreciative replies over replies that say something.
    pub fn share(&self) -> Option<f64> {
        (self.speaking > 0).then(|| self.appreciative as f64 / self.speaking as f64)
    }
}

/// Whether the reply holds nothing but a noise, a silence, a greeting or a goodbye: it says nothing about hers yet.
pub(super) fn is_quiet(evidence: &Evidence) -> bool {
    let mut acts = evidence.certain().map(|hit| hit.act).peekable();
    acts.peek().is_some() && acts.all(|act| matches!(act, Act::Noise | Act::Silence | Act::Greeting | Act::Farewell))
}

/// Counts the replies, each with whether it was understood.
pub(super) fn count<'a>(replies: impl IntoIterator<Item = (&'a Evidence, bool)>) -> Counts {
    let signals = Signal::ALL.iter().map(|signal| (*signal, 0)).collect();
    let mut counts = Counts { signals, replies: 0, speaking: 0, appreciative: 0 };
    let mut understood = true;
    for (evidence, counted) in replies {
        counts.replies += 1;
        let signals: BTreeSet<Signal> = evidence.certain().filter_map(|hit| hit.act.signal()).collect();
        for signal in &signals {
            *counts.signals.entry(*signal).or_default() += 1;
        }
        let has = |kind| signals.iter().any(|signal| signal.kind() == kind);
        let appreciative = has(SignalKind::Strength) && !has(SignalKind::Slip);
        // She did not understand this reply, or the one before: it may raise the share, never lower it.
        let lenient = !(understood && counted);
        understood = counted;
        if !is_quiet(evidence) && (appreciative || !lenient) {
            counts.speaking += 1;
            counts.appreciative += usize::from(appreciative);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::samples::evidence;

    #[test]
    fn noises_and_greetings_are_no_part_of_the_share_and_a_slip_spoils_a_reply() {
        let replies = [
            evidence("Goedemorgen.", &[(Act::Greeting, "Goedemorgen")]),
            evidence("Hm-hm.", &[(Act::Noise, "Hm-hm")]),
            evidence("Hoe was dat?", &[(Act::OpenQuestion, "Hoe was dat")]),
            evidence(
                "Hoe was dat? U moet rusten.",
                &[(Act::OpenQuestion, "Hoe was dat"), (Act::Order, "U moet rusten")],
            ),
            evidence("Dat weet ik niet.", &[]),
        ];
        let counts = count(replies.iter().map(|evidence| (evidence, true)));
        assert_eq!(counts.replies, 5);
        assert_eq!((counts.appreciative, counts.speaking), (1, 3));
        assert_eq!(counts.signals[&Signal::OpenQuestion], 2);
        assert_eq!(counts.signals[&Signal::Advising], 1);
        assert_eq!(counts.signals[&Signal::Judging], 0);
    }

    #[test]
    fn what_she_did_not_understand_never_lowers_the_share() {
        let question = evidence("Hoe was dat?", &[(Act::OpenQuestion, "Hoe was dat")]);
        let none = evidence("Blauw.", &[]);
        let counts = count([(&question, true), (&none, false), (&none, true), (&question, true)]);
        assert_eq!(counts.share(), Some(1.0));
        assert_eq!(count([]).share(), None);
    }
}
