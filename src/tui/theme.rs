//! How things look. Colour is never the only sign, and the terminal's own colours are the ground.

use crate::report::NoteKind;
use ratatui::style::{Color, Modifier, Style};

/// Styles for light, dark and monochrome terminals alike: named colours, which the terminal's own palette renders.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    colour: bool,
}

impl Theme {
    /// With colours, or (NO_COLOR) with weight and underline only.
    pub const fn new(colour: bool) -> Self {
        Theme { colour }
    }

    fn tint(self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }

    /// The bar on top.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// A heading in a text.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Who speaks: the other.
    pub fn partner(self) -> Style {
        self.tint(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Who speaks: the trainee.
    pub fn trainee(self) -> Style {
        self.tint(Color::Green).add_modifier(Modifier::BOLD)
    }

    /// What one sees her do.
    pub fn gesture(self) -> Style {
        Style::new().add_modifier(Modifier::ITALIC)
    }

    /// Hints and other things of less weight.
    pub fn quiet(self) -> Style {
        if self.colour { Style::new().add_modifier(Modifier::DIM) } else { Style::new() }
    }

    /// The line that is chosen.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Something that worked; always with a "+" before it.
    pub fn strength(self) -> Style {
        self.tint(Color::Green)
    }

    /// A flag that is sure; always with a "!" before it.
    pub fn flag(self) -> Style {
        self.tint(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// Words that a note is about: underlined, since colour is never the only sign.
    pub fn mark(self, kind: NoteKind) -> Style {
        let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
        match kind {
            NoteKind::Strength => underlined.patch(self.tint(Color::Green)),
            NoteKind::Flag => underlined.patch(self.tint(Color::Yellow)).add_modifier(Modifier::BOLD),
            NoteKind::Maybe | NoteKind::Plain => underlined,
        }
    }

    /// A sentence to the user.
    pub fn notice(self) -> Style {
        self.tint(Color::Yellow).add_modifier(Modifier::BOLD)
    }
}
