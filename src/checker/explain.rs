//! How a text is taken apart, in words: for authors of rules.

use super::analysis::Text;
use super::lexicon::Lexicon;
use super::word::Known;

/// One line a clause: its words, and the keys of its frame as rules write them.
pub fn explain(lexicon: &Lexicon, text: &str) -> Vec<String> {
    let parted = Text::new(lexicon.vocabulary(), &lexicon.symbols, &mut Known::default(), text);
    let clauses = parted.clauses.iter().map(|clause| {
        let frame = &clause.frame;
        let verb = frame.verb.map_or("", |verb| lexicon.vocabulary().lemma_name(verb));
        let flags = [
            (frame.negated, " negated"),
            (frame.generic, " generic"),
            (frame.subordinate, " subordinate"),
            (frame.existential, " existential"),
            (clause.theirs, " theirs"),
        ];
        let flags: String = flags.iter().filter(|(holds, _)| *holds).map(|(_, name)| *name).collect();
        format!(
            "{} | {} word={} subject={} modal={} verb={verb} {}{flags}",
            parted.span(&clause.words).of(text),
            frame.kind,
            frame.word,
            frame.subject,
            frame.modal,
            frame.tense,
        )
    });
    clauses.collect()
}
