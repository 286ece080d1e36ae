//! Top floor. Prints the error chain and gives the exit code; nothing else.

fn main() {}
