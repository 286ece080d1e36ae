//! What the trainee adds to a talk afterwards: the own view, answers to questions, flags that are held not to be right.

use super::record::Event;
use super::transcript::Transcript;
use crate::base::{ActHit, Principle, Question};
use crate::score::Mastery;
use std::collections::BTreeMap;

impl Transcript {
    /// Keeps the trainee's own view; gives the line of the file.
    pub fn keep_view(&mut self, view: BTreeMap<Principle, Mastery>) -> String {
        self.push(self.tip(), Event::View { view }).1
    }

    /// Keeps an answer to a question, in words or as the number of a reply; gives the line of the file. `None` when
    /// there is nothing in it.
    pub fn keep_thought(&mut self, question: Question, text: &str, reply: Option<u64>) -> Option<String> {
        let text = text.trim().to_owned();
        let event = Event::Thought { question, text, reply };
        (!matches!(&event, Event::Thought { text, reply: None, .. } if text.is_empty()))
            .then(|| self.push(None, event).1)
    }

    /// Parks a flag: the trainee holds that it is not right. Gives the line of the file; `None` when there is no such
    /// flag on the reply `of`.
    pub fn dispute(&mut self, of: u64, hit: &ActHit, why: &str) -> Option<String> {
        self.flagged(of, hit)?;
        let event = Event::Dispute { of, act: hit.act, span: Some(hit.span), why: why.trim().to_owned() };
        Some(self.push(None, event).1)
    }

    /// Takes a dispute back; gives the line of the file.
    pub fn undispute(&mut self, of: u64, hit: &ActHit) -> Option<String> {
        self.flagged(of, hit)?;
        Some(self.push(None, Event::Undispute { of, act: hit.act, span: Some(hit.span) }).1)
    }

    fn flagged(&self, of: u64, hit: &ActHit) -> Option<()> {
        match &self.record(of)?.event {
            Event::Reply(reply) => reply.acts.iter().any(|act| act == hit).then_some(()),
            _ => None,
        }
    }
}
