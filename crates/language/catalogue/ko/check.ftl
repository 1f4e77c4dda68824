### 기록과 대조한 글에 대한 안내.

check-title = { $file } 대조 결과
check-findings = 글의 내용과 기록의 내용
check-place = 위치
check-said = 글
check-record-has = 기록
check-certainty = 확실성
check-see = 기록 보기
check-note = { $place }, 주 { $number }
check-nothing = 기록이 아는 범위에서 글은 기록과 어긋나지 않습니다.
check-summary = 분명한 오류 { $sure }건, 오류로 보이는 곳 { $likely }건, 참고 { $remarks }건.
check-sure = 분명함
check-likely = 가능성 높음
check-remark = 참고
check-unknown = 기록에 없는 이름
check-no-unknown = 기록에 없는 영문 이름(두 단어 이상)은 찾지 못했습니다.
check-name = 이름

## 날짜와 회의

check-weekday = { PARTICLE($date, "은/는") } { $weekday }입니다.
check-no-such-day = 없는 날짜입니다.
check-meeting-date = { $meeting }: { $dates }.
check-meeting-place = { $meeting }: { $place }.
check-meeting-number = { $dates }의 회의: { $meeting }.
check-not-in-chair = { $meeting } 주재: { $chairs }.

## 이름, 직함, 직위

check-spelling = { $name }
check-spelling-form = { $form }({ $name })
check-other-spelling = 기록의 표기: { $name }
check-name-order = 이름의 순서: { $name }
check-mixed-name = 서로 다른 두 사람: { $first }; { $second }
check-abbreviation = { $name }: { $short }
check-title-held = 해당일 { $person }의 직함: { $titles }.
check-no-title = 해당일 { $person }의 직함은 기록에 없습니다.
check-held = 글에 쓰인 직함의 기간: { $period }.
check-bearer = 이 직함은 { $person }의 것입니다.
check-holder = 당시 { $office }: { $holders }.
check-held-office = 글에 쓰인 당사자의 재임 기간: { $period }.

## 금액, 연도, 수

check-currency = { $of }: { $amounts }.
check-amount = { $of }: { $amounts }.
check-years = { $of }: { $period }.
check-members = 해당일 { $side } 회원국 수: { $count }.
check-adoption = { $text } 채택일: { $date }.

## 비율, 동사, 상태

check-rounding = 분수로 계산하면 { $rate }입니다.
check-bare-rate = 백분율은 분수와 집계 기준 없이는 뜻이 없습니다.
check-bare-rate-known = 백분율은 분수 없이는 뜻이 없습니다. 기록: { $rates }.
check-count = { $of }: { $rates }.
check-percent-claimed = { $percent }%(출처에 분수 없음)
check-verb = 기록의 동사 ‘{ $verb }’: { $substance }
check-status = { $status }: { $line }

## The command

help-check = 글을 기록과 대조하여 어긋나는 곳을 보여 줍니다
option-against = 기록. 지정하지 않으면 글과 같은 폴더 또는 현재 폴더의 유일한 .chancery
option-checked-text = 글: .docx, .xlsx, .md 또는 .txt
option-unknown = 기록에 없는 영문 이름(두 단어 이상)도 함께 보여 줍니다
check-disagrees = 글이 기록과 { $count }곳에서 어긋납니다.
check-several-records = 기록이 여럿 있습니다: { $records }. 대조할 기록을 글 다음에 지정하십시오.
check-no-record = 글과 같은 폴더나 현재 폴더에 기록이 없습니다. 글 다음에 지정하십시오: chancery check release.docx ours.chancery
