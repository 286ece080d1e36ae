//! The map for Graphviz.

use super::{SHORT, heading, short, ways};
use crate::report::visible;
use crate::scenario::StoryMap;
use std::fmt::Write as _;

/// The map in the DOT language: a cluster for each story, a thick arrow for who merely listens.
pub fn map_dot(map: &StoryMap) -> String {
    let mut out = format!(
        "digraph {} {{\n  label={};\n  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n",
        quoted(&map.id),
        quoted(&map.name)
    );
    for (at, part) in map.parts.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(out, "  subgraph cluster_{at} {{\n    label={};\n", quoted(&heading(map, at)));
        for stop in &part.stops {
            let needs = if stop.needs > 0 { format!(" ≥{}", stop.needs) } else { String::new() };
            let label = format!("{}{needs}\n{}", stop.name, short(&stop.line, SHORT));
            let ends = if stop.end { ", peripheries=2" } else { "" };
            let starts = if stop.start { ", penwidth=2" } else { "" };
            let _ = writeln!(out, "    {} [label={}{ends}{starts}];", quoted(&stop.name), quoted(&label));
        }
        out.push_str("  }\n");
    }
    for stop in map.parts.iter().flat_map(|part| &part.stops) {
        for way in ways(stop) {
            let weight = if way.next { "penwidth=2, weight=4" } else { "style=dashed" };
            let (from, to) = (quoted(&stop.name), quoted(way.to));
            let (label, tip) = (quoted(&way.numbers()), quoted(&way.conditions()));
            let _ = writeln!(out, "  {from} -> {to} [{weight}, label={label}, tooltip={tip}];");
        }
    }
    out.push_str("}\n");
    out
}

/// A quoted string of DOT; a line end is a line end.
fn quoted(text: &str) -> String {
    format!("\"{}\"", visible(text).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
