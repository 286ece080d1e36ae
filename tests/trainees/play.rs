//! A talk with a shipped person, through session and the real rules, by somebody with a manner of their own.

use luister::base::{Language, OfferKind};
use luister::content::Content;
use luister::score::Score;
use luister::session::{Event, Library, LineEvent, Record, Talk, Transcript, score_transcript};
use luister::text::tokens;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A talk that is still going on is rounded off after so many replies; a talk of half an hour has about as many.
const MOST_REPLIES: usize = 26;

/// What the trainee has just heard.
pub struct Heard {
    /// Her lines since the reply before.
    pub text: String,
    /// A word of hers with what stands before it ("de brommer", "uw zus"): what somebody who listens could take up.
    pub phrase: String,
    /// The bare word.
    pub word: String,
    /// What a listener with some feeling hears in the lines: a story, sorrow, pride… As the author of the lines put it.
    pub kinds: BTreeSet<OfferKind>,
    /// The word is not of the last lines: there was nothing new in them to take up, so one goes back.
    pub back: bool,
    /// Whether she asks the trainee something.
    pub asks: bool,
    /// The number of the reply to come, from 0.
    pub turn: usize,
}

/// Somebody with a manner of their own.
pub type Trainee<'t> = &'t mut dyn FnMut(&Heard) -> String;

/// The people and rules of a language, as they are shipped.
pub fn library(language: Language) -> Rc<Library> {
    Rc::new(Library::load(&Content::built_in(), language, 0))
}

/// Plays a talk to its end.
pub fn play(library: &Rc<Library>, person: &str, seed: u64, trainee: Trainee<'_>) -> Score {
    let person = library.person(person).expect("a shipped person");
    let (mut talk, _) = Talk::begin(
        Rc::clone(library),
        person,
        seed,
        "2026-03-02T14:00:00+01:00[Europe/Amsterdam]".to_owned(),
        "t".to_owned(),
    );
    let mut replies: Vec<String> = Vec::new();
    while !talk.has_ended() && replies.len() < MOST_REPLIES {
        let heard = heard(library, talk.transcript(), &replies);
        let reply = trainee(&heard);
        replies.push(reply.clone());
        talk.hear(reply, 20_000);
        talk.answer();
    }
    score_transcript(library.lexicon().vocabulary(), talk.transcript())
}

fn heard(library: &Library, transcript: &Transcript, replies: &[String]) -> Heard {
    let lines = |records: &mut dyn Iterator<Item = &Record>| -> Vec<LineEvent> {
        let mut lines: Vec<LineEvent> = records
            .map_while(|record| match &record.event {
                Event::Line(line) => Some((**line).clone()),
                _ => None,
            })
            .collect();
        lines.reverse();
        lines
    };
    let last = lines(&mut transcript.records().iter().rev());
    let earlier = lines(&mut transcript.records().iter().rev().filter(|record| matches!(record.event, Event::Line(_))));
    let text = last.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let here = words_held_out(library, &last, replies);
    let back = here.is_empty();
    let found = here.into_iter().max_by_key(|word| word.1.chars().count());
    // The latest of what she left unsaid earlier; else whatever word is longest.
    let (phrase, word) = found
        .or_else(|| words_held_out(library, &earlier, replies).pop())
        .or_else(|| longest(library, &last))
        .unwrap_or_else(|| ("dat".to_owned(), "dat".to_owned()));
    Heard {
        asks: text.trim_end().ends_with('?'),
        kinds: last.iter().flat_map(|line| &line.offers).map(|offer| offer.kind).collect(),
        turn: replies.len(),
        back,
        phrase,
        word,
        text,
    }
}

/// The words of her lines that could be picked up and have not been yet, as they stand there: with article, and bare.
fn words_held_out(library: &Library, lines: &[LineEvent], replies: &[String]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in lines {
        let held: BTreeSet<&str> =
            line.offers.iter().flat_map(|offer| offer.hooks.values().flatten()).map(String::as_str).collect();
        let new = |word: &str| {
            held.contains(word)
                && library.lexicon().vocabulary().is_content(word)
                && !replies.iter().any(|reply| reply.to_lowercase().contains(word))
        };
        found.extend(words(&line.text, new));
    }
    found
}

fn longest(library: &Library, lines: &[LineEvent]) -> Option<(String, String)> {
    let content = |word: &str| library.lexicon().vocabulary().is_content(word);
    lines.iter().flat_map(|line| words(&line.text, content)).max_by_key(|word| word.1.chars().count())
}

fn words(line: &str, wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let words: Vec<_> = tokens(line).into_iter().filter(|token| token.is_word()).collect();
    let phrase = |at: usize| {
        let bare = words[at].span.of(line).to_lowercase();
        let article = at.checked_sub(1).and_then(|before| determiner(&words[before].folded));
        (article.map_or_else(|| bare.clone(), |article| format!("{article} {bare}")), bare)
    };
    (0..words.len()).filter(|at| wanted(&words[*at].folded)).map(phrase).collect()
}

/// What stands before a noun, as the other says it back.
fn determiner(word: &str) -> Option<&'static str> {
    Some(match word {
        "de" => "de",
        "die" => "die",
        "het" | "'t" => "het",
        "dat" => "dat",
        "een" => "een",
        "mijn" | "m'n" | "ons" | "onze" => "uw",
        "the" => "the",
        "a" | "an" => "a",
        "that" => "that",
        "my" | "our" => "your",
        _ => return None,
    })
}
