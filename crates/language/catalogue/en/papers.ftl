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
person-titled = { $title } { $name }

## What was said, with its verb

said-together = The participants
said-agreed = { $who } agreed { $what }.
said-appreciated = { $who } expressed appreciation { $what }.
said-asked = { $who } asked { $what }.
said-called-for = { $who } called for { $what }.
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
project-lead = Lead
project-part-of = Part of
project-stages = Stages

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
