//! Earlier wording: what is found, how it differs, and how texts divide into paragraphs.

mod cases;
mod divided;
mod laws;
