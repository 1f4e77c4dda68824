### What is said of a text that was held against the record.

check-title = Check of { $file }
check-findings = What the text says, and what the record has
check-place = place
check-said = the text says
check-record-has = the record has
check-certainty = how sure
check-see = See the record.
check-note = { $place }, note { $number }
check-nothing = Nothing in the text disagrees with the record, as far as the record knows what it speaks of.
check-summary = { $sure ->
    [0] Nothing is certainly wrong
    [one] One place is certainly wrong
   *[other] { $sure } places are certainly wrong
}; { $likely ->
    [0] none is likely wrong
    [one] one is likely wrong
   *[other] { $likely } are likely wrong
}; { $remarks ->
    [0] no remarks
    [one] one remark
   *[other] { $remarks } remarks
}.
check-sure = certain
check-likely = likely
check-remark = remark
check-unknown = Names that the record does not know
check-no-unknown = No English name of several words was found that the record does not know.
check-name = name

## Days and meetings

check-weekday = { $date } is a { $weekday }.
check-no-such-day = There is no such day.
check-meeting-date = { $meeting }: { $dates }.
check-meeting-place = { $meeting }: { $place }.
check-meeting-number = On { $dates }: { $meeting }.
check-not-in-chair = { $meeting }, in the chair: { $chairs }.

## Names, titles, offices

check-spelling = { $name }
check-spelling-form = { $form }, of { $name }
check-other-spelling = The record writes { $name }.
check-name-order = In this order: { $name }
check-mixed-name = Two persons: { $first }; { $second }
check-abbreviation = { $name }: { $short }
check-title-held = { $person } on that day: { $titles }.
check-no-title = { $person } has no title on that day.
check-held = The title as written: { $period }.
check-bearer = It is the title of { $person }.
check-holder = { $office } then: { $holders }.
check-held-office = Who is named held the office { $period }.

## Sums, years, numbers

check-currency = { $of }: { $amounts }.
check-amount = { $of }: { $amounts }.
check-years = { $of }: { $period }.
check-members = { $side } has { $count } members on that day.
check-adoption = { $text } was adopted: { $date }.

## Rates, verbs, standings

check-rounding = The fraction gives { $rate }.
check-bare-rate = A percentage says nothing without its fraction and what counts in it.
check-bare-rate-known = A percentage says nothing without its fraction. The record has { $rates }.
check-count = { $of }: { $rates }.
check-percent-claimed = { $percent }% (a source, without a fraction)
check-verb = The record has “{ $verb }”: { $substance }
check-status = { $status }: { $line }

## The command

help-check = Holds a text against the record and lists where they disagree
option-against = The record; the only .chancery beside the text, or here, if none is named
option-checked-text = The text: .docx, .xlsx, .md or .txt
option-unknown = Also lists English names of several words that the record does not know
check-disagrees = { $count ->
    [one] The text disagrees with the record in one place.
   *[other] The text disagrees with the record in { $count } places.
}
check-several-records = There are several records: { $records }. Name the one against which the text is to be held, after the text.
check-no-record = There is no record beside the text or here. Name it after the text: chancery check release.docx ours.chancery
