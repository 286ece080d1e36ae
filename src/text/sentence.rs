//! Where sentences end, without trusting capitals or full stops; and which words are somebody else's.

use super::function_words::abbreviations;
use super::token::Token;
use crate::base::Language;
use std::ops::Range;

/// How a sentence was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Ending {
    /// With a full stop, or with nothing.
    #[default]
    Plain,
    /// With a question mark among the marks.
    Question,
    /// With an exclamation mark and no question mark.
    Exclamation,
}

/// Some tokens in a row that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// The tokens, with the marks inside but not those that close it.
    pub tokens: Range<usize>,
    /// How it was closed.
    pub ending: Ending,
}

/// The sentences of `text`, whose tokens are `tokens`: parted at . ! ? and dots, line ends, emoji and emoticons.
pub(crate) fn sentences(language: Language, text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let after = match closing(language, text, tokens, at) {
            Closing::None => {
                let newline = tokens.get(at + 1).is_some_and(|next| {
                    text.get(tokens[at].span.end..next.span.start).is_some_and(|gap| gap.contains('\n'))
                });
                at += 1;
                if newline {
                    push(&mut out, tokens, start..at, Ending::Plain);
                    start = at;
                }
                continue;
            }
            Closing::Marks(after) => after,
        };
        let marks = tokens.get(at..after).unwrap_or_default();
        let has = |mark: char| marks.iter().any(|token| token.folded.contains(mark));
        let ending = if has('?') {
            Ending::Question
        } else if has('!') {
            Ending::Exclamation
        } else {
            Ending::Plain
        };
        push(&mut out, tokens, start..at, ending);
        start = after;
        at = after;
    }
    push(&mut out, tokens, start..tokens.len(), Ending::Plain);
    out
}

fn push(out: &mut Vec<Sentence>, all: &[Token], tokens: Range<usize>, ending: Ending) {
    if all[tokens.clone()].iter().any(Token::is_word) {
        out.push(Sentence { tokens, ending });
    }
}

enum Closing {
    None,
    /// The first token after the closing marks.
    Marks(usize),
}

fn closing(language: Language, text: &str, tokens: &[Token], at: usize) -> Closing {
    if tokens[at].is_word() {
        return Closing::None;
    }
    let mut after = at;
    while after < tokens.len() && is_end(tokens, after) {
        after += 1;
    }
    let single_stop = after == at + 1 && tokens[at].folded == ".";
    if after == at || (single_stop && abbreviated(language, text, tokens, at)) {
        return Closing::None;
    }
    // A quote that closes right behind the marks belongs to the sentence that they close.
    while tokens.get(after).is_some_and(|next| {
        matches!(next.folded.as_str(), "\"" | "'" | ")") && next.span.start == tokens[after - 1].span.end
    }) {
        after += 1;
    }
    Closing::Marks(after)
}

fn is_end(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if token.is_word() {
        return false;
    }
    let Some(first) = token.folded.chars().next() else { return false };
    matches!(first, '.' | '!' | '?') || is_pictograph(first) || emoticon(tokens, at)
}

/// ":)" and its like, told by marks that touch; with as many mouths as anybody laughs, and no more, since each of them
/// looks back for its eyes.
fn emoticon(tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 12;
    let touches = |a: usize| {
        tokens.get(a).zip(tokens.get(a + 1)).is_some_and(|(one, two)| one.span.end == two.span.start && !two.is_word())
    };
    let mouth = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), ")" | "(" | "-" | "/"));
    let eyes = |at: usize| matches!(tokens[at].folded.as_str(), ":" | ";") && touches(at) && mouth(at + 1);
    if eyes(at) {
        return true;
    }
    // Back over the marks that touch, as far as the eyes.
    let mut place = at;
    while mouth(place) && place > 0 && touches(place - 1) && at - place < LONGEST {
        place -= 1;
        if eyes(place) {
            return true;
        }
    }
    false
}

fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c), 0x2600..=0x27bf | 0x1f000..=0x1faff | 0x2b00..=0x2bff)
}

/// Whether the full stop at `at` belongs to the word before it.
fn abbreviated(language: Language, text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return false };
    let touches = before.span.end == tokens[at].span.start;
    let goes_on = tokens.get(at + 1).is_some_and(|next| {
        next.is_word() && text.get(tokens[at].span.end..next.span.start).is_some_and(|gap| !gap.contains('\n'))
    });
    let short = before.folded.contains('.') || abbreviations(language).contains(&before.folded.as_str());
    touches && goes_on && before.is_word() && short
}

/// The longest quotation, in tokens: a mark that is not closed within it was an apostrophe or a slip of the hand.
const QUOTE_TOKENS: usize = 80;

/// The tokens inside quotation marks, where there are two words or more.
pub(crate) fn quotations(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = opens(tokens, at).then(|| closes_at(tokens, at)).flatten();
        match found {
            Some(end) => {
                if tokens[at + 1..end].iter().filter(|token| token.is_word()).count() >= 2 {
                    out.push(at + 1..end);
                }
                at = end + 1;
            }
            None => at += 1,
        }
    }
    out
}

fn opens(tokens: &[Token], at: usize) -> bool {
    let touches_next = tokens.get(at + 1).is_some_and(|next| next.span.start == tokens[at].span.end);
    let touches_last = at > 0 && tokens[at - 1].span.end == tokens[at].span.start && tokens[at - 1].is_word();
    match tokens[at].folded.as_str() {
        "\"" => !touches_last,
        // "'s avonds", "'t", "'89": an apostrophe, not a quotation.
        "'" => {
            touches_next
                && !touches_last
                && tokens.get(at + 1).is_some_and(|next| {
                    let clipped =
                        ["s", "t", "n", "k", "m", "r", "d", "ie", "em", "cause"].contains(&next.folded.as_str());
                    !clipped && next.folded.parse::<u16>().is_err()
                })
        }
        _ => false,
    }
}

fn closes_at(tokens: &[Token], open: usize) -> Option<usize> {
    let mark = tokens[open].folded.as_str();
    let end = tokens.len().min(open + QUOTE_TOKENS);
    (open + 2..end).find(|at| {
        let touches_last = tokens[at - 1].span.end == tokens[*at].span.start;
        let word_follows =
            tokens.get(at + 1).is_some_and(|next| next.is_word() && next.span.start == tokens[*at].span.end);
        tokens[*at].folded == mark && (mark == "\"" || (touches_last && !word_follows))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;
    use crate::base::Span;

    fn parts(text: &str) -> Vec<(&str, Ending)> {
        let tokens = tokens(text);
        sentences(Language::Nl, text, &tokens)
            .into_iter()
            .map(|sentence| {
                let inside = &tokens[sentence.tokens];
                let span = Span::new(inside[0].span.start, inside[inside.len() - 1].span.end);
                (span.of(text), sentence.ending)
            })
            .collect()
    }

    #[test]
    fn sentences_end_at_marks_lines_and_emoji() {
        use Ending::*;
        for (text, expected) in [
            ("Ja. nee", vec![("Ja", Plain), ("nee", Plain)]),
            ("Twee kopjes...", vec![("Twee kopjes", Plain)]),
            ("wat!? mooi!!", vec![("wat", Question), ("mooi", Exclamation)]),
            ("foei :) op uw leeftijd", vec![("foei", Plain), ("op uw leeftijd", Plain)]),
            ("mooi :-))) en ;( toen", vec![("mooi", Plain), ("en", Plain), ("toen", Plain)]),
            ("(a - b) / c", vec![("(a - b) / c", Plain)]),
            ("een😀twee", vec![("een", Plain), ("twee", Plain)]),
            ("een\ntwee", vec![("een", Plain), ("twee", Plain)]),
            ("naar dr. Smit bijv. morgen", vec![("naar dr. Smit bijv. morgen", Plain)]),
            ("zo.Dan weer", vec![("zo", Plain), ("Dan weer", Plain)]),
            ("...", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn quotations_are_told_from_apostrophes() {
        for (text, expected) in [
            ("'Goed zo, Jansen!' hahaha", vec!["Goed zo, Jansen!"]),
            ("“al weet ik niet”, die zin", vec!["al weet ik niet"]),
            ("'s avonds in '89 was 't stil in oma's huis, 's morgens ook", vec![]),
            ("zo'n 'mooie' dag", vec![]),
            ("\"nooit dicht", vec![]),
        ] {
            let tokens = tokens(text);
            let found: Vec<_> = quotations(&tokens)
                .into_iter()
                .map(|range| Span::new(tokens[range.start].span.start, tokens[range.end - 1].span.end).of(text))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
