//! The map in plain lines, for a terminal and for who listens to a screen reader.

use super::{SHORT, heading, short};
use crate::base::Language;
use crate::report::visible;
use crate::scenario::StoryMap;
use crate::words::AuthorText as A;
use std::fmt::Write as _;

/// The map as indented lines: part, node, and the ways on from it.
pub fn map_text(language: Language, map: &StoryMap) -> String {
    let t = |text: A| text.text(language);
    let mut out = format!("{} ({})\n", map.name, map.id);
    for (at, part) in map.parts.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n{}", heading(map, at));
        if part.needs > 0 {
            let _ = write!(out, " [{} {}]", t(A::MapNeeds), part.needs);
        }
        out.push('\n');
        if !part.words.is_empty() {
            let _ = writeln!(out, "  {}: {}", t(A::MapWords), part.words.join(", "));
        }
        for stop in &part.stops {
            let _ = write!(out, "  {}", stop.name);
            let mut marks: Vec<String> = Vec::new();
            marks.extend(stop.start.then(|| t(A::MapStart).to_owned()));
            marks.extend((stop.needs > 0).then(|| format!("{} {}", t(A::MapNeeds), stop.needs)));
            marks.extend(stop.end.then(|| t(A::MapEnd).to_owned()));
            if !marks.is_empty() {
                let _ = write!(out, " [{}]", marks.join(", "));
            }
            let _ = writeln!(out, ": {}", short(&stop.line, SHORT));
            if !stop.hooks.is_empty() {
                let _ = writeln!(out, "      {}: {}", t(A::MapHooks), stop.hooks.join(", "));
            }
            if !stop.facts.is_empty() {
                let _ = writeln!(out, "      {}: {}", t(A::MapFacts), stop.facts.join(", "));
            }
            for branch in &stop.branches {
                let when = if branch.when.is_empty() { t(A::MapAlways) } else { &branch.when };
                let to = branch.to.as_deref().map_or_else(|| t(A::MapStays).to_owned(), |to| target(map, part, to));
                let _ = writeln!(out, "    {}. {} -> {to}", branch.number, short(when, SHORT * 2));
            }
            if let Some(next) = &stop.next {
                let _ = writeln!(out, "    {} -> {}", t(A::MapNext), target(map, part, next));
            }
        }
    }
    visible(&out).into_owned()
}

/// The name of a node; with its story when that is another.
fn target(map: &StoryMap, here: &crate::scenario::MapPart, node: &str) -> String {
    match map.part_of(node).filter(|part| part.story != here.story) {
        Some(part) => format!("{node} ({})", part.story.as_deref().unwrap_or("persona")),
        None => node.to_owned(),
    }
}
