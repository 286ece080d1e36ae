//! The talk: what was said, and the editor.

use crate::app::{Confirm, Model, Phase, Screen, TalkScreen};
use crate::base::Language;
use crate::session::Event;
use crate::tui::editor::Editor;
use crate::tui::page::{Page, wrapped};
use crate::tui::{Theme, frame};
use crate::words::{Phrase, ScreenText as T};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Block;

pub fn draw(frame: &mut Frame<'_>, theme: Theme, model: &mut Model, editor: &Editor) {
    let language = model.language();
    let Screen::Talk(screen) = &model.screen else { return };
    let name = screen.talk.transcript().header.scenario.name.clone();
    let title = T::TalkTitle.with(language, &[&name]);
    let hints = if screen.phase == Phase::Over { T::HintsOver } else { T::HintsTalk };
    let area = frame::draw(frame, theme, model, &title, hints);
    let Screen::Talk(screen) = &mut model.screen else { return };

    let question = question(screen, language);
    let rows = match &question {
        Some(text) => wrapped(text, usize::from(area.width)).len(),
        // A third of the screen for the reply, and five rows at the most.
        None => editor.rows(usize::from(area.width) - 2, usize::from(area.height / 3).clamp(1, 5)) + 2,
    };
    let below = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height.saturating_sub(3));
    let above = Rect { height: area.height - below, ..area };
    let below = Rect { y: area.y + above.height, height: below, ..area };

    let page = conversation(screen, theme, language, usize::from(above.width), &name);
    let last = page.len().saturating_sub(usize::from(above.height));
    screen.scroll_back = screen.scroll_back.min(last);
    page.show(last - screen.scroll_back, above, frame.buffer_mut());

    match question {
        Some(text) => {
            let mut page = Page::new(usize::from(below.width));
            page.text(&text, theme.notice());
            page.show(0, below, frame.buffer_mut());
        }
        None => {
            let block =
                Block::bordered().title(Line::styled(format!(" {} ", T::YourReply.text(language)), theme.trainee()));
            let inner = block.inner(below);
            frame.render_widget(block, below);
            frame.render_widget(editor.widget(), inner);
        }
    }
    if screen.scroll_back > 0 {
        let mark = T::MoreBelow.text(language);
        let width = u16::try_from(textwrap::core::display_width(mark)).unwrap_or(0).min(above.width);
        let place = Rect { x: above.right() - width, y: above.bottom() - 1, width, height: 1 };
        frame.render_widget(Line::styled(mark, theme.quiet()), place);
    }
}

/// What stands in the place of the editor.
fn question(screen: &TalkScreen, language: Language) -> Option<String> {
    match (screen.confirm, screen.phase) {
        (Some(Confirm::Stop), _) => Some(T::ConfirmStop.text(language).to_owned()),
        (Some(Confirm::Quit), _) => Some(T::ConfirmQuit.text(language).to_owned()),
        (None, Phase::Over) => Some(T::TalkOver.text(language).to_owned()),
        _ => None,
    }
}

fn conversation(screen: &TalkScreen, theme: Theme, language: Language, width: usize, name: &str) -> Page {
    let mut page = Page::new(width);
    for record in screen.talk.transcript().records() {
        match &record.event {
            Event::Line(line) => {
                if let Some(gesture) = &line.gesture {
                    page.text(&format!("({name} {gesture})"), theme.gesture());
                }
                if !line.text.is_empty() {
                    page.hanging(&format!("{name}: "), theme.partner(), &line.text, Style::new());
                }
                page.gap();
            }
            Event::Reply(reply) => {
                let you = format!("{}: ", Phrase::You.text(language));
                let text = if reply.text.trim().is_empty() { Phrase::SilenceShown.text(language) } else { &reply.text };
                page.hanging(&you, theme.trainee(), text, Style::new());
                page.gap();
            }
            _ => {}
        }
    }
    page
}
