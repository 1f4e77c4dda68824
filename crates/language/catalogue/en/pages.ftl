### What pages say beyond the words of the field.

## Names of pages

page-about = About
page-calendar = Calendar
page-document = Document
page-documents = Documents
page-entry = Entry
page-follow-up = Follow-up matrix
page-home = Home
page-issue = Issue
page-issues = Issues
page-ledger = Ledger
page-meeting = Meeting
page-meetings = Meetings
page-merge = Merge files
page-negotiation = Text under negotiation
page-offices = Offices
page-parties = Parties
page-portfolio = Portfolio of projects
page-press-release = Press release
page-project = Project
page-record = Summary record
page-review = Review of implementation
page-search = Search
page-sources = Sources

## The frame of every page

frame-as-seen-by = As seen by { $seat }
frame-back-to-text = Back to the place in the text that cites source { $number } ({ $time })
frame-book = { $count ->
    [one] Book: { $book }
   *[other] Books: { $book }
}
frame-change-seat = Change seat
frame-checkpoint = Checkpoint { $checkpoint }
frame-contents = On this page
frame-download = Download
frame-filter = Show only rows with
frame-language = Language
frame-menu = Menu
frame-next = Next
frame-not-classified = Not for classified information
frame-not-found = There is nothing here that you can read.
frame-places = Places in the record
frame-previous = Previous
frame-print = Print
frame-search = Search the record
frame-seat = Reading as
frame-skip = Skip to the text
frame-source = Source { $number }

## Search

search-kind = Kind
search-nothing = Nothing was found for “{ $query }”.
search-results = { $count ->
    [one] One result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}

## When there is nothing to show

empty-calendar = Nothing with a date is recorded.
empty-commitments = No commitment is recorded.
empty-documents = No document is recorded.
empty-issues = No issue is recorded.
empty-meetings = No meeting is recorded.
empty-projects = No project is recorded.
empty-requests = No request is recorded.

## Register of offices

empty-offices = No office is recorded.
term-current = current

## Issues

issue-nothing-said = Nothing is recorded on this issue.
issue-part-of = Part of
issue-parts = Parts
issue-times-said = Times raised

## The ledger

log-act = Act
log-author = By
log-concerns = Concerning
log-corrected-by = corrected by no. { $number }
log-corrects = corrects no. { $number }
log-earlier = Earlier entries

## The first page

home-asked = What each side asked of the other, and what became of it
home-discussed = Discussed
home-coming = Meetings to come
home-empty = Nothing is recorded yet.
home-in-office = In office
home-milestones = How the partnership grew
home-open = Other open requests
home-when-and-where = When and where

## A thing of the record

thing-about = About
thing-account-of = Account of
thing-address = Address
thing-agreed-by = Account shared by
thing-at = At
thing-between = Between
thing-body = Body
thing-by = By
thing-character = Character
thing-claims = What sources say
thing-co-chairs = Chairing
thing-commitment = Commitment made
thing-country = Country
thing-date = Date
thing-delegations = Delegations
thing-due = Due
thing-ended = Ended on
thing-entries = Entries in the ledger
thing-file = File
thing-focus-area = Focus area
thing-formal-name = Formal name
thing-from = From
thing-function = Function
thing-genre = Kind
thing-holder = Held by
thing-host = Host
thing-implements = Carries out
thing-issues = Issues
thing-leads-here = What refers to it
thing-level = Level
thing-margins-of = On the margins of
thing-members = Members and observers
thing-of = Of
thing-office = Office
thing-organisations = Organisations
thing-part-of = Part of
thing-participants = Persons named
thing-pen = Pen held by
thing-period = Period
thing-place = Place
thing-publisher = Published by
thing-reader = Reads for
thing-request = Request accepted
thing-result = Measures
thing-short-name = Short name
thing-side = Side
thing-speaker = Speaker
thing-standing = Standing
thing-status = Status
thing-succeeds = Follows
thing-texts = Documents
thing-theme = Theme
thing-tier = Tier
thing-title = Title
thing-to = To
thing-unit = Unit
thing-until = Until
thing-verb = Verb
thing-version = Version
thing-wished-by = Wished for by

## Seats, and addresses that cannot be read

asked-badly = The part of the address after the question mark cannot be read. Go back to the page from which you came, or to the first page.
asked-no-date = “{ $text }” after “as-of” is not a date. Write year, month and day, such as 2025-05-15.
asked-no-time = “{ $text }” after “known-at” is not a time. Write date and time in UTC, such as 2025-05-15T09:00:00Z.
asked-not-written = The document could not be made. The page itself and its other forms can still be read.
asked-too-long = The address is longer than any page of the record has. Search for fewer words.
page-not-understood = This address cannot be read
page-not-written = This could not be written
page-nothing-here = Nothing here
seat-keeper = Keeper of the public record
seat-public = The public

## Documents

instrument-aim = to be adopted by { $date }
instrument-review = Review

## Merging files

merge-add-row = Add a file
merge-anyway = This file is of another base: take it all the same
merge-anyway-hint = To take it all the same, give the files again and tick the box for it.
merge-base = The base: the Word file that was sent out
merge-broken = These files could not be merged because of a mistake of the program. Try them one by one to see which it is.
merge-broken-off = What was sent broke off. Send it again.
merge-drop = Or drop the files here.
merge-file = File
merge-files = What came back
merge-forget = Forget these files now
merge-gone = Nothing is kept under this address any more. Give the files again.
merge-joint = The text that both sides have, if the base is the side’s own rolling text
merge-joint-hint = Give the text that both sides have as well.
merge-kept = Nothing is stored. What you give lies in the memory of this program for { $minutes } minutes at most, under an address that nobody can guess, and is then forgotten.
merge-marks-of = Marks of { $party } ({ $form })
merge-nameless = Whose file is { $file }? Give a name, such as THA, without brackets, commas, colons or strokes.
merge-no-base = The base is missing. Give the Word file that was sent out.
merge-no-files = Nothing came back yet. Give at least one file beside the base.
merge-no-side = “{ $side }” cannot stand in the text as the name of a side. Give a name such as ASEAN, without brackets, commas, colons or strokes.
merge-several = Several files at once, each named after its party
merge-side = In the name of
merge-side-hint = Where the members of a side agree, their changes become one text in its name, and nothing of who asked for what goes with it. Leave this empty to see all brackets.
merge-style = Where names stand
merge-style-delegates = After the words, with RETAIN and DEL
merge-style-notes = In notes
merge-style-plain = Nowhere
merge-style-un = Before the words
merge-submit = Merge
merge-synopsis = Side by side ({ $form })
merge-table = To table the text of one side
merge-too-large = The files are larger than { $megabytes } MB together. Give fewer at once, or use “chancery compile”.
merge-too-many = These are more than { $count } files. Give fewer at once, or use “chancery compile”.
merge-what = The draft has come back as Word files with marks: here they become one text, with a bracket wherever parties want different words and the names of those who want them. What was changed without being recorded comes to light.
merge-whose = Whose
merge-whose-hint = Without a name, the file’s own is taken: THA_draft.docx is THA.
