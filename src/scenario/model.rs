//! A person as loaded: every name in it leads somewhere, every number lies in its range.

use super::condition::Condition;
use super::question::Questions;
use super::subject::Subjects;

use crate::base::{Code, Diagnostic, Language, OfferKind, Principle, Severity, Span, named_enum};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A place in a data file, for who wants to speak of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as an author knows it.
    pub path: Arc<str>,
    /// The bytes.
    pub span: Span,
    /// The line on which they start, from 1.
    pub line: usize,
}

impl Place {
    /// A diagnostic about this place.
    pub fn diagnostic(&self, severity: Severity, code: Code, values: &[&str]) -> Diagnostic {
        Diagnostic {
            code,
            severity,
            path: self.path.to_string(),
            span: Some(self.span),
            line: self.line,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        }
    }
}

/// One way of saying a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What she says.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Something in a line that can be picked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// The words by which it is known, as the author wrote them.
    pub words: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// Hooks by name.
pub type Hooks = BTreeMap<String, Hook>;

/// A line of hers and the ways on from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its name, unique over the person.
    pub name: String,
    /// The story it belongs to; `None` for a node of persona.toml.
    pub story: Option<String>,
    /// The wordings of its line; never empty.
    pub say: Vec<Wording>,
    /// What the line offers to pick up.
    pub hooks: Hooks,
    /// The opportunities in the line.
    pub offers: Vec<OfferKind>,
    /// The node she goes on with when she is simply listened to.
    pub next: Option<String>,
    /// Whether the story ends here.
    pub end: bool,
    /// The openness this line takes, 0 to 5.
    pub needs: u8,
    /// Whether it may be said again.
    pub recurring: bool,
    /// Ways on, in the order of the file.
    pub branches: Vec<Branch>,
    /// Its name in the file.
    pub place: Place,
}

/// A way on from a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The owner name of its lines: node, dot, number from 1 ("kant.2").
    pub id: String,
    /// When it holds; `None`: always.
    pub when: Option<Condition>,
    /// The condition as written, and where; for diagnostics.
    pub written: Option<Wording>,
    /// Replies that take it.
    pub tries: Vec<Wording>,
    /// Her reaction; may be empty when there is a `to`.
    pub say: Vec<Wording>,
    /// What the reaction offers to pick up.
    pub hooks: Hooks,
    /// The opportunities in the reaction.
    pub offers: Vec<OfferKind>,
    /// How much it opens her, in the place of the usual movement; -2 to 2.
    pub open: Option<i8>,
    /// The node whose line follows.
    pub to: Option<String>,
    /// Whether it holds one time only.
    pub once: bool,
    /// Where it stands.
    pub place: Place,
}

/// A story of hers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Its id: the file name.
    pub id: String,
    /// What it is called once heard.
    pub title: String,
    /// The one thread for a next time.
    pub thread: String,
    /// The node it starts with.
    pub start: String,
    /// The words of its subject.
    pub words: Vec<String>,
    /// The openness it takes before she starts it, 0 to 5.
    pub needs: u8,
    /// Where it stands.
    pub place: Place,
}

/// A plain fact of her life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name: a topic or an `ask` of common.toml, or one of her own; in a story file behind the story's id and a dot.
    pub name: String,
    /// The story in whose file it stands: there it answers questions about that story.
    pub story: Option<String>,
    /// The words by which it is asked; empty for a fact that is known by its example questions alone.
    pub words: Vec<String>,
    /// Example questions that it answers.
    pub ask: Vec<Wording>,
    /// Example questions of its name that every person of the language shares.
    pub shared: Vec<String>,
    /// The nodes at which it is meant; empty: anywhere in its story.
    pub at: Vec<String>,
    /// The wordings of the answer; never empty.
    pub say: Vec<Wording>,
    /// What the answer offers to pick up.
    pub hooks: Hooks,
    /// The opportunities in the answer.
    pub offers: Vec<OfferKind>,
    /// The node the story goes on with.
    pub to: Option<String>,
    /// Where it stands.
    pub place: Place,
}

impl Fact {
    /// All example questions that it answers.
    pub fn asked(&self) -> impl Iterator<Item = &str> {
        self.ask.iter().map(|example| example.text.as_str()).chain(self.shared.iter().map(String::as_str))
    }

    /// The owner name of its lines.
    pub fn owner(&self) -> String {
        format!("fact.{}", self.name)
    }
}

named_enum! {
    /// A list of lines for talking itself.
    pub enum ListName: "list of lines" {
        /// A modest, true answer to a question that nobody foresaw.
        Unknown = "unknown",
        /// The same, where the question wants a yes or a no.
        UnknownYesNo = "unknown_yes_no",
        /// The same, where it asks who, or a name.
        UnknownWho = "unknown_who",
        /// The same, where it asks for a place.
        UnknownWhere = "unknown_where",
        /// The same, where it asks for a time or an age.
        UnknownWhen = "unknown_when",
        /// The same, where it asks for a number, a price or how long.
        UnknownHowMany = "unknown_how_many",
        /// The same, where it asks why.
        UnknownWhy = "unknown_why",
        /// Her way back to what she was telling.
        Back = "back",
        /// Between two stories.
        Bridge = "bridge",
        /// When a story needs more trust than there is.
        Guarded = "guarded",
        /// The last layer: nothing was understood.
        Fallback = "fallback",
        /// Before answering one of three questions.
        ManyQuestions = "many_questions",
        /// When the same is asked again.
        SameQuestion = "same_question",
        /// A question to the trainee.
        AsksBack = "asks_back",
        /// Comes back to what the trainee told.
        Remembers = "remembers",
        /// Winding down; leaves room for a goodbye.
        Closing = "closing",
        /// Goodbye, after a talk that opened her.
        FarewellWarm = "farewell_warm",
        /// Goodbye.
        FarewellPlain = "farewell_plain",
        /// Goodbye, after a talk that closed her.
        FarewellCool = "farewell_cool",
    }
}

/// Reactions and lines for talking: hers, or those of the language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manner {
    /// By the name of an act or a signal.
    pub reactions: BTreeMap<String, Vec<Wording>>,
    /// By list.
    pub lines: BTreeMap<ListName, Vec<Wording>>,
}

impl Manner {
    /// The wordings of a list; empty when there is none.
    pub fn list(&self, name: ListName) -> &[Wording] {
        self.lines.get(&name).map_or(&[], Vec::as_slice)
    }

    /// The wordings of a reaction; empty when there are none.
    pub fn reaction(&self, name: &str) -> &[Wording] {
        self.reactions.get(name).map_or(&[], Vec::as_slice)
    }
}

/// What every person of a language needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Common {
    /// Words of everyday subjects.
    pub topics: BTreeMap<String, Vec<String>>,
    /// Example questions by the name of the fact that answers them.
    pub asks: BTreeMap<String, Vec<String>>,
    /// Neutral reactions and lines.
    pub manner: Manner,
}

named_enum! {
    /// How the program speaks of her or him.
    pub enum Pronoun: "pronoun" {
        /// She.
        She = "she",
        /// He.
        He = "he",
    }
}

/// Something she can still give, or hopes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    /// What.
    pub text: String,
    /// The story in which it comes up.
    pub story: Option<String>,
}

/// What one sees instead of a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gestures {
    /// She closes a little.
    pub down: Vec<Wording>,
    /// She opens a little.
    pub up: Vec<Wording>,
    /// There are no words.
    pub still: Vec<Wording>,
}

/// Who she is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// Her full name.
    pub name: String,
    /// How the program names her.
    pub call: String,
    /// She or he.
    pub pronoun: Pronoun,
    /// How a volunteer would address her: `u`, `je` or `you`.
    pub address: String,
    /// In years.
    pub age: u8,
    /// Where she lives.
    pub place: String,
    /// Difficulty, 1 to 3.
    pub level: u8,
    /// The principles she exercises most.
    pub principles: Vec<Principle>,
    /// One line for the list of people.
    pub summary: String,
    /// Where you meet.
    pub setting: String,
    /// What a volunteer is told beforehand.
    pub knows: Vec<String>,
    /// Her manner of speaking; shown on no screen.
    pub voice: String,
    /// Something she can still give.
    pub gives: Gift,
    /// Something she hopes for.
    pub hopes: Gift,
    /// The node the talk begins with.
    pub start: String,
    /// Openness at the start, 0 to 5.
    pub openness: u8,
    /// In which order she comes up with her stories.
    pub order: Vec<String>,
    /// What one sees.
    pub gestures: Gestures,
    /// Her own reactions and lines.
    pub manner: Manner,
    /// The file as a whole.
    pub file: Place,
}

/// A person with a life, ready for a talk.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The folder name.
    pub id: String,
    /// The language she speaks.
    pub language: Language,
    /// Who she is.
    pub persona: Persona,
    /// Her stories, by id.
    pub stories: BTreeMap<String, Story>,
    /// All nodes, by name.
    pub nodes: BTreeMap<String, Node>,
    /// Her facts, by name.
    pub facts: BTreeMap<String, Fact>,
    /// What every person of the language shares.
    pub common: Common,
    /// Her subjects by their words.
    pub subjects: Subjects,
    /// Her example questions, read when the first reply comes.
    pub(super) questions: OnceLock<Questions>,
}

impl Scenario {
    /// The story a node belongs to.
    pub fn story_of(&self, node: &str) -> Option<&Story> {
        self.nodes.get(node).and_then(|node| node.story.as_ref()).and_then(|story| self.stories.get(story))
    }

    /// The branch that owns the lines `id` ("kant.2").
    pub fn branch(&self, id: &str) -> Option<&Branch> {
        let (node, _) = id.rsplit_once('.')?;
        self.nodes.get(node)?.branches.iter().find(|branch| branch.id == id)
    }
}
