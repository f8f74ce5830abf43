-- What may be passed in, and what is refused with which words.
.nullvalue NULL

-- NULL in, NULL or no row out; NULL before anything else is looked at.
SELECT extract_sentences(NULL), extract_tokens(NULL), extract_entities(NULL), extract_amounts(NULL), extract_dates(NULL);
-- => NULL|NULL|NULL|NULL|NULL
SELECT extract_dates(NULL, 'soon'), extract_dates(NULL, NULL);
-- => NULL|NULL
SELECT * FROM extract_sentences(NULL);
SELECT * FROM extract_tokens(NULL);
SELECT * FROM extract_entities(NULL);
SELECT * FROM extract_amounts(NULL);
SELECT * FROM extract_dates(NULL);
SELECT * FROM extract_dates(NULL, 'soon');
SELECT article_title(NULL), article_language(NULL), trade_amount(NULL), trade_currency(NULL), trade_amount(NULL, 'never');
-- => NULL|NULL|NULL|NULL|NULL
SELECT country_code(NULL), country_name(NULL), country_name('KAZ', NULL), country_name(NULL, 'xx');
-- => NULL|NULL|NULL|NULL
SELECT mention_value(NULL, 'DATE'), mention_value('кеше', NULL), mention_value(NULL, 'nothing'), mention_value('кеше', NULL, 'soon');
-- => NULL|NULL|NULL|NULL
SELECT trade_amount('Сауда айналымы 3 млрд долларға жетті.', NULL), trade_currency('Сауда айналымы 3 млрд долларға жетті.', NULL);
-- => NULL|NULL
SELECT text_cyrillic(NULL), text_latin(NULL), text_latin('қар', NULL), text_latin(NULL, 'old'), text_arabic(NULL);
-- => NULL|NULL|NULL|NULL|NULL

-- An empty text has nothing in it.
SELECT extract_sentences(''), extract_tokens(''), extract_entities(''), extract_amounts(''), extract_dates('');
-- => []|[]|[]|[]|[]
SELECT extract_tokens(x''), extract_tokens(zeroblob(0)), extract_tokens(zeroblob(3)), extract_tokens(' ' || char(10));
-- => []|[]|[]|[]
SELECT count(*) FROM extract_tokens('');
-- => 0
SELECT article_title(''), article_language(''), trade_amount(''), country_code(''), country_name('');
-- => NULL|NULL|NULL|NULL|NULL

-- A BLOB or a number is read as it would be cast, and given back as it was.
SELECT form, kind FROM extract_tokens(1234.5);
-- => 1234.5|number
SELECT form, kind FROM extract_tokens(-7);
-- => -|punct
-- => 7|number
SELECT form, typeof(input_article) FROM extract_tokens(CAST('қар' AS BLOB));
-- => қар|blob
SELECT json_extract(extract_tokens(CAST('қар' AS BLOB)), '$[0].form'), json_extract(extract_tokens(42), '$[0].form');
-- => қар|42
SELECT typeof(input_article), input_article FROM extract_tokens(42);
-- => integer|42
SELECT country_code(CAST('Қазақстанда' AS BLOB)), country_name(x'4B415A');
-- => KAZ|Қазақстан

-- The hidden columns hold the arguments; a `*` does not show them.
SELECT input_article, input_published FROM extract_dates('Кеше', '2025-03-02');
-- => Кеше|2025-03-02
SELECT input_article, input_published FROM extract_dates('Кеше');
-- => Кеше|NULL
SELECT * FROM extract_sentences('Қар жауды.');
-- => 1|1|1|10|Қар жауды.|0
SELECT group_concat(name || ':' || hidden, ' ') FROM pragma_table_xinfo('extract_sentences');
-- => sentence:0 paragraph:0 start:0 length:0 text:0 is_title:0 input_article:1 input_published:1

-- The date of publication: an ISO 8601 date, with a time of day or without.
SELECT value, date_from FROM extract_dates('Кеше', '2024-03-01');
-- => P-1D|2024-02-29
SELECT date_from FROM extract_dates('Кеше', '2024-03-01T23:15:00Z');
-- => 2024-02-29
SELECT date_from FROM extract_dates('Кеше', '2024-03-01 00:00');
-- => 2024-02-29
SELECT date_from FROM extract_dates('Кеше', CAST('2024-03-01' AS BLOB));
-- => 2024-02-29
SELECT value, date_from FROM extract_dates('Кеше', NULL);
-- => P-1D|NULL
SELECT json_extract(extract_dates('Кеше', '2024-03-01'), '$[0].date_from'), json_extract(extract_dates('Кеше', NULL), '$[0].date_from');
-- => 2024-02-29|NULL
SELECT extract_dates('x', 'soon');
-- error: extract_dates: published must be an ISO 8601 date, got 'soon'
SELECT * FROM extract_dates('x', 'soon');
-- error: extract_dates: published must be an ISO 8601 date, got 'soon'
SELECT * FROM extract_sentences('x', '2025-02-29');
-- error: extract_sentences: published must be an ISO 8601 date, got '2025-02-29'
SELECT extract_tokens('x', 20250301);
-- error: extract_tokens: published must be an ISO 8601 date, got '20250301'
SELECT * FROM extract_entities('x', '');
-- error: extract_entities: published must be an ISO 8601 date, got ''
SELECT extract_amounts('x', 'it''s');
-- error: extract_amounts: published must be an ISO 8601 date, got 'it's'
-- A long value is cut in the message, between characters.
SELECT extract_dates('x', replace(hex(zeroblob(40)), '0', 'ә'));
-- error: extract_dates: published must be an ISO 8601 date, got 'әәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәәә'
-- The error of one row does not spoil the next statement.
SELECT date_from FROM extract_dates('Кеше', '2024-03-01');
-- => 2024-02-29

-- Missing arguments.
SELECT * FROM extract_sentences;
-- error: extract_sentences: the argument article is missing
SELECT * FROM extract_dates WHERE input_published = '2025-01-01';
-- error: extract_dates: the argument article is missing
SELECT * FROM extract_entities WHERE input_article > 'a';
-- error: extract_entities: the argument article is missing
SELECT count(*) FROM extract_tokens AS t JOIN extract_tokens('a b') AS u ON t.token = u.token;
-- error: extract_tokens: the argument article is missing
SELECT extract_tokens();
-- error: wrong number of arguments to function extract_tokens()
SELECT * FROM extract_tokens('a', '2025-01-01', 3);
-- error: too many arguments on extract_tokens() - max 2
INSERT INTO extract_tokens (form) VALUES ('x');
-- error: table extract_tokens may not be modified

-- Closed lists of words.
SELECT trade_amount('x', 'planned');
-- error: trade_amount: status must be actual, target, forecast or limit, got 'planned'
SELECT trade_currency('x', 1);
-- error: trade_currency: status must be actual, target, forecast or limit, got '1'
SELECT text_latin('x', 'old');
-- error: text_latin: alphabet must be acute or 2021, got 'old'
SELECT country_name('KAZ', 'de');
-- error: country_name: language must be kk, ru or en, got 'de'
SELECT mention_value('x', 'PLACE');
-- error: mention_value: class must be one of the 25 entity classes, got 'PLACE'
SELECT mention_value('x', 'DATE', 'soon');
-- error: mention_value: published must be an ISO 8601 date, got 'soon'
