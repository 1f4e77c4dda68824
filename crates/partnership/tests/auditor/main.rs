//! Laws that every record obeys, tried on random ones. What should be true is worked out from the entries alone,
//! by programs that share no code with the rules and the views.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod audit;
mod authorships;
mod books;
mod entries;
mod random;
mod replay;
mod sights;
