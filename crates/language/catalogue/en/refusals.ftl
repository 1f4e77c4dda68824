### Why an act cannot be recorded: `refusal-` and the names of its cases joined by `-`.

## What holds for everything that is recorded

refusal-key-taken = This cannot be recorded because the key “{ $key }” is already taken.
refusal-not-reader = This cannot be recorded because the book is not one that you read.
refusal-not-wider = This cannot be recorded because { $book } is not read by everyone who reads this book; only things of wider books can be referred to.
refusal-not-yours = This cannot be recorded because only a person who represents { $voice } may do so.
refusal-other-book = This cannot be recorded because “{ $key }” belongs to { $book }, and an entry can change only things of its own book.
refusal-unknown = This cannot be recorded because there is no { $kind } “{ $key }” in the books you read.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
