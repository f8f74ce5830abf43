-- sql/triggers.sql: each article is read when it is written.
PRAGMA foreign_keys = ON;
.read sql/schema.sql
.read sql/triggers.sql
INSERT INTO articles (id, body) VALUES (1, 'Министр Болат Сәрсенов 5 млрд теңге бөлінгенін айтты.'), (2, 'Өткелде жаңа мектеп салынды.');
SELECT article, name FROM people;
-- => 1|Болат Сәрсенов
SELECT article, value FROM amounts WHERE kind = 'money';
-- => 1|5000000000.0
UPDATE articles SET body = 'Әкім Айгүл Сейітова сөйледі.' WHERE id = 1;
SELECT article, name FROM people;
-- => 1|Айгүл Сейітова
SELECT count(*) FROM amounts;
-- => 0
UPDATE articles SET id = 5 WHERE id = 1;
SELECT group_concat(article) FROM (SELECT article FROM extractions ORDER BY article);
-- => 2,5
-- There is nothing left for refresh.sql to do.
SELECT waiting_articles FROM refresh_progress;
-- => 0
.read sql/refresh.sql
SELECT article, name FROM people;
-- => 5|Айгүл Сейітова
DELETE FROM articles WHERE id = 5;
SELECT count(*) FROM people;
-- => 0
PRAGMA foreign_key_check;
