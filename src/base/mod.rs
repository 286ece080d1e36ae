//! Floor 0. The vocabulary that every other room shares: languages, principles, acts, signals, evidence, diagnostics.
//!
//! Only names and tables, no behaviour that needs a file, a clock or a lexicon.

mod act;
mod diagnostic;
mod evidence;
mod language;
mod named;
mod outcome;
mod principle;
mod question;
mod signal;
mod source;

pub use act::{Act, ActGroup, Roadblock};
pub use diagnostic::{Code, Diagnostic, Lines, Severity, line_of};
pub use evidence::{ActHit, Evidence, HookHit, Level, Likeness, Offer, Scope, Span};
pub use language::Language;
pub use named::UnknownName;
pub(crate) use named::named_enum;
pub use outcome::{Outcome, Why};
pub use principle::{OfferKind, Principle};
pub use question::Question;
pub use signal::{Signal, SignalKind};
pub use source::SourceFile;
