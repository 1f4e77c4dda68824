//! Setting out: each view as a paper, once, for every format. What a view says is decided in `partnership`.

pub mod follow_up;
pub mod meeting;
pub mod office;
mod pen;

pub use pen::{Imprint, path_of};
