//! Where a reply asks, and of whom: the clause of its question, and the people of whom that clause speaks.

use crate::base::{Act, Evidence, HookHit, Language, Likeness, Scope, Span};
use crate::scenario::subject::{normal, points_surely};

/// Words for one person or some people who are neither she nor the trainee.
pub type Pronouns = &'static [&'static str];

/// Whether an act asks her something, or invites.
pub const fn asks(act: Act) -> bool {
    act.is_question() || matches!(act, Act::Invitation | Act::Strength)
}

/// Whether `span` of a reply surely names a subject of hers.
pub fn names_subject(evidence: &Evidence, span: Span) -> bool {
    evidence.hooks.iter().any(|hit| hit.likeness <= Likeness::Synonym && hit.span.overlaps(span))
}

/// The words of the question as which a reply is answered: those of its clause where the checker knows it, else all.
pub fn question(evidence: &Evidence, primary: Option<Act>, text: &str) -> Option<Span> {
    let primary = primary.filter(|act| asks(*act))?;
    let clause = evidence.certain().filter(|hit| hit.act == primary).last().map(|hit| hit.span);
    Some(clause.unwrap_or(Span::new(0, text.len())))
}

/// From where on a reply says what its question is about: the words before a clause that asks her for a subject only
/// lead up to it. Who asks "wat zei haar vader?" or "wat vond u daarvan?" asks about what was said before; in a plain
/// question ("is dat uw man?") such words point at the subject itself.
fn starts(evidence: &Evidence, question: Span, plain: bool, language: Language, text: &str) -> usize {
    let words = normal(question.of(text));
    if tells_of(&words) && names_subject(evidence, question) {
        return question.start;
    }
    let whole = names_subject(evidence, question) && addresses(&words) && (plain || !points_surely(language, &words));
    if whole { question.start } else { 0 }
}

/// The subjects that the question names, or the whole reply when the question names none, best first. In a plain question
/// to her that names a fact outright, what is merely like that word leads away from it ("getrouwd" is no "trouwjurk").
pub fn hits<'a>(evidence: &'a Evidence, primary: Option<Act>, language: Language, text: &str) -> Vec<&'a HookHit> {
    let question = question(evidence, primary, text);
    let plain = matches!(primary, Some(Act::ClosedQuestion | Act::LeadingQuestion));
    let from = question.map_or(0, |span| starts(evidence, span, plain, language, text));
    let after = || evidence.hooks.iter().filter(move |hit| hit.span.start >= from);
    let to_her = question.is_some_and(|span| addresses(&normal(span.of(text))));
    let outright = |hit: &HookHit| hit.scope == Scope::Fact && hit.likeness == Likeness::Exact;
    let resembles = |hit: &HookHit| matches!(hit.likeness, Likeness::Compound | Likeness::Typo);
    let stray =
        |hit: &HookHit| to_her && resembles(hit) && after().any(|fact| outright(fact) && fact.span.overlaps(hit.span));
    after().filter(|hit| !stray(hit)).collect()
}

/// Whether what stands at `span` is called hers: "uw vader".
pub fn is_hers(text: &str, span: Span) -> bool {
    let before = normal(text.get(..span.start).unwrap_or_default());
    let word = before.rsplit(' ').next();
    word.is_some_and(|word| ["uw", "je", "jouw", "your"].contains(&word))
}

/// Whether an invitation says what about ("vertel eens over…").
pub fn tells_of(words: &str) -> bool {
    let mut words = words.split(' ');
    let tells = words.any(|word| word.starts_with("vertel") || matches!(word, "tell" | "telling" | "neem" | "take"));
    tells && words.any(|word| matches!(word, "over" | "about" | "naar" | "to"))
}

/// Whether folded words speak to her.
pub fn addresses(words: &str) -> bool {
    let you = ["u", "uw", "je", "jij", "jouw", "jullie", "you", "your", "yours"];
    words.split(' ').any(|word| you.contains(&word))
}

/// The pronouns of the person of whom folded words speak, if they do: all that may stand for the same person.
pub fn others(language: Language, words: &str) -> Option<Pronouns> {
    let families: [Pronouns; 2] = match language {
        Language::Nl => [&["hij", "hem"], &["ze", "zij", "haar", "hun"]],
        Language::En => [&["he", "him", "his"], &["she", "her", "hers", "they", "them", "their"]],
    };
    families.into_iter().find(|family| speaks_of(family, words))
}

/// Whether folded words hold one of these pronouns.
pub fn speaks_of(pronouns: Pronouns, words: &str) -> bool {
    words.split(' ').any(|word| pronouns.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_by_their_pronouns() {
        for (language, words, he, she) in [
            (Language::Nl, "hoe heette hij", true, false),
            (Language::Nl, "en is ze getrouwd", false, true),
            (Language::Nl, "danst u nog", false, false),
            (Language::En, "how old was he", true, false),
            (Language::En, "did they sing", false, true),
        ] {
            let found = others(language, words);
            let holds = |word| found.is_some_and(|family| family.contains(&word));
            let expected = (holds("hij") || holds("he"), holds("ze") || holds("she"));
            assert_eq!(expected, (he, she), "{words}");
        }
        assert!(addresses("danst u nog") && !addresses("hoe heette hij"));
    }
}
