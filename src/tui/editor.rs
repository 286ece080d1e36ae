//! The reply editor: a text area with soft wrap, undo and paste.

use super::theme::Theme;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{TextArea, WrapMode};

/// The state of the editor widget; the text itself is also the model's draft.
#[derive(Debug)]
pub struct Editor {
    area: TextArea<'static>,
    theme: Theme,
}

impl Editor {
    /// An empty editor.
    pub fn new(theme: Theme) -> Self {
        let mut editor = Editor { area: TextArea::default(), theme };
        editor.dress();
        editor
    }

    fn dress(&mut self) {
        self.area.set_wrap_mode(WrapMode::WordOrGlyph);
        self.area.set_cursor_line_style(Style::new());
        self.area.set_cursor_style(Style::new().add_modifier(Modifier::REVERSED));
        self.area.set_placeholder_style(self.theme.quiet());
        self.area.set_max_histories(200);
    }

    /// What an empty editor shows.
    pub fn set_placeholder(&mut self, text: &str) {
        self.area.set_placeholder_text(text);
    }

    /// The text as typed.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Begins anew with this text; its history of changes begins anew too.
    pub fn set(&mut self, text: &str) {
        self.area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        self.dress();
        self.area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        self.area.move_cursor(ratatui_textarea::CursorMove::End);
    }

    /// Puts pasted text in at the cursor: line ends normalised, control characters left out.
    pub fn paste(&mut self, text: &str) {
        let clean: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|c| *c == '\n' || !c.is_control())
            .take(crate::app::LONGEST_REPLY)
            .collect();
        self.area.insert_str(clean);
    }

    /// One key. Returns whether it may have changed the text.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            // On Windows AltGr arrives as both: it types a letter (@, €, ë).
            KeyCode::Char(c) if control && key.modifiers.contains(KeyModifiers::ALT) => {
                self.area.insert_char(c);
                true
            }
            // The keys that people know from other programs come before the widget's own.
            KeyCode::Char('z') if control => self.area.undo(),
            KeyCode::Char('y') if control => self.area.redo(),
            KeyCode::Char('u') if control => self.area.delete_line_by_head(),
            KeyCode::Char('j') if control => {
                self.area.insert_newline();
                true
            }
            KeyCode::Tab => false,
            _ => self.area.input(key),
        }
    }

    /// The widget.
    pub fn widget(&self) -> &TextArea<'static> {
        &self.area
    }

    /// How many rows the text takes at this width, at most `most`.
    pub fn rows(&self, width: usize, most: usize) -> usize {
        let rows: usize =
            self.area.lines().iter().map(|line| super::page::wrapped(line, width.max(2) - 1).len().max(1)).sum();
        rows.clamp(1, most.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(editor: &mut Editor, text: &str) {
        for c in text.chars() {
            editor.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
    }

    #[test]
    fn accents_and_emoji_are_typed_and_undone() {
        let mut editor = Editor::new(Theme::new(false));
        typed(&mut editor, "Wat naïef 👵🏽, één");
        assert_eq!(editor.text(), "Wat naïef 👵🏽, één");
        editor.key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(editor.text(), "Wat naïef 👵🏽, éé");
        editor.key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL));
        assert_eq!(editor.text(), "Wat naïef 👵🏽, één");
    }

    #[test]
    fn a_paste_brings_lines_but_no_control_characters() {
        let mut editor = Editor::new(Theme::new(false));
        editor.paste("een\r\ntwee\x1b[31m\x07drie");
        assert_eq!(editor.text(), "een\ntwee[31mdrie");
    }
}
