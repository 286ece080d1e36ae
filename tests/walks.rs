//! Walks: what can be reached is reached, what cannot is told, and the same walk is always the same.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use luister::authoring::{Walk, WalkOptions, skeleton, walk};
use luister::base::{Language, SourceFile};
use luister::content::Content;
use luister::session::Library;
use luister::store::read_content_folder;
use std::path::Path;

/// The frozen rules, and the frozen person `id` with one more story.
fn library(id: &str, story: &str) -> Library {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let (people, _) = read_content_folder(&fixtures.join("scenarios")).unwrap();
    let mut content = Content::default();
    content.add_scenarios(people);
    content.add_lexicon(read_content_folder(&fixtures.join("lexicon")).unwrap().0);
    if !story.is_empty() {
        content.add_scenarios(vec![SourceFile::new(format!("nl/{id}/proef.toml"), story.to_owned())]);
    }
    let library = Library::load(&content, Language::Nl, 0);
    assert_eq!(library.diagnostics(), []);
    library
}

fn walked(library: &Library, id: &str, options: &WalkOptions) -> Walk {
    walk(library.lexicon(), library.person(id).unwrap().scenario(), options)
}

const STORY: &str = r#"
title = "De proef"
thread = "de proef"
start = "proef"
words = ["proef"]

[node.proef]
say = ["Ooit deed ik een proef.", "Een proef deed ik, ooit."]
hooks = { proef = ["proef"] }
next = "uitslag"

[[node.proef.branch]]
when = "heard.tuin & turn >= 6 & question & #proef"
try = ["Hoe was die proef?", "Wat deed die proef?"]
to = "diep"

[[node.proef.branch]]
when = "told & open <= 1 & own_story"
try = ["Mijn opa deed ook een proef.", "Mijn vader had ook een proef."]
say = ["Die van u dus ook.", "Ook die van u dus."]

[[node.proef.branch]]
when = "greeting & farewell & wonder & #proef"
try = ["Zo'n proef.", "Een proef, toe maar."]
to = "nooit"

[node.diep]
say = ["Diep in de aarde was het."]
needs = 3

[node.nooit]
say = ["Dit zegt ze nooit."]

[node.uitslag]
say = ["De uitslag kwam in mei."]
end = true
"#;

#[test]
fn a_well_made_person_is_reached_to_the_last_branch() {
    let shipped = Content::built_in();
    let mut content = Content::default();
    content.add_scenarios(shipped.common(Language::Nl).cloned().into_iter().collect());
    content.add_scenarios(skeleton(Language::Nl, "iemand").unwrap());
    content.add_lexicon(shipped.lexicon(Language::Nl));
    let library = Library::load(&content, Language::Nl, 0);
    let options = WalkOptions { runs: 60, seed: 7, ..WalkOptions::default() };
    let walk = walked(&library, "iemand", &options);
    assert_eq!(walk.unreached_nodes, [""; 0]);
    assert_eq!(walk.unreached_branches, []);
    assert_eq!(walk.repeated_lines, [""; 0]);
    assert!(walk.is_whole());
    assert_eq!(walk.endings.values().sum::<u32>() + walk.endless, walk.talks);
    assert_eq!((walk.talks + walk.steered, walk.endless), (60, 0));
    assert_eq!(walk.replies, walk.sources.values().map(|share| share.replies).sum::<u32>());
}

#[test]
fn the_same_walk_is_the_same_on_any_number_of_cores() {
    let library = library("de-gave", STORY);
    let options = WalkOptions { runs: 30, seed: 5, ..WalkOptions::default() };
    let walk = walked(&library, "de-gave", &options);
    assert_eq!(walk, walked(&library, "de-gave", &options));
    assert_ne!(walk, walked(&library, "de-gave", &WalkOptions { seed: 6, ..options }));
}

#[test]
fn what_asks_for_a_history_is_steered_to_and_what_cannot_be_is_told_with_what_came_instead() {
    let library = library("de-gave", STORY);
    let walk = walked(&library, "de-gave", &WalkOptions { runs: 150, seed: 1, ..WalkOptions::default() });
    assert_eq!(walk.unreached_nodes, ["nooit"]);
    let [branch] = &walk.unreached_branches[..] else { panic!("{:?}", walk.unreached_branches) };
    assert_eq!(branch.branch, "proef.3");
    assert!(branch.tried > 0 && branch.instead.iter().any(|account| account.contains("uitslag")), "{branch:?}");
    assert!(!walk.is_whole());
    assert!(walk.unsaid_lines.contains(&"nooit/1".to_owned()) && !walk.unsaid_lines.contains(&"proef/2".to_owned()));
}

#[test]
fn replies_from_elsewhere_are_counted_by_themselves() {
    let library = library("de-gave", "");
    let replies = vec!["Wat is de hoofdstad van Peru?".to_owned()];
    let walk = walked(&library, "de-gave", &WalkOptions { runs: 40, seed: 3, replies, ..WalkOptions::default() });
    let given = walk.sources["given"];
    assert!(given.replies > 0 && given.unmatched > given.replies / 2, "{given:?}");
    assert_eq!(walk.sources["listening"].unmatched, 0);
}

#[test]
fn ten_thousand_nodes_are_walked_without_hanging() {
    let nodes: String = (0..10_000)
        .map(|n| {
            format!("[node.n{n}]\nsay = [\"Regel {n}.\"]\nhooks = {{ h{n} = [\"regel\"] }}\nnext = \"n{}\"\n", n + 1)
        })
        .collect();
    let story = format!(
        "title = \"F\"\nthread = \"f\"\nstart = \"n0\"\nwords = [\"proef\"]\n{nodes}[node.n10000]\nsay = [\"Uit.\"]\nend = true\n"
    );
    let library = library("de-gave", &story);
    let walk = walked(&library, "de-gave", &WalkOptions { runs: 4, seed: 1, ..WalkOptions::default() });
    assert!(walk.unreached_nodes.len() > 9_000 && walk.replies > 0);
}

#[test]
fn a_circle_that_tells_nothing_new_ends_like_any_talk() {
    let story = "title = \"F\"\nthread = \"f\"\nstart = \"a\"\nwords = [\"proef\"]\n\
                 [node.a]\nsay = [\"Aan de ene kant.\"]\nnext = \"b\"\n[[node.a.branch]]\ntry = [\"x\", \"y\"]\nto = \"b\"\n\
                 [node.b]\nsay = [\"Aan de andere kant.\"]\nnext = \"a\"\n[[node.b.branch]]\ntry = [\"x\", \"y\"]\nto = \"a\"\n";
    let library = library("de-gave", story);
    let walk = walked(&library, "de-gave", &WalkOptions { runs: 30, seed: 2, ..WalkOptions::default() });
    assert_eq!((walk.endless, walk.repeated_lines.len()), (0, 0));
}
