//! The laws of compiling, held over texts and markups drawn at random against oracles that share no code with it.

mod page;
mod projection;
mod writing;
