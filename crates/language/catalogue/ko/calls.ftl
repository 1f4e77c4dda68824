### Calls for input: who is asked, what goes out, what comes back, and how far reports have come.

## The page of calls

call-answered = { $whole }개 항목 중 { $part }개 회신
call-asked-summary = 행동과제 { $lines }개 중 { $asked }개에 대해 제출을 요청하였고, { $answered }개에 대해 회신이 있었습니다.
call-column-answer = 회신 내역
call-column-due = 제출 기한
call-column-lines = 행동과제
call-column-sent = 발송일
call-column-to = 요청 대상
call-late = 기한 후 제출
call-no-due = 기한 없음
call-nobody = 아무에게도 요청하지 않은 행동과제
call-none = 아직 실적 제출을 요청한 곳이 없습니다.
call-open-lines = 미회신: { $lines }
call-passed = 기한 경과
call-reminded = 재발송: { $dates }
call-several = 여러 곳에 요청한 행동과제
call-several-of = { $line }: { $names }
call-table = { $instrument } 실적 제출 요청
calls-standing-answered = 회신 완료
calls-standing-partly = 일부 회신
calls-standing-waiting = 미회신
calls-standing-withdrawn = 철회
page-calls = 실적 제출 요청

## Where reports stand

page-standing = 보고 진행 상황
standing-column-given = 상대측에 전달한 보고
standing-column-held = 보유 중인 보고
standing-column-others = 상대측의 보고
standing-count-0 = 보고 없음
standing-count-1 = 초안
standing-count-2 = 자체 확정
standing-count-3 = 교환 완료
standing-count-4 = 회의 유념
standing-no-lines = 이 날짜에 해당하는 행동과제가 없습니다.
standing-none = –
standing-shared = 동의: { $names }
standing-since = { $date }부터 { $stage }
standing-title = 보고 진행 상황: { $side }, { $instrument }
