//! Help texts of the command line.

use super::phrases::texts;

texts! {
    /// A text of `--help`.
    pub enum CliText {
        About: "Oefen Waarderende Gespreksvoering in de terminal", "Practise appreciative conversation in the terminal";
        LongAbout: "Oefen Waarderende Gespreksvoering: praat met een oudere, en lees daarna wat je antwoorden deden.\n\nZonder opdracht opent het programma op volledig scherm. Alles gebeurt op deze computer; er gaat niets over het netwerk.", "Practise appreciative conversation: talk with an older person, and read afterwards what your replies did.\n\nWithout a command the program opens full screen. Everything stays on this computer; nothing goes over the network.";
        UsageWord: "Gebruik", "Usage";
        Usage: "luister [OPTIES] [OPDRACHT]", "luister [OPTIONS] [COMMAND]";
        CommandsWord: "Opdrachten", "Commands";
        OptionsWord: "Opties", "Options";
        ArgumentsWord: "Wat je noemt", "Arguments";
        AfterHelp: "Voorbeeld: luister oefenen de-naaister --plain", "Example: luister practice the-cornet-player --plain";
        Lang: "Taal: nl of en (anders de taal die je in het programma koos, of die van je computer)", "Language: nl or en (otherwise the one chosen in the program, or your computer's)";
        DataDir: "Map voor gesprekken en instellingen", "Folder for talks and settings";
        Seed: "Getal voor de woordkeus; hetzelfde getal en dezelfde antwoorden geven hetzelfde gesprek", "Number for the choice of words; the same number and replies give the same talk";
        Plain: "Gewone regels in plaats van het volle scherm: voor schermlezers en andere programma's", "Plain lines instead of the full screen: for screen readers and pipes";
        Scenarios: "Map met eigen personen (mag meer dan eens)", "Folder with people of your own (may be repeated)";
        Lexicon: "Map met eigen regels (mag meer dan eens)", "Folder with rules of your own (may be repeated)";
        NoBuiltIn: "Gebruik alleen je eigen mappen, niet de meegeleverde personen en regels", "Use the named folders only, not the built-in content";
        HelpFlag: "Toon deze hulp", "Show this help";
        VersionFlag: "Toon de versie", "Show the version";
        Practice: "Oefen een gesprek", "Practise a talk";
        PracticeLong: "Oefen een gesprek. Zonder PERSOON kies je op het scherm. Met --plain in gewone regels, ook vanuit een ander programma: iedere regel is een antwoord, een lege regel is stilte.", "Practise a talk. Without PERSON you choose on the screen. With --plain in plain lines, also through a pipe: every line is a reply, an empty line is silence.";
        Person: "Met wie, bijvoorbeeld de-naaister", "With whom, for example the-cornet-player";
        Continue: "Ga verder met het laatste gesprek dat nog niet af is", "Go on with the last talk that is unfinished";
        Check: "Kijk antwoorden na, zonder gesprek", "Check replies, without a talk";
        CheckLong: "Kijk antwoorden na: uit de opdracht zelf, uit een bestand, of van de invoer. In een bestand is elke regel een antwoord.\n\n--format ndjson leest JSON-regels {\"id\",\"reply\",\"partner\",\"lang\"} en schrijft er een voor elk; de afsluitcode is 2 als er een niet te lezen was.", "Check replies: from the command itself, from a file, or from standard input. In a file every line is a reply.\n\n--format ndjson reads JSON lines {\"id\",\"reply\",\"partner\",\"lang\"} and writes one for each; the exit status is 2 when one could not be read.";
        Text: "Antwoord om na te lezen", "Reply to check";
        File: "Bestand met één antwoord per regel (- is de invoer)", "File with one reply per line (- is standard input)";
        Format: "Hoe de uitkomst getoond wordt", "How the result is shown";
        Partner: "Wat de ander daarvoor zei", "What the other said before";
        Score: "Bereken de zes principes van bewaarde gesprekken", "Score saved talks on the six principles";
        ScoreLong: "Bereken de zes principes van bewaarde gesprekken. Leest ook gewone gesprekken, JSON-regels {\"id\",\"lang\",\"turns\":[{\"who\":\"partner\"|\"trainee\",\"text\"}]}, uit een bestand of met - van de invoer.", "Score saved talks on the six principles. Also reads plain conversations, JSON lines {\"id\",\"lang\",\"turns\":[{\"who\":\"partner\"|\"trainee\",\"text\"}]}, from a file or, with -, from standard input.";
        Against: "Lees de gesprekken opnieuw en toon wat er verandert: met de regels in DIR, of zonder DIR met die van nu", "Read the talks again and show what changes: with the rules in DIR, or without DIR with the present ones";
        Explain: "Leg elk punt uit: antwoord, woorden, regel, kans en reden", "Explain every point: reply, words, rule, opportunity and reason";
        Talks: "Bewaarde gesprekken: bestanden of mappen", "Saved talks: files or folders";
        Rules: "Toon de regels, of leg er een uit", "List the rules, or explain one";
        RuleId: "Regel om uit te leggen, bijvoorbeeld order", "Rule to explain, for example order";
        ContentCommand: "Personen en regels onderhouden", "Keep people and rules in order";
        ContentCheck: "Kijk alle personen en regels na en noem elke fout", "Check all people and rules and name every fault";
        Refresh: "Kijk wat je kunt opfrissen", "See what is ready to refresh";
        RefreshLong: "Zegt wat aan de beurt is (dag 3, week 2 en 6, maand 3 en 6 na het eerste gesprek) en begint een gesprek dat oefent wat nog oefening kan gebruiken, met iemand die je niet pas sprak.", "Says what is due (day 3, weeks 2 and 6, months 3 and 6 after the first talk) and starts a talk that exercises what could do with practice, with someone not met lately.";
        Review: "Kijk gesprekken na", "Review talks";
        ReviewLong: "Kijk gesprekken na, voor trainers: een overzicht met het profiel van elk, en een gesprek met zijn opmerkingen.", "Review talks, for trainers: a list with the profile of each, and one talk with its flags.";
        Folder: "Map met gesprekken (anders je eigen)", "Folder with talks (else your own)";
        Open: "Toon het gesprek met dit nummer of deze naam", "Show the talk of this number or name";
        Report: "Maak van gesprekken één webpagina of tekst", "Write talks as one web page or text";
        Output: "Waarheen (.html, .md of .txt)", "Where to (.html, .md or .txt)";
        WithoutOwnStories: "Laat weg wat de cursist van zichzelf vertelde", "Leave out what the trainee told of their own life";
        Completions: "Schrijf aanvullingen voor je shell", "Write completions for your shell";
        Shell: "Welke shell", "Which shell";
        UnknownArgument: "‘{0}’ ken ik niet.", "I do not know '{0}'.";
        InvalidValue: "‘{0}’ past niet bij {1}.", "'{0}' does not fit {1}.";
        MissingArgument: "Er ontbreekt iets: {0}.", "Something is missing: {0}.";
        Suggest: "Bedoel je {0}?", "Did you mean {0}?";
        SeeHelp: "Zie: luister --help", "See: luister --help";
    }
}
