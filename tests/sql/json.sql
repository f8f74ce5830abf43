-- The scalar form: the rows of the table as JSON, with JSON's subtype.
.nullvalue NULL
SELECT extract_sentences('Қар жауды.');
-- => [{"sentence":1,"paragraph":1,"start":1,"length":10,"text":"Қар жауды.","is_title":0}]
SELECT extract_tokens('Қар');
-- => [{"token":1,"sentence":1,"start":1,"length":3,"form":"Қар","lemma":"қар","upos":"NOUN","feats":"Case=Nom","kind":"word"}]
SELECT typeof(extract_tokens('Қар')), json_valid(extract_tokens('Қар'));
-- => text|1

-- The subtype lets it stand in other JSON as it is; a text without it would be quoted.
SELECT json_array(extract_tokens(''), json_object('dates', extract_dates('')));
-- => [[],{"dates":[]}]
SELECT json_type(json_object('value', mention_value('жоқ', 'ADAGE')), '$.value'), json_type(json_array(maqala_info()), '$[0]');
-- => object|object

-- Escapes: what JSON must not hold as it is.
SELECT json_extract(extract_sentences('a "b" \c' || char(9) || char(7) || char(27) || char(127) || 'd'), '$[0].text') =
       'a "b" \c' || char(9) || char(7) || char(27) || char(127) || 'd';
-- => 1
SELECT substr(extract_sentences('"\' || char(9) || char(1) || 'x'), 51, 32);
-- => "text":"\"\\\t\u0001x","is_title
-- Bytes that are no UTF-8 become U+FFFD, one for each character that SQLite counts.
SELECT json_valid(extract_tokens(CAST(x'D2' AS TEXT))), json_extract(extract_tokens(CAST(x'61FF80EDA080D262' AS TEXT)), '$[0].length');
-- => 1|1
SELECT hex(json_extract(extract_sentences(CAST(x'61FF80EDA080D262' AS TEXT)), '$[0].text')),
       length(json_extract(extract_sentences(CAST(x'61FF80EDA080D262' AS TEXT)), '$[0].text')) =
       json_extract(extract_sentences(CAST(x'61FF80EDA080D262' AS TEXT)), '$[0].length');
-- => 61EFBFBDEFBFBDEFBFBD62|1
SELECT json_valid(mention_value(CAST(x'D0905F2280D2' AS TEXT), 'PERSON')), json_valid(mention_value(CAST(x'FF' AS TEXT), 'GPE'));
-- => 1|1

-- The same rows in both forms, member by member, for articles of all kinds.
CREATE TABLE texts AS SELECT value AS body FROM json_each(json_array(
  CAST(readfile('examples/articles/004-2024-12-11-trade.txt') AS TEXT), CAST(readfile('examples/articles/041-2025-06-14-earthquake.txt') AS TEXT),
  CAST(readfile('examples/articles/022-2025-04-04-tariffs-world.txt') AS TEXT), CAST(readfile('examples/articles/061-2025-10-08-markets.txt') AS TEXT),
  'Экспорт 1 234 567,891 тоннаға, 0,000012345 пайызға және 99 999 999 999 999 999 999 теңгеге жетті.',
  'The trade turnover reached $1.2 billion in 2024.', 'Товарооборот вырос на 12,5% и достиг 3 млрд долларов.'));
SELECT count(*) > 20 FROM texts, extract_amounts(body);
-- => 1
SELECT count(*) FROM texts WHERE extract_sentences(body) <> (SELECT json_group_array(json_object('sentence', sentence,
  'paragraph', paragraph, 'start', start, 'length', length, 'text', text, 'is_title', is_title)) FROM extract_sentences(body));
-- => 0
SELECT count(*) FROM texts WHERE extract_tokens(body) <> (SELECT json_group_array(json_object('token', token, 'sentence', sentence,
  'start', start, 'length', length, 'form', form, 'lemma', lemma, 'upos', upos, 'feats', feats, 'kind', kind)) FROM extract_tokens(body));
-- => 0
SELECT count(*) FROM texts WHERE extract_entities(body, '2025-05-01') <> (SELECT json_group_array(json_object('entity', entity,
  'sentence', sentence, 'start', start, 'length', length, 'mention', mention, 'class', class, 'name', name, 'code', code, 'country', country,
  'parent', parent, 'referent', referent, 'confidence', confidence, 'rule', rule)) FROM extract_entities(body, '2025-05-01'));
-- => 0
SELECT count(*) FROM texts, json_each(extract_amounts(body, '2025-05-01')) AS j
LEFT JOIN extract_amounts(body, '2025-05-01') AS a ON a.amount = j.key + 1
WHERE (a.amount, a.sentence, a.start, a.length, a.mention, a.kind) IS NOT (json_extract(j.value, '$.amount'), json_extract(j.value, '$.sentence'), json_extract(j.value, '$.start'),
       json_extract(j.value, '$.length'), json_extract(j.value, '$.mention'), json_extract(j.value, '$.kind'))
   OR (a.comparator, a.unit, a.unit_basis, a.indicator, a.indicator_name, a.period) IS NOT (json_extract(j.value, '$.comparator'), json_extract(j.value, '$.unit'),
       json_extract(j.value, '$.unit_basis'), json_extract(j.value, '$.indicator'), json_extract(j.value, '$.indicator_name'), json_extract(j.value, '$.period'))
   OR (a.period_from, a.period_to, a.status, a.country, a.counterpart, a.fact, a.confidence, a.rule) IS NOT (json_extract(j.value, '$.period_from'),
       json_extract(j.value, '$.period_to'), json_extract(j.value, '$.status'), json_extract(j.value, '$.country'), json_extract(j.value, '$.counterpart'), json_extract(j.value, '$.fact'),
       json_extract(j.value, '$.confidence'), json_extract(j.value, '$.rule'))
   OR abs(a.value - (json_extract(j.value, '$.value'))) > 1e-9 * abs(a.value) OR (a.value IS NULL) <> ((json_extract(j.value, '$.value')) IS NULL)
   OR (a.value_to IS NULL) <> ((json_extract(j.value, '$.value_to')) IS NULL) OR typeof(json_extract(j.value, '$.value')) <> typeof(a.value);
-- => 0
SELECT count(*) FROM texts WHERE json_array_length(extract_amounts(body)) <> (SELECT count(*) FROM extract_amounts(body));
-- => 0
SELECT count(*) FROM texts WHERE extract_dates(body, '2025-05-01') <> (SELECT json_group_array(json_object('date', date,
  'sentence', sentence, 'start', start, 'length', length, 'mention', mention, 'type', type, 'value', value, 'date_from', date_from,
  'date_to', date_to, 'granularity', granularity, 'mod', mod, 'confidence', confidence, 'rule', rule)) FROM extract_dates(body, '2025-05-01'));
-- => 0
