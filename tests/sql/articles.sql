-- Three small articles of our own, taken apart as a reader would.
CREATE TABLE texts (name TEXT PRIMARY KEY, body TEXT);
INSERT INTO texts VALUES
('port', 'Қазақстан мен Қытай Ақтау портын бірге кеңейтеді
2024 жылы екі ел арасындағы тауар айналымы 43,8 млрд АҚШ долларына жетті.
Кеше Пекинге барған Қазақстан Республикасының Көлік министрі Ержан Сапарбеков Қытай Көлік министрлігінің басшысы Ли Вэймен кездесті. Бұл туралы министрліктің баспасөз қызметі хабарлады.
Е.Сапарбеков порттың қуаты үш жылда екі есеге артатынын айтты. Жобаға кемінде 900 млн доллар қажет.
Тараптар 2030 жылға дейін сауда көлемін 100 млрд долларға жеткізуді жоспарлап отыр.'),
('harvest', 'Диқандар 17,5 млн тонна астық жинады
Биыл Солтүстік Қазақстан облысында егін орағы 25 қыркүйекте аяқталды. Гектарынан орта есеппен 14,2 центнерден келді.
Былтырмен салыстырғанда өнім 8%-ға көп. Бидайдың тоннасы 95 мың теңгеден сатылып жатыр.'),
('meeting', 'Министр тәжірибелі мамандарды жинады
«Жаңа заң 2026 жылғы 1 қаңтардан күшіне енеді», – деді министр. Жиын сағат 15:00-де басталып, екі сағатқа созылды.');

-- Sentences.
SELECT name, count(*), sum(is_title), max(paragraph) FROM texts, extract_sentences(body) GROUP BY name ORDER BY name;
-- => harvest|5|1|3
-- => meeting|3|1|2
-- => port|7|1|5

-- Titles and languages.
SELECT article_title(body), article_language(body) FROM texts ORDER BY name;
-- => Диқандар 17,5 млн тонна астық жинады|kk
-- => Министр тәжірибелі мамандарды жинады|kk
-- => Қазақстан мен Қытай Ақтау портын бірге кеңейтеді|kk

-- Short ones: numerals and words of the calendar tell Kazakh from its neighbours.
SELECT group_concat(article_language(value)) FROM json_each('["Елу төрт миллион доллар бөлінген.", "Он миллиард теңге.", "Мен төрт жыл ойнаймын.", "Үш жүз теңгеден сатылады.", "Бир миң тогуз жүз он бешинчи жылы бул шаарда эмес эле.", "Он приехал в пять часов."]');
-- => kk,kk,kk,kk,ky,ru

-- Countries by their codes.
SELECT DISTINCT e.code FROM texts AS t, extract_entities(t.body) AS e WHERE e.class = 'GPE' AND e.code IS NOT NULL ORDER BY e.code;
-- => CHN
-- => KAZ

-- People: the short form leads to the full name.
SELECT e.mention, e.name FROM texts AS t, extract_entities(t.body) AS e WHERE e.class = 'PERSON' ORDER BY t.name, e.entity;
-- => Ержан Сапарбеков|Ержан Сапарбеков
-- => Ли Вэймен|Ли Вэй
-- => Е.Сапарбеков|Ержан Сапарбеков

-- The minister's post and the country inside it.
SELECT p.mention, e.mention FROM texts AS t, extract_entities(t.body) AS p JOIN extract_entities(t.body) AS e ON e.parent = p.entity
WHERE t.name = 'port' AND p.class = 'POSITION' AND e.class = 'GPE' ORDER BY p.entity LIMIT 1;
-- => Қазақстан Республикасының Көлік министрі|Қазақстан Республикасының

-- Money with everything that is said of it.
SELECT a.mention, a.value, a.comparator, a.unit, a.indicator, a.period, a.status, a.country, a.counterpart
FROM texts AS t, extract_amounts(t.body) AS a WHERE t.name = 'port' AND a.indicator = 'trade_turnover' ORDER BY a.amount;
-- => 43,8 млрд АҚШ долларына|43800000000.0|=|USD|trade_turnover|2024|actual|KAZ|CHN
-- => 100 млрд долларға|100000000000.0|=|USD|trade_turnover|../2030|target|KAZ|CHN
SELECT a.mention, a.value, a.comparator, a.unit FROM texts AS t, extract_amounts(t.body) AS a WHERE t.name = 'port' AND a.comparator = '>=';
-- => кемінде 900 млн доллар|900000000.0|>=|USD
SELECT trade_amount(body), trade_currency(body), trade_amount(body, 'target') FROM texts WHERE name = 'port';
-- => 43800000000.0|USD|100000000000.0
SELECT trade_amount(body) FROM texts WHERE name = 'meeting';
-- =>

-- Quantities and percentages.
SELECT a.kind, a.value, a.unit FROM texts AS t, extract_amounts(t.body) AS a WHERE t.name = 'harvest' AND a.kind IN ('percent', 'money', 'quantity')
ORDER BY a.amount;
-- => quantity|17500000.0|t
-- => quantity|14.2|dt
-- => percent|8.0|%
-- => money|95000.0|KZT

-- Dates, resolved against the day of publication.
SELECT d.mention, d.type, d.value, d.date_from, d.date_to FROM texts AS t, extract_dates(t.body, '2025-10-02') AS d WHERE t.name = 'harvest' ORDER BY d.date;
-- => Биыл|DATE|P0Y|2025-01-01|2025-12-31
-- => 25 қыркүйекте|DATE|XXXX-09-25|2025-09-25|2025-09-25
-- => Былтырмен|DATE|P-1Y|2024-01-01|2024-12-31
SELECT d.mention, d.type, d.value, d.date_from FROM texts AS t, extract_dates(t.body) AS d WHERE t.name = 'meeting' ORDER BY d.date;
-- => 2026 жылғы 1 қаңтардан|DATE|2026-01-01/..|2026-01-01
-- => сағат 15:00-де|TIME|T15:00|
-- => екі сағатқа|DURATION|PT2H|

-- A dollar that does not say whose is that of the last one that does.
SELECT mention, unit, unit_basis FROM extract_amounts('Оттава 5 млн канада долларын бөлді. Оның 2 млн доллары мектептерге берілді.') WHERE kind = 'money';
-- => 5 млн канада долларын|CAD|text
-- => 2 млн доллары|CAD|inferred
SELECT mention, unit, unit_basis FROM extract_amounts('Келісім құны – 2 млн доллар.') WHERE kind = 'money';
-- => 2 млн доллар|USD|inferred
-- A long text that repeats itself is still read all over.
SELECT article_language(replace(hex(zeroblob(500)), '00', 'су келді, деп хабарлайды Қазақпарат '));
-- => kk
-- A headline without a letter or word of Kazakh's own is told by the forms of its words.
SELECT article_language('Алматыда метро станциясы ашылды'), article_language('Станция метро открыта в городе'), article_language('Метро снова работает');
-- => kk|ru|ru
-- Words that only Russian has tell a short Russian text.
SELECT article_language('Средняя зарплата — 405 тыс. тенге.'), (SELECT value FROM extract_amounts('Средняя зарплата — 405 тыс. тенге.'));
-- => ru|405000.0
-- Short texts in other scripts: what is glued to a number or has no vowel tells nothing, and Kazakh words in Arabic letters count too.
SELECT article_language('Sany 15-ten 20-ǵa artty.'), article_language('Kompanıa 1,5 mln tonna munaı óndirdi.'), article_language('5-6 مىڭ ادام جينالدى.');
-- => kk-Latn|kk-Latn|kk-Arab
-- A Russian function word outvotes forms that Kazakh would have too.
SELECT article_language('Депутаты и сенаторы');
-- => ru
