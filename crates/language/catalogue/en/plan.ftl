### What is said of a plan of action that is taken from a file.

## The preview

plan-action = What to do
plan-action-alone = keep whole
plan-action-as-read = as read
plan-action-joined = join
plan-action-left-out = leave out
plan-action-split = split
plan-adopted = Adopted
plan-annexes = Annexes
plan-annex-from = { $title } (counts from { $date })
plan-annex-undated = { $title } (counts from the plan’s first day)
plan-choose = Correct the columns “{ $rank }”, “{ $level }” and “{ $action }” and hand the file back with --choices; the words of the plan are not changed here. “{ $action }” may be: { $actions }.
plan-counted = { $pillars } pillars, { $sections } sections, { $lines } action lines
plan-doubts = Doubtful
plan-doubts-none = Nothing is doubtful.
plan-doubtful-parts = Look at these first
plan-left = What was not taken
plan-level = Level
plan-nothing-recorded = Nothing has been recorded.
plan-parts = The plan as it was understood
plan-place = Place
plan-preview-of = Preview of { $file }
plan-rank = Taken for
plan-reason = Because
plan-sides = The two sides
plan-sides-unknown = not named in the title
plan-unpaired-other = In { $file } these parts have no counterpart
plan-words = Words

## What must be said before a plan is recorded

plan-undecided-sides = The title of { $file } does not name the two sides. Say who they are: --between "KEY=Name" "KEY=Name".
plan-our-unknown = “{ $key }” is neither of the two sides: { $sides }.
plan-bad-choice = “{ $choice }” is not understood. Write PLACE=RANK, PLACE=RANK@LEVEL or PLACE=ACTION, such as 12=section or 31=split; ranks are { $ranks }, actions { $actions }.
plan-bad-side = “{ $side }” is not understood. Write a short name and the name, such as "isl=The Isles".
plan-bad-annex = “{ $annex }” is not understood. Write the annex and a date, such as annex-1=2028-07-01.
plan-bad-cell = { $file }, row { $row }: “{ $words }” is not understood as { $column }.
plan-no-places = { $file } has no column “{ $place }” with places. Write the preview anew with --out and correct that.
plan-bad-language = “{ $text }” is not understood. Write the language and the file, such as ko=plan-ko.docx.

## The record that is made around a plan

plan-book-joint = The joint book
plan-book-own = { $name }: own book
plan-desk = { $name }, desk
plan-made = { $file } is made: { $lines } action lines of “{ $title }” stand in the joint book. Your seat is { $seat }; your own book is { $book }.
plan-made-next = Next: chancery review { $file } { $plan } --seat { $seat }

## A revised plan beside the one in the record

plan-revision = { $file } beside “{ $title }”
plan-revision-counted = { $unchanged } unchanged, { $reworded } re-worded, { $moved } moved, { $split } split, { $merged } merged, { $dropped } dropped, { $new } new
plan-revision-dropped = dropped
plan-revision-merged = merged
plan-revision-moved = moved
plan-revision-new = new
plan-revision-reworded = re-worded
plan-revision-split = split
plan-revision-unchanged = unchanged
plan-revision-before = In the record
plan-revision-after = In the file
plan-revision-what = What became of it
plan-revision-likeness = Alike
plan-revision-reason = Not in the revised text { $file }
plan-revision-no-date = Say from when the revision counts: --from 2028-07-01.
plan-revision-nothing = { $file } says what the record says already; nothing was recorded.

## What the commands ask for

plan-say-annex = Write --annex { $annex }=2028-07-01.
plan-say-parts = Look at what was read with “chancery plan read”, and say what the parts are with --set or --choices.
plan-say-title = Write --title.
help-plan = Read a plan of action from Word, Excel or Markdown, or hold a revised one against the record
help-plan-read = Show what is understood of a plan, and write the preview in which it is corrected
help-plan-revise = Hold a revised plan, or its successor, against the plan in the record
option-as-successor = The short name of the successor, if the file is a plan of its own that follows the one in the record
option-plan-annex = From when an annex counts (annex-1=2028-07-01)
option-plan-between = The two sides, where the title does not name them ("isl=The Isles" "ves=Vesperland")
option-plan-choices = The preview as a workbook, corrected
option-plan-file = The plan as .docx, .xlsx or .md
option-plan-from = From when the revision counts (2033-01-01)
option-plan-of = The short name of the plan in the record
option-plan-our = The side for which you work, by its short name; the first if it is left out
option-plan-out = A file for the answer; its ending names the form: .xlsx to correct and hand back, .docx, .pdf, .md or .html to read
option-plan-seat = The seat that records it; the first that may if it is left out
option-plan-set = What the part at a place is (12=section, 12=section@2, 31=split, 40=join, 44=leave-out)
option-plan-with = The same plan in another language (ko=plan-ko.docx)
plan-revision-no-plan = There is no plan in the record, or none with this short name.
plan-revision-not-yours = The seat “{ $seat }” does not write in the name in which the plan was recorded.
plan-revision-recorded = { $count ->
    [one] One entry was recorded.
   *[other] { $count } entries were recorded.
}
plan-revision-several = There are several plans in the record. Say which with --of: { $plans }.
plan-revision-alike = { $hundredths } of 100
