//! Floor 2. The content that is part of the program, and what a user's folders add to it or replace.
//!
//! A [`Content`] is a set of named texts. The program's own set is compiled in, so that the program runs from any
//! folder; folders of the user's are read by `store` and laid over it here.

use crate::base::{Language, SourceFile};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
static LEXICON: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicon");

/// The name of the file that holds what all people of a language share.
const COMMON: &str = "common.toml";
/// The name of the file that holds a person's test plan; it is no part of her.
const PLAN: &str = "/plan.toml";

/// The files of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFiles {
    /// The folder's name: the scenario's id.
    pub id: String,
    /// The language she speaks.
    pub language: Language,
    /// Her files, by path.
    pub files: Vec<SourceFile>,
    /// Talks with her that are played again at every change, if she has them.
    pub plan: Option<SourceFile>,
}

/// All people and all rules the program works with in one run.
#[derive(Debug, Clone, Default)]
pub struct Content {
    scenarios: Files,
    lexicon: Files,
}

/// Files by path; the compiled ones are gathered when they are first asked for.
#[derive(Debug, Clone, Default)]
struct Files {
    compiled: Option<&'static Dir<'static>>,
    gathered: OnceLock<BTreeMap<String, SourceFile>>,
}

impl Files {
    const fn compiled(dir: &'static Dir<'static>) -> Self {
        Files { compiled: Some(dir), gathered: OnceLock::new() }
    }

    fn get(&self) -> &BTreeMap<String, SourceFile> {
        self.gathered.get_or_init(|| {
            let mut files = BTreeMap::new();
            if let Some(dir) = self.compiled {
                collect(dir, &mut files);
            }
            files
        })
    }

    fn change(&mut self) -> &mut BTreeMap<String, SourceFile> {
        self.get();
        self.gathered.get_mut().unwrap_or_else(|| unreachable!("they were gathered just now"))
    }
}

impl Content {
    /// The content compiled into the program.
    pub fn built_in() -> Self {
        Content { scenarios: Files::compiled(&SCENARIOS), lexicon: Files::compiled(&LEXICON) }
    }

    /// Lays people over those that are there. Who comes with a `persona.toml` replaces a person of the same id
    /// whole, so that no old story stays behind; a single story file joins or replaces one of hers.
    ///
    /// Gives the `persona.toml`s that took the place of another.
    pub fn add_scenarios(&mut self, files: Vec<SourceFile>) -> Vec<String> {
        let replaced: BTreeSet<String> = files
            .iter()
            .filter(|file| file.path.ends_with("/persona.toml"))
            .map(|file| format!("{}/", file.folder()))
            .collect();
        let scenarios = self.scenarios.change();
        let personas = replaced.iter().map(|folder| format!("{folder}persona.toml"));
        let twice: Vec<String> = personas.filter(|path| scenarios.contains_key(path)).collect();
        scenarios.retain(|path, _| !replaced.iter().any(|folder| path.starts_with(folder)));
        scenarios.extend(files.into_iter().map(|file| (file.path.clone(), file)));
        twice
    }

    /// Lays rules and word lists over those that are there. A rule of the same id is replaced, whatever its group.
    pub fn add_lexicon(&mut self, files: Vec<SourceFile>) {
        let id = |file: &SourceFile| {
            let language = file.path.split('/').next().unwrap_or_default().to_owned();
            (!file.folder().ends_with("/words")).then(|| (language, file.stem().to_owned()))
        };
        let replaced: BTreeSet<(String, String)> = files.iter().filter_map(id).collect();
        let lexicon = self.lexicon.change();
        lexicon.retain(|_, old| id(old).is_none_or(|id| !replaced.contains(&id)));
        lexicon.extend(files.into_iter().map(|file| (file.path.clone(), file)));
    }

    /// The rules and word lists of one language.
    pub fn lexicon(&self, language: Language) -> Vec<SourceFile> {
        of_language(self.lexicon.get(), language).cloned().collect()
    }

    /// What the people of one language share.
    pub fn common(&self, language: Language) -> Option<&SourceFile> {
        self.scenarios.get().get(&format!("{language}/{COMMON}"))
    }

    /// The people of one language, by id.
    pub fn people(&self, language: Language) -> Vec<PersonFiles> {
        let mut people: BTreeMap<String, Vec<SourceFile>> = BTreeMap::new();
        for file in of_language(self.scenarios.get(), language) {
            let mut parts = file.path.splitn(3, '/').skip(1);
            if let (Some(id), Some(_)) = (parts.next(), parts.next()) {
                people.entry(id.to_owned()).or_default().push(file.clone());
            }
        }
        let person = |(id, files): (String, Vec<SourceFile>)| {
            let (plans, files): (Vec<SourceFile>, Vec<SourceFile>) =
                files.into_iter().partition(|file| file.path.ends_with(PLAN));
            PersonFiles { id, language, files, plan: plans.into_iter().next() }
        };
        people.into_iter().map(person).collect()
    }
}

fn collect(dir: &'static Dir<'static>, into: &mut BTreeMap<String, SourceFile>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let (true, Some(text)) = (path.ends_with(".toml"), file.contents_utf8()) {
            into.insert(path.clone(), SourceFile::new(path, text));
        }
    }
    for inner in dir.dirs() {
        collect(inner, into);
    }
}

fn of_language(files: &BTreeMap<String, SourceFile>, language: Language) -> impl Iterator<Item = &SourceFile> {
    let prefix = format!("{language}/");
    files.values().filter(move |file| file.path.starts_with(&prefix))
}

/// The SHA-256 of some files, as lower-case hexadecimal: over their paths and their LF-normalised bytes, in order
/// of path, each preceded by its length so that no two sets of files read alike.
pub fn hash<'a>(files: impl IntoIterator<Item = &'a SourceFile>) -> String {
    let mut sorted: Vec<&SourceFile> = files.into_iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut digest = Sha256::new();
    for file in sorted {
        for part in [file.path.as_str(), &*file.text] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
    }
    digest.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &'static str) -> SourceFile {
        SourceFile::new(path, text)
    }

    #[test]
    fn a_person_with_a_persona_replaces_the_old_one_whole() {
        let mut content = Content::default();
        content.add_scenarios(vec![
            file("nl/a/persona.toml", "1"),
            file("nl/a/old.toml", "1"),
            file("nl/b/x.toml", "1"),
        ]);
        let plan = file("nl/b/plan.toml", "talks");
        let twice = content.add_scenarios(vec![
            file("nl/a/persona.toml", "2"),
            file("nl/b/y.toml", "2"),
            plan.clone(),
            file("nl/c/persona.toml", "2"),
        ]);
        assert_eq!(twice, ["nl/a/persona.toml"]);
        let people = content.people(Language::Nl);
        let paths: Vec<&str> = people.iter().flat_map(|p| &p.files).map(|f| f.path.as_str()).collect();
        assert_eq!(paths, ["nl/a/persona.toml", "nl/b/x.toml", "nl/b/y.toml", "nl/c/persona.toml"]);
        assert_eq!(people[0].files[0].text, "2");
        assert_eq!(people[1].plan, Some(plan), "a plan is no story");
    }

    #[test]
    fn a_rule_is_replaced_by_its_id_and_word_lists_only_by_their_path() {
        let mut content = Content::default();
        content.add_lexicon(vec![file("nl/advising/order.toml", "old"), file("en/advising/order.toml", "english")]);
        content.add_lexicon(vec![file("nl/mine/order.toml", "new"), file("nl/words/order.toml", "words")]);
        let paths: Vec<String> = content.lexicon(Language::Nl).into_iter().map(|f| f.path).collect();
        assert_eq!(paths, ["nl/mine/order.toml", "nl/words/order.toml"]);
        content.add_lexicon(vec![file("nl/other/order.toml", "newest")]);
        let paths: Vec<String> = content.lexicon(Language::Nl).into_iter().map(|f| f.path).collect();
        assert_eq!(paths, ["nl/other/order.toml", "nl/words/order.toml"], "a rule never replaces a word list");
        assert_eq!(content.lexicon(Language::En).len(), 1);
    }

    #[test]
    fn the_hash_knows_paths_and_ignores_line_ends_and_order() {
        let a = [file("a", "x\n"), file("b", "y\n")];
        let crlf = [file("b", "y\r\n"), file("a", "x\r\n")];
        let moved = [file("a", "x\ny\n"), file("b", "")];
        assert_eq!(hash(&a), hash(&crlf));
        assert_ne!(hash(&a), hash(&moved));
        assert_eq!(hash(&a).len(), 64);
    }
}
