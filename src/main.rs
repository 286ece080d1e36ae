//! Top floor. Prints the error chain and gives the exit code; nothing else.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match luister::cli::run() {
        Ok(code) => code,
        // Whoever reads us has read enough (`| head`).
        Err(error) if luister::cli::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // The chain in one line; what it quotes is made visible. A closed standard error is nobody's loss.
            let line = format!("luister: {}", luister::report::visible(&format!("{error:#}")));
            let _ = writeln!(std::io::stderr().lock(), "{line}");
            ExitCode::from(2)
        }
    }
}
