//! A hint in words: as many steps of it as were asked for.

use crate::base::{Language, OfferKind};
use crate::session::Hint;
use crate::words::{DebriefText as D, offer_name};

/// More kinds of opportunity than this are too many to look at.
const MOST_KINDS: usize = 3;

/// The steps of the hint, a text each; `name` is the person's.
pub fn hint_steps(language: Language, name: &str, hint: &Hint) -> Vec<String> {
    let Some(first) = hint.kinds.first() else { return vec![D::HintNothing.with(language, &[name])] };
    let kinds: Vec<&str> = hint.kinds.iter().take(MOST_KINDS).map(|kind| offer_name(language, *kind)).collect();
    let kinds = kinds.join("; ");
    let mut steps = vec![if hint.words.is_empty() {
        D::HintOffered.with(language, &[&kinds])
    } else {
        D::HintOfferedWords.with(language, &[&kinds, &hint.words.join(", ")])
    }];
    if hint.step >= 2 {
        steps.push(kind_text(*first).text(language).to_owned());
    }
    if hint.step >= Hint::STEPS {
        steps.push(match &hint.example {
            Some(example) => D::HintExample.with(language, &[format!("“{example}”")]),
            None => D::HintNoExample.text(language).to_owned(),
        });
    }
    steps
}

const fn kind_text(kind: OfferKind) -> D {
    match kind {
        OfferKind::Curious => D::KindCurious,
        OfferKind::Stories => D::KindStories,
        OfferKind::Flow => D::KindFlow,
        OfferKind::Strength => D::KindStrength,
        OfferKind::Sorrow => D::KindSorrow,
        OfferKind::Judgement => D::KindJudgement,
        OfferKind::Reciprocity => D::KindReciprocity,
    }
}
