### 점검 보고서와 함께 발간되는 문서.

edition-differences = 이견 목록
edition-moved = 변동 사항
paper-differences-of = 양측 보고가 다른 항목: { $instrument }
paper-moved-of = 변동 사항: { $instrument }
differences-count = { $lines }개 항목 중 { $differing }개 항목에서 양측의 보고가 다르다.
differences-addressed = 각 측의 보고를 제출된 그대로 실었다. ‘조치됨’를 포함한 모든 상태는 양측이 같은 보고를 자기 것으로 한 때에만 합의된 것이다.
differences-none = 양측의 보고가 다른 항목이 없다.
moved-no-edition = 이전에 발간된 점검 보고서가 없어 변동을 말할 수 없다.
review-differ-since = 차이 발생일
help-differences = 양측 보고가 다른 항목을 나란히 보여 줍니다
option-with = 점검 보고서와 함께 발간(전부 또는 전무): review, matrix, differences, moved
edition-not-of-a-review = 점검 보고서와 함께 발간하려면 그 주소를 지정하십시오: /joint/instrument/plan/review
