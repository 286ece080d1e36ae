//! The `content` commands as clap knows them.

use crate::base::Language;
use crate::words::{AuthorText as A, CliText as T};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use std::path::PathBuf;

/// `content` and all below it, without headings: those are given by the caller.
pub fn command(language: Language) -> Command {
    let a = |text: A| text.text(language);
    Command::new("content")
        .visible_alias("inhoud")
        .about(T::ContentCommand.text(language))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([
            Command::new("check")
                .visible_alias("toets")
                .about(T::ContentCheck.text(language))
                .arg(person(language).num_args(0..).help(a(A::CheckWhom))),
            Command::new("new")
                .visible_alias("nieuw")
                .about(a(A::New))
                .long_about(a(A::NewLong))
                .arg(Arg::new("id").value_name("ID").required(true).help(a(A::NewId)))
                .arg(path("folder", name(language, "MAP", "FOLDER")).help(a(A::NewFolder))),
            Command::new("graph")
                .visible_alias("kaart")
                .about(a(A::Graph))
                .long_about(a(A::GraphLong))
                .arg(person(language).required(true).help(T::Person.text(language)))
                .arg(format(language, "text|dot|mermaid|svg", &["text", "dot", "mermaid", "svg"]))
                .arg(output().help(a(A::MapOutput))),
            Command::new("plan")
                .about(a(A::Plan))
                .long_about(a(A::PlanLong))
                .arg(person(language).help(T::Person.text(language)))
                .arg(path("talk", name(language, "GESPREK", "TALK")).requires("person").help(a(A::PlanTalkFile)))
                .arg(
                    Arg::new("renew")
                        .long("renew")
                        .action(ArgAction::SetTrue)
                        .requires("person")
                        .conflicts_with("talk")
                        .help(a(A::Renew)),
                ),
            Command::new("unmatched")
                .visible_alias("onvoorzien")
                .about(a(A::Unmatched))
                .long_about(a(A::UnmatchedLong))
                .arg(path("talks", name(language, "GESPREK", "TALK")).num_args(0..).help(T::Talks.text(language)))
                .arg(person(language).long("person").visible_alias("persoon").help(a(A::OnlyPerson)))
                .arg(format(language, "text|json", &["text", "json"])),
            Command::new("walk")
                .visible_alias("wandel")
                .about(a(A::Walk))
                .long_about(a(A::WalkLong))
                .arg(person(language).required(true).help(T::Person.text(language)))
                .arg(
                    Arg::new("runs")
                        .long("runs")
                        .value_name("N")
                        .value_parser(value_parser!(u32).range(1..=100_000))
                        .default_value("2000")
                        .hide_default_value(true)
                        .help(a(A::Runs)),
                )
                .arg(path("replies", "FILE").long("replies").action(ArgAction::Append).help(a(A::Replies)))
                .arg(format(language, "table|json", &["table", "json"])),
        ])
}

fn person(language: Language) -> Arg {
    Arg::new("person").value_name(name(language, "PERSOON", "PERSON"))
}

fn format(language: Language, shown: &'static str, names: &[&'static str]) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name(shown)
        .default_value(names[0])
        .hide_possible_values(true)
        .hide_default_value(true)
        .value_parser(PossibleValuesParser::new(names.iter().copied()))
        .help(T::Format.text(language))
}

fn output() -> Arg {
    path("output", "FILE").short('o').long("output")
}

fn path(id: &'static str, shown: &'static str) -> Arg {
    Arg::new(id).value_name(shown).value_hint(ValueHint::AnyPath).value_parser(value_parser!(PathBuf))
}

const fn name(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}
