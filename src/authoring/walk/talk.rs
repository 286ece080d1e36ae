//! A talk of its own: somebody who listens, who is curious, who is a stranger, who advises.

use super::pools::Source;
use super::tally::{Played, closes};
use super::{Cast, LONGEST};
use crate::authoring::stage::Stage;
use crate::scenario::{Phase, State, draw};

/// How somebody talks: sources of replies, each as often as it stands here.
struct Temper {
    /// Whether it is how the method would have it.
    normal: bool,
    sources: &'static [Source],
    /// Replies before a goodbye is thought of.
    patience: u32,
}

/// Talks that end of themselves are told from those that the trainee ends.
const NEVER: u32 = 100;

const TEMPERS: &[Temper] = {
    use Source::*;
    &[
        // Who listens.
        Temper {
            normal: true,
            sources: &[Here, Here, Here, Here, Listening, Listening, Listening, Own, Asking],
            patience: NEVER,
        },
        Temper {
            normal: true,
            sources: &[Here, Here, Here, Listening, Listening, Listening, Elsewhere, Own],
            patience: 14,
        },
        // Who asks this and that.
        Temper {
            normal: false,
            sources: &[Here, Here, Asking, Asking, Elsewhere, Elsewhere, Listening, Own],
            patience: NEVER,
        },
        // Who knows nothing of her.
        Temper { normal: false, sources: &[Given, Given, Others, Given, Listening], patience: NEVER },
        // Who hardly says a word.
        Temper { normal: false, sources: &[Listening], patience: NEVER },
        // Who advises.
        Temper { normal: false, sources: &[Slips, Here, Slips, Listening, Elsewhere], patience: 8 },
    ]
};

/// Plays one.
pub fn play(cast: &Cast<'_>, seed: u64) -> Played {
    let scenario = cast.scenario;
    let temper = &TEMPERS[draw(seed, "temper", 0, TEMPERS.len())];
    let mut played = Played { normal: temper.normal, ..Played::default() };
    let (mut stage, first) = Stage::begin(scenario, seed);
    played.note(scenario, &first);
    while stage.state().phase != Phase::Ended && stage.state().turn < LONGEST {
        let (source, text) = reply(cast, temper, stage.state(), seed);
        let evidence = stage.evidence(cast.lexicon, cast.readings.acts(cast.lexicon, &stage, &text), &text);
        let answer = stage.decide(&text, &evidence);
        played.count(source, answer.unmatched);
        played.note(scenario, &answer);
        if source != Source::Farewell && closes(&answer) && early(cast, &stage) {
            played.dried(&stage.state().node);
        }
        stage.take(&text, &evidence, &answer);
    }
    played
}

/// Whether a talk that closes now closes early: well before a dozen replies, with a story of hers untold.
fn early(cast: &Cast<'_>, stage: &Stage<'_>) -> bool {
    let state = stage.state();
    state.turn < 10 && state.slips < 3 && cast.scenario.persona.order.iter().any(|story| !state.heard.contains(story))
}

fn reply(cast: &Cast<'_>, temper: &Temper, state: &State, seed: u64) -> (Source, String) {
    let turn = u64::from(state.turn);
    let pick = |what: &str, among: usize| draw(seed, what, turn, among);
    let goes = state.phase == Phase::Closing || (state.turn >= temper.patience && pick("goes", 3) == 0);
    let mut source = if goes { Source::Farewell } else { temper.sources[pick("source", temper.sources.len())] };
    // Without a file of replies a stranger says what others were told.
    if source == Source::Given && cast.pools.len(Source::Given, &state.node) == 0 {
        source = Source::Others;
    }
    if cast.pools.len(source, &state.node) == 0 {
        source = Source::Listening;
    }
    let at = pick("reply", cast.pools.len(source, &state.node));
    (source, cast.pools.get(source, &state.node, at).to_owned())
}
