//! Acts that are computed over the whole of a reply and what it answers.

mod following;
mod story;
mod strange;

pub(super) use following::{Comparison, takes_up};

use super::reading::Scene;
use super::rule::Detector;
use crate::base::Span;

/// Where the detector finds its act.
pub(super) fn detect(detector: Detector, scene: &Scene) -> Vec<Span> {
    match detector {
        Detector::Following => following::following(scene),
        Detector::Echo => following::echo(scene),
        Detector::StackedQuestions => story::stacked_questions(scene),
        Detector::LongOwnStory => story::long_own_story(scene),
        Detector::DropsHerStory => story::drops_her_story(scene),
        Detector::Silence => strange::silence(scene),
        Detector::Nonsense => strange::nonsense(scene),
        Detector::ForeignLanguage => strange::foreign_language(scene),
    }
}
