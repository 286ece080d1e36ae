//! Many lines through one function, on all cores, in order, and in no more memory than a few pieces of the input.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// How many pieces of the input may wait for a worker, and how many of its answers to be written.
const WAITING: usize = 2;

/// More workers than this only wait for the input.
const MOST_WORKERS: usize = 16;

/// Some whole lines of the input.
struct Piece {
    /// The number of the first, from 1.
    number: usize,
    bytes: Vec<u8>,
}

/// Calls `answer` with each line of `input`, its number from 1, and where its answer goes; writes the answers in the
/// order of the lines. What is there is answered before more is waited for. Returns how many lines `answer` could not
/// use.
///
/// # Errors
/// When the input cannot be read, or the output not be written.
pub fn answer_lines<A>(input: &mut dyn BufRead, out: &mut (impl Write + Send), answer: A) -> io::Result<usize>
where
    A: Fn(usize, &str, &mut Vec<u8>) -> io::Result<bool> + Sync,
{
    let workers = thread::available_parallelism().map_or(1, usize::from).min(MOST_WORKERS);
    thread::scope(|scope| {
        let mut pieces = Vec::with_capacity(workers);
        let mut answers = Vec::with_capacity(workers);
        for _ in 0..workers {
            let (give, take) = sync_channel::<Piece>(WAITING);
            let (put, get) = sync_channel(WAITING);
            let answer = &answer;
            scope.spawn(move || work(&take, &put, answer));
            pieces.push(give);
            answers.push(get);
        }
        // Each worker in its turn, for pieces and for answers: so the order is kept.
        let writer = scope.spawn(move || -> io::Result<usize> {
            let mut unread = 0;
            for get in answers.iter().cycle() {
                let Ok(answered) = get.recv() else { break };
                let (bytes, bad) = answered?;
                out.write_all(&bytes)?;
                out.flush()?;
                unread += bad;
            }
            Ok(unread)
        });
        let read = distribute(input, &pieces);
        drop(pieces);
        match (writer.join(), read) {
            (Ok(Ok(unread)), Ok(())) => Ok(unread),
            // Who could not write may have stopped the reading; its error says why.
            (Ok(Err(error)), _) | (Ok(Ok(_)), Err(error)) => Err(error),
            (Err(panic), _) => std::panic::resume_unwind(panic),
        }
    })
}

/// The answers to one piece, and how many of its lines could not be used.
type Answers = io::Result<(Vec<u8>, usize)>;

fn work<A>(pieces: &Receiver<Piece>, answers: &SyncSender<Answers>, answer: &A)
where
    A: Fn(usize, &str, &mut Vec<u8>) -> io::Result<bool>,
{
    for Piece { number, bytes } in pieces {
        let mut out = Vec::with_capacity(4 * bytes.len());
        let mut bad = 0;
        let lines = bytes.strip_suffix(b"\n").unwrap_or(&bytes).split(|byte| *byte == b'\n');
        let answered: io::Result<()> = lines.zip(number..).try_for_each(|(line, number)| {
            // Editors on Windows put a byte order mark before the first line.
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
            let text = String::from_utf8_lossy(line);
            bad += usize::from(!answer(number, text.trim_end_matches('\r'), &mut out)?);
            Ok(())
        });
        // Nobody listens any more: then there is nothing left to do.
        if answers.send(answered.map(|()| (out, bad))).is_err() {
            return;
        }
    }
}

/// Cuts the input into pieces of whole lines, as they come, and gives each worker its turn.
fn distribute(input: &mut dyn BufRead, workers: &[SyncSender<Piece>]) -> io::Result<()> {
    let mut number = 1;
    let mut rest = Vec::new();
    for worker in workers.iter().cycle() {
        let bytes = loop {
            let there = match input.fill_buf() {
                Ok(there) => there,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let length = there.len();
            let whole = there.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            if whole > 0 || length == 0 {
                let mut bytes = std::mem::take(&mut rest);
                bytes.extend_from_slice(&there[..whole]);
                rest.extend_from_slice(&there[whole..]);
                input.consume(length);
                break bytes;
            }
            rest.extend_from_slice(there);
            input.consume(length);
        };
        if bytes.is_empty() {
            return Ok(());
        }
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        if worker.send(Piece { number, bytes }).is_err() {
            return Ok(());
        }
        number += lines;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &[u8], capacity: usize) -> (String, usize) {
        let mut out = Vec::new();
        let mut reader = io::BufReader::with_capacity(capacity, input);
        let unread = answer_lines(&mut reader, &mut out, |number, line, out| {
            // The later the line, the sooner its answer is ready.
            thread::sleep(std::time::Duration::from_micros(200 / number as u64));
            writeln!(out, "{number} {line}")?;
            Ok(line != "bad")
        });
        (String::from_utf8(out).unwrap(), unread.unwrap())
    }

    #[test]
    fn lines_come_back_in_order_whatever_the_size_of_the_pieces() {
        let lines: Vec<String> = (1..=300).map(|number| "x".repeat(number % 17)).collect();
        let expected: String = lines.iter().zip(1..).map(|(line, number)| format!("{number} {line}\n")).collect();
        for capacity in [1, 7, 64, 8_192] {
            assert_eq!(run((lines.join("\n") + "\n").as_bytes(), capacity), (expected.clone(), 0));
            assert_eq!(run(lines.join("\r\n").as_bytes(), capacity), (expected.clone(), 0), "no line end at the end");
        }
        assert_eq!(run(b"\xef\xbb\xbfa\n\n\xffb\nbad", 8), ("1 a\n2 \n3 \u{fffd}b\n4 bad\n".to_owned(), 1));
        assert_eq!(run(b"", 8), (String::new(), 0));
    }

    #[test]
    fn who_cannot_write_says_so_and_ends() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut endless = io::BufReader::new(io::repeat(b'\n'));
        let error = answer_lines(&mut endless, &mut Closed, |_, _, out| {
            out.push(b'\n');
            Ok(true)
        });
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
