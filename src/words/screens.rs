//! Texts of the screens and of the debrief.

use super::phrases::texts;

texts! {
    /// A text of a screen.
    pub enum Screen {
        Title: "luister", "luister";
        Tagline: "oefenen met waarderende gespreksvoering", "practising appreciative conversation";
        HomeIntro: "Praat met iemand, en lees daarna wat je antwoorden deden.", "Talk with somebody, and read afterwards what your replies did.";
        ItemPractise: "Een gesprek oefenen", "Practise a talk";
        ItemTalks: "Terugkijken op gesprekken", "Look back on talks";
        ItemLanguage: "Switch to English", "Overschakelen naar het Nederlands";
        ItemAbout: "Over dit programma", "About this program";
        ItemQuit: "Afsluiten", "Leave";
        PeopleTitle: "Met wie wil je praten?", "Whom would you like to talk with?";
        Years: "{0} jaar", "{0} years old";
        Difficulty1: "om mee te beginnen", "to begin with";
        Difficulty2: "iets lastiger", "a little harder";
        Difficulty3: "lastig", "hard";
        Exercises: "Hier oefen je vooral mee: {0}.", "What you practise most here: {0}.";
        Knows: "Dit weet je vooraf:", "What you know beforehand:";
        AddressU: "Je zegt u, en: {0}.", "You would call her or him: {0}.";
        AddressYou: "Je noemt haar of hem: {0}.", "You would call her or him: {0}.";
        BriefingTitle: "Voor je begint", "Before you begin";
        TalkTitle: "In gesprek met {0}", "Talking with {0}";
        YourReply: "Jouw antwoord", "Your reply";
        Placeholder: "Typ je antwoord; Enter verstuurt het.", "Type your reply; Enter sends it.";
        ConfirmStop: "Het gesprek nu afronden? Enter: ja. Een andere toets: verder praten.", "Round the talk off now? Enter: yes. Any other key: go on talking.";
        ConfirmQuit: "Het programma nu verlaten? Wat er gezegd is, is bewaard. Nog eens Ctrl-C: ja. Een andere toets: verder praten.", "Leave the program now? What was said has been saved. Ctrl-C again: yes. Any other key: go on talking.";
        TalkOver: "Het gesprek is afgelopen. Enter: terugkijken.", "The talk is over. Enter: look back.";
        OwnViewTitle: "Eerst je eigen kijk", "Your own view first";
        OwnViewAsk: "Hoe ging het volgens jou? Daarna lees je wat het programma zag.", "How did it go, in your own view? Then you read what the program saw.";
        OwnViewPassed: "nog niet gekozen", "not chosen";
        OwnViewReady: "Verder naar de nabespreking", "On to the debrief";
        DebriefTitle: "Nabespreking", "Debrief";
        TalkWith: "Gesprek met {0}", "Talk with {0}";
        When: "Wanneer", "When";
        RepliesLabel: "Antwoorden", "Replies";
        StrengthHeading: "Iets wat goed werkte", "Something that worked";
        StrengthThen: "{0} zei daarna:", "{0} then said:";
        AgainHeading: "Een moment om nog eens te proberen", "A moment to try again";
        AgainInstead: "Het kan ook zo:", "It could also be:";
        ProfileHeading: "De zes principes", "The six principles";
        SeenOf: "opgepakt: {0} van de {1} kansen", "taken: {0} of {1} opportunities";
        SeenAgainst: "ertegenin: {0}", "gone against: {0}";
        Between: "tussen {0} en {1}", "between {0} and {1}";
        OwnView: "Jouw kijk: {0}", "Your view: {0}";
        TooLittle: "te weinig gezien voor een oordeel", "too little seen to say";
        TooFewReplies: "te kort gesprek voor een oordeel", "too short a talk to say";
        Provisional: "voorlopig", "provisional";
        NothingShared: "{0} weet nu niets van jou", "{0} now knows nothing of you";
        CappedAdvice: "er kwam meer dan eens advies", "advice came more than once";
        CappedComfort: "bij verdriet kwam een troost die de deur dichtdoet", "at sorrow came a comfort that closes the door";
        PointTaken: "opgepakt", "taken";
        PointLeft: "blijven liggen", "left";
        PointAgainst: "ertegenin", "against";
        FlagsHeading: "Het gesprek, met opmerkingen", "The talk, with remarks";
        FlagCertain: "{0}", "{0}";
        FlagMaybe: "Misschien {0}?", "Perhaps {0}?";
        FlagWhy: "Waarom: {0}", "Why: {0}";
        FlagInstead: "Liever: {0}", "Rather: {0}";
        FlagRule: "regel {0}", "rule {0}";
        StrengthsSeen: "Dit deed het: {0}", "What it did: {0}";
        StoriesHeading: "Verhalen die je kreeg", "Stories you were given";
        NextTime: "Voor een volgende keer: {0}.", "For a next time: {0}.";
        CountsHeading: "Hoe vaak", "How often";
        AppreciativeShare: "Waarderende antwoorden: {0} %", "Appreciative replies: {0} %";
        NoFlags: "Er is niets aangemerkt.", "Nothing was flagged.";
        TalksTitle: "Bewaarde gesprekken", "Saved talks";
        NoTalks: "Er zijn nog geen gesprekken.", "There are no talks yet.";
        AboutTitle: "Over dit programma", "About this program";
        About: "luister is een oefenprogramma voor Waarderende Gespreksvoering. Je praat in getypte antwoorden met een oudere, die door een uitgeschreven verhaal wordt gespeeld. Achteraf lees je welke antwoorden iets openden, en waar advies, analyse of oordeel binnensloop.\n\nDe methode is van het programma Samen Ouder Worden (www.samenouderworden.nl); de zes principes staan in hoofdstuk 3 van de methodiekbeschrijving. Dit programma vat ze in eigen woorden samen.\n\nAlles gebeurt op deze computer. Er is geen account, er gaat niets over het netwerk, en er is geen taalmodel: dezelfde antwoorden geven altijd hetzelfde gesprek en dezelfde opmerkingen, en bij elke opmerking staat de regel, de woorden en de reden.\n\nDe personen zijn verzonnen. Ze kunnen je verkeerd begrijpen, en het programma kan zich vergissen in wat je bedoelde. Een opmerking is een vraag om naar te kijken, geen cijfer.\n\nIn het echt stopt het oefenen als iemand in gevaar is, of als je zelf niet verder kunt: bel dan je coördinator, en bij nood 112. Wie aan zelfdoding denkt kan in Nederland dag en nacht 113 bellen of gratis 0800-0113.", "luister is a practice trainer for appreciative conversation (Waarderende Gespreksvoering). You talk, in typed replies, with an older person who is played by a written story. Afterwards you read which replies opened something, and where advice, analysis or judgement slipped in.\n\nThe method is that of the Dutch programme Samen Ouder Worden (www.samenouderworden.nl); the six principles stand in chapter 3 of its description. This program puts them in its own words.\n\nEverything stays on this computer. There is no account, nothing goes over the network, and there is no language model: the same replies always give the same talk and the same remarks, and every remark names its rule, its words and its reason.\n\nThe people are invented. They may misunderstand you, and the program may be wrong about what you meant. A remark is something to look at, not a mark.\n\nIn real life practice stops when somebody is in danger, or when you cannot go on yourself: call your coordinator, and in an emergency 999 or 112.";
        HelpTitle: "Hulp", "Help";
        HelpGeneral: "Pijltjes: kiezen of schuiven\nPgUp, PgDn, muiswiel: sneller schuiven\nHome, End: naar begin of eind\nEnter: verder\nEsc: terug\nL: andere taal\n?: deze hulp (ook F1)\nCtrl-C: het programma verlaten", "Arrows: choose or scroll\nPgUp, PgDn, mouse wheel: scroll faster\nHome, End: to beginning or end\nEnter: go on\nEsc: back\nL: other language\n?: this help (also F1)\nCtrl-C: leave the program";
        HelpTalk: "Enter: antwoord versturen (leeg: stilte)\nAlt-Enter of Ctrl-J: nieuwe regel\nCtrl-Z: ongedaan maken, Ctrl-Y: opnieuw\nCtrl-W: woord weg, Ctrl-U: regel weg\nPgUp, PgDn, muiswiel: terugkijken\nEsc: het gesprek afronden\nF1: deze hulp (of ? als er nog niets staat)\n\nZeg gewoon gedag als je wilt stoppen; dan rondt de ander ook af.", "Enter: send the reply (empty: silence)\nAlt-Enter or Ctrl-J: new line\nCtrl-Z: undo, Ctrl-Y: redo\nCtrl-W: delete word, Ctrl-U: delete line\nPgUp, PgDn, mouse wheel: look back\nEsc: round the talk off\nF1: this help (or ? while nothing is typed)\n\nJust say goodbye when you want to stop; the other then rounds off too.";
        HelpDebrief: "Pijltjes, PgUp, PgDn, muiswiel: lezen\nH: bewaar deze nabespreking als pagina\nEnter of Esc: klaar", "Arrows, PgUp, PgDn, mouse wheel: read\nH: keep this debrief as a page\nEnter or Esc: done";
        HintsList: "↑↓ kiezen  Enter verder  Esc terug  ? hulp", "↑↓ choose  Enter go on  Esc back  ? help";
        HintsHome: "↑↓ kiezen  Enter verder  L English  ? hulp", "↑↓ choose  Enter go on  L Nederlands  ? help";
        HintsRead: "↑↓ lezen  Esc terug  ? hulp", "↑↓ read  Esc back  ? help";
        HintsBriefing: "Enter begin het gesprek  ↑↓ lezen  Esc terug  ? hulp", "Enter begin the talk  ↑↓ read  Esc back  ? help";
        HintsTalk: "Enter verstuur  Alt-Enter nieuwe regel  Esc afronden  F1 hulp", "Enter send  Alt-Enter new line  Esc round off  F1 help";
        HintsOwnView: "1 2 3 kiezen  0 overslaan  Enter verder  ? hulp", "1 2 3 choose  0 pass over  Enter go on  ? help";
        HintsDebrief: "↑↓ lezen  H bewaar als pagina  Enter klaar  ? hulp", "↑↓ read  H keep as page  Enter done  ? help";
        TooSmall: "Dit venster is te klein. Maak het minstens 40 tekens breed en 12 regels hoog.", "This window is too small. Make it at least 40 characters wide and 12 lines high.";
        AnyKey: "↑↓ lezen  Esc sluiten", "↑↓ read  Esc close";
        MoreBelow: "meer ↓", "more ↓";
    }
}
