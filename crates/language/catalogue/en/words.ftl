### Nouns, verbs and statuses of the field, used on pages and papers alike.

## Nouns of the record, as they stand within a sentence

kind-account = account
kind-action-line = action line
kind-agenda-item = agenda item
kind-alignment = alignment
kind-annex = annex
kind-attachment = attachment
kind-body = body
kind-book = book
kind-bracket = bracket
kind-brief = brief
kind-citation = citation
kind-call = call for input
kind-claim = published claim
kind-clearance = clearance
kind-commitment = commitment
kind-deliverable = deliverable
kind-delegation = delegation
kind-draft = draft
kind-edition = edition
kind-entry = entry
kind-event = event
kind-focus-area = focus area
kind-indicator = indicator
kind-instrument = document
kind-intervention = intervention
kind-issue = issue
kind-lineage = lineage
kind-link = link between themes
kind-markup = markup
kind-measurement = measurement
kind-meeting = meeting
kind-milestone = milestone
kind-negotiation-point = point under negotiation
kind-note = note
kind-observer = observer
kind-office = office
kind-organisation = organisation
kind-outcome = outcome
kind-party = party
kind-person = person
kind-progress = progress report
kind-project = project
kind-proposal = proposed wording
kind-provision = provision
kind-request = request
kind-result-statement = result statement
kind-seat = seat
kind-side = side
kind-source = source
kind-target = target
kind-term = term of office
kind-work-plan = work plan

## The same, as headings over several

kinds-action-line = Action lines
kinds-agenda-item = Agenda
kinds-body = Bodies
kinds-book = Books
kinds-bracket = Brackets
kinds-call = Calls for input
kinds-clearance = Clearances
kinds-commitment = Commitments
kinds-deliverable = Deliverables
kinds-delegation = Delegations
kinds-draft = Drafts
kinds-edition = Editions
kinds-instrument = Documents
kinds-intervention = Interventions
kinds-issue = Issues
kinds-measurement = Measurements
kinds-meeting = Meetings
kinds-office = Offices
kinds-party = Parties
kinds-project = Projects
kinds-provision = Provisions
kinds-request = Requests
kinds-result = Results
kinds-side = Sides
kinds-source = Sources

## Words of the field

word-account-of = Account of
word-addressee = Addressee
word-agenda = Agenda
word-amount = Amount
word-annex = Annex
word-answer = Answer
word-asked-by = Asked by
word-asked-of = Asked of
word-body = Body
word-budget = Budget
word-caucus = Caucus
word-chair = Chair
word-co-chair = Co-chair
word-co-chairs = Co-chairs
word-coordinator = Country coordinator
word-correction = Correction
word-date = Date
word-delegation = Delegation
word-dialogue-partner = Dialogue partner
word-due = Due
word-evidence = Evidence
word-focal-point = Focal point
word-follow-up = Follow-up
word-from = From
word-head-of-delegation = Head of delegation
word-joint-declaration = Joint declaration
word-key = Key
word-member-state = Member state
word-name = Name
word-note = Note
word-number = No.
word-observer = Observer
word-on-behalf-of = On behalf of
word-partner = Partner
word-period = Period
word-permanent-representative = Permanent representative
word-pillar = Pillar
word-place = Place
word-plan-of-action = Plan of action
word-previous-answer = Earlier answer
word-published = Published
word-recorded = Recorded
word-reference = Reference
word-secretariat = Secretariat
word-secretary-general = Secretary-general
word-section = Section
word-sectoral-body = Sectoral body
word-senior-official = Senior official
word-since = Since
word-som = Senior Officials’ Meeting (SOM)
word-som-leader = SOM leader
word-source = Source
word-stage = Stage
word-status = Status
word-subject = Subject
word-title = Title
word-until = Until
word-what-became-of-it = What became of it
word-who = Who
word-wording = Wording

## Verbs of an intervention, never made stronger than what was said

verb-agreed = agreed
verb-appreciated = appreciated
verb-asked = asked
verb-called-for = called for
verb-examined = examined
verb-exchanged-views = exchanged views
verb-expected = expected
verb-explained = explained
verb-noted = noted
verb-reached-common-understanding = reached common understanding
verb-reiterated-support = reiterated support
verb-reviewed = reviewed
verb-stressed = stressed

## What became of a request

request-accepted = accepted
request-answered = answered
request-declined = declined
request-development = development
request-made = made
request-noted = noted
request-not-pursued = not pursued

## What became of a commitment

commitment-delivered = delivered
commitment-given = given
commitment-withdrawn = withdrawn

## Stages of a project

stage-appraisal = appraisal
stage-approval = approval
stage-closure = closure
stage-completion = completion
stage-concept = concept
stage-implementation = implementation
stage-proposal = proposal

## Roles of an organisation in a project

involvement-funder = funder
involvement-host = host
involvement-implementer = implementer
involvement-lead = lead
involvement-partner = partner
involvement-proponent = proponent
involvement-sponsor = sponsoring body

## What a project is designated as

designation-flagship = flagship project
designation-signature = signature project

## How the figure of a claim is meant

bound-about = about
bound-at-least = at least
bound-at-most = at most
bound-more-than = more than
bound-nearly = nearly

## Papers of which editions are issued

edition-calendar = calendar
edition-follow-up-matrix = follow-up matrix
edition-implementation-matrix = implementation matrix
edition-issue-history = issue history
edition-meeting-record = meeting record
edition-portfolio = project portfolio
edition-press-release = press release
edition-register-of-offices = register of offices
edition-review = review

## Parts of a text

rank-action-line = action line
rank-chapeau = introductory paragraph
rank-paragraph = paragraph
rank-pillar = pillar
rank-section = section

## Steps towards a text

step-done = done
step-planned = planned

## Results

tier-impact = impact
tier-outcome = outcome
tier-output = output

## Progress on an action line

progress-addressed = addressed
progress-implemented = implemented
progress-no-report = no report
progress-not-started = not started
progress-under-way = under way

## How far a report of progress has come

report-cleared = cleared by the side
report-draft = draft
report-exchanged = exchanged
report-noted = noted at a meeting

## Deliverables announced for a meeting

deliverable-announced = announced
deliverable-confirmed = confirmed
deliverable-proposed = proposed
deliverable-tentative = tentative

## How a line continues in the next plan

lineage-carried = carried over
lineage-dropped = dropped
lineage-merged = merged
lineage-new = new
lineage-split = split

## A capital’s yes to a version

clearance-cleared = cleared
clearance-needs-cabinet = needs cabinet approval
clearance-pending = pending
clearance-with-reservation = cleared with reservation

## Standing of a paragraph under negotiation

standing-bracketed = bracketed
standing-no-objection = no objection
standing-open = open

## What a body did with a document

treatment-adopted = adopted
treatment-examined = examined
treatment-noted = noted
treatment-reviewed = reviewed

## How a meeting was held, and how complete a list is

setting-in-person = in person
setting-virtual = by video link
completeness-complete = complete
completeness-included = among others

## Levels at which a body meets

level-ambassadors = ambassadors
level-leaders = leaders
level-ministers = ministers
level-sectoral = sectoral
level-senior-officials = senior officials

## Kinds of document

genre-agreement = agreement
genre-declaration = declaration
genre-outlook = outlook
genre-plan-of-action = plan of action
genre-statement = statement
genre-vision = vision

## Functions of an office

function-ambassador = ambassador
function-chair = chair
function-coordinator = country coordinator
function-deputy-secretary-general = deputy secretary-general
function-focal-point = focal point
function-minister = minister or vice-minister
function-permanent-representative = permanent representative
function-secretary-general = secretary-general
function-som-leader = SOM leader

## What a party is, and how it belongs to a side

character-organisation = organisation
character-state = state
role-member = member
role-observer = observer

## Places in a delegation

duty-head = head of delegation
duty-member = member of the delegation
duty-observer = observer

## Capacities in which one speaks

capacity-chair = chair
capacity-coordinator = coordinator
capacity-keeper = keeper of the record
capacity-national = national
capacity-secretariat = secretariat

## Books

book-joint = joint book
book-public = public book
book-of = book of { $reader }
book-caucus = caucus book of { $side }
book-table = book of the table “{ $table }”

## Whose account it is, and what is not known

account-agreed = agreed account
account-ours = our account
account-theirs = their account
account-of = account of { $party }
absent-no-report = no report
absent-not-measured = not measured
absent-nothing-published = nothing published
absent-withheld = withheld
as-known-at = as known at { $moment }
as-of = as of { $date }
date-passed = date passed
illustrative = illustrative
fictional = fictional

## Counts

count-action-lines = { $count ->
    [one] one action line
   *[other] { $count } action lines
}
count-commitments = { $count ->
    [one] one commitment
   *[other] { $count } commitments
}
count-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
count-meetings = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
count-projects = { $count ->
    [one] one project
   *[other] { $count } projects
}
count-requests = { $count ->
    [one] one request
   *[other] { $count } requests
}
count-sources = { $count ->
    [one] one source
   *[other] { $count } sources
}

## What an organisation is in a project, and what a project is designated as

project-role-funder = funder
project-role-host = host
project-role-implementer = implementing agency
project-role-lead = lead
project-role-partner = partner
project-role-proponent = proponent
project-role-sponsor = sponsoring body

## What falls on a date

occasion-adopted = adopted
occasion-adoption-aimed = to be adopted by then
occasion-annex-effective = annex takes effect
occasion-commitment-due = commitment due
occasion-component-begins = component begins
occasion-component-ends = component ends
occasion-cover-begins = period of the document begins
occasion-cover-ends = period of the document ends
occasion-deliverable-announced = announced
occasion-deliverable-expected = to be announced
occasion-event = event
occasion-instrument-step = step towards a document
occasion-meeting = meeting
occasion-milestone = milestone
occasion-project-began = project began
occasion-project-ended = project ended
occasion-project-to-begin = project planned to begin
occasion-project-to-end = project planned to end
occasion-request-wished-by = answer to a request wished for by then
occasion-takes-effect = takes effect
occasion-term-begins = term of office begins
occasion-term-ends = term of office ends

## How a date stands

timing-ahead = to come
timing-current = now
timing-over = over
timing-passed = date passed
timing-settled = settled
timing-undetermined = day not known
