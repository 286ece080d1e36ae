//! The map for Mermaid, as pages of many code hosts draw it.

use super::{SHORT, heading, short, ways};
use crate::report::visible;
use crate::scenario::StoryMap;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The map as a Mermaid flowchart: a subgraph for each story, a thick arrow for who merely listens.
pub fn map_mermaid(map: &StoryMap) -> String {
    let stops = || map.parts.iter().flat_map(|part| &part.stops);
    // Names may be words of the language ("end"), so nodes are numbered.
    let ids: BTreeMap<&str, usize> = stops().enumerate().map(|(at, stop)| (stop.name.as_str(), at)).collect();
    let id = |name: &str| ids.get(name).map_or_else(|| "n".to_owned(), |at| format!("n{at}"));
    let mut out = String::from("flowchart TD\n");
    for (at, part) in map.parts.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  subgraph s{at} [\"{}\"]", escaped(&heading(map, at)));
        for stop in &part.stops {
            let needs = if stop.needs > 0 { format!(" ≥{}", stop.needs) } else { String::new() };
            let label = format!("{}{needs}<br/>{}", escaped(&stop.name), escaped(&short(&stop.line, SHORT)));
            let (open, close) = if stop.end { ("([\"", "\"])") } else { ("[\"", "\"]") };
            let _ = writeln!(out, "    {}{open}{label}{close}", id(&stop.name));
        }
        out.push_str("  end\n");
    }
    for stop in stops() {
        for way in ways(stop) {
            let arrow = if way.next { "==>" } else { "-->" };
            let label = if way.branches.is_empty() { String::new() } else { format!("|\"{}\"|", way.numbers()) };
            let _ = writeln!(out, "  {} {arrow}{label} {}", id(&stop.name), id(way.to));
        }
    }
    out
}

/// Text in a quoted label: whatever could be markup is an entity code.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '\n' => out.push(' '),
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '{' | '}' | '[' | ']' | '(' | ')' | '|' | ';' | '*' | '_' => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
