//! Floor 2. The content that is part of the program, and what a user's folders add to it or replace.
