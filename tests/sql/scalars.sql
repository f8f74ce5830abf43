-- Functions that give one value.
.nullvalue NULL
SELECT maqala_version();
-- => 0.1.0
SELECT group_concat(key, ' ') FROM json_each(maqala_info());
-- => version lexicon lexemes tokenizer model dictionary unicode sqlite_headers sqlite fts5
SELECT json_extract(i, '$.version') = maqala_version(), json_extract(i, '$.sqlite') = sqlite_version(), json_extract(i, '$.sqlite_headers') GLOB '3.*', json_extract(i, '$.unicode') GLOB '[1-9]*.*',
       length(json_extract(i, '$.lexicon')), json_extract(i, '$.lexemes') > 10000, (json_extract(i, '$.fts5')) = EXISTS (SELECT 1 FROM pragma_module_list WHERE name = 'fts5')
FROM (SELECT maqala_info() AS i);
-- => 1|1|1|1|16|1|1

-- Countries by name: short or official, three languages, any case form, any letter case.
SELECT country_code('Қазақстан'), country_code('Қазақстанға'), country_code('қазақстан республикасының'), country_code('ҚАЗАҚСТАН');
-- => KAZ|KAZ|KAZ|KAZ
SELECT country_code('АҚШ'), country_code('АҚШ-тың'), country_code('Америка Құрама Штаттары'), country_code('Соединённых Штатов Америки'), country_code('the United States');
-- => USA|USA|USA|USA|USA
SELECT country_code('Германия'), country_code('в Германии'), country_code('Германии'), country_code('Germany'), country_code('germany');
-- => DEU|NULL|DEU|DEU|DEU
SELECT country_code('Қытай Халық Республикасы'), country_code('Китайской Народной Республики'), country_code('People''s Republic of China');
-- => CHN|CHN|CHN
SELECT country_code('Ұлыбританиядан'), country_code('Оңтүстік Корея'), country_code('Жаңа Зеландияда'), country_code('Кот-д''Ивуар');
-- => GBR|KOR|NZL|CIV
-- By code, in any letter case.
SELECT country_code('KAZ'), country_code('kaz'), country_code('KZ'), country_code('kz'), country_code(' KAZ ');
-- => KAZ|KAZ|KAZ|KAZ|KAZ
-- The whole text is one country, or it is none.
SELECT country_code('Қазақстан мен Қытай'), country_code('Алматы'), country_code('XYZ'), country_code('Жер'), country_code('Қазақстан 2025');
-- => NULL|NULL|NULL|NULL|NULL
SELECT country_code(replace(hex(zeroblob(100000)), '0', 'Қ'));
-- => NULL

-- And back.
SELECT country_name('KAZ'), country_name('KAZ', 'kk'), country_name('KAZ', 'ru'), country_name('KAZ', 'en'), country_name('kz', 'en');
-- => Қазақстан|Қазақстан|Казахстан|Kazakhstan|Kazakhstan
SELECT country_name('CHN'), country_name('DEU', 'ru'), country_name('GBR', 'en'), country_name('XXX'), country_name('Қазақстан');
-- => Қытай|Германия|United Kingdom|NULL|NULL
-- A name leads to its code.
SELECT code FROM (SELECT value AS code FROM json_each('["KAZ","RUS","CHN","USA","UZB","KGZ","TUR","DEU","FRA","GBR","JPN","KOR","IND","BRA","EGY","ZAF"]'))
WHERE country_code(country_name(code)) IS NOT code OR country_code(country_name(code, 'ru')) IS NOT code OR country_code(country_name(code, 'en')) IS NOT code;

-- Title and language.
SELECT article_title('Қар жауды' || char(10) || 'Кеше Алматыда қар жауды.'), article_title('Кеше Алматыда қар жауды.');
-- => Қар жауды|NULL
SELECT article_language('Кеше Алматыда қар жауды, жол жабылды.'), article_language('Вчера в городе выпал снег, но дороги открыты.'),
       article_language('It snowed in the city yesterday, but the roads are open.'), article_language('12345');
-- => kk|ru|en|NULL

-- The trade figure: the first with the status asked for; without one the actual, else the target, else the forecast.
SELECT trade_amount('Сауда айналымы 1,2 млрд долларға жетті.'), trade_currency('Сауда айналымы 1,2 млрд долларға жетті.');
-- => 1200000000.0|USD
SELECT trade_amount(t), trade_amount(t, 'actual'), trade_amount(t, 'target'), trade_currency(t, 'target'), trade_amount(t, 'limit')
FROM (SELECT 'Тараптар сауда көлемін 5 млрд еуроға жеткізуді жоспарлап отыр. Былтыр тауар айналымы 2 млрд доллар болды.' AS t);
-- => 2000000000.0|2000000000.0|5000000000.0|EUR|NULL
SELECT trade_amount('Тараптар сауда көлемін 5 млрд еуроға жеткізуді жоспарлап отыр.'), trade_amount('Тараптар сауда көлемін 5 млрд еуроға жеткізуді жоспарлап отыр.', 'actual');
-- => 5000000000.0|NULL
SELECT trade_amount('Зауытқа 3 млрд теңге жұмсалды.'), trade_currency('Қар жауды.');
-- => NULL|NULL

-- Values of single mentions.
SELECT json_extract(v, '$.min'), json_extract(v, '$.unit') FROM (SELECT mention_value('1,2 млрд АҚШ долларына', 'MONEY') AS v);
-- => 1200000000|USD
SELECT json_extract(v, '$.value'), json_extract(v, '$.from'), json_extract(v, '$.to') FROM (SELECT mention_value('кеше', 'DATE', '2025-03-01') AS v);
-- => P-1D|2025-02-28|2025-02-28
SELECT json_extract(mention_value('Қазақстанда', 'GPE'), '$.iso');
-- => KZ
