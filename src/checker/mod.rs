//! Floor 2. Rules and what they find: `(&Lexicon, Context, reply) -> Reading`. Pure.
//!
//! A reply is taken apart once ([`analysis`]): words with their symbols, sentences, clauses with their frames. The words
//! of a clause choose the conditions that may concern it ([`index`]); each is tested ([`reading`]); where rules meet,
//! one small table decides ([`precedence`]).

mod analysis;
mod detector;
mod examples;
mod explain;
mod frame;
mod index;
mod lexicon;
mod load;
mod pattern;
mod precedence;
mod programs;
mod raw;
mod reading;
mod rule;
mod symbol;
#[cfg(test)]
mod tests;
mod word;

pub use examples::check_examples;
pub use explain::explain;
pub use frame::{ClauseType, Subject, Tense};
pub use lexicon::Lexicon;
pub use reading::{Context, Lint, Reading, firings, read};
pub use rule::{Detector, Example, Rule};
