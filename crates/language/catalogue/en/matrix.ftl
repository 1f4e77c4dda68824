### Matrices that come in: what would be recorded, what is doubtful, what is not kept.

## On top

matrix-as-of = Date of the matrix
matrix-as-of-choice = as you say
matrix-as-of-day = the day of reading: the file gives no date; give one with --as-of
matrix-as-of-file = as the file says: { $place }
matrix-as-of-unclear = the day of reading: the date at { $place } can be two days
matrix-count-doubtful-rows = { $count ->
    [one] One row is doubtful.
   *[other] { $count } rows are doubtful.
}
matrix-count-other-rows = { $count ->
    [one] One other row is about no line of the text.
   *[other] { $count } other rows are about no line of the text.
}
matrix-count-reports = { $count ->
    [one] One report would be recorded.
   *[other] { $count } reports would be recorded.
}
matrix-count-same = { $count ->
    [one] One report is in the record as the file has it.
   *[other] { $count } reports are in the record as the file has them.
}
matrix-count-undecided = { $count ->
    [one] One report waits for a decision.
   *[other] { $count } reports wait for a decision.
}
matrix-count-without-row = { $count ->
    [one] One line of the text has no row.
   *[other] { $count } lines of the text have no row.
}
matrix-files = Files
matrix-no-writer = { $side }: nobody whom this seat knows may write for it there, so its reports are not recorded
matrix-place-in = { $file }: { $place }
matrix-preview-of = Matrix on { $instrument }, before it is recorded
matrix-stage = The reports come in as
matrix-summary = { $reports ->
    [0] No report differs from the record
    [one] One report differs from the record
   *[other] { $reports } reports differ from the record
}, { $same } stand there already, { $doubts } things wait for a decision.
matrix-writer = { $side }: seat { $seat }, in the book { $book }
matrix-writers = Written for

## What a person should decide

matrix-cells = Cells
matrix-closest = The closest lines
matrix-decide-as-of = The date at { $place } can be two days. Give the date of the matrix with --as-of 2025-12-31.
matrix-decide-column = If a column holds something else, say so: --map "Heading=status rok". What columns can hold: number, key, line, section, status, activities, report, as-of, completion, lead, budget, remarks, projects, aside.
matrix-decide-line = Decide for a line with --set "1.1.3 rok=under-way"; a date that is not understood is put right in the file, or its column left aside with --map "Date=aside".
matrix-decide-project = A project of this list is recorded with --project "Its name".
matrix-decide-row = Say which line a row is about with --row "12=1.1.3" (a sheet or table in front where there are several: "Lines!12=1.1.3"), or leave it aside with --row "12=-".
matrix-decide-side = The column at { $place } does not say whose it is. Say so with --side.
matrix-decide-status = Say what they mean: --status "on track=under-way". What can be meant: not-started, under-way, addressed, implemented, nothing.
matrix-decide-writer = The file has reports of { $side }, for whom nobody may write whom this seat knows. Give another seat with --seat.
matrix-doubt-number-against-words = its number says one line, its words another
matrix-doubt-repeated-number = several lines have its number
matrix-doubt-unknown-choice = the line that was chosen is not in the text
matrix-doubt-words = its words are not enough like one line alone
matrix-doubtful-rows = Rows of which it is not sure which line they are about
matrix-first = Where
matrix-near = { $line } ({ $hundredths } of 100)
matrix-no-line = no line of the text
matrix-ignored = left aside, as you say
matrix-none-found = No table of the file tells lines and what was done about them. Say what its columns hold with --map "Heading=status", or give another file.
matrix-nothing-differs = Nothing in the file differs from the record.
matrix-row = Row
matrix-side = Side
matrix-to-decide = To be decided
matrix-undecided = Lines on which the file says something that cannot be recorded as it is
matrix-unknown-statuses = Words in the place of a status that are not known
matrix-why = Why
matrix-why-no-status = says what was done and no status, and the record has none
matrix-why-nobody-writes = nobody may write for this side
matrix-why-several-statuses = says several statuses
matrix-why-unknown-date = has a date that is none, or can be two days
matrix-why-unknown-status = has words for a status that are not known
matrix-words = What stands there

## The matrix with its changes

matrix-becomes-report = would be recorded
matrix-becomes-same = stands so already
matrix-becomes-silent = nothing in the file
matrix-status-after = Status after
matrix-status-before = Status before
matrix-told-after = Report after
matrix-told-before = Report before
matrix-changes = What would change
matrix-goes-further = comes further
matrix-line-without-row = no row in the file

## How the file was understood

matrix-becomes = Becomes
matrix-by-choice = your choice
matrix-by-content = what stands in it
matrix-by-heading = its heading
matrix-columns = What the columns hold
matrix-fault = { $place } has the error { $fault } and is read as empty.
matrix-formulas = { $count ->
    [one] One cell holds a formula, of which the result was read ({ $place }).
   *[other] { $count } cells hold formulas, of which the results were read (the first: { $place }).
}
matrix-heading = Heading
matrix-hidden-rows = { $count ->
    [one] One row is hidden or filtered away, and was read all the same.
   *[other] { $count } rows are hidden or filtered away, and were read all the same.
}
matrix-holds = Holds
matrix-known-by = Known by
matrix-lines = Lines
matrix-meaning-activities = what was done
matrix-meaning-aside = nothing that is recorded
matrix-meaning-as-of = date of the report
matrix-meaning-budget = budget
matrix-meaning-completion = when it is to be done, or was
matrix-meaning-key = key of the line
matrix-meaning-lead = who leads
matrix-meaning-line = words of the line
matrix-meaning-number = number of the line
matrix-meaning-projects = projects
matrix-meaning-remarks = remarks
matrix-meaning-report = status and what was done
matrix-meaning-section = heading above the line
matrix-meaning-status = status
matrix-meaning-unknown = not known; left aside
matrix-not-kept = What is not recorded
matrix-not-kept-why = The record has no place for these on a line. The file is kept with them in it. To carry a column in what was done, say so: --map "Remarks=activities rok".
matrix-other-rows = Rows that are about no line
matrix-project = Project
matrix-project-left = is left aside
matrix-project-new = a new project
matrix-projects = Projects that are not in the record
matrix-statuses = How statuses are written
matrix-table-aside = Not taken for the matrix: { $place }.
matrix-understood = How the file was understood
matrix-without-row = Lines without a row in the file

## The command

help-matrix-import = Takes in an implementation matrix from Word or Excel, and shows what it would change before it is recorded
matrix-bad-choice = “{ $given }” is not understood as { $option }. Write it as { $form }.
matrix-no-desk = No seat of this record may report on { $instrument }. Give one with --seat.
matrix-nothing-recorded = Nothing was recorded.
matrix-recorded = { $count ->
    [one] One entry was recorded.
   *[other] { $count } entries were recorded.
}
matrix-still-doubtful = { $count ->
    [one] One thing waits for a decision, so nothing was recorded. Decide it as the preview says, or record the rest with --yes.
   *[other] { $count } things wait for a decision, so nothing was recorded. Decide them as the preview says, or record the rest with --yes.
}
option-map = What a column holds (Heading=status rok)
option-matrix-as-of = The date of which the matrix is true, where it gives none (2025-12-31)
option-matrix-files = The matrix, in one file or several (.docx, .xlsx, .md)
option-matrix-out = The preview as a file (.docx, .pdf, .xlsx)
option-matrix-seat = The seat that takes it in; without one the first that may report on the text
option-matrix-side = The side whose the columns are that name none
option-plan = The short name of the text that the matrix is about; without one the plan adopted last
option-project = A project of the file that is recorded as a new one
option-row = Which line a row is about (12=1.1.3), or none (12=-)
option-set = How far a line has come on which the file says several things (1.1.3 rok=under-way)
option-stage = How far the reports have come: draft, cleared, exchanged
option-status = What words for a status mean (on track=under-way)
option-yes = Records what is understood though something waits for a decision
