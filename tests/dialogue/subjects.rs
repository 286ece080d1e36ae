//! What a reply is found to be about, seen from different places in a talk with a frozen person.

use crate::person::{Talk, frozen, vocabulary};
use luister::base::{Act, Likeness, Scope};
use luister::scenario::Subjects;

/// What is shown, how often she was listened to before, the reply, and its best hit as hook, owner, scope, likeness.
type Row = (&'static str, usize, &'static str, Option<(&'static str, &'static str, Scope, Likeness)>);

#[test]
fn the_nearest_subject_comes_first() {
    use Likeness::{Exact, Form, Reference, Typo};
    let table: &[Row] = &[
        ("her last line", 1, "Hoe was die tuin?", Some(("tuin", "tuin", Scope::Node, Exact))),
        ("the line before", 2, "En die trein?", Some(("spoor", "tuin", Scope::Recent, Exact))),
        ("a line further back", 3, "En die trein?", Some(("spoor", "tuin", Scope::Story, Exact))),
        ("another story", 1, "Heeft u een fiets?", Some(("fiets", "story.fiets", Scope::Other, Exact))),
        ("a fact", 1, "Heeft u een dochter?", Some(("kinderen", "fact.kinderen", Scope::Fact, Exact))),
        ("another form of a word", 2, "Al die perenbomen!", Some(("peer", "peer", Scope::Node, Form))),
        ("a typing error", 2, "Die perneboom?", Some(("peer", "peer", Scope::Node, Typo))),
        ("a word that points back", 1, "Hoe ging dat verder?", Some(("spoor", "tuin", Scope::Node, Reference))),
        ("nothing of hers", 1, "Wat is uw lievelingskleur?", None),
        ("nothing at all", 1, "", None),
    ];
    for (name, before, reply, expected) in table {
        let scenario = frozen();
        let mut talk = Talk::start(&scenario, 7);
        for _ in 0..*before {
            talk.reply(&[Act::GoingOn], "En toen?");
        }
        let hits = Subjects::find(vocabulary(), &scenario, &talk.state, reply);
        let best = hits.first().map(|hit| (hit.hook.as_str(), hit.owner.as_str(), hit.scope, hit.likeness));
        assert_eq!(best, *expected, "{name}: {hits:#?}");
        for hit in &hits {
            assert!(reply.get(hit.span.start..hit.span.end).is_some_and(|words| !words.is_empty()), "{name}");
        }
    }
}

#[test]
fn a_reply_of_a_hundred_thousand_bytes_is_read_in_its_turn() {
    let scenario = frozen();
    let talk = Talk::start(&scenario, 7);
    let long = format!("{} en die tuin?", "blabla ohé ".repeat(9_000));
    let hits = Subjects::find(vocabulary(), &scenario, &talk.state, &long);
    assert!(hits.iter().any(|hit| hit.owner == "tuin"), "the end of it counts");
    let wall = "é".repeat(50_000);
    assert_eq!(Subjects::find(vocabulary(), &scenario, &talk.state, &wall), []);
}
