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
