//! Through the talk, reply by reply: which opportunities were open, and what the reply did with them.

use super::Moment;
use super::counts::is_quiet;
use super::reading::{Known, Reading, Said};
use super::table::{self, Tie};
use super::verdict::{self, Chance, Taker};
use super::{Outcome, Point, Why};
use crate::base::{Act, Offer, OfferKind, Signal};
use crate::text::Vocabulary;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A question frame, or a bare echo where she is not telling, earns again after so many replies.
const FRAME_WINDOW: usize = 5;
/// What touches nothing of hers earns so many points for 1, and for 2.
const LOOSE_POINTS: usize = 2;
/// Something of one's own earns one point in so many replies.
const SHARING_WINDOW: usize = 3;

/// One reply, judged.
#[derive(Debug, Default)]
pub(super) struct JudgedReply {
    /// Its record number.
    pub turn: usize,
    /// Sentences that advise for certain.
    pub advice: usize,
    /// Whether it takes in anything that she gave.
    pub receives: bool,
    /// Whether it lets her see anything of the trainee.
    pub shows: bool,
    /// What became of the opportunities.
    pub points: Vec<Point>,
}

/// All replies, judged.
#[derive(Debug, Default)]
pub(super) struct JudgedTalk {
    /// In the order of the talk.
    pub replies: Vec<JudgedReply>,
    /// Whether the trainee shared anything at all.
    pub shared: bool,
}

/// Judges the moments, in order.
pub(super) fn judge<'a>(vocabulary: &Vocabulary, moments: impl IntoIterator<Item = &'a Moment<'a>>) -> JudgedTalk {
    let mut judge = Judge::default();
    for moment in moments {
        judge.hear(vocabulary, moment);
    }
    judge.talk
}

/// What has to be remembered from one reply to the next.
#[derive(Default)]
struct Judge<'a> {
    talk: JudgedTalk,
    /// Offers that noises and silences carried here.
    carried: Vec<&'a Offer>,
    /// What she said before the reply before.
    previous: Vec<&'a str>,
    /// All hooks offered so far: going back further also counts.
    hooks: BTreeSet<&'a str>,
    /// The frames of the last replies.
    frames: VecDeque<Vec<String>>,
    /// The reply with the last bare echo of a line that told nothing.
    echoed: Option<usize>,
    /// The reply that last earned a point by sharing.
    shared: Option<usize>,
    /// Points earned by what touches nothing.
    loose: BTreeMap<OfferKind, usize>,
    /// Her answer to the reply before was not understood.
    misunderstood: bool,
}

impl<'a> Judge<'a> {
    fn hear(&mut self, vocabulary: &Vocabulary, moment: &'a Moment<'a>) {
        let lenient = std::mem::replace(&mut self.misunderstood, !moment.counted) || !moment.counted;
        let offers = self.open(moment);
        let texts: Vec<&str> = moment.lines.iter().map(|line| line.text).collect();
        let said = Said::new(vocabulary, self.previous.iter().chain(&texts).copied());
        let frames: Vec<&str> = self.frames.iter().flatten().map(String::as_str).collect();
        let known = Known { said: &said, hooks: &self.hooks, frames: &frames };
        let reading = Reading::new(vocabulary, &known, moment.reply, moment.evidence);

        let mut points = if is_quiet(moment.evidence) {
            self.stay_quiet(moment, offers)
        } else {
            self.carried.clear();
            self.answer(moment, &offers, &reading)
        };
        if lenient {
            points.retain(|point| point.outcome == Outcome::Taken);
        }
        self.talk.shared |= reading.acts.iter().any(|hit| hit.act.signal() == Some(Signal::Reciprocity));
        let advice = if lenient { 0 } else { advising_sentences(&reading) };
        let does = |wanted: fn(Act) -> bool| reading.acts.iter().any(|hit| wanted(hit.act));
        let (receives, shows) = (does(table::receives), does(table::shows_oneself));
        self.talk.replies.push(JudgedReply { turn: moment.turn, advice, receives, shows, points });

        self.previous = texts;
        self.hooks.extend(
            moment.lines.iter().flat_map(|line| line.offers).flat_map(|offer| offer.hooks.keys()).map(String::as_str),
        );
        // Who is not understood asks again; that is no stock question.
        self.frames.push_back(if moment.counted { reading.frames } else { Vec::new() });
        if self.frames.len() > FRAME_WINDOW {
            self.frames.pop_front();
        }
    }

    /// The number of the reply at hand.
    fn now(&self) -> usize {
        self.talk.replies.len()
    }

    /// What is open: the offers of her lines and those that were carried here; of each kind only the latest, for no reply
    /// can take or leave one thing twice.
    fn open(&self, moment: &'a Moment<'a>) -> Vec<&'a Offer> {
        let mut latest: BTreeMap<OfferKind, &'a Offer> = BTreeMap::new();
        let new = moment.lines.iter().flat_map(|line| line.offers);
        for offer in self.carried.iter().copied().chain(new) {
            latest.insert(offer.kind, offer);
        }
        latest.into_values().collect()
    }

    /// A noise carries all to her next line. A silence does too, but at sorrow it is the answer itself.
    fn stay_quiet(&mut self, moment: &Moment, offers: Vec<&'a Offer>) -> Vec<Point> {
        let silence = moment.evidence.certain().find(|hit| hit.act == Act::Silence);
        let sorrow = offers.iter().find(|offer| offer.kind == OfferKind::Sorrow);
        let point = silence.zip(sorrow).map(|(hit, offer)| {
            let taker = Taker::Act { hit, loose: false };
            verdict::taken(moment.turn, Chance::offered(offer), taker)
        });
        self.carried = offers;
        if point.is_some() {
            self.carried.retain(|offer| offer.kind == OfferKind::Reciprocity);
        }
        point.into_iter().collect()
    }

    fn answer(&mut self, moment: &Moment, offers: &[&'a Offer], reading: &Reading) -> Vec<Point> {
        let mut chances: Vec<Chance> = offers.iter().map(|offer| Chance::offered(offer)).collect();
        let asked = chances.iter().any(|chance| chance.kind == OfferKind::Reciprocity);
        if !asked && !chances.is_empty() {
            chances.push(Chance::told());
        }
        let mut attempts: Vec<Result<Taker, Why>> =
            chances.iter().map(|chance| self.attempt(*chance, &chances, reading)).collect();
        self.hold_back_echo(&chances, &mut attempts, reading);
        let minuses = verdict::minuses(&chances, &attempts, reading);
        let undone = reading.acts.iter().any(|hit| table::undoes_acknowledgement(hit.act));
        let takes_over = reading.acts.iter().any(|hit| hit.act.signal() == Some(Signal::Takeover));
        for ((index, chance), attempt) in chances.iter().enumerate().zip(&mut attempts) {
            if minuses.offered.contains_key(&index) || (chance.offer.is_none() && takes_over) {
                *attempt = Err(Why::Unanswered);
            } else if chance.kind == OfferKind::Sorrow && undone && attempt.is_ok() {
                *attempt = Err(Why::Undone);
            }
        }
        let takes_any = attempts.iter().any(Result::is_ok);
        let all_loose = attempts.iter().flatten().all(|taker| taker.is_loose());
        let mut points = Vec::new();
        for ((index, chance), attempt) in chances.into_iter().enumerate().zip(attempts) {
            match (minuses.offered.get(&index), attempt) {
                (Some(minus), _) => points.push(verdict::against(moment.turn, chance, *minus)),
                (None, Ok(taker)) => points.extend(self.earn(moment.turn, chance, taker)),
                (None, Err(why)) if chance.counts_when_left(takes_any, all_loose) => {
                    points.push(verdict::left(moment.turn, chance, why));
                }
                (None, Err(_)) => {}
            }
        }
        points.extend(minuses.home.into_iter().filter_map(|hit| verdict::made(moment.turn, hit)));
        points
    }

    /// Whether the reply takes the opportunity, and by what; or else why not.
    fn attempt<'r>(&self, chance: Chance, open: &[Chance], reading: &Reading<'r>) -> Result<Taker<'r>, Why> {
        let mut missed = Why::Unanswered;
        let mut loose = None;
        for hit in reading.acts.iter().copied() {
            let Some((_, tie)) = chance.row.takes.iter().find(|(act, _)| *act == hit.act) else { continue };
            let taker = Taker::Act { hit, loose: false };
            let why = match tie {
                _ if reading.is_repeated(hit.span) => Why::SameQuestion,
                _ if table::picks_up(hit.act) && reading.is_copied(hit.span) => Why::Copied,
                Tie::Itself => return Ok(taker),
                Tie::Loose | Tie::Word if reading.touches => return Ok(taker),
                Tie::Problem if open.iter().any(|other| other.kind == OfferKind::Sorrow) => return Ok(taker),
                Tie::Problem => Why::Unanswered,
                Tie::Loose if self.loose.get(&chance.kind).is_none_or(|earned| *earned < LOOSE_POINTS) => {
                    loose = loose.or(Some(Taker::Act { hit, loose: true }));
                    continue;
                }
                Tie::Word if chance.kind == OfferKind::Judgement && table::asks(hit.act) => Why::Procedural,
                Tie::Loose | Tie::Word => Why::Untied,
            };
            if missed == Why::Unanswered {
                missed = why;
            }
        }
        if chance.kind == OfferKind::Flow
            && reading.touches
            && let Some(hit) = reading.hooks.first()
        {
            return Ok(Taker::Hook(hit));
        }
        loose.ok_or(missed)
    }

    /// Giving back her words does one thing only, so that a parrot does not keep to every principle: it receives her
    /// story, or else it picks up; and where she is not telling, an echo is a frame like any other.
    fn hold_back_echo(&mut self, chances: &[Chance], attempts: &mut [Result<Taker, Why>], reading: &Reading) {
        if !reading.is_bare_echo {
            return;
        }
        let stories = chances.iter().position(|chance| chance.kind == OfferKind::Stories);
        let receives = stories.is_some_and(|stories| attempts[stories].is_ok());
        let mut why = Why::Unanswered;
        if stories.is_none() {
            let before = self.echoed.replace(self.now());
            if before.is_some_and(|before| self.now() - before <= FRAME_WINDOW) {
                why = Why::SameQuestion;
            }
        }
        for (chance, attempt) in chances.iter().zip(attempts) {
            let earns = match chance.kind {
                OfferKind::Stories => receives,
                OfferKind::Flow => !receives && why == Why::Unanswered,
                _ => false,
            };
            if !earns && attempt.is_ok() {
                *attempt = Err(why);
            }
        }
    }

    /// Writes down a point, if it is still to be had. Sharing more often than one reply in three is no fault: it earns
    /// nothing, and costs nothing.
    fn earn(&mut self, turn: usize, chance: Chance, taker: Taker) -> Option<Point> {
        if chance.kind == OfferKind::Reciprocity {
            let now = self.now();
            if self.shared.is_some_and(|before| now - before < SHARING_WINDOW) {
                return None;
            }
            self.shared = Some(now);
        }
        if taker.is_loose() {
            *self.loose.entry(chance.kind).or_default() += 1;
        }
        Some(verdict::taken(turn, chance, taker))
    }
}

fn advising_sentences(reading: &Reading) -> usize {
    let advising = reading.acts.iter().filter(|hit| hit.act.signal() == Some(Signal::Advising));
    advising.map(|hit| reading.sentence(hit.span)).collect::<BTreeSet<usize>>().len()
}
