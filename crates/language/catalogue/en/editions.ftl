### What is issued with a review.

edition-differences = list of differences
edition-moved = what moved
paper-differences-of = Differences between the sides: { $instrument }
paper-moved-of = What moved: { $instrument }
differences-count = On { $differing } of { $lines } lines the two sides report different statuses.
differences-addressed = The reports stand as each side gave them. A status is agreed, “addressed” as any other, only where both have made the same report their own.
differences-none = On no line do the sides report different statuses.
moved-no-edition = No edition of the review has been issued before; so nothing can have moved since.
review-differ-since = since
help-differences = Lists the lines on which the sides report differently, both reports beside each other
option-with = Issues with the review, all or none: review, matrix, differences, moved
edition-not-of-a-review = What is issued with a review is named by its address: /joint/instrument/plan/review
