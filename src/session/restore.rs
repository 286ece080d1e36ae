//! The state of a talk out of its records, without reading a reply again.

use super::record::{Event, Record};
use super::transcript::Transcript;
use crate::base::Evidence;
use crate::scenario::{Answer, Happened, Said, Scenario, State};

/// What the reply `of` follows; the inner `None`: nothing.
pub(super) fn before_reply(transcript: &Transcript, of: u64) -> Option<Option<u64>> {
    let record = transcript.record(of)?;
    matches!(record.event, Event::Reply(_)).then_some(record.after)
}

/// The state after `path`, and the milliseconds that its replies took. A last reply without an answer is left out of
/// the state: it is still to be answered.
pub(super) fn fold(scenario: &Scenario, path: &[&Record]) -> (State, u64) {
    let mut state = State::new(scenario);
    let mut elapsed_ms = 0_u64;
    let mut said: Vec<Said> = Vec::new();
    let mut torn: Option<Answer> = None;
    for (at, record) in path.iter().enumerate() {
        match &record.event {
            Event::Line(line) => {
                said.push(line.said());
                // Without its last line an answer is known by what each line tells of it.
                let known = Answer { node: line.node.clone(), openness: line.open, ..Answer::default() };
                let gesture = torn.take().and_then(|answer| answer.gesture).or_else(|| line.gesture.clone());
                torn = Some(Answer { lines: said.clone(), gesture, ..known });
                if let Some(answer) = &line.answer {
                    let answer = Answer { lines: std::mem::take(&mut said), ..answer.clone() };
                    state.evolve(scenario, &Happened::Answered(&answer));
                    torn = None;
                }
            }
            Event::Reply(reply) => {
                if let Some(answer) = torn.take() {
                    said.clear();
                    state.evolve(scenario, &Happened::Answered(&answer));
                }
                elapsed_ms = elapsed_ms.saturating_add(reply.ms);
                if at + 1 < path.len() {
                    let evidence = Evidence { acts: reply.acts.clone(), hooks: reply.hooks.clone() };
                    state.evolve(scenario, &Happened::Replied { text: &reply.text, evidence: &evidence });
                }
            }
            _ => {}
        }
    }
    if let Some(answer) = &torn {
        state.evolve(scenario, &Happened::Answered(answer));
    }
    (state, elapsed_ms)
}
