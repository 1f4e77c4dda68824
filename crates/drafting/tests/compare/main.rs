//! What one party did to a text: read from recorded marks, or found by comparing.

mod changes;
mod marks;
mod notation;
