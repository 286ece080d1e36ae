//! Escaping, in one place: for terminals, HTML and Markdown.

use std::borrow::Cow;

/// Whether a character steers a terminal or the direction of text rather than being read.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// `text` for a terminal: what would steer it is shown as a symbol, tabs as a space. Line ends stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| steers(c) || c == '\t') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| match c {
                '\t' => ' ',
                // The control pictures of Unicode: U+241B for ESC, and so on.
                '\0'..='\x1f' if steers(c) => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
                '\x7f' => '\u{2421}',
                c if steers(c) => '\u{fffd}',
                c => c,
            })
            .collect(),
    )
}

/// `text` as the text of an HTML element or a quoted attribute.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// `text` inside a line of Markdown: nothing in it is markup, and it stays one line.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in visible(text).chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '~' | '&' | '=' | '+'
            | '-' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// `text` inside a line of Markdown that something else begins: what would be markup only at the start of a line stays
/// as it is.
pub fn markdown_inside(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in visible(text).chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        let hostile = "a\x1b[2Jb\x07c\u{9b}31md\u{202e}e\r\nf";
        let shown = visible(hostile);
        assert_eq!(shown, "a␛[2Jb␇c\u{fffd}31md\u{fffd}e␍\nf");
        assert!(!shown.chars().any(steers));
    }

    #[test]
    fn markup_in_a_reply_is_text_in_a_page() {
        assert_eq!(html("<script>alert(\"x\")&'"), "&lt;script&gt;alert(&quot;x&quot;)&amp;&#39;");
        assert_eq!(markdown("# *x* <b>\n- y"), "\\# \\*x\\* \\<b\\> \\- y");
        assert_eq!(markdown_inside("ja - *x* [y]\n# z!"), "ja - \\*x\\* \\[y\\] # z!");
    }
}
