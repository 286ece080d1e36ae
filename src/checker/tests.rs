//! The lexicon as a whole: what is reported, what wins, and that no text breaks it.

use super::{Context, Lexicon, check_examples, read};
use crate::base::{Act, Code, Diagnostic, Language, Level, SourceFile};
use proptest::prelude::*;

const WORDS: &str = r#"
[verb]
rusten = "rust rusten / rustte rustten / gerust"
dansen = "dans danst dansen / danste dansten / gedanst"
[noun]
jurk = "jurk jurken"
[class]
aid = ["rollator"]
[mood]
asks_advice = ["wat zou u doen"]
complaint = ["pijn | zeer"]
"#;

const ORDER: &str = r#"
act = "order"
level = "certain"
title = "Een opdracht"
why = "Een opdracht maakt van een verhaal een taak."
instead = "Hoe is dat voor u?"
flags = ["U moet rusten.", "u moet eens naar de dokter", "je moet nu rusten"]
allows = ["Moest u rusten?", "Dat moet zwaar geweest zijn.", "Ik moet rusten."]
[[when]]
clause = { type = "statement", subject = "partner", modal = "moeten", tense = "present" }
has = "@infinitive | naar"
"#;

/// A rule of this act that finds `has` in clauses.
fn rule(act: &str, level: &str, has: &str) -> String {
    format!(
        "act = \"{act}\"\nlevel = \"{level}\"\ntitle = \"t\"\nwhy = \"w\"\ninstead = \"i\"\n[[when]]\nhas = \"{has}\"\n"
    )
}

fn detecting(act: &str, detector: &str) -> String {
    format!(
        "act = \"{act}\"\nlevel = \"certain\"\ntitle = \"t\"\nwhy = \"w\"\ninstead = \"i\"\ndetector = \"{detector}\"\n"
    )
}

fn load(rules: &[(&str, String)]) -> (Lexicon, Vec<Diagnostic>) {
    let mut files = vec![SourceFile::new("nl/words/words.toml", WORDS)];
    files.extend(rules.iter().map(|(name, text)| SourceFile::new(format!("nl/group/{name}.toml"), text.clone())));
    Lexicon::load(Language::Nl, &files)
}

fn sound(rules: &[(&str, String)]) -> Lexicon {
    let (lexicon, faults) = load(rules);
    assert_eq!(faults, []);
    lexicon
}

fn acts(lexicon: &Lexicon, partner: &str, reply: &str) -> Vec<(Act, Level)> {
    let lines = [partner];
    let context = Context { partner: &lines, ..Context::default() };
    read(lexicon, &context, reply).acts.iter().map(|hit| (hit.act, hit.level)).collect()
}

fn certain(lexicon: &Lexicon, partner: &str, reply: &str) -> Vec<Act> {
    acts(lexicon, partner, reply).into_iter().map(|(act, _)| act).collect()
}

#[test]
fn a_slip_brings_its_reason_and_its_words() {
    let lexicon = sound(&[("order", ORDER.to_owned())]);
    let reply = "Ach. U moet écht eens naar de dokter, hoor.";
    let reading = read(&lexicon, &Context::default(), reply);
    let [lint] = &reading.lints[..] else { panic!("{reading:?}") };
    assert_eq!((lint.rule.as_str(), lint.act, lint.level), ("order", Act::Order, Level::Certain));
    assert_eq!(lint.span.of(reply), "U moet écht eens naar de dokter, hoor");
    assert_eq!(lint.suggestion, "Hoe is dat voor u?");
}

#[test]
fn each_fault_is_named_and_costs_one_rule() {
    let good = ("order", ORDER.to_owned());
    let with = |text: &str| format!("{ORDER}{text}");
    for (code, text) in [
        (Code::Syntax, "act = ".to_owned()),
        (Code::Syntax, with("colour = \"red\"\n")),
        (Code::UnknownName, ORDER.replace("\"order\"", "\"command\"")),
        (Code::UnknownName, ORDER.replace("\"certain\"", "\"sure\"")),
        (Code::UnknownName, ORDER.replace("\"statement\"", "\"remark\"")),
        (Code::UnknownName, ORDER.replace("\"moeten\"", "\"must\"")),
        (Code::UnknownName, with("partner = { mood = \"bliss\" }\n")),
        (Code::BadPattern, ORDER.replace("@infinitive | naar", "(naar")),
        (Code::UnknownClass, ORDER.replace("@infinitive", "@aids")),
        (Code::UnknownDetector, detecting("echo", "parrot")),
        (Code::RuleWithoutWhen, ORDER.split("[[when]]").next().unwrap().to_owned()),
        (Code::MissingReason, ORDER.replace("instead = \"Hoe is dat voor u?\"", "")),
        (Code::MissingText, ORDER.replace("Een opdracht\"", "\"")),
        (Code::OutOfRange, ORDER.replace("Een opdracht\"", "Een titel die veel en veel te lang is voor een lijst\"")),
    ] {
        let (lexicon, faults) = load(&[good.clone(), ("other", text.clone())]);
        let codes: Vec<Code> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [code], "{text}");
        assert!(faults[0].span.is_none_or(|span| text.get(span.start..span.end).is_some()), "{text}");
        assert_eq!(lexicon.rules().len(), 1, "{text}");
    }
}

#[test]
fn two_rules_of_one_name_and_faulty_words_are_reported() {
    let files = [
        SourceFile::new("nl/a/order.toml", ORDER),
        SourceFile::new("nl/b/order.toml", ORDER),
        SourceFile::new("nl/words/a.toml", "[verb]\nrusten = \"rust / rustte\"\nlopen = \"loop / liep / gelopen\"\n"),
        SourceFile::new("nl/words/b.toml", "[verb]\nlopen = \"loop / liep / gelopen\"\n[class]\nx = 3\n"),
        SourceFile::new("nl/words/c.toml", "[mood]\nsad = [\"(traan\"]\n"),
    ];
    let (lexicon, faults) = Lexicon::load(Language::Nl, &files);
    let mut codes: Vec<Code> = faults.iter().map(|fault| fault.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, [Code::Syntax, Code::Syntax, Code::DuplicateId, Code::BadPattern, Code::DuplicateWord]);
    assert_eq!(lexicon.rules().len(), 1);
    assert_eq!(lexicon.vocabulary().lemmas_of("liep"), ["lopen"]);
}

#[test]
fn examples_prove_their_rule_against_all_others() {
    let thief = rule("disapproval", "certain", "zwaar");
    let mut weak = rule("wonder", "certain", "oh");
    weak = weak.replace("[[when]]", "flags = [\"oh\", \"ach\"]\nallows = [\"oh nee\", \"x\", \"y\"]\n[[when]]");
    let lexicon = sound(&[("order", ORDER.to_owned()), ("thief", thief), ("weak", weak)]);
    let mut found: Vec<(Code, String, Vec<String>)> =
        check_examples(&lexicon).into_iter().map(|fault| (fault.code, fault.path, fault.values)).collect();
    found.sort();
    let fault = |code, rule: &str, values: &[&str]| {
        (code, format!("nl/group/{rule}.toml"), values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(
        found,
        [
            fault(Code::TooFewExamples, "thief", &["allows", "0"]),
            fault(Code::TooFewExamples, "thief", &["flags", "0"]),
            fault(Code::TooFewExamples, "weak", &["flags", "2"]),
            fault(Code::FlagMissed, "weak", &["ach"]),
            fault(Code::AllowFlagged, "weak", &["oh nee"]),
            fault(Code::Theft, "order", &["Dat moet zwaar geweest zijn.", "thief"]),
        ]
    );
}

#[test]
fn what_somebody_else_said_is_no_slip() {
    let lexicon = sound(&[("order", ORDER.to_owned())]);
    for (reply, expected) in [
        ("U moet rusten.", 1),
        ("Hij zei dat u moet rusten.", 0),
        ("Mijn man zei altijd, je moet rusten.", 0),
        ("'U moet rusten', dat klinkt streng.", 0),
        ("“Je moet rusten”, hoor ik hem zeggen.", 0),
        ("Ik zei dat u moet rusten.", 1),
    ] {
        assert_eq!(read(&lexicon, &Context::default(), reply).lints.len(), expected, "{reply}");
    }
}

#[test]
fn who_is_quoted_tells_of_himself_and_not_the_trainee() {
    let own = "act = \"own_story\"\nlevel = \"certain\"\ntitle = \"t\"\n[[when]]\nclause = { subject = \"trainee\" }\n";
    let lexicon = sound(&[("own", own.to_owned())]);
    for (reply, expected) in
        [("Ik kan niet meer.", 1), ("U zei net 'ik kan niet meer'.", 0), ("Hij zei altijd: ik kan niet meer.", 0)]
    {
        assert_eq!(read(&lexicon, &Context::default(), reply).acts.len(), expected, "{reply}");
    }
}

#[test]
fn where_rules_meet_one_table_decides() {
    let lexicon = sound(&[
        ("order", ORDER.to_owned()),
        ("asks", "act = \"closed_question\"\nlevel = \"certain\"\ntitle = \"t\"\n[[when]]\nclause = { type = \"question\" }\n".to_owned()),
        ("thought", rule("advice_question", "certain", "<denken> ..3 @aid | aan ..3 gedacht")),
        ("hip", rule("deficit_question", "certain", "heup")),
        ("follows", detecting("following", "following")),
        ("silent", detecting("silence", "silence")),
        ("warm", rule("grading_praise", "maybe", "dapper")),
        ("praise", rule("grading_praise", "certain", "heel dapper")),
    ]);
    let pain = "Ik heb zo'n pijn.";
    assert_eq!(certain(&lexicon, pain, "Heeft u al aan een rollator gedacht?"), [Act::AdviceQuestion]);
    assert_eq!(certain(&lexicon, pain, "Was het uw heup?"), [Act::DeficitQuestion, Act::ClosedQuestion]);
    assert_eq!(certain(&lexicon, "Wat zou u doen?", "U moet rusten."), []);
    assert_eq!(certain(&lexicon, pain, "U moet rusten."), [Act::Order]);
    assert_eq!(certain(&lexicon, pain, "   "), [Act::Silence]);
    assert_eq!(certain(&lexicon, pain, "..."), [Act::Silence]);
    assert_eq!(certain(&lexicon, "Ik naaide een jurk.", "Die jurk!"), [Act::Following]);
    assert_eq!(certain(&lexicon, "Ik naaide een jurk.", "Die jurk moet u wegdoen, u moet rusten."), [Act::Order]);
    // Certain wins over maybe on the same words.
    assert_eq!(acts(&lexicon, pain, "Wat heel dapper."), [(Act::GradingPraise, Level::Certain)]);
    assert_eq!(acts(&lexicon, pain, "Wat dapper."), [(Act::GradingPraise, Level::Maybe)]);
}

#[test]
fn following_needs_a_word_of_hers_or_a_word_that_points_back() {
    let lexicon = sound(&[("follows", detecting("following", "following"))]);
    for (partner, reply, expected) in [
        ("Ik naaide trouwjurken.", "Welke jurk vergeet u nooit?", true),
        ("Wij dansten de foxtrot.", "Danste u graag?", true),
        ("Mijn broer is in Indie gebleven.", "Hoe heette hij?", true),
        ("Toen was het oorlog.", "Hoe ging dat?", true),
        ("De kinderen willen het.", "En u?", true),
        ("In de mijn was het donker.", "En wat zei u?", true),
        ("Ik ben drie keer verhuisd.", "Waarheen ging u dan?", true),
        ("We aten altijd stamppot.", "Met worst?", true),
        ("We aten altijd stamppot.", "Mooi. Met worst?", false),
        ("We aten altijd stamppot.", "Wat dan?", false),
        ("Dat was de eerste keer dat ik de zee zag.", "Hoe oud was u?", false),
        ("Ik naaide trouwjurken.", "En toen?", false),
        ("Ik naaide trouwjurken.", "Hm-hm.", false),
        ("Ik naaide trouwjurken.", "Mooi weer vandaag.", false),
    ] {
        assert_eq!(!acts(&lexicon, partner, reply).is_empty(), expected, "{partner} {reply}");
    }
    let hooks = [("kant".to_owned(), vec!["kant".to_owned()])];
    let lines = ["Kijk daar."];
    let context = Context { partner: &lines, hooks: &hooks, ..Context::default() };
    assert_eq!(read(&lexicon, &context, "Wit kant was er genoeg.").acts.len(), 1);
}

#[test]
fn other_detectors_find_their_act() {
    let line = "Sinds Wim er niet meer is, zet ik nog altijd twee kopjes klaar.";
    let long = "Ik ging vorig jaar naar zee met mijn zus en toen was ik mijn tas kwijt en mijn zus haar jas, en wij zaten \
                daar maar en ik dacht wat een dag is dit en mijn zus lachte maar door.";
    for (detector, act, yes, no) in [
        ("echo", "echo", "Twee kopjes...", "Waarvoor dienen die twee?"),
        (
            "stacked_questions",
            "stacked_questions",
            "Hoe was dat? Wie was daar? Wat deed u?",
            "Hoe was dat? Wie was daar?",
        ),
        ("silence", "silence", "", "Ja."),
        ("nonsense", "nonsense", "asdfgh jkljkl", "Pfff hmm tja"),
        ("foreign_language", "foreign_language", "What did you think of that?", "Wat vond u daarvan?"),
        ("drops_her_story", "dropping_her_story", "Wij gaan morgen naar Spanje op vakantie.", "Wie was Wim voor u?"),
        ("long_own_story", "one_upping", long, "Ik ging ook wel eens naar zee."),
    ] {
        let lexicon = sound(&[("rule", detecting(act, detector))]);
        assert_eq!(acts(&lexicon, line, yes).len(), 1, "{detector}: {yes}");
        assert_eq!(acts(&lexicon, line, no).len(), 0, "{detector}: {no}");
    }
}

#[test]
fn conditions_on_reply_sentence_and_what_stands_before() {
    let with = |condition: &str| {
        let text =
            format!("act = \"wonder\"\nlevel = \"certain\"\ntitle = \"t\"\n[[when]]\nhas = \"rust\"\n{condition}\n");
        sound(&[("rule", text)])
    };
    for (condition, reply, expected) in [
        ("words_max = 3", "ja rust dan", true),
        ("words_max = 2", "ja rust dan", false),
        ("words_min = 4", "ja rust dan", false),
        ("sentence_has = \"thee\"", "Thee, en dat is rust.", true),
        ("sentence_has = \"thee\"", "Thee. En dat is rust.", false),
        ("reply_has = \"thee\"", "Thee. En dat is rust.", true),
        ("reply_lacks = \"thee\"", "Thee. En dat is rust.", false),
        ("before_has = \"thee\"", "Thee. En dat is rust.", true),
        ("before_has = \"thee\"", "En dat is rust. Thee.", false),
        ("before_has = \"thee $\"", "Ja thee. Rust.", true),
        ("before_has = \"ja $\"", "Ja thee. Rust.", false),
        ("partner = { mood = \"complaint\" }", "rust", true),
        ("partner = { lacks = \"pijn\" }", "rust", false),
    ] {
        let found = !acts(&with(condition), "Ik heb pijn.", reply).is_empty();
        assert_eq!(found, expected, "{condition}: {reply}");
    }
    assert!(!read(&with("partner = { lacks = \"pijn\" }"), &Context::default(), "rust").acts.is_empty());
}

fn everything() -> Lexicon {
    sound(&[
        ("order", ORDER.to_owned()),
        ("follows", detecting("following", "following")),
        ("echo", detecting("echo", "echo")),
        ("long", detecting("one_upping", "long_own_story")),
        ("drops", detecting("dropping_her_story", "drops_her_story")),
        ("strange", detecting("nonsense", "nonsense")),
        ("foreign", detecting("foreign_language", "foreign_language")),
        ("gaps", rule("wonder", "maybe", "^ .. (u | @name | @number)? .. @any $")),
    ])
}

#[test]
fn a_wall_of_text_is_read() {
    let lexicon = everything();
    for piece in [
        "u moet rusten ",
        "ja? ",
        "'ik zei dat ",
        "ab.cd.",
        "x",
        "\u{202e}é\u{301} \u{0}",
        "(als u, ",
        "((((",
        ":)",
        "a.b.c.",
    ] {
        // Marks look back at each other: a long row of them would be felt.
        let length = if piece.starts_with('(') { 100_000 } else { 20_000 };
        let reply = piece.repeat(length / piece.len());
        let lines = ["Ik heb pijn.", "Wat zou u doen"];
        let reading = read(&lexicon, &Context { partner: &lines, ..Context::default() }, &reply);
        assert!(reading.acts.iter().all(|hit| reply.get(hit.span.start..hit.span.end).is_some()), "{piece}");
    }
}

proptest! {
    #[test]
    fn spans_lie_on_characters_and_acts_stand_in_order(
        reply in "([a-zé…‘’“” ,.!?'\"()\u{202e}\u{301}😀-]|u |moet |dat |en |ik |hij zei |hoe |rusten |was ){0,60}",
        line in ".{0,40}",
    ) {
        let lexicon = everything();
        let lines = [line.as_str()];
        let reading = read(&lexicon, &Context { partner: &lines, ..Context::default() }, &reply);
        for hit in &reading.acts {
            prop_assert!(reply.get(hit.span.start..hit.span.end).is_some(), "{:?}", hit);
        }
        prop_assert!(reading.acts.is_sorted_by_key(|hit| hit.span));
        prop_assert_eq!(&reading, &read(&lexicon, &Context { partner: &lines, ..Context::default() }, &reply));
    }

    #[test]
    fn no_pattern_breaks_the_reader(pattern in "[a-z@<>()|?^$.0-9 \"]{0,40}", reply in ".{0,80}") {
        let text = format!("act = \"wonder\"\nlevel = \"certain\"\ntitle = \"t\"\n[[when]]\nhas = {pattern:?}\n");
        let (lexicon, _) = load(&[("rule", text)]);
        let _ = read(&lexicon, &Context::default(), &reply);
    }
}
