//! Setting out: each view as a paper, once, for every format. What a view says is decided in `partnership`.

pub mod brackets;
pub mod calendar;
pub mod call;
mod claim;
pub mod differences;
pub mod findings;
pub mod follow_up;
pub mod home;
pub mod instrument;
pub mod issue;
pub mod log;
pub mod matrix;
pub mod matrix_preview;
pub mod meeting;
pub mod negotiation;
pub mod office;
pub(crate) mod pen;
pub mod plan_preview;
pub mod plan_revision;
pub mod portfolio;
pub mod precedents;
pub mod release;
mod result;
pub mod review;
pub mod search;
pub mod standing;
pub mod thing;

pub use pen::{Imprint, path_of, when};
