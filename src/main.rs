//! Top floor. Prints the error chain and gives the exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    match luister::cli::run() {
        Ok(code) => code,
        // Whoever reads us has read enough (`| head`).
        Err(error) if luister::cli::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // The chain, one reason a line; ours are clean, and file names are made visible.
            eprintln!("luister: {}", luister::report::visible(&format!("{error:#}")));
            ExitCode::from(2)
        }
    }
}
