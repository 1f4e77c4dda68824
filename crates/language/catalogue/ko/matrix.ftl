### 들어오는 이행 현황표: 무엇을 기록하게 되는지, 무엇이 불확실한지, 무엇을 담지 않는지.

## 첫머리

matrix-as-of = 현황표 기준일
matrix-as-of-choice = 지정한 날짜
matrix-as-of-day = 읽은 날: 파일에 날짜가 없습니다. --as-of로 지정하십시오
matrix-as-of-file = 파일에 적힌 날짜: { $place }
matrix-as-of-unclear = 읽은 날: { $place }의 날짜는 두 가지로 읽힙니다
matrix-count-doubtful-rows = 불확실한 행이 { $count }개입니다.
matrix-count-other-rows = 그 밖에 문서의 항목과 관계없는 행이 { $count }개입니다.
matrix-count-reports = 기록하게 될 보고는 { $count }건입니다.
matrix-count-same = 이미 파일과 같이 기록된 보고는 { $count }건입니다.
matrix-count-undecided = 결정이 필요한 보고는 { $count }건입니다.
matrix-count-without-row = 파일에 행이 없는 항목은 { $count }개입니다.
matrix-files = 파일
matrix-no-writer = { $side }: 이 좌석이 아는 범위에서 그곳에 대신 기록할 수 있는 좌석이 없어 보고를 기록하지 않습니다
matrix-place-in = { $file }: { $place }
matrix-preview-of = { $instrument } 이행 현황표, 기록 전 미리보기
matrix-stage = 보고 단계
matrix-summary = 기록과 다른 보고 { $reports }건, 이미 있는 보고 { $same }건, 결정이 필요한 사항 { $doubts }건입니다.
matrix-writer = { $side }: 좌석 { $seat }, 기록부 { $book }
matrix-writers = 기록 주체

## 결정할 사항

matrix-cells = 셀 수
matrix-closest = 가장 가까운 항목
matrix-decide-as-of = { $place }의 날짜는 두 가지로 읽힙니다. --as-of 2025-12-31과 같이 현황표 기준일을 지정하십시오.
matrix-decide-column = 열의 내용이 다르면 --map "제목=status rok"과 같이 지정하십시오. 쓸 수 있는 말: number, key, line, section, status, activities, report, as-of, completion, lead, budget, remarks, projects, aside.
matrix-decide-line = --set "1.1.3 rok=under-way"와 같이 항목별로 정하십시오. 읽히지 않는 날짜는 파일에서 고치거나 --map "일자=aside"로 그 열을 빼십시오.
matrix-decide-project = 이 목록의 사업은 --project "사업명"으로 기록합니다.
matrix-decide-row = --row "12=1.1.3"과 같이 행이 어느 항목인지 지정하거나(표나 시트가 여럿이면 "Lines!12=1.1.3"), --row "12=-"로 빼십시오.
matrix-decide-side = { $place }의 열이 어느 측의 것인지 적혀 있지 않습니다. --side로 지정하십시오.
matrix-decide-status = 그 뜻을 --status "on track=under-way"와 같이 지정하십시오. 쓸 수 있는 뜻: not-started, under-way, addressed, implemented, nothing.
matrix-decide-writer = 파일에 { $side }의 보고가 있으나 이 좌석이 아는 범위에서 대신 기록할 수 있는 좌석이 없습니다. --seat로 다른 좌석을 지정하십시오.
matrix-doubt-number-against-words = 번호와 문구가 서로 다른 항목을 가리킵니다
matrix-doubt-repeated-number = 같은 번호의 항목이 여럿입니다
matrix-doubt-unknown-choice = 지정한 항목이 문서에 없습니다
matrix-doubt-words = 문구가 한 항목과 충분히 같지 않습니다
matrix-doubtful-rows = 어느 항목인지 확실하지 않은 행
matrix-first = 자리
matrix-near = { $line } (100 중 { $hundredths })
matrix-no-line = 문서의 항목이 아닙니다
matrix-ignored = 지정에 따라 제외
matrix-none-found = 파일에 항목과 이행 내용을 담은 표가 없습니다. --map "제목=status"로 열의 내용을 지정하거나 다른 파일을 넣으십시오.
matrix-nothing-differs = 파일에 기록과 다른 내용이 없습니다.
matrix-row = 행
matrix-side = 측
matrix-to-decide = 결정할 사항
matrix-undecided = 파일 내용을 그대로 기록할 수 없는 항목
matrix-unknown-statuses = 현황 자리에 있으나 알 수 없는 말
matrix-why = 까닭
matrix-why-no-status = 이행 내용은 있으나 현황이 없고 기록에도 없음
matrix-why-nobody-writes = 이 측을 대신하여 기록할 수 있는 좌석이 없음
matrix-why-several-statuses = 현황이 여러 가지임
matrix-why-unknown-date = 날짜가 아니거나 두 가지로 읽히는 날짜가 있음
matrix-why-unknown-status = 현황을 나타내는 말을 알 수 없음
matrix-words = 적힌 내용

## 변경을 표시한 현황표

matrix-becomes-report = 기록 예정
matrix-becomes-same = 이미 같음
matrix-becomes-silent = 파일에 없음
matrix-status-after = 변경 후 현황
matrix-status-before = 변경 전 현황
matrix-told-after = 변경 후 보고
matrix-told-before = 변경 전 보고
matrix-changes = 바뀌는 내용
matrix-goes-further = 다음 단계로 진행
matrix-line-without-row = 파일에 행이 없음

## 파일을 읽은 방법

matrix-becomes = 처리
matrix-by-choice = 지정
matrix-by-content = 열의 내용
matrix-by-heading = 열의 제목
matrix-columns = 열의 내용
matrix-fault = { $place }에 { $fault } 오류가 있어 빈 셀로 읽었습니다.
matrix-formulas = 수식이 있는 셀 { $count }개는 결과를 읽었습니다(첫 번째: { $place }).
matrix-heading = 제목
matrix-hidden-rows = 숨겨지거나 필터로 가려진 행 { $count }개도 읽었습니다.
matrix-holds = 내용
matrix-known-by = 근거
matrix-lines = 항목
matrix-meaning-activities = 이행 내용
matrix-meaning-aside = 기록하지 않는 내용
matrix-meaning-as-of = 보고 기준일
matrix-meaning-budget = 예산
matrix-meaning-completion = 기한 또는 완료일
matrix-meaning-key = 항목 식별자
matrix-meaning-lead = 주관
matrix-meaning-line = 항목 문구
matrix-meaning-number = 항목 번호
matrix-meaning-projects = 사업
matrix-meaning-remarks = 비고
matrix-meaning-report = 현황과 이행 내용
matrix-meaning-section = 상위 제목
matrix-meaning-status = 현황
matrix-meaning-unknown = 알 수 없어 제외
matrix-not-kept = 기록하지 않는 내용
matrix-not-kept-why = 기록의 항목에는 이를 담을 자리가 없습니다. 파일은 이 내용과 함께 보관됩니다. 이행 내용에 담으려면 --map "비고=activities rok"과 같이 지정하십시오.
matrix-other-rows = 어느 항목도 아닌 행
matrix-project = 사업
matrix-project-left = 제외
matrix-project-new = 새 사업
matrix-projects = 기록에 없는 사업
matrix-statuses = 현황을 적은 말
matrix-table-aside = 현황표로 보지 않은 표: { $place }.
matrix-understood = 파일을 읽은 방법
matrix-without-row = 파일에 행이 없는 항목

## 명령

help-matrix-import = Word나 Excel 이행 현황표를 받아 기록하기 전에 바뀌는 내용을 보여 줍니다
matrix-bad-choice = “{ $given }”: { $option } 값으로 읽을 수 없습니다. { $form } 형식으로 쓰십시오.
matrix-no-desk = { $instrument }에 대해 보고할 수 있는 좌석이 기록에 없습니다. --seat로 지정하십시오.
matrix-nothing-recorded = 아무것도 기록하지 않았습니다.
matrix-recorded = 기재 사항 { $count }건을 기록하였습니다.
matrix-still-doubtful = 결정이 필요한 사항이 { $count }건 있어 아무것도 기록하지 않았습니다. 미리보기에 따라 정하거나 --yes로 나머지를 기록하십시오.
option-map = 열의 내용(제목=status rok)
option-matrix-as-of = 현황표에 날짜가 없을 때의 기준일(2025-12-31)
option-matrix-files = 이행 현황표 파일, 하나 또는 여럿(.docx, .xlsx, .md)
option-matrix-out = 미리보기를 쓸 파일(.docx, .pdf, .xlsx)
option-matrix-seat = 받아들이는 좌석. 지정하지 않으면 이 문서에 대해 보고할 수 있는 첫 좌석
option-matrix-side = 측이 적히지 않은 열의 주체
option-plan = 현황표가 다루는 문서의 약칭. 지정하지 않으면 가장 최근에 채택된 계획
option-project = 새 사업으로 기록할 파일 속의 사업
option-row = 행이 다루는 항목(12=1.1.3), 없으면(12=-)
option-set = 파일에 현황이 여러 가지인 항목의 현황(1.1.3 rok=under-way)
option-stage = 보고 단계: draft, cleared, exchanged
option-status = 현황을 나타내는 말의 뜻(on track=under-way)
option-yes = 결정이 필요한 사항이 있어도 이해된 내용을 기록함
