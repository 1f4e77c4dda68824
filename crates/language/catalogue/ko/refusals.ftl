### Why an act cannot be recorded: `refusal-` and the names of its cases joined by `-`.

## What holds for everything that is recorded

refusal-key-taken = 식별자 “{ $key }”{ AFTER($key, "은/는") } 이미 사용 중이므로 기록할 수 없습니다.
refusal-not-reader = 열람 권한이 있는 기록부가 아니므로 기록할 수 없습니다.
refusal-not-wider = 이 기록부의 모든 열람자가 { PARTICLE($book, "을/를") } 열람하는 것은 아니므로 기록할 수 없습니다. 더 넓게 열람되는 기록부의 사항만 인용할 수 있습니다.
refusal-not-yours = { PARTICLE($voice, "을/를") } 대표하는 사람만 할 수 있으므로 기록할 수 없습니다.
refusal-other-book = “{ $key }”{ AFTER($key, "은/는") } { $book } 소관이며, 해당 기록부의 기재로만 변경할 수 있으므로 기록할 수 없습니다.
refusal-unknown = 열람 가능한 기록부에 { $kind } “{ $key }”{ AFTER($key, "이/가") } 없으므로 기록할 수 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}가장 가까운 명칭: { $nearest }.
}
