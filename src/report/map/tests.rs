//! Maps are read by people and by other programs: nothing in a name may break out of them.

use super::*;
use crate::base::{Language, SourceFile};
use crate::scenario::{Common, Scenario};

const PERSONA: &str = r#"
name = "A & <B>"
call = "A"
pronoun = "she"
address = "u"
age = 80
place = "X"
level = 1
summary = "s"
setting = "s"
gives = { text = "g" }
hopes = { text = "h" }
start = "hallo"
order = ["een"]
[gesture]
still = ["wacht"]
[fact.hond]
words = ["hond"]
say = ["Ja.", "Nee."]
to = "zij"
[node.hallo]
say = ["\"]; <script>alert(1)</script> & meer dan zestig tekens, zodat de regel wordt ingekort"]
next = "begin"
"#;

const STORY: &str = r#"
title = "Een \"verhaal\" | <i>"
thread = "t"
start = "begin"
words = ["een"]
needs = 2
[node.begin]
say = ["Begin."]
hooks = { begin = ["begin"] }
next = "midden"
[[node.begin.branch]]
when = "question & #begin"
try = ["a", "b"]
to = "zij"
[[node.begin.branch]]
when = "echo"
say = ["x", "y"]
[[node.begin.branch]]
to = "hallo"
[node.midden]
say = ["Midden."]
needs = 3
next = "slot"
[[node.midden.branch]]
when = "wonder"
to = "begin"
[node.zij]
say = ["Zij."]
next = "midden"
[node.slot]
say = ["Slot."]
end = true
"#;

fn map() -> StoryMap {
    let files = [SourceFile::new("nl/x/persona.toml", PERSONA), SourceFile::new("nl/x/een.toml", STORY)];
    let (scenario, faults) = Scenario::load("x", Language::Nl, &files, &Common::default());
    StoryMap::of(&scenario.unwrap_or_else(|| panic!("{faults:?}")))
}

#[test]
fn the_text_tells_every_way() {
    let text = map_text(Language::En, &map());
    for line in [
        "een: Een \"verhaal\" | <i> [needs 2]",
        "  begin [start]: Begin.",
        "    1. question & #begin -> zij",
        "    2. echo -> stays",
        "    3. always -> hallo (persona)",
        "    listening -> midden",
        "  midden [needs 3]: Midden.",
        "      from facts: hond",
        "  slot [end]: Slot.",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn listening_goes_straight_down_and_a_side_turn_lies_beside() {
    let map = map();
    let part = &map.parts[1];
    let layout = layout::layout(part);
    let place = |name: &str| layout.places[part.stops.iter().position(|stop| stop.name == name).unwrap()];
    assert_eq!((place("begin"), place("zij"), place("midden"), place("slot")), ((0, 0), (1, 1), (2, 0), (3, 0)));
    assert_eq!((layout.rows, layout.columns), (4, 2));
}

#[test]
fn nothing_breaks_out_of_a_drawing() {
    let svg = map_svg(Language::Nl, &map());
    assert!(!svg.contains("<script") && !svg.contains("<i>") && svg.contains("&lt;script&gt;"), "{svg}");
    let (open, close) = (svg.matches("<text").count(), svg.matches("</text>").count());
    assert_eq!(open, close);
    let mermaid = map_mermaid(&map());
    assert!(mermaid.contains("n0") && !mermaid.contains("<script") && !mermaid.contains("\"]; "), "{mermaid}");
    let dot = map_dot(&map());
    assert!(dot.contains("label=\"hallo\\n\\\"]; <script"), "{dot}");
    // Every quotation mark that is not escaped opens or closes a string.
    let marks = dot.replace("\\\\", "").replace("\\\"", "").matches('"').count();
    assert_eq!(marks % 2, 0);
}

#[test]
fn a_story_of_ten_thousand_nodes_is_laid_out() {
    let nodes: String = (0..10_000)
        .map(|n| {
            format!(
                "[node.n{n}]\nsay = [\"R\"]\nnext = \"n{}\"\n[[node.n{n}.branch]]\nto = \"n{}\"\n",
                (n + 1) % 10_000,
                (n * 7) % 10_000
            )
        })
        .collect();
    let story = format!("title = \"t\"\nthread = \"t\"\nstart = \"n0\"\n{nodes}");
    let persona = PERSONA.replace("next = \"begin\"", "").replace("to = \"zij\"\n", "");
    let files = [SourceFile::new("nl/x/persona.toml", persona), SourceFile::new("nl/x/een.toml", story)];
    let (scenario, faults) = Scenario::load("x", Language::Nl, &files, &Common::default());
    let map = StoryMap::of(&scenario.unwrap_or_else(|| panic!("{faults:?}")));
    assert_eq!(layout::layout(&map.parts[1]).places.len(), 10_000);
    assert!(map_svg(Language::Nl, &map).ends_with("</svg>\n"));
}
