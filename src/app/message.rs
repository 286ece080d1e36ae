//! What can happen to a model.

use super::model::Past;
use crate::progress::TalkSummary;
use crate::session::{Library, Transcript};
use std::path::PathBuf;
use std::rc::Rc;

/// One thing that happened: a key, as what it means; or the outcome of an effect.
#[derive(Debug, Clone)]
pub enum Message {
    /// One up in a list, one line up in a text.
    Up,
    /// One down.
    Down,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// Take what is chosen, go on.
    Enter,
    /// Back to where one came from; in a talk: asks whether to stop.
    Back,
    /// Show or hide the help.
    Help,
    /// A number key on the own view: 1 to 3 for the levels, 0 to pass over.
    Choose(u8),
    /// Take the choice of this number, from 0.
    Pick(usize),
    /// The next part of the debrief.
    NextPart,
    /// The part before.
    PreviousPart,
    /// The flag at hand is not right; or it is after all.
    NotRight,
    /// Try again from the reply at hand; in a talk: go back.
    Rewind,
    /// A hint, please.
    Hint,
    /// Keep the debrief without what the trainee told of their own life.
    KeepBlank,
    /// The other language.
    Language,
    /// Keep the debrief.
    Report,
    /// Leave the program; in a talk: asks first.
    Quit,
    /// Show what is known of this person beforehand.
    Brief(String),
    /// Go on with the saved talk in this file; `None`: the one that is chosen in the list.
    Resume(Option<PathBuf>),
    /// Practise with this person, without asking further.
    Practise(String),
    /// The reply as it stands in the editor.
    Draft(String),
    /// The reply is finished.
    Send {
        /// What was typed.
        text: String,
        /// Milliseconds since her last line.
        ms: u64,
    },
    /// There will be no more replies: standard input has ended, or the window was closed.
    NoMoreReplies,

    /// A talk can begin.
    Begin {
        /// With whom.
        person: String,
        /// The seed of its draws.
        seed: u64,
        /// The date and time, RFC 9557.
        started: String,
        /// The name of its file, without extension: the talk's own name.
        stem: String,
    },
    /// The lines are on the disk.
    Appended,
    /// They are not.
    AppendFailed(String),
    /// The half-typed reply could not be kept.
    DraftFailed(String),
    /// The talks that there are, latest first.
    Past(Vec<Past>),
    /// A talk of before, to look back on.
    Opened {
        /// The talk.
        transcript: Box<Transcript>,
        /// The people and rules of its language.
        library: Rc<Library>,
    },
    /// What the trainee's talks came to.
    Recalled(Vec<TalkSummary>),
    /// A talk that can be gone on with, and the half-typed reply that was kept beside it.
    Resumed {
        /// The talk.
        transcript: Box<Transcript>,
        /// The reply, or nothing.
        draft: String,
    },
    /// A page was written.
    Wrote(PathBuf),
    /// Something could not be done.
    Failed(String),
    /// People and rules of the language that was chosen.
    Loaded(Rc<Library>),
}
