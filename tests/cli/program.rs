//! The built program, as a user runs it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run printed.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

/// Runs the program with these arguments and this standard input, away from the user's own folders.
pub fn run(arguments: &[&str], input: &str) -> Output {
    run_bytes(arguments, input.as_bytes())
}

/// The same with any bytes.
pub fn run_bytes(arguments: &[&str], input: &[u8]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_luister"))
        .args(arguments)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_CONFIG_HOME", home.path().join("config"))
        .env_remove("LC_ALL")
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // The program may end before it has read everything; that is its right.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    Output {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code().unwrap_or(-1),
    }
}

/// With whom to talk, and on which content.
pub struct Options {
    language: String,
    person: String,
    content: Vec<String>,
}

/// A frozen person and the frozen rules.
pub fn fixtures(language: &str, person: &str) -> Options {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folder = |name: &str| root.join(name).display().to_string();
    Options {
        language: language.to_owned(),
        person: person.to_owned(),
        content: vec![
            "--no-builtin".to_owned(),
            "--scenarios".to_owned(),
            folder("scenarios"),
            "--lexicon".to_owned(),
            folder("lexicon"),
        ],
    }
}

/// A person who comes with the program.
pub fn shipped(language: &str, person: &str) -> Options {
    Options { language: language.to_owned(), person: person.to_owned(), content: Vec::new() }
}

/// The people who come with the program.
pub fn people(language: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(language);
    let mut people: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    people.sort();
    assert!(!people.is_empty());
    people
}

/// A talk that was held.
pub struct Talk {
    pub shown: String,
    pub remarks: String,
    pub transcript: String,
    pub file: PathBuf,
    _folder: tempfile::TempDir,
}

/// Pipes `replies` through `practice --plain`.
pub fn talk(options: &Options, replies: &[&str]) -> Talk {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let mut arguments = vec!["practice", &options.person, "--plain", "--seed", "7", "--data-dir", &data];
    arguments.extend(["--lang", options.language.as_str()]);
    arguments.extend(options.content.iter().map(String::as_str));
    let input: String = replies.iter().map(|reply| format!("{reply}\n")).collect();
    let output = run(&arguments, &input);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.path().join("transcripts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    assert_eq!(files.len(), 1);
    let file = files.remove(0);
    let transcript = std::fs::read_to_string(&file).unwrap();
    Talk { shown: output.stdout, remarks: output.stderr, transcript, file, _folder: folder }
}

/// The text without what differs from run to run: dates, file names and milliseconds.
pub fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = mask_after(line, "\"started\":\"", '"', "…");
        let line = mask_after(&line, "\"talk\":\"", '"', "…");
        let line = mask_after(&line, "\"ms\":", ',', "0");
        let line = mask_after(&line, "Wanneer: ", '.', "…");
        out.push_str(&mask_after(&line, "When: ", '.', "…"));
    }
    out
}

fn mask_after(line: &str, key: &str, end: char, with: &str) -> String {
    let Some(at) = line.find(key).map(|at| at + key.len()) else { return line.to_owned() };
    let stop = line[at..].find(end).map_or(line.len(), |length| at + length);
    format!("{}{with}{}", &line[..at], &line[stop..])
}
