//! Carries out effects: the bridge between the model and files, clock and chance.

use super::history::History;
use super::setup::Setup;
use crate::app::{Effect, Message, Model, Past, Screen, World};
use crate::report::debrief_document;
use crate::session::summary;
use crate::store::{
    Journal, Settings, Sidecar, Stopwatch, StoreError, StoredTranscript, find_transcripts, now, read_transcript,
    write_private,
};
use crate::words::DebriefText as D;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Columns of a report in plain text.
const REPORT_WIDTH: usize = 78;

/// What is open during a run.
pub struct Desk<'a> {
    setup: &'a Setup,
    journal: Option<Journal>,
    /// A talk that is looked back on: its journal is opened when there is something to add. The flag: its last line was
    /// torn.
    looked_at: Option<(PathBuf, bool)>,
    watch: Stopwatch,
    /// How many talks began in this run: with a given seed, the second differs from the first.
    begun: u64,
    /// Whether what is said is kept.
    keeps: bool,
}

impl<'a> Desk<'a> {
    /// A desk with nothing on it.
    pub fn new(setup: &'a Setup) -> Self {
        Desk { setup, journal: None, looked_at: None, watch: Stopwatch::start(), begun: 0, keeps: true }
    }

    /// A desk on which nothing stays.
    pub fn rehearsing(setup: &'a Setup) -> Self {
        Desk { keeps: false, ..Desk::new(setup) }
    }

    fn begin(&mut self, person: String) -> Message {
        let time = now();
        // Without a seed the clock chooses: enough for variety, and it is written in the transcript.
        let chance = u64::try_from(time.timestamp().as_millisecond()).unwrap_or_default();
        let seed = self.setup.seed.map_or(chance, |seed| seed.wrapping_add(self.begun));
        self.begun += 1;
        let stem = self.free_stem(&format!("{}-{person}", time.strftime("%Y-%m-%d-%H%M%S")));
        let started = time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        Message::Begin { person, seed, started, stem }
    }

    /// A name that no talk has: two may begin in one second.
    fn free_stem(&self, wanted: &str) -> String {
        let taken: Vec<PathBuf> = find_transcripts(&self.setup.places.transcripts()).unwrap_or_default();
        let is_taken = |stem: &str| taken.iter().any(|path| path.file_stem().is_some_and(|name| name == stem));
        let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|stem| !is_taken(stem)).unwrap_or_default()
    }

    fn create(&mut self, stem: &str, lines: &[String]) -> Result<(), StoreError> {
        self.looked_at = None;
        if !self.keeps {
            return Ok(());
        }
        // After a first write that failed the file is there, and empty.
        let begun = self.journal.take().filter(|journal| journal.is_empty());
        let journal = match begun {
            Some(journal) => journal,
            None => Journal::create(&self.setup.places.transcripts(), stem)?,
        };
        self.journal.insert(journal).append(lines.iter().map(String::as_str))
    }

    fn append(&mut self, lines: &[String]) -> Result<(), StoreError> {
        if let Some((path, torn)) = &self.looked_at {
            self.journal = Some(Journal::open(path, *torn)?);
            self.looked_at = None;
        }
        match &mut self.journal {
            Some(journal) => journal.append(lines.iter().map(String::as_str)),
            // Nothing is appended before a talk was made or opened.
            None => Ok(()),
        }
    }

    fn sidecar(&self) -> Option<Sidecar> {
        let name = self.journal.as_ref()?.path().file_stem()?.to_string_lossy().into_owned();
        Some(Sidecar::new(self.setup.places.draft_of(&name)))
    }

    fn resume(&mut self, path: &Path) -> Result<Message, StoreError> {
        let stored = read_transcript(path)?;
        (self.journal, self.looked_at) = (None, None);
        self.journal = Some(Journal::open(path, stored.transcript.is_torn())?);
        let draft = self.sidecar().and_then(|sidecar| sidecar.kept()).unwrap_or_default();
        Ok(Message::Resumed { transcript: Box::new(stored.transcript), draft })
    }

    /// A talk to look back on. Its file is only read, until something is added to it: somebody else may have it open.
    fn look_at(&mut self, model: &Model, path: PathBuf) -> Result<Message, StoreError> {
        let transcript = read_transcript(&path)?.transcript;
        let language = transcript.header.scenario.language;
        let own = language == model.language();
        let library = if own { Rc::clone(&model.library) } else { Rc::new(self.setup.library(language)) };
        self.journal = None;
        self.looked_at = Some((path, transcript.is_torn()));
        Ok(Message::Opened { transcript: Box::new(transcript), library })
    }

    /// The talks that there are, the latest first; files that hold no talk are passed over.
    pub fn past(&self) -> Vec<Past> {
        let mut past: Vec<Past> = find_transcripts(&self.setup.places.transcripts())
            .unwrap_or_default()
            .into_iter()
            .filter_map(|path| read_transcript(&path).ok())
            .map(|StoredTranscript { path, transcript }| {
                let summary = summary(&transcript);
                let unfinished = !transcript.is_finished();
                Past {
                    path,
                    date: summary.date,
                    person: summary.person,
                    name: summary.name,
                    replies: summary.replies,
                    unfinished,
                    started: transcript.header.started,
                }
            })
            .collect();
        past.sort_by(|a, b| (&b.started, &b.path).cmp(&(&a.started, &a.path)));
        past
    }

    /// Writes the debrief on the screen three times: as a page, as Markdown and as text; gives the page's path.
    fn write_report(&self, model: &Model, blank: bool) -> Result<PathBuf, StoreError> {
        let Screen::Debrief(screen) = &model.screen else { return Ok(PathBuf::new()) };
        let language = model.language();
        let folder = self.setup.places.data().join("reports");
        // The name comes out of a file that may be anybody's.
        let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
        let mut name: String = screen.debrief.talk.chars().take(100).map(safe).collect();
        let document = if blank {
            name += D::BlankedName.text(language);
            let mark = D::BlankMark.text(language);
            debrief_document(language, &screen.debrief.without_own_stories(mark), true)
        } else {
            debrief_document(language, &screen.debrief, false)
        };
        let file = |ending: &str| folder.join(format!("{name}.{ending}"));
        write_private(&file("txt"), document.to_text(REPORT_WIDTH).as_bytes())?;
        write_private(&file("md"), document.to_markdown().as_bytes())?;
        write_private(&file("html"), document.to_html().as_bytes())?;
        Ok(file("html"))
    }
}

impl World for Desk<'_> {
    fn perform(&mut self, model: &Model, effect: Effect) -> Option<Message> {
        let outcome = |result: Result<(), StoreError>| match result {
            Ok(()) => Message::Appended,
            Err(error) => Message::AppendFailed(chain(&error)),
        };
        match effect {
            Effect::Begin { person } => Some(self.begin(person)),
            Effect::Create { stem, lines } => Some(outcome(self.create(&stem, &lines))),
            Effect::Append(lines) => Some(outcome(self.append(&lines))),
            Effect::KeepDraft(draft) => {
                self.sidecar()?.keep(&draft).err().map(|error| Message::DraftFailed(chain(&error)))
            }
            Effect::ListTalks => Some(Message::Past(self.past())),
            Effect::OpenTalk(path) => Some(match self.look_at(model, path) {
                Ok(message) => message,
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::RecallTalks => Some(Message::Recalled(History::own(self.setup).talks())),
            Effect::Resume(path) => Some(match self.resume(&path) {
                Ok(message) => message,
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::WriteReport { blank } => Some(match self.write_report(model, blank) {
                Ok(path) => Message::Wrote(path),
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::ChangeLanguage(language) => {
                // A preference that cannot be kept must not stop the change itself.
                let settings = Settings { language: Some(language) };
                let _ = settings.save(&self.setup.places.settings());
                Some(Message::Loaded(Rc::new(self.setup.library(language))))
            }
        }
    }

    fn waited(&self) -> u64 {
        u64::try_from(self.watch.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn shown(&mut self) {
        self.watch = Stopwatch::start();
    }
}

/// An error with its causes, in one line.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text += &format!(": {inner}");
        cause = inner.source();
    }
    text
}
