//! Plans as text, to be read and then kept beside the person.

use super::{PlanTalk, PlanTurn};
use crate::base::{Act, Span};
use crate::scenario::{Answer, Said};
use crate::session::{Event, LineEvent, ReplyEvent, Transcript};
use std::fmt::Write as _;

/// Lists of lines that say something of what she understood; those that only lead from one thing to another do not.
const TELLING: &[&str] =
    &["unknown", "guarded", "fallback", "many_questions", "same_question", "asks_back", "remembers", "closing"];

/// The owners in an answer that a plan should name: what she told, how she took a slip, what she could not answer.
pub(super) fn worth_naming(answer: &Answer) -> Vec<String> {
    let owners: Vec<&str> = answer.lines.iter().map(Said::owner).collect();
    named(&owners)
}

fn named(owners: &[&str]) -> Vec<String> {
    let plain = owners.iter().map(|owner| owner.strip_prefix("common.").unwrap_or(owner));
    let tells = |owner: &&str| match owner.split_once('.') {
        Some(("lines", list)) => TELLING.contains(&list),
        // A reaction to something kind is left to the next better wording; how she takes a slip is not.
        Some(("reaction", act)) => act.parse::<Act>().map_or(true, Act::is_slip),
        Some(_) => true,
        None => *owner != "gesture",
    };
    plain.filter(tells).map(str::to_owned).collect()
}

/// How she said goodbye in this answer: `warm`, `plain` or `cool`.
pub(super) fn ending_of(answer: &Answer) -> String {
    ending(answer.lines.iter().map(Said::owner))
}

fn ending<'a>(owners: impl Iterator<Item = &'a str>) -> String {
    let farewell = owners.filter_map(|owner| owner.rsplit_once("lines.farewell_")).last();
    farewell.map_or("plain", |(_, ending)| ending).to_owned()
}

/// The talk of a transcript, as a plan: its first attempt, reply by reply. `title` says what it shows.
pub fn plan_talk_of(transcript: &Transcript, title: &str) -> PlanTalk {
    let mut turns: Vec<(&ReplyEvent, Vec<&LineEvent>)> = Vec::new();
    let mut end = "open".to_owned();
    let mut heard = Vec::new();
    for record in transcript.first_attempt() {
        match &record.event {
            Event::Reply(reply) => turns.push((reply, Vec::new())),
            Event::Line(line) => {
                if let Some((_, lines)) = turns.last_mut() {
                    lines.push(line);
                }
                if let Some(answer) = &line.answer {
                    heard.extend(answer.story_ended.clone());
                    if answer.ended {
                        end = ending(turns.last().into_iter().flat_map(|(_, lines)| lines).map(|line| owner(line)));
                    }
                }
            }
            _ => {}
        }
    }
    let turn = |(reply, lines): (&ReplyEvent, Vec<&LineEvent>)| {
        let owners: Vec<&str> = lines.iter().map(|line| owner(line)).collect();
        PlanTurn { reply: reply.text.clone(), lines: named(&owners), text: None, span: Span::new(0, 0) }
    };
    PlanTalk {
        title: title.to_owned(),
        seed: transcript.header.seed.parse().unwrap_or_default(),
        ending: Some(end),
        heard,
        turns: turns.into_iter().map(turn).collect(),
        span: Span::new(0, 0),
    }
}

fn owner(line: &LineEvent) -> &str {
    line.line.rsplit_once('/').map_or(line.line.as_str(), |(owner, _)| owner)
}

/// Talks as the text of a `plan.toml`.
pub fn plan_text(talks: &[PlanTalk]) -> String {
    let mut out = String::new();
    for talk in talks {
        // Writing to a String cannot fail.
        let _ = write!(out, "[[talk]]\ntitle = {}\nseed = {}\n", quoted(&talk.title), talk.seed);
        if let Some(ending) = &talk.ending {
            let _ = writeln!(out, "ending = {}", quoted(ending));
        }
        if !talk.heard.is_empty() {
            let _ = writeln!(out, "heard = {}", list(&talk.heard));
        }
        out.push_str("turns = [\n");
        for turn in &talk.turns {
            let _ = write!(out, "  {{ reply = {}", quoted(&turn.reply));
            if !turn.lines.is_empty() {
                let _ = write!(out, ", lines = {}", list(&turn.lines));
            }
            if let Some(text) = &turn.text {
                let _ = write!(out, ", text = {}", quoted(text));
            }
            out.push_str(" },\n");
        }
        out.push_str("]\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| self::quoted(name)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A TOML string on one line, whatever is in it.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
