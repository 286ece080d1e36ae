//! Floor 5. The only room that touches files, folders, the clock and the environment.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the room where they belong")]

mod environment;
mod error;
mod folders;
mod journal;
mod places;
mod settings;
mod transcripts;

pub use environment::{Stopwatch, colour_wanted, locale, now};
pub use error::StoreError;
pub use folders::{create_files, open_text, read_content_folder, read_input, read_text};
pub use journal::{Journal, Sidecar, write_private, write_report};
pub use places::Places;
pub use settings::Settings;
pub use transcripts::{StoredTranscript, find_transcripts, read_transcript};
