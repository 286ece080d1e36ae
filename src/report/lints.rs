//! A reply with its lints, shown as compilers show theirs: carets, reason, better wording.

use super::escape::visible;
use crate::base::{Language, Level};
use crate::checker::Lint;
use crate::words::{Phrase, signal_name};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr as _;

/// The reply with carets under what was flagged.
pub fn lint_text(language: Language, reply: &str, lints: &[Lint]) -> String {
    let mut out = String::new();
    if lints.is_empty() {
        let _ = write!(out, "{}\n  {}", visible(reply), Phrase::NothingFlagged.text(language));
        return out;
    }
    for (at, lint) in lints.iter().enumerate() {
        if at > 0 {
            out.push_str("\n\n");
        }
        let (line, before, words) = line_of(reply, lint);
        let level = match lint.level {
            Level::Certain => Phrase::Certain,
            Level::Maybe => Phrase::Maybe,
        };
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "{}\n{}{} {} ({}) [{}]\n  {}: {}\n  {}: {}",
            visible(line),
            " ".repeat(visible(before).width()),
            "^".repeat(visible(words).width().max(1)),
            signal_name(language, lint.signal),
            level.text(language),
            visible(&lint.rule),
            Phrase::Why.text(language),
            visible(&lint.message),
            Phrase::Instead.text(language),
            visible(&lint.suggestion),
        );
    }
    out
}

/// The line of the reply on which the lint begins, what stands before the words on it, and the words on it.
fn line_of<'a>(reply: &'a str, lint: &Lint) -> (&'a str, &'a str, &'a str) {
    let head = reply.get(..lint.span.start).unwrap_or_default();
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let end = reply[start..].find('\n').map_or(reply.len(), |at| start + at);
    let words_end = lint.span.end.min(end);
    (&reply[start..end], &reply[start..head.len()], reply.get(head.len()..words_end).unwrap_or_default())
}
