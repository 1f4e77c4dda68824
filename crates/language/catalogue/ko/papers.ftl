### What papers say beyond the words of the field.

## What every paper says of itself

paper-book = 기록부
paper-checkpoint = 검증 기준점
paper-continued = 계속
paper-made-by = { $program } { $version } 작성
paper-page-of = { $page }/{ $pages }쪽
paper-page = { $page }쪽
paper-sources = 출처

## Names of papers

paper-brief = 회의 참고자료
paper-follow-up = 후속조치 현황표
paper-press-release = 보도자료
paper-review = 이행 점검 보고서
paper-summary-record = 회의 기록
paper-title-of-meeting = { $meeting } { $paper }

## How people and meetings are named

meeting-name = { $ordinal } { $body }
person-again = { $name } { $title }
person-titled = { $name } { $title }
bracketed = { $words }({ $within })

## What was said, with its verb

said-together = 참석자들
said-again = 또한 { $who }
said-agreed = { PARTICLE($who, "은/는") } { $what } 합의하였다.
said-appreciated = { PARTICLE($who, "은/는") } { $what } 사의를 표하였다.
said-asked = { PARTICLE($who, "은/는") } { $what } 요청하였다.
said-called-for = { PARTICLE($who, "은/는") } { $what } 촉구하였다.
said-examined = { PARTICLE($who, "은/는") } { $what } 검토하였다.
said-exchanged-views = { PARTICLE($who, "은/는") } { $what } 의견을 교환하였다.
said-explained = { PARTICLE($who, "은/는") } { $what } 설명하였다.
said-noted = { PARTICLE($who, "은/는") } { $what } 언급하였다.
said-reached-common-understanding = { PARTICLE($who, "은/는") } { $what } 공감대를 형성하였다.
said-reiterated-support = { PARTICLE($who, "은/는") } { $what } 지지를 재확인하였다.
said-reviewed = { PARTICLE($who, "은/는") } { $what } 점검하였다.
said-stressed = { PARTICLE($who, "은/는") } { $what } 강조하였다.

## Record of a meeting

meeting-after = 다음 회의
meeting-asked = 요청 사항
meeting-before = 이전 회의
meeting-delegations = 대표단(의전 서열순)
meeting-discussion = 논의 내용
meeting-duty = 역할
meeting-margins-of = 계기 회의
meeting-on-margins = 계기 양자회담
meeting-outcomes = 결과
meeting-texts = 다룬 문서
meeting-undertaken = 약속 사항
delegation-complete = 전체 명단
delegation-included = 일부 명단

## Follow-up matrix

follow-up-asked-by = { $voice } 요청
follow-up-commitments = 약속(약속한 측별)
follow-up-open = 미해결 요청
follow-up-open-over-time = 시기별 미해결 요청
follow-up-open-reading = { $date } 기준 미해결 요청은 { $count }건이다.
follow-up-requests = 요청(요청한 측별)
follow-up-response = { $voice }: { $response }.
follow-up-undertaken-by = { $voice } 약속
follow-up-wished-by = 희망 시한 { $date }

## Portfolio and projects

portfolio-actual = 실제: { $period }
portfolio-area-total = 분야 합계
portfolio-no-area = 중점분야 없음
portfolio-organisations = 참여 기관
portfolio-timeline = 사업 기간
portfolio-timeline-reading = 기간이 기록된 사업은 { $count }건이다.
portfolio-total = 합계
portfolio-without-budget = 예산이 기록되지 않은 사업 { $count }건은 합계에 포함되지 않았다.
project-aliases = 다른 이름
project-components = 세부 사업
project-days = 체류 일수
project-designated = 지정
project-designated-by = { $designation }({ $voice }, { $date })
project-focus-area = 중점분야
project-indicator = 지표
project-lead = 주관 기관
project-measured = 측정치
project-part-of = 상위 사업
project-share = { $whole } 중 { $part }
project-stages = 추진 단계
project-target-by = { $date }까지 { $value }
project-targets = 목표치

## What sources say

claims-heading = 출처별 내용
claim-statement = 내용
claim-figure = 수치
claim-standing = 채택 여부
claim-preferred = 우선 채택
claim-disputed = 출처 간 상이
claim-percent = { $percent }%
figure-about = 약 { $figure }
figure-more-than = { $figure } 초과
figure-at-least = { $figure } 이상
figure-at-most = { $figure } 이하
figure-nearly = { $figure } 가까이

## Press release

release-asked = { PARTICLE($voice, "은/는") } { $addressees }에 다음 사항을 요청하였다: { $subject }.
release-attributed = 귀속된 발언
release-attributions = 상대측 발언으로 귀속된 내용
release-attributions-notice = 이 목록은 보도자료에 첨부되지만 그 일부는 아니다. { $issuer }의 설명이 상대측에 귀속시킨 내용과 상대측의 동의 여부를 보여 준다.
release-delegation-complete = { $voice } 대표단: { $names }.
release-delegation-included = { $voice } 대표단에는 { $names } 등이 참석하였다.
release-event = { $event }: “{ $theme }”
release-project = { $name } - { $purpose }
release-project-parts = { $name } - { $parts }
release-issued-by = { $issuer } 발표, { $date } 회의
release-level = { $level }({ $date }): { $event }.
release-margins = 회의를 계기로 { PARTICLE($issuer, "은/는") } { PARTICLE($partners, "과/와") } 양자 면담을 가졌다.
release-opening = { PARTICLE($meeting, "이/가") } { $dates } { $place }에서 { $chairs }의 공동 주재로 개최되었다.
release-our-account-only = 우리 측 설명
release-projects = “{ $area }” 분야 사업: { $projects }.
release-themes = 주제: { $from }; { $to }.
said-by-both = 양측
said-by-both-in-each = 각 면담에서 양측

## Review of an instrument

review-serves = { $framework } 연계: { $area }
review-addressed = 조치 또는 이행
review-adopted = 채택
review-agreed = 합의된 상태
review-agreed-by-both = 양측 합의
review-all-lines = 전체
review-annex-counts = { $annex }: { $date }부터 세부사업 { $count }개 포함.
review-annex-to-come = { $annex }: { $date }부터 세부사업 { $count }개 포함 예정.
review-between = 당사자
review-by = 기준
review-by-section = 분야별 이행률
review-chart = 분야별 합의 상태
review-chart-reading = 양측이 이행 완료로 합의한 비율: { $rate }.
review-denominator = 세부사업 수의 변동
review-differences = 양측 보고가 다른 항목
review-differing = 상이
review-editions = 발간본
review-every-line = 항목별 현황
review-implements = 이행 대상 문서
review-in-effect = 발효
review-inactive = 활동 없음
review-is = 현재
review-line-dropped = { $line }: { $date }부터 제외. { $reason }
review-lines-not-recorded = 이 문서의 세부 항목은 기록되어 있지 않으므로 자체 이행률을 산출하지 않는다. 아래에는 공개된 수치를 출처와 함께 제시한다.
review-moved = 지난 발간본 이후의 변동
review-moved-since = “{ $edition }”({ $date } 기준, { $denominator }개 항목) 이후 합의 상태가 바뀐 항목은 { $count }개이다.
review-next = 차기 문서 준비
review-none-agreed = 합의 없음
review-preparation = 준비 경과
review-projects = 중점분야별 사업
review-rates = 이행률
review-reported-by = { $side } 보고
review-rule = { $date } 기준 집계 대상은 { $count }개 항목이다. 각 이행률에는 집계 상태와 분자·분모를 함께 적으며, 백분율은 소수 첫째 자리까지 오사오입한다.
review-steps = 준비 단계
review-succeeds = 선행 문서
review-suggested = 합의된 상태에 따르면 { $dropped }개 항목은 이행이 완료되어 계속할 필요가 없고, { $carried }개 항목은 승계될 수 있다.
review-title = 이행 점검: { $instrument }
review-to-be-adopted = 채택 예정
review-was = 이전
review-without-activity = 활동이 없는 항목

## Calendar

calendar-chart = 지난 1년과 앞으로의 1년
calendar-chart-reading = { $period } 회의·행사·문서·요청·약속 관련 일정 { $count }건. 선은 { $date } 기준일을 나타낸다.
calendar-file-left-out = { $count ->
    [0] 이 일정표에 담긴 기록의 날짜는 모두 일 단위까지 확인되었다.
   *[other] 일 단위까지 확인되지 않은 일정 { $count }건은 제외하였다.
}
calendar-gone = 지난 일정
calendar-part = { $whole }: { $part }
calendar-passed = 기한이 지났으나 완료 기록이 없는 사항
calendar-some-time-in = { $year }(월 미상)
calendar-to-come = 진행 중이거나 예정된 일정
calendar-what = 내용

## Workbooks

paper-matrix-of = { $instrument } 이행 현황표
sheet-about = 문서 정보
sheet-activity = 활동 여부
sheet-actual-from = 실제 시작
sheet-actual-until = 실제 종료
sheet-agreed-on = 합의 기준일
sheet-by = 주체
sheet-column-of = { $what }({ $voice })
sheet-currency = 통화
sheet-differs = 상이
sheet-follow-up = 후속조치
sheet-fund = 재원
sheet-kind = 구분
sheet-lines = 건수
sheet-lines-shown = 현재 필터로 표시된 건수
sheet-matrix = 이행 현황표
sheet-narrative = 보고 내용
sheet-no-activity = 활동 없음
sheet-of-lines = 전체 건수
sheet-passed = 시한 경과
sheet-planned-from = 계획 시작
sheet-planned-until = 계획 종료
sheet-portfolio = 협력사업
sheet-rate = 비율
sheet-rates = 비율: { $what }
sheet-serves = 연계 분야
sheet-short = 약칭
sheet-sums-by-area = 분야별 예산
sheet-to = 상대
sheet-total = 합계 항목
sheet-totals = 합계
sheet-without-budget = 예산 기록 없음

## A text made of files

compiled-authors = 파일에 기록된 이름
compiled-base = 기준 문안
compiled-beside = 기준 문안과 { $parties } 문안 대조
compiled-book = 파일에서 작성
compiled-book-of-side = { $side } 내부용, 파일에서 작성
compiled-brackets = 괄호
compiled-changes = 수정
compiled-clean = { $file }(수정 표시 없음)
compiled-comment = 메모
compiled-comment-on = 대상 문구
compiled-comments = 메모
compiled-compared = 비교로 찾은 수정
compiled-differences = { $file }의 달라진 점
compiled-holders = 다른 문구를 원하는 측
compiled-left = { $party }: { $what } ({ $count }건)
compiled-left-object = 다른 프로그램의 개체는 옮겨 오지 않았습니다. 그림이 있으면 그림만 옮겼습니다
compiled-left-parts = 차트나 다이어그램은 옮겨 오지 않았습니다. 그 자리에 표시가 있습니다
compiled-left-outside = 파일 밖에 있는 그림은 가져오지 않았습니다. 그 자리에 표시가 있습니다
compiled-left-picture = 받아들이지 않는 형식이거나 너무 큰 그림은 옮겨 오지 않았습니다. 그 자리에 표시가 있습니다
compiled-left-told = 보이는 것 외에 이름을 담고 있을 수 있는 그림은 제출하지 않았습니다. PNG로 저장해 다시 넣으십시오
compiled-left-field = 다른 곳에서 내용을 가져오는 필드는 옮겨 오지 않았습니다. 그 자리에 표시가 있습니다
compiled-left-damaged = 파일의 손상된 부분에 있는 것은 옮겨 오지 않았습니다. 그 자리에 표시가 있습니다
compiled-left-story = 새 머리글이나 바닥글, 또는 참조가 없는 주석은 옮겨 오지 않았습니다
compiled-moves = 이동
compiled-nameless = (이름 삭제됨)
compiled-note = (주: { $words })
compiled-nothing-touched = 수정한 측이 없습니다.
compiled-number = 번호
compiled-of = { $parties }의 수정 반영
compiled-opaque = (글자 아님)
compiled-open = 미합의 사항
compiled-other-stories = 주석, 머리글, 글상자
compiled-party = 측
compiled-points = 쟁점
compiled-received = 접수 내용
compiled-recorded = 기록된 수정
compiled-secretariat = 사무국
compiled-struck = 다른 문안이 여럿 남아 있어 괄호는 그대로 두고, 그 안에서 지운 문안
compiled-text = 문안
compiled-title = { $file } 협상 문안
compiled-unanimous = 모두가 요구하는 수정
compiled-untracked = 기록되지 않은 수정
compiled-untracked-found = 변경 내용 추적을 끈 채 고친 곳이 { $count }건 있습니다.
compiled-without-effect = 문구에 영향 없는 표시

## A text that carries brackets

brackets-agreed = 합의 표시
brackets-brackets = 괄호
brackets-by-party = 측별
brackets-by-section = 절별
brackets-crossing = 괄호가 선택안 안에서 열려 밖에서 닫힙니다:
brackets-deletes = 삭제 요구
brackets-faults = 잘못된 곳
brackets-faults-found = 잘못된 곳이 { $count }곳 있습니다. 읽을 수 있는 만큼만 셌습니다.
brackets-in-all = 합계
brackets-no-heading = 첫 제목 앞
brackets-option-out-of-order = 앞 번호의 선택안이 없습니다:
brackets-options = 선택안 묶음
brackets-places = 쟁점
brackets-proposes = 제안
brackets-reserves = 유보
brackets-retains = 유지 요구
brackets-section = 절
brackets-slots = 채울 곳
brackets-spanning = 괄호가 뒤의 문단에서 닫힙니다:
brackets-title = { $file } 미합의 사항
brackets-unbalanced = 짝 없는 괄호
brackets-unclosed = 닫히지 않은 괄호:
brackets-unopened = 열리지 않은 괄호:

## Earlier wording

precedents-draft = { $file } 기존 문구
precedents-found = { $all }개 문단 가운데 { $count }개가 { $folder }에 기존 문구가 있습니다.
precedents-none = 선례가 없습니다.
precedents-place = { $source }, { $paragraph }번째 문단
precedents-place-dated = { $source }, { $date }, { $paragraph }번째 문단
precedents-searched = { $folder }의 문단: { $count }개
precedents-share = 단어 { $share } 일치
precedents-title = 기존 문구
