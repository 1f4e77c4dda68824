### What the start page and the pages behind its doors say.

## The start page

page-start = Start
page-examples = Examples
start-title = Where do you want to begin?
start-what = Chancery keeps the working record of a partnership between states: what was agreed, what has been done about it, and what each side asked of the other.
start-merge = Merge marked-up Word files
start-merge-what = The draft has come back as Word files with marks. They become one text, each bracket with its owner. Nothing is stored.
start-examples = See the examples
start-examples-what = The 29th ASEAN–ROK Dialogue from published facts, and a fictional partnership that shows what cannot be published.
start-open = Open a record
start-folder = { $count ->
    [0] There is no record in { $folder } yet.
    [one] One record is in { $folder }.
   *[other] { $count } records are in { $folder }, the one worked on last first.
}
start-written = written { $date }
start-back = Back to the start

## Opening a record

open-broken = This could not be done because of a mistake of the program. Nothing was changed.
open-which-seat = As whom do you open it? You can change this on every page.

## The examples

examples-what = Two records are written into { $folder } and shown, each at an address of its own. They stay there until you delete the folder.
examples-where = The examples lie in { $folder }. Each is shown at an address of its own:
examples-look = In the fictional one, change the seat at the head of the page, and see what disappears. The Word files of its draft are in the folder too; give them to “Merge files”.
examples-write = Write and open the examples
