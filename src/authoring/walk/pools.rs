//! The replies that are typed in a walk.

use crate::base::{Language, named_enum};
use crate::scenario::{Node, Scenario};
use std::collections::BTreeMap;

named_enum! {
    /// Where a reply comes from.
    pub enum Source: "source of replies" {
        /// Examples of the branches where she is.
        Here = "here",
        /// Examples of her other branches.
        Elsewhere = "elsewhere",
        /// Signs of listening that fit anywhere.
        Listening = "listening",
        /// Questions about facts of her life and her stories.
        Asking = "asking",
        /// Something of the trainee's own.
        Own = "own",
        /// Advice, judgement, analysis.
        Slips = "slips",
        /// Examples of other people's branches.
        Others = "others",
        /// A file of replies.
        Given = "given",
        /// Goodbye.
        Farewell = "farewell",
    }
}

/// Replies by where they come from.
pub struct Pools {
    by_node: BTreeMap<String, Vec<String>>,
    elsewhere: Vec<String>,
    asking: Vec<String>,
    others: Vec<String>,
    given: Vec<String>,
    fixed: Fixed,
}

impl Pools {
    /// The replies with which a person is visited.
    pub fn new(scenario: &Scenario, given: &[String], others: &[String]) -> Self {
        let tries = |node: &Node| -> Vec<String> {
            node.branches.iter().flat_map(|branch| &branch.tries).map(|example| example.text.clone()).collect()
        };
        let by_node: BTreeMap<String, Vec<String>> =
            scenario.nodes.values().map(|node| (node.name.clone(), tries(node))).collect();
        let fixed = Fixed::of(scenario.language);
        let subjects = scenario.facts.values().map(|fact| &fact.words);
        let subjects = subjects.chain(scenario.stories.values().map(|story| &story.words));
        let asking = subjects
            .flat_map(|words| words.iter().take(3))
            .flat_map(|word| fixed.asking.iter().map(move |ask| ask.replace("{}", word)))
            .collect();
        Pools {
            elsewhere: by_node.values().flatten().cloned().collect(),
            by_node,
            asking,
            others: others.to_vec(),
            given: given.to_vec(),
            fixed,
        }
    }

    /// The number of replies of a source, at a node.
    pub fn len(&self, source: Source, node: &str) -> usize {
        match source {
            Source::Here => self.by_node.get(node).map_or(0, Vec::len),
            Source::Elsewhere => self.elsewhere.len(),
            Source::Asking => self.asking.len(),
            Source::Others => self.others.len(),
            Source::Given => self.given.len(),
            Source::Listening => self.fixed.listening.len(),
            Source::Own => self.fixed.own.len(),
            Source::Slips => self.fixed.slips.len(),
            Source::Farewell => self.fixed.farewell.len(),
        }
    }

    /// One of them.
    pub fn get(&self, source: Source, node: &str, at: usize) -> &str {
        let kept = |list: &'_ [String]| -> Option<usize> { (at < list.len()).then_some(at) };
        let fixed = |list: &'static [&'static str]| list.get(at).copied().unwrap_or_default();
        let owned: &[String] = match source {
            Source::Here => self.by_node.get(node).map_or(&[], Vec::as_slice),
            Source::Elsewhere => &self.elsewhere,
            Source::Asking => &self.asking,
            Source::Others => &self.others,
            Source::Given => &self.given,
            Source::Listening => return fixed(self.fixed.listening),
            Source::Own => return fixed(self.fixed.own),
            Source::Slips => return fixed(self.fixed.slips),
            Source::Farewell => return fixed(self.fixed.farewell),
        };
        kept(owned).map_or("", |at| owned[at].as_str())
    }

    /// An invitation to speak of this word.
    pub fn invitation(&self, word: &str, at: usize) -> String {
        self.fixed.asking[at % self.fixed.asking.len()].replace("{}", word)
    }
}

/// Words that fit any person of a language.
struct Fixed {
    listening: &'static [&'static str],
    own: &'static [&'static str],
    slips: &'static [&'static str],
    farewell: &'static [&'static str],
    asking: &'static [&'static str],
}

impl Fixed {
    const fn of(language: Language) -> Self {
        match language {
            Language::Nl => Fixed {
                listening: &[
                    "En toen?",
                    "Hm-hm.",
                    "",
                    "Vertel eens verder.",
                    "Hoe was dat voor u?",
                    "Wat een beeld!",
                    "Ja.",
                    "Dank u wel dat u dat vertelt.",
                    "Hoe ging dat verder?",
                    "Dat lijkt me niet makkelijk.",
                    "Wat betekende dat voor u?",
                    "Mooi.",
                    "Oké",
                    "Wat ziet u dan voor u?",
                ],
                own: &[
                    "Mijn oma had dat ook, die vertelde er vaak over.",
                    "Ik heb zelf twee kinderen.",
                    "Mijn vader was daar ook zo mee.",
                    "Ik dans zelf alleen in de keuken.",
                    "Ik kom zelf uit een groot gezin.",
                    "Dat herken ik, ik heb dat ook wel eens.",
                ],
                slips: &[
                    "U moet eens naar de huisarts.",
                    "Gelukkig heeft u nog mooie herinneringen.",
                    "Misschien kunt u eens naar de soos gaan.",
                    "Dat komt doordat u te veel alleen zit.",
                    "Waarom heeft u dat dan nooit gezegd?",
                    "Dat vind ik niet verstandig van u.",
                    "Zo moet u niet denken.",
                    "Heel goed van u.",
                    "Dat is nog niks, ik lag een jaar in het ziekenhuis.",
                    "Heeft u daar geen last van?",
                ],
                farewell: &[
                    "Dank u wel voor het gesprek. Tot ziens!",
                    "Ik moet weer gaan. Dag mevrouw, tot de volgende keer.",
                ],
                asking: &["Vertel eens over {}.", "Hoe zit het met {}?", "Hoe was dat, {}?", "Wat vond u van {}?"],
            },
            Language::En => Fixed {
                listening: &[
                    "And then?",
                    "Mm-hm.",
                    "",
                    "Go on, please.",
                    "How was that for you?",
                    "What a picture!",
                    "Yes.",
                    "Thank you for telling me that.",
                    "How did it go on?",
                    "That can't have been easy.",
                    "What did that mean to you?",
                    "Lovely.",
                    "Okay",
                    "What do you see before you then?",
                ],
                own: &[
                    "My gran was like that too, she often told me about it.",
                    "I have two children myself.",
                    "My dad was just the same.",
                    "I only dance in the kitchen, on my own.",
                    "I come from a big family myself.",
                    "I know that feeling, I have had it too.",
                ],
                slips: &[
                    "You should see a doctor about that.",
                    "At least you still have your memories.",
                    "Perhaps you could join a club.",
                    "That's because you are alone too much.",
                    "Why did you never say so, then?",
                    "I don't think that was wise of you.",
                    "You mustn't think like that.",
                    "Well done, good for you.",
                    "That's nothing, I was in hospital for a year.",
                    "Doesn't that give you trouble?",
                ],
                farewell: &["Thank you for the talk. Goodbye!", "I must be going. Goodbye, until next time."],
                asking: &["Tell me about {}.", "What about {}?", "How was that, {}?", "What did you think of {}?"],
            },
        }
    }
}
