//! How fast replies are read, and how soon the program is there: the numbers of docs/performance.md.
//!
//! ```text
//! cargo bench [-- reply | rules | length | batch | start]
//! ```
//!
//! A harness of its own, since what is asked for is a percentile over many different texts, the ratio of two such
//! medians, and the time and memory of whole processes; none of which a benchmark library measures. Every text is read
//! once: one that is repeated flatters caches of all kinds.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark looks at the clock, starts the program, and prints"
)]

use luister::base::{Language, SourceFile};
use luister::checker::{Context, Lexicon, read};
use luister::content::Content;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let wanted: BTreeSet<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.contains(name);
    for language in Language::ALL {
        let bench = Bench::new(*language);
        if wants("reply") {
            bench.reply();
        }
        if wants("rules") {
            bench.rules()?;
        }
        if wants("length") {
            bench.length();
        }
        if wants("start") {
            bench.start()?;
        }
        if wants("batch") {
            bench.batch()?;
        }
    }
    Ok(())
}

/// A partner's line and a reply.
#[derive(Clone)]
struct Text {
    partner: String,
    reply: String,
}

struct Bench {
    language: Language,
    files: Vec<SourceFile>,
    lexicon: Lexicon,
    /// Different replies of about fifteen words each.
    texts: Vec<Text>,
}

/// How many words a reply has, give or take two.
const WORDS: usize = 15;

impl Bench {
    fn new(language: Language) -> Self {
        let files = Content::built_in().lexicon(language);
        let (lexicon, _) = Lexicon::load(language, &files);
        let texts = texts(&lexicon);
        Bench { language, files, lexicon, texts }
    }

    fn reply(&self) {
        let times = times(&self.lexicon, &self.texts);
        println!("{} reply: {WORDS} words with the partner's line, warm: {}", self.language, summary(&times));
    }

    fn rules(&self) -> Outcome {
        let own = times(&self.lexicon, &self.texts);
        let (lexicon, faults) = Lexicon::load(self.language, &self.tenfold()?);
        assert!(faults.is_empty(), "{faults:?}");
        let ten = times(&lexicon, &self.texts);
        println!(
            "{} rules: {} instead of {}: {}; {:.2} times the median",
            self.language,
            lexicon.rules().len(),
            self.lexicon.rules().len(),
            summary(&ten),
            ratio(&ten, &own),
        );
        Ok(())
    }

    fn length(&self) {
        let own = times(&self.lexicon, &self.texts);
        let long: Vec<Text> = self
            .texts
            .chunks_exact(10)
            .map(|ten| Text {
                partner: ten[0].partner.clone(),
                reply: ten.iter().map(|text| text.reply.as_str()).collect::<Vec<_>>().join(" "),
            })
            .collect();
        let ten = times(&self.lexicon, &long);
        let times = ratio(&ten, &own);
        println!("{} length: ten times as long: {}; {times:.2} times the median", self.language, summary(&ten));
    }

    /// The lexicon, and each rule nine times more about other things: its content words and its classes are others,
    /// its frames and its small words the same.
    fn tenfold(&self) -> Result<Vec<SourceFile>, toml::de::Error> {
        let mut out = self.files.clone();
        for copy in 'a'..'j' {
            out.push(SourceFile::new(format!("{}/words/copy-{copy}.toml", self.language), self.classes(copy)));
            for file in self.files.iter().filter(|file| !file.folder().ends_with("/words")) {
                let mut rule: toml::Table = toml::from_str(&file.text)?;
                if let Some(toml::Value::Array(whens)) = rule.get_mut("when") {
                    whens.iter_mut().for_each(|when| self.change(when, copy));
                }
                let path = format!("{}/{}-{copy}.toml", file.folder(), file.stem());
                out.push(SourceFile::new(path, rule.to_string()));
            }
        }
        Ok(out)
    }

    /// All classes under other names, of other words.
    fn classes(&self, copy: char) -> String {
        let mut classes = toml::Table::new();
        for (name, members) in self.lexicon.vocabulary().classes() {
            let members = members.iter().map(|member| toml::Value::String(self.other_words(member, copy))).collect();
            classes.insert(format!("q{copy}{name}"), toml::Value::Array(members));
        }
        toml::Table::from_iter([("class".to_owned(), toml::Value::Table(classes))]).to_string()
    }

    /// Changes the patterns below `value`.
    fn change(&self, value: &mut toml::Value, copy: char) {
        match value {
            toml::Value::Array(items) => items.iter_mut().for_each(|item| self.change(item, copy)),
            toml::Value::Table(table) => {
                for (_, item) in table.iter_mut().filter(|(key, _)| !["clause", "mood"].contains(&key.as_str())) {
                    self.change(item, copy);
                }
            }
            toml::Value::String(pattern) => *pattern = self.other_words(pattern, copy),
            _ => {}
        }
    }

    /// The pattern with each word that carries content made into a word that nobody types, and its classes likewise.
    fn other_words(&self, pattern: &str, copy: char) -> String {
        let mut out = String::new();
        let mut rest = pattern;
        while let Some(start) = rest.find(|c: char| c.is_alphabetic()) {
            let inside = |c: char| c.is_alphanumeric() || c == '\'' || c == '_';
            let end = rest[start..].find(|c: char| !inside(c)).map_or(rest.len(), |end| start + end);
            let word = &rest[start..end];
            let vocabulary = self.lexicon.vocabulary();
            let other = match rest[..start].ends_with('@') {
                true => vocabulary.classes().contains_key(word),
                false => vocabulary.is_content(word),
            };
            out.push_str(&rest[..start]);
            if other {
                out.extend(['q', copy]);
            }
            out.push_str(word);
            rest = &rest[end..];
        }
        out + rest
    }

    /// The whole program: it starts, checks one reply and ends.
    fn start(&self) -> Outcome {
        const RUNS: usize = 40;
        let mut times = Vec::with_capacity(RUNS);
        for text in self.texts.iter().take(RUNS) {
            let begun = Instant::now();
            let status = self.program().arg(&text.reply).stdout(Stdio::null()).status()?;
            times.push(begun.elapsed());
            assert!(status.success());
        }
        // Once more with its input held open, so that its memory can be looked at.
        let mut program =
            self.program().args(["--format", "ndjson"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (input, output) = (program.stdin.take(), program.stdout.take());
        let (Some(mut input), Some(output)) = (input, output) else { return Err("no pipes".into()) };
        writeln!(input, "{}", line(0, self.language, &self.texts[0]))?;
        let mut seen = None;
        std::thread::sleep(Duration::from_millis(500));
        if let Some(memory) = peak(program.id()) {
            seen = Some(memory);
        }
        drop(input);
        let answers = BufReader::new(output).lines().count();
        program.wait()?;
        assert_eq!(answers, 1);
        let memory = seen.map_or_else(|| "?".to_owned(), |kilobytes| format!("{:.1} MB", kilobytes / 1e3));
        println!(
            "{} start: the program checks one reply and ends: {}; memory {memory}",
            self.language,
            summary(&times)
        );
        Ok(())
    }

    /// A hundred thousand replies through the program.
    fn batch(&self) -> Outcome {
        const REPLIES: usize = 100_000;
        let begun = Instant::now();
        let mut program =
            self.program().args(["--format", "ndjson"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let id = program.id();
        let (input, output) = (program.stdin.take(), program.stdout.take());
        let (Some(input), Some(output)) = (input, output) else { return Err("no pipes".into()) };
        let texts = self.texts.clone();
        let language = self.language;
        let writer = std::thread::spawn(move || -> std::io::Result<()> {
            let mut input = BufWriter::new(input);
            for number in 0..REPLIES {
                // The beginning of one and the end of another: no two lines are the same.
                let (one, two) = (&texts[number % texts.len()], &texts[number / texts.len() * 7 % texts.len()]);
                let text = Text { partner: two.partner.clone(), reply: cross(&one.reply, &two.reply) };
                writeln!(input, "{}", line(number, language, &text))?;
            }
            input.flush()
        });
        let mut early = None;
        for (number, answer) in BufReader::new(output).lines().enumerate() {
            let answer: serde_json::Value = serde_json::from_str(&answer?)?;
            assert_eq!(answer["id"], number, "in order");
            if number == REPLIES / 10 {
                early = peak(id);
            }
            if number + 1 == REPLIES {
                let time = begun.elapsed().as_secs_f64();
                let megabytes =
                    |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |kb| format!("{:.1}", kb / 1e3));
                println!(
                    "{} batch: {REPLIES} replies in {time:.1} s, {:.0} a second; memory {} MB after a tenth, {} MB at the end",
                    self.language,
                    REPLIES as f64 / time,
                    megabytes(early),
                    megabytes(peak(id)),
                );
            }
        }
        writer.join().map_err(|_| "the writer panicked")??;
        program.wait()?;
        Ok(())
    }

    fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_luister"));
        // Whoever runs this may have rules of their own.
        let nobody = std::env::temp_dir().join("luister-bench");
        command.args(["--lang", self.language.as_str(), "check", "--data-dir"]).arg(nobody);
        command
    }
}

fn line(number: usize, language: Language, text: &Text) -> serde_json::Value {
    serde_json::json!({ "id": number, "lang": language, "partner": text.partner, "reply": text.reply })
}

/// The first half of one reply and the second of another.
fn cross(one: &str, two: &str) -> String {
    let first = one.split(' ').take(WORDS / 2);
    first.chain(two.split(' ').skip(WORDS / 2)).collect::<Vec<_>>().join(" ")
}

/// The most memory a process ever held, in kilobytes, where the system tells.
fn peak(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Different replies of about [`WORDS`] words, each with a partner's line, made of the examples of all rules.
fn texts(lexicon: &Lexicon) -> Vec<Text> {
    let examples: Vec<_> = lexicon.rules().iter().flat_map(|rule| rule.flags.iter().chain(&rule.allows)).collect();
    let partners: Vec<&str> = examples.iter().filter_map(|example| example.partner.as_deref()).collect();
    let mut out: Vec<Text> = Vec::new();
    let mut reply = String::new();
    for example in &examples {
        if !reply.is_empty() {
            reply.push(' ');
        }
        reply.push_str(&example.reply);
        let words = reply.split_whitespace().count();
        if words.abs_diff(WORDS) <= 2 {
            let partner = partners[out.len() % partners.len()].to_owned();
            out.push(Text { partner, reply: std::mem::take(&mut reply) });
        } else if words > WORDS {
            reply.clear();
        }
    }
    out
}

/// The times of reading each text once, after others of their kind have been read.
fn times(lexicon: &Lexicon, texts: &[Text]) -> Vec<Duration> {
    let (warm, measured) = texts.split_at(texts.len() / 3);
    let take = |text: &Text| {
        let partner = [text.partner.as_str()];
        let begun = Instant::now();
        black_box(read(lexicon, &Context { partner: &partner, ..Context::default() }, black_box(&text.reply)));
        begun.elapsed()
    };
    for text in warm {
        take(text);
    }
    measured.iter().map(take).collect()
}

fn sorted(times: &[Duration]) -> Vec<f64> {
    let mut times: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e6).collect();
    times.sort_by(f64::total_cmp);
    times
}

fn summary(times: &[Duration]) -> String {
    let times = sorted(times);
    let at = |hundredths: usize| times[(times.len() - 1) * hundredths / 100];
    let shown = |micros: f64| if micros < 1e4 { format!("{micros:.0} µs") } else { format!("{:.1} ms", micros / 1e3) };
    format!("median {}, 99th percentile {} of {}", shown(at(50)), shown(at(99)), times.len())
}

fn ratio(ten: &[Duration], one: &[Duration]) -> f64 {
    let median = |times: &[Duration]| sorted(times)[times.len() / 2];
    median(ten) / median(one)
}
