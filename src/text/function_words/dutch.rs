//! The Dutch function words, the spoken and Flemish ones with them.

use super::Tags;

const OBJECT_PARTNER: Tags = Tags::PARTNER.and(Tags::OBJECT);

/// What a Dutch word can do, by groups of words that can do the same, parted by spaces.
pub(super) const WORDS: &[(Tags, &str)] = &[
    (OBJECT_PARTNER, "u jullie ge"),
    (OBJECT_PARTNER.and(Tags::DETERMINER), "je"),
    (Tags::PARTNER, "jij gij gijlie"),
    (Tags::TRAINEE, "ik 'k k ikzelf ikke"),
    (Tags::WE, "we wij"),
    (Tags::THIRD.and(Tags::REFERENCE), "hij ie zij"),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::REFERENCE), "ze"),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::REFERENCE), "die deze"),
    (Tags::THIRD.and(Tags::OBJECT).and(Tags::GENERIC), "men iedereen niemand iemand"),
    (Tags::GENERIC, "mensen mens ouderen bejaarden leeftijdsgenoten"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER), "het"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER), "t"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::SUBORDINATOR).and(Tags::REFERENCE), "dat"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::DETERMINER).and(Tags::REFERENCE), "dit"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::ADVERB), "er"),
    (Tags::IT.and(Tags::OBJECT), "alles iets"),
    (Tags::IT.and(Tags::OBJECT).and(Tags::NEGATION), "niets niks"),
    (Tags::OBLIQUE, "me mij mezelf mijzelf ons zich zichzelf jezelf uzelf elkaar mekaar jou onszelf"),
    (Tags::OBLIQUE.and(Tags::DETERMINER).and(Tags::REFERENCE), "hem haar hen hun m"),
    (
        Tags::DETERMINER,
        "de een n mijn m'n mn uw jouw z'n zn d'r dr onze jullies elke elk ieder iedere alle zo'n zon zulk zulke \
         sommige veel vele enkele beide twee drie vier vijf zes zeven acht negen tien andere zoveel weinig meer \
         meeste",
    ),
    (Tags::DETERMINER.and(Tags::NEGATION), "geen"),
    (Tags::NEGATION, "niet nooit nergens nie ni nimmer nauwelijks"),
    (
        Tags::PREPOSITION,
        "in op aan met bij van naar uit over tot door onder tegen na tijdens zonder volgens per te achter boven \
         langs rond tussen vanaf binnen buiten behalve mee af toe heen om via naast vanuit richting ondanks \
         wegens dankzij",
    ),
    (Tags::PREPOSITION, "voor"),
    (Tags::PREPOSITION.and(Tags::SUBORDINATOR), "sinds"),
    (Tags::COORDINATOR, "en maar want dus"),
    (Tags::COORDINATOR.and(Tags::SUBORDINATOR), "of"),
    (
        Tags::SUBORDINATOR,
        "omdat doordat als zoals terwijl hoewel zodat voordat nadat totdat zodra tenzij mits indien zolang alsof opdat \
         aangezien ofschoon wijl alhoewel",
    ),
    (Tags::SUBORDINATOR.and(Tags::ADVERB).and(Tags::REFERENCE), "toen"),
    (Tags::SUBORDINATOR.and(Tags::QUESTION), "wanneer"),
    (
        Tags::QUESTION,
        "hoe waarom hoeveel hoezo waarvoor waarmee waarvan waarover waarin waaraan waarheen waarop waardoor \
         waartoe waarnaar waarbij waaruit waarvandaan hoelang hoevaak wanner waneer waarvanaf",
    ),
    (Tags::QUESTION.and(Tags::OBJECT), "wat wie"),
    (Tags::QUESTION, "waar wiens"),
    (Tags::QUESTION.and(Tags::DETERMINER), "welke welk"),
    (
        Tags::INTERJECTION,
        "ja nee neen nou ach och oh o ooh oooh ooooh goh tja he haha hahaha hihi hm hmm mm mmm oei amai jeetje \
         poeh wow ok oke foei tsja ah aha joh sjonge jemig gossie lieve mevrouw meneer sorry pfff pff snotter jee \
         god tjonge allez allee awel ai oeps lieverd schat hallo",
    ),
    (
        Tags::ADVERB,
        "vaker zelden dikwijls nu dan hier ook nog al altijd soms vaak weer zelf wel heel erg toch even eens \
         eigenlijk natuurlijk vroeger later straks morgen gisteren vandaag misschien vast zeker best gewoon \
         alleen samen zeer juist vooral meestal bijna pas net meteen opeens ineens eerst daarna allemaal trouwens \
         volgende vorige gerust liever beter graagst zomaar weleens eventjes wellicht blijkbaar waarschijnlijk \
         eindelijk steeds telkens nogal tamelijk behoorlijk zoal onderweg thuis terug weg ergens overal zoiets \
         zowat ongeveer dus' effe ff tegenwoordig ooit anders zo echt precies hoor zeg inderdaad graag prima goed \
         mooi leuk heerlijk gelukkig helaas fijn",
    ),
    (Tags::ADVERB.and(Tags::REFERENCE), "daar"),
    (
        Tags::ADVERB.and(Tags::REFERENCE),
        "daarvan daarbij daaraan daarmee daarin daarover daarvoor daarop daardoor daarom daaruit daarbeneden \
         daarboven ervan erbij eraan ermee erin erover ervoor erop erdoor eruit ernaar",
    ),
];

/// Auxiliaries, modals and the most common verbs.
pub(super) const CORE_VERBS: &[(&str, &str)] = &[
    ("zijn", "ben bent is zijn / was waart waren / geweest"),
    ("hebben", "heb hebt heeft hebben heb heef / had hadden hadt / gehad"),
    ("worden", "word wordt worden / werd werden / geworden"),
    ("zullen", "zal zult zul zullen / zou zouden zoudt /"),
    ("kunnen", "kan kunt kun kunnen / kon konden / gekund"),
    ("mogen", "mag moogt mogen / mocht mochten / gemogen"),
    ("moeten", "moet moeten / moest moesten / gemoeten"),
    ("willen", "wil wilt willen / wilde wilden wou wouden / gewild"),
    ("hoeven", "hoef hoeft hoeven / hoefde hoefden / gehoeven gehoefd"),
    ("gaan", "ga gaat gaan / ging gingen / gegaan"),
    ("doen", "doe doet doen / deed deden / gedaan"),
    ("komen", "kom komt komen / kwam kwamen / gekomen"),
    ("laten", "laat laten / liet lieten / gelaten"),
    ("zeggen", "zeg zegt zeggen / zei zeiden / gezegd"),
    ("zien", "zie ziet zien / zag zagen / gezien"),
    ("weten", "weet weten / wist wisten / geweten"),
    ("denken", "denk denkt denken / dacht dachten / gedacht"),
    ("vinden", "vind vindt vinden / vond vonden / gevonden"),
    ("geven", "geef geeft geven / gaf gaven / gegeven"),
    ("nemen", "neem neemt nemen / nam namen / genomen"),
    ("maken", "maak maakt maken / maakte maakten / gemaakt"),
    ("staan", "sta staat staan / stond stonden / gestaan"),
    ("zitten", "zit zitten / zat zaten / gezeten"),
    ("liggen", "lig ligt liggen / lag lagen / gelegen"),
    ("vertellen", "vertel vertelt vertellen / vertelde vertelden / verteld"),
    ("kijken", "kijk kijkt kijken / keek keken / gekeken"),
    ("horen", "hoor hoort horen / hoorde hoorden / gehoord"),
    ("blijven", "blijf blijft blijven / bleef bleven / gebleven"),
    ("krijgen", "krijg krijgt krijgen / kreeg kregen / gekregen"),
    ("lijken", "lijk lijkt lijken / leek leken / geleken"),
    ("houden", "hou houd houdt houden / hield hielden / gehouden"),
    ("heten", "heet heten / heette heetten / geheten"),
    ("roepen", "roep roept roepen / riep riepen / geroepen"),
    ("vragen", "vraag vraagt vragen / vroeg vroegen / gevraagd"),
    ("kloppen", "klop klopt kloppen / klopte klopten / geklopt"),
    ("proberen", "probeer probeert proberen / probeerde probeerden / geprobeerd"),
];
