//! The talks of one trainee together: those that lie in one folder. What earlier ones saw settles the levels of a later.

use super::setup::Setup;
use crate::checker::Lexicon;
use crate::progress::{TalkSummary, earlier};
use crate::score::Score;
use crate::session::{Transcript, score_transcript};
use crate::store::{find_transcripts, read_transcript};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A talk of fewer replies gives no level, and is no practice either.
const LEAST_REPLIES: usize = 6;

/// What is kept of talks, by the folder in which they lie.
#[derive(Debug, Default)]
pub struct History {
    folders: BTreeMap<PathBuf, Vec<TalkSummary>>,
}

impl History {
    /// Reads these files, and with a talk of the trainee's own folder all others in it. What holds no talk, or one of a
    /// few replies, is passed over.
    pub fn of<'a>(setup: &Setup, files: impl IntoIterator<Item = &'a PathBuf>) -> Self {
        let own = setup.places.transcripts();
        let mut all: BTreeSet<PathBuf> = files.into_iter().cloned().collect();
        if all.iter().any(|file| folder(file) == own) {
            all.extend(find_transcripts(&own).unwrap_or_default());
        }
        let mut lexicons: [Option<Lexicon>; 2] = [None, None];
        let mut history = History::default();
        for file in &all {
            let Ok(stored) = read_transcript(file) else { continue };
            if stored.transcript.replies() < LEAST_REPLIES {
                continue;
            }
            let of = stored.transcript.header.scenario.language;
            let lexicon = lexicons[of as usize].get_or_insert_with(|| setup.lexicon(of));
            let score = score_transcript(lexicon.vocabulary(), &stored.transcript);
            history.folders.entry(folder(file)).or_default().extend(summary(&stored.transcript, &score));
        }
        history
    }

    /// All talks in the trainee's own folder.
    pub fn own(setup: &Setup) -> Self {
        // The folder comes with the first talk.
        History::of(setup, &find_transcripts(&setup.places.transcripts()).unwrap_or_default())
    }

    /// All that is kept, in the order of the folders.
    pub fn talks(&self) -> Vec<TalkSummary> {
        self.folders.values().flatten().cloned().collect()
    }

    /// The score of the talk in `file`, with levels that earlier talks in its folder settled no longer provisional.
    pub fn settle(&self, file: &Path, transcript: &Transcript, score: Score) -> Score {
        let (Some(talks), Some(talk)) = (self.folders.get(&folder(file)), summary(transcript, &score)) else {
            return score;
        };
        score.with_earlier(&earlier(talks, &talk))
    }
}

fn summary(transcript: &Transcript, score: &Score) -> Option<TalkSummary> {
    let header = &transcript.header;
    TalkSummary::new(&header.talk, &header.started, &header.scenario.id, score)
}

fn folder(file: &Path) -> PathBuf {
    file.parent().map(Path::to_owned).unwrap_or_default()
}
