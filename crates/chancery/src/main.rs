//! The command line: words in, acts and papers out. No rule lives here, and only here are clock, files and terminal.

mod arguments;
mod clock;
mod command;
mod failure;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    let language = arguments::language(std::env::args().skip(1));
    let arguments = match arguments::parse(language) {
        Ok(arguments) => arguments,
        Err(said) => return failure::of_arguments(&said, language),
    };
    match command::run(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => failure.tell(language),
    }
}
