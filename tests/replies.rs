//! Single replies through the real rules, each on a line that holds the opportunity it is about: what it takes, what it
//! leaves, what it does not cost.

use luister::base::{Act, Evidence, Language, Offer, OfferKind, Outcome, Principle, Signal, SignalKind};
use luister::checker::{Context, Lexicon, read};
use luister::content::Content;
use luister::score::{Line, Moment, Score, score};
use std::collections::BTreeMap;

use OfferKind::{Curious, Flow, Judgement, Sorrow, Stories, Strength};
use Outcome::{Against, Left, Taken};

/// A line of hers: what it offers, and the words that can be picked up.
struct Hers {
    line: &'static str,
    offers: &'static [OfferKind],
    hooks: &'static [&'static str],
}

const DRESS: Hers = Hers {
    line: "Vroeger naaide ik trouwjurken, dat was me een tijd.",
    offers: &[Curious, Flow, Strength],
    hooks: &["trouwjurk", "trouwjurken", "jurk"],
};
const LACE: Hers = Hers {
    line: "Die van mijn zus, met kant van oma's gordijn. Ze straalde als bruid.",
    offers: &[Stories, Flow],
    hooks: &["kant", "gordijn", "zus", "bruid"],
};
const DANCING: Hers = Hers {
    line: "Die vond het niks dat ik met de buurman ging dansen. Op mijn leeftijd!",
    offers: &[Judgement],
    hooks: &["dansen", "buurman"],
};
const GRIEF: Hers =
    Hers { line: "Sinds Henk er niet meer is, is het stil.", offers: &[Sorrow], hooks: &["henk", "stil"] };
const BAKERY: Hers = Hers {
    line: "Om vier uur stond mijn vader al te kneden, in de kelder.",
    offers: &[Stories, Flow],
    hooks: &["vader", "kneden", "kelder"],
};
const MOVE: Hers = Hers {
    line: "We zijn getrouwd in Deventer, in de regen.",
    offers: &[Stories, Flow],
    hooks: &["deventer", "getrouwd", "regen"],
};

fn lexicon(language: Language) -> Lexicon {
    let (lexicon, faults) = Lexicon::load(language, &Content::built_in().lexicon(language));
    assert_eq!(faults, []);
    lexicon
}

/// The reply as it is read there, and what it comes to.
fn meet(lexicon: &Lexicon, hers: &Hers, reply: &str) -> (Evidence, Score) {
    let words: Vec<String> = hers.hooks.iter().map(|word| (*word).to_owned()).collect();
    let hooks: BTreeMap<String, Vec<String>> = BTreeMap::from([("hook".to_owned(), words)]);
    let offer = |(at, kind): (usize, &OfferKind)| Offer {
        id: format!("o{at}"),
        kind: *kind,
        hooks: if *kind == Flow { hooks.clone() } else { BTreeMap::new() },
    };
    let offers: Vec<Offer> = hers.offers.iter().enumerate().map(offer).collect();
    let on_offer: Vec<(String, Vec<String>)> = hooks.into_iter().collect();
    let context = Context { partner: &[hers.line], hooks: &on_offer, replies: &[] };
    let evidence = Evidence { acts: read(lexicon, &context, reply).acts, hooks: Vec::new() };
    let moment = Moment {
        turn: 2,
        lines: vec![Line { text: hers.line, offers: &offers }],
        reply,
        evidence: &evidence,
        counted: true,
        second_attempt: false,
    };
    let scored = score(lexicon.vocabulary(), &[moment]);
    (evidence, scored)
}

fn outcomes(score: &Score) -> Vec<(usize, Outcome)> {
    let points = score.principles.values().flat_map(|scored| &scored.points);
    points.map(|point| (point.principle.number(), point.outcome)).collect()
}

/// Acts of slips, certain or not.
fn slips(evidence: &Evidence) -> Vec<Act> {
    let is_slip = |act: &Act| act.signal().is_some_and(|signal| signal.kind() == SignalKind::Slip);
    evidence.acts.iter().map(|hit| hit.act).filter(is_slip).collect()
}

#[test]
fn what_single_replies_take_and_what_they_leave() {
    let lexicon = lexicon(Language::Nl);
    for (hers, reply, expected) in [
        // One word of hers given back: taken, and it costs nothing.
        (&DRESS, "Trouwjurken!", vec![(3, Taken)]),
        (&LACE, "Mijn moeder had ook zo'n gordijn, ik ruik die mottenballen nog.", vec![(6, Taken)]),
        (&LACE, "Dank u. Die bruid vergeet ik niet meer.", vec![(2, Taken)]),
        (&DANCING, "Ik zie dat anders, maar vertel, hoe kwam u daarbij?", vec![(5, Taken)]),
        (&DANCING, "Kunt u daar iets meer over vertellen?", vec![(5, Left)]),
        (&GRIEF, "Wat deden Henk en u het liefst?", vec![(4, Taken)]),
        (&DRESS, "Zou u mij dat eens leren?", vec![(1, Taken), (4, Taken)]),
        (&BAKERY, "Doe uw ogen eens dicht: wat ruikt u?", vec![(2, Taken)]),
        // Silence at grief is an answer; at a story it lets her go on.
        (&GRIEF, "", vec![(4, Taken)]),
        (&LACE, "Hm-hm.", vec![]),
        // And what goes against it.
        (&GRIEF, "Gelukkig heeft u uw dochter nog.", vec![(4, Against)]),
        (&BAKERY, "U moet dat eens opschrijven.", vec![(2, Against), (3, Left)]),
    ] {
        let (evidence, score) = meet(&lexicon, hers, reply);
        let mut found = outcomes(&score);
        // A reply may well take more than it is here for, never less, and it loses nothing unless that is expected.
        let expected_losses: Vec<_> = expected.iter().filter(|(_, outcome)| *outcome != Taken).collect();
        let losses: Vec<_> = found.iter().filter(|(_, outcome)| *outcome != Taken).collect();
        assert_eq!(losses, expected_losses, "{reply}: {found:?}, {:?}", evidence.acts);
        found.retain(|one| expected.contains(one));
        assert_eq!(found, expected, "{reply}: {:?}", evidence.acts);
    }
}

#[test]
fn her_words_alone_and_scenes_and_checks_are_no_slip() {
    let lexicon = lexicon(Language::Nl);
    for (hers, reply) in [
        (&DRESS, "Trouwjurken!"),
        (&BAKERY, "Doe uw ogen eens dicht: wat ruikt u?"),
        (&MOVE, "Dat was in Deventer, toch?"),
        (&DRESS, "Zou u mij dat eens leren?"),
        (&DANCING, "Ik zie dat anders, maar vertel, hoe kwam u daarbij?"),
    ] {
        let (evidence, score) = meet(&lexicon, hers, reply);
        assert_eq!(slips(&evidence), [], "{reply}");
        assert!(!evidence.has(Act::LeadingQuestion), "{reply} leads on: {:?}", evidence.acts);
        assert_eq!(score.counts[&Signal::Advising], 0, "{reply}");
        let against: usize = score.principles.values().map(|scored| scored.against).sum();
        assert_eq!(against, 0, "{reply}: {:?}", outcomes(&score));
    }
}

#[test]
fn advice_or_hushing_in_one_reply_undoes_what_was_acknowledged() {
    let lexicon = lexicon(Language::Nl);
    let healthy = |reply: &str| {
        let (_, score) = meet(&lexicon, &GRIEF, reply);
        score.principle(Principle::Healthy).points.iter().map(|point| point.outcome).collect::<Vec<_>>()
    };
    assert_eq!(healthy("Wat een gemis."), [Taken]);
    assert_eq!(healthy("Wat een gemis. U moet eens naar de soos gaan."), [Left]);
    assert_eq!(healthy("Wat een gemis. Kop op."), [Left]);
}

#[test]
fn english_replies_take_the_same() {
    const WEDDING: Hers = Hers {
        line: "I used to make wedding dresses, those were the days.",
        offers: &[Curious, Flow, Strength],
        hooks: &["wedding", "dresses", "dress"],
    };
    const CURTAIN: Hers = Hers {
        line: "The loveliest was my sister's, with lace from gran's curtain.",
        offers: &[Stories, Flow],
        hooks: &["lace", "curtain", "sister"],
    };
    const LOSS: Hers =
        Hers { line: "Since Frank died it's been so quiet.", offers: &[Sorrow], hooks: &["frank", "quiet"] };
    const DANCE: Hers = Hers {
        line: "My daughter thought it a disgrace that I went dancing with him next door.",
        offers: &[Judgement],
        hooks: &["dancing"],
    };
    let lexicon = lexicon(Language::En);
    for (hers, reply, expected) in [
        (&WEDDING, "Wedding dresses!", (3, Taken)),
        (&CURTAIN, "My mother had a curtain like that, I can still smell the mothballs.", (6, Taken)),
        (&CURTAIN, "Thank you. I won't forget that curtain.", (2, Taken)),
        (&DANCE, "I see it differently, but tell me, how did you come to go dancing?", (5, Taken)),
        (&DANCE, "Could you say a bit more about that?", (5, Left)),
        (&LOSS, "What did you and Frank like doing best?", (4, Taken)),
        (&WEDDING, "Would you teach me that?", (1, Taken)),
        (&WEDDING, "Would you teach me that?", (4, Taken)),
        (&CURTAIN, "Close your eyes a moment: what can you smell?", (2, Taken)),
    ] {
        let (evidence, score) = meet(&lexicon, hers, reply);
        assert_eq!(slips(&evidence), [], "{reply}");
        assert!(outcomes(&score).contains(&expected), "{reply}: {:?}, {:?}", outcomes(&score), evidence.acts);
    }
}
