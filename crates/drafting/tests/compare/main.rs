//! What one party did to a text: read from recorded marks, or found by comparing.

mod changes;
mod laws;
mod marks;
mod notation;
mod random;
mod rounds;
