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
