-- Kazakh in its three scripts: the functions, and one article in all of them.
CREATE TABLE texts (name TEXT PRIMARY KEY, body TEXT);
INSERT INTO texts VALUES ('cyrillic', 'Қазақстан мен Қытай Ақтау портын бірге кеңейтеді
2024 жылы екі ел арасындағы тауар айналымы 43,8 млрд АҚШ долларына жетті.
Кеше Пекинге барған Қазақстан Республикасының Көлік министрі Ержан Сапарбеков АҚШ-тың елшісімен кездесті.
Е.Сапарбеков порттың қуаты үш жылда екі есеге артатынын айтты. Жобаға кемінде 900 млн доллар қажет.');
INSERT INTO texts SELECT 'acute', text_latin(body) FROM texts WHERE name = 'cyrillic';
INSERT INTO texts SELECT '2021', text_latin(body, '2021') FROM texts WHERE name = 'cyrillic';
INSERT INTO texts SELECT 'arabic', text_arabic(body) FROM texts WHERE name = 'cyrillic';

SELECT text_latin('Қазақстан халқы'), text_latin('Ғылым және өнер', 'acute'), text_latin('Ғылым және өнер', '2021');
-- => Qazaqstan halqy|Ǵylym jáne óner|Ğylym jäne öner
SELECT text_arabic('Ғылым және өнер, әділ сот');
-- => عىلىم جانە ونەر، ءادىل سوت
SELECT text_cyrillic('Qazaqstan halqy'), text_cyrillic('Ǵylym jáne óner'), text_cyrillic('عىلىم جانە ونەر'), text_cyrillic('tekshe metr');
-- => Қазақстан халқы|Ғылым және өнер|ғылым және өнер|текше метр

-- Cyrillic stays, addresses and foreign words of a Cyrillic text too.
SELECT text_cyrillic('Бұл WhatsApp туралы, сайты www.example.kz'), text_cyrillic('Saıty www.example.kz, poshtasy a@b.kz');
-- => Бұл WhatsApp туралы, сайты www.example.kz|Сайты www.example.kz, поштасы a@b.kz
SELECT text_arabic('Ǵylym'), text_latin('عىلىم'), text_latin(text_arabic('тау'), '2021');
-- => عىلىم|ǵylym|tau

-- NULL, the empty text, numbers, BLOBs, U+0000.
SELECT text_latin(NULL), text_latin('су', NULL), text_cyrillic(NULL), text_arabic(NULL), text_latin(''), text_arabic(5), text_latin(CAST('су' AS BLOB));
-- => |||||5|sý
SELECT text_latin('су' || char(0) || 'тау');
-- => sý
SELECT text_latin('су', 'x');
-- error: text_latin: alphabet must be acute or 2021, got 'x'
.limit length 1000
-- =>               length 1000
SELECT length(text_arabic(replace(hex(zeroblob(120)), '0', 'щ')));
-- => 480
SELECT text_arabic(replace(hex(zeroblob(150)), '0', 'щ'));
-- error: string or blob too big
.limit length 1000000000
-- =>               length 1000000000

-- Languages and their scripts.
SELECT name, article_language(body) FROM texts ORDER BY name;
-- => 2021|kk-Latn
-- => acute|kk-Latn
-- => arabic|kk-Arab
-- => cyrillic|kk
SELECT article_language('Keshe Almatyda jańa mektep ashyldy'), article_language('Kelesi jyldyng basynda 4 myng adam qajet bolady'),
  article_language('كەشە الماتىدا جاڭا مەكتەپ اشىلدى'), article_language('Кеше Алматыда жаңа мектеп ашылды');
-- => kk-Latn|kk-Latn|kk-Arab|kk
-- The neighbours.
SELECT article_language('Кечээ Бишкекте өлкө башчысы чет өлкөлүк коноктор менен жолугушту. Жолугушууда соода маселелери талкууланды.');
-- => ky
SELECT article_language('Кичә Казанда республика башлыгы чит ил кунаклары белән очрашты. Очрашуда сәүдә турында сөйләштеләр.');
-- => tt
SELECT article_language('Кеча Тошкентда давлат раҳбари хорижий меҳмонлар билан учрашди.'), article_language('Kecha Toshkentda davlat rahbari xorijiy mehmonlar bilan uchrashdi.');
-- => uz|uz
SELECT article_language('Dün Ankara''da cumhurbaşkanı yabancı konuklarla bir araya geldi. Görüşmede ticaret konuları ele alındı.');
-- => tr
SELECT article_language('تۈنۈگۈن پايتەختتە دۆلەت رەھبىرى چەت ئەللىك مېھمانلار بىلەن كۆرۈشتى.');
-- => ug
SELECT article_language('Вчера в Астане глава государства встретился с гостями.'), article_language('Экспорт пшеницы увеличился'),
  article_language('The parties discussed trade and energy.'), article_language('12 345');
-- => ru|ru|en|

-- The same facts in every script; positions and mentions are those of the text.
SELECT count(*) FROM texts, extract_entities(body) WHERE substr(body, start, length) <> mention;
-- => 0
SELECT t.name, group_concat(e.name || ':' || e.class || ':' || coalesce(e.code, ''), ' ') = (SELECT group_concat(e.name || ':' || e.class || ':' || coalesce(e.code, ''), ' ') FROM texts AS t, extract_entities(body) AS e WHERE t.name = 'cyrillic')
FROM texts AS t, extract_entities(body) AS e GROUP BY t.name;
-- => 2021|1
-- => acute|1
-- => arabic|1
-- => cyrillic|1
SELECT t.name, e.mention, e.name FROM texts AS t, extract_entities(body) AS e WHERE e.class IN ('PERSON', 'POSITION') AND t.name IN ('acute', 'arabic') ORDER BY t.name, e.entity;
-- => acute|Qazaqstan Respýblıkasynyń Kólik mınıstri|Қазақстан Республикасының Көлік министрі
-- => acute|Erjan Saparbekov|Ержан Сапарбеков
-- => acute|AQSH-tyń elshisimen|АҚШ-тың елшісі
-- => acute|E.Saparbekov|Ержан Сапарбеков
-- => arabic|قازاقستان رەسپۋبليكاسىنىڭ كولىك ءمينيسترى|Қазақстан Республикасының Көлік министрі
-- => arabic|ەرجان ساپاربەكوۆ|Ержан Сапарбеков
-- => arabic|اقش-تىڭ ەلشىسىمەن|АҚШ-тың елшісі
-- => arabic|ە.ساپاربەكوۆ|Ержан Сапарбеков
SELECT name, trade_amount(body), trade_currency(body), article_title(body) FROM texts ORDER BY name;
-- => 2021|43800000000.0|USD|Qazaqstan men Qytai Aqtau portyn bırge keñeitedı
-- => acute|43800000000.0|USD|Qazaqstan men Qytaı Aqtaý portyn birge keńeıtedi
-- => arabic|43800000000.0|USD|قازاقستان مەن قىتاي اقتاۋ پورتىن بىرگە كەڭەيتەدى
-- => cyrillic|43800000000.0|USD|Қазақстан мен Қытай Ақтау портын бірге кеңейтеді

SELECT e.name, e.class, e.code FROM texts AS t, extract_entities(body) AS e WHERE t.name = 'arabic' AND e.class IN ('GPE', 'MONEY') AND e.code IS NOT NULL ORDER BY e.entity;
-- => Қазақстан|GPE|KAZ
-- => Қытай|GPE|CHN
-- => 43800000000 USD|MONEY|USD
-- => Қазақстан|GPE|KAZ
-- => АҚШ|GPE|USA
-- => 900000000 USD|MONEY|USD

-- Kazakh typed on a Russian keyboard: positions are those of the text, names and values those of the letters it lacks.
SELECT article_language('Казакстан мен Озбекстан ушин бул келисим ете манызды болып отыр деди министр.');
-- => kk
SELECT mention, class, name, code FROM extract_entities('Кеше Казакстан мен Тажикстаннын министрлери кездести. 2025 жылы тауар айналымы 1,2 млрд АКШ долларына жетти.') WHERE class IN ('GPE', 'MONEY');
-- => Казакстан|GPE|Қазақстан|KAZ
-- => Тажикстаннын|GPE|Тәжікстан|TJK
-- => 1,2 млрд АКШ долларына|MONEY|1200000000 USD|USD
SELECT group_concat(lemma, ' ') FROM extract_tokens('Уйге кызыл алма мен нан алып келдик, олар коп айтты, бирак бизге тускен жок.') WHERE kind = 'word';
-- => үй қызыл алма мен нан ал кел олар көп айт бірақ біз түс жоқ
-- Russian and Kyrgyz stay what they are.
SELECT article_language('Вчера в Астане прошла встреча министров, сообщает служба. Стороны обсудили вопросы торговли.'), article_language('Президент Бишкекте министрлер менен жолугушту. Жолугушууда экономика боюнча суйлошту, эмес деди.');
-- => ru|ky
-- Marks and blanks that HTML left in a text as character references are what they stand for; positions are those of the text.
SELECT class, mention, name FROM extract_entities('Кеше &quot;Дала жолы&quot; АҚ және &laquo;Арна&raquo;&nbsp;ЖШС келісімге қол қойды.') WHERE class = 'ORGANISATION';
-- => ORGANISATION|&quot;Дала жолы&quot; АҚ|"Дала жолы" АҚ
-- => ORGANISATION|&laquo;Арна&raquo;&nbsp;ЖШС|«Арна» ЖШС
SELECT kind, speaker, substr('&laquo;Жоба дайын&raquo;, &ndash; деді министр Асан Бектұров.', start, length) FROM extract_quotes('&laquo;Жоба дайын&raquo;, &ndash; деді министр Асан Бектұров.');
-- => direct|Асан Бектұров|Жоба дайын
