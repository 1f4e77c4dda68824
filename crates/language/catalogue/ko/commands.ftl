### What commands say.

## What every command says

command-done = { $book }에 { $entry }번으로 기록하였습니다.
command-error = 오류
command-hint = 도움말
command-nothing-to-do = 변경된 사항이 없습니다.
command-would-record = { $count }건이 기록될 예정이며, 아직 기록된 것은 없습니다.
command-written = { PARTICLE($file, "으로/로") } 저장하였습니다.

## What commands say of names and files

command-bad-name = “{ $name }”{ AFTER($name, "은/는") } 짧은 이름이 아닙니다. 영문 소문자, 숫자, 붙임표를 쓰고 필요하면 기록부를 앞에 붙이십시오(public/dialogue-29).
command-issued = 기록부 { $book }에 발간본 { $entry }를 등록했습니다.
command-made = { $file }을(를) 만들고 공개 기록부를 열었습니다.
command-malformed = { $file }, { $place }번째 행위: 프로그램이 아는 형식이 아닙니다({ $reason }). 아무것도 기록하지 않았습니다.
command-no-plan = 열람하는 기록부에 채택된 행동계획이 없습니다. 점검할 문서를 지정하십시오.
command-no-seat = 여기서 열람할 수 있는 좌석 “{ $seat }”{ AFTER($seat, "이/가") } 없습니다. public을 쓰거나 좌석 이름 앞에 기록부를 붙이십시오.
command-no-such = 열람하는 기록부에 “{ $key }”({ $kind })의 기록이 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}비슷한 이름: { $nearest }.
}
command-nothing-there = { $path }에는 읽을 내용이 없습니다.
command-refused-act = { $number }번째 행위
command-struck = 기록부 { $book } { $entry }번의 개인정보를 삭제했습니다. 연결 검증은 그대로 유효합니다.
command-unknown-ending = { $file } 형식으로는 쓸 수 없습니다. 가능한 확장자: { $endings }.
verify-book = { $book }: 기록 { $count }건, 봉인 { $hash }
verify-broken = { $file }에서 손상된 곳이 { $count }군데 있습니다.
verify-fault = 손상: { $fault }
verify-strike =   { $number }번: { $moment } 개인정보 삭제
verify-whole = 기록이 온전합니다. 모든 기록이 봉인된 그대로입니다.

## Help

help-chancery = 국가 간 동반자 관계의 업무 기록을 관리합니다
help-example = 예시
help-act = JSON 파일의 행위를 기록합니다(하나, 여럿 또는 묶음, 전부 아니면 전무)
help-calendar = 특정일 전후의 일정을 보여 줍니다(.ics 가능)
help-demo = 예시 기록 두 건과 문서를 만들고 화면으로 보여 줍니다
help-edition = 문서를 발간본으로 확정합니다
help-export = 좌석이 열람하는 기록부를 검증 가능한 파일로 내보냅니다
help-issue = 사안의 경과 또는 전체 사안을 보여 줍니다
help-log = 원장의 기록을 보여 줍니다
help-meeting = 회의 기록 또는 전체 회의를 보여 줍니다
help-new = 새 기록을 만듭니다
help-offices = 직위와 임기를 보여 줍니다
help-portfolio = 사업 현황 또는 개별 사업을 보여 줍니다
help-release = 회의에 관한 한 측의 보도자료를 보여 줍니다
help-requests = 양측의 요청 사항과 그 결과를 보여 줍니다
help-review = 문서의 이행 점검을 보여 줍니다(생략 시 최근 채택된 행동계획)
help-search = 좌석이 열람하는 기록부에서 검색합니다
help-serve = 기록을 화면으로 제공합니다
help-strike = 기록에서 개인정보를 삭제합니다
help-verify = 기록 또는 내보낸 파일을 검증합니다
option-acts = 행위 파일(표준입력은 -)
option-address = 제공할 주소(이 기기 밖으로는 public 좌석만 가능)
option-as-of = 기준일(2025-05-15)
option-book = 기록부(public, joint, …)
option-capacity = 자격: national, coordinator, chair, secretariat, keeper
option-dir = 저장할 폴더
option-dry-run = 기록하지 않고 판정만 합니다
option-entry = 기록 번호
option-extends = 이전에 보관한 검증 기준점
option-issuer = 보도자료를 내는 측
option-json = JSON으로 출력합니다
option-key = 짧은 이름(dialogue-29, public/dialogue-29)
option-known-at = 이 시각까지 기록된 것만(2025-06-01T00:00:00Z)
option-lang = 언어: en, ko
option-meeting = 회의의 짧은 이름
option-no-serve = 파일만 만들고 끝냅니다
option-number = 발간 번호
option-open = 브라우저를 엽니다
option-out = 저장할 파일(확장자가 형식: .docx, .pdf, .json …)
option-party = 대표하는 당사국
option-port = 포트
option-reading = 발간할 화면의 주소(/public/instrument/plan/review)
option-record = 기록 파일
option-seat = 열람 좌석(기본값 public)
option-side = 대표하는 측
option-title = 제목
option-words = 검색어

## Demonstration and serving

command-port-too-high = 두 번째 기록에 쓸 포트가 없습니다. 더 낮은 포트를 고르십시오.
demo-documents = { $folder }에 문서 { $count }건이 있습니다.
demo-record = 기록: { $file }
serve-at = { $title }: { $address }
serve-no-browser = 브라우저를 열 수 없습니다. { $address }로 직접 접속하십시오.
serve-stop = 중지하려면 Ctrl-C를 누르십시오.
