//! Talks that are played by the hundred: what is never reached, what is said twice, how talks end, how much they offer.
//!
//! Replies are typed ones, read by the rules as a trainee's are. First a round of talks of all kinds; then talks that are
//! steered, each to one node or branch that was not reached yet; then talks of all kinds again, for the figures.

mod pools;
mod readings;
mod steer;
mod talk;
mod tally;

pub use tally::{Offered, Share, Unreached, Walk};

use super::parallel::each;
use crate::checker::Lexicon;
use crate::scenario::Scenario;
use pools::Pools;
use readings::Readings;
use std::collections::BTreeSet;
use steer::Goal;
use tally::Tally;

/// The most replies of one talk; she ends it well before.
const LONGEST: u32 = 40;
/// Talks of all kinds before any is steered.
const FIRST: u32 = 200;
/// Rounds of steered talks without anything new, after which it is left.
const PATIENCE: u32 = 6;

/// How to walk.
#[derive(Debug, Clone, Default)]
pub struct WalkOptions {
    /// Talks.
    pub runs: u32,
    /// The same seed gives the same talks.
    pub seed: u64,
    /// Replies from elsewhere: a corpus, transcripts.
    pub replies: Vec<String>,
    /// Examples of branches of other people.
    pub others: Vec<String>,
}

/// What a talk is played with.
struct Cast<'a> {
    scenario: &'a Scenario,
    lexicon: &'a Lexicon,
    pools: Pools,
    readings: Readings,
}

/// Plays `options.runs` talks. The same options give the same report, on any number of cores.
pub fn walk(lexicon: &Lexicon, scenario: &Scenario, options: &WalkOptions) -> Walk {
    let pools = Pools::new(scenario, &options.replies, &options.others);
    let cast = Cast { scenario, lexicon, pools, readings: Readings::default() };
    let mut tally = Tally::new(scenario);
    let seed = |run: u32| options.seed.wrapping_add(u64::from(run));
    let mut run = 0;
    let mut play = |tally: &mut Tally, count: u32| {
        let seeds: Vec<u64> = (run..run + count).map(seed).collect();
        run += count;
        for played in each(&seeds, |seed| talk::play(&cast, *seed)) {
            tally.add(scenario, played);
        }
    };
    let first = FIRST.min(options.runs.div_ceil(2));
    play(&mut tally, first);
    let mut left = options.runs - first;
    let mut steered = steer(&cast, &mut tally, left, options.seed, Tally::goals);
    left -= steered;
    let lines = steer(&cast, &mut tally, left.min(options.runs / 4), options.seed, Tally::lines_left);
    (steered, left) = (steered + lines, left - lines);
    // In pieces, so that what they hold does not stay in memory.
    while left > 0 {
        let piece = left.min(FIRST);
        play(&mut tally, piece);
        left -= piece;
    }
    tally.walk(options.runs, steered)
}

/// Steers talks to what was not reached, at most `most` of them. How many it were.
fn steer(cast: &Cast<'_>, tally: &mut Tally, most: u32, seed: u64, goals_of: fn(&Tally) -> Vec<Goal>) -> u32 {
    let (mut steered, mut idle, mut round) = (0, 0, 0_u32);
    while idle < PATIENCE && steered < most {
        let goals: Vec<(Goal, u64)> = goals_of(tally)
            .into_iter()
            .take(usize::try_from(most - steered).unwrap_or(usize::MAX))
            .map(|goal| (goal, seed ^ (u64::from(round) << 32)))
            .collect();
        if goals.is_empty() {
            break;
        }
        steered += u32::try_from(goals.len()).unwrap_or(u32::MAX);
        let before: BTreeSet<Goal> = goals.iter().map(|(goal, _)| goal.clone()).collect();
        for played in each(&goals, |(goal, seed)| steer::play(cast, goal, round, *seed)) {
            tally.add(cast.scenario, played);
        }
        let after: BTreeSet<Goal> = goals_of(tally).into_iter().collect();
        idle = if before.is_subset(&after) { idle + 1 } else { 0 };
        round += 1;
    }
    steered
}
