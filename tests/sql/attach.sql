-- A user's own table as the articles; facts kept by triggers; the hash that changes are seen by.
CREATE TABLE "the news" (nid INTEGER PRIMARY KEY, headline TEXT, content TEXT, day TEXT, "odd ""name""" TEXT);
INSERT INTO "the news" VALUES (7, 'Көпір ашылды', 'Министр Болат Сәрсенов 5 млрд теңге бөлінгенін айтты.', '2025-03-01', NULL), (9, NULL, 'Өткелде жаңа мектеп салынды.', NULL, 'x');
SELECT maqala_attach('the news', '{"title": "headline", "body": "content", "published": "day", "url": "odd \"name\""}');
-- => the news
.read sql/schema.sql
.read sql/views.sql
.read sql/refresh.sql
SELECT article, name FROM people;
-- => 7|Болат Сәрсенов
SELECT title, published FROM articles WHERE id = 7;
-- => Көпір ашылды|2025-03-01
UPDATE "the news" SET content = 'Әкім Айгүл Сейітова сөйледі.' WHERE nid = 7;
DELETE FROM "the news" WHERE nid = 9;
SELECT count(*) FROM extractions;
-- => 0
.read sql/schema.sql
.read sql/refresh.sql
SELECT article, name FROM people;
-- => 7|Айгүл Сейітова
SELECT all_articles, waiting_articles FROM (SELECT read_articles + waiting_articles AS all_articles, waiting_articles FROM refresh_progress);
-- => 1|0
-- What does not fit is refused, and nothing is left behind.
SELECT maqala_attach('nowhere');
-- error: maqala_attach: table must be a table of this database, got 'nowhere'
CREATE TABLE keyed (code TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
SELECT maqala_attach('keyed');
-- error: maqala_attach: table 'keyed' has no INTEGER PRIMARY KEY, which facts are kept by
CREATE TABLE bodiless (id INTEGER PRIMARY KEY, content TEXT);
SELECT maqala_attach('bodiless');
-- error: maqala_attach: table 'bodiless' has no column 'body'; say which is, as in '{"body": "content"}'
SELECT maqala_attach('bodiless', '{"body": "text"}');
-- error: maqala_attach: columns: table 'bodiless' has no column 'text'
SELECT maqala_attach('bodiless', '{"boddy": "content"}');
-- error: maqala_attach: columns must be of id, title, body, url, publisher, published, got 'boddy'
SELECT maqala_attach('bodiless', '[1]');
-- error: maqala_attach: columns must be a JSON object of our column names and yours, got '[1]'
SELECT maqala_attach('bodiless', '{"body": "content"}');
-- error: maqala_attach: this database has a table or view 'articles' already
SELECT maqala_attach(NULL) IS NULL;
-- => 1
SELECT article_hash('Мәтін') = article_hash('Мәтін'), article_hash('Мәтін') = article_hash('мәтін'), article_hash('Мәтін', '2025-01-01') = article_hash('Мәтін', '2025-01-02'),
  article_hash(NULL) IS NULL, article_hash('Мәтін', NULL) = article_hash('Мәтін'), typeof(article_hash(''));
-- => 1|0|0|1|1|integer
