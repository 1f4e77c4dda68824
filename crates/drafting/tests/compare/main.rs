//! What one party did to a text: read from recorded marks, or found by comparing.

mod marks;
mod notation;
