//! A reply that would have fitted a moment, or fits it now: from what she offered and in her own words.

use super::handle::{Handle, handles};
use super::record::{Header, LineEvent};
use crate::base::{Language, OfferKind};
use crate::checker::{self, Context, Lexicon};
use crate::text::{fold, tokens};
use crate::words::{Named, wording};

/// What a moment asks for first: sorrow before all, a question to the trainee next, and so on.
const ORDER: [OfferKind; 7] = [
    OfferKind::Sorrow,
    OfferKind::Reciprocity,
    OfferKind::Judgement,
    OfferKind::Stories,
    OfferKind::Strength,
    OfferKind::Curious,
    OfferKind::Flow,
];

/// Proposals beyond so many are not tried.
const MOST_TRIED: usize = 6;

/// Whether the trainee says *u*. Talks of before this was kept are Dutch ones with *u*.
pub(super) fn is_formal(header: &Header) -> bool {
    matches!(header.scenario.address.as_str(), "" | "u")
}

/// The lines that a reply to the last of `groups` has before it: where a noise let everything lie, the group before too.
pub(super) fn on_offer<'a>(groups: &[&[&'a LineEvent]]) -> Vec<&'a LineEvent> {
    let offering = |group: &&[&LineEvent]| group.iter().any(|line| !line.offers.is_empty());
    let last = groups.len().saturating_sub(1);
    let from = match groups.last() {
        Some(group) if !offering(group) => last.saturating_sub(1),
        _ => last,
    };
    groups[from.min(groups.len())..].iter().flat_map(|group| group.iter().copied()).collect()
}

/// The kinds of opportunity in these lines, in the order in which a reply would see to them; none twice.
pub(super) fn kinds(lines: &[&LineEvent]) -> Vec<OfferKind> {
    let offered = |kind: &OfferKind| lines.iter().flat_map(|line| &line.offers).any(|offer| offer.kind == *kind);
    ORDER.into_iter().filter(offered).collect()
}

/// A reply that takes what `lines` offer and that no rule would flag, not even as a question; `None` where nothing is
/// offered. `asked` are replies of before: what was asked after already is not proposed first. `bare`: one without a word
/// of hers will do.
pub(super) fn fitting(
    lexicon: &Lexicon,
    formal: bool,
    lines: &[&LineEvent],
    asked: &[&str],
    bare: bool,
) -> Option<String> {
    // What to say of oneself nobody can propose; as a hint the frame of it will do.
    let kind = kinds(lines).into_iter().find(|kind| bare || *kind != OfferKind::Reciprocity)?;
    let mut found = handles(lexicon.vocabulary(), formal, lines);
    let asked: Vec<String> = asked.iter().flat_map(|reply| tokens(reply)).map(|token| token.folded).collect();
    let is_asked = |handle: &Handle| asked.contains(&fold(&handle.word).as_str().to_owned());
    found.sort_by_key(|handle| (handle.phrase.is_none(), is_asked(handle)));
    let partner: Vec<&str> = lines.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect();
    let partner = &partner[partner.len().saturating_sub(2)..];
    let context = Context { partner, hooks: &[], replies: &[] };
    // These fit their moment without naming anything.
    let bare = bare || matches!(kind, OfferKind::Sorrow | OfferKind::Judgement);
    names(kind, &found, bare).map(|named| proposal(lexicon.language(), formal, kind, named)).find(|reply| {
        let reading = checker::read(lexicon, &context, reply);
        !reading.acts.iter().any(|hit| hit.act.is_slip())
    })
}

fn proposal(language: Language, formal: bool, kind: OfferKind, named: Named<'_>) -> String {
    let reply = wording(language, formal, kind, named);
    // "‘perenboom’, zei u." begins with its first letter, not with the quote.
    match reply.char_indices().find(|(_, c)| c.is_alphabetic()) {
        Some((at, first)) => {
            let rest = &reply[at + first.len_utf8()..];
            format!("{}{}{rest}", &reply[..at], first.to_uppercase())
        }
        None => reply,
    }
}

/// What to name in it, the best first; in sorrow only whom or what is near to her.
fn names(kind: OfferKind, found: &[Handle], bare: bool) -> impl Iterator<Item = Named<'_>> {
    let fits = move |handle: &&Handle| match kind {
        OfferKind::Sorrow => handle.near,
        OfferKind::Reciprocity => false,
        _ => true,
    };
    found.iter().filter(fits).take(MOST_TRIED).map(Handle::named).chain(bare.then_some(Named::Nothing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::sample;

    #[test]
    fn what_was_asked_after_already_is_not_proposed_first() {
        let line: LineEvent = serde_json::from_str(
            r#"{"node":"a","line":"a/1","open":2,"text":"Achter het spoor, naast de sluis.","role":"content",
                "offers":[{"id":"o1","kind":"flow","hooks":{"spoor":["spoor"],"sluis":["sluis"]}}]}"#,
        )
        .unwrap();
        let library = sample::ruled(Language::Nl);
        for (asked, expected) in [
            (&[][..], "Vertel eens over dat spoor."),
            (&["Woont u aan het Spoor?"], "Vertel eens over die sluis."),
            (&["Het spoor?", "En de sluis?"], "Vertel eens over dat spoor."),
        ] {
            let reply = fitting(library.lexicon(), true, &[&line], asked, false);
            assert_eq!(reply.as_deref(), Some(expected), "{asked:?}");
        }
        assert_eq!(fitting(library.lexicon(), true, &[], &[], true), None, "nothing is on offer");
    }
}
