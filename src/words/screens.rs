//! Texts of the screens and of the debrief.

use super::phrases::texts;

texts! {
    /// A text of a screen.
    pub enum Screen {
        Title: "luister", "luister";
        Tagline: "oefenen met waarderende gespreksvoering", "practising appreciative conversation";
        HomeIntro: "Praat met iemand, en lees daarna wat je antwoorden deden.", "Talk with somebody, and read afterwards what your replies did.";
        ItemPractise: "Een gesprek oefenen", "Practise a talk";
        ItemTalks: "Eerdere gesprekken", "Look back on your talks";
        ItemLanguage: "Switch to English", "Overschakelen naar het Nederlands";
        ItemAbout: "Over dit programma", "About this program";
        ItemQuit: "Afsluiten", "Quit";
        PeopleTitle: "Met wie wil je praten?", "Who would you like to talk with?";
        Years: "{0} jaar", "aged {0}";
        Difficulty1: "om mee te beginnen", "to begin with";
        Difficulty2: "iets lastiger", "a little harder";
        Difficulty3: "lastig", "hard";
        Exercises: "Hier oefen je vooral: {0}.", "Here you practise mostly: {0}.";
        Knows: "Dit weet je vooraf:", "What you know beforehand:";
        AddressU: "Je zegt u, en je noemt {1} {0}.", "You call {1} {0}.";
        AddressYou: "Je noemt {1} {0}.", "You call {1} {0}.";
        Her: "haar", "her";
        Him: "hem", "him";
        BriefingTitle: "Voor je begint", "Before you begin";
        TalkTitle: "In gesprek met {0}", "Talking with {0}";
        YourReply: "Jouw antwoord", "Your reply";
        Placeholder: "Typ je antwoord; Enter verstuurt.", "Type your reply; Enter sends it.";
        ConfirmStop: "Het gesprek nu afronden? Enter: ja. Een andere toets: verder praten.", "End the talk now? Enter: yes. Any other key: go on talking.";
        ConfirmQuit: "Het programma verlaten? Wat er gezegd is, is bewaard. Nog eens Ctrl-C: ja. Een andere toets: verder praten.", "Leave the program? What was said has been saved. Ctrl-C again: yes. Any other key: go on talking.";
        TalkOver: "Het gesprek is afgelopen. Enter: terugkijken.", "The talk is over. Enter: look back.";
        OwnViewTitle: "Eerst je eigen kijk", "Your own view first";
        OwnViewAsk: "Hoe ging het volgens jou? Daarna lees je wat het programma zag.", "How do you think it went? After that you read what the program saw.";
        OwnViewPassed: "nog niet gekozen", "not chosen yet";
        TalkWith: "Gesprek met {0}", "Talk with {0}";
        When: "Wanneer", "When";
        StrengthHeading: "Iets wat goed werkte", "Something that worked";
        StrengthThen: "{0} zei daarna:", "{0} then said:";
        AgainHeading: "Een moment om nog eens te proberen", "A moment to try again";
        AgainInstead: "Het kan ook zo:", "Another way:";
        ProfileHeading: "De zes principes", "The six principles";
        SeenOf: "kansen: {1}, opgepakt: {0}", "opportunities: {1}, taken up: {0}";
        SeenAgainst: "ertegenin: {0}", "against: {0}";
        Between: "tussen {0} en {1}", "between {0} and {1}";
        OwnView: "Jouw kijk: {0}", "Your view: {0}";
        TooLittle: "te weinig gezien om er iets over te zeggen", "too little seen to say anything";
        TooFewReplies: "het gesprek was te kort om er iets over te zeggen", "the talk was too short to say anything";
        Provisional: "voorlopig", "provisional";
        NothingShared: "{0} weet nog niets van jou", "{0} knows nothing of you yet";
        CappedAdvice: "er kwam meer dan eens advies", "advice came more than once";
        CappedComfort: "bij verdriet kwam een troost die het gesprek dichtdeed", "sorrow was met with a comfort that closes the door";
        PointTaken: "opgepakt", "taken up";
        PointLeft: "niet op ingegaan", "passed by";
        PointAgainst: "ging ertegenin", "went against it";
        FlagsHeading: "Het gesprek, met opmerkingen", "The talk, with remarks";
        FlagCertain: "{0}", "{0}";
        FlagMaybe: "Misschien {0}", "Perhaps {0}";
        FlagWhy: "Waarom: {0}", "Why: {0}";
        FlagInstead: "Liever: {0}", "Better: {0}";
        FlagRule: "regel {0}", "rule {0}";
        StoriesHeading: "Verhalen die je kreeg", "Stories you were given";
        NextTime: "Voor een volgende keer: {0}.", "For next time: {0}.";
        CountsHeading: "Hoe vaak", "How often";
        AppreciativeShare: "Waarderende antwoorden: {0} %", "Appreciative replies: {0} %";
        TalksTitle: "Eerdere gesprekken", "Saved talks";
        NoTalks: "Er zijn nog geen gesprekken.", "There are no talks yet.";
        AboutTitle: "Over dit programma", "About this program";
        About: "luister is een oefenprogramma voor Waarderende Gespreksvoering. Je praat in getypte antwoorden met een oudere, die uit een uitgeschreven verhaal praat. Achteraf lees je welke antwoorden iets openden, en waar advies, analyse of oordeel binnensloop.\n\nDe methode is van het programma Samen Ouder Worden (www.samenouderworden.nl); de zes principes staan in hoofdstuk 3 van de methodiekbeschrijving. Dit programma vat ze in eigen woorden samen.\n\nAlles gebeurt op deze computer. Er is geen account, er gaat niets over het netwerk, en er komt geen kunstmatige intelligentie aan te pas: dezelfde antwoorden geven altijd hetzelfde gesprek en dezelfde opmerkingen, en bij elke opmerking staan de regel, de woorden en de reden.\n\nDe personen zijn verzonnen. Ze kunnen je verkeerd begrijpen, en het programma kan zich vergissen in wat je bedoelde. Een opmerking is iets om naar te kijken, geen cijfer.\n\nIn het echt stopt het oefenen als iemand in gevaar is, of als je zelf niet verder kunt: bel dan je coördinator, en bij nood 112. Wie aan zelfdoding denkt kan in Nederland dag en nacht 113 bellen of gratis 0800-0113.", "luister is a practice trainer for appreciative conversation (Waarderende Gespreksvoering). You talk, in typed replies, with an older person who is played by a written story. Afterwards you read which replies opened something, and where advice, analysis or judgement slipped in.\n\nThe method is that of the Dutch programme Samen Ouder Worden (www.samenouderworden.nl); the six principles are in chapter 3 of its description. This program puts them in its own words.\n\nEverything stays on this computer. There is no account, nothing goes over the network, and there is no artificial intelligence in it: the same replies always give the same talk and the same remarks, and every remark names its rule, its words and its reason.\n\nThe people are invented. They may misunderstand you, and the program may be wrong about what you meant. A remark is something to look at, not a mark.\n\nIn real life practice stops when somebody is in danger, or when you cannot go on yourself: call your coordinator, and in an emergency 999 or 112. In Britain and Ireland you can ring Samaritans free on 116 123, day or night.";
        HelpTitle: "Hulp", "Help";
        HelpGeneral: "Pijltjes: kiezen, of door de tekst gaan\nPgUp, PgDn, muiswiel: sneller door de tekst\nHome, End: naar begin of eind\nEnter: verder\nEsc: terug\nL: andere taal (op het beginscherm)\n?: deze hulp (ook F1)\nCtrl-C: het programma verlaten", "Arrows: choose or scroll\nPgUp, PgDn, mouse wheel: scroll faster\nHome, End: to beginning or end\nEnter: go on\nEsc: back\nL: other language (on the first screen)\n?: this help (also F1)\nCtrl-C: leave the program";
        HelpTalk: "Enter: antwoord versturen (leeg: stilte)\nCtrl-J (of Alt-Enter): nieuwe regel\nCtrl-Z: ongedaan maken, Ctrl-Y: opnieuw\nCtrl-W: woord weg, Ctrl-U: regel weg\nPgUp, PgDn, muiswiel: terugkijken\nF2: een hint, in drie stappen (of typ /hint)\nF3: een antwoord terug en opnieuw (of typ /terug)\nEsc: het gesprek afronden\nF1: deze hulp (of ? als er nog niets staat)\n\nZeg gewoon gedag als je wilt stoppen; dan rondt de ander ook af.", "Enter: send the reply (empty: silence)\nCtrl-J (or Alt-Enter): new line\nCtrl-Z: undo, Ctrl-Y: redo\nCtrl-W: delete word, Ctrl-U: delete line\nPgUp, PgDn, mouse wheel: look back\nF2: a hint, in three steps (or type /hint)\nF3: one reply back, to try again (or type /back)\nEsc: end the talk\nF1: this help (or ? while nothing is typed)\n\nJust say goodbye when you want to stop; the other person will too.";
        HintsList: "↑↓ kiezen  Enter verder  Esc terug  ? hulp", "↑↓ choose  Enter go on  Esc back  ? help";
        HintsHome: "↑↓ kiezen  Enter verder  L English  ? hulp", "↑↓ choose  Enter go on  L Nederlands  ? help";
        HintsTalks: "↑↓ kiezen  Enter terugkijken  V verder praten  Esc terug  ? hulp", "↑↓ choose  Enter look back  C continue  Esc back  ? help";
        Unfinished: "nog niet af", "unfinished";
        HintsRead: "↑↓ lezen  Esc terug  ? hulp", "↑↓ read  Esc back  ? help";
        HintsBriefing: "Enter begin het gesprek  ↑↓ lezen  Esc terug  ? hulp", "Enter begin the talk  ↑↓ read  Esc back  ? help";
        HintsTalk: "Enter verstuur  Esc afronden  F2 hint  F3 terug  Ctrl-J nieuwe regel  F1 hulp", "Enter send  Esc end  F2 hint  F3 go back  Ctrl-J new line  F1 help";
        HintsOver: "Enter terugkijken  PgUp teruglezen  F3 terug  F1 hulp", "Enter look back  PgUp read back  F3 go back  F1 help";
        HintsOwnView: "Enter verder  1 2 3 invullen  0 overslaan  ? hulp", "Enter go on  1 2 3 choose  0 skip  ? help";
        TooSmall: "Dit venster is te klein. Maak het minstens 40 tekens breed en 12 regels hoog.", "This window is too small. Make it at least 40 characters wide and 12 lines high.";
        AnyKey: "↑↓ lezen  Esc sluiten", "↑↓ read  Esc close";
        MoreBelow: "meer ↓", "more ↓";
    }
}
