//! The map of a person's stories: as text, for Graphviz, for Mermaid, and drawn as SVG.

mod dot;
mod layout;
mod mermaid;
mod svg;
mod text;

pub use dot::map_dot;
pub use mermaid::map_mermaid;
pub use svg::map_svg;
pub use text::map_text;

use crate::scenario::{MapStop, StoryMap};

/// The most characters of a line or a condition on a map.
const SHORT: usize = 60;

/// `text` on one line, at most `most` characters.
fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut cut: String = line.chars().take(most.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end_matches([' ', '.', ',']).len());
    cut.push('…');
    cut
}

/// A way from one node to another: that of who merely listens, and the branches that go the same way.
#[derive(Debug, PartialEq, Eq)]
struct Way<'a> {
    to: &'a str,
    next: bool,
    /// Number and condition of each branch.
    branches: Vec<(usize, &'a str)>,
}

impl Way<'_> {
    /// The numbers of its branches: "1, 3".
    fn numbers(&self) -> String {
        self.branches.iter().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(", ")
    }

    /// Its conditions, one a line.
    fn conditions(&self) -> String {
        let line = |(number, when): &(usize, &str)| format!("{number}: {}", if when.is_empty() { "*" } else { when });
        self.branches.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The ways from a node: one for each goal, that of `next` first.
fn ways(stop: &MapStop) -> Vec<Way<'_>> {
    let mut ways: Vec<Way<'_>> = Vec::new();
    ways.extend(stop.next.as_deref().map(|to| Way { to, next: true, branches: Vec::new() }));
    for branch in &stop.branches {
        let Some(to) = branch.to.as_deref() else { continue };
        match ways.iter_mut().find(|way| way.to == to) {
            Some(way) => way.branches.push((branch.number, &branch.when)),
            None => ways.push(Way { to, next: false, branches: vec![(branch.number, &branch.when)] }),
        }
    }
    ways
}

/// The numbers of the branches of a node that stay there.
fn staying(stop: &MapStop) -> String {
    let numbers = stop.branches.iter().filter(|branch| branch.to.is_none()).map(|branch| branch.number.to_string());
    numbers.collect::<Vec<_>>().join(", ")
}

/// What a part of the map is called.
fn heading(map: &StoryMap, at: usize) -> String {
    match map.parts.get(at) {
        Some(part) => match &part.story {
            Some(story) => format!("{story}: {}", part.title),
            None => "persona".to_owned(),
        },
        None => String::new(),
    }
}

#[cfg(test)]
mod tests;
