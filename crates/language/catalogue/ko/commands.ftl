### What commands say.

## What every command says

command-done = { $book }에 { $entry }번으로 기록하였습니다.
command-error = 오류
command-hint = 도움말
command-nothing-to-do = 변경된 사항이 없습니다.
command-would-record = { $count }건이 기록될 예정이며, 아직 기록된 것은 없습니다.
command-written = { PARTICLE($file, "으로/로") } 저장하였습니다.
