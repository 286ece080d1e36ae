//! Which words of a reply count: its sentences, what was copied, which question frames return, whether it touches hers.

use super::sentences::sentences;
use super::table;
use crate::base::{Act, ActHit, Evidence, HookHit, Language, Likeness, Scope, Span};
use crate::text::{Token, Vocabulary, tokens};
use std::collections::BTreeSet;

/// So many words in a row are a copy, not a pick-up.
const COPIED_WORDS: usize = 6;
/// Words that make her go on are short when they have so many words of their own.
const GOING_ON_WORDS: usize = 3;
/// At most so many different words of a side are compared for likeness; a hostile text cannot make it slow.
const COMPARED_WORDS: usize = 120;

/// What she said of late: the words a reply can touch.
#[derive(Debug, Default)]
pub(super) struct Said {
    content: BTreeSet<String>,
    rows: BTreeSet<Vec<String>>,
}

impl Said {
    /// The words of these lines.
    pub fn new<'a>(vocabulary: &Vocabulary, lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut said = Said::default();
        for line in lines {
            let words: Vec<String> =
                tokens(line).into_iter().filter(Token::is_word).map(|token| token.folded).collect();
            said.rows.extend(words.windows(COPIED_WORDS).map(<[String]>::to_vec));
            said.content.extend(words.into_iter().filter(|word| vocabulary.is_content(word)));
        }
        said
    }
}

/// A reply, as far as the score has to look at its words.
pub(super) struct Reading<'a> {
    /// The certain acts, in their order.
    pub acts: Vec<&'a ActHit>,
    /// Hooks she offered that the reply takes up.
    pub hooks: Vec<&'a HookHit>,
    /// A subject of hers that she has not brought up, while the reply touches or points to nothing that she did.
    pub elsewhere: Option<&'a HookHit>,
    /// Whether a word of the reply is a word of hers (no mere "daar" or "dat").
    pub touches: bool,
    /// Whether it only gives back her words.
    pub is_bare_echo: bool,
    /// The question frames, for the replies to come.
    pub frames: Vec<String>,
    sentences: Vec<Span>,
    slipping: BTreeSet<usize>,
    repeated: BTreeSet<usize>,
    copied: Vec<Span>,
}

/// What a reading needs to know of the talk so far.
pub(super) struct Known<'k> {
    /// Her last two turns.
    pub said: &'k Said,
    /// The hooks that earlier lines offered, by name.
    pub hooks: &'k BTreeSet<&'k str>,
    /// The frames of the last five replies.
    pub frames: &'k [&'k str],
}

impl<'a> Reading<'a> {
    /// Reads `reply`, whose acts and hooks are `evidence`.
    pub fn new(vocabulary: &Vocabulary, known: &Known, reply: &str, evidence: &'a Evidence) -> Self {
        let words: Vec<Token> = tokens(reply).into_iter().filter(Token::is_word).collect();
        let mut reading = Reading {
            acts: evidence.certain().collect(),
            hooks: Vec::new(),
            elsewhere: None,
            touches: false,
            is_bare_echo: false,
            frames: Vec::new(),
            sentences: sentences(reply),
            slipping: BTreeSet::new(),
            repeated: BTreeSet::new(),
            copied: copied(&words, &known.said.rows),
        };
        let slips = reading.acts.iter().filter(|hit| hit.act.is_slip());
        reading.slipping = slips.map(|hit| reading.sentence(hit.span)).collect();
        let is_asking = |word: &&Token| asking_words(vocabulary.language()).contains(&word.folded.as_str());
        let asking: Vec<Span> = words.iter().filter(is_asking).map(|word| word.span).collect();
        reading.read_frames(vocabulary.language(), known, &words, evidence);
        reading.hooks = evidence.hooks.iter().filter(|hit| reading.is_hers(hit, known, &asking)).collect();
        reading.touches = reading.hooks.iter().any(|hit| hit.likeness.is_named())
            || reading.shares_a_word(vocabulary, known.said, &words);
        if !reading.touches && reading.hooks.is_empty() {
            let other = |hit: &&HookHit| {
                matches!(hit.scope, Scope::Other | Scope::Fact)
                    && hit.likeness.is_named()
                    && !known.hooks.contains(hit.hook.as_str())
            };
            reading.elsewhere = evidence.hooks.iter().find(other);
        }
        reading.is_bare_echo = reading.only_echoes(vocabulary, known.said, &words);
        reading
    }

    /// Whether, slips apart, there is nothing in it but words of hers.
    fn only_echoes(&self, vocabulary: &Vocabulary, said: &Said, words: &[Token]) -> bool {
        let slips = |span: Span| self.slipping.contains(&self.sentence(span));
        let mut acts = self.acts.iter().filter(|hit| !hit.act.is_slip());
        self.acts.iter().any(|hit| table::picks_up(hit.act))
            && acts.all(|hit| table::is_echoing(hit.act))
            && self.frames.is_empty()
            && words
                .iter()
                .filter(|word| vocabulary.is_content(&word.folded) && !slips(word.span))
                .all(|word| said.content.contains(&word.folded))
    }

    /// The number of the sentence in which a span starts. Any span has one, also of a transcript edited by hand.
    pub fn sentence(&self, span: Span) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= span.start)
    }

    /// Whether these words stand in a question that was asked in the same frame a moment ago.
    pub fn is_repeated(&self, span: Span) -> bool {
        self.repeated.contains(&self.sentence(span))
    }

    /// Whether these words are part of a line of hers, copied.
    pub fn is_copied(&self, span: Span) -> bool {
        self.copied.iter().any(|run| run.overlaps(span))
    }

    /// Words of a slip, of a copy or of a stock question touch nothing: advice about her hands is no interest in them.
    fn is_idle(&self, span: Span) -> bool {
        self.is_repeated(span) || self.is_copied(span) || self.slipping.contains(&self.sentence(span))
    }

    fn is_hers(&self, hit: &HookHit, known: &Known, asking: &[Span]) -> bool {
        let brought_up = matches!(hit.scope, Scope::Node | Scope::Recent) || known.hooks.contains(hit.hook.as_str());
        brought_up && !self.is_idle(hit.span) && !asking.contains(&hit.span)
    }

    /// Content words of the reply against hers: first the same letters, and only if none agrees, forms and the like.
    fn shares_a_word(&self, vocabulary: &Vocabulary, said: &Said, words: &[Token]) -> bool {
        let live: BTreeSet<&str> = words
            .iter()
            .filter(|word| vocabulary.is_content(&word.folded) && !self.is_idle(word.span))
            .filter(|word| !asking_words(vocabulary.language()).contains(&word.folded.as_str()))
            .map(|word| word.folded.as_str())
            .collect();
        live.iter().any(|word| said.content.contains(*word))
            || live.iter().take(COMPARED_WORDS).any(|typed| {
                said.content.iter().take(COMPARED_WORDS).any(|wanted| {
                    vocabulary.likeness(wanted, typed).is_some_and(|likeness| likeness != Likeness::Reference)
                })
            })
    }

    /// Finds the frames: a sentence that asks or answers, without the words that differ from one use to the next. Short
    /// words that make her go on ("en toen?") are free; an invitation is not one of them, however it was meant.
    fn read_frames(&mut self, language: Language, known: &Known, words: &[Token], evidence: &Evidence) {
        let in_sentence = |number: usize, wanted: fn(Act) -> bool| {
            self.acts.iter().any(|hit| wanted(hit.act) && self.sentence(hit.span) == number)
        };
        let framed = self.acts.iter().filter(|hit| table::has_frame(hit.act));
        let framed: BTreeSet<usize> = framed.map(|hit| self.sentence(hit.span)).collect();
        let mut frames: Vec<(usize, String)> = Vec::new();
        for number in framed {
            let frame: Vec<&str> = words
                .iter()
                .filter(|word| self.sentence(word.span) == number)
                .filter(|word| {
                    let folded = word.folded.as_str();
                    let hers = known.said.content.contains(folded)
                        || evidence.hooks.iter().any(|hit| hit.span.overlaps(word.span));
                    // "Vertel" is a word of the question, even if she too has told something.
                    !hers || asking_words(language).contains(&folded)
                })
                .map(|word| word.folded.as_str())
                .filter(|word| !light_words(language).contains(word))
                .collect();
            let goes_on = frame.len() <= GOING_ON_WORDS
                && in_sentence(number, |act| act == Act::GoingOn)
                && !in_sentence(number, |act| act == Act::Invitation);
            // "Dansen?" has no frame: it is an echo with a question mark.
            if !frame.is_empty() && !goes_on {
                frames.push((number, frame.join(" ")));
            }
        }
        for (number, frame) in frames {
            if known.frames.contains(&frame.as_str()) {
                self.repeated.insert(number);
            }
            self.frames.push(frame);
        }
    }
}

/// Words of asking itself: that she too has "told" something makes "tell me more" no pick-up.
const fn asking_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "vertel",
            "vertelt",
            "vertellen",
            "vertelde",
            "verteld",
            "zeg",
            "zegt",
            "zeggen",
            "beschrijf",
            "beschrijven",
            "neem",
            "meer",
        ],
        Language::En => &["tell", "tells", "telling", "told", "say", "says", "saying", "describe", "take", "more"],
    }
}

/// Words that come and go in one and the same question: articles, pointing words, particles.
const fn light_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "de", "het", "een", "die", "dat", "deze", "dit", "er", "daar", "eens", "maar", "toch", "even", "nou", "nu",
            "wel", "hoor", "dan", "ook", "en", "zo", "zo'n",
        ],
        Language::En => &[
            "the", "a", "an", "this", "that", "these", "those", "it", "there", "just", "then", "and", "so", "well",
            "now", "too",
        ],
    }
}

/// The runs of `words` that stand so in one of `rows`, each as one span.
fn copied(words: &[Token], rows: &BTreeSet<Vec<String>>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for window in words.windows(COPIED_WORDS) {
        let [first, .., last] = window else { continue };
        let row: Vec<String> = window.iter().map(|word| word.folded.clone()).collect();
        if !rows.contains(&row) {
            continue;
        }
        match runs.last_mut() {
            Some(run) if first.span.start <= run.end => run.end = last.span.end,
            _ => runs.push(Span::new(first.span.start, last.span.end)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::samples::evidence;

    fn read<'e>(her: &str, frames: &[&str], reply: &str, evidence: &'e Evidence) -> Reading<'e> {
        let vocabulary = Vocabulary::empty(Language::Nl);
        let said = Said::new(&vocabulary, [her]);
        let known = Known { said: &said, hooks: &BTreeSet::new(), frames };
        Reading::new(&vocabulary, &known, reply, evidence)
    }

    #[test]
    fn six_words_in_a_row_are_a_copy_and_five_are_not() {
        let her = "Die van mijn zus, met kant van oma's gordijn.";
        for (reply, is_copy) in [
            ("van mijn zus, met kant van", true),
            ("van mijn zus met kant", false),
            ("met kant van mijn zus van oma", false),
            ("Ach, die VAN mijn zus met kant van oma's gordijn!", true),
        ] {
            let none = Evidence::default();
            assert_eq!(read(her, &[], reply, &none).is_copied(Span::new(0, reply.len())), is_copy, "{reply}");
        }
    }

    #[test]
    fn a_frame_is_the_same_whatever_word_of_hers_fills_it() {
        let her = "Ze droeg een jurk in de kerk.";
        let frames = |reply: &str| {
            let evidence = evidence(reply, &[(Act::OpenQuestion, reply)]);
            read(her, &[], reply, &evidence).frames
        };
        assert_eq!(frames("Hoe zag de jurk er eens uit?"), frames("hoe zag die kerk uit"));
        assert_ne!(frames("Hoe rook de kerk?"), frames("Hoe zag die kerk eruit?"));
        assert_eq!(frames("Jurk?"), [""; 0]);
    }

    #[test]
    fn advice_about_a_thing_of_hers_does_not_touch_it() {
        let her = "Mijn handen willen niet.";
        let order = evidence("Smeer die handen dan in.", &[(Act::Order, "Smeer die handen dan in")]);
        assert!(!read(her, &[], "Smeer die handen dan in.", &order).touches);
        let question = evidence("Wat maakten die handen?", &[(Act::OpenQuestion, "Wat maakten die handen")]);
        assert!(read(her, &[], "Wat maakten die handen?", &question).touches);
    }
}
