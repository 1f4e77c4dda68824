//! Plans made in the ways in which ministries write them, and read again: every part with its rank, number and words.

mod anything;
mod made;
mod mended;
mod random;
mod source;
mod styles;
mod tree;
