### What forms say. A field is `field-` and its name as in the JSON of the act; one that is called otherwise in one
### form has the form in between: `field-request-make-by`. What helps to fill it in is `hint-`, in the same way.

## Forms, by noun and verb

form-index = 기록하기
form-meeting-convene = 회의 기록
form-meeting-attend = 대표단 기록
form-meeting-co-chair = 공동의장 기록
form-meeting-set-agenda = 의제 기록
form-meeting-handle = 회의의 문서 처리 결과 기록
form-meeting-conclude = 회의 결과 기록
form-intervention-record = 발언 기록
form-intervention-agree-account = 이 기록에 동의
form-request-make = 요청 기록
form-request-respond = 요청에 답변
form-request-develop = 진전 사항 기록
form-request-agree-account = 요청에 관한 이 기록에 동의
form-commitment-give = 약속 기록
form-commitment-end = 약속의 이행 또는 철회 기록
form-progress-report = 행동과제 이행 보고
form-progress-advance = 이행 보고의 단계 변경 기록
form-progress-endorse = 이 이행 보고에 동참
form-office-establish = 직위 기록
form-office-appoint = 직위 담당자 기록
form-office-end = 임기 종료 기록
form-project-propose = 사업 기록
form-project-reach = 사업 단계 기록
form-project-fund = 사업 예산 기록
form-project-schedule = 사업 기간 기록
form-project-serve = 사업이 이행하는 행동과제 기록
form-project-involve = 사업 참여 기관 기록
form-project-component = 사업 구성 부분 기록
form-project-designate = 사업 지정
form-project-name = 사업의 다른 명칭 기록

## Offers where one reads

offer-record = 기록…
offer-report = 보고…
offer-respond = 답변…
offer-end = 이행 또는 철회…
offer-appoint = 담당자 기록…
offer-end-term = 임기 종료…
offer-clear = 오늘 날짜로 승인
offer-exchange = 오늘 날짜로 상대측에 전달
offer-endorse = 오늘 날짜로 동참
offer-agree = 오늘 날짜로 동의
offer-correct = 기재 사항 { $number }번 정정…
offer-own-report = 자체 보고 ({ $stage })
offer-goes = 누르면 오늘 날짜로 바로 기록됩니다. { $goes }

## Where it goes

form-where = 기록할 곳과 명의
form-where-hint = 기록되는 순간부터 해당 기록부를 열람하는 모두가 이 내용을 읽습니다. 기록은 지워지지 않으며, 잘못은 정정으로 바로잡습니다.
form-take-book = 이 기록부 선택
form-read-by = 열람: { $readers }.
form-read-by-everyone = 누구나 열람합니다.
form-narrow = 목록 좁히기
form-as-side = { $voice } 측 ({ $capacity })
form-as-party = { $voice } ({ $capacity })
form-goes = { $author } 명의로 “{ $book }”에 기록됩니다. { $readers }
form-no-way = 이 열람석에서는 이 내용을 기록할 수 없습니다. 다른 주체의 기록부이거나, 기록할 수 있는 주체를 대표하지 않습니다.
form-way-gone = 해당 기록부에 해당 명의로는 더 이상 기록할 수 없습니다. 다시 선택하시기 바랍니다.

## The page of a form

form-needed = 필수
form-faults = 아직 기록되지 않았습니다. 입력한 내용은 그대로 남아 있습니다.
form-wrong = { $field }: { $wrong }
form-wrong-missing = 입력이 필요합니다.
form-wrong-date = 날짜가 아닙니다. 연도, 연월 또는 연월일을 입력하시기 바랍니다.
form-wrong-number = 정수를 입력하시기 바랍니다.
form-wrong-money = 금액과 USD, KRW 등의 통화를 입력하시기 바랍니다.
form-wrong-key = 영문 소문자, 숫자, 붙임표로 1~64자를 입력하시기 바랍니다. 붙임표는 처음과 끝에 쓸 수 없습니다.
form-wrong-choice = 제시된 항목 가운데에서 선택하시기 바랍니다.
form-day = 일
form-month = 월
form-year = 연도
form-from = 시작
form-until = 종료
form-amount = 금액
form-currency = 통화
form-other-language = 다른 언어로
form-origin = 원문 언어
form-origin-all = 모두 동등한 정본
form-nothing-to-choose = 이 기록부에는 아직 선택할 항목이 없습니다.
form-more-rows = 행 추가
form-sources = 근거 출처
form-new-source = 목록에 없는 출처
form-new-source-hint = 이 출처를 근거로 하는 내용과 함께 같은 기록부에 기록됩니다.
form-preview = 기록될 모습 보기
form-send = 기록
form-keep = 초안으로 보관
form-change = 돌아가서 고치기
form-not-yet = 아직 기록되지 않았습니다. 기록되면 페이지가 다음과 같이 보입니다.
form-no-preview = 기록하기 전에는 보여 드릴 수 없습니다.
form-not-written = 기록을 저장하지 못하여 아무것도 기록되지 않았습니다. 디스크를 확인하고 다시 시도하시기 바랍니다.
form-corrects = 기록부 “{ $book }”의 기재 사항 { $number }번을 정정합니다. 두 내용 모두 계속 읽을 수 있습니다.
form-history = 기재 사항과 정정 내역
form-history-entry = 기재 사항 { $number }번, { $date }, { $seat }
form-recorded = “{ $book }”의 기재 사항 { $number }번으로 기록되었습니다:

## Drafts

form-drafts = 초안
form-drafts-what = 이 열람석에만 보입니다. 기록의 일부가 아니며, 기록하면 지워집니다.
form-drafts-none = 이 열람석의 초안이 없습니다.
form-drafts-too-many = 초안을 더 보관할 수 없습니다. 열람석마다 { $count }건까지 보관할 수 있으니 먼저 하나를 지우시기 바랍니다. 입력한 내용은 그대로 남아 있습니다.
form-erase = 지우기
form-erase-named = 초안 “{ $name }” 지우기
form-kept-at = 초안으로 보관됨, { $time }.
form-keeping = 보관 중…
form-changed-at = 이 초안은 다른 창에서 변경되었습니다({ $time }). 변경된 내용은 덮어쓰지 않았으며, 입력한 내용은 아래에 있습니다. 다시 보관하면 입력한 내용으로 바뀝니다.
form-changed-elsewhere = 이 초안은 다른 창에서 변경되었습니다. “초안으로 보관”을 누르기 전까지 입력한 내용은 보관되지 않습니다.

## Fields

field-account = 기록 주체
field-actual = 실제 기간
field-address = 열람 주소
field-amount = 금액
field-as = 기록할 곳
field-at = 회의
field-between = 결론을 낸 주체
field-body = 협의체
field-budget = 예산
field-by = 명의
field-capacity = 자격
field-cites = 출처
field-commitment = 약속
field-completeness = 명단의 범위
field-currency = 통화
field-dated = 발행일
field-designation = 지정 구분
field-due = 기한
field-duty = 역할
field-ending = 종료 형태
field-evidence = 근거자료
field-focus-area = 중점 분야
field-function = 직무
field-fund = 기금
field-incumbent = 담당자
field-instrument = 문서
field-intervention = 발언
field-issues = 현안
field-item = 의제
field-items = 의제
field-key = 식별자
field-label = 번호
field-lead = 주관 기관
field-line = 행동과제
field-margins-of = 계기 회의
field-meeting = 회의
field-name = 명칭
field-narrative = 이행 내용
field-number = 차수
field-of = 직위를 둔 주체
field-office = 직위
field-on = 일자
field-organisation = 기관
field-part-of = 상위 사업
field-participants = 참석자
field-period = 기간
field-person = 인물
field-place = 장소
field-planned = 계획 기간
field-progress = 이행 보고
field-project = 사업
field-publisher = 발행처
field-purpose = 사업 내용
field-request = 요청
field-response = 답변
field-restated-as = 전달본
field-role = 참여 형태
field-setting = 개최 방식
field-short = 약칭
field-side = 명의
field-source = 출처
field-speaker = 발언자
field-stage = 단계
field-statement = 결론
field-status = 상태
field-subject = 주제
field-substance = 발언 내용
field-term = 임기
field-title = 제목
field-to = 대상
field-treatment = 회의의 처리
field-until = 마지막 날
field-verb = 동사
field-voice = 대표 주체
field-voices = 발언 주체
field-wished-by = 희망 시한
field-words = 표현

field-commitment-give-subject = 약속한 내용
field-meeting-convene-period = 개최 일자
field-office-appoint-period = 재임 기간
field-project-component-period = 시행 기간
field-request-make-by = 요청 측
field-request-make-on = 요청 일자
field-request-make-subject = 요청 내용
field-request-make-to = 요청받은 측
field-request-respond-commitment = 약속의 식별자
field-request-develop-words = 진전 내용
field-progress-report-on = 기준 일자
field-intervention-agree-account-voice = 명의
field-request-agree-account-voice = 명의
field-progress-endorse-voice = 명의

hint-key = 비워 두면 자동으로 만들어집니다. 주소와 참조에 쓰입니다: dialogue-29.
hint-evidence = 사업, 회의, 첨부 문서, 공표 사실.
hint-number = 연속 회의의 차수: 29.
hint-meeting-attend-participants = 서열 순으로 적습니다. 인물을 선택하거나 직함을 적습니다.
hint-meeting-convene-title = 협의체와 차수로 회의를 알 수 없을 때 필요합니다.
hint-intervention-record-substance = 동사와 이어지는 말로 적습니다.
hint-intervention-record-verb = 실제로 쓰인 동사를 선택하며, 더 강한 동사를 쓰지 않습니다.
hint-progress-report-on = 이 내용이 사실인 일자를 알려진 만큼 정확히 적습니다.
hint-request-make-subject = 짧은 구로 적습니다.
hint-request-respond-commitment = 수락하면 약속이 만들어집니다. 비워 두면 식별자가 자동으로 만들어집니다.
hint-project-propose-purpose = 명칭에 이어지는 구로 적습니다.
hint-restated-as = 상대측에 전달된 더 넓은 기록부의 이행 보고.
hint-wished-by = 언급된 만큼 정확히: 일, 월 또는 연도.
hint-address = 웹 주소가 있으면 적습니다.
