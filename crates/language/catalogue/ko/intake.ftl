### 들어오는 파일(계획, 이행 현황표, 회신, 점검할 글)에 대한 말.

## 파일을 읽지 못하는 까닭

intake-damaged = { $file }: 파일이 손상되어 읽지 못합니다({ $cause }). 원래 프로그램에서 열어 새로 저장한 뒤 다시 넣으십시오.
intake-kind-binary-workbook = Excel 이진 형식(.xlsb)입니다. .xlsx로 저장하십시오
intake-kind-message = 전자우편입니다. 첨부된 파일을 저장하여 넣으십시오
intake-kind-old-word = 2007년 이전 형식의 Word 파일(.doc)입니다. .docx로 저장하십시오
intake-kind-old-workbook = 2007년 이전 형식의 Excel 파일(.xls)입니다. .xlsx로 저장하십시오
intake-kind-open-document = OpenDocument 파일입니다. .docx나 .xlsx로 저장하십시오
intake-kind-pdf = PDF입니다. 원본 파일을 요청하십시오
intake-kind-picture = 그림입니다. 원본 파일을 요청하십시오
intake-kind-plain-text = 일반 텍스트입니다. Word나 Excel에 옮기십시오
intake-kind-rich-text = 서식 있는 텍스트입니다. .docx로 저장하십시오
intake-kind-slides = 슬라이드 파일입니다. 내용을 Word에 옮기십시오
intake-kind-unknown = 알 수 없는 종류의 파일입니다. .docx나 .xlsx로 저장하십시오
intake-kind-web-page = 웹 문서입니다. Word에서 열어 .docx로 저장하십시오
intake-kind-word = Word 파일입니다. Excel 파일(.xlsx)을 넣으십시오
intake-kind-workbook = Excel 파일입니다. Word 파일(.docx)을 넣으십시오
intake-locked = { $file }: 암호가 걸려 있습니다. 암호를 풀고 다시 넣으십시오.
intake-other-kind = { $file }: 여기서 읽지 않는 파일로, { $kind }.
intake-too-large = { $file }: 읽을 수 있는 크기를 넘습니다. 나누어 넣으십시오.
intake-too-large-at = { $file }: { $place }에서 읽을 수 있는 크기를 넘습니다. 나누어 넣으십시오.

## 자리

intake-paragraph = { $number }번째 문단
intake-sheet = “{ $sheet }” 시트
intake-sheet-cell = “{ $sheet }” 시트 { $cell } 셀
intake-sheet-row = “{ $sheet }” 시트 { $cell }행
intake-table = 표 { $table }
intake-table-cell = 표 { $table }, { $row }행 { $column }열
intake-table-row = 표 { $table }, { $row }행

## 읽으면서 확인한 점

intake-changes-accepted = 기록된 수정 { $count }건은 수락한 것으로 읽었습니다.
intake-hidden-left-out = 숨긴 문단 { $count }개는 뺐습니다.
intake-tables-in-cells = 다른 표의 칸 안에 표 { $count }개가 있어, 그 칸의 글로 읽었습니다.

## 파일에서 읽은 계획

plan-reason-bullet = 글머리표가 있음
plan-reason-chosen = 직접 정함
plan-reason-heading-style = 파일의 제목({ $depth }단계)
plan-reason-holds-parts = 번호 붙은 부분이 딸려 있음
plan-reason-introduces = 뒤에 오는 것을 이끎
plan-reason-look = 모양이 제목임
plan-reason-narrates = 사실을 서술함
plan-reason-numbered = 번호가 있음
plan-reason-opening = 첫 제목 앞에 있음
plan-reason-running = 요구하는 것이 없음
plan-reason-table-group = 표의 한 행을 혼자 차지함
plan-reason-table-row = 표의 행에 있음
plan-reason-unnumbered = 번호는 없으나 무엇을 하도록 요구함
plan-reason-within-line = 위 사업의 일부임
plan-reason-word = 앞에 낱말과 번호가 있음
plan-doubt-annex-undated = “{ $annex }”의 발효일이 적혀 있지 않습니다.
plan-doubt-choice-without-part = { $place }에 대해 정한 것이 있으나, 이제 그곳에 아무것도 없습니다.
plan-doubt-heading-without-lines = 이 제목에 딸린 것이 없습니다.
plan-doubt-level-jumped = 속한 곳보다 두 단계 이상 아래에 있습니다.
plan-doubt-no-lines = 세부사업을 찾지 못했습니다. 어느 부분이 무엇을 하도록 요구하는지 아래에서 정하십시오.
plan-doubt-no-period = 계획이 어느 해에 걸친 것인지 적혀 있지 않습니다.
plan-doubt-no-sides = 제목에 양측의 이름이 없습니다.
plan-doubt-no-title = 제목을 찾지 못했습니다.
plan-doubt-no-words = 번호만 있고 글이 없습니다.
plan-doubt-number-repeated = 같은 번호가 { $place }에 이미 있습니다.
plan-doubt-number-skipped = { EMPTY($after) ->
    [yes] 앞의 번호가 빠져 있습니다.
   *[no] { $after } 다음의 번호가 빠져 있습니다.
}
plan-doubt-reads-as-narrative = 주변 사업처럼 번호가 있으나, 요구가 아니라 서술입니다.
plan-doubt-runs-on = 끝맺음이 없어 뒤에 오는 것을 이어 붙였습니다.
plan-doubt-several-measures = 요구하는 것이 { $count }가지이며, 나눌 수 있습니다.
plan-doubt-unnumbered = 번호가 없지만 세부사업으로 보았습니다.
plan-doubt-unpaired = 다른 언어의 글에서 찾지 못했습니다.
plan-left-adoption = 계획의 채택일
plan-left-annex-title = 부속서의 제목
plan-left-chosen = 직접 뺌
plan-left-contents = 차례의 일부
plan-left-hidden = 파일에서 숨긴 것
plan-left-joined = 앞의 것에 이어 붙임
plan-left-other-column = 번호도 글도 아닌 열에 있음
plan-left-table-heading = 표의 머리글
plan-left-title = 제목의 일부
plan-undecided-annex-date = “{ $annex }”의 발효일을 정하십시오.
plan-undecided-parts = 파일에서 계획의 부분을 찾지 못했습니다.
plan-undecided-title = 계획의 제목을 정하십시오.
