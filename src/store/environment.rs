//! The clock, the locale, and what the environment says of colours.

use std::time::{Duration, Instant};

/// The date and time here and now.
pub fn now() -> jiff::ZonedDateTime {
    jiff::ZonedDateTime::now()
}

/// The locale of the system ("nl-NL"), or "" when it says nothing. LC_ALL and LANG win over the system's own setting.
pub fn locale() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .or_else(sys_locale::get_locale)
        .unwrap_or_default()
}

/// Whether colours are welcome: not when NO_COLOR holds anything (https://no-color.org) or the terminal is dumb.
pub fn colour_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|value| value != "dumb")
}

/// Measures how long a reply took.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    pub fn start() -> Self {
        Stopwatch(Instant::now())
    }

    /// The time since the start; the watch runs on.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    /// The milliseconds since the start, and starts anew.
    pub fn lap(&mut self) -> u64 {
        let ms = u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.0 = Instant::now();
        ms
    }
}
