//! Texts of looking back: the questions, the pages of the debrief, hints, second attempts.

use super::phrases::texts;

texts! {
    /// A text of looking back on a talk.
    pub enum DebriefText {
        AskTitle: "Terugkijken", "Looking back";
        AskCount: "Vraag {0} van {1}", "Question {0} of {1}";
        AskSurprised: "Wat heb je van {0} gehoord dat je verraste?", "What did you hear from {0} that surprised you?";
        AskRecognised: "En wat herkende je?", "And what did you recognise?";
        AskToldMost: "Na welk antwoord van jou vertelde {0} het meest?", "After which of your replies did {0} tell most?";
        AskOtherwise: "Wat deed je nu anders dan anders?", "What did you do differently from usual?";
        AskForWhom: "Voor wie zou je dit kunnen gebruiken? Met welke openingsvraag?", "For whom could you use this? With which opening question?";
        AskWorkOn: "Waar wil je verder aan werken?", "What would you like to work on?";
        AskPlaceholder: "Typ iets; leeg is overslaan.", "Type here; empty skips it.";
        AskNext: "Verder", "Go on";
        YourThought: "Jouw antwoord", "Your answer";
        AskSkip: "Sla deze vraag over", "Skip this question";
        HintsAsk: "Enter verder (leeg: overslaan)  Esc naar de nabespreking  F1 hulp", "Enter go on (empty: skip)  Esc to the debrief  F1 help";
        HintsAskList: "Enter verder  ↑↓ kiezen  Esc naar de nabespreking  ? hulp", "Enter go on  ↑↓ choose  Esc to the debrief  ? help";
        HelpAsk: "Hier kijk je zelf terug, voordat het programma iets zegt. Je antwoorden worden bij het gesprek bewaard; je hoeft niets in te vullen.\n\nEnter: verder (leeg: overslaan)\nCtrl-J: nieuwe regel\nEsc: alle vragen overslaan\nF1: deze hulp", "Here you look back yourself, before the program says anything. Your answers are kept with the talk; you need not fill in anything.\n\nEnter: go on (empty: skip)\nCtrl-J: new line\nEsc: skip all questions\nF1: this help";
        HelpOwnView: "Hoe ging het volgens jou zelf? Daarna lees je wat het programma zag.\n\n1, 2, 3: zo ging het\n0: deze overslaan\nPijltjes: kiezen\nEnter: verder\nEsc: naar de nabespreking", "How did it go, in your own view? After that you read what the program saw.\n\n1, 2, 3: this is how it went\n0: skip this one\nArrows: choose\nEnter: go on\nEsc: to the debrief";
        LineAsk: "Een lege regel slaat een vraag over, /stop slaat ze allemaal over.", "An empty line skips a question, /stop skips them all.";

        PartOf: "Nabespreking {0} van {1}", "Debrief {0} of {1}";
        PersonHeading: "Eerst {0}", "{0} first";
        ThoughtSurprised: "Wat je verraste: {0}", "What surprised you: {0}";
        ThoughtRecognised: "Wat je herkende: {0}", "What you recognised: {0}";
        ThoughtOtherwise: "Wat je anders deed dan anders: {0}", "What you did differently from usual: {0}";
        ThoughtForWhom: "Voor wie je dit kunt gebruiken, met welke openingsvraag: {0}", "For whom you could use this, with which opening question: {0}";
        ThoughtWorkOn: "Waar je verder aan wilt werken: {0}", "What you would like to work on: {0}";
        ToldMost: "{0} vertelde het meest na dit antwoord:", "{0} told most after this reply:";
        ToldMostAgreed: "Dat dacht jij ook.", "You thought so too.";
        ToldMostOwn: "Jij dacht aan: “{0}”", "You thought of: “{0}”";
        NothingTold: "{0} vertelde in dit gesprek nog geen verhaal.", "{0} did not tell a story in this talk yet.";
        StoriesNone: "Er is nog geen verhaal tot zijn eind verteld.", "No story has been told to its end yet.";
        StoryHeard: "Helemaal gehoord: {0}", "Heard to the end: {0}";
        StoryBegun: "Begonnen, nog niet uit: “{0}”", "Begun, not finished yet: “{0}”";
        StoriesKept: "Wat nog niet verteld is, verklapt het programma niet.", "What has not been told yet, the program does not give away.";
        TalkHint: "Kies een antwoord om het van dichtbij te bekijken.", "Choose a reply to look at it closely.";
        Hints: "Hints gevraagd: {0}", "Hints asked for: {0}";
        HintsHere: "Hier vroeg je een hint (stap {0}).", "You asked for a hint here (step {0}).";
        NotUnderstood: "{0} begreep dit antwoord niet. Dat telt niet tegen je.", "{0} did not understand this reply. It does not count against you.";

        MomentTitle: "Antwoord {0} van dichtbij", "Reply {0}, closely";
        OpportunitiesHeading: "Wat hier te doen was", "What there was to do here";
        NoOpportunities: "Hier viel niets bijzonders op te pakken.", "There was nothing particular to take up here.";
        Opportunity: "{0} (principe {1}): {2}", "{0} (principle {1}): {2}";
        NoOpportunity: "principe {0}: {1}", "principle {0}: {1}";
        OfferedIn: "Het zat in: “{0}”", "It lay in: “{0}”";
        ByWords: "met “{0}”", "with “{0}”";
        ByRule: "{0}, regel {1}", "{0}, rule {1}";
        ByHook: "je pakte op: {0}", "you took up: {0}";
        RuleLine: "Gevonden door regel {0}. Gordon noemt dit: {1}.", "Found by rule {0}. Gordon calls this: {1}.";
        BetterHere: "Hier had ook gekund: “{0}”", "Here one could also say: “{0}”";
        BetterRule: "In het algemeen: “{0}”", "In general: “{0}”";
        WhyUndone: "je erkende het, maar in hetzelfde antwoord nam advies of sussen dat weer weg", "you acknowledged it, but advice or hushing in the same reply undid that";
        WhySameQuestion: "je stelde dezelfde soort vraag kort daarvoor al", "you had asked the same kind of question shortly before";
        WhyCopied: "je nam zes of meer van haar woorden letterlijk over", "you copied six or more of the words literally";
        WhyUntied: "er stond geen woord in van wat er net gezegd was", "it held no word of what had just been said";
        WhyProcedural: "een losse vraag, zonder een woord van wat er net gezegd was", "a stock question, without a word of what had just been said";
        WhyNewTopic: "je begon over iets anders: {0}", "you turned to something else: {0}";

        DisputeRow: "Klopt niet", "Not right";
        UndisputeRow: "Klopt toch wel: laat de opmerking weer meetellen", "It is right after all: let the remark count again";
        Disputed: "Volgens jou klopt dit niet. Het telt niet mee; je trainer kan het zien.", "You say this is not right. It does not count; your trainer can see it.";
        DisputedShort: "gemarkeerd: klopt niet", "marked: not right";
        DisputedWhy: "Reden: {0}", "Reason: {0}";
        DisputeAsk: "Waarom klopt het niet? Je mag dit leeg laten. Enter: vastleggen. Esc: toch niet.", "Why is it not right? You may leave this empty. Enter: note it. Esc: leave it.";
        DisputeAskLine: "Waarom klopt het niet? Een lege regel mag ook. /terug: toch niet.", "Why is it not right? An empty line is fine too. /back: leave it.";
        DisputeAskTitle: "Klopt niet", "Not right";
        DisputesCount: "Opmerkingen gemarkeerd als ‘klopt niet’: {0}", "Remarks marked as 'not right': {0}";
        NoticeDisputed: "De opmerking telt niet meer mee. Je trainer kan zien dat je het er niet mee eens was.", "The remark no longer counts. Your trainer can see that you did not agree.";
        NoticeUndisputed: "De opmerking telt weer mee.", "The remark counts again.";
        NoticeNoFlag: "Bij dit antwoord staat geen opmerking.", "There is no remark on this reply.";

        LookRow: "Bekijk dit antwoord van dichtbij", "Look at this reply closely";
        LookOwnRow: "Bekijk het antwoord waar jij aan dacht", "Look at the reply you thought of";
        RewindRow: "Vanaf hier opnieuw proberen", "Try again from here";
        CourseRow: "Bekijk de nieuwe poging: “{0}”", "Look at the new attempt: “{0}”";
        CourseTurnRow: "Van dichtbij: “{0}”", "Closely: “{0}”";
        NextRow: "Verder: {0}", "Go on: {0}";
        BackRow: "Terug", "Back";
        DoneRow: "Klaar", "Done";
        KeepRow: "Bewaar deze nabespreking, voor jezelf of je trainer", "Keep this debrief, for yourself or your trainer";

        CourseTitle: "Opnieuw vanaf antwoord {0}", "Again from reply {0}";
        CourseApart: "De eerste poging houdt haar telling; deze staat er apart naast.", "The first attempt keeps its score; this one stands apart.";
        CourseSum: "De nieuwe poging, per principe", "The new attempt, by principle";
        ColumnFirst: "Eerder", "Earlier";
        ColumnSecond: "Opnieuw", "Again";
        TakenCount: "opgepakt: {0}", "taken up: {0}";
        LeftCount: "niet op ingegaan: {0}", "passed by: {0}";
        SecondAttempt: "In gesprek met {0}, opnieuw", "Talking with {0}, again";
        RewindAsk: "Terug naar vóór je antwoord “{0}”? Enter: ja. ↑: nog een antwoord verder terug. Een andere toets: verder praten. Wat er gezegd is blijft bewaard; wat nu komt staat er apart naast.", "Back to before your reply “{0}”? Enter: yes. ↑: one reply further back. Any other key: go on talking. What was said is kept; what comes now stands apart.";
        NothingToRewind: "Je hebt nog niets gezegd om naar terug te gaan.", "You have not said anything yet to go back to.";
        NotRewindable: "Vanaf hier kan niet opnieuw: deze persoon is er niet meer, of is intussen veranderd.", "Trying again is not possible: this person is gone, or has changed since.";
        BackTo: "Terug naar vóór “{0}”.", "Back to before “{0}”.";
        ConfirmStopAgain: "Deze nieuwe poging afronden? Enter: ja. Een andere toets: verder praten.", "End this new attempt? Enter: yes. Any other key: go on talking.";

        HintTitle: "Hint {0} van {1}", "Hint {0} of {1}";
        HintMore: "F2: nog een stap.", "F2: one step more.";
        HintLast: "Meer is er niet.", "There is no more.";
        HintOffered: "Kijk nog eens. In wat er gezegd is zit: {0}.", "Look again. In what was said there is: {0}.";
        HintNothing: "{0} houdt je nu niets bijzonders voor. Luisteren, of iets van jezelf vertellen, is genoeg.", "{0} offers nothing particular just now. Listening, or telling something of your own, is enough.";
        HintOfferedWords: "Kijk nog eens. In wat er gezegd is zit: {0}. Woorden: {1}.", "Look again. In what was said there is: {0}. Words: {1}.";
        HintExample: "Bijvoorbeeld: {0}", "For example: {0}";
        HintNoExample: "Een voorbeeld is er hier niet.", "There is no example here.";
        KindCurious: "Een open vraag past hier, of een uitnodiging: wil echt meer weten.", "An open question fits here, or an invitation: really want to know more.";
        KindStories: "Vraag naar het verhaal: hoe ging het, hoe rook het daar? Of ontvang het met dank. Geen raad.", "Ask for the story: how did it go, what did it smell like? Or receive it with thanks. No advice.";
        KindFlow: "Pak een woord op dat net gezegd werd, en stroom mee.", "Take up a word that was just said, and go along.";
        KindStrength: "Vraag naar wat hier plezier of kracht gaf, of vraag om raad of les.", "Ask what gave pleasure or strength here, or ask to be taught.";
        KindSorrow: "Troost niet weg. Zeg wat je hoort, wees even stil (een lege regel), of vraag naar wie of wat gemist wordt.", "Do not comfort it away. Say what you hear, be silent for a moment (an empty line), or ask after who or what is missed.";
        KindJudgement: "Verwonder je hardop, of vraag hoe dat zo kwam. Je hoeft het er niet mee eens te zijn.", "Wonder aloud, or ask how that came about. You need not agree.";
        KindReciprocity: "Er wordt iets van jou gevraagd: vertel kort iets van jezelf, en geef het gesprek terug.", "Something is asked of you: tell something short of your own, and give the floor back.";

        KeepAsk: "In dit gesprek vertelde je zelf ook iets (antwoorden: {0}). Enter: bewaar alles. W: laat weg wat je van jezelf vertelde. Een andere toets: niet bewaren.", "In this talk you told something of your own as well (replies: {0}). Enter: keep everything. W: leave out what you told of yourself. Any other key: do not keep.";
        KeepAskLine: "In dit gesprek vertelde je zelf ook iets (antwoorden: {0}). Typ 1: bewaar alles. 2: laat weg wat je van jezelf vertelde. Een lege regel: niet bewaren.", "In this talk you told something of your own as well (replies: {0}). Type 1: keep everything. 2: leave out what you told of yourself. An empty line: do not keep.";
        BlankMark: "[eigen verhaal weggelaten]", "[own story left out]";
        BlankedName: "-zonder-eigen-verhalen", "-without-own-stories";
        BlankedNote: "Wat de cursist van zichzelf vertelde, is weggelaten.", "What the trainee told of their own life has been left out.";
        HintsPart: "Enter verder  ↑↓ kiezen, lezen  ←→ delen  S bewaar  Esc klaar  ? hulp", "Enter go on  ↑↓ choose, read  ←→ parts  S save  Esc done  ? help";
        HintsDeeper: "Esc terug  ↑↓ kiezen, lezen  Enter doe dit  ? hulp", "Esc back  ↑↓ choose, read  Enter do this  ? help";
        HintsMoment: "Esc terug  K klopt niet  O opnieuw  ↑↓ kiezen  ? hulp", "Esc back  N not right  A again  ↑↓ choose  ? help";
        HintsKeep: "Enter bewaar alles  W laat weg  Esc niet bewaren  ? hulp", "Enter keep everything  W leave out  Esc do not keep  ? help";
        HintsConfirm: "Enter ja  Esc nee  F1 hulp", "Enter yes  Esc no  F1 help";
        HintsRewind: "Enter ja  ↑ verder terug  Esc nee  F1 hulp", "Enter yes  ↑ further back  Esc no  F1 help";
        HintsWhy: "Enter vastleggen  Esc toch niet  F1 hulp", "Enter note it  Esc leave it  F1 help";
        HelpDebrief: "Enter: doe wat gekozen is, of lees verder\nPijltjes op en neer: kiezen en lezen\nPijltjes links en rechts: vorig of volgend deel\nPgUp, PgDn, spatie: een scherm verder\nEsc: terug; op een deel: klaar\nK: deze opmerking klopt niet (of toch wel)\nO: vanaf dit antwoord opnieuw proberen\nS: bewaar de nabespreking als webpagina, Markdown en tekst\n\nElk punt kun je openen: kies het en druk op Enter. Dan zie je het antwoord, de woorden, de regel en wat er te doen was.", "Enter: do what is chosen, or read on\nArrows up and down: choose and read\nArrows left and right: previous or next part\nPgUp, PgDn, space: a screen further\nEsc: back; on a part: done\nN: this remark is not right (or is it)\nA: try again from this reply\nS: save the debrief as web page, Markdown and text\n\nYou can open every point: choose it and press Enter. Then you see the reply, the words, the rule and what there was to do.";
        LineDebrief: "Enter: verder. Een getal: kies wat daarvoor staat tussen [ ]. /terug, /bewaar, /hulp, /stop.", "Enter: go on. A number: choose what has it in [ ]. /back, /save, /help, /stop.";
        LineTalk: "/hint vraagt een hint (drie stappen), /terug gaat een antwoord terug, /stop rondt het gesprek af, /hulp toont deze regel.", "/hint asks for a hint (three steps), /back goes one reply back, /stop rounds the talk off, /help shows this line.";
        LineTalks: "Een getal: terugkijken. V en een getal: verder praten. Een lege regel: klaar.", "A number: look back. C and a number: continue. An empty line: done.";
        LineRewind: "Terug naar vóór welk antwoord? Een lege regel: verder praten.", "Back to before which reply? An empty line: go on talking.";
        WroteReports: "Bewaard: {0} (ook als .md en .txt)", "Saved: {0} (also as .md and .txt)";
    }
}
