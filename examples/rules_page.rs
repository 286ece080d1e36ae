//! Writes all rules, in both languages, to docs/rules.md.
//!
//! `cargo run --example rules_page`

#![expect(clippy::disallowed_methods, reason = "an example writes its own file")]

use luister::base::Language;
use luister::checker::Lexicon;
use luister::content::Content;
use luister::report::rules_page;

fn main() -> std::io::Result<()> {
    let content = Content::built_in();
    let lexicons: Vec<Lexicon> =
        Language::ALL.iter().map(|language| Lexicon::load(*language, &content.lexicon(*language)).0).collect();
    std::fs::write("docs/rules.md", rules_page(&lexicons))
}
