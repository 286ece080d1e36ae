//! The five manners.

use crate::play::Heard;
use crate::words::Words;
use luister::base::OfferKind;

/// The next of a list, with the word in its place.
fn fill(list: &[&str], at: usize, heard: &Heard) -> String {
    list[at % list.len()].replace("{w}", &capitalised(&heard.word)).replace("{}", &heard.phrase)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Somebody who goes through lists, each from its beginning.
pub struct Manner {
    words: &'static Words,
    /// How many of each list were used.
    used: [usize; 13],
    /// The reply in which something was shared last.
    shared: usize,
}

impl Manner {
    pub fn new(words: &'static Words) -> Self {
        Manner { words, used: [0; 13], shared: 0 }
    }

    fn next(&mut self, list: usize, from: &[&str], heard: &Heard) -> String {
        let at = self.used[list];
        self.used[list] += 1;
        fill(from, at, heard)
    }

    /// Kind words, and then what to do about it; now and then only the kind words, or a question about what is wrong.
    pub fn fixer(&mut self, heard: &Heard) -> String {
        let kind = self.next(0, self.words.kind, heard);
        match heard.turn % 4 {
            1 => format!("{kind} {}", self.next(1, self.words.worries, heard)),
            3 => kind,
            _ => format!("{kind} {}", self.next(2, self.words.advice, heard)),
        }
    }

    /// Good questions with a word of hers; gives nothing, thanks for nothing.
    pub fn interviewer(&mut self, heard: &Heard) -> String {
        if heard.turn % 3 == 2 {
            return self.next(3, self.words.invitations, heard);
        }
        self.next(4, self.words.questions, heard)
    }

    /// Listens: to sorrow with few words, to a question with an answer, to pride with interest, to what provokes with
    /// wonder; takes a story in before asking on, and now and then tells something of their own that touches it.
    pub fn listener(&mut self, heard: &Heard) -> String {
        let words = self.words;
        let has = |kind| heard.kinds.contains(&kind);
        if heard.turn == 0 {
            self.shared = heard.turn;
            return words.hello.to_owned();
        }
        if heard.asks && has(OfferKind::Reciprocity) {
            self.shared = heard.turn;
            let own = self.next(5, words.own, heard);
            return format!("{own} {}", self.next(6, words.questions, heard));
        }
        if has(OfferKind::Sorrow) {
            return self.next(7, words.sorrow, heard);
        }
        if heard.back {
            return self.next(11, words.back, heard);
        }
        if heard.turn >= self.shared + 3 {
            self.shared = heard.turn;
            return self.next(8, words.touching, heard);
        }
        if has(OfferKind::Judgement) {
            return self.next(9, words.wonder, heard);
        }
        if has(OfferKind::Strength) && !has(OfferKind::Stories) {
            return self.next(10, words.strength, heard);
        }
        self.next(12, words.receiving, heard)
    }
}
