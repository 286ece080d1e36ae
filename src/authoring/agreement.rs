//! How far the checker agrees with people: precision, recall, F1 and Cohen's kappa, and what each rule has earned.

use super::corpus::Labelled;
use crate::base::{Level, Signal, SignalKind};
use crate::checker::{Context, Lexicon, Rule, firings, read};
use std::collections::{BTreeMap, BTreeSet};

/// What the checker found in a reply.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Signals of acts that are certain.
    pub certain: BTreeSet<Signal>,
    /// Signals of acts that may be there.
    pub maybe: BTreeSet<Signal>,
}

impl Found {
    /// Whether the signal counts as found: a slip also where it is only asked about, all else when it is certain.
    pub fn holds(&self, signal: Signal) -> bool {
        self.certain.contains(&signal) || (signal.kind() == SignalKind::Slip && self.maybe.contains(&signal))
    }
}

/// Reads a labelled reply with the rules of its language.
pub fn found(lexicon: &Lexicon, item: &Labelled) -> Found {
    let partner = line_before(item);
    let reading = read(lexicon, &Context { partner: &partner, ..Context::default() }, &item.reply);
    let signals = |level: Level| {
        reading.acts.iter().filter(|hit| hit.level == level).filter_map(|hit| hit.act.signal()).collect()
    };
    Found { certain: signals(Level::Certain), maybe: signals(Level::Maybe) }
}

fn line_before(item: &Labelled) -> Vec<&str> {
    Some(item.partner.as_str()).filter(|line| !line.is_empty()).into_iter().collect()
}

/// One row of the table: what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// One signal.
    Signal(Signal),
    /// Any slip, certain or asked about.
    AnySlip,
    /// Any slip, counting only what the checker is certain of: its precision is what a trainee feels.
    CertainSlip,
}

impl Row {
    /// All rows, in the order of the table.
    pub fn all() -> impl Iterator<Item = Row> {
        Signal::ALL.iter().copied().map(Row::Signal).chain([Row::AnySlip, Row::CertainSlip])
    }

    /// What it is called in a table.
    pub const fn name(self) -> &'static str {
        match self {
            Row::Signal(signal) => signal.as_str(),
            Row::AnySlip => "any slip",
            Row::CertainSlip => "certain slip",
        }
    }

    /// Whether people say that it is there.
    pub fn labelled(self, codes: &BTreeSet<Signal>) -> bool {
        match self {
            Row::Signal(signal) => codes.contains(&signal),
            Row::AnySlip | Row::CertainSlip => codes.iter().any(|code| code.kind() == SignalKind::Slip),
        }
    }

    /// Whether the checker says so.
    pub fn found(self, found: &Found) -> bool {
        match self {
            Row::Signal(signal) => found.holds(signal),
            Row::AnySlip => Signal::ALL.iter().any(|code| code.kind() == SignalKind::Slip && found.holds(*code)),
            Row::CertainSlip => found.certain.iter().any(|code| code.kind() == SignalKind::Slip),
        }
    }
}

/// How often two readers of the same replies agree on one thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Both say that it is there.
    pub both: usize,
    /// Only the second does: the checker, or the other rater.
    pub only_second: usize,
    /// Only the first does.
    pub only_first: usize,
    /// Neither does.
    pub neither: usize,
}

impl Tally {
    /// Counts pairs of answers.
    pub fn of(pairs: impl IntoIterator<Item = (bool, bool)>) -> Tally {
        let mut tally = Tally::default();
        for pair in pairs {
            *match pair {
                (true, true) => &mut tally.both,
                (false, true) => &mut tally.only_second,
                (true, false) => &mut tally.only_first,
                (false, false) => &mut tally.neither,
            } += 1;
        }
        tally
    }

    /// How many replies were looked at.
    pub const fn size(self) -> usize {
        self.both + self.only_second + self.only_first + self.neither
    }

    /// In how many of them the first sees it.
    pub const fn support(self) -> usize {
        self.both + self.only_first
    }

    /// Which share of what the second sees the first sees too, from 0 to 1; `None` where the second sees nothing.
    pub fn precision(self) -> Option<f64> {
        share(self.both, self.both + self.only_second)
    }

    /// Which share of what the first sees the second sees too; `None` where the first sees nothing.
    pub fn recall(self) -> Option<f64> {
        share(self.both, self.both + self.only_first)
    }

    /// The harmonic mean of the two; `None` where neither sees anything.
    pub fn f1(self) -> Option<f64> {
        share(2 * self.both, 2 * self.both + self.only_second + self.only_first)
    }

    /// Cohen's kappa: agreement beyond chance, at most 1; `None` where chance alone would agree on everything.
    pub fn kappa(self) -> Option<f64> {
        let observed = share(self.both + self.neither, self.size())?;
        let first = share(self.support(), self.size())?;
        let second = share(self.both + self.only_second, self.size())?;
        let expected = first * second + (1.0 - first) * (1.0 - second);
        (expected < 1.0).then(|| (observed - expected) / (1.0 - expected))
    }
}

/// Counts are far below 2^52, where the conversion begins to round.
#[expect(clippy::cast_precision_loss, reason = "numbers of replies")]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// One row of the table, with its numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// What was counted.
    pub row: Row,
    /// The settled labels against the checker.
    pub checker: Tally,
    /// The raters among themselves: the mean of each pair's F1 and kappa on the replies that both labelled.
    pub raters: Option<(f64, f64)>,
}

/// The table for some labelled replies and what was found in each of them.
pub fn agreement(items: &[(&Labelled, &Found)]) -> Vec<Agreement> {
    let names: BTreeSet<&str> = items.iter().flat_map(|(item, _)| item.raters.keys()).map(String::as_str).collect();
    let names: Vec<&str> = names.into_iter().collect();
    Row::all()
        .map(|row| Agreement {
            row,
            checker: Tally::of(items.iter().map(|(item, found)| (row.labelled(&item.codes), row.found(found)))),
            raters: raters(items, &names, row),
        })
        .collect()
}

fn raters(items: &[(&Labelled, &Found)], names: &[&str], row: Row) -> Option<(f64, f64)> {
    let mut pairs = Vec::new();
    for (place, one) in names.iter().enumerate() {
        for two in &names[place + 1..] {
            let tally = Tally::of(items.iter().filter_map(|(item, _)| {
                let codes = |name: &str| item.raters.get(name).map(|codes| row.labelled(codes));
                codes(one).zip(codes(two))
            }));
            pairs.extend(tally.f1().zip(tally.kappa()));
        }
    }
    let mean = |of: fn(&(f64, f64)) -> f64| {
        let sum: f64 = pairs.iter().map(of).sum();
        share(1, pairs.len()).map(|one| sum * one)
    };
    mean(|pair| pair.0).zip(mean(|pair| pair.1))
}

/// What one rule did on a corpus.
#[derive(Debug, Clone, Copy)]
pub struct Earned<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// In how many replies it fired.
    pub fired: usize,
    /// In how many of them people see its signal; the same as `fired` for a rule without one.
    pub right: usize,
}

/// From how many firings on a precision says something.
pub const FIRINGS_THAT_TELL: usize = 3;

/// The precision that a rule needs to call itself certain, in hundredths.
pub const CERTAIN_FROM: usize = 80;

impl Earned<'_> {
    /// Whether it is certain without having earned it: right in less than [`CERTAIN_FROM`] of a hundred firings, and
    /// there were enough of them to tell.
    pub fn is_undeserved(&self) -> bool {
        let enough = self.fired >= FIRINGS_THAT_TELL;
        self.rule.level == Level::Certain && enough && self.right * 100 < self.fired * CERTAIN_FROM
    }
}

/// What each rule of the lexicon did on the replies in its language, in the order of the rules.
pub fn earned<'a>(lexicon: &'a Lexicon, items: &[&Labelled]) -> Vec<Earned<'a>> {
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for item in items.iter().filter(|item| item.language == lexicon.language()) {
        let partner = line_before(item);
        for place in firings(lexicon, &Context { partner: &partner, ..Context::default() }, &item.reply) {
            let signal = lexicon.rules().get(place).and_then(|rule| rule.act.signal());
            let (fired, right) = counts.entry(place).or_default();
            *fired += 1;
            *right += usize::from(signal.is_none_or(|signal| item.codes.contains(&signal)));
        }
    }
    let rules = lexicon.rules().iter().enumerate();
    rules
        .map(|(place, rule)| {
            let (fired, right) = counts.get(&place).copied().unwrap_or_default();
            Earned { rule, fired, right }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::parse_corpus;
    use crate::base::{Language, SourceFile};

    fn lexicon() -> Lexicon {
        let rule = |act: &str, level: &str, has: &str| {
            format!(
                "act = \"{act}\"\nlevel = \"{level}\"\ntitle = \"t\"\nwhy = \"w\"\ninstead = \"i\"\n[[when]]\nhas = \"{has}\"\n"
            )
        };
        let files = [
            ("order", rule("order", "certain", "moet")),
            ("perhaps", rule("bright_side", "maybe", "gelukkig")),
            ("idle", rule("warning", "certain", "pas op")),
            ("how", rule("open_question", "maybe", "hoe")),
        ]
        .map(|(name, text)| SourceFile::new(format!("nl/group/{name}.toml"), text));
        let (lexicon, faults) = Lexicon::load(Language::Nl, &files);
        assert_eq!(faults, []);
        lexicon
    }

    fn corpus() -> Vec<Labelled> {
        let lines = [
            ("1", "U moet rusten.", "\"advising\"", "\"advising\""),
            ("2", "Het moet mooi geweest zijn.", "", "\"advising\""),
            ("3", "Gelukkig heeft u haar.", "\"judging\"", "\"judging\""),
            ("4", "Ga maar zitten.", "\"advising\"", ""),
            ("5", "Dat moet fijn zijn.", "", ""),
        ]
        .map(|(id, reply, one, two)| {
            format!(
                r#"{{"id":"{id}","lang":"nl","reply":"{reply}","codes":[{one}],"raters":{{"a":[{one}],"b":[{two}]}}}}"#
            )
        });
        parse_corpus(&lines.join("\n")).unwrap()
    }

    #[test]
    fn a_slip_that_is_asked_about_counts_and_a_strength_only_when_certain() {
        let lexicon = lexicon();
        let items = corpus();
        let answers: Vec<Found> = items.iter().map(|item| found(&lexicon, item)).collect();
        let pairs: Vec<_> = items.iter().zip(&answers).collect();
        let table = agreement(&pairs);
        let row = |wanted: Row| table.iter().find(|line| line.row == wanted).unwrap();
        let counts = |wanted: Row| {
            let Tally { both, only_second, only_first, neither } = row(wanted).checker;
            [both, only_second, only_first, neither]
        };
        assert_eq!(counts(Row::Signal(Signal::Advising)), [1, 2, 1, 1]);
        assert_eq!(counts(Row::Signal(Signal::Judging)), [1, 0, 0, 4]);
        assert_eq!(counts(Row::AnySlip), [2, 2, 1, 0]);
        assert_eq!(counts(Row::CertainSlip), [1, 2, 2, 0]);
        // Advising, rater against rater: both on 1, one alone on 2 and on 4.
        let (f1, kappa) = row(Row::Signal(Signal::Advising)).raters.unwrap();
        assert!((f1 - 0.5).abs() < 1e-9 && (kappa - 1.0 / 6.0).abs() < 1e-9, "{f1} {kappa}");
        assert_eq!(row(Row::Signal(Signal::Takeover)).raters, None);
        assert_eq!(row(Row::Signal(Signal::Takeover)).checker.f1(), None);
    }

    #[test]
    fn a_rule_earns_its_certainty_by_firing_where_people_see_it() {
        let lexicon = lexicon();
        let items = corpus();
        let items: Vec<&Labelled> = items.iter().collect();
        let numbers: BTreeMap<&str, (usize, usize, bool)> = earned(&lexicon, &items)
            .iter()
            .map(|earned| (earned.rule.id.as_str(), (earned.fired, earned.right, earned.is_undeserved())))
            .collect();
        assert_eq!(numbers["order"], (3, 1, true));
        assert_eq!(numbers["perhaps"], (1, 1, false));
        assert_eq!(numbers["idle"], (0, 0, false));
    }
}
