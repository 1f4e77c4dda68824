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
frame-book = 기록부: { $book }
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

empty-commitments = 기록된 약속이 없습니다.
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
home-coming = 예정된 회의
home-empty = 아직 기록이 없습니다.
home-in-office = 현직
home-milestones = 관계 발전 경과
home-open = 그 밖의 미해결 요청
home-when-and-where = 일시 및 장소
