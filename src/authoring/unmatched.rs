//! The replies in saved talks that nobody foresaw, for an author to write answers to.

use crate::base::Language;
use crate::scenario::Said;
use crate::session::{Event, LineEvent, Transcript};
use crate::text::{Token, Vocabulary, tokens};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Words by which a group is named.
const NAMED: usize = 3;

/// A reply that fell through to the last layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// With whom the talk was.
    pub person: String,
    /// Her language.
    pub language: Language,
    /// Where she was.
    pub node: String,
    /// What she had just said.
    pub partner: String,
    /// What was typed.
    pub reply: String,
    /// The owners of the lines with which she got by.
    pub answered: Vec<String>,
}

/// Replies about the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissedGroup {
    /// With whom the talks were.
    pub person: String,
    /// What they are about: the words that most of them share; empty when they hold none.
    pub about: Vec<String>,
    /// The replies, in the order in which they were found.
    pub replies: Vec<Missed>,
}

/// The replies of a talk that no layer caught.
pub fn missed(transcript: &Transcript) -> Vec<Missed> {
    let header = &transcript.header.scenario;
    let mut found = Vec::new();
    let mut reply: Option<(&str, Vec<&LineEvent>)> = None;
    let mut answer: Vec<&LineEvent> = Vec::new();
    for record in transcript.first_attempt() {
        match &record.event {
            Event::Reply(typed) => reply = Some((&typed.text, std::mem::take(&mut answer))),
            Event::Line(line) => {
                answer.push(line);
                let fell_through = line.answer.as_ref().is_some_and(|answer| answer.unmatched);
                if let Some((text, partner)) = reply.take_if(|_| fell_through) {
                    let said: Vec<&str> = partner.iter().map(|line| line.text.as_str()).collect();
                    found.push(Missed {
                        person: header.id.clone(),
                        language: header.language,
                        node: partner.last().map_or_else(String::new, |line| line.node.clone()),
                        partner: said.join(" ").trim().to_owned(),
                        reply: text.to_owned(),
                        answered: answer.iter().map(|line| Said::owner(&line.said()).to_owned()).collect(),
                    });
                }
            }
            _ => {}
        }
    }
    found
}

/// Puts replies about the same thing together: those that share half of their content words, in any form. The largest
/// groups come first, each person by herself.
pub fn grouped(vocabulary: &Vocabulary, missed: Vec<Missed>) -> Vec<MissedGroup> {
    let mut groups: Vec<(Vec<Subject>, MissedGroup)> = Vec::new();
    for one in missed {
        let subject = Subject::of(vocabulary, &one.reply);
        let alike = |(members, group): &(Vec<Subject>, MissedGroup)| {
            let hers = group.person == one.person;
            let nearest = members.iter().map(|member| member.likeness(vocabulary, &subject)).max();
            nearest.filter(|likeness| hers && *likeness >= 50)
        };
        let best = groups.iter().enumerate().filter_map(|(at, group)| Some((alike(group)?, at)));
        // Of equals the first.
        let best = best.max_by_key(|(likeness, at)| (*likeness, std::cmp::Reverse(*at))).map(|(_, at)| at);
        match best.and_then(|at| groups.get_mut(at)) {
            Some((members, group)) => {
                members.push(subject);
                group.replies.push(one);
            }
            None => {
                let group = MissedGroup { person: one.person.clone(), about: Vec::new(), replies: vec![one] };
                groups.push((vec![subject], group));
            }
        }
    }
    let mut groups: Vec<MissedGroup> =
        groups.into_iter().map(|(members, group)| MissedGroup { about: shared(&members), ..group }).collect();
    groups.sort_by_key(|group| (group.person.clone(), std::cmp::Reverse(group.replies.len()), group.about.clone()));
    groups
}

/// The words that most members hold, at most three.
fn shared(members: &[Subject]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in members.iter().flat_map(|member| &member.words) {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    words.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    words.retain(|(_, count)| *count * 2 >= members.len());
    words.into_iter().take(NAMED).map(|(word, _)| word.to_owned()).collect()
}

/// The content words of a reply, in their dictionary form; of a reply without any all of its words.
struct Subject {
    words: BTreeSet<String>,
    content: bool,
}

impl Subject {
    fn of(vocabulary: &Vocabulary, reply: &str) -> Self {
        let words: Vec<String> = tokens(reply).into_iter().filter(Token::is_word).map(|word| word.folded).collect();
        let dictionary = |word: &String| {
            let lemmas = vocabulary.lemmas_of(word);
            lemmas.first().map_or_else(|| word.clone(), |lemma| (*lemma).to_owned())
        };
        let content: BTreeSet<String> =
            words.iter().filter(|word| vocabulary.is_content(word)).map(dictionary).collect();
        if content.is_empty() {
            return Subject { words: words.into_iter().collect(), content: false };
        }
        Subject { words: content, content: true }
    }

    /// The share of the shorter one's words that the other has too, of a hundred.
    fn likeness(&self, vocabulary: &Vocabulary, other: &Subject) -> usize {
        if self.content != other.content {
            return 0;
        }
        if !self.content {
            return if self.words == other.words { 100 } else { 0 };
        }
        let has = |word: &String| {
            other.words.contains(word) || other.words.iter().any(|typed| vocabulary.likeness(word, typed).is_some())
        };
        let common = self.words.iter().filter(|word| has(word)).count();
        common * 100 / self.words.len().min(other.words.len()).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourceFile;

    fn vocabulary() -> Vocabulary {
        let words = SourceFile::new(
            "nl/words/w.toml",
            "[verb]\nlopen = \"loop loopt lopen / liep liepen / gelopen\"\n[noun]\nhond = \"hond honden\"\n",
        );
        Vocabulary::load(Language::Nl, &[words]).0
    }

    fn one(person: &str, reply: &str) -> Missed {
        Missed {
            person: person.to_owned(),
            language: Language::Nl,
            node: "tuin".to_owned(),
            partner: "Ik had een tuin.".to_owned(),
            reply: reply.to_owned(),
            answered: vec!["lines.unknown".to_owned()],
        }
    }

    #[test]
    fn replies_about_one_thing_come_together_whatever_their_form() {
        let replies = ["Liep u met de hond?", "Hoe heette die kanarie?", "Honden, houdt u daarvan?", "hmpf", "Hmpf!"];
        let mut missed: Vec<Missed> = replies.iter().map(|reply| one("a", reply)).collect();
        missed.push(one("b", "En uw hond?"));
        let groups = grouped(&vocabulary(), missed);
        let found: Vec<(&str, usize)> =
            groups.iter().map(|group| (group.person.as_str(), group.replies.len())).collect();
        assert_eq!(found, [("a", 2), ("a", 2), ("a", 1), ("b", 1)]);
        let about = |reply: &str| {
            let holds = |group: &&MissedGroup| group.replies.iter().any(|one| one.reply == reply);
            groups.iter().find(holds).map(|group| group.about.join(" ")).unwrap_or_default()
        };
        assert!(about("Honden, houdt u daarvan?").starts_with("hond"), "{groups:#?}");
        assert_eq!(about("Liep u met de hond?"), about("Honden, houdt u daarvan?"));
    }

    #[test]
    fn a_talk_gives_the_replies_that_fell_through_with_what_came_before() {
        let talk = Transcript::parse(include_str!("../../tests/golden/talk-nl.jsonl")).unwrap();
        let unmatched = talk.records().iter().filter(
            |record| matches!(&record.event, Event::Line(line) if line.answer.as_ref().is_some_and(|a| a.unmatched)),
        );
        assert_eq!(missed(&talk).len(), unmatched.count());
        let mut text =
            include_str!("../../tests/golden/talk-nl.jsonl").replace("\"answer\":{", "\"answer\":{\"unmatched\":true,");
        text.push('\n');
        let all = missed(&Transcript::parse(&text).unwrap());
        assert_eq!(all.len(), talk.replies());
        assert!(all[1].partner.contains("tuin") && all[1].reply == "hoe zag die tuin eruit", "{:?}", all[1]);
        assert!(!all[1].answered.is_empty());
    }
}
