//! The debrief in lines: a page at a time where somebody can choose, the whole of it through a pipe.

use super::ask::number;
use super::run::notice;
use super::{Input, Outlet};
use crate::app::{DebriefAsk, Message, Model, Screen, World, command, step};
use crate::report::{debrief_document, view_document};
use crate::words::DebriefText as D;
use std::io;

/// Columns of the debrief in lines; screen readers do not care, pipes and old terminals do.
const WIDTH: usize = 78;

/// Walks through the debrief until it is left, or a talk begins again.
pub fn walk(model: &mut Model, input: &mut Input<'_>, out: &mut Outlet<'_>, world: &mut dyn World) -> io::Result<()> {
    let language = model.language();
    if !input.interactive {
        if let Screen::Debrief(screen) = &model.screen {
            out.gap()?;
            text(&debrief_document(language, &screen.debrief, false).to_text(WIDTH), out)?;
        }
        step(model, Message::NoMoreReplies, world);
        return Ok(());
    }
    out.gap()?;
    out.line(D::LineDebrief.text(language))?;
    let mut shown = None;
    while let Screen::Debrief(screen) = &model.screen {
        let page = (screen.page().view, screen.debrief.disputes());
        if shown != Some(page) {
            out.gap()?;
            text(&view_document(language, &screen.debrief, page.0).to_text(WIDTH), out)?;
            shown = Some(page);
        }
        let most = screen.debrief.choices(page.0).len();
        out.prompt("> ")?;
        let message = match input.line()? {
            None => Message::NoMoreReplies,
            Some(line) if line.trim().is_empty() => Message::Enter,
            Some(line) => match (number(&line, most), command(&line)) {
                (Some(at), _) => Message::Pick(at),
                (None, Some(Message::Rewind)) => Message::Back,
                (None, Some(message @ (Message::Report | Message::NoMoreReplies))) => message,
                _ => {
                    out.line(D::LineDebrief.text(language))?;
                    continue;
                }
            },
        };
        step(model, message, world);
        if let Screen::Debrief(screen) = &model.screen
            && let Some(ask) = screen.ask
        {
            let own = screen.debrief.own_stories().to_string();
            let message = answer(ask, &own, model, input, out)?;
            step(model, message, world);
        }
        notice(model, out)?;
    }
    Ok(())
}

fn answer(
    ask: DebriefAsk,
    own: &str,
    model: &Model,
    input: &mut Input<'_>,
    out: &mut Outlet<'_>,
) -> io::Result<Message> {
    let language = model.language();
    match ask {
        DebriefAsk::Why { .. } => out.line(D::DisputeAskLine.text(language))?,
        DebriefAsk::Keep => out.line(&D::KeepAskLine.with(language, &[own]))?,
    }
    out.prompt("> ")?;
    let Some(line) = input.line()? else { return Ok(Message::Back) };
    Ok(match (ask, line.trim()) {
        (_, line) if matches!(command(line), Some(Message::Rewind)) => Message::Back,
        (DebriefAsk::Why { .. }, _) => Message::Send { text: line, ms: 0 },
        (DebriefAsk::Keep, "1") => Message::Enter,
        (DebriefAsk::Keep, "2") => Message::KeepBlank,
        (DebriefAsk::Keep, _) => Message::Back,
    })
}

fn text(text: &str, out: &mut Outlet<'_>) -> io::Result<()> {
    text.lines().try_for_each(|line| out.line(line))
}
