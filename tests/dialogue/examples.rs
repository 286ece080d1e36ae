//! Questions that are told by examples, whatever their words.

use crate::person::{Talk, vocabulary};
use luister::base::{Act, Language, Likeness, SourceFile};
use luister::scenario::{Common, Scenario, Subjects};

const COMMON: &str = r##"
[ask]
hoe_oud = ["Hoe oud was u toen?", "Was u nog jong?"]
waar = ["Waar was dat?"]
leeftijd = ["Hoe oud bent u?"]
[reaction]
advising = ["Tja.", "Zo.", "Hm."]
[lines]
unknown = ["Dat weet ik niet.", "Wie zal het zeggen.", "Geen idee."]
unknown_yes_no = ["Half en half.", "Soms wel."]
unknown_who = ["De naam is weg."]
back = ["Maar goed.", "Waar was ik.", "Verder dan."]
bridge = ["Ach ja."]
guarded = ["Niet nu."]
fallback = ["Wat bedoelt u?", "Pardon?"]
closing = ["Het wordt laat."]
farewell_plain = ["Dag."]
"##;

const PERSONA: &str = r##"
name = "Bep Prins"
call = "mevrouw Prins"
pronoun = "she"
address = "u"
age = 80
place = "Edam"
summary = "Kaas"
setting = "Een keuken."
start = "welkom"
order = ["kaas", "boot"]
gives = { text = "Kaas maken." }
hopes = { text = "Nog eens varen." }
[gesture]
still = ["kijkt naar buiten"]
[fact.leeftijd]
say = ["Tachtig ben ik."]
[fact.vader_karakter]
ask = ["Was uw vader streng?", "Wat was uw vader voor man?"]
say = ["Streng was hij alleen voor de kaas."]
[node.welkom]
say = ["Dag. Kom binnen."]
next = "kaas"
"##;

const CHEESE: &str = r##"
title = "De kaas"
thread = "de kuip"
start = "kaas"
words = ["kaas"]
[fact.hoe_oud]
say = ["Elf was ik, met een schort tot op de grond."]
[fact.waar]
say = ["In Edam, achter de kerk."]
[fact.prijs]
ask = ["Wat kostte zo'n kaas?", "Was die kaas duur?"]
at = ["kaas"]
say = ["Een gulden het pond."]
to = "markt"
[node.kaas]
say = ["Mijn vader maakte kaas, in een kuip achter het huis."]
hooks = { vader = ["vader"], kuip = ["kuip"] }
offers = ["flow"]
next = "markt"
[[node.kaas.branch]]
when = "#kuip & !slip"
try = ["Hoe zag die kuip eruit?", "vertel eens over die kuip"]
say = ["Die kuip was van hout, en hij lekte."]
[node.markt]
say = ["Op vrijdag ging alles met de kar naar de markt."]
hooks = { markt = ["markt"] }
offers = ["flow"]
end = true
"##;

const BOAT: &str = r##"
title = "De boot"
thread = "de mast"
start = "boot"
words = ["boot"]
[fact.hoe_oud]
say = ["Dertig, en getrouwd."]
[node.boot]
say = ["Met de boot gingen we naar Marken."]
hooks = { boot = ["boot"] }
offers = ["flow"]
end = true
"##;

fn person() -> Scenario {
    let file = |name: &str, text: &'static str| SourceFile::new(format!("nl/bep/{name}"), text);
    let (common, faults) = Common::load(&SourceFile::new("nl/common.toml", COMMON));
    assert_eq!(faults, []);
    let files = [file("persona.toml", PERSONA), file("kaas.toml", CHEESE), file("boot.toml", BOAT)];
    let (scenario, faults) = Scenario::load("bep", Language::Nl, &files, &common);
    assert_eq!(faults, []);
    scenario.expect("without faults there is a person")
}

/// The owners of her answer to `text`, said after she has begun with the cheese.
fn answer(acts: &[Act], text: &str) -> Vec<String> {
    let scenario = person();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::GoingOn], "En toen?");
    talk.reply(acts, text).lines.iter().map(|line| line.owner().to_owned()).collect()
}

#[test]
fn a_question_is_known_by_its_example_in_other_words() {
    let table: &[(Act, &str, &[&str])] = &[
        (Act::ClosedQuestion, "Was hij streng?", &["fact.vader_karakter"]),
        (Act::OpenQuestion, "Wat voor man was uw vader eigenlijk?", &["fact.vader_karakter"]),
        (Act::ClosedQuestion, "En hoe oud was u toen dan?", &["fact.kaas.hoe_oud"]),
        (Act::ClosedQuestion, "Hoe oud bent u nu?", &["fact.leeftijd"]),
        (Act::ClosedQuestion, "en waar was dat dan", &["fact.kaas.waar"]),
        (Act::ClosedQuestion, "Goh, wat een mooi ambacht. Was dat duur, zo'n kaas?", &["fact.kaas.prijs"]),
        (Act::OpenQuestion, "Hoe zag de kuip eruit?", &["kaas.1"]),
        // Nobody foresaw these: a modest answer of the right kind, and on with the story.
        (
            Act::ClosedQuestion,
            "Had u ook een zeilbootje?",
            &["common.lines.unknown_yes_no", "common.lines.back", "markt"],
        ),
        (
            Act::ClosedQuestion,
            "Wie was daar de burgemeester?",
            &["common.lines.unknown_who", "common.lines.back", "markt"],
        ),
    ];
    for (act, text, expected) in table {
        assert_eq!(answer(&[*act], text), *expected, "{text}");
    }
}

#[test]
fn what_is_told_is_not_asked() {
    // The words are those of an example, but the trainee speaks of themselves.
    let answer = answer(&[Act::OwnStory], "Mijn vader was ook een strenge man.");
    assert!(!answer.contains(&"fact.vader_karakter".to_owned()), "{answer:?}");
}

#[test]
fn a_fact_of_a_moment_leads_on_from_it() {
    let scenario = person();
    let mut talk = Talk::start(&scenario, 7);
    talk.reply(&[Act::GoingOn], "En toen?");
    let answer = talk.reply(&[Act::ClosedQuestion], "Was die kaas duur?");
    assert_eq!(answer.then.as_deref(), Some("markt"));
    talk.reply(&[Act::GoingOn], "En toen?");
    let later = Subjects::find(vocabulary(), &scenario, &talk.state, "Wat kostte dat allemaal?");
    // She has gone on: the cheese would have to be named.
    assert!(later.iter().all(|hit| hit.likeness != Likeness::Question), "{later:?}");
}
