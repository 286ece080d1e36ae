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
        NoTerminal: "Hier kan het scherm niet open. Wil je oefenen in gewone regels, typ dan: luister oefenen PERSOON --plain", "The screen cannot open here. To practise in plain lines, type: luister practice PERSON --plain";
        ChoosePerson: "Met wie wil je praten?", "Who would you like to talk with?";
        NameAPerson: "Noem een persoon: luister oefenen PERSOON --plain. Er zijn: {0}.", "Name a person: luister practice PERSON --plain. There are: {0}.";
        UnknownPerson: "Er is niemand die ‘{0}’ heet. Bedoel je {1}?", "There is nobody called '{0}'. Did you mean {1}?";
        UnknownRule: "Er is geen regel ‘{0}’. Bedoel je {1}?", "There is no rule '{0}'. Did you mean {1}?";
        NobodyThere: "Er is niemand om mee te praten: er zijn geen leesbare personen in deze taal.", "There is nobody to talk with: no person can be read in this language.";
        Scripted: "{0} is verzonnen en kan je verkeerd begrijpen. Is in het echt iemand in gevaar, of kun je zelf niet verder, stop dan en bel je coördinator.", "{0} is invented and may misunderstand you. If in real life somebody is in danger, or you cannot go on yourself, stop and call your coordinator.";
        HowToTalk: "Typ een antwoord en druk op Enter. Een lege regel is stilte. Zeg gedag als je wilt stoppen.", "Type a reply and press Enter. An empty line is silence. Say goodbye when you want to stop.";
        LinesAfterEnd: "Het gesprek was al afgelopen. Niet gebruikte regels daarna: {0}.", "The talk had ended. Lines after that, not used: {0}.";
        SaveFailed: "Bewaren lukt niet: {0}. Wat je typte staat er nog; maak plaats en druk nog eens op Enter.", "Saving failed: {0}. What you typed is still there; make room and press Enter again.";
        DraftFailed: "Je half getypte antwoord kan nu niet bewaard worden: {0}", "Your half-typed reply cannot be kept just now: {0}";
        ContentFaults: "Fouten in eigen personen of regels, overgeslagen: {0}. luister content check noemt ze.", "Faults in your own people or rules, passed over: {0}. luister content check names them.";
        TornLine: "De laatste regel van {0} was afgebroken en is overgeslagen.", "The last line of {0} was cut off and has been set aside.";
        ContentGood: "Gelezen: {0} personen en {1} regels, geen fouten.", "Read: {0} people and {1} rules, no faults.";
        ContentBad: "fouten: {0}, waarschuwingen: {1}", "errors: {0}, warnings: {1}";
        ErrorWord: "fout", "error";
        WarningWord: "let op", "warning";
        HelpWord: "hulp", "help";
        NothingFlagged: "Geen opmerkingen.", "No remarks.";
        Certain: "zeker", "certain";
        Maybe: "misschien", "perhaps";
        Instead: "liever", "better";
        Why: "waarom", "why";
        ExamplesFlagged: "Hier let de regel op", "The rule notices";
        ExamplesAllowed: "Dit mag gewoon", "This is fine";
        Roadblock: "Gordons blokkade", "Gordon's roadblock";
        NotJsonObject: "dit is geen JSON-object met \"id\" en \"reply\"", "this is no JSON object with \"id\" and \"reply\"";
        LinesUnread: "Niet te lezen regels: {0}.", "Lines that could not be read: {0}.";
        NoTranscripts: "Hier staan nog geen gesprekken: {0}", "There are no talks here yet: {0}";
        Replies: "antwoorden: {0}", "replies: {0}";
        NothingDue: "Er staat nu niets te wachten. De volgende opfrisser is op {0}.", "Nothing is waiting now. The next refresher is on {0}.";
        NothingYet: "Je hebt nog geen gesprek gevoerd. Begin met: luister oefenen", "You have not had a talk yet. Begin with: luister practice";
        AllDone: "Alle opfrissers van het eerste half jaar zijn gedaan.", "All refreshers of the first half year are done.";
        DueNow: "Nu aan de beurt: {0}, sinds {1}.", "Due now: {0}, since {1}.";
        RefreshProposal: "Voorstel: {0}. Daar komt ‘{1}’ vaak aan bod, en dat kan nog wat oefening gebruiken.", "Suggestion: {0}, where '{1}' comes up often; that could do with some practice.";
        RefreshProposalPlain: "Voorstel: {0}.", "Suggestion: {0}.";
        RefreshStart: "Beginnen: luister oefenen {0}", "To begin: luister practice {0}";
        MomentDay3: "dag 3", "day 3";
        MomentWeek2: "week 2", "week 2";
        MomentWeek6: "week 6", "week 6";
        MomentMonth3: "maand 3", "month 3";
        MomentMonth6: "maand 6", "month 6";
        WroteReport: "Verslag geschreven: {0}", "Report written: {0}";
        TooMuchText: "Je antwoord was langer dan {0} tekens; de rest is weggelaten.", "Your reply was longer than {0} characters; the rest was left out.";
        NobodyCalled: "Er is niemand die ‘{0}’ heet.", "There is nobody called '{0}'.";
        SpeaksOther: "{0} spreekt een andere taal. Typ: luister oefenen {0} --lang {1}", "{0} speaks another language. Type: luister practice {0} --lang {1}";
        StillUnsaved: "Het laatste kon niet bewaard worden. Maak plaats en probeer het opnieuw.", "The last of it could not be saved. Make room and try again.";
        TypeReplies: "Typ antwoorden, een per regel; Ctrl-D (op Windows Ctrl-Z en Enter) sluit af.", "Type replies, one per line; Ctrl-D (on Windows Ctrl-Z and Enter) finishes.";
        NoSuchRule: "Er is geen regel ‘{0}’. luister rules noemt ze.", "There is no rule '{0}'. luister rules lists them.";
        NotResumable: "Met dit gesprek kun je niet verder: er is al gedag gezegd, of de persoon is intussen veranderd.", "You cannot go on with this talk: goodbye has been said, or the person has changed since.";
        NothingToResume: "Er is geen gesprek om mee verder te gaan.", "There is no talk to continue.";
        ReportEnding: "Kies een naam die eindigt op .html, .md of .txt; niet {0}.", "Choose a name ending in .html, .md or .txt; not {0}.";
        NothingToReport: "Er is geen gesprek om een verslag van te maken.", "There is no talk to make a report of.";
        NoSuchFolder: "Deze map bestaat niet: {0}", "There is no such folder: {0}";
        BeginNow: "Enter: beginnen. Ctrl-C: nu niet. ", "Enter: begin. Ctrl-C: not now. ";
        BrokenPerson: "‘{0}’ kan niet gelezen worden; luister content check zegt waarom.", "'{0}' cannot be read; luister content check says why.";
        NameANumber: "Kies een nummer van 1 tot {0}.", "Choose a number from 1 to {0}.";
        OwnViewScale: "{0}; Enter: overslaan.", "{0}; Enter: skip.";
    }
}
