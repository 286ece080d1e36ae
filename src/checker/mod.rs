//! Floor 2. Rules and what they find: `(&Lexicon, Context, reply) -> Reading`. Pure.

mod frame;
mod pattern;
mod symbol;
mod word;
