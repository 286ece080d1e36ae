//! Replies that say one thing and ask another, or speak of somebody else, as people do: what a frozen person answers.

use crate::person::{Talk, frozen};
use luister::base::Act;

/// The clauses of a reply, each with its acts.
type Clauses = &'static [(&'static [Act], &'static str)];
/// What is shown, how often she was listened to before, the reply, and the owners of the lines that answer it.
type Row = (&'static str, usize, Clauses, &'static [&'static str]);

const CLOSED: &[Act] = &[Act::ClosedQuestion];
const OPEN: &[Act] = &[Act::OpenQuestion];

#[test]
fn the_question_is_answered_whatever_leads_up_to_it() {
    let table: &[Row] = &[
        ("an apology first", 1, &[(&[Act::Apology], "Sorry."), (CLOSED, "Heeft u kinderen?")], &["fact.kinderen"]),
        (
            "something of one's own first: a word to that too",
            1,
            &[(&[Act::OwnStory], "Ik heb zelf ook een hond."), (CLOSED, "Heeft u kinderen?")],
            &["common.reaction.own_story", "fact.kinderen"],
        ),
        (
            "something of one's own after it",
            1,
            &[(CLOSED, "Heeft u kinderen?"), (&[Act::OwnStory], "Ik heb er zelf twee.")],
            &["common.reaction.own_story", "fact.kinderen"],
        ),
        (
            "a hook first",
            1,
            &[(&[Act::Following], "Ja, die tuin hè."), (CLOSED, "Heeft u kinderen?")],
            &["fact.kinderen"],
        ),
        (
            "a word that points back first",
            1,
            &[(&[Act::Apology], "Sorry dat ik laat ben."), (CLOSED, "Heeft u kinderen?")],
            &["fact.kinderen"],
        ),
        (
            "words that only look like a question",
            1,
            &[(&[Act::OwnStory], "Ik heb een hond,"), (CLOSED, "zei mijn dochter.")],
            &["common.reaction.own_story", "peer"],
        ),
        (
            "a word of her story that is a fact as well does not hide the fact that is asked for",
            3,
            &[(OPEN, "Waar is uw vriend de pater aan overleden?")],
            &["fact.afscheid"],
        ),
        (
            "a question that names nothing is about what leads up to it",
            1,
            &[(&[Act::Following], "Ja, die tuin hè."), (OPEN, "Hoe zag dat eruit?")],
            &["tuin.1", "peer"],
        ),
        (
            "and so is one of somebody else",
            1,
            &[(&[Act::Following], "Ja, die tuin."), (OPEN, "Wat zei haar dochter?")],
            &["tuin.1", "peer"],
        ),
    ];
    answers(table);
}

#[test]
fn a_fact_of_somebody_answers_a_question_of_somebody() {
    let table: &[Row] = &[
        (
            "the fact speaks of him, and the pronoun points at him",
            1,
            &[(OPEN, "En waar is hij aan overleden?")],
            &["fact.afscheid"],
        ),
        (
            "what is called hers is asked for, whatever points back",
            1,
            &[(OPEN, "Wat is uw dochter voor iemand?")],
            &["fact.kinderen"],
        ),
        (
            "of her there is no such fact",
            1,
            &[(OPEN, "En waar is ze aan overleden?")],
            &["lines.unknown", "lines.back", "peer"],
        ),
        ("her own health is not his", 1, &[(CLOSED, "Is hij gezond?")], &["lines.unknown", "lines.back", "peer"]),
    ];
    answers(table);
}

#[test]
fn what_merely_resembles_a_word_leads_nowhere() {
    let table: &[Row] = &[
        (
            "a compound of another story's word",
            1,
            &[(CLOSED, "Had u een fietswinkel?")],
            &["lines.unknown", "lines.back", "peer"],
        ),
        (
            "a form of another story's hook",
            1,
            &[(CLOSED, "Had u ook schuren?")],
            &["lines.unknown", "lines.back", "peer"],
        ),
        (
            "a compound of a line of long ago",
            4,
            &[(CLOSED, "Was u tuinman?")],
            &["lines.unknown", "lines.bridge", "fiets"],
        ),
    ];
    answers(table);
}

#[test]
fn an_unread_question_is_no_answer_to_hers() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    let answer = talk.reply(&[Act::Following], "Heeft u ook kinderen?");
    let owners: Vec<&str> = answer.lines.iter().map(|line| line.owner()).collect();
    assert_eq!(owners, ["fact.kinderen"], "{:#?}", answer.trace);
}

#[test]
fn going_back_to_an_old_line_does_not_halt_the_story() {
    let table: &[Row] =
        &[("what follows has been said", 3, &[(&[Act::GoingOn], "De trein, en toen?")], &["tuin.3", "oogst"])];
    answers(table);
}

#[test]
fn a_question_is_not_answered_with_what_was_told_long_ago() {
    let scenario = frozen();
    for asked in [CLOSED, &[]] {
        let mut talk = Talk::start(&scenario, 7);
        talk.reply(&[Act::OwnStory], "Ik heb zelf een balkon met tomaten");
        for _ in 0..16 {
            let answer = talk.reply(asked, "Ging dat goed daar");
            assert!(answer.lines.iter().all(|line| !line.owner().ends_with("remembers")), "{answer:?}");
        }
    }
}

#[test]
fn nobody_beams_at_what_is_sad() {
    let scenario = frozen();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::Noise], "Hm.");
    let answer = talk.reply(CLOSED, "Is uw man overleden?");
    assert!(answer.openness > 0 && answer.gesture.is_none(), "{answer:?}");
    assert_eq!(answer.lines[0].owner(), "fact.afscheid");
}

fn answers(table: &[Row]) {
    for (name, before, clauses, expected) in table {
        let scenario = frozen();
        let mut talk = Talk::start(&scenario, 7);
        for _ in 0..*before {
            talk.reply(&[Act::GoingOn], "En toen?");
        }
        let answer = talk.reply_in_clauses(clauses);
        let owners: Vec<&str> = answer.lines.iter().map(|line| line.owner()).collect();
        assert_eq!(&owners, expected, "{name}: {:#?}", answer.trace);
    }
}
