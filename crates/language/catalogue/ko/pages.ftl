### What pages say beyond the words of the field.

## Names of pages

page-about = 안내
page-calendar = 일정
page-document = 문서
page-documents = 문서
page-entry = 기재 사항
page-follow-up = 후속조치 현황표
page-home = 홈
page-issue = 현안
page-issues = 현안
page-ledger = 원장
page-meeting = 회의
page-meetings = 회의
page-merge = 파일 합치기
page-negotiation = 협상 문안
page-offices = 직위
page-parties = 당사자
page-portfolio = 사업 현황
page-press-release = 보도자료
page-project = 사업
page-record = 회의 기록
page-review = 이행 점검
page-search = 검색
page-sources = 출처

## The frame of every page

frame-as-seen-by = { $seat } 열람 화면
frame-back-to-text = 출처 { $number }번을 인용한 본문 위치로 돌아가기 ({ $time })
frame-book = { $count ->
   *[other] 기록부: { $book }
}
frame-change-seat = 열람석 변경
frame-checkpoint = 검증 기준점 { $checkpoint }
frame-contents = 이 페이지의 차례
frame-download = 내려받기
frame-filter = 다음 낱말이 있는 행만 보기
frame-language = 언어
frame-menu = 메뉴
frame-next = 다음
frame-not-classified = 비밀 정보 취급 불가
frame-not-found = 열람할 수 있는 내용이 없습니다.
frame-places = 기록 둘러보기
frame-previous = 이전
frame-print = 인쇄
frame-search = 기록 검색
frame-seat = 열람석
frame-skip = 본문으로 바로가기
frame-source = 출처 { $number }

## Search

search-kind = 종류
search-nothing = “{ $query }” 검색 결과가 없습니다.
search-results = “{ $query }” 검색 결과 { $count }건

## When there is nothing to show

empty-calendar = 날짜가 있는 기록이 없습니다.
empty-commitments = 기록된 약속이 없습니다.
empty-documents = 기록된 문서가 없습니다.
empty-issues = 기록된 현안이 없습니다.
empty-meetings = 기록된 회의가 없습니다.
empty-projects = 기록된 사업이 없습니다.
empty-requests = 기록된 요청이 없습니다.

## Register of offices

empty-offices = 기록된 직위가 없습니다.
term-current = 현직

## Issues

issue-nothing-said = 이 사안에 대해 기록된 내용이 없습니다.
issue-part-of = 상위 사안
issue-parts = 하위 사안
issue-times-said = 논의 횟수

## The ledger

log-act = 행위
log-author = 행위자
log-concerns = 대상
log-corrected-by = { $number }번으로 정정됨
log-corrects = { $number }번 정정
log-earlier = 이전 기록

## The first page

home-asked = 양측의 요청 사항과 그 결과
home-discussed = 논의 사항
home-coming = 예정된 회의
home-empty = 아직 기록이 없습니다.
home-in-office = 현직
home-milestones = 관계 발전 경과
home-open = 그 밖의 미해결 요청
home-when-and-where = 일시 및 장소

## 기록의 개별 항목

thing-about = 대상
thing-account-of = 기록 주체
thing-address = 주소
thing-agreed-by = 기록 공유
thing-at = 회의
thing-between = 당사자
thing-body = 협의체
thing-by = 주체
thing-character = 성격
thing-claims = 출처별 내용
thing-co-chairs = 의장
thing-commitment = 이에 따른 약속
thing-country = 국가
thing-date = 날짜
thing-delegations = 대표단
thing-due = 기한
thing-ended = 종료일
thing-entries = 원장의 기재 사항
thing-file = 파일
thing-focus-area = 중점 분야
thing-formal-name = 정식 명칭
thing-from = 출발
thing-function = 직무
thing-genre = 종류
thing-holder = 담당
thing-host = 주최
thing-implements = 이행 대상 문서
thing-issues = 현안
thing-leads-here = 이 항목을 참조하는 항목
thing-level = 급
thing-margins-of = 계기 회의
thing-members = 회원국 및 참관국
thing-of = 소속
thing-office = 직위
thing-organisations = 기관
thing-part-of = 상위 항목
thing-participants = 거명된 인사
thing-pen = 문안 담당
thing-period = 기간
thing-place = 장소
thing-publisher = 발행 기관
thing-reader = 열람 주체
thing-request = 수락한 요청
thing-result = 측정 대상
thing-short-name = 약칭
thing-side = 측
thing-speaker = 발언자
thing-standing = 확정 정도
thing-status = 상태
thing-succeeds = 선행 문서
thing-texts = 문서
thing-theme = 주제
thing-tier = 단계
thing-title = 직함
thing-to = 상대
thing-unit = 단위
thing-until = 종료
thing-verb = 표현
thing-version = 판
thing-wished-by = 희망 기한

## 열람석, 읽을 수 없는 주소

asked-badly = 주소에서 물음표 뒤의 부분을 읽을 수 없습니다. 이전 페이지나 첫 페이지로 돌아가 주십시오.
asked-no-date = “as-of” 뒤의 “{ $text }”{ AFTER($text, "은/는") } 날짜가 아닙니다. 2025-05-15처럼 연, 월, 일을 적어 주십시오.
asked-no-time = “known-at” 뒤의 “{ $text }”{ AFTER($text, "은/는") } 시각이 아닙니다. 2025-05-15T09:00:00Z처럼 협정 세계시로 날짜와 시각을 적어 주십시오.
asked-not-written = 이 문서를 만들 수 없었습니다. 페이지와 다른 형식은 계속 볼 수 있습니다.
asked-too-long = 주소가 너무 깁니다. 더 적은 단어로 검색해 주십시오.
page-not-understood = 읽을 수 없는 주소입니다
page-not-written = 문서를 만들지 못했습니다
page-nothing-here = 내용 없음
seat-keeper = 공개 기록 관리자
seat-public = 일반 공개

## Documents

instrument-aim = { $date }까지 채택 예정
instrument-review = 이행 점검

## Merging files

merge-add-row = 파일 추가
merge-anyway = 다른 기준 문서로 만든 파일이지만 그대로 받습니다
merge-anyway-hint = 그래도 받으려면 파일을 다시 선택하고 해당 칸에 표시하세요.
merge-base = 기준 문안: 배포한 Word 파일
merge-broken = 프로그램 오류로 파일을 합치지 못했습니다. 하나씩 시도하여 어느 파일인지 확인하십시오.
merge-broken-off = 전송이 끊겼습니다. 다시 보내십시오.
merge-drop = 파일을 여기에 끌어다 놓아도 됩니다.
merge-file = 파일
merge-files = 접수한 파일
merge-forget = 이 파일들을 바로 지우기
merge-gone = 이 주소에는 더 이상 남아 있는 것이 없습니다. 파일을 다시 지정하십시오.
merge-joint = 기준 문서가 자기 측 내부 작성본일 때, 양측이 함께 가진 문서
merge-joint-hint = 양측이 함께 가진 문서도 함께 선택하세요.
merge-kept = 아무것도 저장하지 않습니다. 지정한 파일은 추측할 수 없는 주소로 이 프로그램의 메모리에만 최대 { $minutes }분 동안 두었다가 지웁니다.
merge-marks-of = { $party } 수정({ $form })
merge-nameless = { PARTICLE($file, "은/는") } 어느 측의 파일입니까? THA처럼 괄호, 쉼표, 쌍점, 빗금 없이 이름을 적으십시오.
merge-no-base = 기준 문안이 없습니다. 배포한 Word 파일을 지정하십시오.
merge-no-files = 접수한 파일이 없습니다. 기준 문안 외에 하나 이상 지정하십시오.
merge-no-side = “{ $side }”은(는) 측의 이름으로 쓸 수 없습니다. ASEAN처럼 괄호, 쉼표, 쌍점, 빗금이 없는 이름을 쓰세요.
merge-several = 여러 파일 한꺼번에(파일 이름이 측 이름)
merge-side = 제출하는 측
merge-side-hint = 한 측의 구성원이 동의하는 변경을 그 측의 이름으로 된 하나의 문서로 만듭니다. 누가 무엇을 원했는지는 함께 넘어가지 않습니다. 모든 괄호를 보려면 비워 두세요.
merge-style = 국명의 위치
merge-style-delegates = 문구 뒤(RETAIN·DEL)
merge-style-notes = 주석
merge-style-plain = 표시 안 함
merge-style-un = 문구 앞
merge-submit = 합치기
merge-synopsis = 대조표({ $form })
merge-table = 한 측의 문안으로 제출하기
merge-too-large = 파일을 합한 크기가 { $megabytes }MB를 넘습니다. 나누어 지정하거나 “chancery compile”을 쓰십시오.
merge-too-many = 파일이 { $count }개를 넘습니다. 나누어 지정하거나 “chancery compile”을 쓰십시오.
merge-what = 수정 표시가 있는 Word 파일들을 하나의 문안으로 합칩니다. 측마다 문구가 다른 곳에는 괄호를 치고 원하는 측의 이름을 적습니다. 기록하지 않고 고친 곳도 드러납니다.
merge-whose = 측
merge-whose-hint = 이름을 적지 않으면 파일 이름에서 가져옵니다. THA_draft.docx는 THA입니다.
