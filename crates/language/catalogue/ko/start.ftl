### 시작 화면과 그 문 뒤의 화면에서 쓰는 말.

## 시작 화면

page-start = 시작
page-examples = 예시
start-title = 무엇부터 시작하시겠습니까?
start-what = Chancery는 국가 간 동반자 관계의 실무 기록을 관리합니다. 무엇에 합의했고, 무엇을 이행했으며, 서로 무엇을 요청했는지를 남깁니다.
start-merge = 수정 표시된 Word 파일 합치기
start-merge-what = 회람한 초안이 수정 표시된 Word 파일로 돌아왔다면, 괄호마다 주장하는 쪽을 밝힌 하나의 문안으로 합칩니다. 아무것도 저장하지 않습니다.
start-begin = 행동계획과 이행 현황표로 이행 점검 보고서 만들기
start-begin-what = 행동계획(Word, Excel, Markdown)과 이행 현황표(Word, Excel)를 가져오십시오. 어떻게 읽었는지 보고 고친 다음 이행 점검 보고서를 받습니다. 보관하겠다고 하기 전에는 아무것도 남기지 않습니다.
start-examples = 예시 보기
start-examples-what = 공개된 사실로 엮은 제29차 한-아세안 대화와, 공개할 수 없는 부분을 보여 주는 가상의 동반자 관계입니다.
start-open = 기록 열기
start-folder = { $count ->
    [0] { $folder }에 아직 기록이 없습니다.
   *[other] { $folder }에 기록 { $count }건이 있습니다. 최근에 작업한 것부터 보입니다.
}
start-written = { $date } 수정
start-back = 시작 화면으로

## 기록 열기

open-broken = 프로그램의 오류로 처리하지 못했습니다. 바뀐 것은 없습니다.
open-which-seat = 어느 열람석에서 여시겠습니까? 열람석은 모든 화면에서 바꿀 수 있습니다.

## 예시

examples-what = 기록 두 건을 { $folder }에 쓰고, 각각 별도의 주소에서 보여 줍니다. 폴더를 지울 때까지 남아 있습니다.
examples-where = 예시는 { $folder }에 있습니다. 각각 별도의 주소에서 볼 수 있습니다.
examples-look = 가상의 기록에서는 화면 위의 열람석을 바꾸어 무엇이 사라지는지 보십시오. 초안의 Word 파일도 같은 폴더에 있으니 “파일 합치기”에 넣어 보십시오.
examples-write = 예시를 쓰고 열기

## 계획과 이행 현황표에서 이행 점검 보고서로

page-begin = 계획과 이행 현황표
begin-what = 행동계획부터 시작합니다. 부분마다 어떻게 읽었는지 보고 고친 다음, 이행 현황표를 넣고, 이행 점검 보고서를 받습니다.
begin-steps = 단계
begin-step-plan = 계획
begin-step-matrix = 이행 현황표
begin-step-review = 이행 점검
begin-plan-file = 행동계획(Word, Excel 또는 Markdown)
begin-second-file = 다른 언어로 된 같은 계획(있으면)
begin-second-hint = 번호에 따라 첫째 글의 부분과 나란히 놓습니다.
begin-second-given = 다른 언어로 된 글이 나란히 있습니다. 바꾸려면 다른 파일을 넣으십시오:
begin-give-plan = 계획 읽기
begin-give-second = 계획과 나란히 놓기
begin-plan-title = 이렇게 읽은 계획
begin-undecided = 다음으로 가려면 계획의 제목과 하나 이상의 세부사업, 양측의 이름과 약칭이 있어야 합니다.
begin-counted = 제목 { $headings }개와 세부사업 { $lines }개를 찾았습니다.
begin-parts = 부분
begin-parts-hint = 잘못 읽은 것은 고치십시오. 숫자는 단계입니다.
begin-doubts = 의심스러운 것
begin-doubt = { $part }: { $doubt }
begin-more-doubts = 그 밖의 { $count }건은 해당 부분에 적혀 있습니다.
begin-what-it-is = 무엇인가
begin-from = 기간의 시작
begin-until = 끝
begin-when-hint = 연도, 월 또는 날짜: 2026, 2026-07, 2026-07-01
begin-side = { $count ->
    [1] 한쪽
   *[other] 다른 쪽
}
begin-side-name = 이름
begin-side-key = 약칭(영문)
begin-ours = 우리는 이쪽에서 일합니다
begin-annex-from = 발효:
begin-taken-for = 무엇으로 보았는가:
begin-level-of = 단계:
begin-level = { $level }단계
begin-or = 또는
begin-handling-alone = 독립된 부분으로 넣기
begin-handling-joined = 앞부분에 이어 붙이기
begin-handling-split = 사업별로 나누기
begin-handling-left-out = 빼기
begin-stays-out = 빼 둠
begin-left = 파일에서 계획의 부분으로 보지 않은 곳 { $count }군데
begin-changed = 고친 것
begin-change = { $place }: { $what }
begin-undo = 되돌리기
begin-on-to-matrix = 이행 현황표로
begin-show-again = 다시 보기
begin-forget = 지금 모두 잊기
intake-drop = 또는 여기에 파일을 끌어다 놓으십시오.
intake-kept = 기록하겠다고 하기 전에는 아무것도 기록하지 않습니다. 넣은 파일은 마지막으로 고친 뒤 { $minutes }분까지 짐작할 수 없는 주소로 이 프로그램의 메모리에만 있습니다.
intake-gone = 이 주소에는 이제 아무것도 없습니다. 파일을 다시 넣으십시오.
intake-no-file = 파일을 넣으십시오.
intake-broken = 프로그램의 오류로 읽지 못했습니다. 기록된 것은 없습니다.

## 이행 현황표

begin-matrix-title = 이렇게 읽은 이행 현황표
begin-matrix-what = 사업마다 누가 무엇을 했는지 적은 이행 현황표를 넣으십시오. 없으면 보고가 없는 상태로 계획만 점검합니다.
begin-matrix-file = 이행 현황표(Word 또는 Excel)
begin-other-matrix = 다른 이행 현황표로 바꾸기
begin-give-matrix = 이행 현황표 읽기
begin-on-to-review = 이행 점검으로
begin-skip-matrix = 이행 현황표 없이 계속
intake-cells = { $count }칸
intake-near = { $line }(유사도 { $hundredths }/100): { $words }
intake-no-matrix = 파일에서 사업과 이행 내용을 적은 표를 찾지 못했습니다. 다른 파일을 넣으십시오.
intake-not-kept = 기록에 둘 곳이 없는 열 { $count }개(파일에는 그대로 남음)
intake-other-line = 또는 사업
intake-other-line-of = 또는 사업 번호:
intake-row-aside = 이 행은 빼 두기
intake-row-is-about = 해당 사업:
intake-rows = 어느 사업인지 분명하지 않은 행
intake-rows-hint = 어느 사업에 관한 것인지 정하거나 빼 두십시오. 정하지 않은 것은 기록하지 않습니다.
intake-side-of-columns = 어느 쪽인지 적지 않은 열
intake-side-unsaid = 정하지 않음
intake-undecided = 정하지 않음

## 이행 점검과 보관

begin-not-kept = 이행 점검 보고서는 이렇게 됩니다. 아직 아무것도 기록하지 않았습니다. 그대로 가져가거나 기록으로 보관할 수 있습니다:
begin-paper-matrix = 이행 현황표
keep-title = 기록으로 보관
keep-what = 기록은 이 컴퓨터의 파일 하나입니다. 계획과 이행 현황표의 보고, 원본 파일이 그 안에 남습니다. 그때부터 자료를 요청하고, 있었던 일을 적고, 어느 날짜의 이행 점검이든 볼 수 있습니다.
keep-name = 파일 이름
keep-folder = 폴더
keep-submit = 보관
keep-bad-name = 파일 이름으로 쓸 수 없습니다. 글자, 숫자, 붙임표로 60자까지 쓰십시오.
keep-exists = { $file }: 이미 있는 파일이며 바꾸지 않았습니다. 다른 이름을 고르십시오.
kept-title = 기록을 보관했습니다
kept-where = { $file }에 있습니다. 파일을 복사하면 백업이 됩니다. 기록부는 다음과 같습니다:
kept-next = 다음 할 일
kept-next-open = 담당자 열람석에서 여십시오. 모든 화면을 Word, PDF, Excel로 가져갈 수 있습니다.
kept-next-matrix = 고친 이행 현황표가 오면 “자료 넣기” 화면에 넣으십시오. 달라진 것만 기록합니다.
kept-next-call = “chancery call out”으로 담당 기관마다 해당 사업만 묻고, 돌아온 파일은 같은 화면에 넣으십시오.
kept-open = 우리 담당자 열람석에서 열기

## 기록에 자료 넣기

page-bring-in = 자료 넣기
bring-what = 다른 사람이 쓴 자료를 넣는 곳입니다. 기록하기 전에 무엇이 달라지는지, 어느 기록부에 남고 누가 열람하는지 볼 수 있습니다.
bring-no-seat = 지금의 열람석으로는 기록할 수 없습니다. 화면 위에서 다른 열람석을 고르거나, 담당자 열람석으로 기록을 여십시오.
bring-matrix = 이행 현황표
bring-matrix-what = Word나 Excel로 된 새 현황표 또는 고친 현황표를 넣으십시오. 기록과 다른 것만 기록합니다.
bring-plan = 해당 문서
bring-goes-to = 기록될 곳
bring-goes = { $book }: { $readers } – 열람석 { $seat }
bring-record = 기록하기
bring-other-seat = 일부는 여기서 택할 수 없는 열람석 { $seat }에서 기록하는 것입니다. 모든 열람석을 택할 수 있는 시작 화면에서 기록을 여십시오.
bring-unwritten = 쓰지 못했으며 기록된 것은 없습니다. 디스크에 자리가 있는지 보고 다시 하십시오.
bring-returned = 담당 기관이 돌려보낸 것
bring-returned-what = 순서나 완성 여부와 관계없이 넣으십시오. 파일마다 어느 요청에 대한 답인지 맞추어 보고, 의심스러운 것은 묻고, 나머지는 기록할 수 있습니다.
bring-returned-files = 돌아온 파일(Word 또는 Excel)
bring-give-returned = 파일 읽기
bring-drop-files = 또는 여기에 파일을 끌어다 놓으십시오.
bring-questions = 직접 답해야 하는 것
bring-nothing-new = 이 파일에는 새로운 것이 없거나 모두 의심스럽습니다. 기록된 것은 없습니다.
bring-date-order = 03/04/2033과 같은 날짜의 뜻
bring-day-first = 일을 먼저
bring-month-first = 월을 먼저
bring-joined = 둘 다 차례로

## 글 점검

page-check = 글 점검
check-what = 보도자료, 설명자료 등 어떤 글이든 열람석이 열람하는 기록과 맞추어 봅니다. 이름과 직함, 날짜와 요일, 회의 차수, 금액과 비율이 다르면 그 자리와 기록의 내용을 보여 줍니다.
check-kept = 글은 남기지 않습니다.
check-file = 글(Word, Excel, Markdown, 텍스트)
check-text = 또는 여기에 쓰거나 붙여 넣으십시오
check-as-of = 기준일
check-as-of-hint = 날짜를 적지 않으면 글의 날짜 또는 오늘을 기준으로 합니다.
check-submit = 점검
