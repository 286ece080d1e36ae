//! What a reply does, finely: the closed list of acts and the one table that gives each its meaning.

use super::named::named_enum;
use super::{Principle, Signal, SignalKind};

named_enum! {
    /// Gordon's twelve roadblocks to communication (T. Gordon, *Parent Effectiveness Training*, 1970).
    pub enum Roadblock: "roadblock" {
        /// Ordering, directing, commanding.
        Ordering = "ordering",
        /// Warning, admonishing, threatening.
        Warning = "warning",
        /// Moralising, preaching.
        Moralising = "moralising",
        /// Advising, giving solutions.
        Advising = "advising",
        /// Arguing, persuading with logic.
        Arguing = "arguing",
        /// Judging, criticising, blaming.
        Judging = "judging",
        /// Praising as from above.
        GradingPraise = "grading_praise",
        /// Name-calling, ridiculing.
        NameCalling = "name_calling",
        /// Interpreting, analysing, diagnosing.
        Analysing = "analysing",
        /// Reassuring, consoling away.
        Reassuring = "reassuring",
        /// Probing, interrogating.
        Probing = "probing",
        /// Withdrawing, distracting, changing the subject.
        Distracting = "distracting",
    }
}

named_enum! {
    /// One thing that a clause or a whole reply does.
    pub enum Act: "act" {
        /// "U moet eens naar de huisarts."
        Order = "order",
        /// "Misschien kunt u…"
        Suggestion = "suggestion",
        /// "Heeft u al eens aan … gedacht?"
        AdviceQuestion = "advice_question",
        /// "Er bestaan handige pillendoosjes."
        Solution = "solution",
        /// "Kijk wel uit dat u niet valt."
        Warning = "warning",
        /// "Daar is maatschappelijk werk voor."
        Referral = "referral",
        /// "Dat komt doordat u…"
        Explanation = "explanation",
        /// "Dan zat u in de ontkenning."
        Diagnosis = "diagnosis",
        /// "Typisch hongerwintergeneratie."
        Labelling = "labelling",
        /// "Eigenlijk bent u bang voor…"
        MindReading = "mind_reading",
        /// "Waarom heeft u dat dan nooit gezegd?"
        DemandingWhy = "demanding_why",
        /// "Dat is wel heel snel."
        Disapproval = "disapproval",
        /// "Een gezin laat je niet in de steek."
        Moralising = "moralising",
        /// "Goed zo!", "Heel verstandig."
        GradingPraise = "grading_praise",
        /// "Zo moet u niet denken."
        Hushing = "hushing",
        /// "Gelukkig heeft u uw dochter nog."
        BrightSide = "bright_side",
        /// "Nou, dat geloof ik niet."
        Disbelief = "disbelief",
        /// "Op uw leeftijd nog!"
        AgeJudgement = "age_judgement",
        /// Name-calling or abuse.
        Insult = "insult",
        /// "En had u geen last van uw heup?"
        DeficitQuestion = "deficit_question",
        /// "Dat is nog niks, ik…"
        OneUpping = "one_upping",
        /// A story of the trainee's own that leaves hers lying.
        DroppingHerStory = "dropping_her_story",
        /// "Hoe ging dat?"
        OpenQuestion = "open_question",
        /// "Was het zomer?"
        ClosedQuestion = "closed_question",
        /// A question that holds its answer and leads on.
        LeadingQuestion = "leading_question",
        /// Three or more questions in one reply.
        StackedQuestions = "stacked_questions",
        /// "Neem me eens mee naar…"
        Invitation = "invitation",
        /// "Hoe rook het daar?"
        SenseQuestion = "sense_question",
        /// "En toen?"
        GoingOn = "going_on",
        /// A thing she named, taken up in words of one's own.
        Following = "following",
        /// Her own words given back.
        Echo = "echo",
        /// "Dank u, die bruid vergeet ik niet meer."
        Receiving = "receiving",
        /// "Dat lijkt me stil."
        NamingFeeling = "naming_feeling",
        /// Asks after or names joy, meaning, skill, connection.
        Strength = "strength",
        /// "Zou u mij dat eens leren?"
        AskingCounsel = "asking_counsel",
        /// "Waar hoopt u op?"
        AskingHope = "asking_hope",
        /// Something of the trainee's own life, briefly.
        OwnStory = "own_story",
        /// "Ik zie dat anders, maar vertel…"
        OwnView = "own_view",
        /// "Wat een beeld!"
        Wonder = "wonder",
        /// A kind word about her, without a grade.
        Compliment = "compliment",
        /// A joke.
        Joke = "joke",
        /// "Goedemorgen."
        Greeting = "greeting",
        /// "Tot volgende week."
        Farewell = "farewell",
        /// "Dank u wel."
        Thanks = "thanks",
        /// "Sorry, dat bedoelde ik niet zo."
        Apology = "apology",
        /// "Ja, dat is zo."
        Agreement = "agreement",
        /// "Nee hoor."
        Denial = "denial",
        /// "Zal ik koffie zetten?"
        OfferHelp = "offer_help",
        /// "Hoe gaat het met u?"
        AskingWellbeing = "asking_wellbeing",
        /// "Hm-hm."
        Noise = "noise",
        /// An empty line.
        Silence = "silence",
        /// Words that call for the coordinator or an emergency number.
        Danger = "danger",
        /// "Nee, ik bedoelde…"
        Correction = "correction",
        /// Letters without a word in them.
        Nonsense = "nonsense",
        /// A reply in another language.
        ForeignLanguage = "foreign_language",
    }
}

/// Names that conditions and reactions use for several acts at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActGroup {
    /// Any act whose signal is a slip.
    Slip,
    /// Open, closed, leading and sense questions, asking for counsel or hope.
    Question,
    /// Whatever shows that the trainee is listening and wants to hear more.
    Attention,
}

impl ActGroup {
    /// The group of this name: `slip`, `question` or `attention`.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "slip" => Some(ActGroup::Slip),
            "question" => Some(ActGroup::Question),
            "attention" => Some(ActGroup::Attention),
            _ => None,
        }
    }

    /// Whether `act` belongs to the group.
    pub const fn holds(self, act: Act) -> bool {
        match self {
            ActGroup::Slip => act.is_slip(),
            ActGroup::Question => act.is_question(),
            ActGroup::Attention => act.is_attention(),
        }
    }
}

impl Act {
    /// The public signal of this act, if it has one.
    pub const fn signal(self) -> Option<Signal> {
        use Act::*;
        match self {
            Order | Suggestion | AdviceQuestion | Solution | Warning | Referral => Some(Signal::Advising),
            Explanation | Diagnosis | Labelling | MindReading | DemandingWhy => Some(Signal::Analysing),
            Disapproval | Moralising | GradingPraise | Hushing | BrightSide | Disbelief | AgeJudgement | Insult => {
                Some(Signal::Judging)
            }
            DeficitQuestion => Some(Signal::DeficitFocus),
            OneUpping | DroppingHerStory => Some(Signal::Takeover),
            OpenQuestion => Some(Signal::OpenQuestion),
            ClosedQuestion | LeadingQuestion => Some(Signal::ClosedQuestion),
            Invitation | SenseQuestion | GoingOn => Some(Signal::StoryInvitation),
            Following | Echo | Receiving | NamingFeeling => Some(Signal::Following),
            Strength | AskingCounsel | AskingHope => Some(Signal::StrengthFocus),
            OwnStory | OwnView => Some(Signal::Reciprocity),
            StackedQuestions | Wonder | Compliment | Joke | Greeting | Farewell | Thanks | Apology | Agreement
            | Denial | OfferHelp | AskingWellbeing | Noise | Silence | Danger | Correction | Nonsense
            | ForeignLanguage => None,
        }
    }

    /// Gordon's roadblock that this act is, if it is one.
    pub const fn roadblock(self) -> Option<Roadblock> {
        use Act::*;
        match self {
            Order => Some(Roadblock::Ordering),
            Warning => Some(Roadblock::Warning),
            Moralising => Some(Roadblock::Moralising),
            Suggestion | AdviceQuestion | Solution | Referral => Some(Roadblock::Advising),
            Disbelief => Some(Roadblock::Arguing),
            Disapproval | AgeJudgement => Some(Roadblock::Judging),
            GradingPraise => Some(Roadblock::GradingPraise),
            Labelling | Insult => Some(Roadblock::NameCalling),
            Explanation | Diagnosis | MindReading => Some(Roadblock::Analysing),
            Hushing | BrightSide => Some(Roadblock::Reassuring),
            DemandingWhy | DeficitQuestion | StackedQuestions => Some(Roadblock::Probing),
            OneUpping | DroppingHerStory => Some(Roadblock::Distracting),
            _ => None,
        }
    }

    /// The principle to which a slip of this kind goes when the line offered nothing that names it,
    /// and which a strength of this kind serves first.
    pub const fn home(self) -> Option<Principle> {
        use Act::*;
        match self {
            Order | Suggestion | AdviceQuestion | Solution | Warning | Referral | Explanation | Diagnosis
            | Labelling | MindReading | DemandingWhy => Some(Principle::Stories),
            Disapproval | Moralising | GradingPraise | Hushing | Disbelief | AgeJudgement | Insult => {
                Some(Principle::Judgement)
            }
            BrightSide | DeficitQuestion => Some(Principle::Healthy),
            OneUpping | DroppingHerStory | OwnStory | OwnView => Some(Principle::Reciprocity),
            OpenQuestion | LeadingQuestion | StackedQuestions => Some(Principle::Curious),
            Invitation | SenseQuestion | GoingOn | Receiving | Echo => Some(Principle::Stories),
            Following => Some(Principle::Flow),
            Strength | AskingCounsel | AskingHope | NamingFeeling => Some(Principle::Healthy),
            Wonder => Some(Principle::Judgement),
            ClosedQuestion | Compliment | Joke | Greeting | Farewell | Thanks | Apology | Agreement | Denial
            | OfferHelp | AskingWellbeing | Noise | Silence | Danger | Correction | Nonsense | ForeignLanguage => None,
        }
    }

    /// Whether the act is one of the five slips.
    pub const fn is_slip(self) -> bool {
        match self.signal() {
            Some(signal) => matches!(signal.kind(), SignalKind::Slip),
            None => false,
        }
    }

    /// Whether the act asks her something out of interest.
    pub const fn is_question(self) -> bool {
        use Act::*;
        matches!(
            self,
            OpenQuestion
                | ClosedQuestion
                | LeadingQuestion
                | SenseQuestion
                | AskingCounsel
                | AskingHope
                | AskingWellbeing
        )
    }

    /// Whether the act shows listening: any question of interest, an invitation, an echo, a noise, silence.
    pub const fn is_attention(self) -> bool {
        use Act::*;
        self.is_question()
            || matches!(
                self,
                Invitation
                    | GoingOn
                    | Following
                    | Echo
                    | Receiving
                    | NamingFeeling
                    | Wonder
                    | Strength
                    | Noise
                    | Silence
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_has_a_home_and_a_roadblock() {
        for act in Act::ALL.iter().filter(|act| act.is_slip()) {
            assert!(act.home().is_some(), "{act} has no home principle");
            assert!(act.roadblock().is_some(), "{act} has no roadblock");
        }
    }

    #[test]
    fn every_roadblock_and_every_signal_has_an_act() {
        for roadblock in Roadblock::ALL {
            assert!(Act::ALL.iter().any(|act| act.roadblock() == Some(*roadblock)), "{roadblock}");
        }
        for signal in Signal::ALL {
            assert!(Act::ALL.iter().any(|act| act.signal() == Some(*signal)), "{signal}");
        }
    }

    #[test]
    fn no_slip_counts_as_attention() {
        for act in Act::ALL.iter().filter(|act| act.is_slip()) {
            assert!(!act.is_attention() && !act.is_question(), "{act}");
        }
    }

    #[test]
    fn names_are_read_back() {
        for act in Act::ALL {
            assert_eq!(act.as_str().parse::<Act>(), Ok(*act));
        }
        assert_eq!("advise".parse::<Act>().map_err(|error| error.word), Err("advise".to_owned()));
    }
}
