//! The sentences of a reply, as the score needs them: spans without gaps, so that any span of an act lies in one.

use crate::base::Span;

/// The sentences of a reply, without gaps: each runs to behind its closing marks or its line end.
pub(super) fn sentences(reply: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut closing = false;
    for (at, c) in reply.char_indices() {
        let closes = matches!(c, '.' | '!' | '?' | '…' | '\n');
        // A closing mark followed by a letter at once ("12.30", "a.u.b.") closes nothing.
        if closing && !closes {
            if c.is_whitespace() || reply[..at].ends_with('\n') {
                spans.push(Span::new(start, at));
                start = at;
            }
            closing = false;
        }
        closing |= closes;
    }
    if start < reply.len() {
        spans.push(Span::new(start, reply.len()));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_cover_the_reply_and_end_at_their_marks() {
        let text = "Wat jammer!! Hoe was dat? om 12.30 uur\nEn toen";
        let parts: Vec<&str> = sentences(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(parts, ["Wat jammer!!", " Hoe was dat?", " om 12.30 uur\n", "En toen"]);
        assert_eq!(sentences(""), []);
        assert_eq!(sentences("…").len(), 1);
    }
}
