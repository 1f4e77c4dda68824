//! The records that come with the program, told as acts: the one of a real partnership.
//! Nothing is decided here: the acts are judged by the partnership's own rules.

pub mod real;
