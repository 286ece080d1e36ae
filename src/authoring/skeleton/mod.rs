//! The files with which somebody begins a new person: complete, so that she can be talked with at once, and marked
//! wherever a text is still to be written.

use crate::base::{Language, SourceFile};

/// What stands before a text that is still to be written.
pub const FILL_IN: &[&str] = &["[vul in]", "[fill in]"];

/// The longest id.
const LONGEST_ID: usize = 40;

/// Why a name can be no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

macro_rules! files {
    ($language:literal: $($name:literal),+) => {
        [$(($name, include_str!(concat!($language, "/", $name)))),+]
    };
}

/// The files of a new person, with paths below the folder of people ("nl/de-bakker/persona.toml").
///
/// # Errors
/// When `id` is no name for a folder everywhere: lower-case letters, digits and hyphens, a letter first.
pub fn skeleton(language: Language, id: &str) -> Result<Vec<SourceFile>, BadId> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let first = id.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    if !first || id.len() > LONGEST_ID || !id.chars().all(fits) || id.ends_with('-') {
        return Err(BadId);
    }
    let files = match language {
        Language::Nl => files!("nl": "persona.toml", "werk.toml", "nu.toml", "plan.toml"),
        Language::En => files!("en": "persona.toml", "work.toml", "now.toml", "plan.toml"),
    };
    let file =
        |(name, text): (&str, &str)| SourceFile::new(format!("{language}/{id}/{name}"), text.replace("{id}", id));
    Ok(files.into_iter().map(file).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_folder_on_every_system() {
        for id in ["de-bakker", "a", "x9"] {
            assert!(skeleton(Language::Nl, id).is_ok(), "{id}");
        }
        for id in ["", "De-Bakker", "-a", "a-", "9a", "a/b", "..", "a b", "bakkër", "a.b", &"a".repeat(41)] {
            assert_eq!(skeleton(Language::Nl, id), Err(BadId), "{id}");
        }
    }

    #[test]
    fn paths_and_texts_carry_the_id() {
        let files = skeleton(Language::En, "the-baker").unwrap();
        assert_eq!(files[0].path, "en/the-baker/persona.toml");
        assert!(files[0].text.contains("the-baker") && !files[0].text.contains("{id}"));
    }
}
