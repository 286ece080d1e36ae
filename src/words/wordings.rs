//! Replies that the program proposes, in the language of the person: what one could have said, or could say now.

use crate::base::{Language, OfferKind};

/// How a reply names a thing of hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    /// As a phrase: "dat gordijn", "uw zus", "Henk".
    Phrase(&'a str),
    /// As the word she said, between quotes.
    Word(&'a str),
    /// Not at all.
    Nothing,
}

/// A reply that takes an opportunity of this kind. `formal`: Dutch with *u*; English knows no difference.
pub fn wording(language: Language, formal: bool, kind: OfferKind, named: Named<'_>) -> String {
    let template = match language {
        Language::Nl if formal => dutch(kind, named),
        Language::Nl => &familiar(dutch(kind, named)),
        Language::En => english(kind, named),
    };
    let name = match named {
        Named::Phrase(name) | Named::Word(name) => name,
        Named::Nothing => "",
    };
    super::fill(template, &[name])
}

const fn dutch(kind: OfferKind, named: Named<'_>) -> &'static str {
    use Named::*;
    use OfferKind::*;
    match (kind, named) {
        (Curious | Flow, Phrase(_)) => "Vertel eens over {0}.",
        (Curious | Flow, Word(_)) => "‘{0}’, zei u. Vertel daar eens over.",
        (Curious | Flow, Nothing) => "Hoe was dat voor u?",
        (Stories, Phrase(_)) => "Vertel eens over {0}. Hoe was dat?",
        (Stories, Word(_)) => "‘{0}’, zei u. Vertel eens, hoe was dat?",
        (Stories, Nothing) => "Neem me eens mee: hoe ging dat toen?",
        (Strength, Phrase(_)) => "Vertel eens over {0}. Wat betekende dat voor u?",
        (Strength, Word(_)) => "‘{0}’, zei u. Wat betekende dat voor u?",
        (Strength, Nothing) => "Wat betekende dat voor u?",
        (Sorrow, Phrase(_)) => "Dat is niet niks. Vertel eens over {0}.",
        (Sorrow, _) => "Dat is niet niks. Hoe is dat voor u?",
        (Judgement, Phrase(_)) => "Daar word ik nieuwsgierig van. Vertel eens over {0}.",
        (Judgement, Word(_)) => "‘{0}’, zei u. Hoe kwam u daarbij?",
        (Judgement, Nothing) => "Daar word ik nieuwsgierig van. Hoe kwam u daarbij?",
        (Reciprocity, _) => "Ikzelf … En hoe is dat bij u?",
    }
}

/// The same to somebody who is called *je*.
fn familiar(text: &str) -> String {
    text.replace("zei u", "zei je")
        .replace("kwam u", "kwam je")
        .replace("voor u", "voor je")
        .replace("bij u", "bij jou")
}

const fn english(kind: OfferKind, named: Named<'_>) -> &'static str {
    use Named::*;
    use OfferKind::*;
    match (kind, named) {
        (Curious | Flow, Phrase(_)) => "Tell me about {0}.",
        (Curious | Flow, Word(_)) => "'{0}', you said. Tell me about that.",
        (Curious | Flow, Nothing) => "What was that like for you?",
        (Stories, Phrase(_)) => "Tell me about {0}. What was that like?",
        (Stories, Word(_)) => "'{0}', you said. Tell me, what was that like?",
        (Stories, Nothing) => "Take me back there: how did that go?",
        (Strength, Phrase(_)) => "Tell me about {0}. What did that mean to you?",
        (Strength, Word(_)) => "'{0}', you said. What did that mean to you?",
        (Strength, Nothing) => "What did that mean to you?",
        (Sorrow, Phrase(_)) => "That's no small thing. Tell me about {0}.",
        (Sorrow, _) => "That's no small thing. What is it like for you?",
        (Judgement, Phrase(_)) => "That makes me curious. Tell me about {0}.",
        (Judgement, Word(_)) => "'{0}', you said. How did that come about?",
        (Judgement, Nothing) => "That makes me curious. How did that come about?",
        (Reciprocity, _) => "Myself, I … And what is it like for you?",
    }
}

/// How somebody's own thing is spoken of to that person: "uw", "je", "your".
pub const fn your(language: Language, formal: bool) -> &'static str {
    match (language, formal) {
        (Language::Nl, true) => "uw",
        (Language::Nl, false) => "je",
        (Language::En, _) => "your",
    }
}
