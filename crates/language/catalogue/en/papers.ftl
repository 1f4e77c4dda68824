### What papers say beyond the words of the field.

## What every paper says of itself

paper-book = Book
paper-checkpoint = Checkpoint
paper-continued = continued
paper-made-by = Made with { $program } { $version }
paper-page-of = Page { $page } of { $pages }
paper-page = Page { $page }
paper-sources = Sources

## Names of papers

paper-brief = Brief
paper-follow-up = Follow-up matrix
paper-press-release = Press release
paper-review = Review of implementation
paper-summary-record = Summary record
paper-title-of-meeting = { $paper }: { $meeting }

## How people and meetings are named

meeting-name = { $ordinal } { $body }
# English names a person again without the title, Korean with it.
person-again = { $title ->
   *[other] { $name }
}
person-titled = { $title } { $name }
bracketed = { $words } ({ $within })

## What was said, with its verb

said-together = The participants
said-again = { $who } also
said-agreed = { $who } agreed { $what }.
said-appreciated = { $who } expressed appreciation { $what }.
said-asked = { $who } asked { $what }.
said-called-for = { $who } called for { $what }.
said-examined = { $who } examined { $what }.
said-exchanged-views = { $who } exchanged views { $what }.
said-explained = { $who } explained { $what }.
said-noted = { $who } noted { $what }.
said-reached-common-understanding = { $who } reached common understanding { $what }.
said-reiterated-support = { $who } reiterated support { $what }.
said-reviewed = { $who } reviewed { $what }.
said-stressed = { $who } stressed { $what }.

## Record of a meeting

meeting-after = Next
meeting-asked = What was asked
meeting-before = Previous
meeting-delegations = Delegations, in order of precedence
meeting-discussion = Discussion
meeting-duty = Role
meeting-margins-of = On the margins of
meeting-on-margins = On its margins
meeting-outcomes = Outcomes
meeting-texts = Documents before the meeting
meeting-undertaken = What was undertaken
delegation-complete = complete list
delegation-included = among others

## Follow-up matrix

follow-up-asked-by = Asked by { $voice }
follow-up-commitments = Commitments, by who undertakes them
follow-up-open = open requests
follow-up-open-over-time = Open requests over time
follow-up-open-reading = { $count ->
    [one] One request is open as of { $date }.
   *[other] { $count } requests are open as of { $date }.
}
follow-up-requests = Requests, by who asks
follow-up-response = { $voice }: { $response }.
follow-up-undertaken-by = Undertaken by { $voice }
follow-up-wished-by = wished for by { $date }

## Portfolio and projects

portfolio-actual = actual: { $period }
portfolio-area-total = Total of the area
portfolio-no-area = No focus area
portfolio-organisations = Organisations
portfolio-timeline = The portfolio in time
portfolio-timeline-reading = { $count ->
    [one] One project has a recorded period.
   *[other] { $count } projects have a recorded period.
}
portfolio-total = Total
portfolio-without-budget = { $count ->
    [one] One project has no budget in the record and is not in the totals.
   *[other] { $count } projects have no budget in the record and are not in the totals.
}
project-aliases = Also called
project-components = Components
project-days = Days in the stage
project-designated = Designated as
project-designated-by = { $designation }, by { $voice }, { $date }
project-focus-area = Focus area
project-indicator = Indicator
project-lead = Lead
project-measured = Measured
project-part-of = Part of
project-share = { $part } of { $whole }
project-stages = Stages
project-target-by = { $value } by { $date }
project-targets = Target

## What sources say

claims-heading = What sources say
claim-statement = Statement
claim-figure = Figure
claim-standing = Standing
claim-preferred = preferred
claim-disputed = sources differ
claim-percent = { $percent }%
figure-about = about { $figure }
figure-more-than = more than { $figure }
figure-at-least = at least { $figure }
figure-at-most = at most { $figure }
figure-nearly = nearly { $figure }

## Press release

release-asked = { $voice } asked { $addressees }: { $subject }.
release-attributed = What is attributed
release-attributions = Words attributed to the other side
release-attributions-notice = This list goes with the release and is not part of it. It shows what the account of { $issuer } attributes to others, and whether they have agreed to it.
release-delegation-complete = The delegation of { $voice }: { $names }.
release-delegation-included = The delegation of { $voice } included { $names }.
release-event = { $event }: “{ $theme }”
release-project = { $name }, which { $purpose }
release-project-parts = { $name }, made up of { $parts }
release-issued-by = Issued by { $issuer }, on the meeting of { $date }
release-level = { $level } ({ $date }): { $event }.
release-margins = On the margins of the meeting, { $issuer } held bilateral meetings with { $partners }.
release-opening = The { $meeting } was held on { $dates } in { $place }, co-chaired by { $chairs }.
release-our-account-only = our account only
release-projects = Projects in the area “{ $area }”: { $projects }.
release-themes = Themes: { $from }; { $to }.
said-by-both = Both sides
said-by-both-in-each = At each of them, both sides

## Review of an instrument

review-serves = serves { $framework }: { $area }
review-addressed = Addressed or implemented
review-adopted = Adopted
review-agreed = Agreed
review-agreed-by-both = Agreed by both sides
review-all-lines = All lines
review-annex-counts = { $annex }: { $count } lines, which count since { $date }.
review-annex-to-come = { $annex }: { $count } lines, which will count from { $date }.
review-between = Between
review-by = By
review-by-section = Rates by section
review-chart = Agreed status by section
review-chart-reading = Implemented by agreement of both sides: { $rate }.
review-denominator = What changes the number of lines
review-differences = Where the sides differ
review-differing = Differing
review-editions = Editions
review-every-line = Line by line
review-implements = Carries out
review-in-effect = In effect since
review-inactive = No activity
review-is = Is
review-line-dropped = { $line }: taken out from { $date }. { $reason }
review-lines-not-recorded = The lines of this document are not in the record, so the record counts no rate of its own. What is published is shown below, each figure with its source.
review-moved = What moved since the last edition
review-moved-since = { $count ->
    [0] Since “{ $edition }” (as of { $date }, { $denominator } lines) no agreed status has changed.
    [one] Since “{ $edition }” (as of { $date }, { $denominator } lines) the agreed status of one line has changed.
   *[other] Since “{ $edition }” (as of { $date }, { $denominator } lines) the agreed status of { $count } lines has changed.
}
review-next = Preparing the next document
review-none-agreed = none agreed
review-preparation = How it was prepared
review-projects = Projects by focus area
review-rates = Rates
review-reported-by = Reported by { $side }
review-rule = As of { $date }, { $count } action lines count. Each rate gives the statuses that count, the numerator and the denominator; percentages are rounded half to even to one decimal.
review-steps = Steps
review-succeeds = Follows
review-suggested = From what is agreed, { $dropped } lines are implemented and need not go on, and { $carried } would be carried over.
review-title = Review of implementation: { $instrument }
review-to-be-adopted = To be adopted by
review-was = Was
review-without-activity = Lines without activity

## Calendar

calendar-chart = The year behind and the year ahead
calendar-chart-reading = { $count ->
    [one] One date
   *[other] { $count } dates
} of meetings, events, documents, requests and commitments, { $period }; the line marks { $date }.
calendar-file-left-out = { $count ->
    [0] Every date of the record that this calendar covers is known to the day.
    [one] One date that is not known to the day is left out.
   *[other] { $count } dates that are not known to the day are left out.
}
calendar-gone = Over
calendar-part = { $whole }: { $part }
calendar-passed = Date passed, and not recorded as settled
calendar-some-time-in = { $year }, month not known
calendar-to-come = Now and to come
calendar-what = What

## Workbooks

paper-matrix-of = Implementation matrix: { $instrument }
sheet-about = About
sheet-activity = Activity
sheet-actual-from = Actual start
sheet-actual-until = Actual end
sheet-agreed-on = Agreed on
sheet-by = By
sheet-column-of = { $what }: { $voice }
sheet-currency = Currency
sheet-differs = differs
sheet-follow-up = Follow-up
sheet-fund = Fund
sheet-kind = Kind
sheet-lines = Lines
sheet-lines-shown = Lines shown by the filters in use
sheet-matrix = Implementation matrix
sheet-narrative = Report
sheet-no-activity = no activity
sheet-of-lines = Of lines
sheet-passed = Date passed
sheet-planned-from = Planned start
sheet-planned-until = Planned end
sheet-portfolio = Portfolio
sheet-rate = Rate
sheet-rates = Rates: { $what }
sheet-serves = Serves
sheet-short = Short name
sheet-sums-by-area = Budgets by focus area
sheet-to = To
sheet-total = Total
sheet-totals = Totals
sheet-without-budget = Without a budget in the record

## A text made of files

compiled-authors = Names in the file
compiled-base = Base
compiled-beside = The base and { $parties } side by side
compiled-book = Made from files
compiled-book-of-side = { $side }, internal: made from files
compiled-brackets = Brackets
compiled-changes = Changes
compiled-clean = { $file }, without marks
compiled-comment = Comment
compiled-comment-on = On
compiled-comments = Comments
compiled-compared = Found by comparing
compiled-differences = { $file }: what is different
compiled-holders = Who wants other words
compiled-left = { $party }: { $what } ({ $count })
compiled-left-object = an object of another program was not brought over; if it has a picture, that is there
compiled-left-parts = a chart or diagram was not brought over; a sign stands in its place
compiled-left-outside = a picture that lies outside of the file was not fetched; a sign stands in its place
compiled-left-picture = a picture of a kind that is not taken over, or too large, was not brought over; a sign stands in its place
compiled-left-told = a picture that may carry names besides what it shows was not tabled; save it as PNG and put it in again
compiled-left-field = a field that takes something from elsewhere was not brought over; a sign stands in its place
compiled-left-damaged = something in a damaged part of the file was not brought over; a sign stands in its place
compiled-left-story = a new header or footer, or a note without its reference, was not brought over
compiled-moves = Moved
compiled-nameless = (name taken out)
compiled-note = (note: { $words })
compiled-nothing-touched = Nobody changes anything here.
compiled-number = No.
compiled-of = Marks of { $parties }
compiled-opaque = (not text)
compiled-open = What is open
compiled-other-stories = Notes, headers and text boxes
compiled-party = Party
compiled-points = Points
compiled-received = What came in
compiled-recorded = Recorded changes
compiled-secretariat = Secretariat
compiled-struck = Struck out of a bracket that stays, for several of its wordings are left
compiled-text = The text
compiled-title = { $file }: text under negotiation
compiled-unanimous = Changes that all ask for
compiled-untracked = Not recorded
compiled-untracked-found = { $count ->
    [one] One change was made without being recorded: somebody edited with tracking switched off.
   *[other] { $count } changes were made without being recorded: somebody edited with tracking switched off.
}
compiled-without-effect = Marks without effect

## A text that carries brackets

brackets-agreed = Noted as agreed
brackets-brackets = Brackets
brackets-by-party = By party
brackets-by-section = By section
brackets-crossing = A bracket opens within an option and closes outside of it:
brackets-deletes = Wants gone
brackets-faults = Where the text is malformed
brackets-faults-found = { $count ->
    [one] One place is not as it should be; it is counted as far as it can be read.
   *[other] { $count } places are not as they should be; they are counted as far as they can be read.
}
brackets-in-all = In all
brackets-no-heading = Before the first heading
brackets-option-out-of-order = An option stands where its predecessor is missing:
brackets-options = Sets of options
brackets-places = Places
brackets-proposes = Proposes
brackets-reserves = Reserves
brackets-retains = Wants kept
brackets-section = Section
brackets-slots = To be filled in
brackets-spanning = A bracket closes in a later paragraph:
brackets-title = { $file }: what is open
brackets-unbalanced = Unbalanced
brackets-unclosed = A bracket opens and is not closed:
brackets-unopened = A bracket closes that nothing opened:

## Earlier wording

precedents-draft = { $file }: earlier wording
precedents-found = { $count ->
    [one] One passage of { $all } has an earlier wording in { $folder }.
   *[other] { $count } passages of { $all } have an earlier wording in { $folder }.
}
precedents-none = No precedent.
precedents-place = { $source }, paragraph { $paragraph }
precedents-place-dated = { $source }, { $date }, paragraph { $paragraph }
precedents-searched = { $count ->
    [one] { $folder } holds one paragraph.
   *[other] { $folder } holds { $count } paragraphs.
}
precedents-share = { $share } of the words
precedents-title = Earlier wording
