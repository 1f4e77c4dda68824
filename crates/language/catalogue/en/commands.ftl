### What commands say.

## What every command says

command-done = Recorded in the { $book } as entry { $entry }.
command-error = Error
command-hint = Hint
command-nothing-to-do = Nothing was changed.
command-would-record = { $count ->
    [one] One entry would be recorded; nothing has been recorded yet.
   *[other] { $count } entries would be recorded; nothing has been recorded yet.
}
command-written = Written to { $file }.
