//! Floor 3. A talk: reply to reading to evidence to answer; transcript, debrief, rewind. Pure.
