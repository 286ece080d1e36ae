//! Scores in few words: a table for `score`, a line for lists.

use super::escape::visible;
use crate::base::{Language, Principle};
use crate::score::{Mastery, Note, PrincipleScore, Score};
use crate::words::{ScoreText, ScreenText as T, mastery_name, principle_short, signal_name};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr as _;

/// The level of a principle in words: one level, two with "between", or that too little was seen.
pub(super) fn mastery_text(language: Language, score: &PrincipleScore) -> String {
    let name = |mastery: Mastery| mastery_name(language, mastery as usize);
    let text = match (score.range, score.level) {
        (Some((low, high)), _) => T::Between.with(language, &[name(low), name(high)]),
        (None, Some(level)) => name(level).to_owned(),
        (None, None) => T::TooLittle.text(language).to_owned(),
    };
    let has_level = score.level.is_some();
    if score.provisional && has_level { format!("{text} ({})", T::Provisional.text(language)) } else { text }
}

/// Why a level is what it is, where that needs saying.
pub(super) fn note_text(language: Language, score: &PrincipleScore, name: &str) -> Option<String> {
    Some(match score.note? {
        // The level itself, or the heading above all six, says these.
        Note::TooLittleSeen | Note::NoOpportunities | Note::TooFewReplies => return None,
        Note::KnowsNothingOfYou => T::NothingShared.with(language, &[name]),
        Note::CappedByAdvice => T::CappedAdvice.text(language).to_owned(),
        Note::CappedByNotReceiving => ScoreText::CappedNotReceiving.text(language).to_owned(),
        Note::CappedByComfort => T::CappedComfort.text(language).to_owned(),
        Note::CappedByBlankness => ScoreText::CappedBlankness.text(language).to_owned(),
    })
}

/// The six principles as a table under a title.
pub fn score_table(language: Language, title: &str, score: &Score) -> String {
    let mut out = format!("{}\n", visible(title));
    let none = score.principles.values().all(|one| one.note == Some(Note::NoOpportunities));
    if none {
        // Said once, not six times.
        let _ = writeln!(out, "  {}", ScoreText::NoOpportunities.text(language));
    }
    for principle in Principle::ALL.iter().filter(|_| !none) {
        let one = score.principle(*principle);
        let short = principle_short(language, *principle);
        let pad = " ".repeat(18_usize.saturating_sub(short.width()));
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "  {} {short}{pad} {:>2}/{:<2} -{:<2} {}",
            principle.number(),
            one.taken,
            one.opportunities,
            one.against,
            mastery_text(language, one),
        );
    }
    let seen = score.counts.iter().filter(|(_, count)| **count > 0);
    let counts: Vec<String> =
        seen.map(|(signal, count)| format!("{} {count}", signal_name(language, *signal))).collect();
    if !counts.is_empty() {
        let _ = writeln!(out, "  {}: {}", T::CountsHeading.text(language), counts.join(", "));
    }
    if let Some(share) = score.appreciative_share {
        let _ = writeln!(out, "  {}", T::AppreciativeShare.with(language, &[format!("{:.0}", share * 100.0)]));
    }
    out.truncate(out.trim_end().len());
    out
}

/// The six principles in one line.
pub fn profile_line(language: Language, score: &Score) -> String {
    let parts: Vec<String> = Principle::ALL
        .iter()
        .filter_map(|principle| {
            let one = score.principle(*principle);
            one.level.map(|_| format!("{}: {}", principle_short(language, *principle), mastery_text(language, one)))
        })
        .collect();
    if parts.is_empty() { T::TooLittle.text(language).to_owned() } else { parts.join("; ") }
}
