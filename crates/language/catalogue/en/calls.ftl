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
