-- Nearly equal articles are found when they are read, each pair once, and forgotten when one of the two changes.
.read sql/schema.sql
CREATE TABLE texts AS SELECT 'Өңірде жаңа мектеп ашылды
Кеше ауданда үш жүз орындық мектеп есігін ашты. Құрылысқа 2 млрд теңге бөлінген. Әкім Болат Сәрсенов «Балалар енді бір ауысымда оқиды», – деді.' AS text;
INSERT INTO articles (id, body, published)
SELECT 5, text, '2025-03-10' FROM texts
UNION ALL SELECT 2, text || ' Оны ата-аналар да құптады.', '2025-03-13' FROM texts
UNION ALL SELECT 9, text, '2025-03-14' FROM texts
UNION ALL SELECT 6, 'Теңге бағамы өзгерген жоқ. Ұлттық банк мөлшерлемені сақтап қалды.', '2025-03-13'
UNION ALL SELECT 7, text, NULL FROM texts
UNION ALL SELECT 8, text_latin(text), '' FROM texts;
.read sql/refresh.sql
-- The earlier one first; 5 and 9 lie more than three days apart; those without a day are compared with each other.
SELECT article, copy, distance <= 12 FROM near_duplicates ORDER BY article;
-- => 2|9|1
-- => 5|2|1
-- => 7|8|1
SELECT count(*) FROM near_duplicates AS n JOIN fingerprints AS a ON a.article = n.article JOIN fingerprints AS b ON b.article = n.copy
WHERE n.distance = fingerprint_distance(a.fingerprint, b.fingerprint);
-- => 3
UPDATE articles SET body = 'Басқа мәтін.' WHERE id = 2;
SELECT article, copy FROM near_duplicates;
-- => 7|8
-- One that is read later is found too, whether it is the earlier or the later one.
UPDATE articles SET body = (SELECT text FROM texts), published = '2025-03-11' WHERE id = 2;
.read sql/refresh.sql
SELECT article, copy, distance FROM near_duplicates ORDER BY article;
-- => 2|9|0
-- => 5|2|0
-- => 7|8|0
DELETE FROM articles WHERE id = 9;
SELECT article, copy FROM near_duplicates ORDER BY article;
-- => 5|2
-- => 7|8
.read sql/views.sql
SELECT group_concat(id) FROM (SELECT id FROM distinct_articles ORDER BY id);
-- => 5,6,7
