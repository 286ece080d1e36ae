//! Lines from a terminal or a pipe, whatever bytes they hold.

use std::io::{self, BufRead, Read as _};

/// A line longer than this is read in pieces of it, so that endless input cannot fill the memory.
const LONGEST_LINE: u64 = 1024 * 1024;

/// A source of lines.
pub struct Input<'a> {
    reader: &'a mut dyn BufRead,
    /// Whether a person sits at the other end.
    pub interactive: bool,
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("interactive", &self.interactive).finish_non_exhaustive()
    }
}

impl<'a> Input<'a> {
    /// Lines of `reader`.
    pub fn new(reader: &'a mut dyn BufRead, interactive: bool) -> Self {
        Input { reader, interactive }
    }

    /// The next line without its end; bytes that are no UTF-8 become replacement characters. `None`: no more.
    ///
    /// # Errors
    /// When the source fails.
    pub fn line(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        (&mut *self.reader).take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        }
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_any_bytes_are_read_to_the_last() {
        let mut bytes: &[u8] = b"een\r\n\ntw\xffee\nlaatste";
        let mut input = Input::new(&mut bytes, false);
        let mut lines = Vec::new();
        while let Some(line) = input.line().unwrap() {
            lines.push(line);
        }
        assert_eq!(lines, ["een", "", "tw\u{fffd}ee", "laatste"]);
    }
}
