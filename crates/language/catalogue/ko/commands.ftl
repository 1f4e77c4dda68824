### What commands say.

## What every command says

command-done = { $book }에 { $entry }번으로 기록하였습니다.
command-error = 오류
command-would-record = { $count }건이 기록될 예정이며, 아직 기록된 것은 없습니다.
command-written = { PARTICLE($file, "으로/로") } 저장하였습니다.

## What commands say of names and files

act-wait = 행위 { $count }건을 판정하고 있습니다…
command-bad-name = “{ $name }”{ AFTER($name, "은/는") } 짧은 이름이 아닙니다. 영문 소문자, 숫자, 붙임표를 쓰고 필요하면 기록부를 앞에 붙이십시오(public/dialogue-29).
command-bad-value = { $option } 값으로 “{ $value }”{ AFTER($value, "을/를") } 쓸 수 없습니다. 뜻: { $meaning }.
command-issued = 기록부 { $book }에 발행본 { PARTICLE($edition, "을/를") } 등록하였습니다.
command-made = { PARTICLE($file, "을/를") } 만들고 공개 기록부를 열었습니다.
command-malformed = { $file }, { $number }번째 행위: 프로그램이 아는 행위가 아닙니다({ $cause }). 아무것도 기록하지 않았으니 고친 뒤 모두 다시 제출하십시오.
command-no-book = 열람하는 기록부 가운데 “{ $book }”{ AFTER($book, "이/가") } 없습니다. 열람하는 기록부: { $books }.
command-no-plan = 열람하는 기록부에 채택된 행동계획이 없습니다. 점검할 문서를 지정하십시오.
command-no-seat = 여기서 열람할 수 있는 열람석 “{ $seat }”{ AFTER($seat, "이/가") } 없습니다. public을 쓰거나 열람석 이름 앞에 기록부를 붙이십시오.
command-several-seats = 열람석 “{ $seat }”{ AFTER($seat, "이/가") } 여러 기록부에 있습니다. 기록부와 함께 쓰십시오: { $seats }.
command-no-such = 열람하는 기록부에 “{ $key }”({ $kind })의 기록이 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}비슷한 이름: { $nearest }.
}
command-not-a-checkpoint = { PARTICLE($file, "은/는") } 검증 기준점이 아닙니다({ $cause }). “chancery checkpoint 1”부터 모든 줄을 붙여 넣으십시오.
command-not-json = { $file }, { $line }행 { $column }열: JSON이 아닙니다({ $cause }). 아무것도 기록하지 않았으니 고친 뒤 다시 제출하십시오.
command-nothing-there = { $path }에는 읽을 내용이 없습니다.
command-refused-act = { $number }번째 행위
command-struck = 기록부 { $book } { $entry }번의 개인정보를 삭제했습니다. 연결 검증은 그대로 유효합니다.
command-unknown-ending = { $file } 형식으로는 쓸 수 없습니다. 가능한 확장자: { $endings }.
verify-book = { $book }: 기록 { $count }건, 봉인 { $hash }
verify-broken = { $file }에서 손상된 곳이 { $count }군데 있습니다.
verify-fault = 손상: { $fault }
verify-strike =   { $number }번: { $moment } 개인정보 삭제
verify-wait = { PARTICLE($file, "을/를") } 검증하고 있습니다…
verify-whole = 기록이 온전합니다. 모든 기록이 봉인된 그대로입니다.

## What failed

error-address = { $address }에서 화면을 제공할 수 없습니다({ $cause }). 다른 주소나 포트를 고르십시오.
error-cannot-open = { PARTICLE($file, "을/를") } 열 수 없습니다({ $cause }). 파일 이름과 접근 권한을 확인하십시오.
error-crossed = 회원국의 “{ $what }”{ AFTER($what, "이/가") } 제시할 파일에 들어갈 뻔했습니다. 아무것도 저장하지 않았습니다. 프로그램의 오류입니다.
error-damaged = { $file }에 손상이 있습니다: { $fault }. “chancery verify”로 점검하고 마지막 정상 사본을 사용하십시오.
error-disk-full = { PARTICLE($file, "을/를") } 쓸 공간이 없으며 아무것도 저장하지 않았습니다. 공간을 확보한 뒤 다시 시도하십시오.
error-exists = { PARTICLE($file, "은/는") } 이미 있습니다. 덮어쓰지 않으니 다른 이름을 쓰십시오.
error-export = { PARTICLE($file, "은/는") } 내보낸 파일이므로 열람과 검증만 할 수 있고 기록할 수 없습니다. 원래 기록에 기록하십시오.
error-exposed = 다른 기기에서 접속할 수 있는 { $address }에서는 public 열람석만 제공할 수 있습니다. 127.0.0.1에서 제공하거나 public 열람석만 제공하십시오.
error-locked = { PARTICLE($file, "을/를") } 다른 프로그램이 사용 중입니다(화면을 제공하는 프로그램일 수 있음). 먼저 그 프로그램을 끝내십시오. 아무것도 변경하지 않았습니다.
error-missing = { PARTICLE($file, "이/가") } 없습니다. 이름과 폴더를 확인하십시오.
error-network = 화면 제공이 중단되었습니다({ $cause }). 다시 시작하십시오.
error-newer = { $file }의 형식은 { $found }이며 이 판은 형식 { $known }까지만 읽습니다. 파일을 만든 판이나 그 이후 판을 사용하십시오.
error-no-attachment = { $file }에 첨부 { PARTICLE($hash, "이/가") } 없습니다. “chancery verify”로 점검하고 마지막 정상 사본을 사용하십시오.
error-no-book = { $file }에 기록부 { PARTICLE($book, "이/가") } 없습니다. 이름을 확인하십시오.
error-not-a-record = { PARTICLE($file, "은/는") } Chancery의 기록이 아닙니다. 이 프로그램으로 만든 파일을 고르십시오.
error-not-text = { PARTICLE($file, "은/는") } UTF-8 텍스트가 아닙니다. UTF-8로 저장하십시오.
error-nothing-to-strike = 기록부 { $book } { $entry }번에는 삭제할 개인정보가 없습니다. “chancery log”로 기록을 확인하십시오.
error-paper-refused = 문서를 PDF로 만들 수 없습니다({ $cause }). .docx로 저장하십시오.
error-paper-untitled = 제목이 없어 문서를 PDF로 만들 수 없습니다. 제목을 붙이십시오.
error-port-in-use = { PARTICLE($address, "은/는") } 다른 프로그램이 사용 중입니다. --port로 다른 포트를 고르거나 빈 포트를 쓰려면 0을 지정하십시오.
error-stale = 판정 이후 기록부 { $book }에 새 기록이 있어 아무것도 기록하지 않았습니다. 다시 제출하십시오.
error-storage = { PARTICLE($file, "을/를") } 읽거나 쓸 수 없습니다({ $cause }). 디스크와 접근 권한을 확인하십시오. 이전에 기록한 내용은 그대로 있습니다.
error-stream = 프로그램의 입력 또는 출력이 중단되었습니다({ $cause }).
error-strike-unfinished = 기록은 삭제하였으나 { $file }에 사본이 남아 있을 수 있습니다({ $cause }). 공간을 확보하고 파일을 읽는 프로그램을 끝낸 뒤 다시 열어 마치십시오.

## What is broken in a record

damage-attachment = 첨부 { PARTICLE($hash, "이/가") } 원래 넣은 파일과 다름
damage-book-name = “{ $name }”{ AFTER($name, "은/는") } 기록부의 이름이 아님
damage-checkpoint = 기록부에 보관된 검증 기준점이 기록부와 맞지 않음
damage-checkpoint-forged = 주어진 검증 기준점이 그 열쇠로 서명되지 않음
damage-checkpoint-not-met = 여기 또는 그 이전의 기록이 검증 기준점을 받은 기록과 다름
damage-checkpoint-not-reached = 기록이 주어진 검증 기준점에 이르지 못함(끝부분 누락)
damage-checkpoint-of-another-key = 주어진 검증 기준점이 기록부와 다른 열쇠로 서명되어 다른 기록의 것임
damage-empty = 기록부에 기록이 없음
damage-file = 저장된 내용이 서로 맞지 않음({ $cause })
damage-gap = 이 번호의 기록이 있을 자리가 아니며 다음 번호는 { $next }번임
damage-key = 기록부의 열쇠가 손상됨
damage-personal = 개인정보가 기록된 것과 다름
damage-personal-gone = 개인정보가 없어졌으나 삭제했다는 기록이 없음
damage-seal = 저장된 내용이 봉인 해시와 맞지 않음
damage-strike = 삭제했다는 기록이 서명된 것과 다름
damage-unreadable = 저장된 내용을 행위로 읽을 수 없음({ $cause })
fault-book = 기록부 { $book }: { $damage }
fault-entry = 기록부 { $book } { $entry }번: { $damage }

## Help

help-chancery = 국가 간 동반자 관계의 업무 기록을 관리합니다
help-example = 예시
help-act = JSON 파일의 행위를 기록합니다(하나, 여럿 또는 묶음, 전부 아니면 전무)
help-calls = 실적 제출을 누구에게 요청했고 누가 아직 회신하지 않았는지 보여 줍니다
help-calendar = 특정일 전후의 일정을 보여 줍니다(.ics 가능)
help-demo = 예시 기록 두 건과 문서를 만들고 화면으로 보여 줍니다
help-edition = 문서를 발행본으로 확정합니다
help-export = 열람석이 열람하는 기록부를 검증 가능한 파일로 내보냅니다
help-issue = 사안의 경과 또는 전체 사안을 보여 줍니다
help-log = 원장의 기록을 보여 줍니다
help-matrix = 문서의 이행 현황표를 보여 줍니다(생략 시 최근 채택된 행동계획)
help-meeting = 회의 기록 또는 전체 회의를 보여 줍니다
help-new = 새 기록을 만듭니다
help-offices = 직위와 임기를 보여 줍니다
help-portfolio = 사업 현황 또는 개별 사업을 보여 줍니다
help-release = 회의에 관한 한 측의 보도자료를 보여 줍니다
help-requests = 양측의 요청 사항과 그 결과를 보여 줍니다
help-review = 문서의 이행 점검을 보여 줍니다(생략 시 최근 채택된 행동계획)
help-search = 열람석이 열람하는 기록부에서 검색합니다
help-serve = 기록을 화면으로 제공합니다
help-start = 브라우저에 시작 화면을 보여 줍니다(명령 없이 실행해도 같음)
help-strike = 기록에서 개인정보를 삭제합니다
help-verify = 기록 또는 내보낸 파일을 검증합니다
option-acts = 행위 파일(표준입력은 -)
option-address = 제공할 주소(이 기기 밖으로는 public 열람석만 가능)
option-as-of = 기준일(2025-05-15)
option-book = 기록부(public, joint, …)
option-call = 문안에서 각 측을 부르는 이름(THA=태국,VNM=베트남)
option-capacity = 자격: national, coordinator, chair, secretariat, keeper
option-dir = 저장할 폴더
option-dry-run = 기록하지 않고 판정만 합니다
option-entry = 기록 번호(41)
option-extends = 이전에 보관한 검증 기준점
option-folder = 기록을 찾고 보관할 폴더
option-issuer = 보도자료를 내는 측의 짧은 이름(rok)
option-json = JSON으로 출력합니다
option-key = 짧은 이름(dialogue-29, public/dialogue-29)
option-known-at = 이 시각까지 기록된 것만(2025-06-01T00:00:00Z)
option-lang = 언어: en, ko
option-meeting = 회의의 짧은 이름
option-no-open = 브라우저를 열지 않음
option-no-serve = 파일만 만들고 끝냅니다
option-number = 발행 번호
option-open = 브라우저를 엽니다
option-out = 저장할 파일(확장자가 형식: .docx, .pdf, .json …)
option-party = 대표하는 당사국
option-port = 포트(0은 빈 포트)
option-reading = 발행할 화면의 주소(/public/instrument/plan/review)
option-record = 기록 파일
option-seat = 열람석(기본값 public)
option-side = 대표하는 측
option-template = 문안이 따를 서식, 머리글, 쪽 설정의 Word 파일 또는 서식 파일(ours.dotx)
option-title = 제목
option-words = 검색어

## Demonstration and serving

command-port-too-high = 두 번째 기록에 쓸 포트가 없습니다. 더 낮은 포트를 고르십시오.
demo-documents = { $folder }에 문서 { $count }건이 있습니다.
demo-drafts = 하나의 초안에 수정 표시를 한 Word 파일 { $count }개가 { $folder }에 있습니다. 그 폴더에서 하나의 문안으로 합치려면: { $command }
demo-first = 먼저 볼 것: 제29차 대화. 참석자, 요청 사항과 그 결과: { $address }
demo-papers = 문서: { $folder } 안의 폴더에 같은 내용이 Word, PDF, 일정 파일로 있습니다.
demo-record = 기록: { $file }
demo-merge = 다음: 열 회원국이 수정 표시한 Word 파일을 하나의 문안으로 합치고, 기록 없이 바꾼 곳이 드러나는 것을 보십시오: { $address }merge
demo-seats = 다음: 가상의 동반자 관계. 화면 위에서 열람석을 바꾸면 무엇이 사라지는지 보십시오: { $address }
demo-serve = 화면을 보려면 --no-serve 없이 같은 명령을 실행하십시오.
serve-at = { $title }: { $address }
serve-no-browser = 브라우저를 열 수 없습니다. { PARTICLE($address, "으로/로") } 직접 접속하십시오.
serve-next-port = 다른 프로그램이 포트 { $taken }번을 쓰고 있어, 시작 화면을 { $port }번에서 제공합니다.
serve-start = 시작 화면: { $address }
serve-stop = 중지하려면 Ctrl-C를 누르십시오.

## Acts with files

act-no-bytes = “{ $key }”에 첨부된 파일(SHA-256 해시 { $hash })이 기록에도 없고 함께 제출되지도 않았습니다.{ EMPTY($files) ->
    [yes] {" "}--attach 파일로 제출하십시오.
   *[no] {" "}제출된 파일: { $files }.
} 아무것도 기록하지 않았습니다.
option-attach = 행위가 첨부하는 파일(기록에 보관, 행위에서는 SHA-256 해시로 지칭)

## Drafts, from files

compile-anyway = 그대로 받아들이려면 --anyway를 붙이십시오.
compile-on = 양측이 함께 가진 문서를 --on으로 지정하세요.
compile-over-input = { PARTICLE($file, "은/는") } 읽을 파일 가운데 하나입니다. 다른 이름을 고르십시오. 덮어쓰지 않습니다.
compile-template-word-only = 서식 파일은 Word 문서에만 쓸 수 있습니다. --out 뒤에 .docx로 끝나는 파일을 적으십시오.
compile-wait = { PARTICLE($file, "을/를") } 읽는 중…
error-word = 기준 문안에 쓸 수 없습니다({ $cause }). Word에서 다시 저장하거나 .html 또는 .pdf로 저장하십시오.
help-brackets = 괄호와 국명이 있는 문안에서 미합의 사항을 세고 잘못된 곳을 알려 줍니다
help-compare = 두 판본의 차이를 변경 내용 추적으로 보여 줍니다
help-compile = 기준 문안과 여러 측의 수정 파일을 하나의 문안으로 만듭니다
help-precedents = 문구 또는 초안의 각 문단에 가장 가까운 기존 문구를 찾습니다
option-anyway = 기준 문안과 크게 달라도 받아들입니다
option-base = 배포한 기준 Word 파일
option-caucus = 내부 문안을 만드는 측(ASEAN)
option-clean = 수정 표시와 메모 없이 저장합니다
option-draft = 문안(.docx, .txt, .md)
option-files = 측과 파일(THA=thai.docx). 이름에는 괄호, 쉼표, 쌍점, 빗금을 쓸 수 없습니다
option-for-draft = 문단마다 찾아볼 초안
option-in-folder = 기존 문서 폴더(.docx, .txt, .md, .html)
option-new = 새 판본
option-old = 이전 판본
option-on = 기준 문서가 자기 측 내부 작성본일 때, 양측이 함께 가진 문서를 지정합니다
option-only = 이 측들의 문구만 보여 줍니다(THA,VNM)
option-passage = 찾아볼 문구
option-style = 국명의 위치: un(문구 앞), delegates(RETAIN·DEL과 함께 뒤), notes(주석), plain(표시 안 함)
option-table = 기준 문안과 각 측 문안을 나란히 놓습니다
option-table-as = 회원국이 합의한 문안을 그 측 이름으로 제시합니다(ASEAN)
option-view-of = 한 측의 수정만 보여 줍니다(THA)
option-whole = --table과 함께, 아무도 고치지 않은 곳도 보여 줍니다
