//! The forms of words: what kinds there are, and the regular ones of a verb that no list names.

use crate::base::Language;

/// Which form of a word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormKind {
    /// The verb as the dictionary has it; in Dutch also the present plural, in English the present.
    Infinitive,
    /// A present form that can be nothing else.
    Present,
    /// A past form.
    Past,
    /// The participle of the perfect.
    Participle,
    /// English "-ing".
    Gerund,
    /// A noun: singular, plural, diminutive.
    Noun,
}

impl FormKind {
    /// Whether it belongs to a verb.
    pub const fn is_verb(self) -> bool {
        !matches!(self, FormKind::Noun)
    }
}

/// The regular forms of `lemma` with their kinds, the lemma itself first: for verbs that the lists do not hold.
pub(crate) fn regular(language: Language, lemma: &str) -> Vec<(String, FormKind)> {
    match language {
        Language::Nl => dutch(lemma),
        Language::En => english(lemma),
    }
}

fn dutch(lemma: &str) -> Vec<(String, FormKind)> {
    use FormKind::*;
    let mut out = vec![(lemma.to_owned(), Infinitive)];
    let Some(base) = lemma.strip_suffix("en").filter(|base| base.chars().count() >= 2) else { return out };
    let stem = dutch_stem(base);
    // 't kofschip looks at the infinitive's own consonant: "leven", "leefde".
    let voiceless = base.ends_with(['t', 'k', 'f', 's', 'p', 'x']) || base.ends_with("ch");
    let dental = if voiceless { 't' } else { 'd' };
    let ends_dental = stem.ends_with(['t', 'd']);
    out.push((stem.clone(), Present));
    if !stem.ends_with('t') {
        out.push((format!("{stem}t"), Present));
    }
    out.push((format!("{stem}{dental}e"), Past));
    out.push((format!("{stem}{dental}en"), Past));
    let unstressed = ["be", "ge", "her", "ont", "ver", "er"].iter().any(|prefix| lemma.starts_with(prefix));
    let prefix = if unstressed { "" } else { "ge" };
    let ending = if ends_dental && stem.ends_with(dental) { String::new() } else { dental.to_string() };
    out.push((format!("{prefix}{stem}{ending}"), Participle));
    out
}

/// The first person of a verb from its infinitive without -en: "zett" to "zet", "lev" to "leef", "lop" to "loop".
fn dutch_stem(base: &str) -> String {
    let chars: Vec<char> = base.chars().collect();
    let vowel = |c: char| "aeiou".contains(c);
    let mut stem = base.to_owned();
    if let [.., before, last] = chars[..] {
        if before == last && !vowel(last) {
            stem.pop();
        } else if !vowel(last) && "aeou".contains(before) {
            let open = chars.len() < 3 || !vowel(chars[chars.len() - 3]);
            let unstressed = before == 'e' && chars.len() > 4 && "lrn".contains(last);
            if open && !unstressed && last != 'w' {
                stem.insert(stem.len() - last.len_utf8(), before);
            }
        }
    }
    match stem.pop() {
        Some('v') => stem.push('f'),
        Some('z') => stem.push('s'),
        Some(other) => stem.push(other),
        None => {}
    }
    stem
}

fn english(lemma: &str) -> Vec<(String, FormKind)> {
    use FormKind::*;
    let chars: Vec<char> = lemma.chars().collect();
    let vowel = |c: char| "aeiou".contains(c);
    let (third, past, gerund) = match chars[..] {
        [.., 'e'] => (format!("{lemma}s"), format!("{lemma}d"), format!("{}ing", &lemma[..lemma.len() - 1])),
        [.., before, 'y'] if !vowel(before) => {
            let stem = &lemma[..lemma.len() - 1];
            (format!("{stem}ies"), format!("{stem}ied"), format!("{lemma}ing"))
        }
        [.., 's' | 'x' | 'z'] | [.., 'c' | 's', 'h'] => {
            (format!("{lemma}es"), format!("{lemma}ed"), format!("{lemma}ing"))
        }
        [first, middle, last] if !vowel(first) && vowel(middle) && !vowel(last) && !"wxy".contains(last) => {
            (format!("{lemma}s"), format!("{lemma}{last}ed"), format!("{lemma}{last}ing"))
        }
        _ => (format!("{lemma}s"), format!("{lemma}ed"), format!("{lemma}ing")),
    };
    vec![(lemma.to_owned(), Infinitive), (third, Present), (past.clone(), Past), (past, Participle), (gerund, Gerund)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_are_conjugated() {
        for (language, lemma, expected) in [
            (Language::Nl, "wandelen", "wandelen wandel wandelt wandelde wandelden gewandeld"),
            (Language::Nl, "leven", "leven leef leeft leefde leefden geleefd"),
            (Language::Nl, "zetten", "zetten zet zette zetten gezet"),
            (Language::Nl, "maken", "maken maak maakt maakte maakten gemaakt"),
            (Language::Nl, "verhuizen", "verhuizen verhuis verhuist verhuisde verhuisden verhuisd"),
            (Language::Nl, "kaatsen", "kaatsen kaats kaatst kaatste kaatsten gekaatst"),
            (Language::En, "bake", "bake bakes baked baked baking"),
            (Language::En, "carry", "carry carries carried carried carrying"),
            (Language::En, "pat", "pat pats patted patted patting"),
            (Language::En, "watch", "watch watches watched watched watching"),
        ] {
            let forms: Vec<_> = regular(language, lemma).into_iter().map(|(form, _)| form).collect();
            assert_eq!(forms.join(" "), expected, "{lemma}");
        }
    }

    #[test]
    fn no_letters_no_panic() {
        for lemma in ["", "e", "en", "y", "één", "een"] {
            for language in Language::ALL {
                assert!(!regular(*language, lemma).is_empty());
            }
        }
    }
}
