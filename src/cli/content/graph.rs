//! `luister content graph`: the map of somebody's stories.

use super::{library_with, person};
use crate::cli::setup::Setup;
use crate::report::{map_dot, map_mermaid, map_svg, map_text};
use crate::scenario::StoryMap;
use crate::store::write_report;
use crate::words::Phrase;
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the command.
pub fn run(setup: &Setup, matches: &ArgMatches) -> anyhow::Result<ExitCode> {
    let id = matches.get_one::<String>("person").cloned().unwrap_or_default();
    let library = library_with(setup, &id)?;
    let map = StoryMap::of(person(setup, &library, &id)?.scenario());
    let drawn = match matches.get_one::<String>("format").map(String::as_str) {
        Some("dot") => map_dot(&map),
        Some("mermaid") => map_mermaid(&map),
        Some("svg") => map_svg(setup.language, &map),
        _ => map_text(setup.language, &map),
    };
    match matches.get_one::<PathBuf>("output") {
        Some(path) => {
            write_report(path, drawn.as_bytes())?;
            say!("{}", Phrase::WroteReport.with(setup.language, &[path.display().to_string()]))?;
        }
        None => tell!("{drawn}")?,
    }
    Ok(ExitCode::SUCCESS)
}
