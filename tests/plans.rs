//! The test plans of the people who come with the program hold.

use luister::authoring::{check_plan, read_plan};
use luister::base::Language;
use luister::content::Content;
use luister::session::Library;

#[test]
fn every_plan_goes_as_it_says_and_looks_at_something() {
    let mut plans = 0;
    for language in Language::ALL {
        let library = Library::load(&Content::built_in(), *language, 0);
        for person in library.people() {
            let Some(plan) = person.plan() else { continue };
            plans += 1;
            assert_eq!(check_plan(person.scenario(), library.lexicon(), plan), [], "{}", person.id());
            let (talks, _) = read_plan(plan);
            for talk in &talks {
                let looked_at = talk.turns.iter().filter(|turn| !turn.lines.is_empty()).count();
                assert!(looked_at * 2 >= talk.turns.len(), "{}: {}", person.id(), talk.title);
                assert!(talk.ending.is_some(), "{}: {}", person.id(), talk.title);
            }
        }
    }
    assert!(plans >= 4);
}
