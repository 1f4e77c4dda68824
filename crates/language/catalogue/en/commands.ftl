### What commands say.

## What every command says

command-done = Recorded in the { $book } as entry { $entry }.
command-error = Error
command-hint = Hint
command-nothing-to-do = Nothing was changed.
command-would-record = { $count ->
    [one] One entry would be recorded; nothing has been recorded yet.
   *[other] { $count } entries would be recorded; nothing has been recorded yet.
}
command-written = Written to { $file }.

## What commands say of names and files

command-bad-name = “{ $name }” is not a short name: use lower-case letters, digits and hyphens, with the book in front where needed (public/dialogue-29).
command-issued = Edition { $entry } is issued in the book { $book }.
command-made = { $file } is made; its public book is open.
command-malformed = { $file }, act { $place }: this is not an act the program knows ({ $reason }). Nothing was recorded.
command-no-plan = There is no adopted plan of action in the books you read. Name the document to review.
command-no-seat = There is no seat “{ $seat }” that reads here. Try public, or put the book in front of the seat's name.
command-no-such = There is no { $kind } “{ $key }” in the books you read.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
command-nothing-there = There is nothing to read at { $path }.
command-refused-act = Act { $number }
command-struck = The personal part of entry { $entry } of the book { $book } is struck out; the chain still verifies.
command-unknown-ending = { $file } cannot be written in this form; its name may end in { $endings }.
verify-book = { $book }: { $count } entries, sealed by { $hash }
verify-broken = { $count ->
    [one] { $file } is broken in one place.
   *[other] { $file } is broken in { $count } places.
}
verify-fault = Broken: { $fault }
verify-strike =   entry { $number }: personal part struck out on { $moment }
verify-whole = The record is whole: every entry is as it was sealed.

## Help

help-chancery = Keeps the working record of a partnership between states
help-example = Example
help-act = Records acts from a JSON file: one, many or bundles; all or none
help-calendar = Shows what is dated around a day; as .ics for calendars
help-demo = Writes the two example records with their documents and serves their pages
help-edition = Issues an edition: keeps the bytes of a paper and records where the book stood
help-export = Writes the books that a seat reads into a file that can be verified offline
help-issue = Shows the history of an issue, or all issues
help-log = Shows the entries of the ledger
help-meeting = Shows the record of a meeting, or all meetings
help-new = Makes a new record
help-offices = Shows who holds which office from when to when
help-portfolio = Shows the portfolio of projects, or one project
help-release = Shows a side's press release about a meeting
help-requests = Shows what each side asked of the other and what became of it
help-review = Shows the review of an instrument; without a key that of the plan adopted last
help-search = Looks for words in the books that a seat reads
help-serve = Serves the pages of a record
help-strike = Strikes the personal part of an entry out of the record
help-verify = Checks a record or an export offline and says where it is broken
option-acts = A file of acts, or - for the standard input
option-address = The address to serve on; only the public seat is served off this machine
option-as-of = The day on which things are to have taken effect (2025-05-15)
option-book = The book (public, joint, …)
option-capacity = In what capacity: national, coordinator, chair, secretariat, keeper
option-dir = The folder to write to
option-dry-run = Judges without recording
option-entry = The number of the entry
option-extends = A checkpoint kept earlier, which the record must extend
option-issuer = The side whose account it is
option-json = Prints the view as JSON
option-key = The short name of the thing (dialogue-29, public/dialogue-29)
option-known-at = Only what had been recorded by this time (2025-06-01T00:00:00Z)
option-lang = The language: en, ko
option-meeting = The short name of the meeting
option-no-serve = Writes the files and ends
option-number = The number of the edition
option-open = Opens the browser
option-out = The file to write; its ending is its form (.docx, .pdf, .json …)
option-party = The party in whose name
option-port = The port to serve on
option-reading = The address of what is issued, as pages have it (/public/instrument/plan/review)
option-record = The file of the record
option-seat = The seat with whose eyes one reads (public by default)
option-side = The side in whose name
option-title = The title
option-words = The words to look for

## Demonstration and serving

command-port-too-high = This port leaves none for the second record; choose a lower one.
demo-documents = { $count } documents are in { $folder }.
demo-record = Record: { $file }
serve-at = { $title }: { $address }
serve-no-browser = The browser could not be opened; go to { $address } yourself.
serve-stop = Press Ctrl-C to stop.
