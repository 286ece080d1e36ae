//! What a report says, before it has a form: headings, paragraphs, quotations with flags, facts, tables.

use crate::base::{Language, Span};

/// A report in one language. Render it with [`Document::to_text`], [`Document::to_markdown`] or [`Document::to_html`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of its texts.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a report. Texts are plain: any character shows as itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading under the title.
    Section(String),
    /// A heading under a section.
    Subsection(String),
    /// Running text.
    Paragraph(String),
    /// Points without an order.
    List(Vec<String>),
    /// Words that were said or typed.
    Quote {
        /// Who said it, as it is to be shown.
        who: String,
        /// The words.
        said: Flagged,
    },
    /// Names with what belongs to them.
    Facts(Vec<(String, String)>),
    /// Rows and columns.
    Table(Table),
}

/// Rows and columns; the first cell of a row names it. Short rows are filled up, long ones cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The rows, each with just as many cells as there are columns.
    pub(super) fn even_rows(&self) -> impl Iterator<Item = Vec<&str>> {
        self.rows.iter().map(|row| {
            let cells = row.iter().map(String::as_str).chain(std::iter::repeat(""));
            cells.take(self.head.len()).collect()
        })
    }
}

/// What a flag says about words; the strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlagKind {
    /// A strength.
    Strength,
    /// A question to the trainee.
    Maybe,
    /// A certain slip.
    Slip,
}

/// A remark on some words of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// The words, as bytes of the text. One that covers no words is not shown.
    pub span: Span,
    /// What kind of remark.
    pub kind: FlagKind,
    /// The remark, in a word or two.
    pub label: String,
}

/// A text with flags on its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flagged {
    /// The text as it was typed.
    pub text: String,
    /// The flags, in any order; they may overlap.
    pub flags: Vec<Flag>,
}

impl From<&str> for Flagged {
    fn from(text: &str) -> Self {
        Flagged { text: text.to_owned(), flags: Vec::new() }
    }
}

/// Words in a row that carry the same flags, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// The words.
    pub text: &'t str,
    /// The strongest kind and all labels, without repetition, of the flags on them.
    pub flag: Option<(FlagKind, Vec<&'t str>)>,
}

impl Flagged {
    /// The text in pieces. Flags that overlap become one piece with the labels of all; space at the edges of a flag is
    /// left out of it.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        let mut flags: Vec<(Span, &Flag)> =
            self.flags.iter().filter_map(|flag| Some((self.trimmed(flag.span)?, flag))).collect();
        flags.sort_by_key(|(span, flag)| (*span, std::cmp::Reverse(flag.kind)));
        let mut merged: Vec<(Span, FlagKind, Vec<&str>)> = Vec::new();
        for (span, flag) in flags {
            match merged.last_mut() {
                Some((last, kind, labels)) if span.overlaps(*last) => {
                    last.end = last.end.max(span.end);
                    *kind = (*kind).max(flag.kind);
                    if !labels.contains(&flag.label.as_str()) {
                        labels.push(&flag.label);
                    }
                }
                _ => merged.push((span, flag.kind, vec![&flag.label])),
            }
        }
        let mut pieces = Vec::new();
        let mut at = 0;
        for (span, kind, labels) in merged {
            pieces.push(Piece { text: Span::new(at, span.start).of(&self.text), flag: None });
            pieces.push(Piece { text: span.of(&self.text), flag: Some((kind, labels)) });
            at = span.end;
        }
        pieces.push(Piece { text: Span::new(at, self.text.len()).of(&self.text), flag: None });
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    fn trimmed(&self, span: Span) -> Option<Span> {
        let words = span.of(&self.text);
        let start = span.start + (words.len() - words.trim_start().len());
        let trimmed = words.trim();
        (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
    }
}

impl Document {
    /// An empty report.
    pub fn new(language: Language, title: impl Into<String>) -> Self {
        Document { language, title: title.into(), blocks: Vec::new() }
    }

    /// Adds a heading under the title.
    pub fn section(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Block::Section(text.into()))
    }

    /// Adds a heading under a section.
    pub fn subsection(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Block::Subsection(text.into()))
    }

    /// Adds running text.
    pub fn paragraph(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Block::Paragraph(text.into()))
    }

    /// Adds words that were said.
    pub fn quote(&mut self, who: impl Into<String>, said: impl Into<Flagged>) -> &mut Self {
        self.push(Block::Quote { who: who.into(), said: said.into() })
    }

    /// Adds any block.
    pub fn push(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use FlagKind::{Maybe, Slip, Strength};

    pub fn flag(span: (usize, usize), kind: FlagKind, label: &str) -> Flag {
        Flag { span: span.into(), kind, label: label.to_owned() }
    }

    /// A report with everything in it, and with texts that try to break out.
    pub fn hostile() -> Document {
        let mut document = Document::new(Language::Nl, "Gesprek <b>& co</b>");
        let said = "Wat jammer. U moet <i>eens</i> rusten.\u{1b}[31m";
        let at = said.find("U moet").expect("it is there");
        document
            .section("# Kop | één")
            .paragraph("=1+1 *sterretjes* \u{202e}mo\n\n- lijst")
            .subsection("Onder")
            .push(Block::List(vec!["een".to_owned(), "</ul><script>alert(1)</script>".to_owned()]))
            .quote("Mevrouw Vermeulen", "Mijn handen willen niet meer.")
            .push(Block::Quote {
                who: "U".to_owned(),
                said: Flagged { text: said.to_owned(), flags: vec![flag((at, at + 26), Slip, "advies <x>")] },
            })
            .push(Block::Facts(vec![("Niveau".to_owned(), "op weg".to_owned())]))
            .push(Block::Table(Table {
                caption: "Kansen".to_owned(),
                head: vec!["principe".to_owned(), "gepakt".to_owned()],
                rows: vec![vec!["a|b".to_owned(), "3".to_owned(), "te veel".to_owned()], vec!["kort".to_owned()]],
            }));
        document
    }

    fn shown(text: &str, flags: Vec<Flag>) -> String {
        let flagged = Flagged { text: text.to_owned(), flags };
        let show = |piece: &Piece| match &piece.flag {
            Some((kind, labels)) => format!("[{}]({kind:?} {})", piece.text, labels.join("+")),
            None => piece.text.to_owned(),
        };
        flagged.pieces().iter().map(show).collect()
    }

    #[test]
    fn flags_cut_the_text_in_pieces_and_overlapping_ones_become_one() {
        let text = "een twee drie";
        for (flags, expected) in [
            (vec![], "een twee drie"),
            (vec![flag((4, 8), Slip, "a")], "een [twee](Slip a) drie"),
            (vec![flag((3, 9), Slip, "a")], "een [twee](Slip a) drie"),
            (vec![flag((9, 13), Strength, "b"), flag((0, 3), Maybe, "a")], "[een](Maybe a) twee [drie](Strength b)"),
            (vec![flag((0, 8), Strength, "a"), flag((4, 13), Slip, "b")], "[een twee drie](Slip a+b)"),
            (vec![flag((4, 8), Slip, "a"), flag((4, 8), Maybe, "a")], "een [twee](Slip a) drie"),
        ] {
            assert_eq!(shown(text, flags), expected);
        }
    }

    #[test]
    fn a_span_that_covers_no_words_is_left_out_and_never_cuts_a_letter() {
        for span in [(0, 0), (3, 4), (5, 2), (1, 99), (99, 120), (2, 5)] {
            let text = "één ij";
            let pieces = shown(text, vec![flag(span, Slip, "a")]);
            assert_eq!(pieces.replace('[', "").replace("](Slip a)", ""), text, "{span:?}");
        }
    }
}
