### What is said of files that come in: plans, matrices, returned calls, texts to be checked.

## Why a file is not read

intake-damaged = { $file } is damaged and is not read ({ $cause }). Open it in its own program, save it anew and give it again.
intake-kind-binary-workbook = a workbook in Excel’s binary form (.xlsb); save it as .xlsx
intake-kind-message = an e-mail; save what is attached to it and give that
intake-kind-old-word = a Word file of the form before 2007 (.doc); save it as .docx
intake-kind-old-workbook = an Excel file of the form before 2007 (.xls); save it as .xlsx
intake-kind-open-document = an OpenDocument file; save it as .docx or .xlsx
intake-kind-pdf = a PDF; ask for the file from which it was made
intake-kind-picture = a picture; ask for the file from which it was made
intake-kind-plain-text = plain text; put it into Word or Excel
intake-kind-rich-text = a rich text file; save it as .docx
intake-kind-slides = a file of slides; put the text into Word
intake-kind-unknown = of a kind that is not known; save it as .docx or .xlsx
intake-kind-web-page = a web page; open it in Word and save it as .docx
intake-kind-word = a Word file; give an Excel file (.xlsx)
intake-kind-workbook = an Excel file; give a Word file (.docx)
intake-locked = { $file } is opened with a password. Take the password off and give the file again.
intake-other-kind = { $file } is not read here: it is { $kind }.
intake-too-large = { $file } is larger than anything that is read. Give it in parts.
intake-too-large-at = { $file } becomes too large to be read at { $place }. Give it in parts.

## Where something stands

intake-paragraph = paragraph { $number }
intake-sheet = sheet “{ $sheet }”
intake-sheet-cell = sheet “{ $sheet }”, cell { $cell }
intake-sheet-row = sheet “{ $sheet }”, row { $cell }
intake-table = table { $table }
intake-table-cell = table { $table }, row { $row }, column { $column }
intake-table-row = table { $table }, row { $row }

## What was noticed in the reading

intake-changes-accepted = { $count ->
    [one] One recorded change was read as accepted.
   *[other] { $count } recorded changes were read as accepted.
}
intake-hidden-left-out = { $count ->
    [one] One hidden paragraph was left out.
   *[other] { $count } hidden paragraphs were left out.
}
intake-tables-in-cells = { $count ->
    [one] One table stands within a cell of another; its words were read as words of that cell.
   *[other] { $count } tables stand within cells of others; their words were read as words of those cells.
}

## A plan as it was taken from a file

plan-reason-bullet = has a bullet
plan-reason-chosen = you chose so
plan-reason-heading-style = is a heading of the file, of rank { $depth }
plan-reason-holds-parts = numbered parts stand within it
plan-reason-introduces = leads to what follows
plan-reason-look = looks like a heading
plan-reason-narrates = tells what is or was
plan-reason-numbered = has a number
plan-reason-opening = stands before the first heading
plan-reason-running = asks for nothing to be done
plan-reason-table-group = has a row of the table for itself
plan-reason-table-row = stands in a row of a table
plan-reason-unnumbered = has no number, and asks for something to be done
plan-reason-within-line = is a part of the line above it
plan-reason-word = has a word and a number before it
plan-doubt-annex-undated = “{ $annex }” does not say from when it counts.
plan-doubt-choice-without-part = Something was chosen for { $place }, where nothing stands any more.
plan-doubt-heading-without-lines = Nothing stands within this heading.
plan-doubt-level-jumped = It stands more than one level below what it stands within.
plan-doubt-no-lines = No action line was found. Say below which parts ask for something to be done.
plan-doubt-no-period = The plan does not say which years it covers.
plan-doubt-no-sides = The title does not name the two sides.
plan-doubt-no-title = No title was found.
plan-doubt-no-words = It has a number and no words.
plan-doubt-number-repeated = Its number has been there before, in { $place }.
plan-doubt-number-skipped = { EMPTY($after) ->
    [yes] Numbers are missing before this one.
   *[no] Numbers are missing between { $after } and this one.
}
plan-doubt-reads-as-narrative = It is numbered like the lines around it, but tells rather than asks.
plan-doubt-runs-on = What follows was joined to it, because it had no end.
plan-doubt-several-measures = { $count ->
    [one] It asks for one thing.
   *[other] It asks for { $count } things, which can be parted.
}
plan-doubt-unnumbered = It was taken for a line although it has no number.
plan-doubt-unpaired = It was not found in the text in the other language.
plan-left-adoption = says when the plan was adopted
plan-left-annex-title = is the title of an annex
plan-left-chosen = you left it out
plan-left-contents = belongs to a table of contents
plan-left-hidden = is hidden in the file
plan-left-joined = was joined to what stands before it
plan-left-other-column = stands in a column that is neither number nor words
plan-left-table-heading = is the heading of a table
plan-left-title = belongs to the title
plan-undecided-annex-date = Say from when “{ $annex }” counts.
plan-undecided-parts = No part of a plan was found in the file.
plan-undecided-title = Say what the plan is called.
