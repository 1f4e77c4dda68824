### Dates, numbers, lists and money.

## Dates

date = { $day } { $month } { $year }
date-month = { $month } { $year }
date-range-across-months = { $from-day } { $from-month } – { $until-day } { $until-month } { $year }
date-range-across-years = { $from } – { $until }
date-range-open = from { $date }
date-range-in-month = { $from-day }–{ $until-day } { $month } { $year }
date-year = { $year }
instant = { $date }, { $time } UTC

## Months

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Days of the week, Monday first

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Numbers and lists

list-last = { $before } and { $last }
list-next = { $before }, { $next }
ordinal = { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
}
percentage = { $percentage }%
rate = { $percentage } ({ $part } of { $whole })
share = { $part } of { $whole }

## Money
## A currency with a name of its own in running text has a `money-` sentence under its code.

amount-hundred-million = { $amount } hundred million
amount-ten-thousand = { $amount } ten thousand
amount-million = { $amount } million
amount-billion = { $amount } billion
amount-trillion = { $amount } trillion
money = { $currency } { $amount }
money-eur = EUR { $amount }
money-krw = KRW { $amount }
money-usd = USD { $amount }
