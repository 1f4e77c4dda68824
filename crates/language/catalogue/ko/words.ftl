### Nouns, verbs and statuses of the field, used on pages and papers alike.

## Nouns of the record, as they stand within a sentence

kind-account = 기록 주체
kind-action-line = 행동과제
kind-agenda-item = 의제
kind-alignment = 연계 분야
kind-annex = 부속서
kind-attachment = 첨부 문서
kind-body = 협의체
kind-book = 기록부
kind-bracket = 괄호
kind-brief = 회의 참고자료
kind-citation = 인용 출처
kind-call = 실적 제출 요청
kind-claim = 공표 사실
kind-clearance = 본국 승인
kind-commitment = 약속
kind-deliverable = 성과사업
kind-delegation = 대표단
kind-draft = 초안
kind-edition = 발행본
kind-entry = 기재 사항
kind-event = 행사
kind-focus-area = 중점 분야
kind-indicator = 지표
kind-instrument = 문서
kind-intervention = 발언
kind-issue = 현안
kind-lineage = 계승 관계
kind-link = 주제 간 연계
kind-markup = 수정 의견
kind-measurement = 측정치
kind-meeting = 회의
kind-milestone = 주요 연혁
kind-negotiation-point = 협상 쟁점
kind-note = 비고
kind-observer = 옵서버
kind-office = 직위
kind-organisation = 기관
kind-outcome = 회의 결과
kind-party = 당사자
kind-person = 인물
kind-progress = 이행 보고
kind-project = 사업
kind-proposal = 문안 제안
kind-provision = 조항
kind-request = 요청
kind-result-statement = 성과 진술
kind-seat = 열람석
kind-side = 측
kind-source = 출처
kind-target = 목표치
kind-term = 임기
kind-work-plan = 작업계획

## The same, as headings over several

kinds-action-line = 행동과제
kinds-agenda-item = 의제
kinds-body = 협의체
kinds-book = 기록부
kinds-bracket = 괄호
kinds-call = 실적 제출 요청
kinds-clearance = 승인
kinds-commitment = 약속
kinds-deliverable = 성과사업
kinds-delegation = 대표단
kinds-draft = 초안
kinds-edition = 발행본
kinds-instrument = 문서
kinds-intervention = 발언
kinds-issue = 현안
kinds-measurement = 측정치
kinds-meeting = 회의
kinds-office = 직위
kinds-party = 당사자
kinds-project = 사업
kinds-provision = 조항
kinds-request = 요청
kinds-result = 성과
kinds-side = 양측
kinds-source = 출처

## Words of the field

word-account-of = 기록 주체
word-addressee = 요청 대상
word-agenda = 의제
word-amount = 금액
word-annex = 부속서
word-answer = 답변
word-asked-by = 요청 측
word-asked-of = 요청받은 측
word-body = 협의체
word-budget = 예산
word-caucus = 내부 협의
word-chair = 의장
word-co-chair = 공동의장
word-co-chairs = 공동의장
word-coordinator = 조정국
word-correction = 정정
word-date = 일자
word-delegation = 대표단
word-dialogue-partner = 대화상대국
word-due = 기한
word-evidence = 근거자료
word-focal-point = 실무 담당자
word-follow-up = 후속조치
word-from = 시작
word-head-of-delegation = 수석대표
word-joint-declaration = 공동선언
word-key = 식별자
word-member-state = 회원국
word-name = 명칭
word-note = 비고
word-number = 번호
word-observer = 옵서버
word-on-behalf-of = 대표 주체
word-partner = 상대국
word-period = 기간
word-permanent-representative = 상주대표
word-pillar = 분야
word-place = 장소
word-plan-of-action = 행동계획
word-previous-answer = 이전 답변
word-published = 공표일
word-recorded = 기재일시
word-reference = 참조
word-secretariat = 사무국
word-secretary-general = 사무총장
word-section = 절
word-sectoral-body = 분야별 협의체
word-senior-official = 고위관리
word-since = 시작일
word-som = 고위관리회의(SOM)
word-som-leader = 고위관리회의(SOM) 수석대표
word-source = 출처
word-stage = 단계
word-status = 현황
word-subject = 사안
word-title = 제목
word-until = 종료
word-what-became-of-it = 처리 경과
word-who = 주체
word-wording = 문안

## Verbs of an intervention, never made stronger than what was said

verb-agreed = 합의하였다
verb-appreciated = 평가하였다
verb-asked = 요청하였다
verb-called-for = 촉구하였다
verb-examined = 검토하였다
verb-exchanged-views = 의견을 교환하였다
verb-expected = 기대하였다
verb-explained = 설명하였다
verb-noted = 주목하였다
verb-reached-common-understanding = 인식을 같이하였다
verb-reiterated-support = 지지를 재확인하였다
verb-reviewed = 점검하였다
verb-stressed = 강조하였다

## What became of a request

request-accepted = 수락
request-answered = 답변
request-declined = 불수용
request-development = 관련 경과
request-made = 제기
request-noted = 유념
request-not-pursued = 추진 중단

## What became of a commitment

commitment-delivered = 이행 완료
commitment-given = 표명
commitment-withdrawn = 철회

## Stages of a project

stage-appraisal = 심사
stage-approval = 승인
stage-closure = 종결
stage-completion = 완료
stage-concept = 구상
stage-implementation = 이행
stage-proposal = 제안

## Roles of an organisation in a project

involvement-funder = 재원 제공 기관
involvement-host = 유치기관
involvement-implementer = 수행기관
involvement-lead = 총괄기관
involvement-partner = 협력기관
involvement-proponent = 제안기관
involvement-sponsor = 소관 협의체

## What a project is designated as

designation-flagship = 플래그십 사업
designation-signature = 대표사업

## How the figure of a claim is meant

bound-about = 약
bound-at-least = 이상
bound-at-most = 이하
bound-more-than = 초과
bound-nearly = 가까이

## Papers of which editions are issued

edition-calendar = 일정표
edition-follow-up-matrix = 후속조치표
edition-implementation-matrix = 이행현황표
edition-issue-history = 현안 경과
edition-meeting-record = 회의록
edition-portfolio = 사업 현황
edition-press-release = 보도자료
edition-register-of-offices = 직위 명부
edition-review = 이행점검

## Parts of a text

rank-action-line = 행동과제
rank-chapeau = 전문
rank-paragraph = 항
rank-pillar = 분야
rank-section = 절

## Steps towards a text

step-done = 완료
step-planned = 예정

## Results

tier-impact = 영향
tier-outcome = 성과
tier-output = 산출물

## Progress on an action line

progress-addressed = 조치됨
progress-implemented = 이행 완료
progress-no-report = 보고 없음
progress-not-started = 미착수
progress-under-way = 진행 중

## How far a report of progress has come

report-cleared = 해당 측 승인
report-draft = 초안
report-exchanged = 교환 완료
report-noted = 회의에서 유념

## Deliverables announced for a meeting

deliverable-announced = 발표
deliverable-confirmed = 확정
deliverable-proposed = 제안
deliverable-tentative = 미확정

## How a line continues in the next plan

lineage-carried = 승계
lineage-dropped = 제외
lineage-merged = 통합
lineage-new = 신규
lineage-split = 분리

## A capital’s yes to a version

clearance-cleared = 승인
clearance-needs-cabinet = 내각 승인 필요
clearance-pending = 승인 대기
clearance-with-reservation = 유보부 승인

## Standing of a paragraph under negotiation

standing-bracketed = 괄호 표시
standing-no-objection = 이의 없음
standing-open = 미합의

## What a body did with a document

treatment-adopted = 채택
treatment-examined = 검토
treatment-noted = 유념
treatment-reviewed = 점검

## How a meeting was held, and how complete a list is

setting-in-person = 대면
setting-virtual = 화상
completeness-complete = 전원
completeness-included = 일부

## Levels at which a body meets

level-ambassadors = 대사급
level-leaders = 정상급
level-ministers = 장관급
level-sectoral = 분야별
level-senior-officials = 고위관리급

## Kinds of document

genre-agreement = 협정
genre-declaration = 선언
genre-outlook = 관점
genre-plan-of-action = 행동계획
genre-statement = 성명
genre-vision = 비전

## Functions of an office

function-ambassador = 대사
function-chair = 의장
function-coordinator = 조정국
function-deputy-secretary-general = 사무차장
function-focal-point = 실무 담당자
function-minister = 장·차관
function-permanent-representative = 상주대표
function-secretary-general = 사무총장
function-som-leader = 고위관리회의(SOM) 수석대표

## What a party is, and how it belongs to a side

character-organisation = 기구
character-state = 국가
role-member = 회원국
role-observer = 옵서버

## Places in a delegation

duty-head = 수석대표
duty-member = 대표단원
duty-observer = 옵서버

## Capacities in which one speaks

capacity-chair = 의장
capacity-coordinator = 조정국
capacity-keeper = 기록 관리자
capacity-national = 개별국
capacity-secretariat = 사무국

## Books

book-joint = 공동 기록부
book-public = 공개 기록부
book-of = { $reader } 기록부
book-caucus = { $side } 내부 기록부
book-table = “{ $table }” 협의 기록부

## Whose account it is, and what is not known

account-agreed = 합의된 기록
account-ours = 우리 측 기록
account-theirs = 상대 측 기록
account-of = { $party } 측 기록
absent-no-report = 보고 없음
absent-not-measured = 미측정
absent-nothing-published = 공표된 바 없음
absent-withheld = 비공개 처리
as-known-at = { $moment } 당시 기록 기준
as-of = { $date } 기준
date-passed = 기한 경과
illustrative = 예시
fictional = 가상

## Counts

count-action-lines = 행동과제 { $count }건
count-commitments = 약속 { $count }건
count-entries = 기재 사항 { $count }건
count-meetings = 회의 { $count }회
count-projects = 사업 { $count }건
count-requests = 요청 { $count }건
count-sources = 출처 { $count }건

## What an organisation is in a project, and what a project is designated as

project-role-funder = 재원 제공
project-role-host = 유치 기관
project-role-implementer = 시행 기관
project-role-lead = 주관
project-role-partner = 협력 기관
project-role-proponent = 제안 기관
project-role-sponsor = 후원 기구

## What falls on a date

occasion-adopted = 채택
occasion-adoption-aimed = 채택 목표 시한
occasion-annex-effective = 부속서 발효
occasion-commitment-due = 약속 이행 기한
occasion-component-begins = 세부사업 시작
occasion-component-ends = 세부사업 종료
occasion-cover-begins = 문서 적용 기간 시작
occasion-cover-ends = 문서 적용 기간 종료
occasion-deliverable-announced = 발표
occasion-deliverable-expected = 발표 예정
occasion-event = 행사
occasion-instrument-step = 문서 마련 단계
occasion-meeting = 회의
occasion-milestone = 이정표
occasion-project-began = 사업 시작
occasion-project-ended = 사업 종료
occasion-project-to-begin = 사업 시작 예정
occasion-project-to-end = 사업 종료 예정
occasion-request-wished-by = 요청 회신 희망 시한
occasion-takes-effect = 발효
occasion-term-begins = 임기 시작
occasion-term-ends = 임기 종료

## How a date stands

timing-ahead = 예정
timing-current = 진행 중
timing-over = 지남
timing-passed = 시한 지남
timing-settled = 매듭지어짐
timing-undetermined = 날짜 미상
