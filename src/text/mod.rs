//! Floor 1. Words of a text: folding with a map back, tokens, sentences, word lists, likeness of words. Pure.

mod fold;
mod forms;
mod function_words;
mod likeness;
mod sentence;
mod spelling;
mod table;
mod token;
mod vocabulary;
mod word_lists;

pub use fold::{Folded, fold};
pub(crate) use forms::FormKind;
pub(crate) use function_words::Tags;
pub(crate) use likeness::Profile;
pub(crate) use sentence::{Ending, quotations, sentences};
pub(crate) use spelling::Speller;
pub(crate) use table::Table;
pub(crate) use token::folded_words;
pub use token::{Token, TokenKind, tokens};
pub use vocabulary::Vocabulary;
pub(crate) use vocabulary::{Form, LemmaId};
pub use word_lists::MoodPattern;
