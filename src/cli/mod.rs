//! Floor 6. One file a subcommand; the only joiner of tui, line and store. Carries out effects.

/// A line on standard output. A closed pipe is an error of its own, which `main` takes for the end.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        writeln!(std::io::stdout().lock(), $($text)*)
    }};
}

/// Text on standard output, without a line end of its own.
macro_rules! tell {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        write!(std::io::stdout().lock(), $($text)*)
    }};
}

/// A line on standard error. When even that cannot be written there is nobody left to tell.
macro_rules! remark {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr().lock(), $($text)*);
    }};
}

mod batch;
mod check;
mod command;
mod content;
mod desk;
mod history;
mod practise;
mod refresh;
mod report;
mod review;
mod rules;
mod score;
mod setup;
mod suggest;
mod usage;

pub use command::command;

use crate::base::Language;
use setup::Setup;
use std::ffi::OsString;
use std::process::ExitCode;

/// Exit status when something was done but not all of it could be read.
pub(crate) const FAULTS: u8 = 2;

/// Runs the program with the arguments it was called with.
///
/// # Errors
/// What went wrong, as a chain from the general to the particular.
pub fn run() -> anyhow::Result<ExitCode> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let early = usage::data_dir_of(&arguments);
    let language = usage::language_of(&arguments).unwrap_or_else(|| setup::remembered_language(early));
    let matches = match command(language).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return Ok(usage::explain(language, &error)),
    };
    let (name, sub) = match matches.subcommand() {
        Some((name, sub)) => (Some(name), sub),
        None => (None, &matches),
    };
    if let ("completions", Some(shell)) = (name.unwrap_or_default(), sub.try_get_one("shell").ok().flatten()) {
        let shell: &clap_complete::Shell = shell;
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut command(Language::En), "luister", &mut script);
        tell!("{}", String::from_utf8_lossy(&script))?;
        return Ok(ExitCode::SUCCESS);
    }
    let setup = Setup::of(language, sub)?;
    match name {
        None => practise::run(&setup, &practise::Wanted::default()),
        Some("practice") => practise::run(&setup, &practise::Wanted::of(sub)),
        Some("check") => check::run(&setup, sub),
        Some("score") => score::run(&setup, sub),
        Some("rules") => rules::run(&setup, sub),
        Some("content") => content::run(&setup, sub),
        Some("refresh") => refresh::run(&setup),
        Some("review") => review::run(&setup, sub),
        Some("report") => report::run(&setup, sub),
        Some(other) => anyhow::bail!("{other}"),
    }
}

/// Whether the error is only that nobody reads the output any more.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
