//! The command line as clap knows it, with its texts in the chosen language.

use crate::base::Language;
use crate::words::{AuthorText as A, CliText as T};
use clap::{Arg, ArgAction, Command, ValueHint, builder::PossibleValuesParser, value_parser};
use clap_complete::Shell;
use std::path::PathBuf;

/// The whole command line.
pub fn command(language: Language) -> Command {
    let t = |text: T| text.text(language);
    dress(
        language,
        Command::new("luister")
            .version(env!("CARGO_PKG_VERSION"))
            .about(t(T::About))
            .long_about(t(T::LongAbout))
            .after_help(t(T::AfterHelp))
            .override_usage(t(T::Usage))
            .disable_help_subcommand(true)
            .disable_version_flag(true)
            .args(global(language))
            .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(t(T::VersionFlag)))
            .subcommands([
                practice(language),
                check(language),
                score(language),
                rules(language),
                content(language),
                refresh(language),
                review(language),
                report(language),
                Command::new("completions")
                    .about(t(T::Completions))
                    .arg(Arg::new("shell").required(true).value_parser(value_parser!(Shell)).help(t(T::Shell))),
            ]),
    )
}

fn global(language: Language) -> [Arg; 7] {
    let t = |text: T| text.text(language);
    let folder = |arg: Arg| arg.value_hint(ValueHint::DirPath).value_parser(value_parser!(PathBuf)).global(true);
    [
        Arg::new("lang")
            .long("lang")
            .value_name("nl|en")
            .value_parser(PossibleValuesParser::new(Language::ALL.iter().map(|l| l.as_str())))
            .hide_possible_values(true)
            .global(true)
            .help(t(T::Lang)),
        folder(Arg::new("data-dir").long("data-dir").value_name("DIR")).help(t(T::DataDir)),
        Arg::new("seed").long("seed").value_name("N").value_parser(value_parser!(u64)).global(true).help(t(T::Seed)),
        Arg::new("plain").long("plain").action(ArgAction::SetTrue).global(true).help(t(T::Plain)),
        folder(Arg::new("scenarios").long("scenarios").value_name("DIR"))
            .action(ArgAction::Append)
            .help(t(T::Scenarios)),
        folder(Arg::new("lexicon").long("lexicon").value_name("DIR")).action(ArgAction::Append).help(t(T::Lexicon)),
        Arg::new("no-builtin").long("no-builtin").action(ArgAction::SetTrue).global(true).help(t(T::NoBuiltIn)),
    ]
}

fn practice(language: Language) -> Command {
    Command::new("practice")
        .visible_alias("oefenen")
        .about(T::Practice.text(language))
        .long_about(T::PracticeLong.text(language))
        .arg(Arg::new("person").value_name(name(language, "PERSOON", "PERSON")).help(T::Person.text(language)))
        .arg(
            Arg::new("continue")
                .long("continue")
                .visible_alias("verder")
                .action(ArgAction::SetTrue)
                .help(T::Continue.text(language)),
        )
        .arg(
            Arg::new("from")
                .long("from")
                .visible_alias("vanaf")
                .value_name(name(language, "KNOOP", "NODE"))
                .requires("person")
                .conflicts_with("continue")
                .help(A::From.text(language)),
        )
        .arg(
            Arg::new("open")
                .long("open")
                .value_name("N")
                .value_parser(value_parser!(u8).range(0..=5))
                .requires("person")
                .conflicts_with("continue")
                .help(A::OpenAt.text(language)),
        )
        .arg(
            Arg::new("why")
                .long("why")
                .visible_alias("waarom")
                .action(ArgAction::SetTrue)
                .help(A::WhyFlag.text(language)),
        )
}

fn check(language: Language) -> Command {
    Command::new("check")
        .visible_alias("toets")
        .about(T::Check.text(language))
        .long_about(T::CheckLong.text(language))
        .arg(
            Arg::new("text")
                .value_name(name(language, "ANTWOORD", "REPLY"))
                .num_args(0..)
                .conflicts_with("file")
                .help(T::Text.text(language)),
        )
        .arg(path_arg("file").short('f').long("file").value_name("FILE").help(T::File.text(language)))
        .arg(Arg::new("partner").long("partner").value_name("LINE").help(T::Partner.text(language)))
        .arg(format_arg(language, "text|ndjson", &["text", "ndjson"]))
}

fn score(language: Language) -> Command {
    Command::new("score")
        .about(T::Score.text(language))
        .long_about(T::ScoreLong.text(language))
        .arg(talks(language).required_unless_present("against"))
        .arg(format_arg(language, "table|json", &["table", "json"]))
        .arg(
            path_arg("against")
                .long("against")
                .visible_alias("tegen")
                .value_name("DIR")
                .num_args(0..=1)
                .conflicts_with("explain")
                .help(T::Against.text(language)),
        )
        .arg(
            Arg::new("explain")
                .long("explain")
                .visible_alias("waarom")
                .action(ArgAction::SetTrue)
                .help(T::Explain.text(language)),
        )
}

fn rules(language: Language) -> Command {
    Command::new("rules")
        .visible_alias("regels")
        .about(T::Rules.text(language))
        .arg(Arg::new("rule").value_name("ID").help(T::RuleId.text(language)))
}

fn content(language: Language) -> Command {
    let command = super::content::command(language);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| dress(language, sub)))
}

fn refresh(language: Language) -> Command {
    Command::new("refresh")
        .visible_alias("opfrissen")
        .about(T::Refresh.text(language))
        .long_about(T::RefreshLong.text(language))
}

fn review(language: Language) -> Command {
    Command::new("review")
        .visible_alias("nakijken")
        .about(T::Review.text(language))
        .long_about(T::ReviewLong.text(language))
        .arg(path_arg("folder").value_name(name(language, "MAP", "FOLDER")).help(T::Folder.text(language)))
        .arg(Arg::new("open").long("open").value_name("N").help(T::Open.text(language)))
}

fn report(language: Language) -> Command {
    Command::new("report")
        .visible_alias("verslag")
        .about(T::Report.text(language))
        .arg(talks(language).required(true))
        .arg(path_arg("output").short('o').long("output").value_name("FILE").help(T::Output.text(language)))
        .arg(
            Arg::new("without-own-stories")
                .long("without-own-stories")
                .visible_alias("zonder-eigen-verhalen")
                .action(ArgAction::SetTrue)
                .help(T::WithoutOwnStories.text(language)),
        )
}

fn talks(language: Language) -> Arg {
    path_arg("talks").value_name(name(language, "GESPREK", "TALK")).num_args(1..).help(T::Talks.text(language))
}

fn path_arg(id: &'static str) -> Arg {
    Arg::new(id).value_hint(ValueHint::AnyPath).value_parser(value_parser!(PathBuf))
}

fn format_arg(language: Language, shown: &'static str, names: &[&'static str]) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name(shown)
        .default_value(names[0])
        .hide_possible_values(true)
        .hide_default_value(true)
        .value_parser(PossibleValuesParser::new(names.iter().copied()))
        .help(T::Format.text(language))
}

const fn name(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

/// Gives a command, and those below it, headings and a help flag in the chosen language.
fn dress(language: Language, command: Command) -> Command {
    let t = |text: T| text.text(language);
    let has_subcommands = command.has_subcommands();
    let has_arguments = command.get_positionals().next().is_some();
    let mut template = format!("{{about-with-newline}}\n{}: {{usage}}\n", t(T::UsageWord));
    if has_subcommands {
        template += &format!("\n{}:\n{{subcommands}}\n", t(T::CommandsWord));
    }
    if has_arguments {
        template += &format!("\n{}:\n{{positionals}}\n", t(T::ArgumentsWord));
    }
    template += &format!("\n{}:\n{{options}}\n{{after-help}}", t(T::OptionsWord));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command
        .help_template(template)
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(t(T::HelpFlag)));
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| dress_once(language, sub)))
}

/// Subcommands of `content` have been dressed already.
fn dress_once(language: Language, command: Command) -> Command {
    if command.get_arguments().any(|arg| arg.get_id() == "help") { command } else { dress(language, command) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent_in_both_languages() {
        for language in Language::ALL {
            command(*language).debug_assert();
        }
    }

    #[test]
    fn dutch_help_speaks_dutch_and_dutch_names_work() {
        let help = command(Language::Nl).render_help().to_string();
        assert!(help.contains("Gebruik: luister") && help.contains("Opdrachten:"), "{help}");
        assert!(!help.contains("Usage") && !help.contains("Print help"), "{help}");
        for (typed, meant) in [("oefenen", "practice"), ("toets", "check"), ("regels", "rules"), ("nakijken", "review")]
        {
            let matches = command(Language::Nl).try_get_matches_from(["luister", typed]).unwrap();
            assert_eq!(matches.subcommand_name(), Some(meant));
        }
    }
}
