//! The words of a text with all that frames and patterns ask of them.

use super::symbol::{Builtin, Symbol, Symbols, bits};
use crate::base::{Language, Span};
use crate::text::{Form, FormKind, LemmaId, Profile, Table, Tags, Token, TokenKind, Vocabulary};
use std::cell::OnceCell;
use std::sync::{Arc, OnceLock};

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// White space.
    None,
    /// A comma.
    Comma,
    /// A colon, semicolon, dash or bracket, or the edge of a quotation.
    Strong,
}

/// One word of a text.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// As typed, folded.
    pub folded: String,
    /// Its place in the text.
    pub span: Span,
    /// What stands before it.
    pub mark: Mark,
    /// What it can do as a function word.
    pub tags: Tags,
    /// Its readings as a verb or a noun; those of the common verb it was probably meant as where it has none.
    pub forms: Vec<Form>,
    /// The subject that is glued to a verb ("zijnt", "you're"); empty for most words.
    pub clitic: Tags,
    /// Whether it may be passed over between the words of a pattern.
    pub particle: bool,
    /// Whether it carries content of its own.
    pub content: bool,
    /// Whether the lists know it, or it is a function word.
    pub known: bool,
    /// Digits only.
    pub number: bool,
    /// What patterns can ask of it; sorted.
    pub symbols: Vec<Symbol>,
    /// Classes with a member of several words that begins here, and its length in words.
    pub phrases: Vec<(Symbol, usize)>,
    /// The symbols of both as bits ([`bits`]).
    pub bits: u64,
    /// What is known of it wherever it stands.
    pub lore: Arc<Lore>,
}

impl Word {
    /// Whether one of its readings is of this kind.
    pub fn is(&self, kind: FormKind) -> bool {
        self.forms.iter().any(|form| form.kind == kind)
    }

    /// What it is compared with other words by.
    pub fn profile(&self, vocabulary: &Vocabulary) -> &Profile {
        self.lore.profile.get_or_init(|| vocabulary.profile(&self.folded))
    }

    /// Adds a reading, and the symbol of its lemma.
    pub fn add_lemma(&mut self, symbols: &Symbols, lemma: LemmaId, kind: FormKind) {
        self.forms.push(Form { lemma, kind });
        self.add_symbols(symbols.of_lemma(lemma).into_iter());
    }

    fn add_symbols(&mut self, symbols: impl Iterator<Item = Symbol> + Clone) {
        self.bits |= bits(symbols.clone());
        self.symbols.extend(symbols);
        self.symbols.sort_unstable();
        self.symbols.dedup();
    }
}

/// The words of `tokens`; `starts` tells at which tokens a sentence begins, where a capital says nothing.
pub(crate) fn words(
    vocabulary: &Vocabulary,
    symbols: &Symbols,
    known: &mut Known,
    tokens: Vec<Token>,
    starts: impl Fn(usize) -> bool,
) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut mark = Mark::None;
    let mut end = 0;
    let mut tokens = tokens.into_iter().enumerate().peekable();
    while let Some((at, token)) = tokens.next() {
        if !token.is_word() {
            let spaced =
                token.span.start > end || tokens.peek().is_some_and(|(_, next)| next.span.start > token.span.end);
            mark = mark.max(match token.folded.as_str() {
                "," => Mark::Comma,
                ":" | ";" | "(" | ")" | "\"" => Mark::Strong,
                "-" | "--" | "/" if spaced => Mark::Strong,
                _ => Mark::None,
            });
            end = token.span.end;
            continue;
        }
        let name = token.capital && !starts(at) && token.folded != "i";
        end = token.span.end;
        let lore = Arc::clone(known.entry(&token.folded, || Arc::new(Lore::of(vocabulary, symbols, &token.folded))));
        out.push(word(token, mark, name, lore));
        mark = Mark::None;
    }
    mend_verbs(vocabulary, symbols, &mut out);
    find_phrases(symbols, &mut out);
    out
}

/// "u mot", "knt u": a mistyped verb of every sentence, beside its subject.
fn mend_verbs(vocabulary: &Vocabulary, symbols: &Symbols, words: &mut [Word]) {
    for at in 0..words.len() {
        if words[at].known || !words[at].forms.is_empty() || words[at].number {
            continue;
        }
        let person = |word: &Word| word.tags.is_pronoun() && !word.tags.any(Tags::OBLIQUE.and(Tags::GENERIC));
        let article =
            |place: usize| words[place].tags.any(Tags::DETERMINER) || words[place].tags.any(Tags::PREPOSITION);
        let before = at > 0 && words[at].mark == Mark::None && person(&words[at - 1]) && !article(at - 1);
        let ordered = |next: &Word| at == 0 && matches!(next.folded.as_str(), "eens" | "maar" | "me" | "mij");
        let next = words.get(at + 1).filter(|next| next.mark == Mark::None);
        let behind = next.is_some_and(|next| person(next) || ordered(next));
        let led = at > 0 && words[at].mark == Mark::None && article(at - 1);
        if before || (behind && !led) {
            for form in vocabulary.slips(&words[at].folded) {
                words[at].add_lemma(symbols, form.lemma, form.kind);
                words[at].add_symbols(
                    Builtin::ALL.iter().filter(|(_, one)| one.holds(form.kind)).map(|(_, one)| one.symbol()),
                );
            }
        }
    }
}

fn word(token: Token, mark: Mark, name: bool, lore: Arc<Lore>) -> Word {
    let mut symbols = lore.symbols.clone();
    let mut bits = lore.bits;
    if name {
        let symbol = Builtin::Name.symbol();
        symbols.insert(symbols.partition_point(|other| *other < symbol), symbol);
        bits |= self::bits(std::iter::once(symbol));
    }
    Word {
        folded: token.folded,
        span: token.span,
        mark,
        tags: lore.tags,
        forms: lore.forms.clone(),
        clitic: lore.clitic,
        particle: lore.particle,
        content: lore.content,
        known: lore.known,
        number: token.kind == TokenKind::Number,
        symbols,
        phrases: Vec::new(),
        bits,
        lore,
    }
}

/// What is known of a word wherever it stands; found out once, however often it is typed.
#[derive(Debug)]
pub(crate) struct Lore {
    tags: Tags,
    forms: Vec<Form>,
    clitic: Tags,
    particle: bool,
    content: bool,
    known: bool,
    symbols: Vec<Symbol>,
    bits: u64,
    profile: OnceLock<Profile>,
    /// Whether it can hardly be a word of this language, and whether it is a small word of another.
    pub strange: OnceLock<bool>,
    pub foreign: OnceLock<bool>,
}

/// The words that were looked up so far.
pub(crate) type Known = Table<Arc<Lore>>;

impl Lore {
    /// All that the lists and the patterns say of `typed`.
    pub fn of(vocabulary: &Vocabulary, symbols: &Symbols, typed: &str) -> Lore {
        let about = vocabulary.about(typed);
        let mut forms = about.forms.to_vec();
        let mut found = Vec::new();
        let stem = OnceCell::new();
        let stem = || stem.get_or_init(|| vocabulary.stem(typed)).as_str();
        symbols.of_word(vocabulary, typed, &mut &stem, &mut found);
        let (host, clitic) = contracted(vocabulary, typed, about.known);
        if let Some(host) = host {
            forms.extend(vocabulary.forms(host));
        } else if forms.is_empty() && !about.known {
            let lemma = if typed.chars().count() < 4 { None } else { vocabulary.lemma_of_stem(stem()) };
            forms.extend(lemma.and_then(|lemma| guessed(vocabulary, lemma, typed)));
            let unknown = lemma.is_none() && !symbols.knows(typed);
            for meant in if unknown { symbols.meant(vocabulary, typed) } else { Vec::new() } {
                // A verb that no list holds is often one letter from one that is listed: only the verbs of every
                // sentence are believed to be mistyped where the shape of the clause hangs on it.
                let (core, other): (Vec<Form>, Vec<Form>) =
                    vocabulary.forms(meant).iter().partition(|form| vocabulary.is_core(form.lemma));
                forms.extend(core);
                found.extend(other.iter().filter_map(|form| symbols.of_lemma(form.lemma)));
                let stem = vocabulary.stem(meant);
                symbols.of_word(vocabulary, meant, &mut || stem.as_str(), &mut found);
            }
        }
        let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
        found.extend(forms.iter().filter_map(|form| symbols.of_lemma(form.lemma)));
        for (_, builtin) in Builtin::ALL {
            let holds = match builtin {
                Builtin::Number => digits || about.number,
                _ => forms.iter().any(|form| builtin.holds(form.kind)),
            };
            if holds {
                found.push(builtin.symbol());
            }
        }
        found.sort_unstable();
        found.dedup();
        Lore {
            tags: about.tags,
            forms,
            clitic,
            particle: about.particle,
            content: about.content,
            known: about.known,
            bits: bits(found.iter().copied()),
            symbols: found,
            profile: OnceLock::new(),
            strange: OnceLock::new(),
            foreign: OnceLock::new(),
        }
    }
}

/// The reading of a word that only its stem gives away: a noun, or a verb by its ending.
fn guessed(vocabulary: &Vocabulary, lemma: LemmaId, word: &str) -> Option<Form> {
    let noun = vocabulary.forms(vocabulary.lemma_name(lemma)).iter().any(|form| form.kind == FormKind::Noun);
    let kind = match vocabulary.language() {
        _ if noun => FormKind::Noun,
        Language::En if word.ends_with("ing") => FormKind::Gerund,
        Language::En if word.ends_with("ed") => FormKind::Past,
        Language::En => FormKind::Noun,
        Language::Nl if word.ends_with("de") || word.ends_with("te") => FormKind::Past,
        Language::Nl if word.starts_with("ge") => FormKind::Participle,
        Language::Nl if word.ends_with("en") => FormKind::Infinitive,
        _ => FormKind::Present,
    };
    Some(Form { lemma, kind })
}

/// The verb inside a contraction, and the subject that is glued to it.
fn contracted<'a>(vocabulary: &Vocabulary, word: &'a str, known: bool) -> (Option<&'a str>, Tags) {
    let none = (None, Tags::default());
    match vocabulary.language() {
        Language::En => english(word).map_or(none, |(verb, subject)| (Some(verb), subject)),
        Language::Nl if known => none,
        Language::Nl => dutch(vocabulary, word).map_or(none, |(verb, subject)| (Some(verb), subject)),
    }
}

/// Dutch subjects written to their verb: "zijnt", "kunnu", "bentu", Flemish "hebde".
fn dutch<'a>(vocabulary: &Vocabulary, word: &'a str) -> Option<(&'a str, Tags)> {
    let partner = Tags::PARTNER;
    match word {
        "kunnu" => return Some(("kunt", partner)),
        "hebde" | "hedde" => return Some(("hebt", partner)),
        "kunde" => return Some(("kunt", partner)),
        "moette" => return Some(("moet", partner)),
        "zoude" => return Some(("zou", partner)),
        "gade" => return Some(("gaat", partner)),
        "ziede" => return Some(("ziet", partner)),
        "hebje" => return Some(("heb", partner)),
        "kunje" => return Some(("kun", partner)),
        "benje" => return Some(("ben", partner)),
        _ => {}
    }
    let finite =
        |verb: &str| vocabulary.forms(verb).iter().any(|form| matches!(form.kind, FormKind::Present | FormKind::Past));
    let plural = |verb: &str| {
        matches!(verb, "zijn" | "waren" | "hebben" | "hadden" | "worden" | "werden" | "moeten" | "kunnen" | "gaan")
    };
    for (glued, subject) in [("ie", Tags::THIRD), ("u", partner), ("t", Tags::IT)] {
        if let Some(verb) = word.strip_suffix(glued)
            && ((glued == "t" && plural(verb)) || (glued != "t" && verb.len() > 2 && finite(verb)))
        {
            return Some((verb, subject));
        }
    }
    None
}

/// English contractions, with and without their apostrophe.
fn english(word: &str) -> Option<(&'static str, Tags)> {
    let none = Tags::default();
    let known = match word {
        "im" => ("am", Tags::TRAINEE),
        "ive" => ("have", Tags::TRAINEE),
        "youre" => ("are", Tags::PARTNER),
        "youve" => ("have", Tags::PARTNER),
        "youd" => ("would", Tags::PARTNER),
        "youll" => ("will", Tags::PARTNER),
        "theyre" => ("are", Tags::THIRD),
        "theyve" => ("have", Tags::THIRD),
        "theyd" => ("would", Tags::THIRD),
        "hes" | "shes" => ("is", Tags::THIRD),
        "weve" => ("have", Tags::WE),
        "thats" | "theres" | "heres" => ("is", Tags::IT),
        "whats" | "what's" | "hows" | "how's" | "wheres" | "where's" | "who's" => ("is", none),
        "what're" => ("are", none),
        "how'd" | "what'd" | "why'd" => ("did", none),
        "cannot" | "cant" | "can't" => ("can", none),
        "wont" | "won't" => ("will", none),
        "shan't" => ("will", none),
        "aint" | "ain't" => ("is", none),
        "lets" | "let's" => ("let", none),
        "gotta" | "hafta" => ("have", none),
        "oughta" => ("should", none),
        "wanna" => ("want", none),
        "dunno" => ("know", none),
        _ => return apostrophe(word),
    };
    Some(known)
}

fn apostrophe(word: &str) -> Option<(&'static str, Tags)> {
    const NEGATED: [&str; 17] = [
        "do", "did", "does", "is", "are", "was", "were", "could", "should", "would", "have", "has", "had", "must",
        "need", "might", "may",
    ];
    if let Some(head) = word.strip_suffix("n't").or_else(|| word.strip_suffix("nt")) {
        return NEGATED.iter().find(|verb| **verb == head).map(|verb| (*verb, Tags::default()));
    }
    let (head, tail) = word.split_once('\'')?;
    let subject = match head {
        "i" => Tags::TRAINEE,
        "you" => Tags::PARTNER,
        "we" => Tags::WE,
        "he" | "she" | "they" => Tags::THIRD,
        "it" | "that" | "there" | "this" | "here" => Tags::IT,
        _ => return None,
    };
    let verb = match tail {
        "m" => "am",
        "re" => "are",
        "s" => "is",
        "ve" => "have",
        "ll" => "will",
        "d" => "would",
        _ => return None,
    };
    Some((verb, subject))
}

/// Finds the class members of several words, wherever they begin.
fn find_phrases(symbols: &Symbols, words: &mut [Word]) {
    for at in 0..words.len() {
        let phrases = symbols.phrases(&words[at].folded);
        if phrases.is_empty() {
            continue;
        }
        let mut found = Vec::new();
        for (rest, symbol) in phrases {
            let next = words.get(at + 1..at + 1 + rest.len());
            if next.is_some_and(|next| next.iter().zip(rest).all(|(word, wanted)| word.folded == *wanted)) {
                found.push((*symbol, rest.len() + 1));
            }
        }
        found.sort_unstable();
        found.dedup();
        words[at].bits |= bits(found.iter().map(|(symbol, _)| *symbol));
        words[at].phrases = found;
    }
}
