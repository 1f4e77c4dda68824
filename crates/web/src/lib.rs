//! Pages: papers set in a shell and served over HTTP.
//! No rule, no query language and no file format lives here, and no page says what its paper does not.

pub mod page;
pub mod shell;

pub use page::page;
pub use shell::Shell;
