-- Table-valued functions wherever SQL lets a table stand.
.nullvalue NULL
CREATE TABLE texts (id INTEGER PRIMARY KEY, body TEXT, published TEXT);
INSERT INTO texts VALUES
  (1, 'Кеше Алматыда қар жауды. Бүгін Астанада күн ашық.', '2025-01-11'),
  (2, NULL, '2025-01-12'),
  (3, 'Жаңалық жоқ.', NULL),
  (4, 'Ертең Шымкентте жаңбыр жауады.', '2025-04-01');

-- With the table that gives the argument on its left, on its right, and with the argument written out. The hidden columns have
-- names that no table of articles has, so that columns article and published need not be qualified.
SELECT id, mention, date_from FROM texts, extract_dates(body, texts.published) ORDER BY id, start;
-- => 1|Кеше|2025-01-10
-- => 1|Бүгін|2025-01-11
-- => 4|Ертең|2025-04-02
SELECT id, mention FROM extract_dates(body) AS d, texts ORDER BY id, start;
-- => 1|Кеше
-- => 1|Бүгін
-- => 4|Ертең
SELECT id, mention, date_from FROM texts, extract_dates(body, published) ORDER BY id, start;
-- => 1|Кеше|2025-01-10
-- => 1|Бүгін|2025-01-11
-- => 4|Ертең|2025-04-02
SELECT id, mention, date_from FROM texts AS t JOIN extract_dates AS d ON d.input_article = t.body AND d.input_published = t.published ORDER BY id, d.start;
-- => 1|Кеше|2025-01-10
-- => 1|Бүгін|2025-01-11
-- => 4|Ертең|2025-04-02
SELECT mention FROM extract_dates WHERE input_article = 'Кеше қар жауды.' AND '2025-01-01' = input_published AND date_from = '2024-12-31';
-- => Кеше
SELECT mention FROM extract_dates('Кеше қар жауды.') WHERE input_article = 'Ертең';
SELECT mention FROM extract_dates('Кеше қар жауды.') WHERE input_article = 'Кеше қар жауды.';
-- => Кеше

-- LEFT JOIN keeps the articles without rows; so does a NULL article.
SELECT id, mention FROM texts LEFT JOIN extract_dates(body) ORDER BY id, start;
-- => 1|Кеше
-- => 1|Бүгін
-- => 2|NULL
-- => 3|NULL
-- => 4|Ертең
SELECT id, count(d.date) FROM texts AS t LEFT JOIN extract_dates AS d ON d.input_article = t.body AND d.mention LIKE 'К%' GROUP BY id;
-- => 1|1
-- => 2|0
-- => 3|0
-- => 4|0
SELECT id, mention FROM texts AS t LEFT JOIN extract_dates(t.body, t.published) AS d ON d.date = 2 ORDER BY id;
-- => 1|Бүгін
-- => 2|NULL
-- => 3|NULL
-- => 4|NULL
SELECT id FROM texts LEFT JOIN extract_dates(body) WHERE date IS NULL ORDER BY id;
-- => 2
-- => 3
-- since 3.39
SELECT t.id, d.mention FROM extract_dates('Кеше') AS d RIGHT JOIN texts AS t ON t.id = d.date ORDER BY t.id;
-- => 1|Кеше
-- => 2|NULL
-- => 3|NULL
-- => 4|NULL

-- Correlated subqueries, EXISTS, IN.
SELECT id, (SELECT count(*) FROM extract_tokens(body) WHERE kind = 'word') FROM texts;
-- => 1|8
-- => 2|0
-- => 3|2
-- => 4|4
SELECT id FROM texts AS t WHERE EXISTS (SELECT 1 FROM extract_dates(t.body, t.published) WHERE date_from > '2025-03-01');
-- => 4
SELECT id FROM texts WHERE 'GPE' IN (SELECT class FROM extract_entities(body)) ORDER BY id;
-- => 1
-- => 4
SELECT (SELECT mention FROM extract_dates(body) ORDER BY start DESC LIMIT 1) FROM texts WHERE id = 1;
-- => Бүгін
SELECT input_article, form FROM extract_tokens WHERE input_article IN ('ә б', 'в', NULL) ORDER BY input_article, token;
-- => в|в
-- => ә б|ә
-- => ә б|б
SELECT form FROM extract_tokens WHERE input_article IN (SELECT 'ә б' UNION ALL SELECT 'в') ORDER BY token, form;
-- => в
-- => ә
-- => б
SELECT token, form FROM extract_tokens WHERE input_article = 'б а' OR input_article = 'г в д' ORDER BY token, form;
-- => 1|б
-- => 1|г
-- => 2|а
-- => 2|в
-- => 3|д

-- Two extractors over one text, and one beside itself.
SELECT s.sentence, e.mention FROM texts AS t, extract_sentences(t.body) AS s JOIN extract_entities(t.body) AS e ON e.sentence = s.sentence
WHERE t.id = 1 AND e.class = 'GPE' ORDER BY e.start;
-- => 1|Алматыда
-- => 2|Астанада
SELECT a.form, b.form FROM extract_tokens('бір екі үш') AS a JOIN extract_tokens('бір екі үш') AS b ON b.token = a.token + 1;
-- => бір|екі
-- => екі|үш
-- Rows of one article are read while articles change beside it, more than the cache holds.
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20)
SELECT count(*), sum(a.form = 'w' || ((i - 1) % 3 + 1)) FROM n, extract_tokens('w1 w2 w3') AS a, extract_tokens('other ' || i) AS b
WHERE a.token = (i - 1) % 3 + 1;
-- => 40|40

-- The number of a row is its rowid, and one row can be asked for.
SELECT rowid, form FROM extract_tokens('бір екі үш') WHERE rowid = 2;
-- => 2|екі
SELECT form FROM extract_tokens('бір екі үш') WHERE token = 3.0;
-- => үш
SELECT count(*) FROM extract_tokens('бір екі үш') WHERE token IN (0, 1, 3, 4, -1, 2.5, 9223372036854775807, NULL, 1e300);
-- => 2
SELECT count(*) FROM extract_tokens('бір екі үш') WHERE token = NULL;
-- => 0
SELECT count(*) FROM extract_tokens('бір екі үш') WHERE token = '2';
-- => 0
SELECT count(*) FROM extract_tokens('бір екі үш') WHERE token = CAST('2' AS NUMERIC);
-- => 1
SELECT form FROM extract_tokens('бір екі үш') WHERE token > 2;
-- => үш

-- OR over different columns; SQLite plans each term by itself.
SELECT token FROM extract_tokens('бір. екі үш') WHERE token = 1 OR kind = 'punct' OR sentence = 9;
-- => 1
-- => 2
SELECT token FROM extract_tokens WHERE input_article = 'бір. екі үш' AND (token = 4 OR rowid = 1 OR form = 'екі') ORDER BY token;
-- => 1
-- => 3
-- => 4
SELECT t.id, d.mention FROM texts AS t JOIN extract_dates AS d ON d.input_article = t.body WHERE t.id = 4 OR d.date = 2 ORDER BY t.id;
-- => 1|Бүгін
-- => 4|Ертең

-- Order: that of the text comes by itself, any other is made.
SELECT token FROM extract_tokens('бір екі үш') ORDER BY token DESC;
-- => 3
-- => 2
-- => 1
SELECT group_concat(form, ' ') FROM (SELECT form FROM extract_tokens('г а б') ORDER BY form);
-- => а б г
SELECT form FROM extract_tokens('г а. б') ORDER BY sentence, start, form;
-- => г
-- => а
-- => .
-- => б
SELECT form FROM extract_tokens('б а') ORDER BY sentence, form;
-- => а
-- => б
SELECT DISTINCT sentence FROM extract_tokens('Қар еріді. Су тасыды. Жол жабылды.');
-- => 1
-- => 2
-- => 3
SELECT sentence, count(*) FROM extract_tokens('Қар еріді. Су қатты тасыды.') GROUP BY sentence;
-- => 1|3
-- => 2|4
SELECT id, mention FROM texts, extract_dates(body) ORDER BY date, id;
-- => 1|Кеше
-- => 4|Ертең
-- => 1|Бүгін
SELECT mention FROM texts, extract_dates(body) ORDER BY start;
-- => Кеше
-- => Ертең
-- => Бүгін
-- since 3.36
EXPLAIN QUERY PLAN SELECT form FROM extract_tokens('а') ORDER BY sentence, start;
-- => QUERY PLAN
-- => `--SCAN extract_tokens VIRTUAL TABLE INDEX 1:
-- since 3.36
EXPLAIN QUERY PLAN SELECT form FROM extract_tokens('а') ORDER BY rowid, form;
-- => QUERY PLAN
-- => `--SCAN extract_tokens VIRTUAL TABLE INDEX 1:

-- LIMIT and OFFSET.
SELECT form FROM extract_tokens('бір екі үш төрт') LIMIT 2 OFFSET 1;
-- => екі
-- => үш
SELECT form FROM extract_tokens('бір екі үш төрт') WHERE kind = 'word' ORDER BY start LIMIT 1 OFFSET 3;
-- => төрт

-- In views, triggers, generated columns, also where the schema is not trusted.
PRAGMA trusted_schema = OFF;
CREATE VIEW places AS SELECT id, mention, name FROM texts, extract_entities(body, texts.published) WHERE class = 'GPE';
SELECT id, mention, name FROM places WHERE id = 4;
-- => 4|Шымкентте|Шымкент
CREATE TABLE marked (body TEXT, language TEXT GENERATED ALWAYS AS (article_language(body)) STORED);
CREATE TABLE found (mention TEXT);
CREATE TRIGGER mark AFTER INSERT ON marked BEGIN
  INSERT INTO found SELECT mention FROM extract_dates WHERE input_article = NEW.body;
END;
INSERT INTO marked (body) SELECT body FROM texts WHERE id IN (1, 4);
SELECT group_concat(language, ' '), (SELECT group_concat(mention, ' ') FROM found) FROM marked;
-- => kk kk|Кеше Бүгін Ертең
CREATE INDEX languages ON marked (article_language(body));
SELECT count(*) FROM marked WHERE article_language(body) = 'kk';
-- => 2
