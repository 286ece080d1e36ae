//! The language before the arguments are read, and clap's errors in words of our own.

use crate::base::Language;
use crate::words::CliText as T;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// The language that `--lang` names, looked up before clap runs so that its help is in that language too.
pub fn language_of(arguments: &[OsString]) -> Option<Language> {
    value_of(arguments, "--lang")?.to_str()?.parse().ok()
}

/// The folder that `--data-dir` names, likewise: it holds the language that was chosen in the program.
pub fn data_dir_of(arguments: &[OsString]) -> Option<PathBuf> {
    value_of(arguments, "--data-dir").map(PathBuf::from)
}

fn value_of(arguments: &[OsString], flag: &str) -> Option<OsString> {
    arguments.iter().enumerate().skip(1).take_while(|(_, argument)| *argument != "--").find_map(|(at, argument)| {
        if argument == flag {
            return arguments.get(at + 1).cloned();
        }
        let rest = argument.to_str()?.strip_prefix(flag)?.strip_prefix('=')?;
        Some(OsString::from(rest))
    })
}

/// Prints help or version where they were asked for; else what was wrong, and where to look.
pub fn explain(language: Language, error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Help goes to standard output; nothing can be done when that is closed.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return ExitCode::from(super::FAULTS);
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let first = match error.kind() {
        ErrorKind::UnknownArgument => T::UnknownArgument.with(language, &[argument]),
        ErrorKind::InvalidSubcommand => T::UnknownArgument.with(language, &[context(ContextKind::InvalidSubcommand)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            T::InvalidValue.with(language, &[context(ContextKind::InvalidValue), argument])
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
            T::MissingArgument.with(language, &[argument])
        }
        // Rare kinds keep clap's own words.
        _ => error.render().to_string(),
    };
    let suggestion = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .map(context)
        .find(|text| !text.is_empty());
    remark!("luister: {}", crate::report::visible(&first));
    if let Some(suggestion) = suggestion {
        remark!("{}", T::Suggest.with(language, &[suggestion]));
    }
    remark!("{}", T::SeeHelp.text(language));
    ExitCode::from(super::FAULTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_found_before_the_arguments_are_read() {
        assert_eq!(language_of(&arguments("luister check --lang nl x")), Some(Language::Nl));
        assert_eq!(language_of(&arguments("luister --lang=en")), Some(Language::En));
        assert_eq!(language_of(&arguments("luister check -- --lang nl")), None);
        assert_eq!(language_of(&arguments("luister --lang fr")), None);
        assert_eq!(data_dir_of(&arguments("luister --data-dir d")), Some(PathBuf::from("d")));
    }
}
