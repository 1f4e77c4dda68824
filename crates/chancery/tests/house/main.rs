//! The laws of the whole house, read from its own sources; a law of one room is tested in that room.

mod glossary;
mod homes;
mod honesty;
mod names;
mod papers;
mod purity;
mod repository;
mod rooms;
mod sizes;
mod speech;
mod tokens;
