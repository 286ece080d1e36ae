//! A debrief without what the trainee told of their own life, to hand to somebody else.

use super::Debrief;
use super::turn::{DebriefTurn, Heard};
use crate::base::Span;
use crate::text::{fold, tokens};

/// She comes back to a piece of at least so many words…
const LEAST_WORDS: usize = 2;
/// …and at most so many.
const MOST_WORDS: usize = 12;
/// A line of more words than this is no line of hers: nothing is looked for in it.
const LONGEST_LINE: usize = 300;

impl Debrief {
    /// How many replies hold something of the trainee's own.
    pub fn own_stories(&self) -> usize {
        self.all_turns().filter(|turn| !turn.own_stories.is_empty()).count()
    }

    /// The same debrief, with `mark` in the place of what the trainee told of their own, also where she came back to it.
    /// Scores and flags stay what they were.
    #[must_use]
    pub fn without_own_stories(&self, mark: &str) -> Debrief {
        let mut debrief = self.clone();
        let told: Vec<String> = self
            .all_turns()
            .flat_map(|turn| turn.own_stories.iter().map(|span| fold(span.of(&turn.reply)).as_str().to_owned()))
            .collect();
        let courses = debrief.courses.iter_mut();
        let turns = courses.flat_map(|course| course.first.iter_mut().chain(&mut course.second));
        for turn in debrief.turns.iter_mut().chain(turns) {
            blank(turn, mark);
            for heard in turn.before.iter_mut().chain(&mut turn.after).filter(|heard| heard.remembers) {
                forget(heard, &told, mark);
            }
        }
        for principle in debrief.score.principles.values_mut() {
            for point in &mut principle.points {
                let turn = self.turns.iter().find(|turn| u64::try_from(point.turn) == Ok(turn.n));
                if let (Some(turn), Some(span)) = (turn, point.span) {
                    point.span = Some(moved(span, &turn.own_stories, mark.len()));
                }
            }
        }
        debrief
    }
}

/// Puts the mark in the place of the trainee's own, and moves all that points into the reply.
fn blank(turn: &mut DebriefTurn, mark: &str) {
    let own = std::mem::take(&mut turn.own_stories);
    if own.is_empty() {
        return;
    }
    for span in own.iter().rev() {
        turn.reply.replace_range(span.start..span.end, mark);
    }
    let place = |span: Span| moved(span, &own, mark.len());
    turn.flags.iter_mut().for_each(|flag| flag.hit.span = place(flag.hit.span));
    turn.strengths.iter_mut().for_each(|strength| strength.span = place(strength.span));
    turn.points.iter_mut().for_each(|point| point.span = point.span.map(place));
}

/// Where a span of the reply lies once each of `own` has become `length` bytes. What lay inside one becomes the mark.
fn moved(span: Span, own: &[Span], length: usize) -> Span {
    let place = |at: usize, is_end: bool| {
        let mut now = at;
        for hole in own {
            let change = |now: usize| (now + length).saturating_sub(hole.end - hole.start);
            if at >= hole.end {
                now = change(now);
            } else if at > hole.start {
                // Inside: to the edge of the mark.
                now -= at - hole.start;
                now += if is_end { length } else { 0 };
            }
        }
        now
    };
    Span::new(place(span.start, false), place(span.end, true))
}

/// Takes out of a line of hers the longest piece that the trainee had told; the whole line where none is found.
fn forget(heard: &mut Heard, told: &[String], mark: &str) {
    let words: Vec<_> = tokens(&heard.text).into_iter().filter(|token| token.is_word()).collect();
    let told: Vec<Vec<String>> = told
        .iter()
        .map(|text| tokens(text).into_iter().filter(|token| token.is_word()).map(|token| token.folded).collect())
        .collect();
    let same = |from: usize, to: usize| {
        let piece: Vec<&str> = words[from..to].iter().map(|word| word.folded.as_str()).collect();
        told.iter().any(|told| told.windows(piece.len()).any(|window| window.iter().eq(piece.iter())))
    };
    let count = if words.len() > LONGEST_LINE { 0 } else { words.len() };
    let pieces =
        (0..count).flat_map(|from| (from + LEAST_WORDS..=count.min(from + MOST_WORDS)).map(move |to| (from, to)));
    match pieces.filter(|(from, to)| same(*from, *to)).max_by_key(|(from, to)| to - from) {
        Some((from, to)) => heard.text.replace_range(words[from].span.start..words[to - 1].span.end, mark),
        None => mark.clone_into(&mut heard.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_blanked_piece_keeps_its_words() {
        let reply = "Ach! Mijn opa had ook een tuin. Hoe rook die? Ik had een hond. U moet gaan.";
        let piece = |text: &str| {
            let at = reply.find(text).unwrap();
            Span::new(at, at + text.len())
        };
        let own = [piece("Mijn opa had ook een tuin."), piece("Ik had een hond.")];
        let mut blanked = reply.to_owned();
        for span in own.iter().rev() {
            blanked.replace_range(span.start..span.end, "[…]");
        }
        for (before, after) in [
            ("Ach!", "Ach!"),
            ("Hoe rook die?", "Hoe rook die?"),
            ("U moet gaan.", "U moet gaan."),
            ("opa had", "[…]"),
            ("Mijn opa had ook een tuin.", "[…]"),
            ("tuin. Hoe rook", "[…] Hoe rook"),
            ("Ach! Mijn opa", "Ach! […]"),
            (reply, "Ach! […] Hoe rook die? […] U moet gaan."),
        ] {
            assert_eq!(moved(piece(before), &own, "[…]".len()).of(&blanked), after, "{before}");
        }
    }

    #[test]
    fn what_she_came_back_to_is_taken_out_of_her_line() {
        let told = [fold("Ik dans alleen in de keuken.").as_str().to_owned()];
        for (line, expected) in [
            ("U zei net: ik dans alleen in de keuken. Nog steeds?", "U zei net: […]. Nog steeds?"),
            ("Daar dacht ik nog aan.", "[…]"),
        ] {
            let mut heard = Heard { gesture: None, text: line.to_owned(), remembers: true };
            forget(&mut heard, &told, "[…]");
            assert_eq!(heard.text, expected);
        }
    }
}
