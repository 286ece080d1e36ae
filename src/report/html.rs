//! A document as one page of HTML that needs nothing else: no script, no font, no picture, no network.

use super::document::{Block, Document, FlagKind, Flagged, Piece, Table};
use super::escape::html as escaped;

/// Colours have a contrast of at least 4.5 to 1 in both schemes, and never say anything alone.
const STYLE: &str = include_str!("page.css");

impl Document {
    /// The document as a page: readable without its style, in the light or the dark, by a screen reader, on paper. It
    /// says to the browser that nothing else may be loaded or run.
    pub fn to_html(&self) -> String {
        let title = escaped(&self.title);
        let body: String = self.blocks.iter().map(block).collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
             <body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n",
            self.language
        )
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Section(text) => format!("<h2>{}</h2>\n", escaped(text)),
        Block::Subsection(text) => format!("<h3>{}</h3>\n", escaped(text)),
        Block::Paragraph(text) => format!("<p>{}</p>\n", escaped(text)),
        Block::List(points) => {
            let points: String = points.iter().map(|point| format!("<li>{}</li>\n", escaped(point))).collect();
            format!("<ul>\n{points}</ul>\n")
        }
        Block::Quote { who, said } => {
            format!("<blockquote><p><b>{}:</b> {}</p></blockquote>\n", escaped(who), marked(said))
        }
        Block::Facts(facts) => {
            let fact = |(name, value): &(String, String)| {
                format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(name), escaped(value))
            };
            format!("<dl>\n{}</dl>\n", facts.iter().map(fact).collect::<String>())
        }
        Block::Table(table) => rows(table),
    }
}

/// Flagged words are marked, with the remark behind them as text: a colour cannot be heard.
fn marked(said: &Flagged) -> String {
    let show = |piece: &Piece| match &piece.flag {
        Some((kind, labels)) => {
            let class = match kind {
                FlagKind::Slip => "slip",
                FlagKind::Maybe => "maybe",
                FlagKind::Strength => "strength",
            };
            let remark = escaped(&labels.join(", "));
            format!("<mark class=\"{class}\">{}</mark> <small>({remark})</small>", escaped(piece.text))
        }
        None => escaped(piece.text),
    };
    said.pieces().iter().map(show).collect()
}

fn rows(table: &Table) -> String {
    let head: String = table.head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
    let row = |cells: Vec<&str>| {
        let mut cells = cells.into_iter();
        let name = cells.next().map(|cell| format!("<th scope=\"row\">{}</th>", escaped(cell))).unwrap_or_default();
        let rest: String = cells.map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        format!("<tr>{name}{rest}</tr>\n")
    };
    format!(
        "<div class=\"wide\"><table>\n<caption>{}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{}</tbody>\n\
         </table></div>\n",
        escaped(&table.caption),
        table.even_rows().map(row).collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use crate::report::document::tests::hostile;

    #[test]
    fn a_report_as_html() {
        let page = hostile().to_html();
        let (_, body) = page.split_once("<main>\n").expect("a main element");
        let expected = r#"<h1>Gesprek &lt;b&gt;&amp; co&lt;/b&gt;</h1>
<h2># Kop | één</h2>
<p>=1+1 *sterretjes* ⟨U+202E⟩mo

- lijst</p>
<h3>Onder</h3>
<ul>
<li>een</li>
<li>&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;</li>
</ul>
<blockquote><p><b>Mevrouw Vermeulen:</b> Mijn handen willen niet meer.</p></blockquote>
<blockquote><p><b>U:</b> Wat jammer. <mark class="slip">U moet &lt;i&gt;eens&lt;/i&gt; rusten.</mark> <small>(advies &lt;x&gt;)</small>␛[31m</p></blockquote>
<dl>
<div><dt>Niveau</dt><dd>op weg</dd></div>
</dl>
<div class="wide"><table>
<caption>Kansen</caption>
<thead><tr><th scope="col">principe</th><th scope="col">gepakt</th></tr></thead>
<tbody>
<tr><th scope="row">a|b</th><td>3</td></tr>
<tr><th scope="row">kort</th><td></td></tr>
</tbody>
</table></div>
</main>
</body>
</html>
"#;
        assert_eq!(body, expected);
    }

    #[test]
    fn the_page_names_its_language_and_asks_for_nothing_from_outside() {
        let page = hostile().to_html();
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
        for outside in ["http:", "https:", "//", "url(", "@import", "<script", "<link", "<img"] {
            assert!(!page.contains(outside), "{outside}");
        }
        for needed in ["prefers-color-scheme: dark", "@media print", "<title>"] {
            assert!(page.contains(needed), "{needed}");
        }
    }
}
