//! Tests: what counts, what is silenced, and the guards against gaming, each in a talk as short as it can be.

use super::samples::{Exchange, score_of};
use super::{Hinge, Mastery, Note, Outcome, Point, Score, Seen, Why};
use crate::base::{Act, Likeness, OfferKind, Principle, Scope, Signal};
use Act::*;
use OfferKind::{Curious, Flow, Judgement, Reciprocity, Sorrow, Stories};
use Outcome::{Against, Left, Taken};
use std::collections::BTreeMap;

const LACE: &str = "Die van mijn zus, met kant van oma's gordijn.";
const GRIEF: &str = "Sinds Henk er niet meer is, is het stil.";

fn points(score: &Score, principle: Principle) -> Vec<(usize, Outcome, Why)> {
    let points: &[Point] = &score.principles[&principle].points;
    points.iter().map(|point| (point.turn, point.outcome, point.why)).collect()
}

/// An exchange of which the whole reply does one thing.
fn one(line: &str, kinds: &[OfferKind], reply: &str, act: Act) -> Exchange {
    Exchange::new(line, kinds, reply, &[(act, reply)])
}

#[test]
fn taking_one_silences_the_others_of_the_line_but_not_sorrow_and_not_a_question_to_the_trainee() {
    let all = [Curious, Stories, Sorrow, Judgement, Reciprocity];
    let score = score_of(&[one(LACE, &all, "En toen?", GoingOn)]);
    for (principle, expected) in [
        (Principle::Curious, vec![]),
        (Principle::Stories, vec![(2, Taken, Why::Act)]),
        (Principle::Healthy, vec![(2, Left, Why::Unanswered)]),
        (Principle::Judgement, vec![]),
        (Principle::Reciprocity, vec![(2, Left, Why::Unanswered)]),
    ] {
        assert_eq!(points(&score, principle), expected, "{principle}");
    }
}

#[test]
fn a_slip_counts_beside_what_was_taken_and_a_reply_that_takes_nothing_leaves_all() {
    let reply = "En toen? Dat komt doordat u boos was.";
    let acts = [(GoingOn, "En toen"), (Explanation, "Dat komt doordat u boos was")];
    let score = score_of(&[Exchange::new(LACE, &[Curious, Stories], reply, &acts)]);
    assert_eq!(points(&score, Principle::Stories), [(2, Against, Why::Offered)]);
    assert_eq!(points(&score, Principle::Curious), [(2, Left, Why::Unanswered)]);
}

#[test]
fn one_sentence_gives_at_most_one_minus_and_what_no_line_offers_goes_home() {
    let reply = "Knap, dus rust nu maar. U moet naar bed.";
    let acts = [(GradingPraise, "Knap"), (Order, "rust nu maar"), (Order, "U moet naar bed")];
    let score = score_of(&[Exchange::new(LACE, &[Stories], reply, &acts)]);
    let stories = &score.principles[&Principle::Stories];
    assert_eq!(points(&score, Principle::Judgement), [], "the offered opportunity goes before a home");
    assert_eq!(points(&score, Principle::Stories), [(2, Against, Why::Offered), (2, Against, Why::Home)]);
    assert_eq!((stories.opportunities, stories.offered()), (2, 1));
    let praise = score_of(&[one(LACE, &[Stories], "Knap van u.", GradingPraise)]);
    assert_eq!(points(&praise, Principle::Judgement), [(2, Against, Why::Home)]);
}

#[test]
fn a_noise_carries_the_offer_to_the_next_line_and_the_last_one_is_never_held_against_anybody() {
    let talk = [
        one(LACE, &[Judgement, Stories], "Hm-hm.", Noise),
        one("Ze straalde.", &[Stories], "Zo zie je dat niet vaak, maar vertel.", OwnView),
        one("Ja.", &[Curious], "Hm-hm.", Noise),
    ];
    let score = score_of(&talk);
    assert_eq!(points(&score, Principle::Judgement), [(4, Taken, Why::Act)]);
    assert_eq!(points(&score, Principle::Stories), []);
    assert_eq!(points(&score, Principle::Curious), []);
}

#[test]
fn silence_is_an_answer_to_sorrow_and_carries_a_question_to_the_trainee() {
    let talk = [
        one(GRIEF, &[Sorrow, Stories, Reciprocity], "", Silence),
        one("Had u dat ook?", &[Curious], "Ik heb mijn vader verloren.", OwnStory),
    ];
    let score = score_of(&talk);
    assert_eq!(points(&score, Principle::Healthy), [(2, Taken, Why::Act)]);
    assert_eq!(points(&score, Principle::Stories), []);
    assert_eq!(points(&score, Principle::Reciprocity), [(4, Taken, Why::Act)]);
}

#[test]
fn acknowledging_a_problem_takes_its_story_and_its_sorrow() {
    let score = score_of(&[one(GRIEF, &[Stories, Sorrow], "Wat een leegte.", NamingFeeling)]);
    assert_eq!(points(&score, Principle::Stories), [(2, Taken, Why::Act)]);
    assert_eq!(points(&score, Principle::Healthy), [(2, Taken, Why::Act)]);
    let happy = score_of(&[one(LACE, &[Stories], "Wat een vreugde.", NamingFeeling)]);
    assert_eq!(points(&happy, Principle::Stories), [(2, Left, Why::Unanswered)]);
}

#[test]
fn the_same_question_frame_within_five_replies_earns_nothing() {
    let ask = |line: &str, thing: &str| {
        let reply = format!("Hoe zag die {thing} eruit?");
        one(line, &[Curious], &reply, OpenQuestion)
    };
    let noise = || one("Ja, zo was dat.", &[], "Hm-hm.", Noise);
    let first = || ask("Er hing een gordijn.", "gordijn");
    let near = [first(), noise(), noise(), noise(), noise(), ask("Ze had een jurk.", "jurk")];
    assert_eq!(points(&score_of(&near), Principle::Curious)[1..], [(12, Left, Why::SameQuestion)]);
    let far = [first(), noise(), noise(), noise(), noise(), noise(), ask("Ze had een jurk.", "jurk")];
    assert_eq!(points(&score_of(&far), Principle::Curious)[1..], [(14, Taken, Why::Act)]);
}

#[test]
fn short_words_that_make_her_go_on_are_free() {
    let talk: Vec<Exchange> = (0..4)
        .map(|_| Exchange::new(LACE, &[Stories], "En toen?", &[(GoingOn, "En toen"), (OpenQuestion, "En toen")]))
        .collect();
    assert_eq!(score_of(&talk).principles[&Principle::Stories].taken, 4);
}

#[test]
fn an_invitation_is_no_short_word_to_go_on_however_it_was_meant() {
    let more = "Vertel daar eens meer over.";
    let acts = [(Invitation, "Vertel daar eens meer over"), (GoingOn, "Vertel daar eens meer over")];
    let talk: Vec<Exchange> = (0..3).map(|_| Exchange::new(LACE, &[Stories], more, &acts)).collect();
    let stories = [(2, Taken, Why::Act), (4, Left, Why::SameQuestion), (6, Left, Why::SameQuestion)];
    assert_eq!(points(&score_of(&talk), Principle::Stories), stories);
}

#[test]
fn a_word_of_asking_is_no_word_of_hers() {
    let her = "Dat heb ik aan niemand verteld.";
    let ask = "Vertel daar eens meer over.";
    let asked = one(her, &[Judgement], ask, Invitation).hit("verteld", Scope::Node, Likeness::Form, "Vertel");
    assert_eq!(points(&score_of(&[asked]), Principle::Judgement), [(2, Left, Why::Procedural)]);
}

#[test]
fn kind_words_wear_out_like_questions() {
    let kind = || one(GRIEF, &[Sorrow], "Wat akelig voor u.", NamingFeeling);
    let score = score_of(&[kind(), kind(), one(GRIEF, &[Sorrow], "Wat een leegte.", NamingFeeling)]);
    let sorrow = [(2, Taken, Why::Act), (4, Left, Why::SameQuestion), (6, Taken, Why::Act)];
    assert_eq!(points(&score, Principle::Healthy), sorrow);
}

#[test]
fn who_comes_in_and_asks_after_something_is_on_no_other_subject_yet() {
    let ask = |reply: &str, acts: &[(Act, &str)]| {
        Exchange::new("Hoe drinkt u de koffie?", &[Flow], reply, acts).hit(
            "vandaag",
            Scope::Fact,
            Likeness::Exact,
            "vandaag",
        )
    };
    let coming = ask("Dag! Wat doet u vandaag?", &[(Greeting, "Dag"), (OpenQuestion, "Wat doet u vandaag")]);
    assert_eq!(points(&score_of(&[coming]), Principle::Flow), [(2, Left, Why::Unanswered)]);
    let later = ask("Wat doet u vandaag?", &[(OpenQuestion, "Wat doet u vandaag")]);
    assert_eq!(points(&score_of(&[later]), Principle::Flow), [(2, Against, Why::NewTopic)]);
}

#[test]
fn what_touches_nothing_earns_twice_for_curious_and_for_stories_and_nowhere_else() {
    let replies = ["Wat deed zoiets met u?", "Hoe ging dat?", "Wat betekende dat?", "Hoe voelde dat?"];
    let talk: Vec<Exchange> = replies
        .iter()
        .map(|reply| {
            let acts = [(OpenQuestion, *reply), (SenseQuestion, *reply), (Following, *reply)];
            Exchange::new(LACE, &[Curious, Stories, Flow, Sorrow, Judgement], reply, &acts)
        })
        .collect();
    let score = score_of(&talk);
    for (principle, taken) in [
        (Principle::Curious, 2),
        (Principle::Stories, 2),
        (Principle::Flow, 0),
        (Principle::Healthy, 0),
        (Principle::Judgement, 0),
    ] {
        assert_eq!(score.principles[&principle].taken, taken, "{principle}");
    }
    assert_eq!(points(&score, Principle::Curious)[2..], [(6, Left, Why::Untied), (8, Left, Why::Untied)]);
    assert!(points(&score, Principle::Judgement).iter().all(|(_, _, why)| *why == Why::Procedural));
}

#[test]
fn a_line_copied_is_no_pick_up() {
    let copy = "Die van mijn zus, met kant van oma's gordijn.";
    let score = score_of(&[one(LACE, &[Stories, Flow], copy, Echo)]);
    assert_eq!(points(&score, Principle::Stories), [(2, Left, Why::Copied)]);
    assert_eq!(points(&score, Principle::Flow), [(2, Left, Why::Copied)]);
}

#[test]
fn a_bare_echo_receives_the_story_or_picks_up_and_where_she_is_not_telling_it_wears_out() {
    let echo = |kinds: &[OfferKind]| one(LACE, kinds, "Oma's gordijn!", Echo);
    let talk = [echo(&[Stories, Flow]), echo(&[Flow]), echo(&[Curious, Flow]), echo(&[Stories, Flow])];
    let score = score_of(&talk);
    assert_eq!(points(&score, Principle::Stories), [(2, Taken, Why::Act), (8, Taken, Why::Act)]);
    assert_eq!(points(&score, Principle::Flow), [(4, Taken, Why::Act), (6, Left, Why::SameQuestion)]);
}

#[test]
fn going_back_to_an_earlier_hook_counts_and_another_subject_goes_against_the_flow() {
    let mut first = one(LACE, &[Flow], "Van wie was dat gordijn?", ClosedQuestion);
    first.offers[0].hooks.insert("zus".to_owned(), vec!["zus".to_owned()]);
    let between = || one("Ja, zo was dat.", &[], "Hm-hm.", Noise);
    let ask = |hook: &str, scope| {
        let reply = format!("Hoe oud was die {hook}?");
        one("Het was winter.", &[Flow], &reply, ClosedQuestion).hit(hook, scope, Likeness::Exact, hook)
    };
    let score = score_of(&[first, between(), between(), ask("zus", Scope::Other), ask("hond", Scope::Fact)]);
    assert_eq!(points(&score, Principle::Flow)[1..], [(8, Taken, Why::Hook), (10, Against, Why::NewTopic)]);
}

#[test]
fn pointing_to_what_she_said_is_no_new_subject() {
    let ask = one(LACE, &[Flow], "Waren de kinderen daar bij?", ClosedQuestion)
        .hit("kant", Scope::Node, Likeness::Reference, "daar")
        .hit("kinderen", Scope::Fact, Likeness::Exact, "kinderen");
    assert_eq!(points(&score_of(&[ask]), Principle::Flow), [(2, Left, Why::Unanswered)]);
}

#[test]
fn sharing_earns_one_point_in_three_replies_and_oftener_costs_nothing() {
    let share = |who: &str| one(LACE, &[Stories], &format!("Mijn {who} droeg ook kant."), OwnStory);
    let score = score_of(&["zus", "tante", "moeder", "oma", "nicht"].map(share));
    assert_eq!(points(&score, Principle::Reciprocity), [(2, Taken, Why::Act), (8, Taken, Why::Act)]);
    assert_eq!(points(&score, Principle::Stories), [], "giving something of one's own takes the line");
    let same = score_of(&["zus", "zus", "zus", "zus"].map(share));
    assert_eq!(points(&same, Principle::Reciprocity), [(2, Taken, Why::Act)], "the same story again is no gift");
}

#[test]
fn a_story_of_ones_own_must_touch_hers_unless_she_asked_and_never_take_over() {
    let elsewhere = "Ik ben gisteren naar zee geweest.";
    let told = score_of(&[one(LACE, &[Stories], elsewhere, OwnStory)]);
    assert_eq!(points(&told, Principle::Reciprocity), []);
    let asked = score_of(&[one("Wat doet u graag?", &[Reciprocity], elsewhere, OwnStory)]);
    assert_eq!(points(&asked, Principle::Reciprocity), [(2, Taken, Why::Act)]);
    let over = "Mijn zus droeg ook kant. Dat is nog niks, die van ons was van zijde.";
    let acts = [(OwnStory, "Mijn zus droeg ook kant"), (OneUpping, "Dat is nog niks")];
    let over = score_of(&[Exchange::new(LACE, &[Stories], over, &acts)]);
    assert_eq!(points(&over, Principle::Reciprocity), [(2, Against, Why::Home)]);
}

#[test]
fn where_she_did_not_understand_nothing_is_held_against_the_trainee_then_or_on_the_next_reply() {
    let talk = [
        one(GRIEF, &[Stories, Sorrow], "U moet eruit.", Order).not_understood(),
        one(GRIEF, &[Stories, Sorrow], "U moet eruit.", Order),
        one(GRIEF, &[Stories, Sorrow], "U moet eruit.", Order),
        one(GRIEF, &[Sorrow], "Wat een leegte.", NamingFeeling).not_understood(),
    ];
    let score = score_of(&talk);
    assert_eq!(points(&score, Principle::Stories), [(6, Against, Why::Offered)]);
    assert_eq!(points(&score, Principle::Healthy), [(6, Left, Why::Unanswered), (8, Taken, Why::Act)]);
}

#[test]
fn a_second_attempt_is_shown_apart() {
    let slip = || one(LACE, &[Stories], "U moet rusten.", Order);
    let better = one(LACE, &[Stories], "En toen?", GoingOn).again();
    let score = score_of(&[slip(), better]);
    assert_eq!((score.replies, score.counts[&Signal::StoryInvitation]), (1, 0));
    assert_eq!(points(&score, Principle::Stories), [(2, Against, Why::Offered)]);
    assert_eq!(score.second_attempts.len(), 1);
    assert_eq!((score.second_attempts[0].turn, score.second_attempts[0].outcome), (4, Taken));
}

/// A talk of `taken` echoes that are free and `against` pieces of advice, on lines that start a story.
fn storyline(taken: usize, left: usize, against: usize) -> Vec<Exchange> {
    // Echoes, so that nothing but the points speaks.
    let took = (0..taken).map(|_| one(LACE, &[Stories], "Oma's gordijn!", Echo));
    let missed = (0..left).map(|_| one(LACE, &[Stories], "Ja, dat is zo.", Agreement));
    let slipped = (0..against).map(|_| one(LACE, &[Stories], "U moet rusten.", Order));
    took.chain(missed).chain(slipped).collect()
}

#[test]
fn a_level_that_one_reply_can_change_is_a_range() {
    use Mastery::{Good, Practise, Underway};
    for (taken, left, against, level, range, note) in [
        (8, 2, 0, Good, None, None),
        (3, 3, 0, Underway, Some((Underway, Good)), None),
        (5, 3, 0, Underway, Some((Underway, Good)), None),
        (1, 7, 0, Practise, None, None),
        (19, 0, 1, Good, None, None),
        (19, 1, 2, Underway, Some((Underway, Good)), None),
        // Two pieces of advice in twenty replies hold the level down; without one of them nothing does.
        (18, 0, 2, Practise, Some((Practise, Good)), Some(Note::CappedByAdvice)),
        (17, 0, 3, Practise, None, Some(Note::CappedByAdvice)),
    ] {
        let stories = &score_of(&storyline(taken, left, against)).principles[&Principle::Stories];
        assert_eq!(
            (stories.level, stories.range, stories.note),
            (Some(level), range, note),
            "{taken} {left} {against}"
        );
    }
}

#[test]
fn a_range_names_the_replies_that_it_hinges_on() {
    let stories = |talk: &[Exchange]| score_of(talk).principles[&Principle::Stories].clone();
    assert!(stories(&storyline(8, 2, 0)).hinges.is_empty());
    // The two pieces of advice are the ninth and the tenth reply.
    let advised = stories(&storyline(8, 0, 2));
    let hinges = [18, 20].map(|turn| Hinge { turn, level: Mastery::Good });
    assert_eq!((advised.range, advised.hinges), (Some((Mastery::Practise, Mastery::Good)), hinges.to_vec()));
}

#[test]
fn who_takes_nothing_in_stays_under_good_for_stories_and_once_is_not_sure() {
    let talk = |received: usize| -> Vec<Exchange> {
        let thanks = (0..received).map(|at| {
            let reply = format!("Dank u, dat gordijn houd ik {at} keer vast.");
            one(LACE, &[Stories], &reply, Receiving)
        });
        (0..6).map(|_| one(LACE, &[Stories], "En toen?", GoingOn)).chain(thanks).collect()
    };
    for (received, level, range, note) in [
        (0, Mastery::Underway, None, Some(Note::CappedByNotReceiving)),
        (1, Mastery::Underway, Some((Mastery::Underway, Mastery::Good)), None),
        (2, Mastery::Good, None, None),
    ] {
        let stories = &score_of(&talk(received)).principles[&Principle::Stories];
        assert_eq!((stories.level, stories.range, stories.note), (Some(level), range, note), "{received}");
    }
}

#[test]
fn no_verdict_and_nobody_there_stays_under_good_for_judgement() {
    let words = ["Wie", "Wat", "Hoe", "Wanneer", "Waarmee", "Waarin"];
    let ask = |word: &&str| {
        let reply = format!("{word} deed dat met het gordijn?");
        one(LACE, &[Judgement], &reply, OpenQuestion)
    };
    let blank: Vec<Exchange> = words.iter().map(ask).collect();
    let judgement = |talk: &[Exchange]| {
        let scored = score_of(talk).principles[&Principle::Judgement].clone();
        (scored.level, scored.range, scored.note)
    };
    assert_eq!(judgement(&blank), (Some(Mastery::Underway), None, Some(Note::CappedByBlankness)));
    let shows =
        ["Wat een gordijn!", "Dat gordijn had ik nooit gedurfd."].map(|reply| one(LACE, &[Judgement], reply, Wonder));
    let seen: Vec<Exchange> = blank.into_iter().chain(shows).collect();
    assert_eq!(judgement(&seen), (Some(Mastery::Good), None, None));
}

#[test]
fn too_little_has_its_note_and_no_level() {
    let score = score_of(&storyline(5, 0, 0));
    assert_eq!(score.principles[&Principle::Stories].note, Some(Note::TooFewReplies));
    let score = score_of(&storyline(6, 0, 0));
    let note = |principle| (score.principles[&principle].level, score.principles[&principle].note);
    assert_eq!(note(Principle::Stories), (Some(Mastery::Good), None));
    assert_eq!(note(Principle::Flow), (None, Some(Note::TooLittleSeen)));
    assert_eq!(note(Principle::Reciprocity), (None, Some(Note::KnowsNothingOfYou)));
    assert!(score.principles[&Principle::Stories].provisional);
}

#[test]
fn a_level_is_provisional_until_earlier_talks_settle_it() {
    let earlier = |talks, opportunities| {
        let seen = BTreeMap::from([(Principle::Stories, Seen { talks, opportunities })]);
        score_of(&storyline(6, 0, 0)).with_earlier(&seen).principles[&Principle::Stories].provisional
    };
    assert!(earlier(0, 0));
    assert!(earlier(1, 1));
    assert!(!earlier(1, 2));
}

#[test]
fn minuses_that_slips_made_do_not_help_towards_the_four_of_a_level() {
    let talk: Vec<Exchange> = (0..8)
        .map(|index| one(LACE, if index < 3 { &[Judgement] } else { &[Stories] }, "Foei.", Disapproval))
        .collect();
    let judgement = &score_of(&talk).principles[&Principle::Judgement];
    assert_eq!((judgement.opportunities, judgement.offered(), judgement.level), (8, 3, None));
}

#[test]
fn a_conversation_without_opportunities_gets_counts_and_a_share_only() {
    let talk = [one(LACE, &[], "Hoe was dat?", OpenQuestion), one(LACE, &[], "U moet rusten.", Order)];
    let score = score_of(&talk);
    assert_eq!(score.appreciative_share, Some(0.5));
    assert_eq!((score.counts[&Signal::Advising], score.counts[&Signal::OpenQuestion]), (1, 1));
    for (principle, scored) in &score.principles {
        assert_eq!((scored.opportunities, scored.note), (0, Some(Note::NoOpportunities)), "{principle}");
    }
}
