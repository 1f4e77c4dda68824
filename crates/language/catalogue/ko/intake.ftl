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
