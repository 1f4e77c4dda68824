### What forms say. A field is `field-` and its name as in the JSON of the act; one that is called otherwise in one
### form has the form in between: `field-request-make-by`. What helps to fill it in is `hint-`, in the same way.

## Forms, by noun and verb

form-index = Record something
form-meeting-convene = Record a meeting
form-meeting-attend = Record a delegation
form-meeting-co-chair = Record a co-chair
form-meeting-set-agenda = Record the agenda
form-meeting-handle = Record what the meeting did with a document
form-meeting-conclude = Record an outcome
form-intervention-record = Record what was said
form-intervention-agree-account = Agree to this account
form-request-make = Record a request
form-request-respond = Respond to a request
form-request-develop = Record a development
form-request-agree-account = Agree to this account of the request
form-commitment-give = Record a commitment
form-commitment-end = Record that a commitment is delivered or withdrawn
form-progress-report = Report progress on an action line
form-progress-advance = Record that a report has come further
form-progress-endorse = Share this report
form-office-establish = Record an office
form-office-appoint = Record who holds an office
form-office-end = Record the end of a term
form-project-propose = Record a project
form-project-reach = Record the stage a project has reached
form-project-fund = Record the budget of a project
form-project-schedule = Record when a project runs
form-project-serve = Record which action line a project serves
form-project-involve = Record who takes part in a project
form-project-component = Record a part of a project
form-project-designate = Designate a project
form-project-name = Record a further name of a project

## Offers where one reads

offer-record = Record…
offer-report = Report…
offer-respond = Respond…
offer-end = Deliver or withdraw…
offer-appoint = Appoint…
offer-end-term = End term…
offer-clear = Clear today
offer-exchange = Give to the other side today
offer-endorse = Share today
offer-agree = Agree today
offer-correct = Correct entry { $number }…
offer-own-report = Your report ({ $stage })
offer-goes = One click records it with today’s date. { $goes }

## Where it goes

form-where = Where it goes, and in whose name
form-where-hint = Whoever reads the book reads this, from the moment it is recorded. It stays there: a mistake is mended by a correction.
form-take-book = Take this book
form-read-by = Read by { $readers }.
form-read-by-everyone = Read by everyone.
form-narrow = Narrow the list
form-as-side = { $voice }, as a side ({ $capacity })
form-as-party = { $voice } ({ $capacity })
form-goes = It goes into “{ $book }”, in the name of { $author }. { $readers }
form-no-way = Your seat cannot record this here: the book belongs to others, or you do not act for those who may.
form-way-gone = You can no longer write in that book in that name. Choose again.

## The page of a form

form-needed = required
form-faults = Nothing has been recorded yet. What you typed is still here.
form-wrong = { $field }: { $wrong }
form-wrong-missing = fill this in.
form-wrong-date = this is not a date. Give the year, the year and month, or the full date.
form-wrong-number = give a whole number.
form-wrong-money = give an amount and a currency such as USD or KRW.
form-wrong-key = use 1 to 64 lower-case letters, digits and hyphens, not at either end.
form-wrong-choice = choose one of those offered.
form-day = Day
form-month = Month
form-year = Year
form-from = From
form-until = Until
form-amount = Amount
form-currency = Currency
form-other-language = In another language
form-origin = Language of origin
form-origin-all = All equally authentic
form-nothing-to-choose = There is nothing to choose in this book yet.
form-more-rows = More rows
form-sources = Sources it rests on
form-new-source = A source that is not in the list
form-new-source-hint = It is recorded in the same book, together with what rests on it.
form-preview = See how it will read
form-send = Record
form-keep = Keep as draft
form-change = Go back and change it
form-not-yet = Nothing has been recorded yet. This is how the page will read.
form-no-preview = This cannot be shown before it is recorded.
form-not-written = The record could not be written, and nothing was recorded. Check the disk, and try again.
form-corrects = Corrects entry { $number } of the book “{ $book }”. Both stay to be read.
form-history = Entry and corrections
form-history-entry = Entry { $number }, { $date }, { $seat }
form-recorded = Recorded as entry { $number } of “{ $book }”:

## Drafts

form-drafts = Drafts
form-drafts-what = Only your seat sees these. They are no part of the record, and are erased when you record them.
form-drafts-none = Your seat has no drafts.
form-drafts-too-many = There is no room for another draft: a seat can have { $count }. Erase one first. What you typed is still here.
form-erase = Erase
form-erase-named = Erase the draft “{ $name }”
form-kept-at = Kept as a draft, { $time }.
form-keeping = Keeping…
form-changed-at = This draft was changed in another window ({ $time }). Nothing of it has been overwritten; what you typed is below. Keep it again to put yours in its place.
form-changed-elsewhere = This draft was changed in another window. Yours is not kept until you press “Keep as draft”.

## Fields

field-account = Whose account it is
field-actual = As it ran
field-address = Where it can be read
field-amount = Amount
field-as = Where it goes
field-at = At which meeting
field-between = Who concluded it
field-body = Body
field-budget = Budget
field-by = In whose name
field-capacity = In what capacity
field-cites = Sources
field-commitment = Commitment
field-completeness = The list is
field-currency = Currency
field-dated = Dated
field-designation = Designation
field-due = Due
field-duty = Duty
field-ending = How it ends
field-evidence = What it rests on
field-focus-area = Focus area
field-function = Function
field-fund = Fund
field-incumbent = Who holds it
field-instrument = Document
field-intervention = What was said
field-issues = Issues
field-item = Agenda item
field-items = Agenda
field-key = Short name
field-label = Number
field-lead = Led by
field-line = Action line
field-margins-of = On the margins of
field-meeting = Meeting
field-name = Name
field-narrative = What was done
field-number = Number
field-of = Whose office it is
field-office = Office
field-on = Date
field-organisation = Organisation
field-part-of = Part of
field-participants = Participants
field-period = Period
field-person = Person
field-place = Place
field-planned = As planned
field-progress = Report
field-project = Project
field-publisher = Publisher
field-purpose = What it does
field-request = Request
field-response = Response
field-restated-as = Given as
field-role = Takes part as
field-setting = Setting
field-short = Abbreviation
field-side = In whose name
field-source = Source
field-speaker = Speaker
field-stage = Stage
field-statement = What was concluded
field-status = Status
field-subject = Subject
field-substance = What was said
field-term = Term
field-title = Title
field-to = To whom
field-treatment = What the meeting did with it
field-until = Last day
field-verb = Verb
field-voice = For whom
field-voices = Who spoke
field-wished-by = Wished for by
field-words = In what words

field-commitment-give-subject = What is undertaken
field-meeting-convene-period = When it sits
field-office-appoint-period = For how long
field-project-component-period = When it runs
field-request-make-by = Who asks
field-request-make-on = When it was made
field-request-make-subject = What is asked for
field-request-make-to = Who is asked
field-request-respond-commitment = Short name of the commitment
field-request-develop-words = What happened
field-progress-report-on = True as of
field-intervention-agree-account-voice = In whose name
field-request-agree-account-voice = In whose name
field-progress-endorse-voice = In whose name

hint-key = Leave empty to have one made. People see it in addresses and references: dialogue-29.
hint-evidence = Projects, meetings, attachments and published claims.
hint-number = Its number in the series: 29.
hint-meeting-attend-participants = In the order of precedence. Name the person, or say what they are.
hint-meeting-convene-title = Needed where body and number do not name it.
hint-intervention-record-substance = In words that follow the verb: “that the centre opens in 2026”.
hint-intervention-record-verb = The verb that was used, never a stronger one.
hint-progress-report-on = The date of which this is true, as exact as it is known.
hint-request-make-subject = A short phrase: “a larger quota for students”.
hint-request-respond-commitment = Accepting makes a commitment. Leave empty to have its short name made.
hint-project-propose-purpose = A phrase that can follow the name.
hint-restated-as = The report in a wider book as which it was given to the other side.
hint-wished-by = As exact as it was said: a day, a month or a year.
hint-address = A web address, where it has one.
