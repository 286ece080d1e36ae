//! What is said about a fault in a data file, and what to do about it.

use super::fill;
use crate::base::{Code, Diagnostic, Language};

/// The fault in one sentence, with its names filled in.
pub fn message(language: Language, diagnostic: &Diagnostic) -> String {
    fill(texts(language, diagnostic.code).0, &diagnostic.values)
}

/// What to do about it.
pub fn help(language: Language, diagnostic: &Diagnostic) -> String {
    fill(texts(language, diagnostic.code).1, &diagnostic.values)
}

const fn texts(language: Language, code: Code) -> (&'static str, &'static str) {
    match language {
        Language::Nl => dutch(code),
        Language::En => english(code),
    }
}

const fn dutch(code: Code) -> (&'static str, &'static str) {
    use Code::*;
    match code {
        Syntax => (
            "Dit kan niet gelezen worden: {0}",
            "Vergelijk de regel met het voorbeeld in docs/scenario-format.md of docs/rule-format.md.",
        ),
        TooLarge => ("Het bestand is te groot: {0}, ten hoogste {1}.", "Verdeel de inhoud over meer bestanden."),
        NotText => ("Vanaf byte {0} is dit geen UTF-8.", "Bewaar het bestand als UTF-8."),
        UnknownName => ("‘{0}’ is geen bekende naam.", "Kies uit: {1}."),
        DuplicateId => ("‘{0}’ bestaat al, in {1}.", "Geef een van de twee een andere naam."),
        MissingPersona => ("In {0} staat geen persona.toml.", "Maak er een, naar docs/scenario-format.md."),
        MissingText => ("‘{0}’ is leeg of ontbreekt.", "Vul een tekst in."),
        OutOfRange => ("‘{0}’ valt buiten {1}.", "Kies een waarde van {1}."),
        DanglingJump => ("‘{0}’ bestaat niet.", "Bedoel je ‘{1}’? Anders: maak ‘{0}’, of haal de sprong weg."),
        DuplicateNode => ("Knoop ‘{0}’ staat ook in {1}.", "Geef een van de twee een andere naam."),
        UnreachableNode => {
            ("Geen weg leidt naar knoop ‘{0}’.", "Laat een tak of een `next` hierheen gaan, of haal de knoop weg.")
        }
        ShadowedBranch => (
            "Deze tak van ‘{0}’ komt nooit aan de beurt: {1} neemt alles al.",
            "Maak de voorwaarde van de eerdere tak nauwer, of zet deze ervoor.",
        ),
        StoryWithoutEnd => (
            "Verhaal ‘{0}’ heeft geen einde dat bereikt kan worden.",
            "Zet `end = true` bij de knoop waar het verhaal uit is.",
        ),
        HookMissing => (
            "Het haakje ‘{0}’ komt niet voor in: {1}",
            "Neem in iedere verwoording een woord van het haakje op, of geef het haakje meer woorden.",
        ),
        HookWithoutWords => ("Het haakje ‘{0}’ heeft geen woorden.", "Geef de woorden waaraan het te herkennen is."),
        UnknownHook => ("Geen haakje, verhaal of feit heet ‘{0}’.", "Bedoel je ‘{1}’?"),
        BadCondition => (
            "De voorwaarde ‘{0}’ is niet te lezen: {1}.",
            "Schrijf namen van handelingen en #haakjes met & | ! en ronde haken.",
        ),
        TooDeep => ("{0} is te lang of te diep; ten hoogste {1}.", "Maak het korter, of verdeel het."),
        TooFewOffers => {
            ("Voor ‘{0}’ zijn er {1} kansen; het moeten er minstens vier zijn.", "Geef meer regels `offers`.")
        }
        BranchWithoutTry => (
            "Een tak van ‘{0}’ heeft minder dan twee voorbeelden in `try`.",
            "Schrijf minstens twee antwoorden die deze tak nemen.",
        ),
        BranchRunsDry => (
            "Een tak van ‘{0}’ blijft staan en heeft maar één verwoording.",
            "Geef meer verwoordingen, een `to`, of `once = true`.",
        ),
        BranchSaysNothing => ("Een tak van ‘{0}’ heeft geen `say` en geen `to`.", "Geef een van beide."),
        RepeatedLine => ("Deze regel staat er twee keer: {0}", "Hij staat ook in {1}; verander er een."),
        TooFewWordings => (
            "‘{0}’ heeft te weinig verwoordingen.",
            "Het moeten er minstens {1} zijn, want niets wordt twee keer gezegd.",
        ),
        UnknownTopic => (
            "Feit ‘{0}’ heeft geen `words` en staat niet bij de onderwerpen in common.toml.",
            "Geef `words`, of gebruik een bekend onderwerp.",
        ),
        TryMisses => ("Het voorbeeld ‘{0}’ neemt deze tak niet: {1}.", "Verander de voorwaarde of het voorbeeld."),
        SilentCycle => {
            ("`next` loopt in een kring: {0}.", "Laat een van deze knopen ergens anders heen gaan, of eindigen.")
        }
        ToFillIn => ("Dit is nog de tekst van het voorbeeld: {0}", "Vervang hem, en haal [vul in] weg."),
        PlanMisses => (
            "Het gesprek in het plan loopt anders bij ‘{0}’. Verwacht: {1}. Het werd: {2}.",
            "Herstel het verhaal. Was de verandering bedoeld, maak dan met `luister content plan` een nieuw plan, en lees het na.",
        ),
        NoPlan => (
            "{0} heeft geen plan.toml: een gesprek dat bij elke verandering wordt nagespeeld.",
            "Speel een gesprek, en maak er een van met `luister content plan {0} GESPREK`.",
        ),
        BadPattern => ("Het patroon ‘{0}’ is niet te lezen: {1}.", "Zie docs/rule-format.md, onder Patterns."),
        UnknownClass => ("De woordklasse ‘{0}’ bestaat niet.", "Bedoel je ‘{1}’? Klassen staan in words/*.toml."),
        UnknownDetector => ("De detector ‘{0}’ bestaat niet.", "Kies uit: {1}."),
        RuleWithoutWhen => ("Regel ‘{0}’ heeft geen [[when]] en geen detector.", "Geef een van beide."),
        TooFewExamples => (
            "`{0}` heeft er {1}; minstens drie is nodig.",
            "Voeg voorbeelden toe, liefst gevallen die er nét niet onder vallen.",
        ),
        FlagMissed => {
            ("De regel slaat niet aan op zijn eigen voorbeeld: {0}", "Verruim het patroon, of verander het voorbeeld.")
        }
        AllowFlagged => ("De regel slaat aan op wat hij toelaat: {0}", "Maak het patroon nauwer."),
        Theft => ("Wat deze regel toelaat, merkt {1} aan: {0}", "Maak die regel nauwer, of zet hem op `maybe`."),
        MissingReason => {
            ("`{0}` ontbreekt.", "Een opmerking zonder reden of betere zin helpt niemand; schrijf hem erbij.")
        }
        DuplicateWord => ("‘{0}’ staat er twee keer.", "Haal er een weg."),
    }
}

const fn english(code: Code) -> (&'static str, &'static str) {
    use Code::*;
    match code {
        Syntax => (
            "This cannot be read: {0}",
            "Compare the line with the example in docs/scenario-format.md or docs/rule-format.md.",
        ),
        TooLarge => ("The file is too large: {0}, at most {1}.", "Divide the content over more files."),
        NotText => ("From byte {0} on this is not UTF-8.", "Save the file as UTF-8."),
        UnknownName => ("'{0}' is no known name.", "Choose from: {1}."),
        DuplicateId => ("'{0}' exists already, in {1}.", "Give one of the two another name."),
        MissingPersona => ("There is no persona.toml in {0}.", "Make one, after docs/scenario-format.md."),
        MissingText => ("'{0}' is empty or missing.", "Give it a text."),
        OutOfRange => ("'{0}' lies outside {1}.", "Choose a value of {1}."),
        DanglingJump => ("'{0}' does not exist.", "Did you mean '{1}'? If not, make '{0}' or remove the jump."),
        DuplicateNode => ("Node '{0}' is also in {1}.", "Give one of the two another name."),
        UnreachableNode => ("Nothing leads to node '{0}'.", "Let a branch or a `next` lead to it, or remove the node."),
        ShadowedBranch => (
            "This branch of '{0}' never gets its turn: {1} takes everything.",
            "Narrow the condition of the earlier branch, or put this one before it.",
        ),
        StoryWithoutEnd => {
            ("Story '{0}' has no end that can be reached.", "Put `end = true` on the node where the story is over.")
        }
        HookMissing => (
            "Hook '{0}' does not occur in: {1}",
            "Put a word of the hook in every wording, or give the hook more words.",
        ),
        HookWithoutWords => ("Hook '{0}' has no words.", "Give the words by which it is known."),
        UnknownHook => ("No hook, story or fact is called '{0}'.", "Did you mean '{1}'?"),
        BadCondition => {
            ("The condition '{0}' cannot be read: {1}.", "Write names of acts and #hooks with & | ! and brackets.")
        }
        TooDeep => ("{0} is too long or too deep; at most {1}.", "Make it shorter, or divide it."),
        TooFewOffers => ("There are {1} opportunities for '{0}'; four are needed.", "Give more lines `offers`."),
        BranchWithoutTry => (
            "A branch of '{0}' has fewer than two examples in `try`.",
            "Write at least two replies that take this branch.",
        ),
        BranchRunsDry => (
            "A branch of '{0}' stays where it is and has only one wording.",
            "Give more wordings, a `to`, or `once = true`.",
        ),
        BranchSaysNothing => ("A branch of '{0}' has neither `say` nor `to`.", "Give it one of the two."),
        RepeatedLine => ("This line appears twice: {0}", "It is also in {1}; change one."),
        TooFewWordings => ("'{0}' has too few wordings.", "It needs at least {1}, since nothing is said twice."),
        UnknownTopic => {
            ("Fact '{0}' has no `words` and is no topic of common.toml.", "Give it `words`, or use a known topic.")
        }
        TryMisses => ("The example '{0}' does not take this branch: {1}.", "Change the condition or the example."),
        SilentCycle => ("`next` runs in a circle: {0}.", "Let one of these nodes lead elsewhere, or end."),
        ToFillIn => ("This is still the text of the example: {0}", "Replace it, and take [fill in] away."),
        PlanMisses => (
            "The talk in the plan goes otherwise at '{0}'. Expected: {1}. It became: {2}.",
            "Mend the story. If the change was meant, make a new plan with `luister content plan`, and read it.",
        ),
        NoPlan => (
            "{0} has no plan.toml: a talk that is played again at every change.",
            "Play a talk, and make a plan of it with `luister content plan {0} TALK`.",
        ),
        BadPattern => ("The pattern '{0}' cannot be read: {1}.", "See docs/rule-format.md, under Patterns."),
        UnknownClass => ("There is no word class '{0}'.", "Did you mean '{1}'? Classes stand in words/*.toml."),
        UnknownDetector => ("There is no detector '{0}'.", "Choose from: {1}."),
        RuleWithoutWhen => ("Rule '{0}' has neither [[when]] nor detector.", "Give it one of the two."),
        TooFewExamples => ("`{0}` has {1}; at least three are needed.", "Add examples, near misses above all."),
        FlagMissed => ("The rule does not fire on its own example: {0}", "Widen the pattern, or change the example."),
        AllowFlagged => ("The rule fires on what it allows: {0}", "Narrow the pattern."),
        Theft => ("What this rule allows, {1} flags: {0}", "Narrow that rule, or set it to `maybe`."),
        MissingReason => ("`{0}` is missing.", "A remark without a reason or a better wording helps nobody; write it."),
        DuplicateWord => ("'{0}' is listed twice.", "Remove one."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_message_and_a_help_in_both_languages() {
        for language in Language::ALL {
            for code in Code::ALL {
                let (message, help) = texts(*language, *code);
                assert!(message.len() > 10 && help.len() > 10, "{language} {code}");
            }
        }
    }
}
