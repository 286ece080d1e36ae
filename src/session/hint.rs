//! Hints on request, in three steps: what was offered, which kind of reply, an example.

use super::fitting::{fitting, is_formal, kinds, on_offer};
use super::handle::handles;
use super::record::{Event, Header, LineEvent, Record};
use crate::base::OfferKind;
use crate::checker::Lexicon;

/// Words of hers beyond so many are too many to look at.
const MOST_WORDS: usize = 4;

/// What so many replies asked after is not proposed first.
const REPLIES_SEEN: usize = 3;

/// A hint, as far as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// How far: 1 to [`Hint::STEPS`].
    pub step: u8,
    /// What her last lines offer; step 1 shows it, step 2 says which kind of reply goes with the first.
    pub kinds: Vec<OfferKind>,
    /// Words of hers that can be taken up.
    pub words: Vec<String>,
    /// A reply; at step 3 only.
    pub example: Option<String>,
}

impl Hint {
    /// How many steps there are.
    pub const STEPS: u8 = 3;
}

/// The hint after `path`, up to `step`.
pub(super) fn hint(lexicon: &Lexicon, header: &Header, path: &[&Record], step: u8) -> Hint {
    let mut groups: Vec<Vec<&LineEvent>> = vec![Vec::new()];
    for record in path {
        match &record.event {
            Event::Line(line) => groups.last_mut().into_iter().for_each(|group| group.push(line)),
            _ => groups.push(Vec::new()),
        }
    }
    let groups: Vec<&[&LineEvent]> = groups.iter().map(Vec::as_slice).collect();
    let lines = on_offer(&groups);
    let formal = is_formal(header);
    let asked: Vec<&str> = path
        .iter()
        .rev()
        .filter_map(|record| match &record.event {
            Event::Reply(reply) => Some(reply.text.as_str()),
            _ => None,
        })
        .take(REPLIES_SEEN)
        .collect();
    let words = handles(lexicon.vocabulary(), formal, &lines).into_iter().map(|handle| handle.word);
    Hint {
        step,
        kinds: kinds(&lines),
        words: words.take(MOST_WORDS).collect(),
        example: (step >= Hint::STEPS).then(|| fitting(lexicon, formal, &lines, &asked, true)).flatten(),
    }
}
