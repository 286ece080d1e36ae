//! What the trainee meets around and after a talk: hints, going back, questions, the debrief.

use super::*;
use crate::base::{Principle, Question};
use crate::score::Mastery;
use crate::session::{Choice, Transcript, View};

const REPLIES: [&str; 6] = [
    "Goedemiddag.",
    "Hoe zag die tuin eruit?",
    "U moet eens naar buiten.",
    "Mijn opa had ook een perenboom. Hoe rook die van u?",
    "Gelukkig heeft u uw zoon nog.",
    "en toen?",
];

/// A talk with somebody who is read by rules.
fn ruled(world: &mut Fake) -> Model {
    let mut model = Model::new(sample::ruled(Language::Nl));
    step(&mut model, Message::Practise("de-proefpersoon".to_owned()), world);
    model
}

/// The debrief of a talk of six replies, without a word on the questions.
fn looking_back(world: &mut Fake) -> Model {
    let mut model = ruled(world);
    REPLIES.iter().for_each(|reply| send(&mut model, world, reply));
    step(&mut model, Message::NoMoreReplies, world);
    step(&mut model, Message::Back, world);
    model
}

fn debrief(model: &Model) -> &DebriefScreen {
    match &model.screen {
        Screen::Debrief(screen) => screen,
        other => panic!("not in a debrief but on {other:?}"),
    }
}

fn asking(model: &Model) -> &AskScreen {
    match &model.screen {
        Screen::Ask(screen) => screen,
        other => panic!("nothing is asked on {other:?}"),
    }
}

fn press(model: &mut Model, world: &mut Fake, messages: &[Message]) {
    messages.iter().for_each(|message| step(model, message.clone(), world));
}

/// Walks to a page by its choices alone.
fn go(model: &mut Model, world: &mut Fake, wanted: impl Fn(&Choice) -> bool) {
    let screen = debrief(model);
    let choices = screen.debrief.choices(screen.page().view);
    let at = choices.iter().position(wanted).unwrap_or_else(|| panic!("no such choice in {choices:?}"));
    step(model, Message::Pick(at), world);
}

fn to_part(model: &mut Model, world: &mut Fake, part: View) {
    while debrief(model).page().view != part {
        go(model, world, |choice| *choice == Choice::Next);
    }
}

#[test]
fn the_questions_come_one_at_a_time_before_the_debrief_and_are_kept() {
    let mut world = Fake::default();
    let mut model = ruled(&mut world);
    send(&mut model, &mut world, REPLIES[0]);
    send(&mut model, &mut world, REPLIES[1]);
    step(&mut model, Message::NoMoreReplies, &mut world);
    let mut asked = Vec::new();
    for (ask, messages) in [
        (Ask::Thought(Question::Surprised), vec![Message::Send { text: "De perenboom.".to_owned(), ms: 0 }]),
        (Ask::Thought(Question::Recognised), vec![Message::Send { text: String::new(), ms: 0 }]),
        (Ask::Thought(Question::ToldMost), vec![Message::First, Message::Down, Message::Enter]),
        (Ask::OwnView, vec![Message::Choose(3), Message::Choose(0), Message::Choose(1), Message::Last, Message::Enter]),
        (Ask::Thought(Question::Otherwise), vec![Message::Send { text: String::new(), ms: 0 }]),
        (Ask::Thought(Question::ForWhom), vec![Message::Send { text: "Mijn buurvrouw.".to_owned(), ms: 0 }]),
        (Ask::Thought(Question::WorkOn), vec![Message::Send { text: "Geen raad.".to_owned(), ms: 0 }]),
    ] {
        assert_eq!(asking(&model).ask(), ask);
        asked.push(ask);
        press(&mut model, &mut world, &messages);
    }
    assert_eq!(asked, Ask::ALL);
    let seen = &debrief(&model).debrief;
    assert_eq!(seen.view.get(&Principle::Curious), Some(&Mastery::Good));
    assert_eq!((seen.view.get(&Principle::Stories), seen.view.get(&Principle::Flow)), (None, Some(&Mastery::Practise)));
    assert_eq!(seen.thoughts.len(), 3);
    assert_eq!(seen.told_most_own, Some(seen.turns[1].n));
    // All of it is on the disk, and reads back as the same debrief.
    let read = Transcript::parse(&(world.written().join("\n") + "\n")).unwrap();
    assert_eq!(&read, &debrief(&model).transcript);
}

#[test]
fn every_question_can_be_passed_over_by_enter_or_all_by_escape() {
    let mut world = Fake::default();
    for all_at_once in [true, false] {
        let mut model = ruled(&mut world);
        send(&mut model, &mut world, REPLIES[0]);
        step(&mut model, Message::NoMoreReplies, &mut world);
        let before = world.written().len();
        if all_at_once {
            step(&mut model, Message::Back, &mut world);
        }
        while matches!(model.screen, Screen::Ask(_)) {
            let message =
                if asking(&model).is_typed() { Message::Send { text: "  ".to_owned(), ms: 0 } } else { Message::Enter };
            step(&mut model, message, &mut world);
        }
        assert_eq!(debrief(&model).page().view, View::Person);
        assert_eq!(world.written().len(), before, "nothing was said, so nothing is kept");
    }
}

#[test]
fn an_own_view_half_given_is_kept_when_the_questions_are_left() {
    let mut world = Fake::default();
    let mut model = ruled(&mut world);
    send(&mut model, &mut world, REPLIES[0]);
    step(&mut model, Message::NoMoreReplies, &mut world);
    press(&mut model, &mut world, &[Message::Enter, Message::Enter, Message::Enter]);
    assert_eq!(asking(&model).ask(), Ask::OwnView);
    press(&mut model, &mut world, &[Message::Choose(2), Message::Back]);
    assert_eq!(debrief(&model).debrief.view.get(&Principle::Curious), Some(&Mastery::Underway));
    assert_eq!(world.written().iter().filter(|line| line.contains("\"view\"")).count(), 1);
}

#[test]
fn enter_alone_walks_through_all_parts_and_out() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    let mut seen = vec![debrief(&model).page().view];
    while let Screen::Debrief(screen) = &model.screen {
        if seen.last() != Some(&screen.page().view) {
            seen.push(screen.page().view);
        }
        step(&mut model, Message::Enter, &mut world);
    }
    assert_eq!(seen, [View::Person, View::Strength, View::Again, View::Profile, View::Stories, View::Talk]);
    assert!(matches!(model.screen, Screen::Home { .. }));
}

#[test]
fn arrows_turn_the_parts_and_escape_goes_up_before_it_leaves() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    press(&mut model, &mut world, &[Message::NextPart, Message::NextPart, Message::NextPart]);
    assert_eq!(debrief(&model).page().view, View::Profile);
    go(&mut model, &mut world, |choice| *choice == Choice::Open(View::Principle(Principle::Stories)));
    go(&mut model, &mut world, |choice| matches!(choice, Choice::Open(View::Moment(_))));
    assert!(matches!(debrief(&model).page().view, View::Moment(_)));
    for expected in [View::Principle(Principle::Stories), View::Profile] {
        step(&mut model, Message::Back, &mut world);
        assert_eq!(debrief(&model).page().view, expected);
    }
    press(&mut model, &mut world, &[Message::PreviousPart, Message::PreviousPart, Message::PreviousPart]);
    assert_eq!(debrief(&model).page().view, View::Person);
    press(&mut model, &mut world, &[Message::PreviousPart, Message::Back]);
    assert!(matches!(model.screen, Screen::Home { .. }));
}

#[test]
fn not_right_asks_why_parks_the_flag_at_once_and_can_be_undone() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    to_part(&mut model, &mut world, View::Talk);
    let advice = debrief(&model).debrief.turns[2].n;
    go(&mut model, &mut world, |choice| *choice == Choice::Open(View::Moment(advice)));
    let against = |model: &Model| debrief(model).debrief.score.principle(Principle::Stories).against;
    let before = against(&model);
    step(&mut model, Message::NotRight, &mut world);
    assert_eq!(debrief(&model).ask, Some(DebriefAsk::Why { of: advice, flag: 0 }));
    assert!(model.is_typing());
    step(&mut model, Message::Back, &mut world);
    assert_eq!((debrief(&model).ask, against(&model)), (None, before), "second thoughts");

    go(&mut model, &mut world, |choice| matches!(choice, Choice::Dispute { .. }));
    step(&mut model, Message::Send { text: "ze vroeg erom".to_owned(), ms: 0 }, &mut world);
    assert_eq!(against(&model), before - 1);
    assert_eq!(model.notice, Some(Notice::Disputed));
    assert_eq!(debrief(&model).page().view, View::Moment(advice), "one stays where one was");
    let line = world.written().pop().unwrap();
    assert!(line.contains("\"dispute\"") && line.contains(&format!("\"of\":{advice}")) && line.contains("ze vroeg"));

    step(&mut model, Message::NotRight, &mut world);
    assert_eq!((debrief(&model).ask, against(&model)), (None, before));
    assert!(world.written().pop().unwrap().contains("undispute"));
}

#[test]
fn a_dispute_that_cannot_be_saved_waits_and_is_saved_with_the_next_thing() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    to_part(&mut model, &mut world, View::Again);
    world.full = true;
    step(&mut model, Message::NotRight, &mut world);
    step(&mut model, Message::Send { text: String::new(), ms: 0 }, &mut world);
    assert!(matches!(model.notice, Some(Notice::SaveFailed(_))) && !model.unsaved.is_empty());
    // Another talk must not get these lines.
    step(&mut model, Message::Resume(Some("other.jsonl".into())), &mut world);
    assert!(!world.effects.iter().any(|effect| matches!(effect, Effect::Resume(_))));
    world.full = false;
    step(&mut model, Message::Quit, &mut world);
    assert!(model.done && model.unsaved.is_empty());
}

#[test]
fn trying_again_from_the_debrief_leads_back_to_both_courses() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    let first = debrief(&model).debrief.clone();
    to_part(&mut model, &mut world, View::Again);
    go(&mut model, &mut world, |choice| matches!(choice, Choice::Rewind(_)));
    assert_eq!(talk(&model).phase, Phase::Typing);
    assert!(talk(&model).talk.is_second_attempt());
    send(&mut model, &mut world, "Hoe rook die tuin?");
    step(&mut model, Message::Back, &mut world);
    assert_eq!(talk(&model).confirm, Some(Confirm::Stop));
    step(&mut model, Message::Enter, &mut world);
    assert_eq!(debrief(&model).page().view, View::Course(0));
    assert_eq!(debrief(&model).debrief.score.principles, first.score.principles);
    assert_eq!(debrief(&model).debrief.courses[0].second[0].reply, "Hoe rook die tuin?");
    // The talk was rounded off before; it is not rounded off twice, and the file reads back as what is on the screen.
    let written = world.written();
    assert_eq!(written.iter().filter(|line| line.contains("\"left\"")).count(), 1);
    assert_eq!(&Transcript::parse(&(written.join("\n") + "\n")).unwrap(), &debrief(&model).transcript);
    step(&mut model, Message::Back, &mut world);
    assert_eq!(debrief(&model).page().view, View::Talk);
}

#[test]
fn going_back_from_the_debrief_and_saying_nothing_changes_nothing() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    let before = world.written().len();
    to_part(&mut model, &mut world, View::Again);
    press(&mut model, &mut world, &[Message::Rewind]);
    assert_eq!(debrief(&model).page().view, View::Again, "a letter only goes to the choice");
    press(&mut model, &mut world, &[Message::Enter, Message::Back, Message::Enter]);
    assert_eq!(debrief(&model).page().view, View::Talk);
    assert!(debrief(&model).debrief.courses.is_empty());
    assert_eq!(world.written().len(), before);
}

#[test]
fn nobody_can_be_tried_again_who_has_changed() {
    let mut world = Fake::default();
    let mut model = looking_back(&mut world);
    if let Screen::Debrief(screen) = &mut model.screen {
        screen.transcript.header.scenario.sha256 = "another".to_owned();
    }
    to_part(&mut model, &mut world, View::Again);
    press(&mut model, &mut world, &[Message::Rewind, Message::Enter]);
    assert_eq!(model.notice, Some(Notice::NotRewindable));
    assert_eq!(debrief(&model).page().view, View::Again);
}

#[test]
fn going_back_in_the_talk_asks_how_far_and_keeps_what_was_said() {
    let mut world = Fake::default();
    let mut model = ruled(&mut world);
    step(&mut model, Message::Rewind, &mut world);
    assert_eq!(model.notice, Some(Notice::NothingToRewind));
    REPLIES[..3].iter().for_each(|reply| send(&mut model, &mut world, reply));
    for (messages, expected) in [
        (vec![Message::Rewind], Some(Confirm::Rewind(1))),
        (vec![Message::Up, Message::Up, Message::Up, Message::Up], Some(Confirm::Rewind(3))),
        (vec![Message::Down], Some(Confirm::Rewind(2))),
        (vec![Message::Send { text: String::new(), ms: 0 }], None),
    ] {
        press(&mut model, &mut world, &messages);
        assert_eq!(talk(&model).confirm, expected);
    }
    assert_eq!(replies(&model).len(), 3, "the key that said no is no reply");
    press(&mut model, &mut world, &[Message::Rewind, Message::Up, Message::Enter]);
    assert_eq!(model.notice, Some(Notice::BackTo(REPLIES[1].to_owned())));
    assert_eq!(talk(&model).replies().len(), 1);
    send(&mut model, &mut world, "Wat stond er in die tuin?");
    assert_eq!(replies(&model), [REPLIES[0], REPLIES[1], REPLIES[2], "Wat stond er in die tuin?"]);
    step(&mut model, Message::NoMoreReplies, &mut world);
    step(&mut model, Message::Back, &mut world);
    let seen = &debrief(&model).debrief;
    assert_eq!(seen.turns.len(), 3, "the first attempt is what it was");
    assert_eq!(seen.courses[0].second[0].reply, "Wat stond er in die tuin?");
}

#[test]
fn after_goodbye_one_can_still_go_back() {
    let mut world = Fake::default();
    let mut model = ruled(&mut world);
    send(&mut model, &mut world, "Goedemiddag.");
    send(&mut model, &mut world, "Tot ziens!");
    assert_eq!(talk(&model).phase, Phase::Over);
    press(&mut model, &mut world, &[Message::Rewind, Message::Enter]);
    assert_eq!(talk(&model).phase, Phase::Typing);
    send(&mut model, &mut world, "Hoe zag die tuin eruit?");
    assert!(!talk(&model).talk.has_ended());
}

#[test]
fn hints_come_on_request_and_are_saved_and_go_with_the_reply() {
    let mut world = Fake::default();
    let mut model = ruled(&mut world);
    send(&mut model, &mut world, REPLIES[0]);
    assert_eq!(talk(&model).hint, None);
    for step_of in [1, 2, 3, 3] {
        step(&mut model, Message::Hint, &mut world);
        assert_eq!(talk(&model).hint.as_ref().map(|hint| hint.step), Some(step_of));
    }
    assert_eq!(world.written().iter().filter(|line| line.contains("\"hint\"")).count(), 3);
    send(&mut model, &mut world, REPLIES[1]);
    assert_eq!(talk(&model).hint, None);
    assert_eq!(talk(&model).phase, Phase::Typing);
}

#[test]
fn keeping_asks_first_where_there_is_something_of_ones_own() {
    let mut world = Fake::default();
    for (answer, expected) in [
        (Message::Enter, Some(Effect::WriteReport { blank: false })),
        (Message::KeepBlank, Some(Effect::WriteReport { blank: true })),
        (Message::Back, None),
        (Message::Down, None),
    ] {
        let mut model = looking_back(&mut world);
        world.effects.clear();
        step(&mut model, Message::Report, &mut world);
        assert_eq!(debrief(&model).ask, Some(DebriefAsk::Keep));
        assert_eq!(world.effects, []);
        step(&mut model, answer, &mut world);
        assert_eq!(debrief(&model).ask, None);
        assert_eq!(world.effects.pop(), expected);
    }
    // Nothing of one's own: one key is enough.
    let mut model = ruled(&mut world);
    send(&mut model, &mut world, REPLIES[1]);
    press(&mut model, &mut world, &[Message::NoMoreReplies, Message::Back, Message::Report]);
    assert_eq!(world.effects.pop(), Some(Effect::WriteReport { blank: false }));
}

#[test]
fn commands_are_typed_in_either_language_and_nothing_else_is_one() {
    for (typed, expected) in [
        ("/hint", "Some(Hint)"),
        (" /terug ", "Some(Rewind)"),
        ("/back", "Some(Rewind)"),
        ("/stop", "Some(NoMoreReplies)"),
        ("/?", "Some(Help)"),
        ("/save", "Some(Report)"),
        ("Wat bedoelt u met /hint?", "None"),
        ("/", "None"),
        ("", "None"),
    ] {
        assert_eq!(format!("{:?}", command(typed)), expected, "{typed}");
    }
}
