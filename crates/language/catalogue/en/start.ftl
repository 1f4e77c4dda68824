### What the start page and the pages behind its doors say.

## The start page

page-start = Start
page-examples = Examples
start-title = Where do you want to begin?
start-what = Chancery keeps the working record of a partnership between states: what was agreed, what has been done about it, and what each side asked of the other.
start-merge = Merge marked-up Word files
start-merge-what = The draft has come back as Word files with marks. They become one text, each bracket with its owner. Nothing is stored.
start-begin = Turn my plan and matrix into a review
start-begin-what = Bring the plan of action as Word, Excel or Markdown, and the matrix as Word or Excel. You see how they were understood, mend it, and get the review. Nothing is kept until you say so.
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

## From a plan and a matrix to a review

page-begin = Plan and matrix
begin-what = Begin with the plan of action. You see how it was understood, part by part, and can change it; then comes the matrix; then the review.
begin-steps = Steps
begin-step-plan = The plan
begin-step-matrix = The matrix
begin-step-review = The review
begin-plan-file = The plan of action: Word, Excel or Markdown
begin-second-file = The same plan in another language, if there is one
begin-second-hint = Its parts are put beside those of the first by their numbers.
begin-second-given = Beside it stands the text in another language. Give another to replace it:
begin-give-plan = Read the plan
begin-give-second = Put it beside the plan
begin-plan-title = The plan, as it was understood
begin-undecided = Before you can go on, the plan needs a title, at least one action line, and a name and a short name for each side.
begin-counted = { $headings ->
    [0] No heading
    [one] One heading
   *[other] { $headings } headings
} and { $lines ->
    [0] no action line
    [one] one action line
   *[other] { $lines } action lines
} were found.
begin-parts = Its parts
begin-parts-hint = Change what was taken for something else; the number is the level.
begin-doubts = What is doubtful
begin-doubt = { $part }: { $doubt }
begin-more-doubts = { $count ->
    [one] One more stands beside its part.
   *[other] { $count } more stand beside their parts.
}
begin-what-it-is = What it is
begin-from = Covers the time from
begin-until = until
begin-when-hint = A year, a month or a day: 2026, 2026-07 or 2026-07-01.
begin-side = { $count ->
    [1] One side
   *[other] The other side
}
begin-side-name = Name
begin-side-key = Short name
begin-ours = We work for this side
begin-annex-from = Counts from:
begin-taken-for = What it is taken for:
begin-level-of = Level:
begin-level = level { $level }
begin-or = or
begin-handling-alone = take in as a part of its own
begin-handling-joined = join to the part before
begin-handling-split = part into its measures
begin-handling-left-out = leave out
begin-stays-out = stays out
begin-left = { $count ->
    [one] One passage of the file is no part of the plan
   *[other] { $count } passages of the file are no part of the plan
}
begin-changed = What you changed
begin-change = { $place }: { $what }
begin-undo = Undo
begin-on-to-matrix = Go on to the matrix
begin-show-again = Show again
begin-forget = Forget all this now
intake-drop = Or drop the file here.
intake-kept = Nothing is recorded until you say so. What you give lies in the memory of this program until { $minutes } minutes after your last change, under an address that nobody can guess.
intake-gone = Nothing is kept under this address any more. Give the file again.
intake-no-file = Give a file.
intake-broken = This could not be read because of a mistake of the program. Nothing was recorded.

## The matrix

begin-matrix-title = The matrix, as it was understood
begin-matrix-what = Bring the implementation matrix: the table in which it is kept who did what on each line. Without one, the review shows the plan with nothing reported on it.
begin-matrix-file = The matrix: Word or Excel
begin-other-matrix = Another matrix in its place
begin-give-matrix = Read the matrix
begin-on-to-review = Go on to the review
begin-skip-matrix = Go on without a matrix
intake-cells = { $count ->
    [one] one cell
   *[other] { $count } cells
}
intake-near = { $line } ({ $hundredths } of 100 alike): { $words }
intake-no-matrix = No table of the file tells lines and what was done about them. Give another file.
intake-not-kept = { $count ->
    [one] One column has no place in the record; the file is kept with it
   *[other] { $count } columns have no place in the record; the file is kept with them
}
intake-other-line = or line
intake-other-line-of = Or the number of the line:
intake-row-aside = leave this row aside
intake-row-is-about = Is about:
intake-rows = Rows that are about no line for sure
intake-rows-hint = Say which line each is about, or leave it aside. What is not decided is not recorded.
intake-side-of-columns = Columns that name no side are of
intake-side-unsaid = not said
intake-undecided = not decided

## The review, and keeping it

begin-not-kept = This is how the review would read. Nothing is recorded yet. You can take it along as it is, or keep it as a record:
begin-paper-matrix = Matrix
keep-title = Keep this as a record
keep-what = A record is one file on this machine. In it stand the plan, the reports of the matrix and the files from which they came. From then on you can send calls for input, enter what happens, and have the review of any date.
keep-name = Name of the file
keep-folder = In the folder
keep-submit = Keep it
keep-bad-name = A file cannot have this name. Use letters, digits and hyphens, 60 at most.
keep-exists = { $file } is there already, and nothing was changed in it. Choose another name.
kept-title = Your record is kept
kept-where = It lies in { $file }. A copy of the file is a backup. These are its books:
kept-next = What comes next
kept-next-open = Open it as your desk: every page can be taken along as Word, PDF and Excel.
kept-next-matrix = When a corrected matrix comes, give it on the page “Bring in”: only what differs is recorded.
kept-next-call = Ask focal points for what is missing, each for their lines only, with “chancery call out”; what they return is taken in on the same page.
kept-open = Open it as our desk

## Bringing files into a record

page-bring-in = Bring in
bring-what = What others have written comes in here. You see what it would change, in which book it would stand and who reads it, before anything is recorded.
bring-no-seat = The seat with which you read writes nowhere. Choose another seat at the head of the page, or open the record for your desk.
bring-matrix = An implementation matrix
bring-matrix-what = In Word or Excel, new or corrected. Only what differs from the record is recorded.
bring-plan = It is about
bring-goes-to = Would be recorded
bring-goes = { $book }: { $readers } – from the seat { $seat }
bring-record = Record this
bring-other-seat = Part of this is written from the seat { $seat }, which cannot be taken here. Open the record from the start page, where every seat can be taken.
bring-unwritten = It could not be written, and nothing was recorded. Look whether the disk is full, and try again.
bring-returned = What focal points have returned
bring-returned-what = In any order, complete or not. Each file is held against the call that it answers; what is in question is asked, and the rest can be recorded.
bring-returned-files = The files that came back: Word or Excel
bring-give-returned = Read the files
bring-drop-files = Or drop the files here.
bring-questions = What only you can answer
bring-nothing-new = Nothing in these files is new, or all of it is in question. Nothing was recorded.
bring-date-order = How dates such as 03/04/2033 are meant
bring-day-first = the day first
bring-month-first = the month first
bring-joined = both, one after the other

## Checking a text

page-check = Check a text
check-what = A release, a brief or any text is held against what your seat reads: names and titles, dates and weekdays, numbers of meetings, sums and rates. Each disagreement is listed with its place and what the record has.
check-kept = Nothing of the text is kept.
check-file = The text: Word, Excel, Markdown or plain
check-text = Or write or paste it here
check-as-of = As of
check-as-of-hint = Without a date that of the text itself is taken, or today.
check-submit = Check
