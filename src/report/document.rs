//! A document without a form: what stands in it, not how it looks.

use crate::base::{Language, Span};

/// What a note beside a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Something that worked.
    Strength,
    /// A flag that is sure.
    Flag,
    /// A flag that is a question.
    Maybe,
    /// Neither.
    Plain,
}

impl NoteKind {
    /// The sign before the note: colour is never the only sign.
    pub const fn sign(self) -> &'static str {
        match self {
            NoteKind::Strength => "+",
            NoteKind::Flag => "!",
            NoteKind::Maybe => "?",
            NoteKind::Plain => "-",
        }
    }
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the title of a talk, 2 a part of it, 3 a part of that.
    Heading(u8, String),
    /// Running text.
    Paragraph(String),
    /// What one sees somebody do.
    Gesture(String),
    /// What somebody said.
    Speech {
        /// Who.
        who: String,
        /// The words.
        text: String,
        /// Whether it is the trainee who speaks.
        own: bool,
        /// Words that a note is about.
        marks: Vec<(Span, NoteKind)>,
    },
    /// A note, about what stands above it.
    Note(NoteKind, String),
    /// Something to do, for a reader who can choose.
    Action(String),
    /// Two ways through the same talk: side by side where there is room, else under each other.
    Columns {
        /// What stands above each.
        heads: (String, String),
        /// What belongs together, row by row.
        rows: Vec<(Vec<Block>, Vec<Block>)>,
    },
}

/// A document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    language: Language,
    blocks: Vec<Block>,
    /// Places of the blocks that can be chosen.
    choices: Vec<usize>,
}

impl Document {
    /// An empty document.
    pub fn new(language: Language) -> Self {
        Document { language, blocks: Vec::new(), choices: Vec::new() }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What stands in it, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Makes the next block one that can be chosen; those are numbered in the order in which they stand.
    pub fn choice(&mut self) -> &mut Self {
        self.choices.push(self.blocks.len());
        self
    }

    /// How many blocks can be chosen.
    pub fn choices(&self) -> usize {
        self.choices.len()
    }

    /// The number of the choice, from 0, that the block at this place is; `None`: it cannot be chosen.
    pub fn choice_at(&self, block: usize) -> Option<usize> {
        self.choices.binary_search(&block).ok()
    }

    /// Adds something to do; it can be chosen.
    pub fn action(&mut self, text: impl Into<String>) {
        self.choice().blocks.push(Block::Action(text.into()));
    }

    /// Adds two ways through the same talk.
    pub fn columns(&mut self, heads: (String, String), rows: Vec<(Document, Document)>) {
        let rows = rows.into_iter().map(|(first, second)| (first.blocks, second.blocks)).collect();
        self.blocks.push(Block::Columns { heads, rows });
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    /// Adds running text.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds what one sees somebody do.
    pub fn gesture(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Gesture(text.into()));
    }

    /// Adds what the other said.
    pub fn speech(&mut self, who: impl Into<String>, text: impl Into<String>) {
        self.blocks.push(Block::Speech { who: who.into(), text: text.into(), own: false, marks: Vec::new() });
    }

    /// Adds what the trainee said, with the words that notes are about.
    pub fn reply(&mut self, who: impl Into<String>, text: impl Into<String>, marks: Vec<(Span, NoteKind)>) {
        self.blocks.push(Block::Speech { who: who.into(), text: text.into(), own: true, marks });
    }

    /// Adds a note.
    pub fn note(&mut self, kind: NoteKind, text: impl Into<String>) {
        self.blocks.push(Block::Note(kind, text.into()));
    }

    /// Adds all of another document.
    pub fn append(&mut self, other: Document) {
        let before = self.blocks.len();
        self.choices.extend(other.choices.into_iter().map(|at| at + before));
        self.blocks.extend(other.blocks);
    }
}
