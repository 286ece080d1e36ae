//! Going back, second attempts, disputes, hints: on a frozen person with frozen rules.

use super::*;
use crate::base::{Act, ActHit, Language, Level, OfferKind, Principle, Question, Span};
use crate::checker::{self, Context};
use crate::content::Content;
use crate::words::{Named, wording};
use std::rc::Rc;

const REPLIES: [&str; 6] = [
    "Goedemiddag.",
    "Hoe zag die tuin eruit?",
    "U moet eens naar buiten. U moet rusten.",
    "Mijn opa had ook een perenboom. Hoe rook die van u?",
    "Gelukkig heeft u uw zoon nog.",
    "en toen?",
];

fn say(talk: &mut Talk, text: &str) {
    talk.hear(text.to_owned(), 1000);
    talk.answer();
}

fn talked(replies: &[&str]) -> Talk {
    let library = sample::ruled(Language::Nl);
    let person = library.person("de-proefpersoon").expect("the frozen person");
    let started = "2026-11-23T10:00:00+01:00".to_owned();
    let (mut talk, _) = Talk::begin(Rc::clone(&library), person, 7, started, "talk".to_owned());
    replies.iter().for_each(|reply| say(&mut talk, reply));
    talk
}

/// The record numbers of the replies of the first attempt.
fn numbers(talk: &Talk) -> Vec<u64> {
    talk.transcript()
        .first_attempt()
        .iter()
        .filter(|record| matches!(record.event, Event::Reply(_)))
        .map(|record| record.n)
        .collect()
}

/// What was said, without the numbers of records and opportunities: those differ between courses.
fn texts(path: &[&Record]) -> Vec<String> {
    path.iter()
        .map(|record| match &record.event {
            Event::Line(line) => format!("{} {} {}", line.line, line.open, line.text),
            Event::Reply(reply) => reply.text.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

fn flag(talk: &Talk, n: u64, words: &str) -> ActHit {
    let Some(Event::Reply(reply)) = talk.transcript().record(n).map(|record| &record.event) else { panic!("{n}") };
    let hit = reply.acts.iter().find(|hit| hit.act.is_slip() && hit.span.of(&reply.text).contains(words));
    hit.cloned().unwrap_or_else(|| panic!("no flag on {words}: {:?}", reply.acts))
}

#[test]
fn whoever_goes_back_and_says_the_same_hears_the_same() {
    let first = talked(&REPLIES);
    for at in 0..REPLIES.len() {
        let mut second = talked(&REPLIES);
        assert!(second.back_to(numbers(&first)[at]));
        REPLIES[at..].iter().for_each(|reply| say(&mut second, reply));
        assert_eq!(texts(&second.path()), texts(&first.path()), "from reply {at}");
        assert_eq!(second.transcript().first_attempt(), first.transcript().first_attempt());
        assert!(second.is_second_attempt() && !first.is_second_attempt());
    }
}

#[test]
fn a_talk_gone_back_to_from_its_file_is_that_gone_back_to_in_memory() {
    let talk = talked(&REPLIES);
    let n = numbers(&talk)[2];
    let (library, transcript) = talk.into_parts();
    let mut from_file = Talk::again(library, transcript, n).expect("the person has not changed");
    let mut in_memory = talked(&REPLIES);
    assert!(in_memory.back_to(n));
    for reply in ["Wat een tuin.", "en toen?"] {
        say(&mut from_file, reply);
        say(&mut in_memory, reply);
    }
    assert_eq!(from_file.transcript(), in_memory.transcript());
    assert!(!in_memory.back_to(n), "the reply is no longer on the way that is followed");
}

#[test]
fn opportunities_of_a_second_attempt_have_names_of_their_own() {
    let mut talk = talked(&REPLIES);
    let n = numbers(&talk)[1];
    talk.back_to(n);
    REPLIES[1..].iter().for_each(|reply| say(&mut talk, reply));
    let mut ids: Vec<&str> = Vec::new();
    for record in talk.transcript().records() {
        if let Event::Line(line) = &record.event {
            ids.extend(line.offers.iter().map(|offer| offer.id.as_str()));
        }
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_first_attempt_keeps_its_score_and_the_second_stands_beside_it() {
    let mut talk = talked(&REPLIES);
    let library = sample::ruled(Language::Nl);
    let before = Debrief::of(talk.transcript(), library.lexicon());
    let n = numbers(&talk)[2];
    talk.back_to(n);
    say(&mut talk, "Hoe rook die tuin?");
    say(&mut talk, "en toen?");
    talk.back_to(n + 100);
    let after = Debrief::of(talk.transcript(), library.lexicon());
    assert_eq!(after.score.principles, before.score.principles);
    assert_eq!(after.turns, before.turns);
    assert!(before.courses.is_empty() && before.score.second_attempts.is_empty());
    let [course] = &after.courses[..] else { panic!("{:?}", after.courses) };
    assert_eq!(course.of, n);
    assert_eq!(course.first[0].reply, REPLIES[2]);
    let replies: Vec<&str> = course.second.iter().map(|turn| turn.reply.as_str()).collect();
    assert_eq!(replies, ["Hoe rook die tuin?", "en toen?"]);
    assert!(!after.score.second_attempts.is_empty());
    assert!(after.score.second_attempts.iter().all(|point| point.turn as u64 > n));
    assert_eq!(course.second[0].number, 3, "it is the third reply of that way through the talk");
    assert_eq!(after.strength, before.strength, "the strength is one of the first attempt");
}

#[test]
fn where_the_first_attempt_was_broken_off_what_came_of_the_second_is_seen_too() {
    let mut talk = talked(&["U moet eens naar buiten."]);
    let n = numbers(&talk)[0];
    talk.back_to(n);
    ["Goedemiddag.", "Hoe zag die tuin eruit?"].iter().for_each(|reply| say(&mut talk, reply));
    let debrief = Debrief::of(talk.transcript(), sample::ruled(Language::Nl).lexicon());
    let reply = |n: Option<u64>| n.and_then(|n| debrief.turn(n)).map(|turn| turn.reply.as_str());
    assert_eq!(reply(debrief.strength), Some("Hoe zag die tuin eruit?"));
    assert_eq!(reply(debrief.told_most), Some("Hoe zag die tuin eruit?"));
}

#[test]
fn an_attempt_within_a_second_attempt_stands_beside_that() {
    let mut talk = talked(&REPLIES);
    let n = numbers(&talk)[2];
    talk.back_to(n);
    say(&mut talk, "Hoe rook die tuin?");
    say(&mut talk, "en toen?");
    let third = talk.path().iter().rev().find(|record| matches!(record.event, Event::Reply(_))).expect("a reply").n;
    talk.back_to(third);
    say(&mut talk, "Wat deed u daar?");
    let debrief = Debrief::of(talk.transcript(), sample::ruled(Language::Nl).lexicon());
    assert_eq!(debrief.courses.len(), 2);
    assert_eq!(debrief.courses[1].of, third);
    assert_eq!(debrief.courses[1].first[0].reply, "en toen?");
    assert_eq!(debrief.courses[1].second[0].reply, "Wat deed u daar?");
}

#[test]
fn a_talk_cut_off_in_a_second_attempt_goes_on_there() {
    let mut talk = talked(&REPLIES[..3]);
    let n = numbers(&talk)[1];
    talk.back_to(n);
    say(&mut talk, "Wat stond er in die tuin?");
    let mut uncut = talked(&REPLIES[..3]);
    uncut.back_to(n);
    say(&mut uncut, "Wat stond er in die tuin?");
    say(&mut uncut, "en toen?");
    let (library, transcript) = talk.into_parts();
    let (mut taken_up, unsaved) = Talk::resume(library, transcript).expect("it is not over");
    assert!(unsaved.is_empty());
    say(&mut taken_up, "en toen?");
    assert_eq!(taken_up.transcript(), uncut.transcript());
}

#[test]
fn a_disputed_flag_is_out_of_the_score_at_once_and_can_come_back() {
    let talk = talked(&REPLIES);
    let n = numbers(&talk)[2];
    let library = sample::ruled(Language::Nl);
    let (first, second) = (flag(&talk, n, "naar buiten"), flag(&talk, n, "rusten"));
    assert_eq!((first.act, second.act), (Act::Order, Act::Order));
    let mut transcript = talk.transcript().clone();
    let against = |transcript: &Transcript| {
        let debrief = Debrief::of(transcript, library.lexicon());
        let parked: Vec<Option<String>> =
            debrief.turn(n).expect("the turn").flags.iter().map(|flag| flag.disputed.clone()).collect();
        (
            debrief.score.principle(Principle::Stories).against,
            debrief.score.counts[&crate::base::Signal::Advising],
            parked,
        )
    };
    assert_eq!(against(&transcript), (2, 1, vec![None, None]));

    let line = transcript.dispute(n, &first, " ze vroeg erom ").expect("there is such a flag");
    assert!(line.contains(r#""t":"dispute""#) && line.contains(r#""act":"order""#), "{line}");
    assert_eq!(against(&transcript), (1, 1, vec![Some("ze vroeg erom".to_owned()), None]), "the other one stands");
    transcript.dispute(n, &second, "");
    assert_eq!(against(&transcript), (0, 0, vec![Some("ze vroeg erom".to_owned()), Some(String::new())]));
    assert_eq!(summary(&transcript).disputes, 2);
    transcript.undispute(n, &second);
    assert_eq!(against(&transcript).0, 1);

    // A dispute without words, as another program may write it, parks every flag of that act.
    let line = format!("{{\"n\":999,\"t\":\"dispute\",\"of\":{n},\"act\":\"order\"}}\n");
    let mut text = transcript.header_line() + "\n";
    for record in transcript.records() {
        text += &(serde_json::to_string(record).expect("a record") + "\n");
    }
    let read = Transcript::parse(&(text + &line)).expect("a transcript");
    assert_eq!(against(&read).0, 0);
}

#[test]
fn the_map_names_what_was_told_to_its_end_and_quotes_what_was_begun() {
    let short = talked(&REPLIES[..2]);
    let debrief = Debrief::of(short.transcript(), sample::ruled(Language::Nl).lexicon());
    assert_eq!((debrief.heard.len(), debrief.begun.len()), (0, 1));
    assert!(debrief.begun[0].contains("tuin"), "{:?}", debrief.begun);
    let mut long = talked(&REPLIES);
    (0..3).for_each(|_| say(&mut long, "en toen?"));
    let debrief = Debrief::of(long.transcript(), sample::ruled(Language::Nl).lexicon());
    assert_eq!(debrief.heard, ["De tuin"]);
    assert!(debrief.begun.iter().all(|first| !first.contains("een tuin")), "{:?}", debrief.begun);
}

#[test]
fn only_a_flag_that_is_there_can_be_disputed() {
    let talk = talked(&REPLIES);
    let numbers = numbers(&talk);
    let hit = flag(&talk, numbers[2], "rusten");
    let mut transcript = talk.transcript().clone();
    assert_eq!(transcript.dispute(numbers[0], &hit, ""), None);
    assert_eq!(transcript.dispute(9999, &hit, ""), None);
    assert_eq!(&transcript, talk.transcript());
}

#[test]
fn hints_come_in_three_steps_are_counted_and_begin_anew_at_the_next_line() {
    let mut talk = talked(&REPLIES[..1]);
    assert_eq!(talk.hint(), None, "never unasked");
    let mut lines: Vec<String> = Vec::new();
    for step in 1..=Hint::STEPS {
        lines.extend(talk.ask_hint());
        let hint = talk.hint().expect("it was asked for");
        assert_eq!(hint.step, step);
        assert_eq!(hint.kinds, [OfferKind::Curious, OfferKind::Flow]);
        assert_eq!(hint.words, ["spoor", "tuin"]);
        assert_eq!(hint.example.is_some(), step == 3, "{hint:?}");
    }
    assert_eq!(talk.ask_hint(), None);
    assert!(lines.iter().all(|line| line.contains(r#""t":"hint""#) && line.contains("\"after\":")), "{lines:?}");
    say(&mut talk, REPLIES[1]);
    assert_eq!(talk.hint(), None);
    let debrief = Debrief::of(talk.transcript(), sample::ruled(Language::Nl).lexicon());
    assert_eq!((debrief.hints, debrief.turns[0].hints, debrief.turns[1].hints), (3, 0, 3));
}

#[test]
fn thoughts_are_kept_and_the_last_answer_counts() {
    let talk = talked(&REPLIES);
    let mut transcript = talk.transcript().clone();
    assert_eq!(transcript.keep_thought(Question::Surprised, "  ", None), None);
    transcript.keep_thought(Question::Surprised, "De perenboom.", None);
    transcript.keep_thought(Question::Surprised, "Het enten.", None);
    transcript.keep_thought(Question::ToldMost, "", Some(numbers(&talk)[1]));
    let debrief = Debrief::of(&transcript, sample::ruled(Language::Nl).lexicon());
    assert_eq!(debrief.thoughts[&Question::Surprised], "Het enten.");
    assert_eq!(debrief.told_most_own, Some(numbers(&talk)[1]));
    assert!(debrief.told_most.is_some());
}

#[test]
fn a_better_wording_uses_her_own_words_and_is_itself_never_flagged() {
    let talk = talked(&REPLIES);
    let library = sample::ruled(Language::Nl);
    let debrief = Debrief::of(talk.transcript(), library.lexicon());
    let turn = debrief.turn(numbers(&talk)[2]).expect("the turn");
    let before = turn.before.iter().map(|heard| heard.text.as_str()).collect::<Vec<_>>().join(" ");
    let better = turn.flags[0].better().expect("a better wording");
    assert_ne!(Some(better), Some(turn.flags[0].instead.as_str()), "{before}");
    let hers =
        ["perenboom", "hok", "bedden"].iter().any(|word| before.contains(word) && better.to_lowercase().contains(word));
    assert!(hers, "{better} after {before}");
    assert!(!checker::read(library.lexicon(), &Context::default(), better).acts.iter().any(|hit| hit.act.is_slip()));
}

#[test]
fn what_is_blanked_is_gone_from_every_text_and_the_scores_stay() {
    let talk = talked(&REPLIES);
    let debrief = Debrief::of(talk.transcript(), sample::ruled(Language::Nl).lexicon());
    assert_eq!(debrief.own_stories(), 1);
    let blank = debrief.without_own_stories("[…]");
    assert!(!format!("{blank:?}").contains("Mijn opa"), "{blank:?}");
    assert!(blank.turns[3].reply.starts_with("[…]"), "{}", blank.turns[3].reply);
    for principle in Principle::ALL {
        let (was, is) = (debrief.score.principle(*principle), blank.score.principle(*principle));
        assert_eq!((was.taken, was.against, was.level), (is.taken, is.against, is.level));
    }
    for strength in &blank.turns[3].strengths {
        assert!(!strength.span.of(&blank.turns[3].reply).is_empty(), "{strength:?}");
    }
}

#[test]
fn every_page_ends_with_a_way_on_and_leads_only_to_what_there_is() {
    let mut talk = talked(&REPLIES);
    let n = numbers(&talk)[2];
    talk.back_to(n);
    say(&mut talk, "Hoe rook die tuin?");
    let debrief = Debrief::of(talk.transcript(), sample::ruled(Language::Nl).lexicon());
    let mut seen: Vec<View> = Vec::new();
    let mut open = debrief.parts();
    while let Some(view) = open.pop() {
        if seen.contains(&view) {
            continue;
        }
        seen.push(view);
        let choices = debrief.choices(view);
        assert!(matches!(choices.last(), Some(Choice::Next | Choice::Back | Choice::Done)), "{view:?}");
        for choice in choices {
            match choice {
                Choice::Open(View::Moment(n)) => assert!(debrief.turn(n).is_some(), "{view:?} leads to {n}"),
                Choice::Open(View::Course(at)) => assert!(at < debrief.courses.len()),
                Choice::Dispute { of, flag } => assert!(flag < debrief.turn(of).map_or(0, |turn| turn.flags.len())),
                _ => {}
            }
            if let Choice::Open(view) = choice {
                open.push(view);
            }
        }
    }
    assert!(seen.contains(&View::Course(0)) && seen.contains(&View::Principle(Principle::Stories)));
    // Every point of the score can be opened.
    for principle in debrief.score.principles.values() {
        for point in &principle.points {
            assert!(seen.contains(&View::Moment(point.turn as u64)), "{point:?}");
        }
    }
}

/// What the program itself proposes must pass its own rules, and take what it is proposed for.
#[test]
fn proposed_replies_pass_the_shipped_rules_and_take_what_they_are_for() {
    for language in Language::ALL {
        let library = Library::load(&Content::built_in(), *language, 0);
        let (her, phrase, word) = match language {
            Language::Nl => ("Daar hing dat gordijn, van mijn zus.", "dat gordijn", "gordijn"),
            Language::En => ("There hung that curtain, my sister's.", "that curtain", "curtain"),
        };
        for kind in OfferKind::ALL {
            for (formal, named) in [true, false].into_iter().flat_map(|formal| {
                [Named::Phrase(phrase), Named::Word(word), Named::Nothing].map(|named| (formal, named))
            }) {
                let reply = wording(*language, formal, *kind, named);
                let context = Context { partner: &[her], ..Context::default() };
                let acts = checker::read(library.lexicon(), &context, &reply).acts;
                let slip = acts.iter().find(|hit| hit.act.is_slip());
                assert_eq!(slip, None, "{reply}");
                let takes =
                    |hit: &&ActHit| hit.level == Level::Certain && (hit.act.is_attention() || hit.act.is_question());
                assert!(acts.iter().any(|hit| takes(&hit)), "{reply} does nothing: {acts:?}");
            }
        }
    }
}

/// A reader's file may be anybody's: numbers that go back and forth, spans that lie nowhere.
#[test]
fn a_file_edited_by_hand_is_no_panic() {
    let header = talked(&[]).transcript().header_line();
    let lines = [
        r#"{"n":5,"after":9,"t":"reply","ms":0,"text":"é","acts":[{"act":"order","rule":"x","level":"certain","span":[1,9]}]}"#,
        r#"{"n":9,"after":5,"t":"reply","ms":0,"text":"b"}"#,
        r#"{"n":9,"after":9,"t":"reply","ms":0,"text":"c"}"#,
        r#"{"n":1,"t":"reply","ms":0,"text":"","acts":[{"act":"own_story","rule":"x","level":"certain","span":[3,1]}]}"#,
        r#"{"n":2,"after":1,"t":"hint","step":200}"#,
        r#"{"n":3,"after":1,"t":"reply","ms":0,"text":"d"}"#,
        r#"{"n":4,"after":1,"t":"reply","ms":0,"text":"e"}"#,
        r#"{"n":6,"t":"dispute","of":77,"act":"order","span":[9,1]}"#,
        r#"{"n":7,"t":"thought","question":"told_most","reply":99}"#,
    ];
    let library = sample::ruled(Language::Nl);
    for skip in 0..lines.len() {
        let rest: Vec<&str> = lines.iter().skip(skip).copied().collect();
        let transcript =
            Transcript::parse(&format!("{header}\n{}\n", rest.join("\n"))).expect("lines that can be read");
        let debrief = Debrief::of(&transcript, library.lexicon());
        let _ = debrief.without_own_stories("[…]");
        debrief.parts().into_iter().for_each(|view| drop(debrief.choices(view)));
        for n in 0..10 {
            let _ = transcript.path_to(Some(n));
            let _ = Talk::again(Rc::clone(&library), transcript.clone(), n);
        }
    }
    assert_eq!(Span::new(3, 1).of("abc"), "");
}

/// The scenario may be gone: nothing of the debrief asks for it.
#[test]
fn a_debrief_needs_no_scenario() {
    let talk = talked(&REPLIES);
    let library = sample::ruled(Language::Nl);
    let mut transcript = talk.transcript().clone();
    transcript.header.scenario.id = "gone".to_owned();
    let debrief = Debrief::of(&transcript, library.lexicon());
    assert_eq!(debrief.turns.len(), REPLIES.len());
    let n = debrief.turns[1].n;
    assert!(Talk::again(library, transcript, n).is_none(), "but playing on does");
}
