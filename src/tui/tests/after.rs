//! Keys around and after the talk: help everywhere, choices on a small screen, commands, marks under words.

use super::*;
use crate::session::View;

#[test]
fn every_screen_shows_keys_and_the_way_to_its_help() {
    for language in Language::ALL {
        for screen in SCREENS.iter().filter(|screen| **screen != "help") {
            for (width, height) in [(80, 24), (40, 12)] {
                let mut session = Session::new(*language);
                walk_to(&mut session, screen);
                session.model.notice = None;
                let shown = session.screen(width, height);
                let bottom = shown.lines().last().unwrap_or_default();
                let help = match language {
                    Language::Nl => "hulp",
                    Language::En => "help",
                };
                assert!(bottom.contains(help), "{screen}: {bottom}");
                let before = shown.clone();
                session.press(KeyCode::F(1));
                if session.model.help.is_some() {
                    session.press(KeyCode::Esc);
                }
                assert_eq!(session.screen(width, height), before, "help changes nothing on {screen}");
            }
        }
    }
}

/// Each choice, on each page, stands in the document where the arrows think it does.
#[test]
fn arrows_reach_every_choice_of_every_page_on_a_small_screen() {
    let mut session = Session::new(Language::Nl);
    walk_to(&mut session, "courses");
    let Screen::Debrief(screen) = &session.model.screen else { panic!("no debrief") };
    let debrief = screen.debrief.clone();
    let mut views = debrief.parts();
    views.extend(crate::base::Principle::ALL.iter().map(|principle| View::Principle(*principle)));
    views.extend(debrief.all_turns().map(|turn| View::Moment(turn.n)));
    views.push(View::Course(0));
    for language in Language::ALL {
        for view in &views {
            let document = crate::report::view_document(*language, &debrief, *view);
            assert_eq!(document.choices(), debrief.choices(*view).len(), "{view:?}");
        }
    }
    for view in views {
        if let Screen::Debrief(screen) = &mut session.model.screen {
            let cursor = debrief.choices(view).len() - 1;
            screen.pages = vec![crate::app::Page { view, cursor, scroll: 0 }];
            screen.layout = crate::app::Layout::default();
        }
        session.screen(40, 12);
        let mut reached = std::collections::BTreeSet::new();
        for _ in 0..300 {
            session.press(KeyCode::Down);
            session.screen(40, 12);
            if let Screen::Debrief(screen) = &session.model.screen {
                reached.extend(screen.chosen());
            }
        }
        assert_eq!(reached.len(), debrief.choices(view).len(), "{view:?}: {reached:?}");
    }
}

#[test]
fn what_was_typed_is_kept_when_the_questions_are_left_by_escape() {
    let mut session = Session::new(Language::Nl);
    walk_to(&mut session, "question");
    session.press(KeyCode::Esc);
    let Screen::Debrief(screen) = &session.model.screen else { panic!("no debrief") };
    assert_eq!(screen.debrief.thoughts.values().collect::<Vec<_>>(), ["Eén ding"]);
    assert!(!session.screen(80, 24).contains("Eén ding│"), "and does not turn up in another editor");
}

#[test]
fn commands_can_be_typed_on_the_full_screen_too() {
    let mut session = Session::new(Language::Nl);
    (0..3).for_each(|_| session.press(KeyCode::Enter));
    session.type_text("Goedemiddag.");
    session.press(KeyCode::Enter);
    session.type_text("/hint");
    session.press(KeyCode::Enter);
    let Screen::Talk(talk) = &session.model.screen else { panic!("no talk") };
    assert!(talk.hint.is_some() && talk.replies().len() == 1);
    assert!(session.screen(80, 24).contains("Typ je antwoord"), "the editor is empty again");
    session.type_text("/terug");
    session.press(KeyCode::Enter);
    session.press(KeyCode::Enter);
    let Screen::Talk(talk) = &session.model.screen else { panic!("no talk") };
    assert!(talk.replies().is_empty() && talk.talk.is_second_attempt());
}

#[test]
fn marks_stand_under_the_words_they_are_about_also_when_a_line_is_broken() {
    use crate::base::Span;
    use crate::tui::page::Page;
    use ratatui::style::{Modifier, Style};
    let text = "Ach, wat  jammer. U moet\neens naar 👵🏽 de huisarts, é.";
    let words = "U moet\neens naar 👵🏽 de huisarts";
    let at = text.find(words).unwrap();
    let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
    for width in 12..60 {
        let page = Page::of(width, |page| {
            page.marked("Jij: ", Style::new(), text, &[(Span::new(at, at + words.len()), underlined)]);
        });
        let area = ratatui::layout::Rect { x: 0, y: 0, width: 60, height: 20 };
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        page.show(0, area, &mut buffer);
        let marked: String = buffer
            .content
            .iter()
            .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
            .map(|cell| cell.symbol())
            .collect::<String>()
            .split_whitespace()
            .collect();
        assert_eq!(marked, words.split_whitespace().collect::<String>(), "at {width}");
    }
}
