### 협상 중인 문안: 문단별 합의 수준, 각 주체의 입장, 본국의 답.

## 기록의 선택지

agreed-ad-referendum = 본국 승인 조건부 합의
agreed-final = 합의
agreed-informals = 비공식 협의에서 합의
break-amendment = 수정안
break-more-time = 시간 연장 요청
break-objection = 이의
break-reservation = 유보
stance-opposes = 반대
stance-reserves = 유보
stance-supports = 지지
