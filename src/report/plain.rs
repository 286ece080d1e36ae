//! A document as plain text, for a terminal, a screen reader or a pipe.

use super::document::{Block, Document, Flagged, Table};
use super::escape;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Narrower than this nothing can be read; texts then run over.
const LEAST_WIDTH: usize = 20;

impl Document {
    /// The document as text of at most `width` columns, but never under 20. Flagged words stand between brackets, with
    /// the remark behind them: nothing depends on colour.
    pub fn to_text(&self, width: usize) -> String {
        let width = width.max(LEAST_WIDTH);
        let mut out = underlined(&self.title, '=', width);
        for block in &self.blocks {
            out.push('\n');
            match block {
                Block::Section(text) => out += &underlined(text, '-', width),
                Block::Subsection(text) | Block::Paragraph(text) => out += &wrap(text, "", "", width),
                Block::List(points) => out.extend(points.iter().map(|point| wrap(point, "- ", "  ", width))),
                Block::Quote { who, said } => out += &wrap(&format!("{who}: {}", bracketed(said)), "", "  ", width),
                Block::Facts(facts) => {
                    out.extend(facts.iter().map(|(name, value)| wrap(&format!("{name}: {value}"), "", "  ", width)));
                }
                Block::Table(table) => out += &columns(table, width).unwrap_or_else(|| one_by_one(table, width)),
            }
        }
        out
    }
}

/// "Wat jammer. [U moet rusten.] (advies)"
fn bracketed(said: &Flagged) -> String {
    let show = |piece: super::document::Piece| match piece.flag {
        Some((_, labels)) => format!("[{}] ({})", piece.text, labels.join(", ")),
        None => piece.text.to_owned(),
    };
    said.pieces().into_iter().map(show).collect()
}

fn underlined(text: &str, line: char, width: usize) -> String {
    let text = wrap(text, "", "", width);
    let longest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    text + &line.to_string().repeat(longest) + "\n"
}

/// The text in lines, the first behind `first`, the others behind `rest`; both as wide. Words that are too long are cut.
fn wrap(text: &str, first: &str, rest: &str, width: usize) -> String {
    let mut out = first.to_owned();
    let mut used = first.width();
    let mut is_empty = true;
    for word in escape::terminal(text).split_whitespace() {
        let wide = word.width();
        if is_empty || used + 1 + wide > width {
            if !is_empty {
                used = next_line(&mut out, rest);
            }
        } else {
            out.push(' ');
            used += 1;
        }
        if used + wide <= width {
            out.push_str(word);
            used += wide;
        } else {
            for letter in word.graphemes(true) {
                if used + letter.width() > width {
                    used = next_line(&mut out, rest);
                }
                out.push_str(letter);
                used += letter.width();
            }
        }
        is_empty = false;
    }
    out + "\n"
}

/// Begins a line behind `rest`; how much of it that takes.
fn next_line(out: &mut String, rest: &str) -> usize {
    out.push('\n');
    out.push_str(rest);
    rest.width()
}

/// The table in columns; `None` when it is too wide for that.
fn columns(table: &Table, width: usize) -> Option<String> {
    let flat = |text: &str| escape::terminal(text).split_whitespace().collect::<Vec<&str>>().join(" ");
    let head: Vec<String> = table.head.iter().map(|cell| flat(cell)).collect();
    let rows: Vec<Vec<String>> = table.even_rows().map(|row| row.into_iter().map(flat).collect()).collect();
    let widest = |column: usize| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(widest).collect();
    let all = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    if all > width {
        return None;
    }
    let row = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| {
            // Not `{:width$}`: that counts characters, not columns.
            format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
        });
        format!("{}\n", padded.collect::<Vec<String>>().join("  ").trim_end())
    };
    let line = "-".repeat(all) + "\n";
    let caption = wrap(&table.caption, "", "", width);
    Some(caption + &row(&head) + &line + &rows.iter().map(|cells| row(cells)).collect::<String>())
}

/// The table row by row: each cell on a line, behind the name of its column.
fn one_by_one(table: &Table, width: usize) -> String {
    let mut out = wrap(&table.caption, "", "", width);
    for row in table.even_rows() {
        let mut cells = table.head.iter().zip(row);
        if let Some((_, name)) = cells.next() {
            out += &wrap(name, "- ", "  ", width);
        }
        out.extend(cells.map(|(head, cell)| wrap(&format!("{head}: {cell}"), "  ", "    ", width)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::report::document::tests::hostile;

    #[test]
    fn a_report_as_text() {
        let expected = "\
Gesprek <b>& co</b>
===================

# Kop | één
-----------

=1+1 *sterretjes* ⟨U+202E⟩mo - lijst

Onder

- een
- </ul><script>alert(1)</script>

Mevrouw Vermeulen: Mijn handen willen niet
  meer.

U: Wat jammer. [U moet <i>eens</i> rusten.]
  (advies <x>)␛[31m

Niveau: op weg

Kansen
principe  gepakt
----------------
a|b       3
kort
";
        assert_eq!(hostile().to_text(44), expected);
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let mut document = hostile();
        document
            .paragraph("Donaudampfschifffahrtsgesellschaftskapitän 結婚式の衣装を縫いました 👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳👩‍🦳");
        for width in [0, 20, 21, 33, 80, 400] {
            for line in document.to_text(width).lines() {
                assert!(line.width() <= width.max(LEAST_WIDTH), "{width}: {line}");
            }
        }
    }

    #[test]
    fn a_table_that_does_not_fit_is_told_row_by_row() {
        let table = Table {
            caption: "Kansen".to_owned(),
            head: vec!["principe".to_owned(), "wat er gebeurde".to_owned()],
            rows: vec![vec!["verhalen".to_owned(), "drie van vier".to_owned()]],
        };
        let mut document = Document::new(Language::Nl, "T");
        document.push(Block::Table(table));
        let expected = "T\n=\n\nKansen\n- verhalen\n  wat er gebeurde:\n    drie van vier\n";
        assert_eq!(document.to_text(20), expected);
    }

    #[test]
    fn emptiness_is_no_fault() {
        let mut document = Document::new(Language::En, "");
        document
            .paragraph("")
            .quote("", "")
            .push(Block::List(Vec::new()))
            .push(Block::Facts(Vec::new()))
            .push(Block::Table(Table { caption: String::new(), head: Vec::new(), rows: vec![vec!["x".to_owned()]] }));
        assert!(document.to_text(80).trim_matches(['\n', ':', ' ']).is_empty());
        assert!(document.to_html().contains("</html>"));
        assert!(document.to_markdown().starts_with('#'));
    }
}
