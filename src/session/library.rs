//! The people and the rules of one language, ready for use.

use crate::base::{Diagnostic, Language, Severity, SourceFile};
use crate::checker::Lexicon;
use crate::content::{Content, hash};
use crate::scenario::{Common, Persona, Scenario};

/// A person one can talk with.
#[derive(Debug)]
pub struct Person {
    scenario: Scenario,
    sha256: String,
    plan: Option<SourceFile>,
}

impl Person {
    /// Her id: the name of her folder.
    pub fn id(&self) -> &str {
        &self.scenario.id
    }

    /// Who she is.
    pub fn persona(&self) -> &Persona {
        &self.scenario.persona
    }

    /// Her stories.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// SHA-256 of her files and of what is common to her language.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Talks with her that are played again at every change, as written; if she has them.
    pub fn plan(&self) -> Option<&SourceFile> {
        self.plan.as_ref()
    }
}

/// The people and the rules of one language.
#[derive(Debug)]
pub struct Library {
    language: Language,
    lexicon: Lexicon,
    lexicon_sha256: String,
    people: Vec<Person>,
    diagnostics: Vec<Diagnostic>,
    unreadable: usize,
}

impl Library {
    /// Loads all that is right of `content`; what is wrong is kept as diagnostics. `unreadable` is the number of
    /// files that could not even be read.
    pub fn load(content: &Content, language: Language, unreadable: usize) -> Self {
        let lexicon_files = content.lexicon(language);
        let (lexicon, mut diagnostics) = Lexicon::load(language, &lexicon_files);
        let common_file = content.common(language);
        let (common, faults) = match common_file {
            Some(file) => Common::load(file),
            None => (Common::default(), Vec::new()),
        };
        diagnostics.extend(faults);
        let mut people = Vec::new();
        for person in content.people(language) {
            let (scenario, faults) = Scenario::load(&person.id, language, &person.files, &common);
            diagnostics.extend(faults);
            if let Some(scenario) = scenario {
                let sha256 = hash(person.files.iter().chain(common_file));
                people.push(Person { scenario, sha256, plan: person.plan });
            }
        }
        // Who is easiest comes first.
        people.sort_by(|a, b| (a.persona().level, a.id()).cmp(&(b.persona().level, b.id())));
        Library { language, lexicon, lexicon_sha256: hash(&lexicon_files), people, diagnostics, unreadable }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The rules.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// SHA-256 of the rules and word lists.
    pub fn lexicon_sha256(&self) -> &str {
        &self.lexicon_sha256
    }

    /// The people, the easiest first.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person of this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id() == id)
    }

    /// Lets a person begin at another node, or with another openness: for who writes her. Both must be hers to have.
    pub fn rehearse(&mut self, id: &str, node: Option<&str>, openness: Option<u8>) {
        if let Some(person) = self.people.iter_mut().find(|person| person.scenario.id == id) {
            let persona = &mut person.scenario.persona;
            persona.start = node.map_or_else(|| persona.start.clone(), str::to_owned);
            persona.openness = openness.unwrap_or(persona.openness);
        }
    }

    /// What is wrong with the content.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The number of errors: content that was passed over.
    pub fn faults(&self) -> usize {
        self.unreadable + self.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
    }
}

#[cfg(test)]
pub(crate) mod sample {
    //! The frozen people of tests/fixtures, for tests of the rooms above.

    use super::*;

    macro_rules! files {
        ($folder:literal: $($path:literal),+ $(,)?) => {
            vec![$(SourceFile::new($path, include_str!(concat!("../../tests/fixtures/", $folder, "/", $path)))),+]
        };
    }

    /// One person a language, and no rules: replies are read as nothing in particular.
    pub fn library(language: Language) -> std::rc::Rc<Library> {
        load(&people(), language)
    }

    /// The same people, and the frozen rules.
    pub fn ruled(language: Language) -> std::rc::Rc<Library> {
        let mut content = people();
        content.add_lexicon(files![
            "lexicon":
            "en/advising/order.toml",
            "en/following/following.toml",
            "en/following/receiving.toml",
            "en/invitations/going-on.toml",
            "en/invitations/senses.toml",
            "en/invitations/tell-me.toml",
            "en/judging/luckily.toml",
            "en/questions/closed.toml",
            "en/questions/open.toml",
            "en/reciprocity/own-people.toml",
            "en/talk/apology.toml",
            "en/talk/farewell.toml",
            "en/talk/greeting.toml",
            "en/talk/noise.toml",
            "en/talk/silence.toml",
            "en/talk/thanks.toml",
            "en/words/words.toml",
            "nl/advising/order.toml",
            "nl/following/following.toml",
            "nl/following/receiving.toml",
            "nl/invitations/going-on.toml",
            "nl/invitations/senses.toml",
            "nl/invitations/tell-me.toml",
            "nl/judging/luckily.toml",
            "nl/questions/closed.toml",
            "nl/questions/open.toml",
            "nl/reciprocity/own-people.toml",
            "nl/talk/apology.toml",
            "nl/talk/farewell.toml",
            "nl/talk/greeting.toml",
            "nl/talk/noise.toml",
            "nl/talk/silence.toml",
            "nl/talk/thanks.toml",
            "nl/words/words.toml",
        ]);
        load(&content, language)
    }

    fn people() -> Content {
        let mut content = Content::default();
        content.add_scenarios(files![
            "scenarios":
            "nl/common.toml",
            "nl/de-proefpersoon/persona.toml",
            "nl/de-proefpersoon/tuin.toml",
            "nl/de-proefpersoon/fiets.toml",
            "en/common.toml",
            "en/the-test-person/persona.toml",
            "en/the-test-person/boat.toml",
            "en/the-test-person/dog.toml",
        ]);
        content
    }

    fn load(content: &Content, language: Language) -> std::rc::Rc<Library> {
        let library = Library::load(content, language, 0);
        assert_eq!(library.diagnostics(), []);
        std::rc::Rc::new(library)
    }
}
