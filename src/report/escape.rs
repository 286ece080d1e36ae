//! Escaping, in one place: for a terminal, for HTML, for Markdown, for a spreadsheet.

use std::borrow::Cow;

/// What must not reach a screen as it is: it would move the cursor, turn the direction of a line, or hide.
const fn is_treacherous(c: char) -> bool {
    matches!(
        c,
        // Controls, but for the end of a line.
        '\0'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Marks, embeddings, overrides and isolates of direction.
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Line and paragraph separators, invisible spaces and operators, interlinear marks, tags.
        | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// The text with everything visible that would act on a terminal: escape sequences, other controls, marks of direction.
/// Ends of lines stay, a tab becomes a space, and an escape character is shown as `␛`.
pub fn terminal(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_treacherous) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\t' => out.push(' '),
            '\0'..='\u{1f}' if c != '\n' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}' => out.push('␡'),
            _ if is_treacherous(c) => out.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The text for the content of an element or a quoted attribute of HTML; controls are made visible as for a terminal.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in terminal(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// The text as Markdown that shows just these characters, on one line: no markup, no HTML, no link, no list.
pub fn markdown(text: &str) -> String {
    let visible = terminal(text);
    let line = visible.split_whitespace().collect::<Vec<&str>>().join(" ");
    let mut out = String::with_capacity(line.len() + 16);
    for (at, c) in line.char_indices() {
        let rest = &line[at..];
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '@' | '^' | '$' => true,
            '+' | '-' | '=' => at == 0,
            // "1." and "1)" begin a list at the start of a line.
            '.' | ')' if at > 0 && line[..at].chars().all(|c| c.is_ascii_digit()) => true,
            '.' => line[..at].to_ascii_lowercase().ends_with("www"),
            ':' => rest.starts_with(":/"),
            '!' => rest.starts_with("!["),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The text as one field of a CSV file. A spreadsheet takes a field that begins as a formula for one, also in a file of
/// somebody else; an apostrophe before it keeps it text. Give figures as figures, not through this function.
pub fn csv(text: &str) -> String {
    let visible = terminal(text);
    let formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠');
    let guard = if visible.trim_start().starts_with(formula) { "'" } else { "" };
    let field = format!("{guard}{visible}");
    let plain = |c: char| !matches!(c, ',' | ';' | '"' | '\'' | '\n') && !c.is_whitespace();
    let quoted = field.is_empty() || field.chars().all(|c| plain(c) || c == ' ') && field.trim() == field;
    if quoted { field } else { format!("\"{}\"", field.replace('"', "\"\"")) }
}

/// One row of a CSV file, with its end of line.
pub fn csv_row<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let fields: Vec<String> = fields.into_iter().map(csv).collect();
    fields.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_gets_through() {
        for (hostile, shown) in [
            ("\u{1b}[2J\u{1b}]0;titel\u{7}", "␛[2J␛]0;titel␇"),
            ("a\rb\u{8}c\0", "a␍b␈c␀"),
            ("\u{9b}31m", "⟨U+009B⟩31m"),
            ("een\u{202e}eert", "een⟨U+202E⟩eert"),
            ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"),
            ("\u{e0041}", "⟨U+E0041⟩"),
            ("een\ttwee\ndrie\u{7f}", "een twee\ndrie␡"),
        ] {
            assert_eq!(terminal(hostile), shown, "{hostile:?}");
        }
    }

    #[test]
    fn what_people_type_stays_as_it_is() {
        for text in ["Één café, ĳs en zo'n “jurk”…", "👩‍🦳 dansen 🙂", "שלום, مرحبا", "e\u{301}"]
        {
            assert!(matches!(terminal(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn every_control_and_every_mark_of_direction_is_made_visible() {
        for c in (0..0x11_0000).filter_map(char::from_u32).filter(|c| c.is_control() && *c != '\n') {
            assert!(!terminal(&c.to_string()).contains(c), "{c:?}");
        }
    }

    #[test]
    fn html_cannot_leave_its_element_or_its_attribute() {
        assert_eq!(
            html("<script>alert('x')</script> & \"y\" onload=\u{1b}"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; onload=␛"
        );
    }

    #[test]
    fn markdown_shows_what_was_typed() {
        for (typed, escaped) in [
            ("# *een* _twee_ `drie`", "\\# \\*een\\* \\_twee\\_ \\`drie\\`"),
            ("[klik](javascript:x) ![a](b)", "\\[klik\\](javascript:x) \\!\\[a\\](b)"),
            ("<img src=x> &amp; a|b", "\\<img src=x\\> \\&amp; a\\|b"),
            ("1. lijst", "1\\. lijst"),
            ("In 1945. Toen.", "In 1945. Toen."),
            ("- lijst\n\n> citaat", "\\- lijst \\> citaat"),
            ("http://x.nl www.x.nl a@b.nl", "http\\://x.nl www\\.x.nl a\\@b.nl"),
            ("Hoe was dat? Mooi! (Ja - heus.)", "Hoe was dat? Mooi! (Ja - heus.)"),
        ] {
            assert_eq!(markdown(typed), escaped, "{typed}");
        }
    }

    #[test]
    fn a_spreadsheet_sees_text_and_never_a_formula() {
        for (typed, field) in [
            ("Dag mevrouw.", "Dag mevrouw."),
            ("een, twee; \"drie\"", "\"een, twee; \"\"drie\"\"\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("  +31 6", "\"'  +31 6\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("-", "\"'-\""),
            ("\t=1", "\"' =1\""),
            ("＝1", "\"'＝1\""),
            ("een\ntwee", "\"een\ntwee\""),
            ("", ""),
        ] {
            assert_eq!(csv(typed), field, "{typed:?}");
        }
        assert_eq!(csv_row(["a", "b,c", ""]), "a,\"b,c\",\r\n");
    }
}
