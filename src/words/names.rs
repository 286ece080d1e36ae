//! What principles, signals and roadblocks are called on the screen.

use crate::base::{Act, Language, OfferKind, Principle, Roadblock, Signal};

/// A principle in full, as the method puts it.
pub const fn principle_name(language: Language, principle: Principle) -> &'static str {
    use Language::{En, Nl};
    use Principle::*;
    match (language, principle) {
        (Nl, Curious) => "Wees waarachtig nieuwsgierig",
        (Nl, Stories) => "Moedig verhalen aan, zonder analyse of advies",
        (Nl, Flow) => "Laat je meevoeren met de stroom",
        (Nl, Healthy) => "Heb oog voor het gezonde deel",
        (Nl, Judgement) => "Stel je oordeel uit",
        (Nl, Reciprocity) => "Gun de ander en jezelf wederkerigheid",
        (En, Curious) => "Be truly curious",
        (En, Stories) => "Encourage stories, without analysis or advice",
        (En, Flow) => "Go with the flow",
        (En, Healthy) => "Have an eye for the healthy part",
        (En, Judgement) => "Suspend judgement",
        (En, Reciprocity) => "Give and receive",
    }
}

/// A principle in one word, for narrow columns.
pub const fn principle_short(language: Language, principle: Principle) -> &'static str {
    use Language::{En, Nl};
    use Principle::*;
    match (language, principle) {
        (Nl, Curious) => "nieuwsgierig",
        (Nl, Stories) => "verhalen",
        (Nl, Flow) => "meestromen",
        (Nl, Healthy) => "het gezonde deel",
        (Nl, Judgement) => "oordeel uitstellen",
        (Nl, Reciprocity) => "geven en nemen",
        (En, Curious) => "curious",
        (En, Stories) => "stories",
        (En, Flow) => "flow",
        (En, Healthy) => "healthy part",
        (En, Judgement) => "judgement",
        (En, Reciprocity) => "give and take",
    }
}

/// What an opportunity was, for "an opportunity for …".
pub const fn offer_name(language: Language, kind: OfferKind) -> &'static str {
    use Language::{En, Nl};
    use OfferKind::*;
    match (language, kind) {
        (Nl, Curious) => "een opening om nieuwsgierig te zijn",
        (Nl, Stories) => "een verhaal dat begon",
        (Nl, Flow) => "iets om op te pakken",
        (Nl, Strength) => "iets waar kracht of plezier in zat",
        (Nl, Sorrow) => "verdriet of gemis",
        (Nl, Judgement) => "iets wat een oordeel uitlokt",
        (Nl, Reciprocity) => "een vraag naar jou",
        (En, Curious) => "an opening to be curious",
        (En, Stories) => "a story that began",
        (En, Flow) => "something to pick up",
        (En, Strength) => "something with strength or pleasure in it",
        (En, Sorrow) => "sorrow or loss",
        (En, Judgement) => "something that invites a verdict",
        (En, Reciprocity) => "a question about you",
    }
}

/// A signal, as a noun.
pub const fn signal_name(language: Language, signal: Signal) -> &'static str {
    use Language::{En, Nl};
    use Signal::*;
    match (language, signal) {
        (Nl, Advising) => "advies",
        (Nl, Analysing) => "analyse",
        (Nl, Judging) => "oordeel",
        (Nl, DeficitFocus) => "kijken naar wat ontbreekt",
        (Nl, Takeover) => "overnemen",
        (Nl, OpenQuestion) => "open vraag",
        (Nl, StoryInvitation) => "uitnodiging tot vertellen",
        (Nl, Following) => "oppakken",
        (Nl, StrengthFocus) => "oog voor kracht",
        (Nl, Reciprocity) => "iets van jezelf",
        (Nl, ClosedQuestion) => "gesloten vraag",
        (En, Advising) => "advice",
        (En, Analysing) => "analysis",
        (En, Judging) => "judgement",
        (En, DeficitFocus) => "focus on what is lacking",
        (En, Takeover) => "taking over",
        (En, OpenQuestion) => "open question",
        (En, StoryInvitation) => "invitation to tell",
        (En, Following) => "picking up",
        (En, StrengthFocus) => "an eye for strength",
        (En, Reciprocity) => "something of your own",
        (En, ClosedQuestion) => "closed question",
    }
}

/// One of Gordon's twelve roadblocks.
pub const fn roadblock_name(language: Language, roadblock: Roadblock) -> &'static str {
    use Language::{En, Nl};
    use Roadblock::*;
    match (language, roadblock) {
        (Nl, Ordering) => "opdragen",
        (Nl, Warning) => "waarschuwen",
        (Nl, Moralising) => "de les lezen",
        (Nl, Advising) => "raad geven",
        (Nl, Arguing) => "tegenspreken",
        (Nl, Judging) => "afkeuren",
        (Nl, GradingPraise) => "een cijfer geven",
        (Nl, NameCalling) => "een etiket plakken",
        (Nl, Analysing) => "verklaren",
        (Nl, Reassuring) => "sussen",
        (Nl, Probing) => "uithoren",
        (Nl, Distracting) => "afleiden",
        (En, Ordering) => "ordering",
        (En, Warning) => "warning",
        (En, Moralising) => "moralising",
        (En, Advising) => "giving advice",
        (En, Arguing) => "arguing",
        (En, Judging) => "disapproving",
        (En, GradingPraise) => "giving marks",
        (En, NameCalling) => "labelling",
        (En, Analysing) => "interpreting",
        (En, Reassuring) => "playing it down",
        (En, Probing) => "probing",
        (En, Distracting) => "distracting",
    }
}

/// What words do: the roadblock they are, the signal they give, or else a name of their own.
pub const fn act_label(language: Language, act: Act) -> &'static str {
    use Act::*;
    use Language::{En, Nl};
    if let Some(roadblock) = act.roadblock() {
        return roadblock_name(language, roadblock);
    }
    if let Some(signal) = act.signal() {
        return signal_name(language, signal);
    }
    match (language, act) {
        (Nl, StackedQuestions) => "vragen op een stapel",
        (Nl, Wonder) => "verwondering",
        (Nl, Compliment) => "een vriendelijk woord",
        (Nl, Greeting | Farewell) => "een groet",
        (Nl, Thanks) => "dank",
        (Nl, Silence) => "stilte",
        (Nl, Noise) => "een luistergeluid",
        (Nl, _) => "iets anders",
        (En, StackedQuestions) => "a pile of questions",
        (En, Wonder) => "wonder",
        (En, Compliment) => "a kind word",
        (En, Greeting | Farewell) => "a greeting",
        (En, Thanks) => "thanks",
        (En, Silence) => "silence",
        (En, Noise) => "a listening sound",
        (En, _) => "something else",
    }
}

/// A level of mastery, as the debrief puts it. `rank`: 0 practise, 1 underway, 2 good.
pub const fn mastery_name(language: Language, rank: usize) -> &'static str {
    match (language, rank) {
        (Language::Nl, 0) => "aan het oefenen",
        (Language::Nl, 1) => "op weg",
        (Language::Nl, _) => "goed",
        (Language::En, 0) => "practising",
        (Language::En, 1) => "on the way",
        (Language::En, _) => "good",
    }
}
