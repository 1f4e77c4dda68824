//! The laws of compiling, held over texts and markups drawn at random against oracles that share no code with it.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod cases;
mod drawn;
mod notation;
mod order;
mod own_rounds;
mod page;
mod points;
mod projection;
mod reopening;
mod rounds;
mod side;
mod spaces;
mod writing;
