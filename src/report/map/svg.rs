//! The map drawn, as one SVG file that needs nothing else.

use super::layout::{Layout, layout};
use super::{heading, short, staying, ways};
use crate::base::Language;
use crate::report::escape::html;
use crate::scenario::{MapPart, MapStop, StoryMap};
use crate::words::AuthorText as A;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Width of a node.
const WIDE: usize = 230;
/// Height of a node.
const HIGH: usize = 86;
/// Room between columns, and between rows: for arrows and their numbers.
const GAP: (usize, usize) = (46, 46);
/// Room around a story, and for its heading.
const MARGIN: usize = 60;
const HEADING: usize = 46;
/// Characters of her line on one line of a node, and how many lines.
const LINE: usize = 32;
const LINES: usize = 3;

/// The reader's own colours, light or dark; black on white for who does not know them.
const STYLE: &str = "svg{color-scheme:light dark;background:#fff;background:Canvas;font-family:system-ui,sans-serif;font-size:13px}\
text{fill:#000;fill:CanvasText}.h{font-size:20px;font-weight:600}.s{font-size:16px;font-weight:600}.n{font-weight:600}\
.l{font-size:12px}.k{font-size:11px}path,rect,line{stroke:#000;stroke:CanvasText}\
.box{fill:#fff;fill:Canvas;stroke-width:1}.start{stroke-width:2.5}.in,.m,.w{fill:none}\
.w{stroke-dasharray:5 3}.m{stroke-width:2.5}.r{stroke-opacity:.25}#a path{fill:#000;fill:CanvasText;stroke:none}\
.c{font-size:11px;paint-order:stroke;stroke:#fff;stroke:Canvas;stroke-width:4px}";

/// The map as SVG: a block for each story; hovering over a number shows its conditions.
pub fn map_svg(language: Language, map: &StoryMap) -> String {
    let layouts: Vec<Layout> = map.parts.iter().map(layout).collect();
    let wide = |layout: &Layout| layout.columns * (WIDE + GAP.0);
    let width = layouts.iter().map(wide).max().unwrap_or(0).max(WIDE * 3) + 2 * MARGIN;
    let mut body = String::new();
    let mut top = 92;
    for (at, (part, layout)) in map.parts.iter().zip(&layouts).enumerate() {
        // Writing to a String cannot fail.
        let _ = writeln!(body, "<line class=\"r\" x1=\"20\" x2=\"{}\" y1=\"{top}\" y2=\"{top}\"/>", width - 20);
        let needs =
            if part.needs > 0 { format!(" ({} {})", A::MapNeeds.text(language), part.needs) } else { String::new() };
        let title = html(&format!("{}{needs}", heading(map, at)));
        let _ = writeln!(body, "<text class=\"s\" x=\"{MARGIN}\" y=\"{}\">{title}</text>", top + 30);
        draw(language, map, part, layout, top + HEADING + 12, &mut body);
        top += HEADING + 12 + layout.rows * (HIGH + GAP.1) + 12;
    }
    let (name, about) = (html(&map.name), html(A::MapLegend.text(language)));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {top}\" width=\"{width}\" height=\"{top}\" role=\"img\" lang=\"{language}\">\n\
         <title>{name}</title>\n<desc>{about}</desc>\n<style>{STYLE}</style>\n\
         <defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" \
         orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n\
         <text class=\"h\" x=\"{MARGIN}\" y=\"40\">{name}</text>\n<text class=\"l\" x=\"{MARGIN}\" y=\"64\">{about}</text>\n{body}</svg>\n"
    )
}

/// Upper left corner of a node.
fn corner(place: (usize, usize), top: usize) -> (usize, usize) {
    (MARGIN + place.1 * (WIDE + GAP.0), top + place.0 * (HIGH + GAP.1))
}

fn draw(language: Language, map: &StoryMap, part: &MapPart, layout: &Layout, top: usize, out: &mut String) {
    let at: BTreeMap<&str, usize> = part.stops.iter().enumerate().map(|(at, stop)| (stop.name.as_str(), at)).collect();
    // Arrows first, so that no box is ever crossed out by one.
    let mut numbers = String::new();
    for (from, stop) in part.stops.iter().enumerate() {
        for way in ways(stop) {
            let Some(to) = at.get(way.to).copied() else { continue };
            let (path, label) = arrow(layout.places[from], layout.places[to], top);
            let class = if way.next { "m" } else { "w" };
            let _ = writeln!(out, "<path class=\"{class}\" d=\"{path}\" marker-end=\"url(#a)\"/>");
            if !way.branches.is_empty() {
                let (numbered, conditions) = (html(&short(&way.numbers(), 24)), html(&way.conditions()));
                let _ = writeln!(
                    numbers,
                    "<text class=\"c\" x=\"{}\" y=\"{}\"><title>{conditions}</title>{numbered}</text>",
                    label.0, label.1
                );
            }
        }
    }
    for (at, stop) in part.stops.iter().enumerate() {
        node(language, map, part, stop, corner(layout.places[at], top), out);
    }
    out.push_str(&numbers);
}

/// The path of an arrow between two places, and where its numbers stand.
fn arrow(from: (usize, usize), to: (usize, usize), top: usize) -> (String, (usize, usize)) {
    let ((x1, y1), (x2, y2)) = (corner(from, top), corner(to, top));
    let (middle1, middle2) = (x1 + WIDE / 2, x2 + WIDE / 2);
    let below = y1 + HIGH;
    if to.0 > from.0 && from.1 == to.1 && to.0 > from.0 + 1 {
        // Past the nodes between, on the left.
        let out = x1.saturating_sub(18 + 4 * (to.0 - from.0).min(6));
        let (a, b) = (y1 + HIGH * 3 / 4, y2 + HIGH / 4);
        return (format!("M{x1} {a}C{out} {a} {out} {b} {x2} {b}"), (out.saturating_sub(2), a + 14));
    }
    if to.0 > from.0 {
        let half = (below + y2) / 2;
        let shift = if from.1 == to.1 { 0 } else { 14 };
        let start = if to.1 > from.1 { middle1 + shift } else { middle1.saturating_sub(shift) };
        let label = (if to.1 < from.1 { start.saturating_sub(30) } else { start + 8 }, below + 16);
        return (format!("M{start} {below}C{start} {half} {middle2} {half} {middle2} {y2}"), label);
    }
    // Back, or to itself: around the right side.
    let (right1, right2) = (x1 + WIDE, x2 + WIDE);
    let out = right1.max(right2) + 34;
    let (a, b) = (y1 + HIGH / 3, y2 + HIGH * 2 / 3);
    (format!("M{right1} {a}C{out} {a} {out} {b} {right2} {b}"), (right1 + 6, a.saturating_sub(4)))
}

fn node(language: Language, map: &StoryMap, part: &MapPart, stop: &MapStop, (x, y): (usize, usize), out: &mut String) {
    let start = if stop.start { " start" } else { "" };
    let _ = writeln!(out, "<g><title>{}</title>", html(&stop.line));
    let _ =
        writeln!(out, "<rect class=\"box{start}\" x=\"{x}\" y=\"{y}\" width=\"{WIDE}\" height=\"{HIGH}\" rx=\"8\"/>");
    if stop.end {
        let (x, y, w, h) = (x + 3, y + 3, WIDE - 6, HIGH - 6);
        let _ = writeln!(out, "<rect class=\"in\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"6\"/>");
    }
    let needs = if stop.needs > 0 { format!(" ≥{}", stop.needs) } else { String::new() };
    let name = html(&short(&format!("{}{needs}", stop.name), LINE - 4));
    let _ = writeln!(out, "<text class=\"n\" x=\"{}\" y=\"{}\">{name}</text>", x + 12, y + 21);
    let mut wrapped: Vec<String> =
        textwrap::wrap(&short(&stop.line, LINE * LINES), LINE).into_iter().map(|line| line.into_owned()).collect();
    if wrapped.len() > LINES - 1 {
        wrapped.truncate(LINES - 1);
        if let Some(last) = wrapped.last_mut() {
            last.truncate(last.trim_end_matches(['…', '.', ',', ' ']).len());
            last.push('…');
        }
    }
    for (at, line) in wrapped.iter().enumerate() {
        let _ = writeln!(out, "<text class=\"l\" x=\"{}\" y=\"{}\">{}</text>", x + 12, y + 39 + at * 15, html(line));
    }
    // What stays, and what leads to another story, stands in the node itself.
    let elsewhere = ways(stop).into_iter().filter_map(|way| {
        let other = map.part_of(way.to).filter(|other| other.story != part.story)?;
        let numbers = if way.next { "→".to_owned() } else { format!("{} →", way.numbers()) };
        Some(format!("{numbers} {}: {}", other.story.as_deref().unwrap_or("persona"), way.to))
    });
    let stays = Some(staying(stop)).filter(|stays| !stays.is_empty());
    let stays = stays.map(|stays| format!("{}: {stays}", A::MapStays.text(language)));
    let foot: Vec<String> = stays.into_iter().chain(elsewhere).collect();
    if !foot.is_empty() {
        let foot = html(&short(&foot.join("; "), LINE + 4));
        let _ = writeln!(out, "<text class=\"k\" x=\"{}\" y=\"{}\">{foot}</text>", x + 12, y + HIGH - 9);
    }
    out.push_str("</g>\n");
}
