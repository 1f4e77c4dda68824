//! What verifying finds: every bit that is not what it was, and where.

use std::path::Path;

use ledger::{Damage, load, verify};
use partnership::attachment::Hash;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};
use rusqlite::Connection;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};

use crate::told::{TALKS, Told, book, keeper, person};

#[test]
fn a_whole_record_has_no_fault() {
    let told = Told::new();
    let report = verify(&told.path, &[]).unwrap();
    assert_eq!(report.faults, []);
    let books: Vec<_> = report
        .books
        .iter()
        .map(|book| (book.book.as_str(), book.entries))
        .collect();
    assert_eq!(books, [("alv", 2), ("alv+bor.talks", 2), ("public", 6)]);
}

#[test]
fn the_chain_is_recomputed_from_the_stored_bytes_alone() {
    let told = Told::new();
    let raw = Connection::open(&told.path).unwrap();
    let report = verify(&told.path, &[]).unwrap();
    for book in report.books {
        let mut entries = raw
            .prepare(
                "SELECT number, recorded_at, factual_salt || factual, personal_salt || personal
                 FROM entries JOIN books ON books.id = book WHERE name = ?1 ORDER BY number",
            )
            .unwrap();
        let mut rows = entries.query([book.book.as_str()]).unwrap();
        let mut seal = [0_u8; 32];
        while let Some(row) = rows.next().unwrap() {
            let number: u64 = row.get(0).unwrap();
            let at: String = row.get(1).unwrap();
            let factual = row.get_ref(2).unwrap().as_bytes().unwrap();
            let personal = row.get_ref(3).unwrap().as_bytes_or_null().unwrap();
            let mut framed = Vec::new();
            for part in [
                &b"chancery entry 1"[..],
                book.book.as_str().as_bytes(),
                &number.to_be_bytes(),
                at.as_bytes(),
                &seal,
                &Sha256::digest(factual),
                &personal.map_or(Vec::new(), |bytes| Sha256::digest(bytes).to_vec()),
            ] {
                framed.extend(u32::try_from(part.len()).unwrap().to_be_bytes());
                framed.extend(part);
            }
            seal = Sha256::digest(&framed).into();
        }
        assert_eq!(Hash(seal), book.hash, "{}", book.book);
    }
}

/// Every column that is kept, by table.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("books", &["name", "public_key"]),
    ("keys", &["secret"]),
    (
        "entries",
        &[
            "book",
            "number",
            "recorded_at",
            "factual",
            "factual_salt",
            "personal",
            "personal_salt",
            "personal_commitment",
            "hash",
        ],
    ),
    (
        "strikes",
        &["number", "struck_at", "struck_by", "signature"],
    ),
    ("checkpoints", &["number", "hash", "signed_at", "signature"]),
    ("attachments", &["hash", "bytes"]),
];

/// A stored value.
struct Field {
    table: &'static str,
    column: &'static str,
    /// What names its row among those of the table.
    row: String,
    value: Value,
    /// The entry that it belongs to, where one can say.
    entry: Option<(String, u64)>,
}

#[test]
fn a_flipped_bit_in_anything_stored_is_found_and_placed() {
    let told = Told::new();
    let registrar = told.open();
    let paper = registrar.put(b"a paper").unwrap();
    let added = registrar
        .record(vec![person("public", "keeper", "envoy", "An envoy")])
        .unwrap();
    registrar.strike(&added[0], &keeper()).unwrap();
    let export = told.beside("export.chancery");
    let books = [book("public"), book(TALKS), book("alv")];
    registrar.export(&books, &[paper], &export).unwrap();
    drop(registrar);
    for path in [&told.path, &export] {
        let raw = Connection::open(path).unwrap();
        raw.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
            .unwrap();
        let fields = fields(&raw);
        let which = (any::<Index>(), any::<Index>());
        TestRunner::new(Config::with_cases(120))
            .run(&which, |(field, bit)| {
                flip(path, &raw, field.get(&fields), bit)
            })
            .unwrap();
        assert_eq!(verify(path, &[]).unwrap().faults, []);
    }
}

fn fields(raw: &Connection) -> Vec<Field> {
    let mut fields = Vec::new();
    for (table, column) in COLUMNS
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)))
    {
        let (row, entry) = match table {
            "strikes" => ("number", "NULL, NULL"),
            "entries" => ("rowid", "(SELECT name FROM books WHERE id = book), number"),
            _ => ("rowid", "NULL, NULL"),
        };
        let query = format!("SELECT '{row} = ' || {row}, {column}, {entry} FROM {table}");
        let mut statement = raw.prepare(&query).unwrap();
        let rows = statement.query_map([], |row| {
            let name: Option<String> = row.get(2)?;
            Ok(Field {
                table,
                column,
                row: row.get(0)?,
                value: row.get(1)?,
                entry: name.zip(row.get(3)?),
            })
        });
        fields.extend(rows.unwrap().map(Result::unwrap));
    }
    fields.retain(|field| field.value != Value::Null);
    fields
}

/// Flips a bit of a stored value, looks at what verifying says, and puts it back.
fn flip(path: &Path, raw: &Connection, field: &Field, bit: Index) -> TestCaseResult {
    let (table, column) = (field.table, field.column);
    let flipped = with_bit_flipped(&field.value, bit);
    let text = matches!(field.value, Value::Text(_));
    let to = if text { "CAST(?1 AS TEXT)" } else { "?1" };
    let row = match table {
        // There is one striking only, and its number is among what is flipped.
        "strikes" => "true",
        _ => &field.row,
    };
    let set = |value: &Value| {
        let update = format!("UPDATE {table} SET {column} = {to} WHERE {row}");
        raw.execute(&update, [value])
    };
    if set(&flipped).is_err() {
        return Err(TestCaseError::reject("two rows would have the same name"));
    }
    let found = verify(path, &[]).unwrap().faults;
    let loaded = load(path);
    set(&field.value).unwrap();
    prop_assert!(!found.is_empty(), "{table}.{column}");
    let Some((name, number)) = &field.entry else {
        return Ok(());
    };
    prop_assert!(loaded.is_err(), "{table}.{column}");
    let book = found[0].book.as_ref().map(|book| book.as_str());
    let here = (book, found[0].number) == (Some(name), Some(*number));
    let moved = ["book", "number"].contains(&column);
    prop_assert!(here || moved, "{table}.{column}: {found:?}");
    Ok(())
}

/// The value with a bit flipped; a text as bytes, for it may be none any more.
fn with_bit_flipped(value: &Value, bit: Index) -> Value {
    let bytes = match value {
        Value::Integer(number) => return Value::Integer(number ^ (1 << bit.index(64))),
        Value::Blob(bytes) => bytes.as_slice(),
        Value::Text(text) => text.as_bytes(),
        Value::Null | Value::Real(_) => panic!("no such value is kept"),
    };
    let (mut bytes, at) = (bytes.to_vec(), bit.index(bytes.len() * 8));
    bytes[at / 8] ^= 1 << (at % 8);
    Value::Blob(bytes)
}

#[test]
fn a_missing_entry_is_found_and_placed() {
    let told = Told::new();
    let raw = Connection::open(&told.path).unwrap();
    raw.execute("DELETE FROM entries WHERE number = 3", [])
        .unwrap();
    let faults = verify(&told.path, &[]).unwrap().faults;
    let gap = Damage::Gap { next: 3 };
    let found: Vec<_> = faults.iter().map(|fault| &fault.what).collect();
    assert_eq!(found, [&gap]);
    let said = load(&told.path).unwrap_err().to_string();
    assert!(said.contains("book public, entry 4"), "{said}");
}

#[test]
fn an_entry_of_one_book_does_not_pass_in_another() {
    let told = Told::new();
    let raw = Connection::open(&told.path).unwrap();
    for (from, to) in [("alv", "x"), (TALKS, "alv"), ("x", TALKS)] {
        raw.execute("UPDATE books SET name = ?2 WHERE name = ?1", [from, to])
            .unwrap();
    }
    let faults = verify(&told.path, &[]).unwrap().faults;
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (fault.number, &fault.what))
        .collect();
    let seal = &Damage::Seal;
    assert_eq!(
        found,
        [
            (Some(1), seal),
            (Some(1), seal),
            (Some(2), seal),
            (Some(2), seal)
        ]
    );
}

#[test]
fn a_flipped_bit_anywhere_in_the_file_never_changes_what_is_read() {
    let told = Told::new();
    let whole = load(&told.path).unwrap();
    let bytes = std::fs::read(&told.path).unwrap();
    let damaged = told.beside("damaged.chancery");
    TestRunner::new(Config::with_cases(120))
        .run(&any::<Index>(), |bit| {
            let (mut bytes, at) = (bytes.clone(), bit.index(bytes.len() * 8));
            bytes[at / 8] ^= 1 << (at % 8);
            std::fs::write(&damaged, bytes).unwrap();
            if let Ok(read) = load(&damaged) {
                prop_assert_eq!(&read, &whole);
            }
            let _ = verify(&damaged, &[]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_time_spelt_otherwise_than_it_was_signed_is_found() {
    let told = Told::new();
    let registrar = told.open();
    let export = told.beside("export.chancery");
    registrar.export(&[book("public")], &[], &export).unwrap();
    drop(registrar);
    let raw = Connection::open(&export).unwrap();
    raw.execute_batch("UPDATE checkpoints SET signed_at = lower(signed_at)")
        .unwrap();
    assert_ne!(verify(&export, &[]).unwrap().faults, []);
}
