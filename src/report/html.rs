//! A document as one self-contained page.

use super::document::{Block, Document, NoteKind};
use super::escape::html;
use crate::base::Span;
use std::fmt::Write as _;

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1.05rem/1.55 Georgia,'Times New Roman',serif;max-width:42rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.6rem;margin:2.5rem 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}\
p{margin:.4rem 0}.who{font-weight:bold}.gesture{font-style:italic}\
.own{border-left:.25rem solid currentColor;padding-left:.75rem}\
.note{margin:.2rem 0 .2rem 1.5rem;padding-left:1.2rem;text-indent:-1.2rem}\
.sign{display:inline-block;width:1.2rem;text-indent:0;font-weight:bold}\
mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:.12em}\
mark.maybe{text-decoration-style:dotted}\
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}\
@media(max-width:36rem){.pair{display:block}}\
@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}.note{break-inside:avoid}}";

impl Document {
    /// As one HTML page with its style inside, no scripts, nothing fetched; light or dark as the reader's system is.
    pub fn to_html(&self) -> String {
        let title = self
            .blocks()
            .iter()
            .find_map(|block| match block {
                Block::Heading(_, text) => Some(html(text)),
                _ => None,
            })
            .unwrap_or_else(|| "luister".to_owned());
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
            self.language()
        );
        for block in self.blocks() {
            push(&mut out, block);
        }
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }
}

fn push(out: &mut String, block: &Block) {
    // Writing to a String cannot fail.
    let _ = match block {
        Block::Heading(level, text) => {
            let level = (*level).clamp(1, 6);
            writeln!(out, "<h{level}>{}</h{level}>", html(text))
        }
        Block::Paragraph(text) | Block::Action(text) => writeln!(out, "<p>{}</p>", lines(text)),
        Block::Gesture(text) => writeln!(out, "<p class=\"gesture\">({})</p>", lines(text)),
        Block::Speech { who, text, own, marks } => {
            let class = if *own { " class=\"own\"" } else { "" };
            writeln!(out, "<p{class}><span class=\"who\">{}:</span> {}</p>", html(who), marked(text, marks))
        }
        Block::Note(kind, text) => {
            writeln!(out, "<p class=\"note\"><span class=\"sign\">{}</span>{}</p>", kind.sign(), lines(text))
        }
        Block::Columns { heads, rows } => {
            let (first, second) = (html(&heads.0), html(&heads.1));
            let _ = writeln!(out, "<div class=\"pair\"><h3>{first}</h3><h3>{second}</h3></div>");
            for (first, second) in rows {
                out.push_str("<div class=\"pair\"><div>\n");
                first.iter().for_each(|block| push(out, block));
                out.push_str("</div><div>\n");
                second.iter().for_each(|block| push(out, block));
                out.push_str("</div></div>\n");
            }
            Ok(())
        }
    };
}

fn lines(text: &str) -> String {
    html(text).replace('\n', "<br>")
}

/// The text with its marked words underlined. Marks that overlap an earlier one, or lie on no boundary, are left out.
fn marked(text: &str, marks: &[(Span, NoteKind)]) -> String {
    let mut sorted = marks.to_vec();
    sorted.sort_by_key(|(span, _)| *span);
    let (mut out, mut at) = (String::new(), 0);
    for (span, kind) in sorted {
        let (Some(before), Some(inside)) = (text.get(at..span.start), text.get(span.start..span.end)) else { continue };
        let class = if kind == NoteKind::Maybe { " class=\"maybe\"" } else { "" };
        out += &format!("{}<mark{class}>{}</mark>", lines(before), lines(inside));
        at = span.end;
    }
    out + &lines(text.get(at..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    #[test]
    fn a_hostile_reply_stays_text_and_marks_keep_their_words() {
        let mut document = Document::new(Language::Nl);
        document.heading(1, "Gesprek <b>");
        let text = "<script>é</script> gelukkig";
        let at = text.find("gelukkig").unwrap();
        let marks = vec![(Span::new(at, text.len()), NoteKind::Flag), (Span::new(9, 10), NoteKind::Maybe)];
        document.reply("Jij", text, marks);
        let page = document.to_html();
        assert!(page.contains("lang=\"nl\"") && page.contains("<title>Gesprek &lt;b&gt;</title>"), "{page}");
        assert!(page.contains("&lt;script&gt;é&lt;/script&gt; <mark>gelukkig</mark>"), "{page}");
        assert!(!page.contains("<script"), "{page}");
    }
}
