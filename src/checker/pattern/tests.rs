//! Patterns against words, in a table.

use crate::base::{Language, SourceFile};
use crate::checker::{Context, Lexicon, read};

const WORDS: &str = r#"
[verb]
lopen = "loop loopt lopen / liep liepen / gelopen"
[separable]
meenemen = "mee nemen"
[noun]
rollator = "rollator rollators"
[class]
particle = ["eens", "maar", "even"]
aid = ["rollator", "traplift", "elektrische deken"]
"#;

/// Whether `pattern`, as the only condition of a rule, is found in `reply`.
fn occurs(pattern: &str, reply: &str) -> bool {
    let rule = format!(
        "act = \"wonder\"\nlevel = \"certain\"\ntitle = \"t\"\n[[when]]\nreply_has = {pattern:?}\nwords_min = 1\n"
    );
    let files = [SourceFile::new("nl/words/a.toml", WORDS), SourceFile::new("nl/talk/t.toml", rule)];
    let (lexicon, faults) = Lexicon::load(Language::Nl, &files);
    assert_eq!(faults, [], "{pattern}");
    !read(&lexicon, &Context::default(), reply).acts.is_empty()
}

#[test]
fn patterns_match_what_the_format_says() {
    for (pattern, reply, expected) in [
        // Words, folded; one typing error from six letters on, where the typed word is none.
        ("huisarts", "De HUISARTS!", true),
        ("huisarts", "de huisatrs", true),
        ("kant", "de kamt", false),
        ("een", "één keer", true),
        // Lemmas: all forms, listed or regular; separable verbs rejoined.
        ("<lopen>", "wij liepen daar", true),
        ("<wandelen>", "u wandelde daar", true),
        ("<wandelen>", "hij heeft gewandeld", true),
        ("<meenemen>", "neem me eens mee", true),
        ("<meenemen>", "neem de trein", false),
        ("<rollator>", "twee rollators", true),
        // Classes, listed and built in, of one word or several.
        ("@aid", "een traplift dan", true),
        ("@aid", "een elektrische deken dan", true),
        ("@aid", "een elektrische fiets", false),
        ("@aid dan", "een elektrische deken dan", true),
        ("@aid", "die rollators", true),
        ("@number", "om 9 uur", true),
        ("@past", "u liep", true),
        ("@past", "u loopt", false),
        ("@participle", "u heeft gelopen", true),
        ("in @name", "toen in Delft gewoond", true),
        ("@name", "Gisteren was dat", false),
        // Rows pass over particles; gaps have a width.
        ("u naar", "u maar eens naar bed", true),
        ("u naar", "u moet naar bed", false),
        ("u ..1 naar", "u moet naar bed", true),
        ("u ..1 naar", "u moet nu naar bed", false),
        ("u ..1 naar", "u moet eens maar even naar bed", true),
        ("u .. bed", "u moet nu heel gauw naar bed", true),
        ("u maar naar", "u naar bed", false),
        ("u maar naar", "u maar naar bed", true),
        // Perhaps, either, brackets, anchors.
        ("naar het? bed", "naar bed", true),
        ("naar het? bed", "naar het bed", true),
        ("naar het? bed", "naar een bed", false),
        ("naar (bed | huis toe)", "naar huis toe", true),
        ("naar (bed | huis toe)", "naar huis", false),
        ("bed | naar huis", "naar bed", true),
        ("^ naar", "naar bed", true),
        ("^ naar", "nu naar bed", false),
        ("^ ..1 naar", "nu naar bed", true),
        ("naar @any $", "nu naar bed", true),
        ("naar $", "nu naar bed", false),
        ("bed $", "naar bed maar", true),
    ] {
        assert_eq!(occurs(pattern, reply), expected, "{pattern} in {reply}");
    }
}

#[test]
fn time_grows_with_the_text_and_not_beyond() {
    // Every branch of this would be tried at every place by a matcher that goes back.
    let nested = "(a ..5 a)? (a ..5 a)? (a ..5 a)? (a ..5 a)? (a .. a .. a .. a .. a .. b)";
    assert!(!occurs(nested, &"a ".repeat(3_000)));
    assert!(occurs(nested, &format!("{}b", "a ".repeat(3_000))));
}
