### 파일에서 가져온 행동계획에 관한 말.

## 미리 보기

plan-action = 처리
plan-action-alone = 나누지 않음
plan-action-as-read = 읽은 대로
plan-action-joined = 이어 붙임
plan-action-left-out = 제외
plan-action-split = 나눔
plan-adopted = 채택일
plan-annexes = 부속서
plan-annex-from = { $title }({ $date }부터 적용)
plan-annex-undated = { $title }(계획 첫날부터 적용)
plan-choose = “{ $rank }”, “{ $level }”, “{ $action }” 열을 고쳐 --choices로 다시 넘겨 주십시오. 계획의 문구는 여기서 바뀌지 않습니다. “{ $action }”에 쓸 수 있는 말: { $actions }.
plan-counted = 분야 { $pillars }개, 절 { $sections }개, 행동과제 { $lines }개
plan-doubts = 의심스러운 점
plan-doubts-none = 의심스러운 점이 없습니다.
plan-doubtful-parts = 먼저 살펴볼 곳
plan-left = 가져오지 않은 것
plan-level = 수준
plan-nothing-recorded = 아직 아무것도 기록되지 않았습니다.
plan-parts = 이해한 대로의 계획
plan-place = 위치
plan-preview-of = { $file } 미리 보기
plan-rank = 구분
plan-reason = 근거
plan-sides = 양측
plan-sides-unknown = 제목에 나오지 않음
plan-unpaired-other = { $file }에서 짝이 없는 부분
plan-words = 문구

## 계획을 기록하기 전에 정할 것

plan-undecided-sides = { $file }의 제목에 양측의 이름이 나오지 않습니다. --between "KEY=이름" "KEY=이름"으로 알려 주십시오.
plan-our-unknown = “{ $key }”: 양측({ $sides })에 없습니다.
plan-bad-choice = “{ $choice }”: 알 수 없는 선택입니다. 12=section 또는 31=split처럼 위치=구분, 위치=구분@수준, 위치=처리로 쓰십시오. 구분: { $ranks }. 처리: { $actions }.
plan-bad-side = “{ $side }”: 알 수 없습니다. "isl=제도"처럼 짧은 이름과 이름을 쓰십시오.
plan-bad-annex = “{ $annex }”: 알 수 없습니다. annex-1=2028-07-01처럼 부속서와 날짜를 쓰십시오.
plan-bad-cell = { $file }, { $row }행: “{ $words }”은(는) “{ $column }” 열에 쓸 수 없는 말입니다.
plan-no-places = { $file }에 위치를 적은 “{ $place }” 열이 없습니다. --out으로 미리 보기를 새로 만들어 고치십시오.
plan-bad-language = “{ $text }”: 알 수 없습니다. ko=plan-ko.docx처럼 언어와 파일을 쓰십시오.

## 계획을 담아 만드는 기록

plan-book-joint = 공동 장부
plan-book-own = { $name } 자체 장부
plan-desk = { $name } 담당
plan-made = { $file } 파일을 만들었습니다. “{ $title }”의 행동과제 { $lines }개가 공동 장부에 있습니다. 자리는 { $seat }, 자체 장부는 { $book }입니다.
plan-made-next = 다음: chancery review { $file } { $plan } --seat { $seat }

## 기록에 있는 계획과 개정된 계획

plan-revision = “{ $title }”과(와) 나란히 놓은 { $file }
plan-revision-counted = 그대로 { $unchanged }, 문구 변경 { $reworded }, 이동 { $moved }, 분리 { $split }, 통합 { $merged }, 삭제 { $dropped }, 신규 { $new }
plan-revision-dropped = 삭제
plan-revision-merged = 통합
plan-revision-moved = 이동
plan-revision-new = 신규
plan-revision-reworded = 문구 변경
plan-revision-split = 분리
plan-revision-unchanged = 그대로
plan-revision-before = 기록
plan-revision-after = 파일
plan-revision-what = 변동
plan-revision-likeness = 유사도
plan-revision-reason = 개정된 글 { $file }에 없음
plan-revision-no-date = 개정이 언제부터 적용되는지 --from 2028-07-01처럼 알려 주십시오.
plan-revision-nothing = { $file }의 내용은 기록과 같습니다. 아무것도 기록하지 않았습니다.

## 명령이 묻는 것

plan-say-annex = --annex { $annex }=2028-07-01처럼 쓰십시오.
plan-say-parts = “chancery plan read”로 읽은 내용을 살펴보고 --set이나 --choices로 각 부분이 무엇인지 알려 주십시오.
plan-say-title = --title을 쓰십시오.
help-plan = Word, Excel, Markdown 파일에서 행동계획을 읽거나, 개정된 계획을 기록과 견줌
help-plan-read = 계획에서 이해한 내용을 보이고, 고쳐 쓸 미리 보기를 만듦
help-plan-revise = 개정된 계획이나 후속 계획을 기록에 있는 계획과 견줌
option-as-successor = 파일이 기록에 있는 계획을 잇는 별개의 계획일 때 그 짧은 이름
option-plan-annex = 부속서가 적용되는 때(annex-1=2028-07-01)
option-plan-between = 제목에 나오지 않을 때 양측("isl=제도" "ves=베스퍼랜드")
option-plan-choices = 고친 미리 보기 통합문서
option-plan-file = .docx, .xlsx, .md 형식의 계획
option-plan-from = 개정이 적용되는 때(2033-01-01)
option-plan-of = 기록에 있는 계획의 짧은 이름
option-plan-our = 소속된 측의 짧은 이름. 생략하면 첫째 측
option-plan-out = 결과를 쓸 파일. 고쳐서 되돌릴 것은 .xlsx, 읽을 것은 .docx, .pdf, .md, .html
option-plan-seat = 기록할 자리. 생략하면 기록할 수 있는 첫 자리
option-plan-set = 그 위치의 부분이 무엇인지(12=section, 12=section@2, 31=split, 40=join, 44=leave-out)
option-plan-with = 다른 언어로 된 같은 계획(ko=plan-ko.docx)
plan-revision-no-plan = 기록에 계획이 없거나, 그런 짧은 이름의 계획이 없습니다.
plan-revision-not-yours = “{ $seat }” 자리는 계획을 기록한 이름으로 쓰지 않습니다.
plan-revision-recorded = 항목 { $count }개를 기록했습니다.
plan-revision-several = 기록에 계획이 여럿 있습니다. --of로 정하십시오: { $plans }.
plan-revision-alike = 100 중 { $hundredths }
