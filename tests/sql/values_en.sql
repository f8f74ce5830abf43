-- What numbers, sums, shares, measures and times mean: English phrases and their values (mention_value).
-- Columns of numbers: phrase, value, unit, mod; of ranges: phrase, min, max, unit, mod; of times: phrase, type, value, mod, anchor.

-- Numbers spelled out.
WITH phrases(phrase) AS (VALUES
    ('one'),
    ('seven'),
    ('twelve'),
    ('nineteen'),
    ('twenty'),
    ('twenty-five'),
    ('forty'),
    ('fifty-six'),
    ('ninety-nine'),
    ('one hundred'),
    ('one hundred and five'),
    ('one hundred and eighteen'),
    ('two hundred'),
    ('three hundred and forty-two'),
    ('nine hundred and ninety-nine'),
    ('one thousand'),
    ('one thousand one'),
    ('two thousand seventeen'),
    ('five thousand six hundred'),
    ('twenty-one thousand'),
    ('forty-five thousand six hundred and seventy-eight'),
    ('one hundred thousand'),
    ('two hundred and thirty-four thousand five hundred and sixty-seven'),
    ('one million'),
    ('three million four hundred thousand'),
    ('one billion'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'CARDINAL') AS v FROM phrases);
-- => one|1||
-- => seven|7||
-- => twelve|12||
-- => nineteen|19||
-- => twenty|20||
-- => twenty-five|25||
-- => forty|40||
-- => fifty-six|56||
-- => ninety-nine|99||
-- => one hundred|100||
-- => one hundred and five|105||
-- => one hundred and eighteen|118||
-- => two hundred|200||
-- => three hundred and forty-two|342||
-- => nine hundred and ninety-nine|999||
-- => one thousand|1000||
-- => one thousand one|1001||
-- => two thousand seventeen|2017||
-- => five thousand six hundred|5600||
-- => twenty-one thousand|21000||
-- => forty-five thousand six hundred and seventy-eight|45678||
-- => one hundred thousand|100000||
-- => two hundred and thirty-four thousand five hundred and sixty-seven|234567||
-- => one million|1000000||
-- => three million four hundred thousand|3400000||
-- => one billion|1000000000||

-- Articles, halves, decimals, digits.
WITH phrases(phrase) AS (VALUES
    ('a hundred'),
    ('a million'),
    ('half'),
    ('half a million'),
    ('two and a half million'),
    ('three point five'),
    ('one third'),
    ('three quarters'),
    ('a dozen'),
    ('1,234,567'),
    ('12.5'),
    ('2.5 million'),
    ('3 billion'),
    ('1.2 trillion'),
    ('3/4'),
    ('ten times'),
    ('twenty-five thousand'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'CARDINAL') AS v FROM phrases);
-- => a hundred|100||
-- => a million|1000000||
-- => half|0.5||
-- => half a million|500000||
-- => two and a half million|2500000||
-- => three point five|3.5||
-- => one third|0.3333333333||
-- => three quarters|0.75||
-- => a dozen|12||
-- => 1,234,567|1234567||
-- => 12.5|12.5||
-- => 2.5 million|2500000||
-- => 3 billion|3000000000||
-- => 1.2 trillion|1200000000000||
-- => 3/4|0.75||
-- => ten times|10||
-- => twenty-five thousand|25000||

-- Bounds.
WITH phrases(phrase) AS (VALUES
    ('more than 100'),
    ('over a thousand'),
    ('at least 20'),
    ('no fewer than five'),
    ('no more than ten'),
    ('less than 50'),
    ('about 300'),
    ('approximately 40'),
    ('nearly 90'),
    ('up to 25'),
    ('hundreds'),
    ('thousands'),
    ('around two thousand'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'CARDINAL') AS v FROM phrases);
-- => more than 100|100||MORE_THAN
-- => over a thousand|1000||MORE_THAN
-- => at least 20|20||AT_LEAST
-- => no fewer than five|5||AT_LEAST
-- => no more than ten|10||AT_MOST
-- => less than 50|50||LESS_THAN
-- => about 300|300||APPROX
-- => approximately 40|40||APPROX
-- => nearly 90|90||APPROX
-- => up to 25|25||UP_TO
-- => hundreds|100||MULTIPLE
-- => thousands|1000||MULTIPLE
-- => around two thousand|2000||APPROX

-- Ranges.
WITH phrases(phrase) AS (VALUES
    ('10-15'),
    ('10–15 thousand'),
    ('two – three'),
    ('1.5–2.5 million'))
SELECT phrase, json_extract(v, '$.min'), json_extract(v, '$.max'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'CARDINAL') AS v FROM phrases);
-- => 10-15|10|15||
-- => 10–15 thousand|10000|15000||
-- => two – three|2|3||
-- => 1.5–2.5 million|1500000|2500000||

-- Ordinals.
WITH phrases(phrase) AS (VALUES
    ('first'),
    ('second'),
    ('third'),
    ('fifth'),
    ('twelfth'),
    ('twentieth'),
    ('twenty-first'),
    ('hundredth'),
    ('1st'),
    ('2nd'),
    ('3rd'),
    ('10th'),
    ('21st'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'ORDINAL') AS v FROM phrases);
-- => first|1||
-- => second|2||
-- => third|3||
-- => fifth|5||
-- => twelfth|12||
-- => twentieth|20||
-- => twenty-first|21||
-- => hundredth|100||
-- => 1st|1||
-- => 2nd|2||
-- => 3rd|3||
-- => 10th|10||
-- => 21st|21||

-- Money.
WITH phrases(phrase) AS (VALUES
    ('$50'),
    ('$1.5 billion'),
    ('$2bn'),
    ('$1.5m'),
    ('€200 million'),
    ('£30'),
    ('50 dollars'),
    ('1.2 billion US dollars'),
    ('five hundred tenge'),
    ('30 cents'),
    ('2 dollars 50 cents'),
    ('more than $3 million'),
    ('at least 20 euros'),
    ('up to 5 million euros'),
    ('about 100 pounds'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'MONEY') AS v FROM phrases);
-- => $50|50|USD|
-- => $1.5 billion|1500000000|USD|
-- => $2bn|2000000000|USD|
-- => $1.5m|1500000|USD|
-- => €200 million|200000000|EUR|
-- => £30|30|GBP|
-- => 50 dollars|50|USD|
-- => 1.2 billion US dollars|1200000000|USD|
-- => five hundred tenge|500|KZT|
-- => 30 cents|0.3|USD|
-- => 2 dollars 50 cents|2.5|USD|
-- => more than $3 million|3000000|USD|MORE_THAN
-- => at least 20 euros|20|EUR|AT_LEAST
-- => up to 5 million euros|5000000|EUR|UP_TO
-- => about 100 pounds|100|GBP|APPROX

-- Shares.
WITH phrases(phrase) AS (VALUES
    ('50 percent'),
    ('12.5%'),
    ('fifty per cent'),
    ('more than 40%'),
    ('2 percentage points'),
    ('25 basis points'),
    ('about 5 percent'),
    ('at least 10%'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'PERCENTAGE') AS v FROM phrases);
-- => 50 percent|50|%|
-- => 12.5%|12.5|%|
-- => fifty per cent|50|%|
-- => more than 40%|40|%|MORE_THAN
-- => 2 percentage points|2|pp|
-- => 25 basis points|25|bp|
-- => about 5 percent|5|%|APPROX
-- => at least 10%|10|%|AT_LEAST

-- Measures.
WITH phrases(phrase) AS (VALUES
    ('110 tonnes'),
    ('5 kilometres'),
    ('5 km'),
    ('100 square metres'),
    ('300 cubic meters'),
    ('2 million tons'),
    ('20 litres'),
    ('60 miles per hour'),
    ('90 km/h'),
    ('500 MW'),
    ('10 hectares'),
    ('15 degrees'),
    ('minus 20 degrees'),
    ('1.5 million barrels'),
    ('over 30 metres'),
    ('6 feet'),
    ('200 grams'),
    ('3 acres'))
SELECT phrase, json_extract(v, '$.value'), json_extract(v, '$.unit'), json_extract(v, '$.mod') FROM (SELECT phrase, mention_value(phrase, 'QUANTITY') AS v FROM phrases);
-- => 110 tonnes|110|t|
-- => 5 kilometres|5|km|
-- => 5 km|5|km|
-- => 100 square metres|100|m2|
-- => 300 cubic meters|300|m3|
-- => 2 million tons|2000000|t|
-- => 20 litres|20|L|
-- => 60 miles per hour|60|[mi_i]/h|
-- => 90 km/h|90|km/h|
-- => 500 MW|500|MW|
-- => 10 hectares|10|ha|
-- => 15 degrees|15|Cel|
-- => minus 20 degrees|-20|Cel|
-- => 1.5 million barrels|1500000|bbl|
-- => over 30 metres|30|m|MORE_THAN
-- => 6 feet|6|[ft_i]|
-- => 200 grams|200|g|
-- => 3 acres|3|[acr_us]|

-- Dates.
WITH phrases(phrase) AS (VALUES
    ('2025'),
    ('in 2025'),
    ('May 12, 2025'),
    ('12 May 2025'),
    ('May 12'),
    ('12th of May'),
    ('May 2025'),
    ('in May'),
    ('2017-01-10'),
    ('the first quarter of 2025'),
    ('spring 2023'),
    ('on Monday'),
    ('until 2030'),
    ('since 2020'),
    ('after 2022'),
    ('by 2030'),
    ('from 2020 to 2025'),
    ('between 2020 and 2025'),
    ('2020–2025'),
    ('the 20th century'),
    ('today'),
    ('yesterday'),
    ('tomorrow'),
    ('last year'),
    ('next year'),
    ('this year'),
    ('last week'),
    ('last November'),
    ('next Monday'),
    ('three years ago'),
    ('two months later'),
    ('the end of the year'),
    ('early 2025'),
    ('late May'))
SELECT phrase, json_extract(v, '$.type'), json_extract(v, '$.value'), json_extract(v, '$.mod'), json_extract(v, '$.anchor') FROM (SELECT phrase, mention_value(phrase, 'DATE') AS v FROM phrases);
-- => 2025|DATE|2025||
-- => in 2025|DATE|2025||
-- => May 12, 2025|DATE|2025-05-12||
-- => 12 May 2025|DATE|2025-05-12||
-- => May 12|DATE|XXXX-05-12||
-- => 12th of May|DATE|XXXX-05-12||
-- => May 2025|DATE|2025-05||
-- => in May|DATE|XXXX-05||
-- => 2017-01-10|DATE|2017-01-10||
-- => the first quarter of 2025|DATE|2025-Q1||
-- => spring 2023|DATE|2023-SP||
-- => on Monday|DATE|XXXX-WXX-1||
-- => until 2030|DATE|../2030||
-- => since 2020|DATE|2020/..||
-- => after 2022|DATE|2022/..||
-- => by 2030|DATE|../2030||
-- => from 2020 to 2025|DATE|2020/2025||
-- => between 2020 and 2025|DATE|2020/2025||
-- => 2020–2025|DATE|2020/2025||
-- => the 20th century|DATE|19XX||
-- => today|DATE|P0D||
-- => yesterday|DATE|P-1D||
-- => tomorrow|DATE|P+1D||
-- => last year|DATE|P-1Y||
-- => next year|DATE|P+1Y||
-- => this year|DATE|P0Y||
-- => last week|DATE|P-1W||
-- => last November|DATE|<XXXX-11||
-- => next Monday|DATE|>XXXX-WXX-1||
-- => three years ago|DATE|P-3Y||
-- => two months later|DATE|P+2M||
-- => the end of the year|DATE|P0Y|END|
-- => early 2025|DATE|2025|START|
-- => late May|DATE|XXXX-05|END|

-- Durations and recurring times.
WITH phrases(phrase) AS (VALUES
    ('5 years'),
    ('three months'),
    ('two weeks'),
    ('a year'),
    ('several years'),
    ('more than 12 years'),
    ('the past three years'),
    ('the next five years'),
    ('every year'),
    ('daily'),
    ('every three days'),
    ('42 years old'),
    ('two and a half years'))
SELECT phrase, json_extract(v, '$.type'), json_extract(v, '$.value'), json_extract(v, '$.mod'), json_extract(v, '$.anchor') FROM (SELECT phrase, mention_value(phrase, 'DATE') AS v FROM phrases);
-- => 5 years|DURATION|P5Y||
-- => three months|DURATION|P3M||
-- => two weeks|DURATION|P2W||
-- => a year|DURATION|P1Y||
-- => several years|DURATION|PXY||
-- => more than 12 years|DURATION|P12Y|MORE_THAN|
-- => the past three years|DURATION|P3Y||PAST
-- => the next five years|DURATION|P5Y||FUTURE
-- => every year|SET|P1Y||
-- => daily|SET|P1D||
-- => every three days|SET|P3D||
-- => 42 years old|DURATION|P42Y||
-- => two and a half years|DURATION|P2.5Y||

-- Clock times and parts of the day.
WITH phrases(phrase) AS (VALUES
    ('18:00'),
    ('at 18:00'),
    ('9 a.m.'),
    ('9 p.m.'),
    ('morning'),
    ('evening'),
    ('two hours'),
    ('30 minutes'),
    ('from 10:00 to 18:00'))
SELECT phrase, json_extract(v, '$.type'), json_extract(v, '$.value'), json_extract(v, '$.mod'), json_extract(v, '$.anchor') FROM (SELECT phrase, mention_value(phrase, 'TIME') AS v FROM phrases);
-- => 18:00|TIME|T18:00||
-- => at 18:00|TIME|T18:00||
-- => 9 a.m.|TIME|T09:00||
-- => 9 p.m.|TIME|T21:00||
-- => morning|TIME|TMO||
-- => evening|TIME|TEV||
-- => two hours|DURATION|PT2H||
-- => 30 minutes|DURATION|PT30M||
-- => from 10:00 to 18:00|TIME|T10:00/T18:00||
-- A time that is compared with, what happened to people beside their number.
SELECT mention, value, indicator, period FROM extract_amounts('The company reported revenue of $1.2bn, down 15 percent from 2023. At least 12 people were killed and 30 injured in the crash.');
-- => $1.2bn|1200000000.0|revenue|
-- => 15 percent|15.0|revenue|
-- => At least 12|12.0|dead|
-- => 30|30.0|injured|
-- A time right behind a figure is its own where another figure stands before it; trade between two is of both.
SELECT mention, indicator, period, counterpart FROM extract_amounts('Unemployment fell to 4.1% in May from 4.4% in April. Trade between Norway and Denmark reached $9 billion.');
-- => 4.1%|unemployment|XXXX-05|
-- => 4.4%|unemployment|XXXX-04|
-- => $9 billion|trade_turnover||DNK
