//! The worked example of the design, point by point, and the single replies that it leans on.

use super::samples::{Exchange, score_of};
use super::{Note, Outcome, Point, Score, Why};
use crate::base::{Act, Likeness, OfferKind, Principle, Scope};
use Act::*;
use OfferKind::{Curious, Flow, Judgement, Sorrow, Stories};

fn example() -> Vec<Exchange> {
    use Act::{Following, OpenQuestion, OwnStory, Strength};
    use OfferKind::{Reciprocity, Strength as Strong};
    vec![
        Exchange::new(
            "Vroeger naaide ik trouwjurken, dat was me een tijd.",
            &[Curious, Flow, Strong],
            "Trouwjurken! Neem me eens mee naar een jurk die u nooit vergeet.",
            &[
                (Echo, "Trouwjurken"),
                (Invitation, "Neem me eens mee naar een jurk"),
                (Strength, "een jurk die u nooit vergeet"),
            ],
        )
        .hit("trouwjurk", Scope::Node, Likeness::Exact, "Trouwjurken"),
        Exchange::new(
            "Die van mijn zus, met kant van oma's gordijn. Ze straalde.",
            &[Stories, Flow],
            "Van oma's gordijn! Hoe zag het eruit toen ze de kerk binnenkwam?",
            &[(Echo, "Van oma's gordijn"), (SenseQuestion, "Hoe zag het eruit toen ze de kerk binnenkwam")],
        )
        .hit("kant", Scope::Node, Likeness::Exact, "gordijn"),
        Exchange::new(
            "Prachtig. Maar mijn handen willen niet meer, de reuma.",
            &[Stories, Sorrow],
            "Wat jammer. U moet eens naar een handtherapeut.",
            &[(NamingFeeling, "Wat jammer"), (Order, "U moet eens naar een handtherapeut")],
        )
        .hit("handen", Scope::Node, Likeness::Compound, "handtherapeut"),
        Exchange::new(
            "Sinds Henk er niet meer is, is het stil.",
            &[Stories, Sorrow],
            "Gelukkig heeft u uw dochter nog.",
            &[(BrightSide, "Gelukkig heeft u uw dochter nog")],
        ),
        Exchange::new(
            "Die vond het niks dat ik met de buurman ging dansen. Op mijn leeftijd!",
            &[Curious, Judgement],
            "Dansen! Wat maakte dat u ging?",
            &[(Following, "Dansen"), (OpenQuestion, "Wat maakte dat u ging")],
        )
        .hit("dansen", Scope::Node, Likeness::Exact, "Dansen"),
        Exchange::new(
            "Ik dacht: waarom niet? Danst u zelf?",
            &[Curious, Flow, Reciprocity],
            "Alleen in de keuken, mijn kleindochter op mijn voeten. Hoe was die avond met de buurman?",
            &[
                (OwnStory, "Alleen in de keuken, mijn kleindochter op mijn voeten"),
                (OpenQuestion, "Hoe was die avond met de buurman"),
            ],
        )
        .hit("buurman", Scope::Recent, Likeness::Exact, "buurman"),
    ]
}

fn figures(score: &Score, principle: Principle) -> (usize, usize, usize, usize) {
    let scored = &score.principles[&principle];
    (scored.taken, scored.left, scored.against, scored.opportunities)
}

#[test]
fn the_tally_comes_out_as_the_design_has_it() {
    let score = score_of(&example());
    for (principle, expected) in [
        (Principle::Curious, (3, 0, 0, 3)),
        (Principle::Stories, (1, 1, 1, 3)),
        (Principle::Flow, (3, 0, 0, 3)),
        (Principle::Healthy, (1, 1, 1, 3)),
        (Principle::Judgement, (1, 0, 0, 1)),
        (Principle::Reciprocity, (1, 0, 0, 1)),
    ] {
        assert_eq!(figures(&score, principle), expected, "{principle}: {:#?}", score.principles[&principle].points);
        let scored = &score.principles[&principle];
        assert_eq!((scored.level, scored.note), (None, Some(Note::TooLittleSeen)), "{principle}");
    }
    assert_eq!(score.principles[&Principle::Stories].share, Some(0.0));
    assert_eq!(score.sum_of_levels(), 0);
}

#[test]
fn every_point_of_it_opens_down_to_the_words_the_rule_and_the_opportunity() {
    let talk = example();
    let score = score_of(&talk);
    let at = |principle: Principle, turn: usize| -> &Point {
        let mut points = score.principles[&principle].points.iter();
        points.find(|point| point.turn == turn).expect("a point at this turn")
    };
    let advice = at(Principle::Stories, 6);
    assert_eq!((advice.outcome, advice.why, advice.act), (Outcome::Against, Why::Offered, Some(Order)));
    assert_eq!(advice.offer.as_deref(), Some("the-stories"));
    assert_eq!(advice.rule.as_deref(), Some("a-rule-for-order"));
    assert_eq!(advice.span.map(|span| span.of(&talk[2].reply)), Some("U moet eens naar een handtherapeut"));
    assert_eq!((at(Principle::Healthy, 6).outcome, at(Principle::Healthy, 6).why), (Outcome::Left, Why::Undone));
    assert_eq!(
        (at(Principle::Healthy, 8).outcome, at(Principle::Healthy, 8).act),
        (Outcome::Against, Some(BrightSide))
    );
    assert_eq!((at(Principle::Flow, 12).why, at(Principle::Flow, 12).rule.as_deref()), (Why::Hook, Some("buurman")));
}

/// What one exchange comes to: the outcome of each opportunity that counts.
fn outcomes(exchange: Exchange) -> Vec<(usize, Outcome)> {
    let score = score_of(&[exchange]);
    let points = score.principles.values().flat_map(|scored| &scored.points);
    points.map(|point| (point.principle.number(), point.outcome)).collect()
}

#[test]
fn single_replies_take_what_the_design_says_they_take() {
    use Outcome::{Against, Left, Taken};
    let dress = "Vroeger naaide ik trouwjurken, dat was me een tijd.";
    let lace = "Die van mijn zus, met kant van oma's gordijn. Ze straalde als bruid.";
    let dancing = "Die vond het niks dat ik met de buurman ging dansen.";
    let grief = "Sinds Henk er niet meer is, is het stil.";
    let own = "Mijn moeder had ook zo'n gordijn, ik ruik die mottenballen nog.";
    let thanks = "Dank u. Die bruid vergeet ik niet meer.";
    let differs = "Ik zie dat anders, maar vertel, hoe kwam u daarbij?";
    let stock = "Kunt u daar iets meer over vertellen?";
    for (exchange, expected) in [
        (
            Exchange::new(dress, &[Curious, Flow, OfferKind::Strength], "Trouwjurken!", &[(Echo, "Trouwjurken")]),
            vec![(3, Taken)],
        ),
        (Exchange::new(lace, &[Stories, Flow], own, &[(OwnStory, own)]), vec![(6, Taken)]),
        (Exchange::new(lace, &[Stories, Flow], thanks, &[(Receiving, thanks)]), vec![(2, Taken)]),
        (
            Exchange::new(
                dancing,
                &[Judgement],
                differs,
                &[(OwnView, "Ik zie dat anders"), (OpenQuestion, "hoe kwam u daarbij")],
            ),
            vec![(5, Taken)],
        ),
        (Exchange::new(dancing, &[Judgement], stock, &[(Invitation, stock)]), vec![(5, Left)]),
        (Exchange::new(dancing, &[Curious, Judgement], stock, &[(Invitation, stock)]), vec![(1, Taken), (5, Left)]),
        (
            Exchange::new(
                grief,
                &[Sorrow],
                "Wat deden Henk en u het liefst?",
                &[(OpenQuestion, "Wat deden Henk en u het liefst")],
            ),
            vec![(4, Taken)],
        ),
        (
            Exchange::new(
                dress,
                &[Curious, OfferKind::Strength],
                "Zou u mij dat eens leren?",
                &[(AskingCounsel, "Zou u mij dat eens leren")],
            ),
            vec![(1, Taken), (4, Taken)],
        ),
        (Exchange::new(grief, &[Sorrow], "", &[(Silence, "")]), vec![(4, Taken)]),
        (Exchange::new(grief, &[Sorrow], "Kop op.", &[(Hushing, "Kop op")]), vec![(4, Against)]),
        (
            Exchange::new(
                grief,
                &[Sorrow],
                "Wat een gemis. Kop op.",
                &[(NamingFeeling, "Wat een gemis"), (Hushing, "Kop op")],
            ),
            vec![(4, Left), (5, Against)],
        ),
        (
            Exchange::new(lace, &[Flow], "Heeft u kinderen?", &[(ClosedQuestion, "Heeft u kinderen")]).hit(
                "kinderen",
                Scope::Fact,
                Likeness::Exact,
                "kinderen",
            ),
            vec![(3, Against)],
        ),
    ] {
        let reply = exchange.reply.clone();
        assert_eq!(outcomes(exchange), expected, "{reply}");
    }
}
