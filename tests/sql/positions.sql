-- Positions count characters as SQLite does, so that substr(article, start, length) is the mention, for any bytes.
CREATE TABLE texts (title TEXT PRIMARY KEY, body TEXT);
INSERT INTO texts VALUES
  ('plain', 'Кеше Алматыда 12 млн теңге бөлінді.'),
  ('leading blanks', char(10) || '   ' || char(13, 10) || 'Кеше  Алматыда 12 млн теңге бөлінді.  '),
  ('byte order mark', char(65279) || 'Кеше Алматыда 12 млн теңге бөлінді.'),
  ('emoji and marks', '😀 Кеше Алматыда́ 👩‍🚒 12 млн теңге бөлінді 😀'),
  ('stray continuation', CAST(x'8080BF20' || CAST('Кеше Алматыда 12 млн теңге' AS BLOB) AS TEXT)),
  ('bad bytes between', CAST(CAST('Кеше ' AS BLOB) || x'FF' || CAST(' Алматыда ' AS BLOB) || x'C0AF20F5808080' || CAST(' 12 млн теңге' AS BLOB) AS TEXT)),
  ('cut within a character', CAST(CAST('Кеше Алматыда 12 млн теңге ' AS BLOB) || x'D2' AS TEXT)),
  ('cut before a letter', CAST(CAST('Кеше ' AS BLOB) || x'D0' || CAST('Алматыда 12 млн теңге' AS BLOB) AS TEXT)),
  ('many continuations', CAST(x'D0908080808020' || CAST('Кеше Алматыда 12 млн теңге' AS BLOB) AS TEXT)),
  ('overlong and surrogate', CAST(x'E0808020EDA080EDB08020' || CAST('Кеше Алматыда 12 млн теңге' AS BLOB) AS TEXT)),
  ('only bad bytes', CAST(x'FFFEFDFCC0C1F880808080' AS TEXT)),
  ('latin one', CAST(x'4B616665E920E92031322520' AS TEXT));
SELECT title FROM texts, extract_tokens(body) WHERE substr(body, start, length) IS NOT form OR length(form) <> length;
SELECT title FROM texts, extract_sentences(body) WHERE substr(body, start, length) IS NOT text OR length(text) <> length;
SELECT title FROM texts, extract_entities(body) WHERE substr(body, start, length) IS NOT mention;
SELECT title FROM texts, extract_amounts(body) WHERE substr(body, start, length) IS NOT mention;
SELECT title FROM texts, extract_dates(body) WHERE substr(body, start, length) IS NOT mention;
-- There were rows to look at.
SELECT count(*) FROM (SELECT title FROM texts, extract_dates(body) WHERE mention = 'Кеше' GROUP BY title);
-- => 10
SELECT min(n) > 0, count(*) FROM (SELECT count(form) AS n FROM texts LEFT JOIN extract_tokens(body) GROUP BY title);
-- => 1|12

-- Spaces, line breaks and the title count.
SELECT start, length, mention FROM texts, extract_dates(body) WHERE title = 'leading blanks';
-- => 7|4|Кеше
SELECT sentence, paragraph, start, length, is_title FROM extract_sentences('Қар' || char(10, 10) || 'Қар жауды. Су тасыды.');
-- => 1|1|1|3|1
-- => 2|2|6|10|0
-- => 3|2|17|10|0
-- Bytes that continue nothing are a character each up to SQLite 3.53, and one together from 3.54 on.
SELECT group_concat(hex(form), ''), group_concat(start, ' ') IS (CASE WHEN length(CAST(x'8080BF' AS TEXT)) = 1 THEN '1' ELSE '1 2 3' END)
FROM (SELECT form, start FROM texts, extract_tokens(body) WHERE title = 'stray continuation' AND start <= length(CAST(x'8080BF' AS TEXT)) ORDER BY start);
-- => 8080BF|1

-- A mention holds the very bytes of the text, folded letters and all.
SELECT hex(form) FROM extract_tokens(CAST(x'C396CD8F' AS TEXT) || 'з');
-- => C396CD8FD0B7

-- U+0000 ends the text; the hidden column gives all of it back.
SELECT form, start FROM extract_tokens('Қар' || char(0) || ' жауды');
-- => Қар|1
SELECT length(CAST(input_article AS BLOB)) FROM extract_tokens('Қар' || char(0) || ' жауды');
-- => 18
SELECT count(*) FROM extract_tokens(char(0) || 'Қар');
-- => 0
SELECT extract_tokens(char(0) || 'Қар'), json_array_length(extract_tokens('Қар' || char(0) || ' жауды'));
-- => []|1
SELECT country_code('Қазақстан' || char(0) || 'x'), country_name('KAZ' || char(0)), trade_amount('Сауда айналымы 3 млрд долларға жетті.', 'actual' || char(0));
-- => KAZ|Қазақстан|3000000000.0
-- So does that of a BLOB.
SELECT form FROM extract_tokens(x'6100626300');
-- => a
