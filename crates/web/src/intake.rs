//! Bringing files in: from a plan and a matrix to a review, before there is a record and in one that is open.
//! What files mean is found in `intake`; here they lie on a desk, are shown, changed and, once asked for, recorded.

pub(crate) mod begin;
pub(crate) mod bring;
pub(crate) mod given;
mod matrix;
mod steps;
