-- The tables of sql/schema.sql: created once, refreshed as often as one likes, always true to the articles.
PRAGMA foreign_keys = ON;
.read sql/schema.sql
.read sql/schema.sql
.read sql/views.sql
INSERT INTO articles (id, title, body, published) VALUES
  (1, 'Ақтөбеде сүт зауыты ашылды', 'Зауытқа 12 млрд теңге жұмсалды. Ол 2027 жылы толық қуатына шығады.', '2025-06-10'),
  (2, NULL, 'Қытай мен Германия арасындағы сауда көлемі 250 млрд еуроға жетті.', 'not a day'),
  (3, 'Бос мақала', NULL, NULL);
.read sql/refresh.sql
SELECT article, hash <> 0 FROM extractions ORDER BY article;
-- => 1|1
-- => 2|1
-- => 3|1
SELECT article, count(*) FROM sentences GROUP BY article ORDER BY article;
-- => 1|3
-- => 2|1
-- => 3|1
SELECT article, mention, value, unit FROM amounts WHERE kind = 'money' ORDER BY article, amount;
-- => 1|12 млрд теңге|12000000000.0|KZT
-- => 2|250 млрд еуроға|250000000000.0|EUR
SELECT article, mention, date_from, date_to FROM dates ORDER BY article, date;
-- => 1|2027 жылы|2027-01-01|2027-12-31
-- Every mention stands where its row says, the title counted.
SELECT count(*) FROM entities JOIN article_texts USING (article) WHERE substr(text, start, length) IS NOT mention;
-- => 0
SELECT count(*) FROM amounts JOIN article_texts USING (article) WHERE substr(text, start, length) IS NOT mention;
-- => 0

-- A second refresh changes nothing at all.
CREATE TEMP TABLE before AS SELECT total_changes() AS changes;
.read sql/refresh.sql
SELECT total_changes() - changes FROM before;
-- => 0

-- An article that changes is forgotten at once and read again by the next refresh.
UPDATE articles SET body = 'Зауытқа 15 млрд теңге жұмсалды.' WHERE id = 1;
SELECT count(*) FROM entities WHERE article = 1;
-- => 0
.read sql/refresh.sql
SELECT mention, value FROM amounts WHERE article = 1;
-- => 15 млрд теңге|15000000000.0
SELECT count(*) FROM dates WHERE article = 1;
-- => 0

-- So is one that is replaced, and one that goes, also without foreign keys.
PRAGMA foreign_keys = OFF;
REPLACE INTO articles (id, title, body) VALUES (2, 'Ауыл жаңалығы', 'Қар еріді.');
DELETE FROM articles WHERE id = 1;
.read sql/refresh.sql
SELECT (SELECT count(*) FROM extractions), (SELECT count(*) FROM amounts), (SELECT count(*) FROM sentences WHERE article = 2),
       (SELECT count(*) FROM sentences WHERE article = 1);
-- => 2|0|2|0

-- The date of publication counts too.
UPDATE articles SET body = 'Жиын кеше өтті.', published = '2025-03-01' WHERE id = 2;
.read sql/refresh.sql
SELECT mention, date_from FROM dates WHERE article = 2;
-- => кеше|2025-02-28
UPDATE articles SET published = '2025-03-10' WHERE id = 2;
.read sql/refresh.sql
SELECT mention, date_from FROM dates WHERE article = 2;
-- => кеше|2025-03-09

-- Facts of another version are made anew.
UPDATE extractions SET version = 'older' WHERE article = 2;
UPDATE dates SET mention = 'stale' WHERE article = 2;
.read sql/refresh.sql
SELECT mention FROM dates WHERE article = 2;
-- => кеше

-- In parts: a run looks at the next articles and notes where it ended; also facts of another version go part by part.
INSERT INTO articles (id, title, published) VALUES (-5, 'Жиын кеше өтті', '2025-03-10'), (7, 'Жиын бүгін өтті', '2025-03-10'), (9, 'Жиын ертең өтеді', '2025-03-10');
UPDATE extractions SET version = 'older';
INSERT INTO refresh_settings (only, batch) VALUES (1, 2);
.read sql/refresh.sql
SELECT article, version = 'older' FROM extractions ORDER BY article;
-- => -5|0
-- => 2|0
-- => 3|1
SELECT after FROM refresh_settings;
-- => 2
.read sql/refresh.sql
SELECT group_concat(article), sum(version = 'older') FROM (SELECT * FROM extractions ORDER BY article);
-- => -5,2,3,7|0
SELECT waiting_articles FROM refresh_progress;
-- => 1
-- The last part, and a round begins anew.
.read sql/refresh.sql
SELECT group_concat(article) FROM (SELECT article FROM extractions ORDER BY article);
-- => -5,2,3,7,9
SELECT after IS NULL FROM refresh_settings;
-- => 1
DELETE FROM refresh_settings;

-- Nothing of the extension is left in the schema.
SELECT count(*) FROM sqlite_master WHERE sql LIKE '%extract\_%' ESCAPE '\' OR sql LIKE '%maqala\_%' ESCAPE '\';
-- => 0
SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger';
-- => 0
