//! Words for the score: what an act is called, why a point is what it is, why a level is.

use super::phrases::texts;
use crate::base::{Act, Language, Outcome, Why};

texts! {
    /// A text about scores.
    pub enum ScoreText {
        CappedNotReceiving: "er is veel gevraagd, en niets van wat je kreeg is in ontvangst genomen", "much was asked, and nothing that was given was taken in";
        CappedBlankness: "er viel geen oordeel, maar wat jij ervan vond of erbij voelde bleef buiten beeld", "no verdict fell, but what it did to you stayed out of sight";
        LevelGround: "opgepakt {0}, ertegenin {1}, van de {2}: {3} % (op weg vanaf 40 %, goed vanaf 60 % met hooguit één keer ertegenin)", "taken up {0}, went against {1}, of {2}: {3} % (on the way from 40 %, good from 60 % with at most one against)";
        Hinge: "zonder antwoord {0} was het ‘{1}’ geweest; daarom staan er twee woorden", "without reply {0} it would have been '{1}'; hence the two words";
        TooLittleGround: "gezien: {0}; pas bij vier kansen is er iets van te zeggen", "seen: {0}; only from four opportunities is there anything to say";
        LooseTwice: "Er was {0}, maar zinnen zonder een woord van wat er verteld is tellen in een gesprek maar twee keer.", "There was {0}, but sentences without a word of what was told count only twice in a talk.";
        OfferTold: "een verhaal waar iets van jezelf naast kon", "a story that something of your own could stand beside";
        Reply: "antwoord {0}", "reply {0}";
        Rule: "regel {0}", "rule {0}";
        Picked: "opgepakt: {0}", "picked up: {0}";
        Opportunity: "kans {0}", "opportunity {0}";
        NoOpportunities: "Bij dit gesprek zijn geen kansen genoteerd: er is alleen geteld.", "No opportunities are marked in this conversation: there are counts only.";
        NothingChanged: "er verandert niets: {0} antwoorden worden gelezen zoals toen", "nothing changes: {0} replies are read as they were then";
        Then: "zoals toen gelezen", "as read then";
        Now: "zoals nu gelezen", "as read now";
        Lost: "niet meer gelezen", "no longer read";
        Gained: "nu ook gelezen", "now read as well";
        NotCounted: "telt niet", "not counted";
        NoRulesThere: "In {0} staan geen regels of woordenlijsten voor {1}. Een map met regels heeft mappen per taal, zoals nl/advising/.", "There are no rules or word lists for {1} in {0}. A folder with rules has a folder for each language, such as en/advising/.";
        AgainstNeedsSaved: "{0}: een gewoon gesprek houdt niet vast hoe het toen gelezen is; --against kan er niets mee", "{0}: a plain conversation does not keep how it was read; --against can do nothing with it";
        SecondAttempts: "Later nog eens geprobeerd (telt niet mee)", "Tried again later (not counted)";
    }
}

/// What an act is called, with its article: for "this is …".
pub const fn act_name(language: Language, act: Act) -> &'static str {
    use Act::*;
    let (dutch, english) = match act {
        Order => ("een opdracht", "an order"),
        Suggestion => ("een voorstel", "a suggestion"),
        AdviceQuestion => ("advies in de vorm van een vraag", "advice in the form of a question"),
        Solution => ("een oplossing", "a solution"),
        Warning => ("een waarschuwing", "a warning"),
        Referral => ("een verwijzing", "a referral"),
        Explanation => ("een verklaring", "an explanation"),
        Diagnosis => ("een diagnose", "a diagnosis"),
        Labelling => ("een etiket", "a label"),
        MindReading => ("een gissing naar wat erachter zit", "a guess at what lies behind it"),
        DemandingWhy => ("een waarom dat om verantwoording vraagt", "a why that demands a justification"),
        Disapproval => ("afkeuring", "disapproval"),
        Moralising => ("een zedenles", "a moral lesson"),
        GradingPraise => ("lof als een cijfer", "praise like a mark"),
        Hushing => ("sussen", "hushing"),
        BrightSide => ("een troost die het gesprek dichtdoet", "a comfort that closes the door"),
        Disbelief => ("ongeloof", "disbelief"),
        AgeJudgement => ("een oordeel over leeftijd", "a verdict on age"),
        Insult => ("een belediging", "an insult"),
        DeficitQuestion => ("een vraag naar wat er mankeert", "a question after what is wrong"),
        OneUpping => ("overtroeven", "one-upping"),
        DroppingHerStory => {
            ("een eigen verhaal dat het andere laat liggen", "a story of your own that leaves the other lying")
        }
        OpenQuestion => ("een open vraag", "an open question"),
        ClosedQuestion => ("een gesloten vraag", "a closed question"),
        LeadingQuestion => ("een vraag die het antwoord al geeft", "a question that holds its answer"),
        StackedQuestions => ("een stapel vragen", "a pile of questions"),
        Invitation => ("een uitnodiging om te vertellen", "an invitation to tell"),
        SenseQuestion => (
            "een vraag naar wat er te zien, te horen of te ruiken was",
            "a question after what was seen, heard or smelt",
        ),
        GoingOn => ("een paar woorden om verder te gaan", "a few words to go on"),
        Following => ("oppakken in eigen woorden", "picking up in words of your own"),
        Echo => ("de woorden van de ander, teruggegeven", "the other's words, given back"),
        Receiving => ("een dank die noemt wat er gegeven is", "thanks that name what was given"),
        NamingFeeling => ("het gevoel, benoemd", "the feeling, named"),
        Strength => ("aandacht voor plezier, kunnen of betekenis", "attention to pleasure, skill or meaning"),
        AskingCounsel => ("een vraag om raad of om iets te leren", "a request for counsel or to be taught"),
        AskingHope => ("een vraag naar hoop of plannen", "a question after hopes or plans"),
        OwnStory => ("iets van jezelf", "something of your own"),
        OwnView => ("een eigen kijk die ruimte laat", "a view of your own that leaves room"),
        Wonder => ("verwondering", "wonder"),
        Compliment => ("een vriendelijk woord", "a kind word"),
        Joke => ("een grap", "a joke"),
        Greeting => ("een groet", "a greeting"),
        Farewell => ("een afscheid", "a goodbye"),
        Thanks => ("een bedankje", "thanks"),
        Apology => ("een verontschuldiging", "an apology"),
        Agreement => ("instemming", "agreement"),
        Denial => ("een ontkenning", "a denial"),
        OfferHelp => ("een aanbod om te helpen", "an offer of help"),
        AskingWellbeing => ("een vraag hoe het gaat", "a question how things are"),
        Noise => ("een kort geluid", "a small noise"),
        Silence => ("stilte", "silence"),
        Danger => ("een teken van gevaar", "a sign of danger"),
        Correction => ("een rechtzetting", "a correction"),
        Nonsense => ("letters zonder woorden", "letters without words"),
        ForeignLanguage => ("een andere taal", "another language"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

/// Why an opportunity came out as it did, in one sentence with places: {0} the opportunity ("een verhaal dat begon"),
/// {1} the act ("een open vraag"), {2} what was picked up or strayed to.
pub const fn reason(language: Language, why: Why) -> &'static str {
    let (dutch, english) = match why {
        Why::Act => ("Er was {0}, en dit is {1}.", "There was {0}, and this is {1}."),
        Why::Hook => ("Er was {0}, en dit pakt ‘{2}’ op.", "There was {0}, and this picks up '{2}'."),
        Why::Unanswered => (
            "Er was {0}, en niets in dit antwoord ging erop in.",
            "There was {0}, and nothing in this reply took it up.",
        ),
        Why::Undone => (
            "Het verdriet werd erkend, maar advies of sussen in hetzelfde antwoord maakte dat ongedaan.",
            "The sorrow was acknowledged, but advice or hushing in the same reply undid it.",
        ),
        Why::SameQuestion => (
            "Er was {0}, maar deze zin is dezelfde als een van de vijf antwoorden ervoor.",
            "There was {0}, but this sentence is the same as in one of the five replies before it.",
        ),
        Why::Copied => (
            "Er was {0}, maar zes of meer woorden op rij nazeggen is nog geen oppakken.",
            "There was {0}, but repeating six or more words in a row is not yet picking up.",
        ),
        Why::Untied => (
            "Er was {0}, maar in dit antwoord zit geen woord van wat er verteld is.",
            "There was {0}, but no word of what was told is in this reply.",
        ),
        Why::Procedural => (
            "Er was {0}, en een algemene vraag zonder een woord eruit laat dat liggen.",
            "There was {0}, and a general question without a word of it leaves that lying.",
        ),
        Why::Offered => {
            ("Er was {0}, en dit is {1}: dat gaat ertegenin.", "There was {0}, and this is {1}: that goes against it.")
        }
        Why::Home => ("Dit is {1}; dat gaat tegen dit principe in.", "This is {1}; that goes against this principle."),
        Why::NewTopic => (
            "Er was {0}, en deze vraag gaat over iets anders (‘{2}’).",
            "There was {0}, and this question is about something else ('{2}').",
        ),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

/// What became of an opportunity, in a word.
pub const fn outcome_name(language: Language, outcome: Outcome) -> &'static str {
    match (language, outcome) {
        (Language::Nl, Outcome::Taken) => "opgepakt",
        (Language::Nl, Outcome::Left) => "blijven liggen",
        (Language::Nl, Outcome::Against) => "ertegenin",
        (Language::En, Outcome::Taken) => "taken up",
        (Language::En, Outcome::Left) => "left lying",
        (Language::En, Outcome::Against) => "went against",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_one_sentence_and_every_act_a_thing() {
        for language in Language::ALL {
            for why in Why::ALL {
                let text = reason(*language, *why);
                assert!(text.ends_with('.') && text.matches(". ").count() == 0, "{text}");
            }
            for act in Act::ALL {
                let name = act_name(*language, *act);
                assert!(!name.ends_with('.') && name.chars().next().is_some_and(char::is_lowercase), "{name}");
            }
        }
    }
}
