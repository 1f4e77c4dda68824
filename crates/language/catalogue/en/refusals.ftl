### Why an act cannot be recorded: `refusal-` and the names of its cases joined by `-`.
### A sentence can say what the case carries, under the names it has there.

## Everything

refusal-unknown = This cannot be recorded because there is no { $kind } “{ $key }” in the books you read.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
refusal-key-taken = This cannot be recorded because the key “{ $key }” is already taken ({ $kind }). Choose another.
refusal-not-in-this-capacity = This cannot be recorded because the seat “{ $seat }” does not act in that capacity ({ $capacity }).
refusal-not-reader = This cannot be recorded because there is no seat “{ $seat }” that reads the book “{ $book }”.
refusal-not-yours = This cannot be recorded because only a person who represents { $voice } may do so.
refusal-other-book = This cannot be recorded because “{ $key }” belongs to the book “{ $book }”, and an entry can change only things of its own book. Record it there.

## Books

refusal-book-already-open = This cannot be recorded because the book “{ $book }” is already open. Whoever does not read it can be admitted by those who do.
refusal-book-already-reads = This cannot be recorded because “{ $party }” already reads this book.
refusal-book-no-predecessor = This cannot be recorded because “{ $book }” is not a book of the same holder that you read, and only such a book can be continued.
refusal-book-not-open = This cannot be recorded because the book “{ $book }” has not been opened. Open it first.
refusal-book-other-name = This cannot be recorded because a book with this holder and these readers is named “{ $name }”, not “{ $book }”.
refusal-book-other-readers = This cannot be recorded because the readers are not those that such a book has: “{ $party }” is missing or does not belong.
refusal-book-reads-too-little = This cannot be recorded because “{ $party }” does not read the book “{ $book }”, to which this one refers. Admit it there first, or open a new book.

## Seats

refusal-seat-built-in = This cannot be recorded because “{ $key }” is a seat of every record and cannot be assigned.
refusal-seat-for-another = This cannot be recorded because outside the public book a seat is assigned only for the holder of the book, and “{ $key }” would act for another.

## Parties and sides

refusal-party-already-belongs = This cannot be recorded because “{ $party }” already belongs to “{ $side }” in this role.
refusal-party-does-not-belong = This cannot be recorded because “{ $party }” does not belong to “{ $side }” in this role, or joined it later.
refusal-party-not-public = This cannot be recorded because parties and sides are recorded in the public book, so that every book can refer to “{ $key }”.

## Offices and persons

refusal-office-already-ended = This cannot be recorded because the term “{ $term }” has already ended. Correct the entry that ended it.
refusal-office-ends-before-it-begins = This cannot be recorded because the term “{ $term }” would end before it begins.
refusal-person-ends-before-it-begins = This cannot be recorded because a title of “{ $person }” would end before it begins.

## Meetings

refusal-meeting-already-attends = This cannot be recorded because the delegation is already recorded for “{ $meeting }”. Correct that entry.
refusal-meeting-already-chairs = This cannot be recorded because the co-chair is already recorded for “{ $meeting }”. Correct that entry.
refusal-meeting-ends-before-it-begins = This cannot be recorded because “{ $meeting }” would end before it begins.
refusal-meeting-nameless = This cannot be recorded because “{ $meeting }” has neither a title nor a body with a number. Give one of them.
refusal-meeting-number-taken = This cannot be recorded because number { $number } of “{ $body }” is already “{ $meeting }”.
refusal-meeting-repeated-item = This cannot be recorded because two items of the agenda have the key “{ $item }”.

## Interventions

refusal-intervention-alone-in-agreement = This cannot be recorded because it takes at least two to agree or to reach common understanding, and “{ $intervention }” names only one.
refusal-intervention-already-agreed = This cannot be recorded because the account in “{ $intervention }” is already the account of whom you name.
refusal-intervention-no-such-item = This cannot be recorded because the agenda of “{ $meeting }” has no item “{ $item }”.
refusal-intervention-no-voice = This cannot be recorded because “{ $intervention }” does not say in whose name it was said.

## Requests and commitments

refusal-request-already-agreed = This cannot be recorded because the account of the request “{ $request }” is already the account of whom you name.
refusal-request-before-it-was-made = This cannot be recorded because the response would come before the request “{ $request }” was made.
refusal-request-commitment-misnamed = This cannot be recorded because accepting the request “{ $request }” makes a commitment, which needs a key, and no other response does.
refusal-request-no-addressee = This cannot be recorded because the request “{ $request }” is addressed to nobody but the one who asks.
refusal-request-not-theirs = This cannot be recorded because only who was asked can respond to the request “{ $request }”, and only who asked can decide not to pursue it.
refusal-request-settled = This cannot be recorded because the request “{ $request }” has already been accepted, declined, answered or not pursued.
refusal-commitment-already-ended = This cannot be recorded because the commitment “{ $commitment }” has already been delivered or withdrawn.
refusal-commitment-before-it-was-given = This cannot be recorded because the commitment “{ $commitment }” would end before it was given.

## Projects and deliverables

refusal-project-already-designated = This cannot be recorded because “{ $project }” already has this designation from whom you name.
refusal-project-already-involved = This cannot be recorded because “{ $organisation }” already takes part in “{ $project }” in this role.
refusal-project-already-named = This cannot be recorded because “{ $project }” already has this name.
refusal-project-already-serves = This cannot be recorded because “{ $project }” is already said to serve the line “{ $provision }”.
refusal-project-before-earlier-stage = This cannot be recorded because “{ $project }” reached its present stage later than this date. Correct that entry if its date is wrong.
refusal-project-ends-before-it-begins = This cannot be recorded because “{ $project }”, or a component of it, would end before it begins.
refusal-project-goes-back = This cannot be recorded because “{ $project }” has already reached this stage or a later one. Correct the entry that says so if it is wrong.
refusal-project-no-money = This cannot be recorded because a budget of “{ $project }” or of a component must be more than zero. Leave it out where it is not known.
refusal-project-not-an-action-line = This cannot be recorded because “{ $provision }” of “{ $instrument }” is not an action line.
refusal-project-nothing-scheduled = This cannot be recorded because the schedule of “{ $project }” has neither planned nor actual dates. Give one of them.
refusal-project-repeated-component = This cannot be recorded because “{ $project }” already has a component “{ $component }”.
refusal-deliverable-already-announced = This cannot be recorded because “{ $deliverable }” has been announced, and its standing can no longer change.
refusal-deliverable-out-of-order = This cannot be recorded because “{ $deliverable }” came to its present standing later than this date. Correct that entry if its date is wrong.

## Events and milestones

refusal-event-already-agreed = This cannot be recorded because the account of the link “{ $link }” is already the account of whom you name.
refusal-event-ends-before-it-begins = This cannot be recorded because “{ $event }” would end before it begins.
refusal-event-linked-to-itself = This cannot be recorded because “{ $link }” names the same event twice; a link leads from one event to another.
refusal-milestone-nobody = This cannot be recorded because “{ $milestone }” names nobody who reached it.

## Claims, attachments and editions

refusal-claim-already-preferred = This cannot be recorded because “{ $claim }” is already the claim that stands.
refusal-claim-bound-without-figure = This cannot be recorded because “{ $claim }” says how exact its figure is, but gives none.
refusal-claim-ends-before-it-begins = This cannot be recorded because the period that “{ $claim }” states would end before it begins.
refusal-claim-no-rate = This cannot be recorded because the rate that “{ $claim }” states needs a denominator above zero and a numerator that does not exceed it.
refusal-claim-uncited = This cannot be recorded because “{ $claim }” cites no source. Cite at least one.
refusal-attachment-already-attached = This cannot be recorded because the same file is already attached to the same thing as “{ $attachment }”.
refusal-attachment-empty = This cannot be recorded because the file of “{ $attachment }” is empty.
refusal-attachment-no-file-name = This cannot be recorded because “{ $name }” is not the name of a file. Give the name without its folder.
refusal-edition-not-yet-known = This cannot be recorded because “{ $edition }” would state what is known at a time still to come.
refusal-edition-number-taken = This cannot be recorded because number { $number } of this paper is already “{ $edition }”. Choose the next one.

## Texts, progress and results

refusal-instrument-already-adopted = This cannot be recorded because “{ $instrument }” is already recorded as adopted. Correct that entry.
refusal-instrument-already-dropped = This cannot be recorded because the provision “{ $provision }” has already been taken out of “{ $instrument }”.
refusal-instrument-already-in-effect = This cannot be recorded because “{ $instrument }” is already recorded as in effect. Correct that entry.
refusal-instrument-annex-taken = This cannot be recorded because “{ $instrument }” already has an annex “{ $annex }”.
refusal-instrument-dropped-before-it-counts = This cannot be recorded because the provision “{ $provision }” of “{ $instrument }” counts only from a later date, that of its annex.
refusal-instrument-effect-before-adoption = This cannot be recorded because “{ $instrument }” would take effect before it was adopted.
refusal-instrument-ends-before-it-begins = This cannot be recorded because the period that “{ $instrument }” covers would end before it begins.
refusal-instrument-misshapen-lineage = This cannot be recorded because one line is carried over as one, several are merged into one, one is split into several, a dropped line has none after it and a new one none before it. Name each line once.
refusal-instrument-nothing-provided = This cannot be recorded because no provision is given for “{ $instrument }”.
refusal-instrument-repeated-provision = This cannot be recorded because “{ $instrument }” would have two provisions with the key “{ $provision }”.
refusal-instrument-step-taken = This cannot be recorded because the step “{ $step }” towards “{ $instrument }” is already recorded as taken. Correct that entry.
refusal-instrument-unknown-annex = This cannot be recorded because “{ $instrument }” has no annex “{ $annex }”. Record the annex first.
refusal-instrument-unknown-parent = This cannot be recorded because “{ $instrument }” has no provision “{ $parent }” before “{ $provision }”, which is to stand within it.
refusal-instrument-unknown-provision = This cannot be recorded because “{ $instrument }” has no provision “{ $provision }”.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
refusal-progress-already-endorsed = This cannot be recorded because { $voice } already shares the report “{ $progress }”.
refusal-progress-before-earlier-stage = This cannot be recorded because the report “{ $progress }” reached its present stage later than this date. Correct that entry if its date is wrong.
refusal-progress-not-an-action-line = This cannot be recorded because the provision “{ $provision }” of “{ $instrument }” does not ask for action, and progress is reported on action lines only.
refusal-progress-not-exchanged = This cannot be recorded because the report “{ $progress }” has not been exchanged, and only an exchanged report can be shared by another side.
refusal-progress-not-restated = This cannot be recorded because “{ $restated }” does not restate the report “{ $progress }” in a wider book: it must be the same side's report on the same line, and the report must be given to the other side by it.
refusal-progress-not-theirs = This cannot be recorded because the report “{ $progress }” can be shared only by the others whose text it is about, and { $voice } is not one of them.
refusal-progress-noted-nowhere = This cannot be recorded because only a meeting takes note of a report, and none is named for “{ $progress }”.
refusal-progress-stage-backwards = This cannot be recorded because the report “{ $progress }” has already reached this stage or a later one.
refusal-result-share-of-nothing = This cannot be recorded because the share measured for “{ $indicator }” needs a denominator above zero.

## Texts under negotiation

refusal-negotiation-incomplete = This cannot be recorded because something is missing: “{ $draft }” needs paragraphs, those who negotiate it and those who hold its pen, and each act on it at least one paragraph or proposal.
refusal-negotiation-repeated = This cannot be recorded because the short name “{ $name }” is given twice, or was given in “{ $draft }” before.
refusal-negotiation-not-at-the-table = This cannot be recorded because { $voice } does not negotiate “{ $draft }”.
refusal-negotiation-not-the-pen = This cannot be recorded because only who holds the pen of “{ $draft }” can do it.
refusal-negotiation-adopted = This cannot be recorded because “{ $draft }” has been adopted.
refusal-negotiation-unknown-paragraph = This cannot be recorded because “{ $draft }” has no paragraph “{ $paragraph }”, and none is proposed.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
refusal-negotiation-unknown-proposal = This cannot be recorded because “{ $draft }” has no proposal “{ $proposal }”.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}The nearest in name: { $nearest }.
}
refusal-negotiation-unknown-silence = This cannot be recorded because “{ $draft }” has no silence “{ $silence }”.
refusal-negotiation-other-words = This cannot be recorded because the words that “{ $proposal }” strikes do not stand at that place of paragraph “{ $paragraph }”. Look at the paragraph as it is now.
refusal-negotiation-no-change = This cannot be recorded because “{ $proposal }” would leave the text as it is.
refusal-negotiation-settled = This cannot be recorded because paragraph “{ $paragraph }” has been agreed. Reopen it first, with a reason.
refusal-negotiation-closed = This cannot be recorded because the proposal “{ $proposal }” is no longer open.
refusal-negotiation-excluded = This cannot be recorded because “{ $proposal }” and “{ $other }” cannot both be had. Withdraw from “{ $other }” first.
refusal-negotiation-same-position = This cannot be recorded because it would not change where this voice stands on “{ $proposal }”.
refusal-negotiation-pending-nothing = This cannot be recorded because who reserves its position on “{ $draft }” says pending what.
refusal-negotiation-not-theirs = This cannot be recorded because only who made the proposal “{ $proposal }”, and still wants it, can change it.
refusal-negotiation-not-its-parts = This cannot be recorded because parts and whole of “{ $proposal }” must be about the same paragraph, and the parts several.
refusal-negotiation-not-about = This cannot be recorded because “{ $proposal }” is about none of the paragraphs to be agreed.
refusal-negotiation-hangs = This cannot be recorded because “{ $proposal }” changes a paragraph that is itself only proposed. Take “{ $on }” as well.
refusal-negotiation-contested = This cannot be recorded because { $voice } opposes “{ $proposal }” or has reserved its position. It has to withdraw that first, or to be waited for ad referendum.
refusal-negotiation-pending-final = This cannot be recorded because an agreement on “{ $draft }” ad referendum names those who are waited for, and no other agreement does.
refusal-negotiation-agreed-already = This cannot be recorded because paragraph “{ $paragraph }” has been agreed as far already. Reopen it first, with a reason.
refusal-negotiation-not-agreed = This cannot be recorded because paragraph “{ $paragraph }” has not been agreed.
refusal-negotiation-bracketed = This cannot be recorded because brackets are open on paragraph “{ $paragraph }”.
refusal-negotiation-ends-before = This cannot be recorded because a silence until { $until } would end before it begins.
refusal-negotiation-run-out = This cannot be recorded because the silence “{ $silence }” ran out at { $until }.
refusal-negotiation-running = This cannot be recorded because the silence “{ $silence }” runs until { $until }.
refusal-negotiation-silence-closed = This cannot be recorded because the silence “{ $silence }” has been closed.
refusal-negotiation-not-under-silence = This cannot be recorded because paragraph “{ $paragraph }” does not lie under the silence “{ $silence }”.
refusal-negotiation-not-accounted = This cannot be recorded because each open proposal is either carried onto the chair's text or left with a reason, once. See “{ $proposal }”.
refusal-negotiation-not-tabled = This cannot be recorded because “{ $proposal }” was not made by the side whose caucus this is.
refusal-clearance-no-version = This cannot be recorded because “{ $draft }” has no version { $version }; the last one is { $last }.
refusal-clearance-reserves-nothing = This cannot be recorded because “{ $clearance }” is with a reservation and does not say which.
refusal-clearance-unchanged = This cannot be recorded because paragraph “{ $paragraph }” is as it was cleared in “{ $clearance }”.

## Corrections

refusal-correct-about-another = This cannot be recorded because a correction says the same kind of thing about the same thing as entry { $entry }.
refusal-correct-frozen = This cannot be recorded because entry { $entry } issued an edition, and an edition is never changed. Issue another one.
refusal-correct-no-such-entry = This cannot be recorded because this book has no entry { $entry }.
refusal-correct-not-correctable = This cannot be recorded because entry { $entry } opens the book or is itself a correction. Correct the entry that it corrects.
refusal-correct-supports = This cannot be recorded because entry { $later } rests on entry { $entry } and could no longer have been recorded. Correct entry { $later } first.

## Why files are not merged

merge-another-base = { $file } ({ $party }) was hardly made on { $base }: most of its words are not in it. Give the base that was sent out. Nothing was written.
merge-differ = { $count ->
    [one] { $side } cannot table this text yet, because its members still differ at one point. Nothing was written.
   *[other] { $side } cannot table this text yet, because its members still differ at { $count } points. Nothing was written.
}
merge-no-such-party = { $party } has given no file. Those that have: { $parties }.
merge-own-text = The brackets of { $base } are of { $side } itself or of others, not of both sides, so what is tabled would name who stands behind them.
merge-twice = There are two files for { $party }: { $first } and { $second }. Which is meant? Give one of them, or another name to the other. Nothing was written.

## Why a file is not taken in

format-archive = an archive without a document (.zip)
format-book = an e-book (.epub)
format-flat-xml = a Word document in a single XML file
format-message = a message or a web archive
format-old-office = a file of an old Office program
format-old-word = a Word document of before 2007 (.doc)
format-open-document = an OpenDocument file
format-open-document-text = an OpenDocument text (.odt)
format-pages = a Pages document
format-pdf = a PDF
format-picture = a picture
format-plain-text = plain text
format-rich-text = a rich text file (.rtf)
format-slides = a PowerPoint file
format-unknown = a file of an unknown kind
format-web-page = a web page
format-workbook = an Excel workbook
format-xml = an XML file
unreadable-broken = { $file } is damaged, or not written as Word writes ({ $cause }). Open it in Word, let Word repair it, save it as .docx and try again.
unreadable-empty = { $file } is empty. Have it sent again.
unreadable-encrypted = { $file } is locked with a password. Open it in Word, take the password off and save it as .docx.
unreadable-other = { $file } is { $format }, not a Word document (.docx). Open it in its own program, save it as .docx and try again.
unreadable-too-large = { $file } is not opened, because unpacked it would be larger than any text is ({ $cause }). Ask where it comes from.
unreadable-truncated = { $file } ends too early, as after a broken transfer. Have it sent again.

## Calls for input

refusal-call-already-withdrawn = This cannot be recorded because the call “{ $call }” was withdrawn. Send a new one if an answer is wanted after all.
refusal-call-due-before-sent = This cannot be recorded because the call “{ $call }” would ask for an answer by a day before it is sent.
refusal-call-no-lines = This cannot be recorded because the call “{ $call }” asks about no line.
refusal-call-not-asked = This cannot be recorded because the call “{ $call }” did not ask about the line “{ $provision }”.
refusal-call-not-yet-sent = This cannot be recorded because the call “{ $call }” was sent only after this date.
refusal-call-repeated-line = This cannot be recorded because the call “{ $call }” names the line “{ $provision }” twice.
