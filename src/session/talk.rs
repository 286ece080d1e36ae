//! One talk under way.

use super::library::{Library, Person};
use super::record::{ENGINE, Event, FORMAT, Header, LineEvent, READER, ReplyEvent, ScenarioStamp};
use super::transcript::Transcript;
use crate::base::{Evidence, Offer, Principle};
use crate::checker::{self, Context, Lexicon};
use crate::scenario::{Answer, Happened, ReplyInput, Role, Said, Scenario, State, Step, Subjects, decide, open};
use crate::score::Mastery;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many of her lines the checker sees.
pub(super) const LINES_SEEN: usize = 2;
/// How many earlier replies the checker sees.
pub(super) const REPLIES_SEEN: usize = 5;

/// What is known of a reply: the acts that the rules find, joined with the subjects of hers that it touches.
pub fn evidence(lexicon: &Lexicon, scenario: &Scenario, state: &State, context: &Context<'_>, text: &str) -> Evidence {
    let reading = checker::read(lexicon, context, text);
    Evidence { acts: reading.acts, hooks: Subjects::find(lexicon.vocabulary(), scenario, state, text) }
}

/// A talk with one person.
#[derive(Debug)]
pub struct Talk {
    library: Rc<Library>,
    /// Place of the person in the library.
    person: usize,
    seed: u64,
    state: State,
    transcript: Transcript,
    offers: usize,
    elapsed_ms: u64,
    trace: Vec<Step>,
}

impl Talk {
    /// Begins a talk; also gives the lines of its file so far. `started` is the date and time (RFC 9557), `name` the
    /// talk's own name, unique on this machine.
    pub fn begin(
        library: Rc<Library>,
        person: &Person,
        seed: u64,
        started: String,
        name: String,
    ) -> (Self, Vec<String>) {
        let scenario = person.scenario();
        let header = Header {
            luister: FORMAT,
            talk: name,
            started,
            seed: seed.to_string(),
            scenario: ScenarioStamp {
                id: person.id().to_owned(),
                sha256: person.sha256().to_owned(),
                language: scenario.language,
                name: scenario.persona.call.clone(),
            },
            lexicon: library.lexicon_sha256().to_owned(),
            reader: READER,
            engine: ENGINE,
        };
        let answer = open(scenario, seed);
        let state = State::new(scenario);
        let at = library.people().iter().position(|other| other.id() == person.id()).unwrap_or_default();
        let transcript = Transcript::new(header);
        let mut lines = vec![transcript.header_line()];
        let mut talk =
            Talk { library, person: at, seed, state, transcript, offers: 0, elapsed_ms: 0, trace: Vec::new() };
        lines.extend(talk.say(answer));
        (talk, lines)
    }

    /// Takes up a talk where it stopped; the state is rebuilt from what was recorded, no reply is read again. `None`
    /// when the person is gone or has changed since, or has said goodbye.
    ///
    /// Also gives the lines that are still to be written: an answer, when the program ended before she could give it.
    pub fn resume(library: Rc<Library>, transcript: Transcript) -> Option<(Self, Vec<String>)> {
        let header = &transcript.header;
        let at = library
            .people()
            .iter()
            .position(|person| person.id() == header.scenario.id && person.sha256() == header.scenario.sha256)?;
        if transcript.is_finished() {
            return None;
        }
        let scenario = library.people()[at].scenario();
        let mut state = State::new(scenario);
        let (mut offers, mut elapsed_ms) = (0, 0_u64);
        let mut said: Vec<Said> = Vec::new();
        let mut torn: Option<Answer> = None;
        for record in transcript.first_attempt() {
            match &record.event {
                Event::Line(line) => {
                    offers += line.offers.len();
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
                // A reply that was not answered yet is answered below.
                Event::Reply(reply) if transcript.tip() != Some(record.n) => {
                    elapsed_ms = elapsed_ms.saturating_add(reply.ms);
                    let evidence = Evidence { acts: reply.acts.clone(), hooks: reply.hooks.clone() };
                    state.evolve(scenario, &Happened::Replied { text: &reply.text, evidence: &evidence });
                }
                Event::Reply(reply) => elapsed_ms = elapsed_ms.saturating_add(reply.ms),
                _ => {}
            }
        }
        if let Some(answer) = &torn {
            state.evolve(scenario, &Happened::Answered(answer));
        }
        let seed = header.seed.parse().unwrap_or_default();
        let last = transcript.first_attempt().last().map(|record| matches!(record.event, Event::Reply(_)));
        let mut talk = Talk { library, person: at, seed, state, transcript, offers, elapsed_ms, trace: Vec::new() };
        let unsaved = match last {
            Some(true) => talk.answer(),
            Some(false) => Vec::new(),
            None => {
                let answer = open(talk.person().scenario(), seed);
                talk.say(answer)
            }
        };
        Some((talk, unsaved))
    }

    fn person(&self) -> &Person {
        &self.library.people()[self.person]
    }

    /// The talk's own name.
    pub fn name(&self) -> &str {
        &self.transcript.header.talk
    }

    /// All that happened.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// Whether she has said goodbye.
    pub fn has_ended(&self) -> bool {
        self.transcript.has_ended()
    }

    /// How her last answer came about.
    pub fn trace(&self) -> &[Step] {
        &self.trace
    }

    /// Takes in a reply, typed in `ms` milliseconds; gives its line of the file. [`Talk::answer`] answers it.
    pub fn hear(&mut self, text: String, ms: u64) -> String {
        let evidence = self.read(&text);
        self.elapsed_ms = self.elapsed_ms.saturating_add(ms);
        let event = ReplyEvent { ms, text, acts: evidence.acts, hooks: evidence.hooks };
        let tip = self.transcript.tip();
        self.transcript.push(tip, Event::Reply(event)).1
    }

    /// What is known of a reply at this point of the talk.
    pub fn read(&self, text: &str) -> Evidence {
        let records = self.transcript.records();
        let mut partner: Vec<&str> = Vec::new();
        let mut replies: Vec<&str> = Vec::new();
        for record in records.iter().rev() {
            match &record.event {
                Event::Line(line) if partner.len() < LINES_SEEN && !line.text.is_empty() => partner.push(&line.text),
                Event::Reply(reply) if replies.len() < REPLIES_SEEN => replies.push(&reply.text),
                _ => {}
            }
        }
        partner.reverse();
        replies.reverse();
        let hooks = self.hooks_on_offer();
        let context = Context { partner: &partner, hooks: &hooks, replies: &replies };
        evidence(self.library.lexicon(), self.person().scenario(), &self.state, &context, text)
    }

    /// The words that her last lines hold out, by hook.
    fn hooks_on_offer(&self) -> Vec<(String, Vec<String>)> {
        let mut hooks: Vec<(String, Vec<String>)> = Vec::new();
        let lines = self.transcript.records().iter().rev().filter_map(|record| match &record.event {
            Event::Line(line) => Some(line),
            _ => None,
        });
        for offer in lines.take(LINES_SEEN).flat_map(|line| &line.offers) {
            hooks.extend(offer.hooks.iter().map(|(name, words)| (name.clone(), words.clone())));
        }
        hooks
    }

    /// Answers the last reply; gives the lines of the file.
    pub fn answer(&mut self) -> Vec<String> {
        let Some(reply) = self.transcript.records().iter().rev().find_map(|record| match &record.event {
            Event::Reply(reply) => Some(reply.clone()),
            _ => None,
        }) else {
            return Vec::new();
        };
        let evidence = Evidence { acts: reply.acts, hooks: reply.hooks };
        let input = ReplyInput { text: &reply.text, evidence: &evidence, elapsed_ms: self.elapsed_ms, seed: self.seed };
        let answer = decide(self.library.people()[self.person].scenario(), &self.state, &input);
        let library = Rc::clone(&self.library);
        let happened = Happened::Replied { text: &reply.text, evidence: &evidence };
        self.state.evolve(library.people()[self.person].scenario(), &happened);
        self.say(answer)
    }

    /// Puts an answer in the transcript, a record a line.
    fn say(&mut self, mut answer: Answer) -> Vec<String> {
        let library = Rc::clone(&self.library);
        let scenario = library.people()[self.person].scenario();
        // The trace is for who asks now; it is no part of what happened.
        self.trace = std::mem::take(&mut answer.trace);
        self.state.evolve(scenario, &Happened::Answered(&answer));
        let heard = answer.story_ended.as_ref().and_then(|id| scenario.stories.get(id)).map(|s| s.title.clone());
        let thread = answer.ended.then(|| self.thread()).flatten();
        let mut said = std::mem::take(&mut answer.lines);
        if said.is_empty() {
            // Only a gesture: a line without words carries it, and what else happened.
            said.push(Said { id: "gesture".to_owned(), text: String::new(), role: Role::Talk, offers: Vec::new() });
        }
        let mut events: Vec<LineEvent> = said
            .into_iter()
            .map(|said| LineEvent {
                node: answer.node.clone(),
                line: said.id,
                open: answer.openness,
                gesture: None,
                text: said.text,
                offers: said.offers.into_iter().map(|offered| self.offer(offered.kind, offered.hooks)).collect(),
                role: said.role,
                answer: None,
                heard: None,
                thread: None,
            })
            .collect();
        if let Some(first) = events.first_mut() {
            first.gesture.clone_from(&answer.gesture);
        }
        if let Some(last) = events.last_mut() {
            (last.heard, last.thread) = (heard, thread);
            last.answer = Some(answer);
        }
        events
            .into_iter()
            .map(|event| {
                let tip = self.transcript.tip();
                self.transcript.push(tip, Event::Line(Box::new(event))).1
            })
            .collect()
    }

    fn offer(&mut self, kind: crate::base::OfferKind, hooks: BTreeMap<String, Vec<String>>) -> Offer {
        self.offers += 1;
        Offer { id: format!("o{}", self.offers), kind, hooks }
    }

    /// One thread for a next time: of the first story that she has begun and not told to its end, else of the first
    /// that she has not begun.
    fn thread(&self) -> Option<String> {
        let scenario = self.person().scenario();
        let unheard: Vec<&str> =
            scenario.persona.order.iter().map(String::as_str).filter(|id| !self.state.heard.contains(*id)).collect();
        let begun = |id: &&&str| scenario.stories.get(**id).is_some_and(|story| self.state.seen.contains(&story.start));
        let id = unheard.iter().find(begun).or_else(|| unheard.first())?;
        scenario.stories.get(*id).map(|story| story.thread.clone())
    }

    /// Notes that the talk was left before she had said goodbye; gives the line of the file.
    pub fn leave(&mut self) -> String {
        let thread = self.thread();
        let tip = self.transcript.tip();
        self.transcript.push(tip, Event::Left { thread }).1
    }

    /// Keeps the trainee's own view; gives the line of the file.
    pub fn keep_view(&mut self, view: BTreeMap<Principle, Mastery>) -> String {
        let tip = self.transcript.tip();
        self.transcript.push(tip, Event::View { view }).1
    }
}
