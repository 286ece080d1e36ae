//! The English function words, with the spellings of those who leave out the apostrophe.

use super::Tags;

/// What an English word can do, by groups of words that can do the same, parted by spaces.
pub(super) const WORDS: &[(Tags, &str)] = &[
    (Tags::PARTNER.and(Tags::OBJECT), "you ya ye u"),
    (Tags::TRAINEE, "i"),
    (Tags::WE, "we"),
    (Tags::THIRD.and(Tags::REFERENCE), "he she they"),
    (
        Tags::THIRD.and(Tags::OBJECT).and(Tags::GENERIC),
        "everyone everybody people folk folks someone somebody anyone anybody",
    ),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::GENERIC).and(Tags::NEGATION), "nobody"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::REFERENCE), "it"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::REFERENCE), "this"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::SUBORDINATOR).and(Tags::REFERENCE), "that"),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::REFERENCE), "these those"),
    (Tags::IT.and(Tags::ADVERB).and(Tags::REFERENCE), "there"),
    (Tags::IT.and(Tags::OBJECT), "something everything anything"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::NEGATION), "nothing"),
    (Tags::OBLIQUE, "me us myself yourself himself herself itself ourselves themselves yourselves each"),
    (Tags::OBLIQUE.and(Tags::REFERENCE), "him them em"),
    (Tags::OBLIQUE.and(Tags::DETERMINER).and(Tags::REFERENCE), "her"),
    (
        Tags::DETERMINER,
        "the a an my your his its our their every all some any many several such both another other two three \
         four five six seven eight nine ten few most much more",
    ),
    (Tags::DETERMINER.and(Tags::NEGATION).and(Tags::INTERJECTION), "no"),
    (Tags::NEGATION, "not never hardly n't"),
    (
        Tags::PREPOSITION,
        "in on at with by of to from over through under against during without into about behind above along \
         around between off out up down for upon near beside onto",
    ),
    (Tags::COORDINATOR, "and but"),
    (Tags::COORDINATOR, "or"),
    (Tags::COORDINATOR.and(Tags::ADVERB), "so"),
    (Tags::SUBORDINATOR, "because cause cos if although though while unless until till whether whenever as"),
    (Tags::SUBORDINATOR.and(Tags::PREPOSITION), "since before after"),
    (Tags::QUESTION.and(Tags::SUBORDINATOR), "when where"),
    (
        Tags::QUESTION,
        "how what why who whom which whose what's whats how's hows where's wheres who's how'd what'd why'd \
         what're",
    ),
    (
        Tags::INTERJECTION,
        "yes yeah yep oh ooh ah aw aww well ok okay right gosh wow hm hmm mm mmm um uh er haha goodness sorry \
         please dear love blimey alright sure aye eh hello hi nah nope lol huh",
    ),
    (
        Tags::ADVERB,
        "now then here also too still already always sometimes often again very really just even ever yet maybe \
         perhaps probably actually quite only later today tomorrow yesterday once soon almost rather together \
         alone away back home somehow else instead usually nowadays certainly definitely honestly anyway kind \
         sort",
    ),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::DETERMINER), "one"),
    // Without their apostrophe.
    (Tags::PARTNER, "youre youve youd youll"),
    (Tags::TRAINEE, "im ive"),
    (Tags::THIRD.and(Tags::REFERENCE), "theyre theyve hes shes theyd"),
    (Tags::WE, "weve"),
    (Tags::IT.and(Tags::REFERENCE), "thats theres heres"),
    (
        Tags::NEGATION,
        "dont cant wont didnt doesnt isnt arent wasnt werent couldnt shouldnt wouldnt havent hasnt hadnt cannot \
         mustnt neednt aint",
    ),
];

/// The subject or the negation that a contraction with its apostrophe holds: that of its `head`, or "n't".
pub(super) fn contraction(word: &str, tags: impl Fn(&str) -> Tags) -> Tags {
    match word.split_once('\'') {
        Some((_, "t")) => Tags::NEGATION,
        Some((head @ ("you" | "i" | "we" | "he" | "she" | "they" | "it" | "that" | "there"), _)) => tags(head),
        _ => Tags::default(),
    }
}

/// Auxiliaries, modals and the most common verbs.
pub(super) const CORE_VERBS: &[(&str, &str)] = &[
    ("be", "be am is are being / was were / been"),
    ("have", "have has having / had / had"),
    ("do", "do does doing / did / done"),
    ("will", "will shall / /"),
    ("would", "would / /"),
    ("can", "can cannot / /"),
    ("could", "could / /"),
    ("should", "should ought / /"),
    ("may", "may / /"),
    ("might", "might / /"),
    ("must", "must / /"),
    ("need", "need needs needing / needed / needed"),
    ("go", "go goes going / went / gone"),
    ("get", "get gets getting / got / got gotten"),
    ("make", "make makes making / made / made"),
    ("say", "say says saying / said / said"),
    ("tell", "tell tells telling / told / told"),
    ("see", "see sees seeing / saw / seen"),
    ("know", "know knows knowing / knew / known"),
    ("think", "think thinks thinking / thought / thought"),
    ("take", "take takes taking / took / taken"),
    ("come", "come comes coming / came / come"),
    ("give", "give gives giving / gave / given"),
    ("let", "let lets letting / let / let"),
    ("try", "try tries trying / tried / tried"),
    ("ask", "ask asks asking / asked / asked"),
    ("feel", "feel feels feeling / felt / felt"),
    ("look", "look looks looking / looked / looked"),
    ("keep", "keep keeps keeping / kept / kept"),
    ("want", "want wants wanting / wanted / wanted"),
    ("like", "like likes liking / liked / liked"),
    ("sound", "sound sounds sounding / sounded / sounded"),
    ("start", "start starts starting / started / started"),
    ("mean", "mean means meaning / meant / meant"),
    ("call", "call calls calling / called / called"),
    ("happen", "happen happens happening / happened / happened"),
];
