### 시작 화면과 그 문 뒤의 화면에서 쓰는 말.

## 시작 화면

page-start = 시작
page-examples = 예시
start-title = 무엇부터 시작하시겠습니까?
start-what = Chancery는 국가 간 동반자 관계의 실무 기록을 관리합니다. 무엇에 합의했고, 무엇을 이행했으며, 서로 무엇을 요청했는지를 남깁니다.
start-merge = 수정 표시된 Word 파일 합치기
start-merge-what = 회람한 초안이 수정 표시된 Word 파일로 돌아왔다면, 괄호마다 주장하는 쪽을 밝힌 하나의 문안으로 합칩니다. 아무것도 저장하지 않습니다.
start-examples = 예시 보기
start-examples-what = 공개된 사실로 엮은 제29차 한-아세안 대화와, 공개할 수 없는 부분을 보여 주는 가상의 동반자 관계입니다.
start-open = 기록 열기
start-folder = { $count ->
    [0] { $folder }에 아직 기록이 없습니다.
   *[other] { $folder }에 기록 { $count }건이 있습니다. 최근에 작업한 것부터 보입니다.
}
start-written = { $date } 수정
start-back = 시작 화면으로

## 기록 열기

open-broken = 프로그램의 오류로 처리하지 못했습니다. 바뀐 것은 없습니다.
open-which-seat = 어느 열람석에서 여시겠습니까? 열람석은 모든 화면에서 바꿀 수 있습니다.

## 예시

examples-what = 기록 두 건을 { $folder }에 쓰고, 각각 별도의 주소에서 보여 줍니다. 폴더를 지울 때까지 남아 있습니다.
examples-where = 예시는 { $folder }에 있습니다. 각각 별도의 주소에서 볼 수 있습니다.
examples-look = 가상의 기록에서는 화면 위의 열람석을 바꾸어 무엇이 사라지는지 보십시오. 초안의 Word 파일도 같은 폴더에 있으니 “파일 합치기”에 넣어 보십시오.
examples-write = 예시를 쓰고 열기
