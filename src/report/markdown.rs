//! A document as Markdown (CommonMark with tables).

use super::document::{Block, Document, FlagKind, Flagged, Piece, Table};
use super::escape::markdown as escaped;

impl Document {
    /// The document as Markdown. A slip is bold, other flagged words are in italics; the remark stands behind them.
    pub fn to_markdown(&self) -> String {
        let mut out = format!("# {}\n", escaped(&self.title));
        for block in &self.blocks {
            out.push('\n');
            match block {
                Block::Section(text) => out += &format!("## {}\n", escaped(text)),
                Block::Subsection(text) => out += &format!("### {}\n", escaped(text)),
                Block::Paragraph(text) => out += &format!("{}\n", escaped(text)),
                Block::List(points) => out.extend(points.iter().map(|point| format!("- {}\n", escaped(point)))),
                Block::Quote { who, said } => out += &format!("> **{}:** {}\n", escaped(who), emphasised(said)),
                Block::Facts(facts) => {
                    let fact =
                        |(name, value): &(String, String)| format!("- **{}:** {}\n", escaped(name), escaped(value));
                    out.extend(facts.iter().map(fact));
                }
                Block::Table(table) => out += &rows(table),
            }
        }
        out
    }
}

fn emphasised(said: &Flagged) -> String {
    let show = |piece: &Piece| {
        let text = escaped(piece.text);
        match &piece.flag {
            Some((kind, labels)) => {
                let mark = if *kind == FlagKind::Slip { "**" } else { "*" };
                format!("{mark}{text}{mark} ({})", escaped(&labels.join(", ")))
            }
            // Escaping takes the space at the edges away; between two pieces it means something.
            None => {
                let edge = |is: bool| if is { " " } else { "" };
                let (before, after) =
                    (piece.text.starts_with(char::is_whitespace), piece.text.ends_with(char::is_whitespace));
                format!("{}{text}{}", edge(before), edge(after && !text.is_empty()))
            }
        }
    };
    said.pieces().iter().map(show).collect::<String>().trim().to_owned()
}

fn rows(table: &Table) -> String {
    let row =
        |cells: Vec<&str>| format!("| {} |\n", cells.into_iter().map(escaped).collect::<Vec<String>>().join(" | "));
    let line = format!("|{}\n", " --- |".repeat(table.head.len()));
    let head = row(table.head.iter().map(String::as_str).collect());
    format!("{}\n\n{head}{line}{}", escaped(&table.caption), table.even_rows().map(row).collect::<String>())
}

#[cfg(test)]
mod tests {
    use crate::report::document::tests::hostile;

    #[test]
    fn a_report_as_markdown() {
        let expected = r"# Gesprek \<b\>\& co\</b\>

## \# Kop \| één

\=1+1 \*sterretjes\* ⟨U+202E⟩mo - lijst

### Onder

- een
- \</ul\>\<script\>alert(1)\</script\>

> **Mevrouw Vermeulen:** Mijn handen willen niet meer.

> **U:** Wat jammer. **U moet \<i\>eens\</i\> rusten.** (advies \<x\>)␛\[31m

- **Niveau:** op weg

Kansen

| principe | gepakt |
| --- | --- |
| a\|b | 3 |
| kort |  |
";
        assert_eq!(hostile().to_markdown(), expected);
    }
}
