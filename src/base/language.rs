//! The two languages of content and interface.

use super::named::named_enum;

named_enum! {
    /// A language of content and interface. Dutch comes first.
    pub enum Language: "language" {
        /// Dutch.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

impl Language {
    /// The language for a locale such as `nl_NL.UTF-8`, `nl-BE` or `en_GB`: Dutch for `nl*`, else English.
    pub fn of_locale(locale: &str) -> Self {
        let primary = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("nl") { Language::Nl } else { Language::En }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn dutch_locales_of_any_country_are_dutch_and_all_else_is_english() {
        for (locale, expected) in [
            ("nl_NL.UTF-8", Language::Nl),
            ("nl-BE", Language::Nl),
            ("NL", Language::Nl),
            ("en_GB", Language::En),
            ("nld", Language::En),
            ("", Language::En),
            ("C", Language::En),
        ] {
            assert_eq!(Language::of_locale(locale), expected, "{locale}");
        }
    }
}
