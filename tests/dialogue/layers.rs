//! Talks with a frozen person: what she answers in each layer, and what must hold whatever is typed.

use crate::person::{Talk, evidence, frozen};
use luister::base::{Act, Evidence};
use luister::scenario::{Answer, Happened, ReplyInput, State, decide, open};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The acts and the text of a reply.
type Typed = (&'static [Act], &'static str);
/// What is shown, the replies before, the reply, and the owners of the lines that answer it.
type Row = (&'static str, &'static [Typed], Typed, &'static [&'static str]);

#[test]
fn each_layer_answers_in_its_turn() {
    let hm: &[Typed] = &[(&[Act::Noise], "Hm.")];
    let table: &[Row] = &[
        ("a greeting takes its branch", &[], (&[Act::Greeting], "Goedemiddag."), &["welkom.1", "tuin"]),
        ("a noise: she tells on", &[], (&[Act::Noise], "Hm."), &["common.reaction.noise", "tuin"]),
        ("silence: she tells on", hm, (&[Act::Silence], ""), &["peer"]),
        ("a hook: its branch", hm, (&[Act::OpenQuestion], "Hoe zag die tuin eruit?"), &["tuin.1", "peer"]),
        ("a branch that stays", hm, (&[Act::ClosedQuestion], "Hoorde u de trein?"), &["tuin.2"]),
        ("a slip: the reaction only", hm, (&[Act::Order], "U moet die tuin opruimen."), &["reaction.advising"]),
        ("a slip that the language answers", hm, (&[Act::Diagnosis], "Dat is rouw."), &["common.reaction.analysing"]),
        ("a fact", hm, (&[Act::ClosedQuestion], "Heeft u kinderen?"), &["fact.kinderen"]),
        ("a fact named in passing", hm, (&[Act::Following], "Kinderen!"), &["fact.kinderen"]),
        (
            "a question nobody foresaw: modest, and on with the story",
            hm,
            (&[Act::ClosedQuestion], "Wat is uw lievelingskleur?"),
            &["lines.unknown", "lines.back", "peer"],
        ),
        ("a question that points back: she tells on", hm, (&[Act::OpenQuestion], "Hoe ging dat?"), &["peer"]),
        ("another story", hm, (&[Act::Invitation], "Vertel eens over uw fiets."), &["fiets"]),
        (
            "something of one's own",
            hm,
            (&[Act::OwnStory], "Ik woon op een flat."),
            &["common.reaction.own_story", "peer"],
        ),
        (
            "counsel: the story of what she gives",
            &[],
            (&[Act::AskingCounsel], "Wilt u mij iets leren?"),
            &["reaction.asking_counsel", "tuin"],
        ),
        ("how she is", hm, (&[Act::AskingWellbeing], "Hoe gaat het met u?"), &["fact.gezondheid"]),
        (
            "of somebody else",
            hm,
            (&[Act::ClosedQuestion], "Had hij een kat?"),
            &["lines.unknown", "lines.back", "peer"],
        ),
        ("a question no rule knew", hm, (&[], "Heeft u ook kinderen?"), &["fact.kinderen"]),
        ("a goodbye", hm, (&[Act::Farewell], "Tot ziens."), &["lines.farewell_warm"]),
        ("a good day is no goodbye", &[], (&[Act::Farewell], "Dag."), &["welkom.1", "tuin"]),
        ("danger", hm, (&[Act::Danger], "Ik val van de trap."), &["common.reaction.danger"]),
        ("an insult", hm, (&[Act::Insult], "Oud wijf."), &["common.reaction.insult"]),
        ("nonsense", hm, (&[Act::Nonsense], "asdf"), &["common.reaction.nonsense"]),
        ("a statement about nothing", hm, (&[], "De bus was te laat vandaag."), &["common.lines.fallback"]),
        ("one word", hm, (&[], "Zo."), &["peer"]),
        (
            "many questions",
            hm,
            (&[Act::StackedQuestions, Act::OpenQuestion], "Hoe zag die tuin eruit? En hoe groot? En waar?"),
            &["common.lines.many_questions", "tuin.1", "peer"],
        ),
        (
            "the same question",
            &[(&[Act::Noise], "Hm."), (&[Act::ClosedQuestion], "Heeft u kinderen?")],
            (&[Act::ClosedQuestion], "heeft u kinderen"),
            &["common.lines.same_question", "fact.kinderen"],
        ),
        (
            "after a fact she finds her way back",
            &[(&[Act::Noise], "Hm."), (&[Act::ClosedQuestion], "Heeft u kinderen?")],
            (&[Act::Noise], "Hm."),
            &["lines.back", "peer"],
        ),
        (
            "a fact leads into its story",
            &[(&[Act::Noise], "Hm."), (&[Act::ClosedQuestion], "Ging u naar zee?")],
            (&[Act::GoingOn], "En toen?"),
            &["lines.back", "pad"],
        ),
        (
            "back to a line said before",
            &[(&[Act::Noise], "Hm."), (&[Act::Noise], "Hm."), (&[Act::GoingOn], "En toen?")],
            (&[Act::ClosedQuestion], "Hoorde u de trein daar?"),
            &["tuin.2"],
        ),
    ];
    for (name, before, reply, expected) in table {
        let scenario = frozen();
        let mut talk = Talk::start(&scenario, 7);
        for (acts, text) in *before {
            talk.reply(acts, text);
        }
        let answer = talk.reply(reply.0, reply.1);
        let owners: Vec<&str> = answer.lines.iter().map(|line| line.owner()).collect();
        assert_eq!(&owners, expected, "{name}: {:#?}", answer.trace);
    }
}

#[test]
fn a_slip_closes_her_and_the_story_is_picked_up_again() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::Noise], "Hm.");
    talk.reply(&[Act::Noise], "Hm.");
    let before = talk.state.openness;
    let slip = talk.reply(&[Act::Order], "Snoeien moet u.");
    assert_eq!(slip.lines.iter().map(|line| line.owner()).collect::<Vec<_>>(), ["peer.1"]);
    assert_eq!((slip.openness, slip.node.as_str()), (before - 2, "peer"));
    assert!(slip.gesture.is_some(), "one sees it");
    let on = talk.reply(&[Act::GoingOn], "En toen?");
    assert_eq!(on.node, "enten");
}

#[test]
fn a_side_turn_leads_back_to_the_story() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::Noise], "Hm.");
    talk.reply(&[Act::Noise], "Hm.");
    assert_eq!(talk.reply(&[Act::SenseQuestion], "Hoe rook die perenboom?").node, "bloesem");
    let back = talk.reply(&[Act::Echo], "Wit!");
    assert_eq!(back.lines.iter().map(|line| line.owner()).collect::<Vec<_>>(), ["lines.back", "enten"]);
}

#[test]
fn what_takes_more_trust_than_there_is_waits() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::Order], "U moet eens opruimen.");
    let guarded = talk.reply(&[Act::Noise, Act::ClosedQuestion], "Heeft u een fiets?");
    assert_eq!(guarded.lines.iter().map(|line| line.owner()).collect::<Vec<_>>(), ["lines.guarded"]);
}

#[test]
fn a_story_left_half_told_is_taken_up_again() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::Noise], "Hm.");
    talk.reply(&[Act::Invitation], "Vertel eens over uw fiets.");
    let mut nodes = BTreeSet::new();
    for _ in 0..10 {
        nodes.insert(talk.reply(&[Act::GoingOn], "En toen?").node);
    }
    assert!(nodes.contains("thuis") && nodes.contains("oogst"), "{nodes:?}");
}

#[test]
fn she_comes_back_to_what_the_trainee_told_once() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::OwnStory], "Ik heb zelf een \"balkon\" met tomaten");
    let mut said = Vec::new();
    for _ in 0..16 {
        said.extend(talk.reply(&[Act::GoingOn], "En toen?").lines.into_iter().map(|line| line.text));
    }
    let remembered: Vec<&String> = said.iter().filter(|text| text.starts_with("U zei")).collect();
    assert_eq!(remembered, ["U zei: ik heb zelf een balkon met tomaten."]);
}

#[test]
fn a_talk_ends_with_room_for_a_goodbye() {
    let scenario = frozen();
    for seed in 0..20 {
        let mut talk = Talk::start(&scenario, seed);
        let answers: Vec<Answer> = (0..30).map(|_| talk.reply(&[Act::GoingOn], "En toen?")).collect();
        let winding = answers.iter().position(|answer| answer.winding).expect("she winds down");
        let ended = answers.iter().position(|answer| answer.ended).expect("it ends");
        assert!(winding < ended && ended < 25, "{winding} {ended}");
        assert!(!answers[winding].lines.is_empty());
    }
}

/// Any reply at all: some acts, and words of which some are hers.
fn any_reply() -> impl Strategy<Value = (Vec<Act>, String)> {
    let acts = prop::collection::vec(prop::sample::select(Act::ALL), 0..4);
    let words = prop::sample::select(
        &[
            "tuin",
            "fiets",
            "peer",
            "kinderen",
            "zee",
            "spoor",
            "dat",
            "hoe",
            "toen",
            "wat",
            "gezond",
            "val",
            "kleur",
            "u",
            "ruiten",
            "bloesem",
            "ik",
            "é\u{301}\u{0}",
            "moestuin",
        ][..],
    );
    (acts, prop::collection::vec(words, 0..6)).prop_map(|(acts, words)| (acts, words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_she_answers_and_never_says_a_thing_twice(
        replies in prop::collection::vec(any_reply(), 1..32), seed in any::<u64>(),
    ) {
        let scenario = frozen();
        let mut talk = Talk::start(&scenario, seed);
        let mut said: BTreeSet<String> = talk.first.lines.iter().map(|line| line.text.clone()).collect();
        for (acts, text) in &replies {
            let was_ended = talk.state.phase == luister::scenario::Phase::Ended;
            let answer = talk.reply(acts, text);
            prop_assert!(!answer.lines.is_empty() || answer.gesture.is_some());
            prop_assert!(answer.openness <= 5);
            prop_assert!(scenario.nodes.contains_key(&answer.node));
            prop_assert!(answer.lines.len() <= 4, "{:?}", answer.lines);
            prop_assert!(!was_ended || (answer.ended && answer.lines.is_empty()));
            for line in &answer.lines {
                prop_assert!(!line.text.trim().is_empty());
                prop_assert!(said.insert(line.text.clone()), "twice: {}", line.text);
            }
        }
        // The records alone give the same state, and the same talk.
        let restored = State::restore(&scenario, talk.records());
        prop_assert_eq!(&restored, &talk.state);
        prop_assert_eq!(open(&scenario, seed), talk.first.clone());
        let json = serde_json::to_string(&talk.answers).unwrap();
        let read: Vec<Answer> = serde_json::from_str(&json).unwrap();
        let records = talk.replies.iter().zip(&read).flat_map(|((text, evidence), answer)| {
            [Happened::Replied { text, evidence }, Happened::Answered(answer)]
        });
        let first = [Happened::Answered(&talk.first)];
        prop_assert_eq!(State::restore(&scenario, first.into_iter().chain(records)), restored);
    }
}

#[test]
fn the_same_reply_gets_the_same_answer() {
    let scenario = frozen();
    let state = Talk::start(&scenario, 3).state;
    let evidence: Evidence = evidence(&scenario, &state, &[Act::OpenQuestion], "Hoe was dat?");
    let input = ReplyInput { text: "Hoe was dat?", evidence: &evidence, elapsed_ms: 0, seed: 3 };
    assert_eq!(decide(&scenario, &state, &input), decide(&scenario, &state, &input));
}
