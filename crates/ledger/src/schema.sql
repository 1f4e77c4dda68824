CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  public_key BLOB NOT NULL
) STRICT;

-- The secret half of each book's key; an export has none.
CREATE TABLE keys (
  book INTEGER PRIMARY KEY REFERENCES books (id),
  secret BLOB NOT NULL
) STRICT;

CREATE TABLE entries (
  place INTEGER PRIMARY KEY,
  book INTEGER NOT NULL REFERENCES books (id),
  number INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  factual BLOB NOT NULL,
  factual_salt BLOB NOT NULL,
  personal BLOB,
  personal_salt BLOB,
  personal_commitment BLOB,
  hash BLOB NOT NULL,
  UNIQUE (book, number)
) STRICT;

-- Which personal parts were struck out, signed with the book's key; not erased until no copy is left in the file.
CREATE TABLE strikes (
  book INTEGER NOT NULL REFERENCES books (id),
  number INTEGER NOT NULL,
  struck_at TEXT NOT NULL,
  struck_by TEXT NOT NULL,
  signature BLOB NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

-- Where each book ended when an export was made, signed; a record has none.
CREATE TABLE checkpoints (
  book INTEGER PRIMARY KEY REFERENCES books (id),
  number INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signed_at TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE attachments (
  place INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;
