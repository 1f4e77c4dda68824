### What commands say.

## What every command says

command-done = Recorded in the { $book } as entry { $entry }.
command-error = Error
command-would-record = { $count ->
    [one] One entry would be recorded; nothing has been recorded yet.
   *[other] { $count } entries would be recorded; nothing has been recorded yet.
}
command-written = Written to { $file }.

## What commands say of names and files

act-wait = Judging { $count } acts…
command-bad-name = “{ $name }” is not a short name: use lower-case letters, digits and hyphens, with the book in front where needed (public/dialogue-29).
command-bad-value = “{ $value }” cannot be used as { $option }. It means: { $meaning }.
command-issued = Edition { $edition } is issued in the book { $book }.
command-made = { $file } is made; its public book is open.
command-malformed = { $file }, act { $number }: this is not an act that the program knows ({ $cause }). Nothing was recorded; correct it and hand all of them in again.
command-no-book = There is no book “{ $book }” among those that you read: { $books }.
command-no-plan = There is no adopted plan of action in the books you read. Name the document to review.
command-no-seat = There is no seat “{ $seat }” that reads here. Try public, or put the book in front of the seat's name.
command-several-seats = Several books have a seat “{ $seat }”. Name it with its book: { $seats }.
command-no-such = There is no { $kind } “{ $key }” in the books you read.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
command-not-a-checkpoint = { $file } is not a checkpoint: { $cause }. Paste all of its lines, from “chancery checkpoint 1” on.
command-not-json = { $file }, line { $line }, column { $column }: this is not JSON ({ $cause }). Nothing was recorded; correct it and hand it in again.
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
verify-wait = Checking { $file }…
verify-whole = The record is whole: every entry is as it was sealed.

## What failed

error-address = It is not possible to serve on { $address } ({ $cause }). Choose another address or port.
error-cannot-open = { $file } cannot be opened ({ $cause }). Check the name and the rights to it.
error-crossed = “{ $what }” of a member would have stood in the file that its side tables. Nothing was written; this is a mistake of the program.
error-damaged = { $file } is damaged: { $fault }. Run “chancery verify” on it, and go back to the last good copy.
error-disk-full = There is no room left to write { $file }, and nothing of it was kept. Make room and try again.
error-exists = { $file } is there already. Choose another name; nothing is overwritten.
error-export = { $file } is an export: it can be read and verified, but not written in. Write in the record that it was taken from.
error-exposed = Only the public seat can be served on { $address }, which other machines can reach. Serve on 127.0.0.1, or the public seat alone.
error-locked = { $file } is in use by another program that may write in it, perhaps one that serves its pages. Stop that one first; nothing was changed.
error-missing = { $file } is not there. Check the name and the folder.
error-network = Serving broke off ({ $cause }). Start it again.
error-newer = { $file } has format { $found }, and this version of the program reads up to format { $known }. Use the version that made it, or a later one.
error-no-attachment = { $file } has no attachment { $hash }. Run “chancery verify” on it, and go back to the last good copy.
error-no-book = { $file } has no book { $book }. Check its name.
error-not-a-record = { $file } is not a record of Chancery. Choose a file that it has made.
error-not-text = { $file } is not text in UTF-8. Save it as UTF-8.
error-nothing-to-strike = Entry { $entry } of the book { $book } holds nothing personal that could be struck out. “chancery log” shows the entries.
error-paper-refused = The paper cannot be set as PDF ({ $cause }). Write it as .docx.
error-paper-untitled = The paper cannot be set as PDF because it has no title. Give it a title.
error-port-in-use = { $address } is in use by another program. Choose another port with --port, or 0 for any that is free.
error-stale = The book { $book } has grown since the acts were judged. Nothing was recorded; hand them in again.
error-storage = { $file } could not be read or written ({ $cause }). Check the disk and the rights to it; what was recorded before is still there.
error-stream = The input or output of the program broke off ({ $cause }).
error-strike-unfinished = The entry is struck out, but copies of its words may still be in { $file } ({ $cause }). Make room, stop what reads the file, and open it again to finish.

## What is broken in a record

damage-attachment = the attachment { $hash } is not the one that was put in
damage-book-name = “{ $name }” is not the name of a book
damage-checkpoint = the checkpoint kept with the book does not fit it
damage-checkpoint-forged = the checkpoint given is not signed by the key that it names
damage-checkpoint-not-met = the record is not the one that the checkpoint was given for, here or before
damage-checkpoint-not-reached = the record does not reach the checkpoint given; something is missing at its end
damage-checkpoint-of-another-key = the checkpoint given is signed by another key than the book's, so that it is of another record
damage-empty = the book has no entries
damage-file = what is stored does not hold together ({ $cause })
damage-gap = an entry with this number should not stand here; the next one is number { $next }
damage-key = the key of the book is damaged
damage-personal = the personal part is not the one that was recorded
damage-personal-gone = the personal part is gone, and nothing says that it was struck out
damage-seal = what is stored does not give the hash that seals it
damage-strike = the note that something was struck out is not the one that was signed
damage-unreadable = what is stored cannot be read as an act ({ $cause })
fault-book = book { $book }: { $damage }
fault-entry = book { $book }, entry { $entry }: { $damage }

## Help

help-chancery = Keeps the working record of a partnership between states
help-example = Example
help-act = Records acts from a JSON file: one, many or bundles; all or none
help-calls = Shows who was asked for input, and who has not answered
help-calendar = Shows what is dated around a day; as .ics for calendars
help-demo = Writes the two example records with their documents and serves their pages
help-edition = Issues an edition: keeps the bytes of a paper and records where the book stood
help-export = Writes the books that a seat reads into a file that can be verified offline
help-issue = Shows the history of an issue, or all issues
help-log = Shows the entries of the ledger
help-matrix = Shows the implementation matrix of an instrument; without a key that of the plan adopted last
help-meeting = Shows the record of a meeting, or all meetings
help-new = Makes a new record
help-offices = Shows who holds which office from when to when
help-portfolio = Shows the portfolio of projects, or one project
help-release = Shows a side's press release about a meeting
help-requests = Shows what each side asked of the other and what became of it
help-review = Shows the review of an instrument; without a key that of the plan adopted last
help-search = Looks for words in the books that a seat reads
help-serve = Serves the pages of a record
help-start = Shows the start page in the browser; so does the program without a command
help-strike = Strikes the personal part of an entry out of the record
help-verify = Checks a record or an export offline and says where it is broken
option-acts = A file of acts, or - for the standard input
option-address = The address to serve on; only the public seat is served off this machine
option-as-of = The day on which things are to have taken effect (2025-05-15)
option-book = The book (public, joint, …)
option-call = What parties are called in the text (THA=Thailand,VNM=Viet Nam)
option-capacity = In what capacity: national, coordinator, chair, secretariat, keeper
option-dir = The folder to write to
option-dry-run = Judges without recording
option-entry = The number of the entry (41)
option-extends = A checkpoint kept earlier, which the record must extend
option-folder = The folder in which records are looked for and kept
option-issuer = The short name of the side whose account it is (rok)
option-json = Prints the view as JSON
option-key = The short name of the thing (dialogue-29, public/dialogue-29)
option-known-at = Only what had been recorded by this time (2025-06-01T00:00:00Z)
option-lang = The language: en, ko
option-meeting = The short name of the meeting
option-no-open = Does not open the browser
option-no-serve = Writes the files and ends
option-number = The number of the edition
option-open = Opens the browser
option-out = The file to write; its ending is its form (.docx, .pdf, .json …)
option-party = The party in whose name
option-port = The port to serve on; 0 takes any that is free
option-reading = The address of what is issued, as pages have it (/public/instrument/plan/review)
option-record = The file of the record
option-seat = The seat with whose eyes one reads (public by default)
option-side = The side in whose name
option-template = A Word file or template whose styles, headers and page the text takes (ours.dotx)
option-title = The title
option-words = The words to look for

## Demonstration and serving

command-port-too-high = This port leaves none for the second record; choose a lower one.
demo-documents = { $count } documents are in { $folder }.
demo-drafts = { $count } marked-up Word files of one draft are in { $folder }. To make one text of them there: { $command }
demo-first = Look first: the 29th Dialogue, who met, what was asked and what became of it: { $address }
demo-papers = On paper: the folders in { $folder } hold the same as Word, PDF and calendar files.
demo-record = Record: { $file }
demo-merge = Then: make one text of the ten members' marked-up Word files, and see what one of them changed without recording it: { $address }merge
demo-seats = Then: a fictional partnership; change the seat at the head of the page and see what disappears: { $address }
demo-serve = Run the same command without --no-serve to see the pages.
serve-at = { $title }: { $address }
serve-no-browser = The browser could not be opened; go to { $address } yourself.
serve-next-port = Port { $taken } is taken by another program; the start page is on { $port } instead.
serve-start = The start page: { $address }
serve-stop = Press Ctrl-C to stop.

## Acts with files

act-no-bytes = “{ $key }” attaches a file with the SHA-256 hash { $hash }, which is neither kept in the record nor among the files given.{ EMPTY($files) ->
    [yes] {" "}Give it with --attach FILE.
   *[no] {" "}Given: { $files }.
} Nothing was recorded.
option-attach = A file that the acts attach, kept in the record; acts name it by its SHA-256 hash

## Drafts, from files

compile-anyway = To take the file as it is, add --anyway.
compile-on = Name the text that both sides have with --on.
compile-over-input = { $file } is one of the files that are read. Choose another name; nothing is overwritten.
compile-template-word-only = A template dresses a Word file: name a file with the ending .docx after --out.
compile-wait = Reading { $file }…
error-word = The base cannot be written in ({ $cause }). Save it again in Word, or write the text as .html or .pdf.
help-brackets = Counts what is open in a text that carries brackets and names, and says where it is malformed
help-compare = Shows two versions of a Word file as tracked changes
help-compile = Makes one text of a base and the marked-up Word files of many
help-precedents = Finds the closest earlier wording of a passage, or of each paragraph of a draft
option-anyway = Takes a file in though most of the base is not in it
option-base = The Word file that was sent out
option-caucus = The side within which the text stays (ASEAN)
option-clean = Writes the text without marks and comments
option-draft = The text (.docx, .txt, .md)
option-files = Whose file is which (THA=thai.docx); a name has no bracket, comma, colon or stroke
option-for-draft = A draft of which each paragraph is looked up
option-in-folder = The folder of earlier texts (.docx, .txt, .md, .html)
option-new = The newer version
option-old = The older version
option-on = Names the text that both sides have, where the base is the side’s own rolling text
option-only = Shows the options of these parties alone (THA,VNM)
option-passage = The words to look up
option-style = Where names stand: un (before the words), delegates (after them, with RETAIN and DEL), notes, plain (nowhere)
option-table = Sets the base and each party side by side
option-table-as = Tables the text in the name of the side, where its members agree (ASEAN)
option-view-of = Shows the marks of one party alone (THA)
option-whole = With --table, shows the passages that nobody touches as well
