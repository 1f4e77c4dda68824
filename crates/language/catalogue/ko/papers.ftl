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
person-titled = { $name } { $title }

## What was said, with its verb

said-together = 참석자들
said-agreed = { PARTICLE($who, "은/는") } { $what } 합의하였다.
said-appreciated = { PARTICLE($who, "은/는") } { $what } 사의를 표하였다.
said-asked = { PARTICLE($who, "은/는") } { $what } 요청하였다.
said-called-for = { PARTICLE($who, "은/는") } { $what } 촉구하였다.
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
project-lead = 주관 기관
project-part-of = 상위 사업
project-stages = 추진 단계

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
