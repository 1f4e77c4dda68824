//! Attachments: bytes kept under their hash. Who may read them is decided by the caller, through an entry in the reader's sight.

use partnership::attachment::Hash;
use rusqlite::{OptionalExtension, params};

use crate::error::Error;
use crate::fault::Damage;
use crate::hash::hash_of;
use crate::ledger::Ledger;

impl Ledger {
    /// Keeps some bytes and returns the hash under which they are found again; the same bytes are kept once.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn put(&mut self, bytes: &[u8]) -> Result<Hash, Error> {
        let hash = hash_of(bytes);
        self.connection
            .execute(
                "INSERT INTO attachments (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING",
                params![hash.0, bytes],
            )
            .map_err(|failure| Error::storage(&self.path, failure))?;
        Ok(hash)
    }

    /// The bytes that are kept under a hash; none where there are none.
    ///
    /// # Errors
    /// The bytes are damaged, or the file cannot be read.
    pub fn get(&self, hash: &Hash) -> Result<Option<Vec<u8>>, Error> {
        let bytes: Option<Vec<u8>> = self
            .connection
            .query_row(
                "SELECT bytes FROM attachments WHERE hash = ?1",
                [hash.0],
                |row| row.get(0),
            )
            .optional()
            .map_err(|failure| Error::storage(&self.path, failure))?;
        match bytes {
            Some(bytes) if hash_of(&bytes) != *hash => {
                let damage = Damage::Attachment { hash: *hash };
                Err(Error::damaged(&self.path, damage.anywhere()))
            }
            bytes => Ok(bytes),
        }
    }
}
