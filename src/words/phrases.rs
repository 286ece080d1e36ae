//! What the program says outside its screens: notices, errors, the line mode.

/// Declares an enum of texts, each with its Dutch and its English; `text` is one exhaustive match.
macro_rules! texts {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident { $( $Variant:ident: $nl:literal, $en:literal; )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the two texts beside each name say what it is")]
        $vis enum $Name { $( $Variant, )+ }

        impl $Name {
            /// The text in this language.
            pub const fn text(self, language: $crate::base::Language) -> &'static str {
                match (language, self) {
                    $(
                        ($crate::base::Language::Nl, $Name::$Variant) => $nl,
                        ($crate::base::Language::En, $Name::$Variant) => $en,
                    )+
                }
            }

            /// The text with `values` in its places {0}, {1}…
            pub fn with<S: AsRef<str>>(self, language: $crate::base::Language, values: &[S]) -> String {
                $crate::words::fill(self.text(language), values)
            }
        }
    };
}
pub(super) use texts;

texts! {
    /// A sentence of the program.
    pub enum Phrase {
        You: "Jij", "You";
        SilenceShown: "(stil)", "(silence)";
        NoTerminal: "Er is hier geen toetsenbord om op te typen. Wil je oefenen in gewone regels, typ dan: luister practice PERSOON --plain", "There is no keyboard to type on here. To practise in plain lines, type: luister practice PERSON --plain";
        ChoosePerson: "Met wie wil je praten?", "Whom would you like to talk with?";
        NameAPerson: "Noem een persoon: luister practice PERSOON --plain. Er zijn: {0}.", "Name a person: luister practice PERSON --plain. There are: {0}.";
        UnknownPerson: "Er is niemand die ‘{0}’ heet. Bedoel je {1}?", "There is nobody called '{0}'. Did you mean {1}?";
        UnknownRule: "Er is geen regel ‘{0}’. Bedoel je {1}?", "There is no rule '{0}'. Did you mean {1}?";
        NobodyThere: "Er is niemand om mee te praten: er zijn geen leesbare personen in deze taal.", "There is nobody to talk with: no person can be read in this language.";
        Scripted: "{0} is een uitgeschreven persoon in een oefenprogramma en kan je verkeerd begrijpen. In het echt stop je en bel je je coördinator als iemand in gevaar is, of als je zelf niet verder kunt.", "{0} is a scripted person in a practice program and may misunderstand you. In real life you stop and call your coordinator when somebody is in danger, or when you cannot go on yourself.";
        HowToTalk: "Typ een antwoord en druk op Enter. Een lege regel is stilte. Zeg gedag om af te ronden.", "Type a reply and press Enter. An empty line is silence. Say goodbye to round off.";
        LinesAfterEnd: "Het gesprek was al afgelopen; {0} regels daarna zijn niet gebruikt.", "The talk had ended; {0} lines after that were not used.";
        SaveFailed: "Bewaren lukt niet: {0}. Wat je typte staat er nog; maak plaats en druk nog eens op Enter.", "Saving failed: {0}. What you typed is still there; make room and press Enter again.";
        DraftFailed: "Je half getypte antwoord kan nu niet bewaard worden: {0}", "Your half-typed reply cannot be kept just now: {0}";
        ContentFaults: "{0} fouten in de eigen personen of regels zijn overgeslagen; luister content check noemt ze.", "{0} faults in your own people or rules were passed over; luister content check names them.";
        TornLine: "De laatste regel van {0} was niet af en is overgeslagen.", "The last line of {0} was torn and has been set aside.";
        ContentGood: "{0} personen en {1} regels gelezen: geen fouten.", "{0} people and {1} rules read: no faults.";
        ContentBad: "{0} fouten, {1} opmerkingen.", "{0} errors, {1} warnings.";
        ErrorWord: "fout", "error";
        WarningWord: "let op", "warning";
        HelpWord: "hulp", "help";
        NothingFlagged: "Geen opmerkingen.", "Nothing to remark.";
        Certain: "zeker", "certain";
        Maybe: "misschien", "perhaps";
        Instead: "liever", "instead";
        Why: "waarom", "why";
        ExamplesFlagged: "Hier slaat de regel op aan", "The rule fires on";
        ExamplesAllowed: "Hier niet op", "But not on";
        Roadblock: "Gordons blokkade", "Gordon's roadblock";
        NotJsonObject: "geen JSON-object met \"id\" en \"reply\"", "no JSON object with \"id\" and \"reply\"";
        LinesUnread: "{0} regels konden niet gelezen worden.", "{0} lines could not be read.";
        NoTranscripts: "Hier staan nog geen gesprekken: {0}", "There are no talks here yet: {0}";
        Replies: "{0} antwoorden", "{0} replies";
        NothingDue: "Er staat nu niets te wachten. De volgende opfrisser is op {0}.", "Nothing is waiting now. The next refresher is on {0}.";
        NothingYet: "Je hebt nog geen gesprek gevoerd. Begin met: luister practice", "You have not had a talk yet. Begin with: luister practice";
        AllDone: "Alle opfrissers van het eerste half jaar zijn gedaan.", "All refreshers of the first half year are done.";
        DueNow: "Nu aan de beurt: {0}, sinds {1}.", "Due now: {0}, since {1}.";
        RefreshProposal: "Voorstel: {0}. Daar komt ‘{1}’ het meest aan bod, waar tot nu toe het minst van lukte.", "Proposal: {0}, who exercises '{1}' most, where least has come off so far.";
        RefreshProposalPlain: "Voorstel: {0}.", "Proposal: {0}.";
        RefreshStart: "Beginnen: luister practice {0}", "To begin: luister practice {0}";
        MomentDay3: "dag 3", "day 3";
        MomentWeek2: "week 2", "week 2";
        MomentWeek6: "week 6", "week 6";
        MomentMonth3: "maand 3", "month 3";
        MomentMonth6: "maand 6", "month 6";
        WroteReport: "Verslag geschreven: {0}", "Report written: {0}";
        TooMuchText: "Je antwoord was langer dan {0} tekens; de rest is weggelaten.", "Your reply was longer than {0} characters; the rest was left out.";
        NobodyCalled: "Er is niemand die ‘{0}’ heet.", "There is nobody called '{0}'.";
        SpeaksOther: "{0} spreekt een andere taal. Typ: luister practice {0} --lang {1}", "{0} speaks another language. Type: luister practice {0} --lang {1}";
        StillUnsaved: "Het laatste kon niet bewaard worden. Maak plaats en probeer het opnieuw.", "The last of it could not be saved. Make room and try again.";
        TypeReplies: "Typ antwoorden, een per regel; Ctrl-D (op Windows Ctrl-Z en Enter) sluit af.", "Type replies, one a line; Ctrl-D (on Windows Ctrl-Z and Enter) ends.";
        NoSuchRule: "Er is geen regel ‘{0}’. luister rules noemt ze.", "There is no rule '{0}'. luister rules lists them.";
        NotResumable: "Met dit gesprek kun je niet verder: er is al gedag gezegd, of de persoon is intussen veranderd.", "You cannot go on with this talk: goodbye has been said, or the person has changed since.";
        NothingToResume: "Er is geen gesprek om mee verder te gaan.", "There is no talk to go on with.";
        NameANumber: "Kies een nummer van 1 tot {0}.", "Choose a number from 1 to {0}.";
        OwnViewScale: "{0}; Enter: overslaan.", "{0}; Enter: pass over.";
        LineHelp: "/stop rondt het gesprek af, /hulp toont deze regel.", "/stop rounds the talk off, /help shows this line.";
    }
}
