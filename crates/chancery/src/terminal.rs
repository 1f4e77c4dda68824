//! The terminal: answers go to the standard output, what is said about them to the error stream.

use std::io::{self, IsTerminal, Write};

use crate::failure::Failure;

/// Prints an answer that was asked for.
pub(crate) fn print(words: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout();
    let ending = if words.ends_with('\n') { "" } else { "\n" };
    write!(out, "{words}{ending}")
        .and_then(|()| out.flush())
        .map_err(Failure::Stream)
}

/// Writes a line for people to the error stream; nobody is left to be told where that fails.
pub(crate) fn tell(words: &str) {
    drop(writeln!(anstream::stderr(), "{words}"));
}

/// Says what is being done to who sits at the terminal and would wonder; a file or another program has no use for it.
pub(crate) fn wait(words: &str) {
    if io::stderr().is_terminal() {
        tell(words);
    }
}
