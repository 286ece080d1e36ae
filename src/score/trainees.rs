//! Tests: five trainees with a manner of their own through one and the same talk. Who plays for the score must not win.

use super::samples::{Exchange, score_of};
use super::{Note, Score};
use crate::base::{Act, Likeness, OfferKind, Principle, Scope};
use Act::*;
use OfferKind::{Curious, Flow, Judgement, Reciprocity, Sorrow, Stories, Strength as Strong};

/// Her lines: what she says, a word of it that can be picked up, what it offers.
const LINES: &[(&str, &str, &[OfferKind])] = &[
    ("Vroeger naaide ik trouwjurken, dat was me een tijd.", "trouwjurken", &[Curious, Flow, Strong]),
    ("Die van mijn zus, met kant van oma's gordijn.", "gordijn", &[Stories, Flow]),
    ("Mijn handen willen niet meer, de reuma.", "handen", &[Stories, Sorrow]),
    ("Sinds Henk er niet meer is, is het stil.", "Henk", &[Stories, Sorrow]),
    ("Mijn dochter vond het niks dat ik ging dansen.", "dansen", &[Curious, Judgement]),
    ("Ik dacht: waarom niet? Danst u zelf?", "waarom", &[Flow, Reciprocity]),
    ("De buurman haalde me op met de brommer, achterop.", "brommer", &[Curious, Stories, Flow]),
    ("De pastoor keek ervan, en ik keek terug.", "pastoor", &[Flow, Judgement]),
    ("Wat ik u kan leren is een zoom die niemand ziet.", "zoom", &[Curious, Strong]),
    ("Ik zou nog eens naar zee willen.", "zee", &[Strong, Flow]),
    ("Naar zee zijn Henk en ik nooit geweest.", "Henk", &[Stories, Sorrow]),
    ("Mijn zus zei dat ik die man had moeten verlaten.", "man", &[Curious, Judgement]),
    ("En uw familie, komt die van hier?", "familie", &[Reciprocity]),
    ("Wij waren met elf thuis, in twee bedden.", "bedden", &[Curious, Stories, Flow]),
    ("Het oudste meisje mocht leren, ik moest naar het atelier.", "atelier", &[Judgement, Flow, Strong]),
    ("Daar rook het naar stoom en wol.", "stoom", &[Stories, Flow]),
    ("De laatste jurk heb ik nooit afgemaakt.", "jurk", &[Curious, Sorrow]),
    ("Een buurvrouw zegt dat ik die dozen weg moet doen.", "dozen", &[Judgement, Flow]),
];

/// The talk with a trainee who answers line `index`, which holds `word`, so: the reply, its acts with their words, and
/// whether the word is picked up.
fn play(trainee: impl Fn(usize, &str) -> (String, Vec<(Act, String)>)) -> Score {
    let talk: Vec<Exchange> = LINES
        .iter()
        .enumerate()
        .map(|(index, (line, word, offers))| {
            let (reply, acts) = trainee(index, word);
            let acts: Vec<(Act, &str)> = acts.iter().map(|(act, words)| (*act, words.as_str())).collect();
            let exchange = Exchange::new(line, offers, &reply, &acts);
            if reply.contains(word) { exchange.hit(word, Scope::Node, Likeness::Exact, word) } else { exchange }
        })
        .collect();
    score_of(&talk)
}

fn levels(score: &Score) -> String {
    let level = |(principle, scored): (&Principle, &super::PrincipleScore)| {
        let level = scored.level.map_or("-", super::Mastery::as_str);
        format!("{principle} {level} ({}-{}/{})", scored.taken, scored.against, scored.opportunities)
    };
    score.principles.iter().map(level).collect::<Vec<String>>().join(", ")
}

#[test]
fn a_parrot_comes_to_two_at_most() {
    let words = play(|_, word| (format!("{word}!"), vec![(Echo, word.to_owned()), (Following, word.to_owned())]));
    assert!(words.sum_of_levels() <= 2, "{}", levels(&words));
    let asking = play(|_, word| (format!("{word}?"), vec![(Echo, word.to_owned()), (ClosedQuestion, word.to_owned())]));
    assert!(asking.sum_of_levels() <= 2, "{}", levels(&asking));
    let lines = play(|index, _| {
        let line = LINES[index].0.to_owned();
        (line.clone(), vec![(Echo, line.clone()), (Following, line)])
    });
    assert!(lines.sum_of_levels() <= 2, "{}", levels(&lines));
}

#[test]
fn rotating_magic_questions_come_to_three_at_most() {
    const MAGIC: &[(&str, Act)] = &[
        ("Kunt u daar iets meer over vertellen?", Invitation),
        ("Hoe voelde dat voor u?", OpenQuestion),
        ("Wat betekende dat voor u?", Strength),
        ("Neem me daar eens mee naartoe.", Invitation),
        ("Wat een beeld! En toen?", GoingOn),
        ("Hoe rook dat, wat hoorde u?", SenseQuestion),
        ("Waar hoopt u nu op?", AskingHope),
        ("Zou u mij dat eens leren?", AskingCounsel),
    ];
    for size in 1..=MAGIC.len() {
        let score = play(|index, _| {
            let (question, act) = MAGIC[index % size];
            (question.to_owned(), vec![(act, question.to_owned()), (OpenQuestion, question.to_owned())])
        });
        assert!(score.sum_of_levels() <= 3, "{size} questions: {}", levels(&score));
    }
}

#[test]
fn a_slot_to_fill_is_a_magic_question_too() {
    let score = play(|_, word| {
        let reply = format!("Vertel eens over {word}.");
        (reply.clone(), vec![(Invitation, reply)])
    });
    assert!(score.sum_of_levels() <= 3, "{}", levels(&score));
}

#[test]
fn a_kind_fixer_comes_to_four_at_most() {
    const KIND: &[&str] = &["Wat akelig voor u.", "Wat lief.", "Ach, wat jammer.", "Wat fijn om te horen."];
    let score = play(|index, word| {
        let kind = KIND[index % KIND.len()];
        let advice = format!("Misschien kunt u met {word} eens naar het buurthuis.");
        (format!("{kind} {advice}"), vec![(NamingFeeling, kind.to_owned()), (Suggestion, advice)])
    });
    assert!(score.sum_of_levels() <= 4, "{}", levels(&score));
    assert_eq!(score.principles[&Principle::Reciprocity].note, Some(Note::KnowsNothingOfYou));
}

#[test]
fn a_polite_interviewer_who_shares_and_receives_nothing_comes_to_eight_at_most() {
    const QUESTIONS: &[(&str, &str)] = &[
        ("Hoe begon het met", ""),
        ("Wat maakte", " zo bijzonder"),
        ("Wie had er nog meer met", " te maken"),
        ("Waar denkt u aan bij", ""),
        ("Hoe kijkt u terug op", ""),
        ("Wat weet u nog van", ""),
        ("Welke plaats had", " in die jaren"),
    ];
    let score = play(|index, word| {
        let (before, after) = QUESTIONS[index % QUESTIONS.len()];
        let reply = format!("{before} {word}{after}?");
        (reply.clone(), vec![(OpenQuestion, reply)])
    });
    assert!((6..=8).contains(&score.sum_of_levels()), "{}", levels(&score));
}

#[test]
fn an_attentive_listener_comes_to_ten_or_more() {
    const REPLIES: &[(&str, &[(Act, &str)])] = &[
        (
            "Trouwjurken! Welke trouwjurken bent u nooit vergeten?",
            &[(Echo, "Trouwjurken"), (OpenQuestion, "Welke"), (Strength, "nooit vergeten")],
        ),
        ("Een gordijn! Hoe viel dat, toen ze liep?", &[(Echo, "Een gordijn"), (SenseQuestion, "Hoe viel dat")]),
        ("Dat doet pijn, handen die zoveel maakten.", &[(NamingFeeling, "Dat doet pijn"), (Following, "handen")]),
        ("Wat een leegte. Wat deden Henk en u het liefst?", &[(NamingFeeling, "leegte"), (OpenQuestion, "Wat deden")]),
        ("Toch gaan dansen! Wat trok u erheen?", &[(Wonder, "Toch gaan dansen"), (OpenQuestion, "Wat trok")]),
        ("Alleen in de keuken, op de radio.", &[(OwnStory, "Alleen in de keuken")]),
        ("Achterop de brommer! En toen?", &[(Echo, "Achterop de brommer"), (GoingOn, "En toen")]),
        ("Had u die pastoor vaker aangekeken?", &[(ClosedQuestion, "Had u"), (Following, "pastoor")]),
        (
            "Zou u mij die zoom willen leren? Mijn zoom is altijd scheef.",
            &[(AskingCounsel, "Zou u mij"), (OwnStory, "Mijn zoom")],
        ),
        ("De zee. Wat zou u daar als eerste doen?", &[(Following, "zee"), (AskingHope, "Wat zou u")]),
        ("", &[(Silence, "")]),
        ("Ik zie dat anders. Hoe was die man voor u?", &[(OwnView, "Ik zie dat anders"), (OpenQuestion, "Hoe was")]),
        ("Uit Goes, allemaal schippers. Ik ben de eerste met een tuin.", &[(OwnStory, "Uit Goes")]),
        ("Twee bedden. Vertel, wie lag waar?", &[(Echo, "Twee bedden"), (Invitation, "Vertel")]),
        ("Het atelier. Waar was u daar trots op?", &[(Following, "atelier"), (Strength, "trots")]),
        (
            "Bij mijn oma was het ook stoom, op maandag. Hoe klonk het daar?",
            &[(OwnStory, "Bij mijn oma"), (SenseQuestion, "Hoe klonk")],
        ),
        ("Dat raakt u, zie ik. Voor wie was die jurk?", &[(NamingFeeling, "Dat raakt u"), (OpenQuestion, "Voor wie")]),
        ("Wat zit er in die dozen?", &[(OpenQuestion, "Wat zit")]),
    ];
    let score = play(|index, _| {
        let (reply, acts) = REPLIES[index];
        (reply.to_owned(), acts.iter().map(|(act, words)| (*act, (*words).to_owned())).collect())
    });
    assert!(score.sum_of_levels() >= 10, "{}", levels(&score));
}
