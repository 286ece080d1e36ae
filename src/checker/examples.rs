//! A rule proves itself: its examples, run through the whole lexicon.

use super::lexicon::Lexicon;
use super::reading::{Context, hits};
use super::rule::{Example, Rule};
use crate::base::{Act, Code, Diagnostic, Level, Severity};

/// The fewest examples of either kind.
const FEWEST: usize = 3;

/// Every rule that does not fire on its own `flags`, fires on its own `allows`, or has too few of them; and every rule
/// that accuses, for certain, what another allows.
pub fn check_examples(lexicon: &Lexicon) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (place, rule) in lexicon.rules().iter().enumerate() {
        for (key, examples) in [("flags", &rule.flags), ("allows", &rule.allows)] {
            if examples.len() < FEWEST {
                out.push(fault(Code::TooFewExamples, rule, None, &[key, &examples.len().to_string()]));
            }
        }
        for example in &rule.flags {
            if !run(lexicon, example).iter().any(|(found, _, _)| *found == place) {
                out.push(fault(Code::FlagMissed, rule, Some(example), &[&example.reply]));
            }
        }
        for example in &rule.allows {
            let found = run(lexicon, example);
            if found.iter().any(|(found, _, _)| *found == place) {
                out.push(fault(Code::AllowFlagged, rule, Some(example), &[&example.reply]));
            }
            let mut thieves: Vec<usize> = found
                .iter()
                .filter(|(found, act, level)| *found != place && *level == Level::Certain && act.is_slip())
                .map(|(found, _, _)| *found)
                .collect();
            thieves.sort_unstable();
            thieves.dedup();
            for thief in thieves.iter().filter_map(|thief| lexicon.rules().get(*thief)) {
                out.push(fault(Code::Theft, rule, Some(example), &[&example.reply, &thief.id]));
            }
        }
    }
    out
}

fn run(lexicon: &Lexicon, example: &Example) -> Vec<(usize, Act, Level)> {
    let line = example.partner.as_deref();
    let partner: Vec<&str> = line.into_iter().collect();
    let context = Context { partner: &partner, ..Context::default() };
    hits(lexicon, &context, &example.reply).into_iter().map(|hit| (hit.rule, hit.act, hit.level)).collect()
}

fn fault(code: Code, rule: &Rule, example: Option<&Example>, values: &[&str]) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        path: rule.path.clone(),
        span: example.map(|example| example.span),
        line: example.map_or(0, |example| example.line),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    }
}
