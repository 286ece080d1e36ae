//! One talk under way.

use super::hint::{self, Hint};
use super::library::{Library, Person};
use super::record::{ENGINE, Event, FORMAT, Header, LineEvent, READER, Record, ReplyEvent, ScenarioStamp};
use super::restore::{before_reply, fold};
use super::transcript::{Transcript, has_ended};
use crate::base::{Evidence, Offer};
use crate::checker::{self, Context, Lexicon};
use crate::scenario::{Answer, Happened, ReplyInput, Role, Said, Scenario, State, Step, Subjects, decide, open};
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
    /// The last line or reply of the course that is being followed.
    tip: Option<u64>,
    /// Opportunities so far, in all courses: each has a name of its own.
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
                address: scenario.persona.address.clone(),
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
        let mut talk = Talk {
            library,
            person: at,
            seed,
            state,
            transcript,
            tip: None,
            offers: 0,
            elapsed_ms: 0,
            trace: Vec::new(),
        };
        lines.extend(talk.say(answer));
        (talk, lines)
    }

    /// Takes up a talk where it stopped; the state is rebuilt from what was recorded, no reply is read again. `None`
    /// when the person is gone or has changed since, or the talk is over.
    ///
    /// Also gives the lines that are still to be written: an answer, when the program ended before she could give it.
    pub fn resume(library: Rc<Library>, transcript: Transcript) -> Option<(Self, Vec<String>)> {
        if transcript.is_finished() {
            return None;
        }
        let tip = transcript.tip();
        let mut talk = Talk::at(library, transcript, tip)?;
        let last = tip.and_then(|n| talk.transcript.record(n)).map(|record| matches!(record.event, Event::Reply(_)));
        let unsaved = match last {
            Some(true) => talk.answer(),
            Some(false) => Vec::new(),
            None => {
                let answer = open(talk.person().scenario(), talk.seed);
                talk.say(answer)
            }
        };
        Some((talk, unsaved))
    }

    /// The talk as it stood just before the reply `of`, to try again from there: the next reply becomes a second child
    /// of what she had said. `None` when the person is gone or has changed since, or there is no such reply.
    pub fn again(library: Rc<Library>, transcript: Transcript, of: u64) -> Option<Self> {
        let before = before_reply(&transcript, of)?;
        Talk::at(library, transcript, before)
    }

    /// Goes back to just before the reply `of`. Returns whether there is such a reply on the course that is followed.
    pub fn back_to(&mut self, of: u64) -> bool {
        let on_path = self.path().iter().any(|record| record.n == of);
        let Some(before) = before_reply(&self.transcript, of).filter(|_| on_path) else { return false };
        let (state, elapsed_ms) = fold(self.person().scenario(), &self.transcript.path_to(before));
        (self.state, self.elapsed_ms, self.tip) = (state, elapsed_ms, before);
        self.trace.clear();
        true
    }

    /// The talk after the record `tip`.
    fn at(library: Rc<Library>, transcript: Transcript, tip: Option<u64>) -> Option<Self> {
        let header = &transcript.header;
        let at = library
            .people()
            .iter()
            .position(|person| person.id() == header.scenario.id && person.sha256() == header.scenario.sha256)?;
        let (state, elapsed_ms) = fold(library.people()[at].scenario(), &transcript.path_to(tip));
        let seed = header.seed.parse().unwrap_or_default();
        let lines = transcript.records().iter().filter_map(|record| match &record.event {
            Event::Line(line) => Some(line.offers.len()),
            _ => None,
        });
        let offers = lines.sum();
        Some(Talk { library, person: at, seed, state, transcript, tip, offers, elapsed_ms, trace: Vec::new() })
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

    /// What was said on the course that is followed, from the first line.
    pub fn path(&self) -> Vec<&Record> {
        self.transcript.path_to(self.tip)
    }

    /// Whether the next reply, or the one before it, is no part of the first attempt.
    pub fn is_second_attempt(&self) -> bool {
        self.transcript.first_attempt().last().map(|record| record.n) != self.tip
    }

    /// The transcript, and the people and rules it was read with.
    pub fn into_parts(self) -> (Rc<Library>, Transcript) {
        (self.library, self.transcript)
    }

    /// Whether she has said goodbye.
    pub fn has_ended(&self) -> bool {
        has_ended(&self.path())
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
        self.follow(Event::Reply(event))
    }

    /// Adds what was said to the course that is followed.
    fn follow(&mut self, event: Event) -> String {
        let (n, line) = self.transcript.push(self.tip, event);
        self.tip = Some(n);
        line
    }

    /// What is known of a reply at this point of the talk.
    pub fn read(&self, text: &str) -> Evidence {
        let path = self.path();
        let mut partner: Vec<&str> = Vec::new();
        let mut replies: Vec<&str> = Vec::new();
        for record in path.iter().rev() {
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
        let path = self.path();
        let lines = path.iter().rev().filter_map(|record| match &record.event {
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
        let reply = self.path().into_iter().rev().find_map(|record| match &record.event {
            Event::Reply(reply) => Some(reply.clone()),
            _ => None,
        });
        let Some(reply) = reply else { return Vec::new() };
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
                story: scenario.nodes.get(said.owner()).and_then(|node| node.story.clone()),
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
        events.into_iter().map(|event| self.follow(Event::Line(Box::new(event)))).collect()
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
        self.transcript.push(self.tip, Event::Left { thread }).1
    }

    /// The hint that was asked for at this point of the talk, if one was.
    pub fn hint(&self) -> Option<Hint> {
        let step = self.hints_asked();
        (step > 0).then(|| hint::hint(self.library.lexicon(), &self.transcript.header, &self.path(), step))
    }

    /// The trainee asks for the next hint; gives the line of the file. `None` when all have been given, or there is
    /// nothing yet to give one on.
    pub fn ask_hint(&mut self) -> Option<String> {
        let step = self.hints_asked() + 1;
        (step <= Hint::STEPS && self.tip.is_some()).then(|| self.transcript.push(self.tip, Event::Hint { step }).1)
    }

    fn hints_asked(&self) -> u8 {
        let here = self.transcript.records().iter().filter(|record| record.after == self.tip);
        let steps = here.filter_map(|record| match record.event {
            Event::Hint { step } => Some(step),
            _ => None,
        });
        steps.max().unwrap_or(0)
    }
}
