//! From TOML to a [`Scenario`], or to every fault in it.
//!
//! An error makes the person unusable, a warning does not. What only costs quality is left to `authoring`.

mod nodes;
mod page;
mod person;

use super::model::{Common, Fact, Node, Scenario, Story};
use super::raw::{self, RawCommon, RawPersona, RawStory};
use super::subject::Subjects;
use crate::base::{Code, Diagnostic, Language, Severity, SourceFile};
use page::Page;
pub use person::nearest;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The most bytes of one file: some thousands of nodes.
pub const LARGEST_FILE: usize = 2 << 20;
/// The most words of one hook, story or fact.
pub const MOST_WORDS: usize = 100;

impl Common {
    /// Reads `common.toml`; what is right in it is used, whatever else is wrong.
    pub fn load(file: &SourceFile) -> (Common, Vec<Diagnostic>) {
        let mut page = Page::new(file);
        let mut common = Common::default();
        if let Some(head) = page.read::<RawCommon>(file, false, false).head {
            common.manner = page.manner(head.reaction, head.lines);
            for (name, words) in head.topic {
                common.topics.insert(name.get_ref().clone(), page.words(words));
            }
            for (name, examples) in head.ask {
                common.asks.insert(name.get_ref().clone(), page.words(examples));
            }
        }
        (common, page.faults)
    }
}

impl Scenario {
    /// Reads one person: `files` are `persona.toml` and the stories of the folder `id`.
    ///
    /// Every fault is returned at once; without errors there is a scenario.
    pub fn load(
        id: &str,
        language: Language,
        files: &[SourceFile],
        common: &Common,
    ) -> (Option<Scenario>, Vec<Diagnostic>) {
        let Some(first) = files.iter().find(|file| file.stem() == "persona") else {
            let path = files.first().map_or(id, SourceFile::folder);
            return (None, vec![Diagnostic::error(Code::MissingPersona, path, "", None, &[id])]);
        };
        let mut person = Person::default();
        let mut page = Page::new(first);
        let parts = page.read::<RawPersona>(first, true, true);
        person.facts(&mut page, parts.facts, None, common);
        let persona = parts.head.map(|head| page.persona(head));
        person.add(&mut page, parts.nodes, None);
        person.pages.push(page);
        for file in files.iter().filter(|file| file.stem() != "persona") {
            person.story(file, common);
        }
        // A file that cannot be read takes its names with it; jumps to those are not the author's fault.
        let unread = |page: &Page<'_>| page.faults.iter().any(|f| matches!(f.code, Code::Syntax | Code::TooLarge));
        if !person.pages.iter().any(unread) {
            person.resolve();
        }
        let usable = person.pages.iter().all(|page| page.faults.iter().all(|f| f.severity != Severity::Error));
        let faults = person.pages.into_iter().flat_map(|page| page.faults).collect();
        let Some(persona) = persona.filter(|_| usable) else { return (None, faults) };
        let mut scenario = Scenario {
            id: id.to_owned(),
            language,
            persona,
            stories: person.stories,
            nodes: person.nodes,
            facts: person.facts,
            common: common.clone(),
            subjects: Subjects::default(),
            questions: OnceLock::new(),
        };
        scenario.subjects = Subjects::new(&scenario);
        (Some(scenario), faults)
    }
}

/// A person while her files are read.
#[derive(Default)]
struct Person<'a> {
    pages: Vec<Page<'a>>,
    stories: BTreeMap<String, Story>,
    nodes: BTreeMap<String, Node>,
    facts: BTreeMap<String, Fact>,
    /// Jumps found on the way, looked up when all names are known: page, place, name, and what it names.
    jumps: Vec<page::Jump>,
}

impl<'a> Person<'a> {
    fn story(&mut self, file: &'a SourceFile, common: &Common) {
        let mut page = Page::new(file);
        let id = file.stem().to_owned();
        let parts = page.read::<RawStory>(file, true, true);
        if let Some(story) = parts.head.map(|head| page.story(&id, head)) {
            if let Some(other) = self.stories.get(&id) {
                page.fault(Severity::Error, Code::DuplicateId, None, &[&id, &other.place.path]);
            } else {
                self.stories.insert(id.clone(), story);
            }
        }
        self.facts(&mut page, parts.facts, Some(&id), common);
        self.add(&mut page, parts.nodes, Some(&id));
        self.pages.push(page);
    }

    fn facts(
        &mut self,
        page: &mut Page<'a>,
        facts: Vec<(raw::Text, raw::RawFact)>,
        story: Option<&str>,
        common: &Common,
    ) {
        for (name, raw) in facts {
            let fact = page.fact(name, raw, story, common);
            self.facts.insert(fact.name.clone(), fact);
        }
    }

    fn add(&mut self, page: &mut Page<'a>, nodes: Vec<(raw::Text, raw::RawNode)>, story: Option<&str>) {
        for (name, raw) in nodes {
            if let Some(other) = self.nodes.get(name.get_ref()) {
                let path = other.place.path.clone();
                page.fault(Severity::Error, Code::DuplicateNode, Some(name.span()), &[name.get_ref(), &path]);
                continue;
            }
            let node = page.node(name, raw, story);
            self.nodes.insert(node.name.clone(), node);
        }
        for mut jump in page.jumps.drain(..) {
            jump.page = self.pages.len();
            self.jumps.push(jump);
        }
    }
}
