//! Commands that can be typed in the place of a reply, for who has no function keys or hears the program read aloud.

use super::Message;

/// What a typed line asks for, if it is a command: in both languages, whatever the language of the program.
pub fn command(line: &str) -> Option<Message> {
    Some(match line.trim() {
        "/stop" | "/einde" | "/end" => Message::NoMoreReplies,
        "/hulp" | "/help" | "/?" => Message::Help,
        "/hint" | "/tip" => Message::Hint,
        "/terug" | "/back" => Message::Rewind,
        "/bewaar" | "/save" => Message::Report,
        _ => return None,
    })
}
