### Why an act cannot be recorded: `refusal-` and the names of its cases joined by `-`.
### A sentence can say what the case carries, under the names it has there.

## Everything

refusal-unknown = 열람 가능한 기록부에 { $kind } “{ $key }”{ AFTER($key, "이/가") } 없으므로 기록할 수 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}가장 가까운 명칭: { $nearest }.
}
refusal-key-taken = 식별자 “{ $key }”{ AFTER($key, "은/는") } 이미 { $kind }에 사용 중이므로 기록할 수 없습니다. 다른 식별자를 사용하시기 바랍니다.
refusal-not-in-this-capacity = 열람석 “{ $seat }”{ AFTER($seat, "은/는") } 해당 자격({ $capacity })으로 행동할 수 없으므로 기록할 수 없습니다.
refusal-not-reader = 기록부 “{ $book }”{ AFTER($book, "을/를") } 열람하는 열람석 “{ $seat }”{ AFTER($seat, "이/가") } 없으므로 기록할 수 없습니다.
refusal-not-yours = { PARTICLE($voice, "을/를") } 대표하는 사람만 할 수 있으므로 기록할 수 없습니다.
refusal-other-book = “{ $key }”{ AFTER($key, "은/는") } 기록부 “{ $book }”에 속하고, 기재 사항은 자기 기록부의 사항만 변경할 수 있으므로 기록할 수 없습니다. 해당 기록부에 기록하시기 바랍니다.

## Books

refusal-book-already-open = 기록부 “{ $book }”{ AFTER($book, "은/는") } 이미 개설되어 있으므로 기록할 수 없습니다. 열람하지 못하는 당사자는 그 열람자가 추가할 수 있습니다.
refusal-book-already-reads = “{ $party }”{ AFTER($party, "은/는") } 이미 이 기록부를 열람하고 있으므로 기록할 수 없습니다.
refusal-book-no-predecessor = “{ $book }”{ AFTER($book, "은/는") } 동일한 보유자의 열람 가능한 기록부가 아니어서 승계할 수 없으므로 기록할 수 없습니다.
refusal-book-not-open = 기록부 “{ $book }”{ AFTER($book, "이/가") } 개설되지 않았으므로 기록할 수 없습니다. 먼저 개설하시기 바랍니다.
refusal-book-other-name = 이 보유자와 열람자의 기록부 명칭은 “{ $book }”{ AFTER($book, "이/가") } 아니라 “{ $name }”{ AFTER($name, "이므로/므로") } 기록할 수 없습니다.
refusal-book-other-readers = 열람자 가운데 “{ $party }”{ AFTER($party, "이/가") } 누락되었거나 이 기록부의 열람자가 될 수 없으므로 기록할 수 없습니다.
refusal-book-reads-too-little = “{ $party }”{ AFTER($party, "은/는") } 이 기록부가 인용하는 기록부 “{ $book }”{ AFTER($book, "을/를") } 열람하지 않으므로 기록할 수 없습니다. 먼저 그 기록부의 열람자로 추가하거나 새 기록부를 개설하시기 바랍니다.

## Seats

refusal-seat-built-in = “{ $key }”{ AFTER($key, "은/는") } 모든 기록에 기본으로 있는 열람석이어서 배정할 수 없으므로 기록할 수 없습니다.
refusal-seat-for-another = 공개 기록부 외에서는 기록부 보유자의 열람석만 배정할 수 있으나 “{ $key }”{ AFTER($key, "은/는") } 다른 주체를 위한 것이므로 기록할 수 없습니다.

## Parties and sides

refusal-party-already-belongs = “{ $party }”{ AFTER($party, "은/는") } 이미 같은 자격으로 “{ $side }”에 속해 있으므로 기록할 수 없습니다.
refusal-party-does-not-belong = “{ $party }”{ AFTER($party, "은/는") } 해당 자격으로 “{ $side }”에 속하지 않거나 더 늦게 참여하였으므로 기록할 수 없습니다.
refusal-party-not-public = 당사자와 측은 모든 기록부에서 인용할 수 있도록 공개 기록부에만 기록하므로 “{ $key }”{ AFTER($key, "을/를") } 여기에 기록할 수 없습니다.

## Offices and persons

refusal-office-already-ended = 임기 “{ $term }”{ AFTER($term, "은/는") } 이미 종료되었으므로 기록할 수 없습니다. 종료를 기록한 기재 사항을 정정하시기 바랍니다.
refusal-office-ends-before-it-begins = 임기 “{ $term }”의 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-person-ends-before-it-begins = “{ $person }”의 직함 사용 종료일이 시작일보다 앞서므로 기록할 수 없습니다.

## Meetings

refusal-meeting-already-attends = “{ $meeting }”의 해당 대표단은 이미 기록되어 있으므로 기록할 수 없습니다. 그 기재 사항을 정정하시기 바랍니다.
refusal-meeting-already-chairs = “{ $meeting }”의 해당 공동의장은 이미 기록되어 있으므로 기록할 수 없습니다. 그 기재 사항을 정정하시기 바랍니다.
refusal-meeting-ends-before-it-begins = “{ $meeting }”의 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-meeting-nameless = “{ $meeting }”에 명칭도 차수가 있는 협의체도 없으므로 기록할 수 없습니다. 둘 중 하나를 기재하시기 바랍니다.
refusal-meeting-number-taken = “{ $body }”의 제{ $number }차 회의는 이미 “{ $meeting }”{ AFTER($meeting, "으로/로") } 기록되어 있으므로 기록할 수 없습니다.
refusal-meeting-repeated-item = 의제 두 건의 식별자가 “{ $item }”{ AFTER($item, "으로/로") } 같으므로 기록할 수 없습니다.

## Interventions

refusal-intervention-alone-in-agreement = 합의와 인식 공유에는 둘 이상의 주체가 필요하나 “{ $intervention }”에는 한 주체만 있으므로 기록할 수 없습니다.
refusal-intervention-already-agreed = “{ $intervention }”의 기록은 이미 해당 주체의 기록이므로 기록할 수 없습니다.
refusal-intervention-no-such-item = “{ $meeting }”의 의제에 “{ $item }”{ AFTER($item, "이/가") } 없으므로 기록할 수 없습니다.
refusal-intervention-no-voice = “{ $intervention }”에 누구의 명의로 한 발언인지 기재되지 않았으므로 기록할 수 없습니다.

## Requests and commitments

refusal-request-already-agreed = 요청 “{ $request }”에 관한 기록은 이미 해당 주체의 기록이므로 기록할 수 없습니다.
refusal-request-before-it-was-made = 답변일이 요청 “{ $request }”의 제기일보다 앞서므로 기록할 수 없습니다.
refusal-request-commitment-misnamed = 요청 “{ $request }”의 수락에는 약속의 식별자가 필요하고 그 밖의 답변에는 쓰지 않으므로 기록할 수 없습니다.
refusal-request-no-addressee = 요청 “{ $request }”의 대상이 요청한 주체 외에는 없으므로 기록할 수 없습니다.
refusal-request-not-theirs = 요청 “{ $request }”에 대한 답변은 요청받은 주체만, 추진 중단은 요청한 주체만 할 수 있으므로 기록할 수 없습니다.
refusal-request-settled = 요청 “{ $request }”{ AFTER($request, "은/는") } 이미 수락, 불수용, 답변 또는 추진 중단되었으므로 기록할 수 없습니다.
refusal-commitment-already-ended = 약속 “{ $commitment }”{ AFTER($commitment, "은/는") } 이미 이행 완료되었거나 철회되었으므로 기록할 수 없습니다.
refusal-commitment-before-it-was-given = 약속 “{ $commitment }”의 종료일이 표명일보다 앞서므로 기록할 수 없습니다.

## Projects and deliverables

refusal-project-already-designated = “{ $project }”{ AFTER($project, "은/는") } 이미 해당 주체가 같은 명목으로 지정하였으므로 기록할 수 없습니다.
refusal-project-already-involved = “{ $organisation }”{ AFTER($organisation, "은/는") } 이미 같은 역할로 “{ $project }”에 참여하고 있으므로 기록할 수 없습니다.
refusal-project-already-named = “{ $project }”에 이미 같은 명칭이 있으므로 기록할 수 없습니다.
refusal-project-already-serves = “{ $project }”{ AFTER($project, "은/는") } 이미 행동과제 “{ $provision }”의 이행 사업으로 기록되어 있으므로 기록할 수 없습니다.
refusal-project-before-earlier-stage = “{ $project }”{ AFTER($project, "이/가") } 현 단계에 이른 날이 이 날짜보다 늦으므로 기록할 수 없습니다. 그 날짜가 잘못되었으면 해당 기재 사항을 정정하시기 바랍니다.
refusal-project-ends-before-it-begins = “{ $project }” 또는 그 세부사업의 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-project-goes-back = “{ $project }”{ AFTER($project, "은/는") } 이미 이 단계 또는 그 이후 단계에 이르렀으므로 기록할 수 없습니다. 잘못 기재되었으면 해당 기재 사항을 정정하시기 바랍니다.
refusal-project-no-money = “{ $project }” 또는 그 세부사업의 예산은 0보다 커야 하므로 기록할 수 없습니다. 알 수 없는 경우에는 기재하지 마시기 바랍니다.
refusal-project-not-an-action-line = “{ $instrument }”의 “{ $provision }”{ AFTER($provision, "은/는") } 행동과제가 아니므로 기록할 수 없습니다.
refusal-project-nothing-scheduled = “{ $project }”의 일정에 계획 기간도 실제 기간도 없으므로 기록할 수 없습니다. 둘 중 하나를 기재하시기 바랍니다.
refusal-project-repeated-component = “{ $project }”에 이미 세부사업 “{ $component }”{ AFTER($component, "이/가") } 있으므로 기록할 수 없습니다.
refusal-deliverable-already-announced = “{ $deliverable }”{ AFTER($deliverable, "은/는") } 이미 발표되어 상태를 변경할 수 없으므로 기록할 수 없습니다.
refusal-deliverable-out-of-order = “{ $deliverable }”{ AFTER($deliverable, "이/가") } 현 상태에 이른 날이 이 날짜보다 늦으므로 기록할 수 없습니다. 그 날짜가 잘못되었으면 해당 기재 사항을 정정하시기 바랍니다.

## Events and milestones

refusal-event-already-agreed = 연계 “{ $link }”에 관한 기록은 이미 해당 주체의 기록이므로 기록할 수 없습니다.
refusal-event-ends-before-it-begins = “{ $event }”의 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-event-linked-to-itself = “{ $link }”의 두 행사가 동일하므로 기록할 수 없습니다. 연계는 서로 다른 두 행사 사이에만 있습니다.
refusal-milestone-nobody = “{ $milestone }”에 해당 주체가 기재되지 않았으므로 기록할 수 없습니다.

## Claims, attachments and editions

refusal-claim-already-preferred = “{ $claim }”{ AFTER($claim, "은/는") } 이미 채택된 공표 내용이므로 기록할 수 없습니다.
refusal-claim-bound-without-figure = “{ $claim }”에 수치의 정확도만 있고 수치가 없으므로 기록할 수 없습니다.
refusal-claim-ends-before-it-begins = “{ $claim }”에 기재된 기간의 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-claim-no-rate = “{ $claim }”의 비율은 분모가 0보다 크고 분자가 분모를 넘지 않아야 하므로 기록할 수 없습니다.
refusal-claim-uncited = “{ $claim }”에 인용된 출처가 없으므로 기록할 수 없습니다. 하나 이상의 출처를 인용하시기 바랍니다.
refusal-attachment-already-attached = 같은 파일이 이미 같은 대상에 “{ $attachment }”{ AFTER($attachment, "으로/로") } 첨부되어 있으므로 기록할 수 없습니다.
refusal-attachment-empty = “{ $attachment }”의 파일에 내용이 없으므로 기록할 수 없습니다.
refusal-attachment-no-file-name = “{ $name }”{ AFTER($name, "은/는") } 파일 이름이 아니므로 기록할 수 없습니다. 폴더를 제외한 이름을 기재하시기 바랍니다.
refusal-edition-not-yet-known = “{ $edition }”{ AFTER($edition, "이/가") } 아직 오지 않은 시점의 기록을 기준으로 하므로 기록할 수 없습니다.
refusal-edition-number-taken = 이 자료의 제{ $number }호는 이미 “{ $edition }”{ AFTER($edition, "으로/로") } 발행되었으므로 기록할 수 없습니다. 다음 번호를 사용하시기 바랍니다.

## Texts, progress and results

refusal-instrument-already-adopted = “{ $instrument }”{ AFTER($instrument, "은/는") } 이미 채택된 것으로 기재되어 있으므로 기록할 수 없습니다. 해당 기재 사항을 정정하시기 바랍니다.
refusal-instrument-already-dropped = 조항 “{ $provision }”{ AFTER($provision, "은/는") } 이미 “{ $instrument }”에서 제외되었으므로 기록할 수 없습니다.
refusal-instrument-already-in-effect = “{ $instrument }”{ AFTER($instrument, "은/는") } 이미 발효된 것으로 기재되어 있으므로 기록할 수 없습니다. 해당 기재 사항을 정정하시기 바랍니다.
refusal-instrument-annex-taken = “{ $instrument }”에 이미 부속서 “{ $annex }”{ AFTER($annex, "이/가") } 있으므로 기록할 수 없습니다.
refusal-instrument-dropped-before-it-counts = “{ $instrument }”의 조항 “{ $provision }”{ AFTER($provision, "은/는") } 그 부속서가 시행되는 이후 날짜부터 적용되므로 기록할 수 없습니다.
refusal-instrument-effect-before-adoption = “{ $instrument }”의 발효일이 채택일보다 앞서므로 기록할 수 없습니다.
refusal-instrument-ends-before-it-begins = “{ $instrument }”의 대상 기간 종료일이 시작일보다 앞서므로 기록할 수 없습니다.
refusal-instrument-misshapen-lineage = 승계는 한 항목에서 한 항목으로, 통합은 여러 항목에서 한 항목으로, 분리는 한 항목에서 여러 항목으로 이어지고, 제외에는 이후 항목이, 신규에는 이전 항목이 없어야 하므로 기록할 수 없습니다. 각 항목은 한 번만 기재하시기 바랍니다.
refusal-instrument-nothing-provided = “{ $instrument }”에 추가할 조항이 없으므로 기록할 수 없습니다.
refusal-instrument-repeated-provision = “{ $instrument }”에 식별자가 “{ $provision }”인 조항이 둘이 되므로 기록할 수 없습니다.
refusal-instrument-step-taken = “{ $instrument }”의 준비 단계 “{ $step }”{ AFTER($step, "은/는") } 이미 완료된 것으로 기재되어 있으므로 기록할 수 없습니다. 해당 기재 사항을 정정하시기 바랍니다.
refusal-instrument-unknown-annex = “{ $instrument }”에 부속서 “{ $annex }”{ AFTER($annex, "이/가") } 없으므로 기록할 수 없습니다. 먼저 부속서를 기재하시기 바랍니다.
refusal-instrument-unknown-parent = “{ $instrument }”에 “{ $provision }”의 상위 조항 “{ $parent }”{ AFTER($parent, "이/가") } 앞서 있지 않으므로 기록할 수 없습니다.
refusal-instrument-unknown-provision = “{ $instrument }”에 조항 “{ $provision }”{ AFTER($provision, "이/가") } 없으므로 기록할 수 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}가장 가까운 명칭: { $nearest }.
}
refusal-progress-already-endorsed = { PARTICLE($voice, "은/는") } 이미 이행 보고 “{ $progress }”에 동의하였으므로 기록할 수 없습니다.
refusal-progress-before-earlier-stage = 이행 보고 “{ $progress }”{ AFTER($progress, "이/가") } 현 단계에 이른 날이 이 날짜보다 늦으므로 기록할 수 없습니다. 그 날짜가 잘못되었으면 해당 기재 사항을 정정하시기 바랍니다.
refusal-progress-not-an-action-line = “{ $instrument }”의 조항 “{ $provision }”{ AFTER($provision, "은/는") } 행동과제가 아니며 이행 보고는 행동과제에 대해서만 하므로 기록할 수 없습니다.
refusal-progress-not-exchanged = 이행 보고 “{ $progress }”{ AFTER($progress, "이/가") } 아직 교환되지 않았고 교환된 보고에만 상대측이 동의할 수 있으므로 기록할 수 없습니다.
refusal-progress-not-restated = “{ $restated }”{ AFTER($restated, "은/는") } 더 넓은 기록부에서 이행 보고 “{ $progress }”{ AFTER($progress, "을/를") } 다시 적은 것이 아니므로 기록할 수 없습니다. 같은 측이 같은 행동과제에 대해 한 보고여야 하며, 이로써 보고가 상대측에 전달되어야 합니다.
refusal-progress-not-theirs = 이행 보고 “{ $progress }”에는 해당 문서의 다른 주체만 동의할 수 있고 { PARTICLE($voice, "은/는") } 이에 해당하지 않으므로 기록할 수 없습니다.
refusal-progress-noted-nowhere = 이행 보고에 유념하는 것은 회의이나 “{ $progress }”에 유념한 회의가 기재되지 않았으므로 기록할 수 없습니다.
refusal-progress-stage-backwards = 이행 보고 “{ $progress }”{ AFTER($progress, "은/는") } 이미 이 단계 또는 그 이후 단계에 이르렀으므로 기록할 수 없습니다.
refusal-result-share-of-nothing = “{ $indicator }”의 비율은 분모가 0보다 커야 하므로 기록할 수 없습니다.

## Texts under negotiation

refusal-negotiation-incomplete = “{ $draft }”에는 문단과 협상 주체, 문안 담당이 있어야 하고 각 행위는 하나 이상의 문단이나 제안에 관한 것이어야 하므로 기록할 수 없습니다.
refusal-negotiation-repeated = 식별자 “{ $name }”{ AFTER($name, "이/가") } 두 번 쓰였거나 “{ $draft }”에서 이미 쓰였으므로 기록할 수 없습니다.
refusal-negotiation-not-at-the-table = { PARTICLE($voice, "은/는") } “{ $draft }”의 협상 주체가 아니므로 기록할 수 없습니다.
refusal-negotiation-not-the-pen = “{ $draft }”의 문안 담당만 할 수 있으므로 기록할 수 없습니다.
refusal-negotiation-adopted = “{ $draft }”{ AFTER($draft, "은/는") } 이미 채택되었으므로 기록할 수 없습니다.
refusal-negotiation-unknown-paragraph = “{ $draft }”에 문단 “{ $paragraph }”{ AFTER($paragraph, "이/가") } 없고 제안되지도 않았으므로 기록할 수 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}가장 가까운 명칭: { $nearest }.
}
refusal-negotiation-unknown-proposal = “{ $draft }”에 제안 “{ $proposal }”{ AFTER($proposal, "이/가") } 없으므로 기록할 수 없습니다.{ EMPTY($nearest) ->
    [yes] {""}
   *[no] {" "}가장 가까운 명칭: { $nearest }.
}
refusal-negotiation-unknown-silence = “{ $draft }”에 침묵 절차 “{ $silence }”{ AFTER($silence, "이/가") } 없으므로 기록할 수 없습니다.
refusal-negotiation-other-words = “{ $proposal }”{ AFTER($proposal, "이/가") } 삭제하려는 문구가 문단 “{ $paragraph }”의 그 자리에 없으므로 기록할 수 없습니다. 현재의 문단을 확인하시기 바랍니다.
refusal-negotiation-no-change = “{ $proposal }”{ AFTER($proposal, "은/는") } 문안을 바꾸지 않으므로 기록할 수 없습니다.
refusal-negotiation-settled = 문단 “{ $paragraph }”{ AFTER($paragraph, "은/는") } 이미 합의되었으므로 기록할 수 없습니다. 먼저 사유를 들어 다시 여시기 바랍니다.
refusal-negotiation-closed = 제안 “{ $proposal }”{ AFTER($proposal, "은/는") } 더 이상 열려 있지 않으므로 기록할 수 없습니다.
refusal-negotiation-excluded = “{ $proposal }” 제안과 “{ $other }” 제안은 함께 성립할 수 없으므로 기록할 수 없습니다. 먼저 “{ $other }” 제안에 대한 입장을 철회하시기 바랍니다.
refusal-negotiation-same-position = “{ $proposal }”에 대한 입장이 달라지지 않으므로 기록할 수 없습니다.
refusal-negotiation-pending-nothing = “{ $draft }”에 대한 입장을 유보할 때에는 무엇을 기다리는지 밝혀야 하므로 기록할 수 없습니다.
refusal-negotiation-not-theirs = 제안 “{ $proposal }”{ AFTER($proposal, "은/는") } 제안하고 여전히 원하는 주체만 바꿀 수 있으므로 기록할 수 없습니다.
refusal-negotiation-not-its-parts = “{ $proposal }”의 전체와 부분은 같은 문단에 관한 것이고 부분은 둘 이상이어야 하므로 기록할 수 없습니다.
refusal-negotiation-not-about = “{ $proposal }”{ AFTER($proposal, "은/는") } 합의하려는 문단에 관한 것이 아니므로 기록할 수 없습니다.
refusal-negotiation-hangs = “{ $proposal }”{ AFTER($proposal, "이/가") } 바꾸는 문단은 아직 제안일 뿐이므로 기록할 수 없습니다. “{ $on }”도 함께 반영하시기 바랍니다.
refusal-negotiation-contested = { PARTICLE($voice, "이/가") } “{ $proposal }”에 반대하거나 입장을 유보하고 있으므로 기록할 수 없습니다. 먼저 그 입장을 철회하거나 본국 승인 조건부로 기다려야 합니다.
refusal-negotiation-pending-final = “{ $draft }”에 대한 본국 승인 조건부 합의에만 기다리는 주체를 밝히므로 기록할 수 없습니다.
refusal-negotiation-agreed-already = 문단 “{ $paragraph }”{ AFTER($paragraph, "은/는") } 이미 그 수준까지 합의되었으므로 기록할 수 없습니다. 먼저 사유를 들어 다시 여시기 바랍니다.
refusal-negotiation-not-agreed = 문단 “{ $paragraph }”{ AFTER($paragraph, "은/는") } 합의되지 않았으므로 기록할 수 없습니다.
refusal-negotiation-bracketed = 문단 “{ $paragraph }”에 괄호가 남아 있으므로 기록할 수 없습니다.
refusal-negotiation-ends-before = { $until }까지의 침묵 절차는 시작 전에 끝나므로 기록할 수 없습니다.
refusal-negotiation-run-out = 침묵 절차 “{ $silence }”{ AFTER($silence, "은/는") } { $until }에 끝났으므로 기록할 수 없습니다.
refusal-negotiation-running = 침묵 절차 “{ $silence }”{ AFTER($silence, "은/는") } { $until }까지 진행되므로 기록할 수 없습니다.
refusal-negotiation-silence-closed = 침묵 절차 “{ $silence }”{ AFTER($silence, "은/는") } 이미 종료되었으므로 기록할 수 없습니다.
refusal-negotiation-not-under-silence = 문단 “{ $paragraph }”{ AFTER($paragraph, "은/는") } 침묵 절차 “{ $silence }”의 대상이 아니므로 기록할 수 없습니다.
refusal-negotiation-not-accounted = 열려 있는 제안은 각각 한 번 의장 문안에 옮기거나 사유를 들어 남겨 두어야 하므로 기록할 수 없습니다. “{ $proposal }”{ AFTER($proposal, "을/를") } 확인하시기 바랍니다.
refusal-negotiation-not-tabled = “{ $proposal }”{ AFTER($proposal, "은/는") } 이 내부 협의의 당사자 측이 제안한 것이 아니므로 기록할 수 없습니다.
refusal-clearance-no-version = “{ $draft }”에 제{ $version }판이 없으므로 기록할 수 없습니다. 마지막은 제{ $last }판입니다.
refusal-clearance-reserves-nothing = “{ $clearance }”{ AFTER($clearance, "은/는") } 유보부 승인이나 유보 내용이 없으므로 기록할 수 없습니다.
refusal-clearance-unchanged = 문단 “{ $paragraph }”{ AFTER($paragraph, "은/는") } “{ $clearance }”에서 승인한 그대로이므로 기록할 수 없습니다.

## Corrections

refusal-correct-about-another = 정정은 기재 사항 { $entry }번과 같은 대상에 관한 같은 종류의 기재여야 하므로 기록할 수 없습니다.
refusal-correct-frozen = 기재 사항 { $entry }번은 발행본을 발행한 것이고 발행본은 변경하지 않으므로 기록할 수 없습니다. 새로 발행하시기 바랍니다.
refusal-correct-no-such-entry = 이 기록부에 기재 사항 { $entry }번이 없으므로 기록할 수 없습니다.
refusal-correct-not-correctable = 기재 사항 { $entry }번은 기록부의 개설이거나 그 자체가 정정이므로 기록할 수 없습니다. 정정의 대상이 된 기재 사항을 정정하시기 바랍니다.
refusal-correct-supports = 기재 사항 { $later }번이 { $entry }번에 근거하여 더 이상 성립하지 않게 되므로 기록할 수 없습니다. 먼저 { $later }번을 정정하시기 바랍니다.

## Why files are not merged

merge-another-base = { $file }({ $party }){ AFTER($file, "은/는") } { $base }에서 고친 것으로 보이지 않습니다. 대부분의 단어가 기준 문안에 없습니다. 배포한 기준 문안을 지정하십시오. 아무것도 저장하지 않았습니다.
merge-differ = 회원국 간 이견이 { $count }건 남아 있어 { PARTICLE($side, "은/는") } 아직 이 문안을 제시할 수 없습니다. 아무것도 저장하지 않았습니다.
merge-no-such-party = { $party }의 파일이 없습니다. 파일을 낸 측: { $parties }.
merge-own-text = { $base }의 괄호는 양측의 것이 아니라 { $side } 내부 또는 다른 당사자의 것이므로, 이대로 제출하면 누가 무엇을 원했는지 드러납니다.
merge-twice = { $party }의 파일이 둘입니다: { $first }, { $second }. 어느 것입니까? 하나만 지정하거나 다른 이름을 붙이십시오. 아무것도 저장하지 않았습니다.

## Why a file is not taken in

format-archive = 문서가 없는 압축 파일(.zip)
format-book = 전자책(.epub)
format-flat-xml = 단일 XML Word 문서
format-message = 메일 또는 웹 보관 파일
format-old-office = 이전 Office 프로그램의 파일
format-old-word = 2007년 이전 Word 문서(.doc)
format-open-document = OpenDocument 파일
format-open-document-text = OpenDocument 문서(.odt)
format-pages = Pages 문서
format-pdf = PDF
format-picture = 그림
format-plain-text = 일반 텍스트
format-rich-text = 서식 있는 텍스트(.rtf)
format-slides = PowerPoint 파일
format-unknown = 알 수 없는 형식의 파일
format-web-page = 웹 페이지
format-workbook = Excel 통합 문서
format-xml = XML 파일
unreadable-broken = { PARTICLE($file, "이/가") } 손상되었거나 Word 형식과 다릅니다({ $cause }). Word에서 열어 복구한 뒤 .docx로 저장하여 다시 시도하십시오.
unreadable-empty = { PARTICLE($file, "은/는") } 빈 파일입니다. 다시 보내 달라고 하십시오.
unreadable-encrypted = { $file }에 암호가 걸려 있습니다. Word에서 열어 암호를 없애고 .docx로 저장하십시오.
unreadable-other = { PARTICLE($file, "은/는") } Word 문서(.docx)가 아니라 { $format }입니다. 해당 프로그램에서 열어 .docx로 저장한 뒤 다시 시도하십시오.
unreadable-too-large = { PARTICLE($file, "을/를") } 열지 않았습니다. 압축을 풀면 어떤 문안보다도 큽니다({ $cause }). 출처를 확인하십시오.
unreadable-truncated = { PARTICLE($file, "이/가") } 전송이 끊긴 것처럼 중간에서 끝납니다. 다시 보내 달라고 하십시오.

## Calls for input

refusal-call-already-withdrawn = 요청 “{ $call }”{ AFTER($call, "은/는") } 철회되었으므로 기록할 수 없습니다. 답변이 필요하면 새로 요청하시기 바랍니다.
refusal-call-due-before-sent = 요청 “{ $call }”의 제출 기한이 발송일보다 앞서므로 기록할 수 없습니다.
refusal-call-no-lines = 요청 “{ $call }”에 행동과제가 없으므로 기록할 수 없습니다.
refusal-call-not-asked = 요청 “{ $call }”{ AFTER($call, "은/는") } 행동과제 “{ $provision }”에 대해 묻지 않았으므로 기록할 수 없습니다.
refusal-call-not-yet-sent = 요청 “{ $call }”{ AFTER($call, "은/는") } 이 날짜 이후에 발송되었으므로 기록할 수 없습니다.
refusal-call-repeated-line = 요청 “{ $call }”에 행동과제 “{ $provision }”{ AFTER($provision, "이/가") } 두 번 들어 있으므로 기록할 수 없습니다.
