//! The worked example of the score, through the real Dutch rules: six lines of hers with their opportunities, six
//! replies, and the tally that a trainer would make by hand.

use luister::base::{Evidence, Language, Offer, OfferKind, Principle};
use luister::checker::{Context, Lexicon, read};
use luister::content::Content;
use luister::score::{Line, Moment, score};
use std::collections::BTreeMap;

struct Exchange {
    line: &'static str,
    offers: &'static [(OfferKind, &'static [&'static str])],
    reply: &'static str,
}

const TALK: &[Exchange] = &[
    Exchange {
        line: "Vroeger naaide ik trouwjurken, dat was me een tijd.",
        offers: &[
            (OfferKind::Curious, &[]),
            (OfferKind::Flow, &["trouwjurk", "trouwjurken", "jurk"]),
            (OfferKind::Strength, &[]),
        ],
        reply: "Trouwjurken! Neem me eens mee naar een jurk die u nooit vergeet.",
    },
    Exchange {
        line: "Die van mijn zus, met kant van oma's gordijn. Ze straalde.",
        offers: &[(OfferKind::Stories, &[]), (OfferKind::Flow, &["kant", "gordijn", "zus"])],
        reply: "Van oma's gordijn! Hoe zag het eruit toen ze de kerk binnenkwam?",
    },
    Exchange {
        line: "Prachtig. Maar mijn handen willen niet meer, de reuma.",
        offers: &[(OfferKind::Stories, &[]), (OfferKind::Sorrow, &[])],
        reply: "Wat jammer. U moet eens naar een handtherapeut.",
    },
    Exchange {
        line: "Sinds Henk er niet meer is, is het stil.",
        offers: &[(OfferKind::Stories, &[]), (OfferKind::Sorrow, &[])],
        reply: "Gelukkig heeft u uw dochter nog.",
    },
    Exchange {
        line: "Die vond het niks dat ik met de buurman ging dansen. Op mijn leeftijd!",
        offers: &[(OfferKind::Curious, &[]), (OfferKind::Judgement, &[])],
        reply: "Dansen! Wat maakte dat u ging?",
    },
    Exchange {
        line: "Ik dacht: waarom niet? Danst u zelf?",
        offers: &[(OfferKind::Curious, &[]), (OfferKind::Flow, &["dansen", "danst"]), (OfferKind::Reciprocity, &[])],
        reply: "Alleen in de keuken, mijn kleindochter op mijn voeten. Hoe was die avond met de buurman?",
    },
];

#[test]
fn the_worked_example_comes_out_as_a_trainer_would_count_it() {
    let (lexicon, faults) = Lexicon::load(Language::Nl, &Content::built_in().lexicon(Language::Nl));
    assert_eq!(faults, []);
    let mut id = 0;
    let offers: Vec<Vec<Offer>> = TALK
        .iter()
        .map(|exchange| {
            let offer = |(kind, words): &(OfferKind, &[&str])| {
                id += 1;
                let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
                let hooks = words.first().cloned().map(|name| BTreeMap::from([(name, words)])).unwrap_or_default();
                Offer { id: format!("o{id}"), kind: *kind, hooks }
            };
            exchange.offers.iter().map(offer).collect()
        })
        .collect();
    let mut evidence: Vec<Evidence> = Vec::new();
    for (at, exchange) in TALK.iter().enumerate() {
        let partner: Vec<&str> = TALK[at.saturating_sub(1)..=at].iter().map(|one| one.line).collect();
        let replies: Vec<&str> = TALK[..at].iter().map(|one| one.reply).collect();
        let hooks: Vec<(String, Vec<String>)> = offers[at].iter().flat_map(|offer| offer.hooks.clone()).collect();
        let context = Context { partner: &partner, hooks: &hooks, replies: &replies };
        evidence.push(Evidence { acts: read(&lexicon, &context, exchange.reply).acts, hooks: Vec::new() });
    }
    let moments: Vec<Moment<'_>> = TALK
        .iter()
        .enumerate()
        .map(|(at, exchange)| Moment {
            turn: at + 1,
            lines: vec![Line { text: exchange.line, offers: &offers[at] }],
            reply: exchange.reply,
            evidence: &evidence[at],
            counted: true,
            second_attempt: false,
        })
        .collect();
    let scored = score(lexicon.vocabulary(), &moments);
    let tally: Vec<(usize, usize, usize)> = Principle::ALL
        .iter()
        .map(|principle| scored.principle(*principle))
        .map(|one| (one.taken, one.against, one.opportunities))
        .collect();
    let acts: Vec<String> =
        evidence.iter().map(|one| one.certain().map(|hit| hit.act.as_str()).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(tally, [(3, 0, 3), (1, 1, 3), (3, 0, 3), (1, 1, 3), (1, 0, 1), (1, 0, 1)], "{acts:#?}");
    assert!(scored.principles.values().all(|one| one.level.is_none()), "too little seen for any level");
}
