//! Pages: papers set in a shell and served over HTTP.
//! No rule, no query language and no file format lives here, and no page says what its paper does not.

mod address;
mod answer;
mod around;
mod cache;
mod desk;
mod door;
mod file;
mod form;
mod frame;
mod house;
mod intake;
mod look;
mod merge;
pub mod offer;
pub mod page;
mod reader;
mod serve;
pub mod shell;
pub mod start;
mod upload;
mod workroom;

pub use door::{Exposed, may_serve};
pub use page::{alone, page};
pub use serve::{Error, Server, router, seats, serve, title};
pub use shell::Shell;
