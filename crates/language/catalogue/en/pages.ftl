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
frame-book = Book: { $book }
frame-change-seat = Change seat
frame-checkpoint = Checkpoint { $checkpoint }
frame-download = Download
frame-language = Language
frame-next = Next
frame-not-classified = Not for classified information
frame-not-found = There is nothing here that you can read.
frame-print = Print
frame-previous = Previous
frame-skip = Skip to the text

## Search

search-nothing = Nothing was found for “{ $query }”.
search-results = { $count ->
    [one] One result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}

## When there is nothing to show

empty-commitments = No commitment is recorded.
empty-issues = No issue is recorded.
empty-meetings = No meeting is recorded.
empty-projects = No project is recorded.
empty-requests = No request is recorded.
