//! Why she answered as she did: what was read in the reply, and the steps to her answer. For who writes people.

use crate::base::{ActHit, Evidence, HookHit, Language, Level};
use crate::scenario::Step;
use crate::words::AuthorText as A;

/// One line for what was read, one for what it is about, and one for each step; without marks or colours.
pub fn why_lines(language: Language, reply: Option<&Evidence>, trace: &[Step]) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(evidence) = reply {
        let acts: Vec<String> = evidence.acts.iter().map(|hit| act(language, hit)).collect();
        let none = || A::WhyNothing.text(language).to_owned();
        let listed = if acts.is_empty() { none() } else { acts.join(", ") };
        lines.push(A::WhyActs.with(language, &[listed]));
        let hooks: Vec<String> = evidence.hooks.iter().map(hook).collect();
        if !hooks.is_empty() {
            lines.push(A::WhySubjects.with(language, &[hooks.join(", ")]));
        }
    }
    lines.extend(trace.iter().map(|taken| step(language, taken)));
    lines
}

fn act(language: Language, hit: &ActHit) -> String {
    let rule = if hit.rule.is_empty() { String::new() } else { format!(" ({})", hit.rule) };
    match hit.level {
        Level::Certain => format!("{}{rule}", hit.act),
        Level::Maybe => format!("{} {}{rule}", A::WhyMaybe.text(language), hit.act),
    }
}

fn hook(hit: &HookHit) -> String {
    format!("#{} ({}, {}, {})", hit.hook, hit.owner, hit.scope, hit.likeness)
}

fn step(language: Language, step: &Step) -> String {
    let with = |text: A, value: &str| text.with(language, &[value]);
    match step {
        Step::Primary(Some(act)) => with(A::WhyPrimary, act.as_str()),
        Step::Primary(None) => A::WhyNoPrimary.text(language).to_owned(),
        Step::TakenAsOwn => A::WhyTakenAsOwn.text(language).to_owned(),
        Step::Subject(hit) => with(A::WhySubject, &hook(hit)),
        Step::Openness(from, to) => A::WhyOpenness.with(language, &[from.to_string(), to.to_string()]),
        Step::Branch(branch) => with(A::WhyBranch, branch),
        Step::TooGuarded(node) => with(A::WhyTooGuarded, node),
        Step::Reaction(owner) => with(A::WhyReaction, owner),
        Step::List(list) => with(A::WhyList, list.as_str()),
        Step::Fact(fact) => with(A::WhyFact, fact),
        Step::Node(node) => with(A::WhyNode, node),
        Step::Story(story) => with(A::WhyStory, story),
        Step::BackTo(story) => with(A::WhyBackTo, story),
        Step::Winding => A::WhyWinding.text(language).to_owned(),
        Step::Gesture => A::WhyGesture.text(language).to_owned(),
        Step::Ended => A::WhyEnded.text(language).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Act, Likeness, Scope, Span};

    #[test]
    fn acts_subjects_and_steps_are_told_in_their_order() {
        let span = Span::new(0, 3);
        let hit = |act, level| ActHit { act, rule: "r".to_owned(), level, span };
        let hook =
            HookHit { hook: "kant".into(), scope: Scope::Node, owner: "jurk".into(), likeness: Likeness::Form, span };
        let acts = vec![hit(Act::OpenQuestion, Level::Certain), hit(Act::Order, Level::Maybe)];
        let evidence = Evidence { acts, hooks: vec![hook] };
        let trace = [Step::Primary(Some(Act::OpenQuestion)), Step::Branch("jurk.1".into()), Step::Openness(2, 3)];
        assert_eq!(
            why_lines(Language::En, Some(&evidence), &trace),
            [
                "read: open_question (r), perhaps order (r)",
                "subjects: #kant (jurk, node, form)",
                "answers: open_question",
                "branch jurk.1",
                "openness 2 -> 3",
            ]
        );
        assert_eq!(why_lines(Language::En, Some(&Evidence::default()), &[])[0], "read: nothing in particular");
    }
}
