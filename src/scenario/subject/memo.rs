//! What typed words resemble, remembered: people use the same few hundred words again and again.

use crate::base::Likeness;
use crate::text::Profile;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most words that are remembered; who pastes a book gets no slower, and fills no memory.
const MOST: usize = 20_000;

/// A typed word with all that it resembles.
#[derive(Debug)]
pub struct Known {
    /// What the vocabulary says of it.
    pub profile: Profile,
    /// The words of hers that it resembles, itself left out.
    pub like: Vec<(String, Likeness)>,
}

/// Typed words so far. What is remembered follows from the word alone; a copy begins empty.
#[derive(Debug, Default)]
pub struct Memo(Mutex<BTreeMap<String, Arc<Known>>>);

impl Clone for Memo {
    fn clone(&self) -> Self {
        Memo::default()
    }
}

impl Memo {
    /// What is known of `word`, made when it is met for the first time.
    pub fn get(&self, word: &str, make: impl FnOnce() -> Known) -> Arc<Known> {
        // Whoever panicked while it held the lock had nothing half done.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(word) {
            return Arc::clone(known);
        }
        let known = Arc::new(make());
        let mut words = lock();
        if words.len() < MOST {
            words.insert(word.to_owned(), Arc::clone(&known));
        }
        known
    }
}
