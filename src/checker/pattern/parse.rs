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
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > MAX_CHARS {
        return Err(format!("<= {MAX_CHARS} characters"));
    }
    let mut parser = Parser { chars: &chars, at: 0, depth: 0 };
    let node = parser.alternatives()?;
    match parser.peek() {
        None => Ok(node),
        Some(c) => Err(format!("no '{c}'")),
    }
}

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
        self.chars.get(self.at).copied()
    }

    fn alternatives(&mut self) -> Result<Node, String> {
        let mut branches = vec![self.sequence()?];
        while self.peek() == Some('|') {
            self.at += 1;
            branches.push(self.sequence()?);
        }
        Ok(if branches.len() == 1 { branches.swap_remove(0) } else { Node::Either(branches) })
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut items = Vec::new();
        while let Some(c) = self.peek() {
            if matches!(c, '|' | ')') {
                break;
            }
            let item = self.item(c)?;
            // The mark must touch what it belongs to; a lone one is a mistake.
            let optional = self.chars.get(self.at) == Some(&'?');
            if optional {
                self.at += 1;
            }
            items.push(if optional { Node::Perhaps(Box::new(item)) } else { item });
        }
        let something = items.iter().any(|item| !matches!(item, Node::Gap(_) | Node::Perhaps(_)));
        match items.len() {
            _ if !something => Err("a word, <lemma> or @class".to_owned()),
            1 => Ok(items.swap_remove(0)),
            _ => Ok(Node::Row(items)),
        }
    }

    fn item(&mut self, first: char) -> Result<Node, String> {
        match first {
            '(' => self.group(),
            '<' => self.lemma(),
            '@' => {
                self.at += 1;
                match self.take_word() {
                    name if name.is_empty() => Err("a name after @".to_owned()),
                    name if name == "any" => Ok(Node::Any),
                    name => Ok(Node::Class(name)),
                }
            }
            '^' | '$' => {
                self.at += 1;
                Ok(if first == '^' { Node::Start } else { Node::End })
            }
            '.' if self.chars.get(self.at + 1) == Some(&'.') => self.gap(),
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
        let rest = &self.chars[self.at..];
        let Some(end) = rest.iter().position(|c| *c == '>') else { return Err("'>'".to_owned()) };
        let name: String = rest[..end].iter().collect();
        self.at += end + 1;
        match <[String; 1]>::try_from(folded_words(&name)) {
            Ok([name]) => Ok(Node::Lemma(name)),
            Err(_) => Err("<lemma>".to_owned()),
        }
    }

    fn gap(&mut self) -> Result<Node, String> {
        self.at += 2;
        let mut digits = String::new();
        while let Some(c) = self.chars.get(self.at).filter(|c| c.is_ascii_digit()) {
            digits.push(*c);
            self.at += 1;
        }
        match digits.parse::<usize>() {
            _ if digits.is_empty() => Ok(Node::Gap(None)),
            Ok(width) if width <= MAX_GAP => Ok(Node::Gap(Some(width))),
            _ => Err(format!("..1 to ..{MAX_GAP}")),
        }
    }

    fn word(&mut self, first: char) -> Result<Node, String> {
        let typed = self.take_word();
        let mut parts: Vec<Node> = folded_words(&typed).into_iter().map(Node::Word).collect();
        match parts.len() {
            0 => Err(format!("a word in the place of '{first}'")),
            1 => Ok(parts.swap_remove(0)),
            _ => Ok(Node::Row(parts)),
        }
    }

    /// Characters up to the next space or sign, always at least one.
    fn take_word(&mut self) -> String {
        let start = self.at;
        while let Some(c) = self.chars.get(self.at) {
            let ends = c.is_whitespace() || matches!(c, '(' | ')' | '|' | '?' | '<' | '>' | '@' | '^' | '$' | '"');
            if ends && self.at > start {
                break;
            }
            self.at += 1;
            if ends {
                break;
            }
        }
        self.chars[start..self.at].iter().collect::<String>().trim().to_owned()
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
