//! The records that come with the program, told as acts: that of a real partnership and that of a fictional one.
//! Nothing is decided here: the acts are judged by the partnership's own rules.

pub mod fictional;
pub mod real;
