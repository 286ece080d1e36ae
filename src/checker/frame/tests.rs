//! Frames, sentence by sentence: kind, question word, subject, modal, tense and flags of each clause.

use crate::base::{Language, SourceFile};
use crate::checker::Lexicon;
use crate::checker::analysis::Text;
use crate::checker::word::Known;

const DUTCH_WORDS: &str = r#"
[verb]
lachen = "lach lacht lachen / lachte lachten / gelachen"
scannen = "scan scant scannen / scande scanden / gescand"
uitleggen = "leg legt leggen / legde legden / gelegd"
bedoelen = "bedoel bedoelt / bedoelde bedoelden / bedoeld"
gebeuren = "gebeur gebeurt gebeuren / gebeurde / gebeurd"
schrijven = "schrijf schrijft / schreef schreven / geschreven"
begrijpen = "begrijp begrijpt begrijpen / begreep begrepen / begrepen"
bestaan = "besta bestaat bestaan / bestond bestonden / bestaan"
vriezen = "vries vriest vriezen / vroor vroren / gevroren"
vergeten = "vergeet vergeten / vergat vergaten / vergeten"
beginnen = "begin begint beginnen / begon begonnen / begonnen"
voelen = "voel voelt voelen / voelde voelden / gevoeld"
rusten = "rust rusten / rustte rustten / gerust"
bellen = "bel belt bellen / belde belden / gebeld"
luisteren = "luister luistert luisteren / luisterde luisterden / geluisterd"
leren = "leer leert leren / leerde leerden / geleerd"
genieten = "geniet genieten / genoot genoten / genoten"
kiezen = "kies kiest kiezen / koos kozen / gekozen"
werken = "werk werkt werken / werkte werkten / gewerkt"
knappen = "knap knapt knappen / knapte knapten / geknapt"
merken = "merk merkt merken / merkte merkten / gemerkt"
[separable]
meenemen = "mee nemen"
inschrijven = "in schrijven"
dichtdoen = "dicht doen"
uitkijken = "uit kijken"
invriezen = "in vriezen"
opbouwen = "op bouwen"
innemen = "in nemen"
[noun]
feest = "feest feesten"
jurk = "jurk jurken jurkje"
werk = "werk"
kind = "kind kinderen"
"#;

const ENGLISH_WORDS: &str = r#"
[verb]
ring = "ring rings ringing / rang / rung"
worry = "worry worries worrying / worried / worried"
rest = "rest rests resting / rested / rested"
close = "close closes closing / closed / closed"
smell = "smell smells smelling / smelled smelt / smelled smelt"
talk = "talk talks talking / talked / talked"
thank = "thank thanks thanking / thanked / thanked"
miss = "miss misses missing / missed / missed"
hear = "hear hears hearing / heard / heard"
laugh = "laugh laughs laughing / laughed / laughed"
write = "write writes writing / wrote / written"
live = "live lives living / lived / lived"
wonder = "wonder wonders wondering / wondered / wondered"
remember = "remember remembers remembering / remembered / remembered"
[noun]
child = "child children"
rest = "rest rests"
picture = "picture pictures"
"#;

const DUTCH: &[(&str, &str)] = &[
    ("moet u eens doen", "statement partner moeten present"),
    ("moest u dan zo vroeg op", "question partner moeten past"),
    ("dat moet heerlijk geweest zijn", "statement it moeten perfect"),
    ("daar moet ik om lachen", "statement trainee moeten present"),
    ("hoe ging dat dan", "question ?hoe it past"),
    ("wat een beeld", "exclamation none present"),
    ("vertel eens", "imperative none present"),
    ("doe uw ogen eens dicht", "imperative none present"),
    ("als ik u was zou ik ze laten inscannen", "statement trainee past subordinate / statement trainee zullen present"),
    ("U moet eens naar de huisarts.", "statement partner moeten present"),
    (
        "Moet u nagaan, dat u dat nog zo weet!",
        "exclamation partner moeten present / statement partner present subordinate",
    ),
    ("Misschien kunt u mij het eens uitleggen", "statement partner kunnen present"),
    (
        "waarom maakt u niet een grote pan en vriest u de rest in?",
        "question ?waarom partner present negated / question partner present",
    ),
    ("Een fris kleurtje zou u heel leuk staan!", "statement third zullen present generic"),
    ("Er bestaan keyboards met een koptelefoon.", "statement it present generic existential"),
    ("wat voor bloemen zijnt meestal", "question ?wat it present"),
    (
        "Een gezin laat je niet in de steek, weet u.",
        "statement third present negated generic / statement partner present",
    ),
    ("Dat hoor je vaker bij mensen", "statement partner present generic"),
    ("dan zat u nog in de ontkenning", "statement partner past"),
    ("u zal wel bekaf zijn gewest", "statement partner zullen perfect"),
    ("Kijk wel uit dat u niet valt!", "imperative none present negated"),
    ("Begint u maar bij het begin.", "imperative partner present"),
    ("Op wat voor schoenen?!", "question ?wat none present"),
    (
        "Als u zo naar die handen kijkt, wat ziet u dan?",
        "statement partner present subordinate / question ?wat partner present",
    ),
    ("Hoe ging dat, die dag dat u vertrok?", "question ?hoe it past"),
    ("Ik denk dat u daar kracht vandaan heeft.", "statement trainee present / statement partner present subordinate"),
    ("Heeft u al eens aan een scootmobiel gedacht?", "question partner perfect"),
    ("hij zei dat u moest rusten", "statement third past / statement partner moeten past subordinate theirs"),
    ("mijn man zei altijd, je moet gewoon doorgaan", "statement third past / statement partner moeten present theirs"),
    ("Dat had u niet moeten doen.", "statement partner past negated"),
    ("Daar is de clientenraad voor.", "statement third present generic existential"),
    (
        "neem me eens mee naar een jurk die u nooit vergeet",
        "imperative none present / statement partner present negated subordinate",
    ),
    ("Probeer het los te laten", "imperative none present"),
    ("Weet u nog bij welke muziek?", "question partner present"),
    ("Weet u welke dag het is?", "question partner present / statement ?welke it present subordinate"),
    ("Was dat een feest!", "exclamation it past"),
    ("kunnu daar iets over vertellen", "question partner kunnen present"),
    ("Lijkt me zwaar.", "statement it present"),
    ("Mooi is dat.", "statement it present"),
    ("zullen we koffie drinken", "question we zullen present"),
    ("Gelukkig heeft u uw dochter nog.", "statement partner present"),
    ("Zulke dingen gaan zo.", "statement third present generic"),
    ("hebt ge dat nooit gezegd", "question partner perfect negated"),
    ("Rust houden, die knie.", "fragment none present"),
    ("Wat knap dat u dat nog doet!", "exclamation none present / statement partner present subordinate"),
    ("wat zinge jullie dan samen?", "question ?wat partner present"),
    ("Geniet er maar van.", "imperative none present"),
    ("ga door, ik luister", "imperative none present / statement trainee present"),
    ("Ik bel hem en ga dan rusten.", "statement trainee present / statement trainee present"),
    ("Koos u zelf de kleuren of mochten zij het zeggen?", "question partner past"),
    ("Dat hadden ze nooit mogen doen!", "statement third past negated"),
    ("Wat bent u toch een schat", "exclamation partner present"),
    ("U kaatste toch?", "question partner past"),
    ("zit daar een verhaal achter?", "question third present"),
    ("En u?", "question none present"),
    // A slip of the keyboard in a short verb, beside its subject.
    ("u mot echt naar de huisarts", "statement partner moeten present"),
    ("misschien knt u beter bellen", "statement partner kunnen present"),
    ("hoe gng dat dan", "question ?hoe it past"),
    ("waneer was dat", "question ?wanneer it past"),
    // The ending of the participle where the present sounds the same.
    ("wat bedoeld u daarmee", "question ?wat partner present"),
    ("wat gebeurd er dan", "question ?wat it present"),
    ("was het koud", "question it past"),
    ("was het feest leuk", "question third past"),
    ("was je vader streng", "question third past"),
    ("was je moe", "question partner past"),
    ("wat voor werk was dat?", "question ?wat it past"),
    ("leg eens uit hoe dat ging", "imperative none present / statement ?hoe it past subordinate"),
    ("schrijf u gewoon in", "imperative partner present"),
    // What somebody said, without a comma, and before who said it.
    ("mijn vader zei altijd je moet rusten", "statement third past / statement partner moeten present theirs"),
    ("toen zei hij u moet gaan", "statement third past / statement partner moeten present theirs"),
    ("dat vond ik heel mooi", "statement trainee past"),
    ("Dat zei mijn moeder ook, u moet rusten.", "statement third past / statement partner moeten present theirs"),
    ("'Je moet rusten', zei mijn vader.", "statement partner moeten present theirs / statement third past"),
    ("Wat mooi, zei uw moeder dat ook?", "exclamation none present / question third past"),
    ("'Goed zo Jansen' en wat deed Jansen", "fragment none present theirs / question ?wat third past"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("You should see a doctor about that.", "statement partner should present"),
    ("what a picture", "exclamation none present"),
    ("how did that go", "question ?how it past"),
    ("Tell me about that bakery.", "imperative none present"),
    ("You must have been so proud.", "statement partner must perfect"),
    ("you have to talk to your son", "statement partner have_to present"),
    (
        "You don't have to tell me if you'd rather not.",
        "statement partner have_to present negated / statement partner would present negated subordinate",
    ),
    ("Did you have to get up that early?", "question partner have_to past"),
    ("have you ever tried meditation", "question partner perfect"),
    ("If I were you I would ring them.", "statement trainee past subordinate / statement trainee would present"),
    ("I think you ought to write to her.", "statement trainee present / statement partner should present"),
    ("That must have been hard.", "statement it must perfect"),
    ("there's a lovely choir here on Thursdays", "statement it present generic existential"),
    ("dont worry about it", "imperative none present negated"),
    (
        "What was it like when that still went by itself?",
        "question ?what it past / statement ?when it past subordinate",
    ),
    ("How lovely!", "exclamation none present"),
    ("why dont you ask your daughter", "question ?why partner present negated"),
    ("Close your eyes, what do you smell?", "imperative none present / question ?what partner present"),
    (
        "My husband always said you should never give up.",
        "statement third past / statement partner should present negated theirs",
    ),
    ("you're in denial", "statement partner present"),
    ("Sounds lovely.", "statement it present"),
    ("I had to laugh at that.", "statement trainee have_to past"),
    ("They do chair yoga on Wednesdays.", "statement third present"),
    ("Children need a father.", "statement third present generic"),
    ("What happened then?", "question ?what third past"),
    ("Who was there?", "question ?who it past"),
    ("so you went anyway", "statement partner past"),
    ("Maybe you could go with your neighbour?", "question partner could present"),
    ("take me back to that morning", "imperative none present"),
    ("Could you see the sea?", "question partner could present"),
    ("And then what?", "question none present"),
    ("Thank you for telling me that.", "statement trainee present"),
    ("You could hear the bombs.", "statement partner could present"),
    ("well youve got to eat", "statement partner have_to present"),
    ("Let's have a cup of tea", "imperative we present"),
    ("Was it summer?", "question it past"),
    ("I wonder what it smelled like in there.", "statement trainee present / statement ?what it past subordinate"),
    ("She said you should rest.", "statement third past / statement partner should present theirs"),
    ("how about you", "question ?how none present"),
    ("You're very brave.", "statement partner present"),
    (
        "Isn't there someone who could help you?",
        "question it present negated / statement ?who third could present subordinate",
    ),
    ("Do you remember the first time you saw him?", "question partner present / statement partner past"),
    ("People in your situation often feel guilty.", "statement third present generic"),
    ("you will have missed him", "statement partner will perfect"),
    ("don't you miss her", "question partner present negated"),
    ("and you?", "question none present"),
    ("Ever tried swimming?", "question partner past"),
    ("You lived in Cork?", "question partner past"),
    ("you shoud see a doctor", "statement partner should present"),
    ("you gotta rest", "statement partner have_to present"),
    ("isn't that lovely", "question it present negated"),
    ("let it ring", "imperative none present"),
    ("Remember the smell?", "question partner present"),
    ("Close the window?", "imperative none present"),
];

fn lexicon(language: Language, words: &'static str) -> Lexicon {
    let (lexicon, faults) = Lexicon::load(language, &[SourceFile::new(format!("{language}/words/a.toml"), words)]);
    assert_eq!(faults, []);
    lexicon
}

/// The clauses of a text: "kind ?word subject modal tense flags", parted by strokes.
fn frames(lexicon: &Lexicon, text: &str) -> String {
    let text = Text::new(lexicon.vocabulary(), &lexicon.symbols, &mut Known::default(), text);
    let clauses: Vec<String> = text
        .clauses
        .iter()
        .map(|clause| {
            let frame = &clause.frame;
            let mut parts = vec![frame.kind.as_str().to_owned()];
            if !frame.word.is_empty() {
                parts.push(format!("?{}", frame.word));
            }
            parts.push(frame.subject.as_str().to_owned());
            if !frame.modal.is_empty() {
                parts.push(frame.modal.to_owned());
            }
            parts.push(frame.tense.as_str().to_owned());
            let flags = [
                (frame.negated, "negated"),
                (frame.generic, "generic"),
                (frame.subordinate, "subordinate"),
                (frame.existential, "existential"),
                (clause.theirs, "theirs"),
            ];
            parts.extend(flags.iter().filter(|(holds, _)| *holds).map(|(_, name)| (*name).to_owned()));
            parts.join(" ")
        })
        .collect();
    clauses.join(" / ")
}

fn check(lexicon: &Lexicon, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(frames(lexicon, text), *expected, "{text}");
    }
}

#[test]
fn dutch_frames() {
    check(&lexicon(Language::Nl, DUTCH_WORDS), DUTCH);
}

#[test]
fn english_frames() {
    check(&lexicon(Language::En, ENGLISH_WORDS), ENGLISH);
}

#[test]
fn capitals_and_closing_marks_change_no_statement() {
    let lexicon = lexicon(Language::Nl, DUTCH_WORDS);
    for text in ["u moet eens naar de huisarts", "vertel eens", "hoe ging dat dan", "lijkt me zwaar"] {
        let capital = format!("{}{}.", text[..1].to_uppercase(), &text[1..]);
        assert_eq!(frames(&lexicon, text), frames(&lexicon, &capital), "{text}");
    }
}

#[test]
fn the_scope_of_a_clause_holds_what_depends_on_it() {
    let lexicon = lexicon(Language::Nl, DUTCH_WORDS);
    let text = "Ik denk dat u daar kracht vandaan heeft, en u moet rusten.";
    let parted = Text::new(lexicon.vocabulary(), &lexicon.symbols, &mut Known::default(), text);
    let scopes: Vec<&str> = parted.clauses.iter().map(|clause| parted.span(&clause.scope).of(text)).collect();
    let main = "Ik denk dat u daar kracht vandaan heeft";
    assert_eq!(scopes, [main, "dat u daar kracht vandaan heeft", "en u moet rusten"]);
}

#[test]
fn a_separable_verb_is_one_verb_again_and_a_preposition_stays_one() {
    let lexicon = lexicon(Language::Nl, DUTCH_WORDS);
    for (text, expected) in [
        ("neem me eens mee naar zee", "meenemen"),
        ("kijk wel uit dat u niet valt", "uitkijken"),
        ("u vriest de rest in", "invriezen"),
        ("u nam plaats in de tuin", "nemen"),
        ("leg eens uit hoe dat ging", "uitleggen"),
    ] {
        let parted = Text::new(lexicon.vocabulary(), &lexicon.symbols, &mut Known::default(), text);
        let verb = parted.clauses[0].frame.verb.map(|verb| lexicon.vocabulary().lemma_name(verb));
        assert_eq!(verb, Some(expected), "{text}");
    }
}
