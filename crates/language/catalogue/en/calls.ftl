### Calls for input: who is asked, what goes out, what comes back, and how far reports have come.

## The page of calls

call-answered = { $part } of { $whole } lines answered
call-asked-summary = Of { $lines } action lines, { $asked } are asked about; on { $answered } something has come.
call-column-answer = What has come
call-column-due = Answer by
call-column-lines = Lines
call-column-sent = Sent
call-column-to = Asked
call-late = after the deadline
call-no-due = no deadline
call-nobody = Lines that nobody is asked about
call-none = Nobody has been asked for input yet.
call-open-lines = Still open: { $lines }
call-passed = deadline passed
call-reminded = sent again on { $dates }
call-several = Lines that several are asked about
call-several-of = { $line }: { $names }
call-table = Calls for input on { $instrument }
calls-standing-answered = answered
calls-standing-partly = answered in part
calls-standing-waiting = no answer
calls-standing-withdrawn = withdrawn
page-calls = Calls for input

## Where reports stand

page-standing = Where reports stand
standing-column-given = Given to the other side
standing-column-held = Held by the side
standing-column-others = What the other side reported
standing-count-0 = no report
standing-count-1 = draft
standing-count-2 = cleared by the side
standing-count-3 = exchanged
standing-count-4 = noted at a meeting
standing-no-lines = No action line of this text counts on this day.
standing-none = –
standing-shared = shared by { $names }
standing-since = { $stage } since { $date }
standing-title = Where the reports stand: { $side }, { $instrument }

## What goes out to who is asked

call-form-due = Please return this file by { $date }.
call-form-how = How to fill it in
call-form-how-date = { $column }: the day for which your answer is true, best written as { $example }.
call-form-how-rows = A second activity on the same line: add a row beneath it and repeat the number. A line on which you have nothing to say: leave its row empty.
call-form-how-status = { $column }: choose one. Not started: nothing has been done. Under way: something is being done. Addressed: at least one activity has been carried out. Implemented: what the line asks for has been done. No change: what was last reported still holds.
call-form-how-where = Fill in the columns to the right, one row for each action line: { $columns }.
call-form-key = Key of this file: { $key }. Please leave it here: it tells whose answer this is.
call-form-nothing = Nothing yet
call-form-reported = { $side }, { $date }: { $status }
call-form-title = Call for input: { $instrument }
call-form-to = To: { $to }
call-head-budget = Budget
call-head-date = As of
call-head-done = What was done
call-head-line = Action line
call-head-mark = Mark
call-head-number = No.
call-head-projects = Projects
call-head-remarks = Remarks
call-head-reported = Last reported
call-head-status = Status
call-no-change = no change
call-prompt-date = For example { $example }
call-prompt-status = Choose from the list.
call-prompt-status-other = This is not in the list. It can stay, but someone will ask you what is meant.
call-sheet-name = Answers

## The letter that goes with it

letter-colleagues = Dear colleagues,
letter-dear = Dear { $name },
letter-due = Please return it by { $date }. What comes later is taken as well, but may miss the next review.
letter-file = The attached file needs nothing but { $program }; LibreOffice will do. It shows what was last reported and has room for what has been done since.
letter-key = The key of the file is { $key }. Please leave it in the file.
letter-lines = { $count ->
    [one] we are gathering what has been done on “{ $instrument }”, and ask { $to } about one action line.
   *[other] we are gathering what has been done on “{ $instrument }”, and ask { $to } about { $count } action lines.
}
letter-subject = Call for input: { $instrument }
letter-subject-due = Call for input by { $date }: { $instrument }
letter-thanks = Thank you for your work on it.

## What is told of a file of focal points

focal-bad-address = { $place }: “{ $written }” is not an address for e-mail.
focal-language = { $place }: letters are written in English and Korean, not in “{ $written }”.
focal-no-address = { $place }: there is no address for { $to }, so a file is written but no letter.
focal-no-lines = { $place }: no line is named.
focal-no-office = { $place }: neither an office nor a body is named. The record keeps no names of persons, so one is needed.
focal-no-table = No table has a column for lines and one for an office or a body. Head them “Lines” and “Office” or “Ministry”.
focal-several = { $place }: “{ $written }” can be several parts of the text: { $parts }. Write the whole number, or the words of the line.
focal-shared = The line { $line } is asked of several: { $names }.
focal-unknown-line = { $place }: “{ $written }” is no line and no heading of the text.

## What is told of returned files

taken-already = { $file } was taken back before, in answer to { $call }.
taken-by-content = { $file }, { $place }: the mark of the row is gone; by its number and its words it is about { $line }.
taken-came = What came
taken-conflict = Line { $line }: different things are said in { $files }.
taken-date = { $file }, { $place }: “{ $written }” cannot be read as a date.
taken-differs = they differ
taken-doubtful-call = { $file } no longer bears its key. By its lines it answers { $call } ({ $to }); say so if it does.
taken-either-date = { $file }, { $place }: this can be { $first } or { $second }.
taken-fault = { $file }, { $place }: a formula came to { $written }, so nothing can be read there.
taken-files = Files
taken-formula = { $file }, { $place }: what the formula “{ $written }” came to was taken as words.
taken-lines = Lines on which something came
taken-no-call = { $file } bears no key, and its rows are about no call that was sent.
taken-no-column = { $file }, { $place }: there is no column “{ $column }”.
taken-no-line = { $file }, { $place }: this row says something, but names no line that was asked about (“{ $written }”).
taken-no-status = { $file }, { $place }: something is said on { $line }, but no status.
taken-no-table = { $file }: no table has a column for the status or for what was done.
taken-not-asked = { $file }, { $place }: this office was not asked about { $line }; what stands there is not used.
taken-number-as-date = { $file }, { $place }: { $written } was read as { $date }, which a workbook keeps under this number.
taken-open = in question
taken-other-line = { $file }, { $place }: the row is marked as { $marked }, but has the words of { $worded }.
taken-outcome = What becomes of it
taken-questions = What has to be answered first
taken-remarks = To be known
taken-report = new report
taken-same = nothing new
taken-several-calls = { $file } bears the keys of several calls: { $calls }.
taken-status = { $file }, { $place }: “{ $written }” is not known as a status.
taken-summary = Files understood: { $files }. New reports: { $reports }. Lines with nothing new: { $same }. Questions: { $questions }.
taken-title = What came back
taken-twice = { $file }, { $place }: two rows say different things on { $line }.
taken-unknown-column = { $file }, { $place }: the column “{ $written }” is not known; what stands in it is not used.
taken-unknown-key = { $file } bears the key { $written }, which is that of no call in this book.
taken-waiting = Who has not answered
taken-waiting-line = { $to } ({ $call }): { $count ->
    [one] one line
   *[other] { $count } lines
}
taken-withdrawn = { $file } answers { $call }, which was withdrawn.
word-file = file

## What commands say of calls and of stages

call-in-nothing = There is nothing new in these files; nothing was recorded.
call-in-questions = Nothing was recorded, because something has to be answered first. Mend the file, or give the option beneath; --leave-open records the rest and leaves these out.
    { $questions }
call-no-desk = No seat speaks for a side of “{ $plan }” and has a book of its own. Name one with --seat.
call-out-done = New calls: { $new }. Sent again: { $again }. The files are in { $folder }; open each .eml with your mail program to send it.
call-out-doubts = Nothing was sent, because of what stands in { $file }:
    { $doubts }
call-out-open = Nothing was sent, because the same offices have open calls about other lines. Withdraw those, or give --anew to send new ones beside them:
    { $calls }
call-recorded = { $count ->
    [one] Recorded in one entry.
   *[other] Recorded in { $count } entries.
}
progress-no-line = “{ $written }” names no line of the text, or several.
progress-no-meeting = Only a meeting takes note of reports. Name it with --at.
progress-nothing = No report can take this step; nothing was recorded.

## The words of the commands

help-call = Asks who answers for action lines what became of them, and takes back what they return
help-call-in = Takes back returned files: shows what is new, and records it
help-call-out = Writes a file and a letter for each focal point, with its lines alone
help-call-withdraw = Records that an answer is no longer asked for
help-progress = Shows where one side's reports stand, or takes the next step with them
help-progress-clear = Records that the side stands by its drafts
help-progress-endorse = Shares what the other side reports: where it says the same, or on the lines named
help-progress-exchange = Gives the cleared reports to the other side
help-progress-note = Records that a meeting took note of what was exchanged
option-anew = Sends new calls although earlier ones are open
option-answers = Which call a file answers, where its key is gone (KEY=answer.xlsx)
option-at-meeting = The meeting (joint/jcc-9)
option-call-key = The key of the call, as the file bears it
option-calls-folder = The folder into which files and letters are written
option-dates = How dates such as 03/04/2033 are meant: day-first, month-first
option-deadline = By when an answer is asked for (2033-04-15)
option-desk = The seat that acts; the first that speaks for a side of the plan by default
option-focal-points = The table of focal points (.xlsx or .docx): office or ministry, name, e-mail, language, lines
option-form = In what form calls go out: xlsx, docx
option-leave-open = Records what is clear and leaves out what is in question
option-lines = Only these lines (1.1; 2.3.1–2.3.4; pillar 3)
option-newest = The file that replaces others in answer to the same call
option-of-side = The side whose reports are shown; the one that the plan names first by default
option-on-day = The day on which it happened; today by default
option-plan-key = The short name of the plan; where one is asked for that is recorded, the last by default
option-reason = Why
option-returned = The files that came back (.xlsx, .docx)
option-reports-stage = How far the reports go at once: draft, cleared
option-status-of = The status of a line on which none was written (l-1-1-1=under-way)
option-status-words = What words mean that are no known status (brewing=under-way)
option-take = What is taken where several differ: a call's key, or join (l-1-1-1=c-7kq2mxa)
