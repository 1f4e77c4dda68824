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

## What goes out to who is asked

call-form-due = { $date }까지 이 파일을 회신하여 주시기 바랍니다.
call-form-how = 작성 방법
call-form-how-date = { $column }: 작성 내용의 기준이 되는 날짜입니다(예: { $example }).
call-form-how-rows = 같은 과제에 실적이 더 있으면 아래에 행을 추가하고 번호를 다시 적어 주십시오. 적을 내용이 없는 과제의 행은 비워 두십시오.
call-form-how-status = { $column }: 하나를 선택하십시오. 미착수(아직 추진한 것이 없음), 진행 중(추진하고 있음), 조치됨(한 건 이상 실시함), 이행 완료(과제가 요구하는 바를 모두 마침), 변동 없음(종전 보고와 같음).
call-form-how-where = 과제마다 한 행씩 오른쪽 열을 작성하십시오: { $columns }.
call-form-key = 파일 식별 번호: { $key }. 어느 기관의 회신인지 확인하는 번호이므로 지우지 마십시오.
call-form-nothing = 아직 없음
call-form-reported = { $side }, { $date }: { $status }
call-form-title = 실적 제출 요청: { $instrument }
call-form-to = 수신: { $to }
call-head-budget = 예산
call-head-date = 기준일
call-head-done = 추진 내용
call-head-line = 행동과제
call-head-mark = 행 표시
call-head-number = 번호
call-head-projects = 관련 사업
call-head-remarks = 비고
call-head-reported = 종전 보고
call-head-status = 추진 상태
call-no-change = 변동 없음
call-prompt-date = 예: { $example }
call-prompt-status = 목록에서 선택하십시오.
call-prompt-status-other = 목록에 없는 표현입니다. 그대로 둘 수 있으나 무슨 뜻인지 다시 여쭙게 됩니다.
call-sheet-name = 작성란

## The letter that goes with it

letter-colleagues = 담당자 귀하
letter-dear = { $name } 귀하
letter-due = { $date }까지 회신하여 주시기 바랍니다. 기한이 지난 회신도 접수하지만 다음 이행 점검에 반영되지 않을 수 있습니다.
letter-file = 첨부 파일은 { $program } 또는 LibreOffice로 작성할 수 있습니다. 종전 보고 내용이 적혀 있으며, 그 이후의 실적을 적을 수 있습니다.
letter-key = 파일 식별 번호는 { $key }입니다. 파일에서 지우지 마십시오.
letter-lines = “{ $instrument }”의 추진 실적을 취합하고 있어 { $to } 소관 행동과제 { $count }개에 대한 실적 제출을 요청드립니다.
letter-subject = 실적 제출 요청: { $instrument }
letter-subject-due = 실적 제출 요청({ $date }까지): { $instrument }
letter-thanks = 협조해 주셔서 감사합니다.

## What is told of a file of focal points

focal-bad-address = { $place }: “{ $written }”{ AFTER($written, "은/는") } 전자우편 주소가 아닙니다.
focal-language = { $place }: 안내문은 영어와 한국어로만 작성할 수 있습니다(“{ $written }”).
focal-no-address = { $place }: { $to }의 전자우편 주소가 없어 파일만 만들고 안내문은 만들지 않습니다.
focal-no-lines = { $place }: 담당 과제가 적혀 있지 않습니다.
focal-no-office = { $place }: 기관이나 부서가 적혀 있지 않습니다. 개인 성명은 기록하지 않으므로 기관이나 부서가 필요합니다.
focal-no-table = 담당 과제와 기관(또는 부서) 열이 있는 표가 없습니다. 열 제목을 “담당 과제”와 “기관” 또는 “부서”로 적어 주십시오.
focal-several = { $place }: “{ $written }”에 해당하는 부분이 여럿입니다: { $parts }. 번호 전체나 과제의 문구를 적어 주십시오.
focal-shared = 행동과제 { $line }의 실적 제출을 여러 곳에 요청합니다: { $names }.
focal-unknown-line = { $place }: “{ $written }”에 해당하는 과제나 제목이 문서에 없습니다.

## What is told of returned files

taken-already = { $file }: 요청 { $call }에 대한 회신으로 이미 접수한 파일입니다.
taken-by-content = { $file }, { $place }: 행 표시가 지워져 번호와 문구로 보아 { $line }에 대한 행으로 보았습니다.
taken-came = 회신 내용
taken-conflict = 행동과제 { $line }: 다음 파일의 내용이 서로 다릅니다. { $files }
taken-date = { $file }, { $place }: “{ $written }”{ AFTER($written, "은/는") } 날짜로 읽을 수 없습니다.
taken-differs = 내용 상이
taken-doubtful-call = { $file }에 식별 번호가 없습니다. 과제로 보아 요청 { $call }({ $to })에 대한 회신으로 보입니다. 맞으면 확인하여 주십시오.
taken-either-date = { $file }, { $place }: { $first } 또는 { $second }일 수 있습니다.
taken-fault = { $file }, { $place }: 수식 결과가 { $written }이므로 읽을 수 없습니다.
taken-files = 파일
taken-formula = { $file }, { $place }: 수식 “{ $written }”의 결과를 내용으로 보았습니다.
taken-lines = 회신이 온 행동과제
taken-no-call = { $file }에 식별 번호가 없고, 발송한 어느 요청의 과제와도 맞지 않습니다.
taken-no-column = { $file }, { $place }: “{ $column }” 열이 없습니다.
taken-no-line = { $file }, { $place }: 내용이 적혀 있으나 요청한 어느 과제에 대한 것인지 알 수 없습니다(“{ $written }”).
taken-no-status = { $file }, { $place }: { $line }에 대한 내용은 있으나 추진 상태가 없습니다.
taken-no-table = { $file }: 추진 상태나 추진 내용 열이 있는 표가 없습니다.
taken-not-asked = { $file }, { $place }: { $line }에 대해서는 이 기관에 요청하지 않았으므로 사용하지 않습니다.
taken-number-as-date = { $file }, { $place }: { $written }{ AFTER($written, "을/를") } 통합 문서의 날짜 값으로 보아 { $date }로 읽었습니다.
taken-open = 확인 필요
taken-other-line = { $file }, { $place }: 행 표시는 { $marked }이나 문구는 { $worded }의 것입니다.
taken-outcome = 처리
taken-questions = 먼저 확인할 사항
taken-remarks = 참고 사항
taken-report = 새 보고
taken-same = 새 내용 없음
taken-several-calls = { $file }에 여러 요청의 식별 번호가 있습니다: { $calls }.
taken-status = { $file }, { $place }: “{ $written }”{ AFTER($written, "은/는") } 알 수 없는 추진 상태입니다.
taken-summary = 접수한 파일: { $files }건. 새 보고: { $reports }건. 새 내용이 없는 과제: { $same }건. 확인할 사항: { $questions }건.
taken-title = 회신 내용
taken-twice = { $file }, { $place }: { $line }에 대한 두 행의 내용이 서로 다릅니다.
taken-unknown-column = { $file }, { $place }: “{ $written }” 열은 알 수 없는 열이므로 사용하지 않습니다.
taken-unknown-key = { $file }의 식별 번호 { $written }에 해당하는 요청이 이 기록부에 없습니다.
taken-waiting = 아직 회신하지 않은 곳
taken-waiting-line = { $to } ({ $call }): { $count }개 과제
taken-withdrawn = { $file }: 철회한 요청 { $call }에 대한 회신입니다.
word-file = 파일

## What commands say of calls and of stages

call-in-nothing = 파일에 새 내용이 없어 아무것도 기록하지 않았습니다.
call-in-questions = 먼저 확인할 사항이 있어 아무것도 기록하지 않았습니다. 파일을 고치거나 아래 옵션을 지정하십시오. --leave-open을 지정하면 이 사항을 빼고 나머지를 기록합니다.
    { $questions }
call-no-desk = “{ $plan }”의 어느 한 측을 대표하고 자체 기록부를 가진 자리가 없습니다. --seat로 지정하십시오.
call-out-done = 새 요청: { $new }건. 재발송: { $again }건. 파일은 { $folder }에 있습니다. .eml 파일을 메일 프로그램으로 열어 발송하십시오.
call-out-doubts = { $file }의 다음 내용 때문에 아무것도 발송하지 않았습니다.
    { $doubts }
call-out-open = 같은 곳에 다른 과제에 대한 요청이 아직 열려 있어 아무것도 발송하지 않았습니다. 기존 요청을 철회하거나 --anew를 지정하여 새로 발송하십시오.
    { $calls }
call-recorded = { $count }건을 기록하였습니다.
progress-no-line = “{ $written }”에 해당하는 행동과제가 없거나 여럿입니다.
progress-no-meeting = 보고에 유념하는 것은 회의입니다. --at로 회의를 지정하십시오.
progress-nothing = 이 단계로 진행할 보고가 없어 아무것도 기록하지 않았습니다.

## The words of the commands

help-call = 행동과제의 추진 실적 제출을 요청하고 회신을 접수합니다
help-call-in = 회신 파일을 접수합니다. 새 내용을 보여 주고 기록합니다
help-call-out = 담당 기관마다 소관 과제만 담은 파일과 안내문을 만듭니다
help-call-withdraw = 더 이상 회신을 요청하지 않음을 기록합니다
help-progress = 한 측의 보고가 어느 단계에 있는지 보여 주거나 다음 단계로 진행합니다
help-progress-clear = 해당 측이 초안을 승인하였음을 기록합니다
help-progress-endorse = 상대측의 보고에 동의합니다(내용이 같은 과제 또는 지정한 과제)
help-progress-exchange = 승인한 보고를 상대측에 전달합니다
help-progress-note = 회의가 교환한 보고에 유념하였음을 기록합니다
option-anew = 앞선 요청이 열려 있어도 새로 요청합니다
option-answers = 식별 번호가 지워진 파일이 어느 요청의 회신인지(KEY=answer.xlsx)
option-at-meeting = 회의(joint/jcc-9)
option-call-key = 파일에 적힌 요청의 식별 번호
option-calls-folder = 파일과 안내문을 저장할 폴더
option-dates = 03/04/2033과 같은 날짜의 순서: day-first(일/월), month-first(월/일)
option-deadline = 제출 기한(2033-04-15)
option-desk = 기록하는 자리(생략 시 행동계획의 한 측을 대표하는 첫 자리)
option-focal-points = 담당자 표(.xlsx 또는 .docx): 기관 또는 부서, 성명, 전자우편, 언어, 담당 과제
option-form = 요청 파일의 형식: xlsx, docx
option-leave-open = 확인할 사항을 빼고 나머지를 기록합니다
option-lines = 이 과제만(1.1; 2.3.1–2.3.4; pillar 3)
option-newest = 같은 요청에 대한 다른 회신을 대신하는 파일
option-of-side = 보고를 볼 측(생략 시 행동계획에 먼저 적힌 측)
option-on-day = 일자(생략 시 오늘)
option-plan-key = 행동계획의 짧은 이름(생략 시 가장 최근에 기록한 것)
option-reason = 사유
option-returned = 회신 파일(.xlsx, .docx)
option-reports-stage = 보고를 어느 단계까지 기록할지: draft(초안), cleared(승인)
option-status-of = 추진 상태가 적혀 있지 않은 과제의 상태(l-1-1-1=under-way)
option-status-words = 알 수 없는 상태 표현의 뜻(추진검토=under-way)
option-take = 내용이 다를 때 택할 것: 요청의 식별 번호 또는 join(l-1-1-1=c-7kq2mxa)
