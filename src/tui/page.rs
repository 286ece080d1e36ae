//! Long texts: styled lines, wrapped to a width, shown from a scroll position.

use crate::base::Span as Place;
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

    /// What somebody said after their name, with pieces of it in a style of their own. Pieces that overlap an earlier one
    /// are left out.
    pub fn marked(&mut self, label: &str, label_style: Style, text: &str, marks: &[(Place, Style)]) {
        let begin = self.lines.len();
        self.hanging(label, label_style, text, Style::new());
        let mut sorted = marks.to_vec();
        sorted.sort_by_key(|(place, _)| *place);
        for (place, style) in sorted {
            // Wrapping has taken spaces away, never letters: letters are counted.
            let letters = |text: &str| visible(text).chars().filter(|c| !c.is_whitespace()).count();
            let (Some(before), Some(inside)) = (text.get(..place.start), text.get(place.start..place.end)) else {
                continue;
            };
            self.restyle(begin, letters(before), letters(inside), style);
        }
    }

    /// Gives `count` letters, after `skip` letters of text from line `begin` on, a style. The label does not count.
    fn restyle(&mut self, begin: usize, skip: usize, count: usize, style: Style) {
        let mut at = 0;
        for (row, line) in self.lines.iter_mut().enumerate().skip(begin) {
            let mut spans: Vec<Span<'static>> = Vec::new();
            for (nth, span) in std::mem::take(&mut line.spans).into_iter().enumerate() {
                if row == begin && nth == 0 {
                    spans.push(span);
                    continue;
                }
                // Runs of equal style, so that a mark is one piece with the spaces inside it.
                let mut runs: Vec<(bool, String)> = Vec::new();
                for c in span.content.chars() {
                    let letter = !c.is_whitespace();
                    let inside =
                        if letter { (skip..skip + count).contains(&at) } else { at > skip && at < skip + count };
                    at += usize::from(letter);
                    match runs.last_mut() {
                        Some((was, run)) if *was == inside => run.push(c),
                        _ => runs.push((inside, c.to_string())),
                    }
                }
                let styled = |(inside, run): (bool, String)| {
                    Span::styled(run, if inside { span.style.patch(style) } else { span.style })
                };
                spans.extend(runs.into_iter().map(styled));
            }
            line.spans = spans;
        }
    }

    /// A page of this width, written by `write`.
    pub fn of(width: usize, write: impl FnOnce(&mut Page)) -> Page {
        let mut page = Page::new(width);
        write(&mut page);
        page
    }

    /// Two pages of one width beside each other, as high as the higher one; an empty row after them.
    pub fn beside(&mut self, first: Page, second: Page, between: &'static str) {
        let (width, height) = (first.width, first.lines.len().max(second.lines.len()));
        let mut second = second.lines.into_iter();
        let mut first = first.lines.into_iter();
        for _ in 0..height {
            let mut line = first.next().unwrap_or_default();
            let pad = width.saturating_sub(line.width());
            line.spans.push(Span::raw(" ".repeat(pad)));
            line.spans.push(Span::raw(between));
            line.spans.extend(second.next().unwrap_or_default().spans);
            self.lines.push(line);
        }
        self.lines.push(Line::from(vec![Span::raw(" ".repeat(width)), Span::raw(between)]));
    }

    /// The page with a margin of two columns, in which the chosen lines have a mark; they are styled as well.
    pub fn with_margin(mut self, chosen: Option<(usize, usize)>, style: Style) -> Page {
        for (row, line) in self.lines.iter_mut().enumerate() {
            let is_chosen = chosen.is_some_and(|(start, end)| (start..end).contains(&row));
            let mark = if chosen.is_some_and(|(start, _)| start == row) { "> " } else { "  " };
            if is_chosen {
                line.spans.iter_mut().for_each(|span| span.style = span.style.patch(style));
            }
            line.spans.insert(0, Span::raw(mark));
        }
        self
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
