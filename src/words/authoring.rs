//! Texts for who writes people: the `content` commands.

use super::phrases::texts;

texts! {
    /// A sentence or heading of a `content` command.
    pub enum AuthorText {
        New: "Maak de bestanden voor een nieuwe persoon", "Make the files of a new person";
        NewLong: "Maak de bestanden voor een nieuwe persoon: volledig, met uitleg, en met [vul in] overal waar jouw tekst moet komen. Ze kan meteen praten.", "Make the files of a new person: complete, explained, and with [fill in] wherever a text of yours belongs. She can talk at once.";
        NewId: "Naam van de map: kleine letters, cijfers en streepjes, bijvoorbeeld de-bakker", "Name of the folder: lower-case letters, digits and hyphens, for example the-baker";
        NewFolder: "In welke map met personen (anders die van jezelf, die het programma vanzelf leest)", "In which folder of people (else your own, which the program reads by itself)";
        BadId: "‘{0}’ kan geen naam van een map zijn. Gebruik kleine letters, cijfers en streepjes, en begin met een letter: de-bakker.", "'{0}' cannot be the name of a folder. Use lower-case letters, digits and hyphens, and begin with a letter: the-baker.";
        IdTaken: "‘{0}’ bestaat al. Kies een andere naam.", "'{0}' exists already. Choose another name.";
        FolderThere: "Deze map bestaat al: {0}. Er is niets veranderd.", "This folder exists already: {0}. Nothing was changed.";
        NoOwnFolder: "Noem een map: luister content new {0} MAP", "Name a folder: luister content new {0} FOLDER";
        Made: "Gemaakt: {0}", "Made: {0}";
        NextSteps: "Wat er nog in te vullen is:  luister content check {0}{1}\nEen gesprek met haar:        luister oefenen {0} --plain --why{1}", "What is still to be filled in:  luister content check {0}{1}\nA talk with her:                luister practice {0} --plain --why{1}";
        CheckWhom: "Alleen deze persoon (mag meer dan eens)", "This person only (may be repeated)";
        Plan: "Speel de testplannen na, of maak er een van een gesprek", "Play the test plans, or make one of a talk";
        PlanLong: "Speelt de gesprekken in plan.toml na: van iedereen, of van één persoon. Met een bewaard GESPREK erbij schrijft het daar een plan van; lees het na en zet het in plan.toml. --renew schrijft haar plan zoals het nu loopt.", "Plays the talks of plan.toml: of everybody, or of one person. With a saved TALK it writes a plan of that; read it, and put it in plan.toml. --renew writes her plan as it goes now.";
        PlanTalkFile: "Bewaard gesprek om een plan van te maken", "Saved talk to make a plan of";
        Renew: "Schrijf het plan met de uitkomst van nu", "Write the plan with the outcome of now";
        PlanHolds: "{0}: alles loopt als gepland (gesprekken: {1}, antwoorden: {2}).", "{0}: everything goes as planned (talks: {1}, replies: {2}).";
        PlanNone: "{0} heeft geen plan.toml.", "{0} has no plan.toml.";
        PlanGoesOtherwise: "{0}: bij ‘{1}’", "{0}: at '{1}'";
        Expected: "verwacht", "expected";
        Happened: "het werd", "it became";
        NotHerTalk: "Dit gesprek is met {0}, niet met {1}.", "This talk is with {0}, not with {1}.";
        NoTalkYet: "Gesprek van {0}, {1} antwoorden", "Talk of {0}, {1} replies";
        Graph: "Teken de kaart van iemands verhalen", "Draw the map of somebody's stories";
        GraphLong: "Schrijft de kaart van iemands verhalen: als tekst, voor Graphviz (dot), voor Mermaid, of als tekening (svg) om in een browser te openen. Dik is de weg van wie alleen luistert, gestippeld zijn de takken met hun nummer.", "Writes the map of somebody's stories: as text, for Graphviz (dot), for Mermaid, or drawn (svg) to open in a browser. Thick is the way of who merely listens, dashed are the branches with their numbers.";
        MapOutput: "Naar dit bestand in plaats van het scherm", "To this file instead of the screen";
        MapNeeds: "vraagt", "needs";
        MapWords: "woorden", "words";
        MapStart: "begin", "start";
        MapEnd: "einde", "end";
        MapHooks: "haakjes", "hooks";
        MapFacts: "vanaf feiten", "from facts";
        MapAlways: "altijd", "always";
        MapStays: "blijft", "stays";
        MapNext: "luisteren", "listening";
        MapLegend: "Dik: wie alleen luistert. Gestippeld: takken, met hun nummer. Dubbele rand: het verhaal is uit. ≥3: vraagt vertrouwen.", "Thick: who merely listens. Dashed: branches, with their numbers. Double border: the story is over. ≥3: takes trust.";
        Walk: "Speel honderden gesprekken en zeg wat nooit bereikt werd", "Play hundreds of talks and say what was never reached";
        WalkLong: "Speelt gesprekken met getypte antwoorden: de voorbeelden uit `try`, gewoon luisteren, vragen, advies, voorbeelden van andere personen, en die uit --replies. Wat niet bereikt werd wordt daarna gericht opgezocht. Zegt welke knopen, takken en regels nooit kwamen, wat dubbel gezegd werd, waar ze niets meer te zeggen had, hoe gesprekken eindigden, hoeveel kansen elk principe kreeg en welk deel niemand voorzag. Afsluitcode 2 als iets niet bereikt of dubbel gezegd werd.", "Plays talks with typed replies: the examples in `try`, plain listening, questions, advice, examples of other people, and those of --replies. What was not reached is then sought out. Says which nodes, branches and lines never came, what was said twice, where she had nothing left to say, how talks ended, how many opportunities each principle had, and what share nobody foresaw. Exit status 2 when something was not reached or said twice.";
        Runs: "Hoeveel gesprekken", "How many talks";
        Replies: "Bestand of map met antwoorden: JSON-regels met \"reply\", bewaarde gesprekken, of een antwoord per regel", "File or folder of replies: JSON lines with \"reply\", saved talks, or one reply a line";
        Walked: "{0}: {1} gesprekken, waarvan {2} gericht; {3} antwoorden in de andere {4}.", "{0}: {1} talks, {2} of them steered; {3} replies in the other {4}.";
        Reached: "Bereikt", "Reached";
        Nodes: "knopen", "nodes";
        Branches: "takken", "branches";
        Lines: "regels", "lines";
        NeverNodes: "Knopen waar niemand kwam", "Nodes never come to";
        NeverBranches: "Takken die niemand nam", "Branches never taken";
        NotTried: "haar knoop werd niet bereikt op het goede moment", "her node was not reached at the right moment";
        NeverLines: "Regels die nooit gezegd werden", "Lines never said";
        Repeated: "Twee keer gezegd in één gesprek", "Said twice in one talk";
        Wordless: "Niets meer te zeggen (alleen een gebaar)", "Nothing left to say (a gesture only)";
        RanDry: "Vroeg afgesloten met verhalen over", "Closed early with stories left";
        Endings: "Zo eindigden ze", "How they ended";
        Endless: "niet", "not";
        OfferedHead: "Kansen in een gewoon gesprek (gemiddeld, minste, gesprekken met vier of meer van {0})", "Opportunities in a normal talk (mean, fewest, talks with four or more of {0})";
        Unforeseen: "Wat niemand voorzag, naar herkomst van het antwoord", "What nobody foresaw, by where the reply came from";
        Together: "samen", "together";
        SourceHere: "voorbeelden bij de knoop", "examples at the node";
        SourceElsewhere: "voorbeelden van elders bij haar", "examples from elsewhere";
        SourceListening: "luisteren", "listening";
        SourceAsking: "vragen naar feiten en verhalen", "questions about facts and stories";
        SourceOwn: "iets van zichzelf", "something of one's own";
        SourceSlips: "advies, oordeel, analyse", "advice, judgement, analysis";
        SourceOthers: "voorbeelden van anderen", "examples of other people";
        SourceGiven: "uit --replies", "from --replies";
        SourceFarewell: "gedag", "goodbye";
        NoReplies: "In {0} staan geen antwoorden.", "There are no replies in {0}.";
    }
}
