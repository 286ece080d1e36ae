//! What every subcommand needs: folders, language, content.

use crate::base::{Code, Diagnostic, Language};
use crate::checker::Lexicon;
use crate::content::Content;
use crate::session::Library;
use crate::store::{Places, Settings, locale, read_content_folder};
use anyhow::Context as _;
use clap::ArgMatches;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The folders, language and content of one run.
pub struct Setup {
    /// The language of the run.
    pub language: Language,
    /// Where things are.
    pub places: Places,
    /// All people and rules, read but not yet understood.
    pub content: Content,
    /// What could not even be read.
    pub unreadable: Vec<Diagnostic>,
    /// People who take the place of others of the same id.
    pub replacing: Vec<Diagnostic>,
    /// The seed, if one was given.
    pub seed: Option<u64>,
    /// Whether the line mode was asked for.
    pub plain: bool,
}

/// The language for who names none: the one chosen in the program, else the locale's.
pub fn remembered_language(data_dir: Option<PathBuf>) -> Language {
    Places::find(data_dir)
        .ok()
        .and_then(|places| Settings::load(&places.settings()).language)
        .unwrap_or_else(|| Language::of_locale(&locale()))
}

impl Setup {
    /// Reads folders of the user's and lays them over the content of the program.
    ///
    /// # Errors
    /// When a named folder cannot be read, or the system names no folder for data.
    pub fn of(language: Language, matches: &ArgMatches) -> anyhow::Result<Self> {
        let places = Places::find(matches.get_one::<PathBuf>("data-dir").cloned())?;
        let only_named = matches.get_flag("no-builtin");
        let mut setup = Setup {
            language,
            content: if only_named { Content::default() } else { Content::built_in() },
            unreadable: Vec::new(),
            replacing: Vec::new(),
            seed: matches.get_one::<u64>("seed").copied(),
            plain: matches.get_flag("plain"),
            places,
        };
        let named = |id: &str| matches.get_many::<PathBuf>(id).into_iter().flatten().cloned();
        let own = |folder: Option<PathBuf>| folder.filter(|_| !only_named);
        let scenarios: Vec<PathBuf> = own(setup.places.own_scenarios()).into_iter().chain(named("scenarios")).collect();
        let lexicons: Vec<PathBuf> = own(setup.places.own_lexicon()).into_iter().chain(named("lexicon")).collect();
        let mut origins: BTreeMap<String, String> = BTreeMap::new();
        for folder in scenarios {
            let (files, faults) = read_content_folder(&folder).with_context(|| "--scenarios".to_owned())?;
            let personas: Vec<String> =
                files.iter().map(|file| file.path.clone()).filter(|path| path.ends_with("/persona.toml")).collect();
            for path in setup.content.add_scenarios(files) {
                let id = path.split('/').nth(1).unwrap_or_default();
                let other = origins.get(&path).map_or("luister", String::as_str);
                let here = folder.join(&path).display().to_string();
                setup.replacing.push(Diagnostic::warning(Code::DuplicateId, &here, "", None, &[id, other]));
            }
            origins.extend(personas.into_iter().map(|path| (path.clone(), folder.join(path).display().to_string())));
            setup.unreadable.extend(faults);
        }
        for folder in lexicons {
            let (files, faults) = read_content_folder(&folder).with_context(|| "--lexicon".to_owned())?;
            setup.content.add_lexicon(files);
            setup.unreadable.extend(faults);
        }
        Ok(setup)
    }

    /// The people and rules of a language.
    pub fn library(&self, language: Language) -> Library {
        Library::load(&self.content, language, self.unreadable.len())
    }

    /// The rules of a language, without the people.
    pub fn lexicon(&self, language: Language) -> Lexicon {
        Lexicon::load(language, &self.content.lexicon(language)).0
    }
}
