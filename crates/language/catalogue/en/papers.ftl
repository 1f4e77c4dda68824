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
