//! Carries out effects: the bridge between the model and files, clock and chance.

use super::setup::Setup;
use crate::app::{Effect, Message, Model, Past, Screen, World};
use crate::report::debrief_document;
use crate::session::summary;
use crate::store::{
    Journal, Settings, Sidecar, Stopwatch, StoreError, StoredTranscript, find_transcripts, now, read_transcript,
    write_private,
};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What is open during a run.
pub struct Desk<'a> {
    setup: &'a Setup,
    journal: Option<Journal>,
    watch: Stopwatch,
    /// How many talks began in this run: with a given seed, the second differs from the first.
    begun: u64,
}

impl<'a> Desk<'a> {
    /// A desk with nothing on it.
    pub fn new(setup: &'a Setup) -> Self {
        Desk { setup, journal: None, watch: Stopwatch::start(), begun: 0 }
    }

    fn begin(&mut self, person: String) -> Message {
        let time = now();
        // Without a seed the clock chooses: enough for variety, and it is written in the transcript.
        let chance = u64::try_from(time.timestamp().as_millisecond()).unwrap_or_default();
        let seed = self.setup.seed.map_or(chance, |seed| seed.wrapping_add(self.begun));
        self.begun += 1;
        let stamp = time.strftime("%Y-%m-%d-%H%M%S").to_string();
        let started = time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        Message::Begin { person, seed, started, stamp }
    }

    fn create(&mut self, stem: &str, lines: &[String]) -> Result<(), StoreError> {
        let mut journal = Journal::create(&self.setup.places.transcripts(), stem)?;
        journal.append(lines.iter().map(String::as_str))?;
        self.journal = Some(journal);
        Ok(())
    }

    fn append(&mut self, lines: &[String]) -> Result<(), StoreError> {
        match &mut self.journal {
            Some(journal) => journal.append(lines.iter().map(String::as_str)),
            None => Err(StoreError::NoDataFolder),
        }
    }

    fn sidecar(&self) -> Option<Sidecar> {
        let name = self.journal.as_ref()?.path().file_stem()?.to_string_lossy().into_owned();
        Some(Sidecar::new(self.setup.places.draft_of(&name)))
    }

    fn resume(&mut self, path: &Path) -> Result<Message, StoreError> {
        let stored = read_transcript(path)?;
        self.journal = Some(Journal::open(path)?);
        let draft = self.sidecar().and_then(|sidecar| sidecar.kept()).unwrap_or_default();
        Ok(Message::Resumed { transcript: Box::new(stored.transcript), draft })
    }

    /// The talks that there are, the latest first; files that hold no talk are passed over.
    pub fn past(&self) -> Vec<Past> {
        let mut past: Vec<Past> = find_transcripts(&self.setup.places.transcripts())
            .unwrap_or_default()
            .into_iter()
            .filter_map(|path| read_transcript(&path).ok())
            .map(|StoredTranscript { path, transcript }| {
                let summary = summary(&transcript);
                let unfinished = !transcript.has_ended();
                Past {
                    path,
                    date: summary.date,
                    person: summary.person,
                    name: summary.name,
                    replies: summary.replies,
                    unfinished,
                    weakest: None,
                }
            })
            .collect();
        past.reverse();
        past
    }

    fn write_report(&self, model: &Model) -> Result<PathBuf, StoreError> {
        let Screen::Debrief(screen) = &model.screen else { return Err(StoreError::NoDataFolder) };
        let folder = self.setup.places.data().join("reports");
        let path = folder.join(format!("{}.html", screen.debrief.talk));
        let page = debrief_document(model.language(), &screen.debrief).to_html();
        write_private(&path, page.as_bytes())?;
        Ok(path)
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
            Effect::OpenTalk(path) => Some(match read_transcript(&path) {
                Ok(stored) => Message::Opened(Box::new(stored.transcript)),
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::Resume(path) => Some(match self.resume(&path) {
                Ok(message) => message,
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::WriteReport => Some(match self.write_report(model) {
                Ok(path) => Message::Wrote(path),
                Err(error) => Message::Failed(chain(&error)),
            }),
            Effect::ChangeLanguage(language) => {
                // A preference that cannot be kept must not stop the change itself.
                let settings = Settings { language: Some(language) };
                let _ = settings.save(&self.setup.places.settings());
                Some(Message::Loaded(Rc::new(self.setup.library(language))))
            }
            Effect::Quit => None,
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
