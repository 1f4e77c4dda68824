//! The laws of the record on disk, told with a small invented partnership.

#[cfg(test)]
mod crashes;
#[cfg(test)]
mod damage;
mod drafts;
mod exports;
mod record;
mod strikes;
#[cfg(test)]
mod told;
