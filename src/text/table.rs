//! A table to look up words in. Its order means nothing and cannot show.

use hashbrown::HashMap;

/// Words, and what belongs to each.
#[derive(Debug, Clone)]
pub(crate) struct Table<V>(HashMap<String, V>);

impl<V> Default for Table<V> {
    fn default() -> Self {
        Table(HashMap::new())
    }
}

impl<V> Table<V> {
    /// What belongs to `word`.
    pub fn get(&self, word: &str) -> Option<&V> {
        self.0.get(word)
    }

    /// Whether the word has a place.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    /// An empty table with room for so many words.
    pub fn with_room(words: usize) -> Self {
        Table(HashMap::with_capacity(words))
    }

    /// What belongs to `word`, made where it has no place yet.
    pub fn entry(&mut self, word: &str, make: impl FnOnce() -> V) -> &mut V {
        self.0.entry_ref(word).or_insert_with(make)
    }

    /// Gives `word` a place, or what belongs to it anew.
    pub fn insert(&mut self, word: &str, value: V) {
        self.0.insert(word.into(), value);
    }

    /// How many words have a place.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The words with what belongs to each, in an order that means nothing: for building what has an order of its own.
    pub fn unordered(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(word, value)| (word.as_str(), value))
    }
}
