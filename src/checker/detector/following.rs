//! Taking up what she said: by a word, by a form, compound or synonym of it, or by a word that points back.

use crate::base::{Language, Likeness, Span};
use crate::checker::analysis::Text;
use crate::checker::frame::{Clause, ClauseType, Subject};
use crate::checker::reading::{Context, Scene};
use crate::checker::word::{Mark, Word};
use crate::text::{FormKind, Profile, Table, Tags, Vocabulary, folded_words};
use std::borrow::Cow;
use std::cell::RefCell;

/// How many different words of a reply are compared with hers; far more than anybody types.
const COMPARED: usize = 2_000;

/// Her words, to hold those of the reply against, and what came of it however many detectors ask.
pub(in crate::checker) struct Comparison<'a> {
    /// Her content words: of her last two lines and of the hooks on offer.
    hers: Vec<Cow<'a, Profile>>,
    /// By word of the reply: whether it takes up one of hers.
    taken: RefCell<Table<bool>>,
}

impl<'a> Comparison<'a> {
    /// The words of `lines` and of the hooks.
    pub fn new(vocabulary: &Vocabulary, lines: &'a [Text], context: &Context) -> Self {
        let words = lines.iter().flat_map(|line| &line.words).filter(|word| word.content);
        let mut hers: Vec<Cow<Profile>> = words.map(|word| Cow::Borrowed(word.profile(vocabulary))).collect();
        let hooks = context.hooks.iter().flat_map(|(_, words)| words).flat_map(|words| folded_words(words));
        let hooks = hooks.filter(|word| vocabulary.is_content(word));
        hers.extend(hooks.map(|word| Cow::Owned(vocabulary.profile(&word))));
        hers.sort_by(|one, two| one.word().cmp(two.word()));
        hers.dedup_by(|one, two| one.word() == two.word());
        hers.truncate(COMPARED);
        Comparison { hers, taken: RefCell::default() }
    }

    /// Whether the word of the reply is one of hers in any form, half of a compound of hers, or a synonym.
    fn takes_up(&self, vocabulary: &Vocabulary, word: &Word) -> bool {
        let mut taken = self.taken.borrow_mut();
        if !word.content || (taken.len() >= COMPARED && !taken.contains(&word.folded)) {
            return false;
        }
        *taken.entry(&word.folded, || {
            self.hers.iter().any(|wanted| wanted.word() == word.folded) || {
                let typed = word.profile(vocabulary);
                self.hers.iter().any(|wanted| {
                    vocabulary.compare(wanted, typed).is_some_and(|likeness| likeness != Likeness::Reference)
                })
            }
        })
    }
}

/// Whether any of these words of the reply is a content word of her last two lines, or stands for one.
pub(in crate::checker) fn takes_up(scene: &Scene, words: &[Word]) -> bool {
    let vocabulary = scene.lexicon.vocabulary();
    words.iter().any(|word| scene.compared.takes_up(vocabulary, word))
}

/// Clauses that take up something she said.
pub(super) fn following(scene: &Scene) -> Vec<Span> {
    if scene.lines.is_empty() {
        return Vec::new();
    }
    let vocabulary = scene.lexicon.vocabulary();
    let mut out = Vec::new();
    for (place, clause) in scene.whole.clauses.iter().enumerate() {
        let words = scene.whole.of(clause);
        // What the trainee tells of their own may well share a word with hers, and follows nobody.
        let own = matches!(clause.frame.subject, Subject::Trainee | Subject::We)
            && !matches!(clause.frame.kind, ClauseType::Question)
            && !scene.whole.scope(clause).iter().any(|word| {
                // "Over die vriendinnen wil ik meer horen", "ik zie die boot voor me" are about her.
                let wants = [
                    "horen",
                    "weten",
                    "benieuwd",
                    "zie",
                    "ruik",
                    "hoor",
                    "voel",
                    "proef",
                    "snap",
                    "begrijp",
                    "hear",
                    "know",
                    "curious",
                    "wonder",
                    "see",
                    "smell",
                    "feel",
                    "picture",
                    "imagine",
                    "understand",
                ];
                word.tags.any(Tags::PARTNER) || wants.contains(&word.folded.as_str())
            });
        if own {
            continue;
        }
        if words.iter().any(|word| scene.compared.takes_up(vocabulary, word)) || refers(scene, place, clause) {
            out.push(scene.whole.span(&clause.words));
        }
    }
    out
}

/// Whether any word of the reply is one of hers, points back, or joins in ("ook", "too").
pub(super) fn touches(scene: &Scene) -> bool {
    let vocabulary = scene.lexicon.vocabulary();
    let words = scene.whole.words.get(..COMPARED).unwrap_or(&scene.whole.words);
    // "ik pas op mijn 38e", "ik niet": set against what she said.
    let against = words.windows(2).any(|pair| {
        pair[0].tags.any(Tags::TRAINEE) && matches!(pair[1].folded.as_str(), "pas" | "niet" | "nooit" | "juist")
    });
    // Further on, "daar" is where the trainee has led.
    const NEAR: usize = 8;
    against
        || words.iter().enumerate().any(|(at, word)| {
            let back = at < NEAR
                && word.tags.any(Tags::REFERENCE)
                && !matches!(word.folded.as_str(), "haar" | "her" | "that" | "there");
            back || matches!(word.folded.as_str(), "ook" | "too" | "same") || scene.compared.takes_up(vocabulary, word)
        })
}

/// Whether the clause asks on about her line by a word that points back ("hoe ging dat?", "en u?", "wie waren daar?"),
/// or names something as known ("die warmte").
fn refers(scene: &Scene, place: usize, clause: &Clause) -> bool {
    let text = scene.whole;
    let words = text.scope(clause);
    let Some(first) = words.first() else { return false };
    let leads = matches!(first.folded.as_str(), "en" | "and");
    if leads && words.len() == 2 && words[1].tags.any(Tags::PARTNER) {
        return true;
    }
    // Right behind her line; later in the reply the words point to the reply itself.
    if clause.sentence > 1 && place > 3 {
        return false;
    }
    if names_as_known(words) {
        return true;
    }
    // "Met worst?", "in de zomer?": it goes on where her line ended.
    let goes_on = clause.frame.kind == ClauseType::Question && clause.frame.verb.is_none();
    if place == 0 && goes_on && first.tags.any(Tags::PREPOSITION) && words.len() <= 4 {
        return true;
    }
    if !asks(clause, words) {
        return false;
    }
    let dutch = scene.lexicon.language() == Language::Nl;
    let ahead = if dutch { ["toen", "dan"] } else { ["then", "next"] };
    let going_on = words.len() <= 3 && leads && words.iter().any(|word| ahead.contains(&word.folded.as_str()));
    let and_question = leads && words.iter().any(|word| word.tags.any(Tags::QUESTION)) && words.len() >= 4;
    let wellbeing = words.len() <= 6
        && words.windows(2).any(|pair| {
            matches!((pair[0].folded.as_str(), pair[1].folded.as_str()), ("gaat", "het") | ("gaat", "t") | ("is", "it"))
        });
    !going_on
        && (and_question
            || picks_out(words)
            || words.iter().enumerate().any(|(at, word)| {
                let it = it_stands_for_hers(words, at, word) && !wellbeing;
                it || points_back(words, at, word)
            }))
}

/// Whether the clause asks for more, or tells her to go on.
fn asks(clause: &Clause, words: &[Word]) -> bool {
    let frame = &clause.frame;
    let me = words.iter().any(|word| matches!(word.folded.as_str(), "mij" | "me"));
    match frame.kind {
        ClauseType::Question => true,
        ClauseType::Imperative => frame.subject != Subject::We,
        ClauseType::Statement => frame.subject == Subject::Partner && frame.modal == "kunnen" && me,
        ClauseType::Exclamation | ClauseType::Fragment => false,
    }
}

/// "die warmte", "dat verhaal", "those mornings": a thing that only her line can have brought up.
fn names_as_known(words: &[Word]) -> bool {
    words.windows(2).any(|pair| {
        let shows = matches!(pair[0].folded.as_str(), "die" | "dat" | "those" | "these" | "that");
        let named = pair[1].tags.is_empty() && !pair[1].number && pair[1].mark == Mark::None;
        let noun = pair[1].is(FormKind::Noun) || (pair[1].forms.is_empty() && pair[1].folded.chars().count() > 3);
        shows && named && noun
    })
}

/// "welke was…", "wat was de mooiste": one of what she spoke of.
fn picks_out(words: &[Word]) -> bool {
    let verb = |word: &Word| word.forms.iter().any(|form| form.kind.is_verb());
    words.windows(2).any(|pair| matches!(pair[0].folded.as_str(), "welke" | "which") && verb(&pair[1]))
        || words.iter().enumerate().skip(1).any(|(at, word)| {
            let most = ["ste", "eerste", "laatste", "est"].iter().any(|ending| word.folded.ends_with(ending));
            let led = matches!(words[at - 1].folded.as_str(), "de" | "het" | "the");
            let last = words.get(at + 1).is_none_or(|next| next.mark != Mark::None || next.folded == "die");
            most && led && last
        })
}

/// "het" and "er" without a noun of their own: "wie was het?", "wie liep er binnen?".
fn it_stands_for_hers(words: &[Word], at: usize, word: &Word) -> bool {
    let next = words.get(at + 1);
    match word.folded.as_str() {
        "er" => true,
        "het" | "t" => next.is_none_or(|next| {
            next.mark != Mark::None || !next.tags.is_empty() || next.forms.iter().any(|form| form.kind.is_verb())
        }),
        _ => false,
    }
}

/// Whether the word points back to what was said, and not forward or to its own noun.
fn points_back(words: &[Word], at: usize, word: &Word) -> bool {
    if !word.tags.any(Tags::REFERENCE) && !matches!(word.folded.as_str(), "dan" | "then") {
        return false;
    }
    match word.folded.as_str() {
        // A conjunction: "weet u nog dat u…", "do you know that you…".
        "dat" | "that" => words.get(at + 1).is_none_or(|next| !next.tags.any(Tags::PARTNER)),
        // Where her line leads: "waarheen ging u dan"; with nothing else it only says "go on".
        "dan" | "then" => words.len() > 3 && words[0].tags.any(Tags::QUESTION),
        // A time of its own: "toen u jong was".
        "toen" => words.get(at + 1).is_none_or(|next| !next.tags.is_pronoun()),
        "there" => words.get(at + 1).is_none_or(|next| !next.forms.iter().any(|form| form.kind.is_verb())),
        _ => true,
    }
}

/// Short sentences that say again what she said.
pub(super) fn echo(scene: &Scene) -> Vec<Span> {
    const MOST_WORDS: usize = 8;
    let Some(line) = scene.lines.last() else { return Vec::new() };
    let text = scene.whole;
    let mut said = Said::new(scene, line);
    let mut out = Vec::new();
    for sentence in &text.sentences {
        let words = &text.words[sentence.clone()];
        if words.is_empty() || words.len() > MOST_WORDS || questions(text, sentence) {
            continue;
        }
        let again: Vec<Again> = words.iter().map(|word| said.again(word)).collect();
        let hers = again.iter().filter(|again| again.hers).count();
        let passed = words.iter().zip(&again).filter(|(word, again)| again.hers || word.particle).count();
        let content = again.iter().filter(|again| again.content).count();
        let two = words.len() == 2 && hers == 2 && !words[1].tags.any(Tags::INTERJECTION);
        let enough = content > 0 || hers >= 3 || two;
        let nothing_new = again.iter().all(|again| !again.content || again.closely);
        if passed * 4 >= words.len() * 3 && enough && hers > 0 && nothing_new {
            out.push(text.span(sentence));
        }
    }
    out
}

/// Whether a clause of the sentence asks something in more than a word or two.
fn questions(text: &Text, sentence: &std::ops::Range<usize>) -> bool {
    let from = text.clauses.partition_point(|clause| clause.words.start < sentence.start);
    text.clauses[from..]
        .iter()
        .take_while(|clause| clause.words.start < sentence.end)
        .any(|clause| clause.frame.kind == ClauseType::Question && clause.words.len() > 3)
}

/// What a word of a reply is to her line.
#[derive(Clone, Copy, Default)]
struct Again {
    /// She said it, or its mirror: "ik" is "u" when it is given back.
    hers: bool,
    /// It carries content.
    content: bool,
    /// She said it in this or another form, or with a typing error.
    closely: bool,
}

/// Her line, to hold words against; each different word is compared once.
struct Said<'a> {
    scene: &'a Scene<'a>,
    line: &'a Text,
    profiles: Vec<&'a Profile>,
    known: Table<Again>,
}

impl<'a> Said<'a> {
    fn new(scene: &'a Scene, line: &'a Text) -> Self {
        let vocabulary = scene.lexicon.vocabulary();
        let words = line.words.iter().take(COMPARED);
        let profiles = words.map(|word| word.profile(vocabulary)).collect();
        Said { scene, line, profiles, known: Table::default() }
    }

    fn again(&mut self, word: &Word) -> Again {
        if let Some(known) = self.known.get(&word.folded) {
            return *known;
        }
        if self.known.len() >= COMPARED {
            return Again::default();
        }
        let again = self.compare(word);
        self.known.insert(&word.folded, again);
        again
    }

    fn compare(&self, word: &Word) -> Again {
        let mirrored: &[&str] = match word.folded.as_str() {
            "u" | "jij" | "je" | "you" => &["ik", "mij", "me", "i", "i'm"],
            "uw" | "jouw" | "your" => &["mijn", "m'n", "my"],
            "bent" | "are" => &["ben", "am", "i'm", "was"],
            "heeft" | "hebt" => &["heb"],
            _ => &[],
        };
        let vocabulary = self.scene.lexicon.vocabulary();
        let closely = self.profiles.iter().any(|hers| hers.word() == word.folded) || {
            let profile = word.profile(vocabulary);
            self.profiles.iter().any(|hers| {
                let likeness = vocabulary.compare(hers, profile);
                matches!(likeness, Some(Likeness::Exact | Likeness::Form | Likeness::Typo))
            })
        };
        let mirror = self.line.words.iter().any(|hers| mirrored.contains(&hers.folded.as_str()));
        Again { hers: closely || mirror, content: word.content, closely }
    }
}
