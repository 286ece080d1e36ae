//! Long texts: styled lines, wrapped to a width, shown from a scroll position.

use crate::report::visible;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

/// A text that grows by paragraphs.
#[derive(Debug, Default)]
pub struct Page {
    lines: Vec<Line<'static>>,
    width: usize,
}

/// `text` in lines of at most `width` columns, broken between words where that can be done.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, textwrap::Options::new(width.max(1))).into_iter().map(std::borrow::Cow::into_owned).collect()
}

impl Page {
    /// An empty page of this width.
    pub fn new(width: usize) -> Self {
        Page { lines: Vec::new(), width }
    }

    /// An empty line, unless the page is empty or ends with one.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A paragraph in one style.
    pub fn text(&mut self, text: &str, style: Style) {
        self.hanging("", style, text, style);
    }

    /// A paragraph after a label; further lines are indented to where the text began, or by four on narrow pages.
    pub fn hanging(&mut self, label: &str, label_style: Style, text: &str, style: Style) {
        let label = visible(label);
        let indent = textwrap::core::display_width(&label).min(self.width / 3);
        let first = " ".repeat(textwrap::core::display_width(&label));
        let rest = " ".repeat(indent);
        for (at, paragraph) in visible(text).split('\n').enumerate() {
            let options = textwrap::Options::new(self.width.max(4))
                .initial_indent(if at == 0 { &first } else { &rest })
                .subsequent_indent(&rest);
            for (row, line) in textwrap::wrap(paragraph, options).into_iter().enumerate() {
                let line = if at == 0 && row == 0 {
                    let body = line.strip_prefix(first.as_str()).unwrap_or(&line).to_owned();
                    Line::from(vec![Span::styled(label.to_string(), label_style), Span::styled(body, style)])
                } else {
                    Line::from(Span::styled(line.into_owned(), style))
                };
                self.lines.push(line);
            }
        }
    }

    /// A finished line.
    pub fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// The number of lines.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Shows the page from line `scroll`; returns where it really begins, so that one cannot scroll past the end.
    pub fn show(&self, scroll: usize, area: Rect, buffer: &mut Buffer) -> usize {
        let height = usize::from(area.height);
        let start = scroll.min(self.lines.len().saturating_sub(height));
        for (row, line) in self.lines.iter().skip(start).take(height).enumerate() {
            let y = area.y + u16::try_from(row).unwrap_or(u16::MAX);
            line.render(Rect { y, height: 1, ..area }, buffer);
        }
        start
    }
}
