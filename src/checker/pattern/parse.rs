//! Reading a pattern: from its text to a tree.

use super::Node;
use crate::text::folded_words;

/// The longest pattern, in characters.
const MAX_CHARS: usize = 8_000;
/// How deep brackets may stand in each other.
const MAX_DEPTH: usize = 16;
/// The widest gap that can be counted.
const MAX_GAP: usize = 40;

/// The tree of a pattern, or what was expected and not found.
pub(crate) fn parse(text: &str) -> Result<Node, String> {
    if text.len() > MAX_CHARS && text.chars().count() > MAX_CHARS {
        return Err(format!("<= {MAX_CHARS} characters"));
    }
    let mut parser = Parser { text, at: 0, depth: 0 };
    let node = parser.alternatives()?;
    match parser.peek() {
        None => Ok(node),
        Some(c) => Err(format!("no '{c}'")),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// The byte that is read next, at the start of a character.
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        while self.byte(self.at) == Some(b' ') {
            self.at += 1;
        }
        if self.byte(self.at).is_some_and(|byte| byte.is_ascii_graphic()) {
            return self.byte(self.at).map(char::from);
        }
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        self.rest().chars().next()
    }

    fn alternatives(&mut self) -> Result<Node, String> {
        let first = self.sequence()?;
        if self.peek() != Some('|') {
            return Ok(first);
        }
        let mut branches = vec![first];
        while self.peek() == Some('|') {
            self.at += 1;
            branches.push(self.sequence()?);
        }
        Ok(Node::Either(branches))
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut first = None;
        let mut items = Vec::new();
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            let item = self.item(c)?;
            // The mark must touch what it belongs to; a lone one is a mistake.
            let optional = self.byte(self.at) == Some(b'?');
            self.at += usize::from(optional);
            let item = if optional { Node::Perhaps(Box::new(item)) } else { item };
            match first.take() {
                None if items.is_empty() => first = Some(item),
                None => items.push(item),
                Some(one) => items = vec![one, item],
            }
        }
        let node = first.unwrap_or(Node::Row(items));
        let empty = |item: &Node| matches!(item, Node::Gap(_) | Node::Perhaps(_));
        let nothing = match &node {
            Node::Row(items) => items.iter().all(empty),
            one => empty(one),
        };
        if nothing { Err("a word, <lemma> or @class".to_owned()) } else { Ok(node) }
    }

    fn item(&mut self, first: char) -> Result<Node, String> {
        match first {
            '(' => self.group(),
            '<' => self.lemma(),
            '@' => {
                self.at += 1;
                match self.take_word() {
                    "" => Err("a name after @".to_owned()),
                    "any" => Ok(Node::Any),
                    name => Ok(Node::Class(name.to_owned())),
                }
            }
            '^' | '$' => {
                self.at += 1;
                Ok(if first == '^' { Node::Start } else { Node::End })
            }
            '.' if self.byte(self.at + 1) == Some(b'.') => self.gap(),
            '?' => Err("a word before ?".to_owned()),
            '"' | '“' | '”' => Err("no quotation marks".to_owned()),
            _ => self.word(first),
        }
    }

    fn group(&mut self) -> Result<Node, String> {
        if self.depth == MAX_DEPTH {
            return Err(format!("<= {MAX_DEPTH} brackets"));
        }
        self.depth += 1;
        self.at += 1;
        let inner = self.alternatives()?;
        if self.peek() != Some(')') {
            return Err("')'".to_owned());
        }
        self.at += 1;
        self.depth -= 1;
        Ok(inner)
    }

    fn lemma(&mut self) -> Result<Node, String> {
        self.at += 1;
        let Some((name, _)) = self.rest().split_once('>') else { return Err("'>'".to_owned()) };
        self.at += name.len() + 1;
        match <[String; 1]>::try_from(folded_words(name)) {
            Ok([name]) => Ok(Node::Lemma(name)),
            Err(_) => Err("<lemma>".to_owned()),
        }
    }

    fn gap(&mut self) -> Result<Node, String> {
        self.at += 2;
        let rest = self.rest();
        let digits = &rest[..rest.bytes().take_while(u8::is_ascii_digit).count()];
        self.at += digits.len();
        match digits.parse::<usize>() {
            _ if digits.is_empty() => Ok(Node::Gap(None)),
            Ok(width) if width <= MAX_GAP => Ok(Node::Gap(Some(width))),
            _ => Err(format!("..1 to ..{MAX_GAP}")),
        }
    }

    fn word(&mut self, first: char) -> Result<Node, String> {
        let typed = self.take_word();
        if typed.bytes().all(|byte| byte.is_ascii_lowercase()) && !typed.is_empty() {
            return Ok(Node::Word(typed.to_owned()));
        }
        let mut parts: Vec<Node> = folded_words(typed).into_iter().map(Node::Word).collect();
        match parts.len() {
            0 => Err(format!("a word in the place of '{first}'")),
            1 => Ok(parts.swap_remove(0)),
            _ => Ok(Node::Row(parts)),
        }
    }

    /// Characters up to the next space or sign, always at least one.
    fn take_word(&mut self) -> &'a str {
        let rest = self.rest();
        let ends = |c: char| c.is_whitespace() || "()|?<>@^$\"".contains(c);
        let end = match rest.char_indices().find(|(_, c)| ends(*c)) {
            Some((0, c)) => c.len_utf8(),
            Some((end, _)) => end,
            None => rest.len(),
        };
        self.at += end;
        rest[..end].trim()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_says_what_was_expected() {
        for (text, expected) in [
            ("", "a word, <lemma> or @class"),
            ("a |", "a word, <lemma> or @class"),
            ("(a", "')'"),
            ("a)", "no ')'"),
            ("<lopen", "'>'"),
            ("<loop weg>", "<lemma>"),
            ("@", "a name after @"),
            ("? a", "a word before ?"),
            ("..99 a", "..1 to ..40"),
            ("\"a\"", "no quotation marks"),
            ("a , b", "a word in the place of ','"),
            ("..", "a word, <lemma> or @class"),
            ("a? ..2", "a word, <lemma> or @class"),
        ] {
            assert_eq!(parse(text), Err(expected.to_owned()), "{text}");
        }
        assert!(parse(&"(".repeat(500)).is_err());
        assert!(parse(&"a ".repeat(9_000)).is_err());
    }

    #[test]
    fn either_binds_weaker_than_a_row() {
        let word = |text: &str| Node::Word(text.to_owned());
        let expected = Node::Either(vec![Node::Row(vec![word("a"), word("b")]), word("c")]);
        assert_eq!(parse("a b|c"), Ok(expected));
        assert_eq!(parse("oma's"), Ok(word("oma's")));
        assert_eq!(parse("no-one"), Ok(Node::Row(vec![word("no"), word("one")])));
    }
}
