//! The laws of the partnership, told as short records.

mod books;
mod events;
mod evidence;
mod projects;
mod record;
