### Dates, numbers, lists and money.

## Dates

date = { $year }년 { $month } { $day }일
date-month = { $year }년 { $month }
date-range-across-months = { $year }년 { $from-month } { $from-day }일 – { $until-month } { $until-day }일
date-range-across-years = { $from } – { $until }
date-range-open = { $date }부터
date-range-in-month = { $year }년 { $month } { $from-day }–{ $until-day }일
date-year = { $year }년
instant = { $date } { $time } UTC

## Months

month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월

## Days of the week, Monday first

weekday-1 = 월요일
weekday-2 = 화요일
weekday-3 = 수요일
weekday-4 = 목요일
weekday-5 = 금요일
weekday-6 = 토요일
weekday-7 = 일요일

## Numbers and lists

list-last = { $before } 및 { $last }
list-next = { $before }, { $next }
ordinal = 제{ $number }차
percentage = { $percentage }%
rate = { $percentage }({ $whole }건 중 { $part }건)
share = { $whole }건 중 { $part }건

## Money
## A currency with a name of its own in running text has a `money-` sentence under its code.

amount-hundred-million = { $amount }억
amount-ten-thousand = { $amount }만
amount-million = { $amount }백만
amount-billion = { $amount }십억
amount-trillion = { $amount }조
money = { $currency } { $amount }
money-eur = { $amount } 유로
money-krw = { $amount } 원
money-usd = 미화 { $amount } 달러
