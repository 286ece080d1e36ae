//! An old talk read again: per reply what is read otherwise and by which rule, then what that did to the principles.

use super::escape::visible;
use super::explain::point_reason;
use super::table::mastery_text;
use crate::base::{ActHit, Language, Level, Principle};
use crate::score::Point;
use crate::session::{ReplyChange, Reread};
use crate::words::{Phrase, ScoreText as T, act_name, outcome_name, principle_short};
use std::fmt::Write as _;

/// What changed from *as read then*, under a title.
pub fn reread_text(language: Language, title: &str, reread: &Reread) -> String {
    let mut out = format!("{}\n", visible(title));
    // Writing to a String cannot fail.
    if reread.changes.is_empty() {
        let _ = write!(out, "  {}", T::NothingChanged.with(language, &[reread.now.replies.to_string()]));
        return out;
    }
    for change in &reread.changes {
        write_change(&mut out, language, change);
    }
    let _ = writeln!(out, "\n  {} → {}", T::Then.text(language), T::Now.text(language));
    for principle in Principle::ALL {
        let short = principle_short(language, *principle);
        let [then, now] = [&reread.then, &reread.now].map(|score| {
            let one = score.principle(*principle);
            format!("{}/{} -{} {}", one.taken, one.opportunities, one.against, mastery_text(language, one))
        });
        let number = principle.number();
        let _ = if then == now {
            writeln!(out, "    {number} {short}: {now}")
        } else {
            writeln!(out, "  * {number} {short}: {then} → {now}")
        };
    }
    out.truncate(out.trim_end().len());
    out
}

fn write_change(out: &mut String, language: Language, change: &ReplyChange) {
    let place = T::Reply.with(language, &[change.nth.to_string()]);
    let reply = if change.reply.trim().is_empty() { Phrase::SilenceShown.text(language) } else { &change.reply };
    let _ = writeln!(out, "\n  {place}: “{}”", visible(reply));
    for hit in &change.lost {
        let _ = writeln!(out, "    - {}: {}", T::Lost.text(language), act_text(language, &change.reply, hit));
    }
    for hit in &change.gained {
        let _ = writeln!(out, "    + {}: {}", T::Gained.text(language), act_text(language, &change.reply, hit));
    }
    for point in &change.points {
        let then = outcome_text(language, point.then.as_ref());
        let now = outcome_text(language, point.now.as_ref());
        let short = principle_short(language, point.principle);
        let _ = writeln!(out, "    > {} {short}: {then} → {now}", point.principle.number());
        if let Some(point) = point.now.as_ref().or(point.then.as_ref()) {
            let rule = point.rule.as_deref().filter(|_| point.act.is_some());
            let rule = rule.map(|rule| format!(" ({})", T::Rule.with(language, &[rule]))).unwrap_or_default();
            let _ = writeln!(out, "      {}{}", point_reason(language, point), visible(&rule));
        }
    }
}

fn outcome_text(language: Language, point: Option<&Point>) -> &'static str {
    point.map_or(T::NotCounted.text(language), |point| outcome_name(language, point.outcome))
}

/// "een voorstel “misschien kunt u…” (regel maybe-you-could, zeker)".
fn act_text(language: Language, reply: &str, hit: &ActHit) -> String {
    let level = match hit.level {
        Level::Certain => Phrase::Certain,
        Level::Maybe => Phrase::Maybe,
    };
    let rule = T::Rule.with(language, &[&hit.rule]);
    let words = hit.span.of(reply).trim();
    let words = if words.is_empty() { String::new() } else { format!(" “{words}”") };
    visible(&format!("{}{words} ({rule}, {})", act_name(language, hit.act), level.text(language))).into_owned()
}
