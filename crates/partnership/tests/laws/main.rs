//! The laws of the partnership, told as short records.

mod books;
mod record;
