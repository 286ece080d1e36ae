//! Floor 2. Rules and what they find: `(&Lexicon, Context, reply) -> Reading`. Pure.
