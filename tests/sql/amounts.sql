-- extract_amounts: what the verb and the words around a figure say of it.

-- The present tells of a plan or a forecast where the verb spends or changes; of now where it measures, or tells of what is usual.
SELECT mention, status FROM extract_amounts('Жөндеуге 5 млрд теңге бөлінеді. Зейнетақы 10 пайызға көтеріледі. Экспорт 12 пайызға өседі. Үлесі 7 пайызды құрайды. ' ||
  'Жыл сайын 3 млн теңге бөлінеді. Бюджет 2030 жылы 8 трлн теңгеге жетеді.') WHERE kind IN ('money', 'percent');
-- => 5 млрд теңге|target
-- => 10 пайызға|target
-- => 12 пайызға|forecast
-- => 7 пайызды|actual
-- => 3 млн теңге|actual
-- => 8 трлн теңгеге|forecast
-- A verb in the past closes; a condition foretells where what follows does; listed figures share their verb.
SELECT mention, comparator, status FROM extract_amounts('Өндіріс 4 пайызға төмендеді, бірақ жоспар орындалады. Баға 60 доллардан төмендесе, табыс 2 пайызға азаяды. ' ||
  'Нан 3 пайызға қымбаттаса, ет 5 пайызға арзандаған. Сома қалада 36 млн теңгеден, ауылда 30 млн теңгеден аспауға тиіс.') WHERE kind IN ('money', 'percent');
-- => 4 пайызға|=|actual
-- => 60 доллардан|<|forecast
-- => 2 пайызға|=|forecast
-- => 3 пайызға|=|actual
-- => 5 пайызға|=|actual
-- => 36 млн теңгеден|<=|limit
-- => 30 млн теңгеден|<=|limit
-- Indicators: that of the verb for wares, of the sentence before, not the base of a share.
SELECT mention, indicator FROM extract_amounts('Күнбағыс майы 3 пайызға арзандады. Компания зауытқа 4 млрд доллар салады. Тапшылық ішкі жалпы өнімнің 2 пайызы деңгейінде. ' ||
  'Мыс 6 пайыз, уран 5 пайыз үлес алады. Инфляция 8 пайызға жетті. Бұл көрсеткіш бір жыл бұрын 9 пайыз еді. Пияздың келісі 140 теңге тұрады.')
  WHERE kind IN ('money', 'percent');
-- => 3 пайызға|price
-- => 4 млрд доллар|investment
-- => 2 пайызы|deficit
-- => 6 пайыз|share
-- => 5 пайыз|share
-- => 8 пайызға|inflation
-- => 9 пайыз|inflation
-- => 140 теңге|price
-- An approximator between the number and its unit.
SELECT mention, comparator, value, unit FROM extract_amounts('Құны 2 млрд-тан астам теңге. Көмекке 5 млн-ға жуық доллар бөлінді. Жолға 20 млрд астам теңге жұмсалды. 5 мыңнан астам шақырым жол салынды.');
-- => 2 млрд-тан астам теңге|>|2000000000.0|KZT
-- => 5 млн-ға жуық доллар|~|5000000.0|USD
-- => 20 млрд астам теңге|>|20000000000.0|KZT
-- => 5 мыңнан астам шақырым|>|5000.0|km
-- Sums as adjectives; an agreement is no price by the kilogram.
SELECT mention, value, unit, coalesce(indicator, '-') FROM extract_amounts('Екі компания 700 миллион долларлық келісім жасады. Биыл 3,3 млрд теңгелік нысан салынды.') WHERE kind = 'money';
-- => 700 миллион долларлық|700000000.0|USD|-
-- => 3,3 млрд теңгелік|3300000000.0|KZT|-
-- Behind the point of an abbreviated scale the sum goes on, whatever its next word looks like.
SELECT mention, value, unit FROM extract_amounts('Облысқа 612 млн. АҚШ доллары тартылды. Жөндеуге 93 млн. 650 мың теңге кетті. ') UNION ALL
  SELECT mention, value, unit FROM extract_amounts('Выделено 3 млрд. Евро и 12 тыс. 500 тенге.');
-- => 612 млн. АҚШ доллары|612000000.0|USD
-- => 93 млн. 650 мың теңге|93650000.0|KZT
-- => 3 млрд. Евро|3000000000.0|EUR
-- => 12 тыс. 500 тенге|12500.0|KZT
