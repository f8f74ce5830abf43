-- A database that keeps its text in UTF-16: the same rows, positions and messages.
PRAGMA encoding = 'UTF-16le';
PRAGMA encoding;
-- => UTF-16le
CREATE TABLE texts (body TEXT, published TEXT);
INSERT INTO texts VALUES ('Кеше 😀 Алматыда 12 млн теңге бөлінді.', '2025-03-01');
SELECT form, start, length, substr(body, start, length) = form FROM texts, extract_tokens(body) WHERE start < 8;
-- => Кеше|1|4|1
-- => 😀|6|1|1
SELECT mention, date_from, input_article = body FROM texts, extract_dates(body, published);
-- => Кеше|2025-02-28|1
SELECT json_extract(extract_dates(body, published), '$[0].mention'), trade_amount(body), article_language(body) FROM texts;
-- => Кеше||kk
SELECT extract_dates(body, 'ертең') FROM texts;
-- error: extract_dates: published must be an ISO 8601 date, got 'ертең'
SELECT country_code('Қазақстанға'), country_name('KAZ', 'en');
-- => KAZ|Kazakhstan
