//! `luister refresh`: what is due, and with whom.

use super::setup::Setup;
use std::process::ExitCode;

/// Runs the command.
pub fn run(setup: &Setup) -> anyhow::Result<ExitCode> {
    let _ = setup;
    Ok(ExitCode::SUCCESS)
}
