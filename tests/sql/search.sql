-- Full-text search with the tokenizer maqala, and maqala_query.
CREATE TABLE articles(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
INSERT INTO articles VALUES
  (1, 'Сауда артты', 'Қазақстанның АҚШ-пен сауда-экономикалық байланысы нығайды. Экспорт 25%-ға өсті.'),
  (2, 'Жаңа зауыт', 'Кеше «Сарыжаз»-дың йодты су зауыты маусым-тамыз айларында ашылады деп айтылды.'),
  (3, 'Jańa kitap', 'Qazaqstannyń jazýshysy halqyna jańa kitabyn usyndy.'),
  (4, 'جاڭا كىتاپ', 'قازاقستان جازۋشىسىنىڭ كىتابى.'),
  (5, 'News', 'Kazakhstan''s bank reported that Almaty grew.'),
  (6, 'Кітап', 'Халқының кітабы мен балалардың ойыны туралы.');
CREATE VIRTUAL TABLE search USING fts5(title, body, content='articles', content_rowid='id', tokenize='maqala');
INSERT INTO search(search) VALUES ('rebuild');
INSERT INTO search(search) VALUES ('integrity-check');

-- Any form finds any other, in three scripts; whole words are marked.
SELECT rowid, highlight(search, 1, '[', ']') FROM search('қазақстанда') ORDER BY rowid;
-- => 1|[Қазақстанның] АҚШ-пен сауда-экономикалық байланысы нығайды. Экспорт 25%-ға өсті.
-- => 3|[Qazaqstannyń] jazýshysy halqyna jańa kitabyn usyndy.
-- => 4|[قازاقستان] جازۋشىسىنىڭ كىتابى.
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('Qazaqstanǵa') ORDER BY rowid);
-- => 1,3,4
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('قازاقستاننان') ORDER BY rowid);
-- => 1,3,4
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('кітаптарға') ORDER BY rowid);
-- => 3,4,6
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('title : kitaptyń') ORDER BY rowid);
-- => 3,4,6
-- Without marks too, as people type it.
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('qazaqstan') ORDER BY rowid);
-- => 1,3,4

-- Hyphens: an ending belongs to its word, the parts of a compound are words.
SELECT highlight(search, 1, '[', ']') FROM search('"АҚШ-тың"');
-- => Қазақстанның [АҚШ-пен] сауда-экономикалық байланысы нығайды. Экспорт 25%-ға өсті.
SELECT rowid FROM search('ақш');
-- => 1
SELECT highlight(search, 1, '[', ']') FROM search('"сауда-экономикалық байланыс"');
-- => Қазақстанның АҚШ-пен [сауда-экономикалық байланысы] нығайды. Экспорт 25%-ға өсті.
SELECT rowid FROM search('body : экономикалық');
-- => 1
SELECT highlight(search, 1, '[', ']') FROM search('"сарыжаз йодты"');
-- => Кеше «[Сарыжаз»-дың йодты] су зауыты маусым-тамыз айларында ашылады деп айтылды.
SELECT rowid FROM search('тамыздың');
-- => 2

-- Phrases and NEAR count words as they stand in the text.
SELECT rowid FROM search('"су зауытының"');
-- => 2
SELECT rowid FROM search('"зауыт су"');
SELECT rowid FROM search('NEAR("экспорт" "байланыс", 1)');
-- => 1
SELECT rowid FROM search('NEAR("экспорт" "қазақстан", 3)');
SELECT snippet(search, 1, '<', '>', '…', 4) FROM search('зауыт');
-- => …су <зауыты> маусым-тамыз…

-- A prefix is not stemmed; where it reaches into endings, its stem is found.
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('экономик*') ORDER BY rowid);
-- => 1
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('халқ*') ORDER BY rowid);
-- => 3,6
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('халықтарын*') ORDER BY rowid);
-- => 3,6
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('"ақш-т"*') ORDER BY rowid);
-- => 1
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('qazaqst*') ORDER BY rowid);
-- => 1,3,4
SELECT group_concat(rowid) FROM (SELECT rowid FROM search('бал*') ORDER BY rowid);
-- => 6

-- English is left alone.
SELECT highlight(search, 1, '[', ']') FROM search('kazakhstan');
-- => [Kazakhstan's] bank reported that Almaty grew.
SELECT rowid FROM search('ALMATY bank');
-- => 5
SELECT rowid FROM search('банк');

-- Offsets are those of the original, whatever it is folded from.
CREATE VIRTUAL TABLE odd USING fts5(x, tokenize='maqala');
INSERT INTO odd(rowid, x) VALUES
  (1, 'Бір и' || char(0x306) || 'одтың' || ' иісі'),
  (2, 'Бүгін Қaзaқстaнғa келді'),
  (3, x'FF' || 'Бала' || x'D0' || 'лар' || char(0) || 'үйге ' || x'F0' || 'кел'),
  (4, 'сау' || char(0xAD) || 'дасы ' || char(0x200B) || 'ёлка ' || char(0x301)),
  (5, '!!! — … ' || char(10));
SELECT hex(highlight(odd, 0, '[', ']')) = hex('Бір [и' || char(0x306) || 'одтың] иісі') FROM odd('йод');
-- => 1
SELECT rowid, highlight(odd, 0, '[', ']') FROM odd('қазақстан');
-- => 2|Бүгін [Қaзaқстaнғa] келді
SELECT rowid FROM odd('бала үй');
-- => 3
SELECT hex(highlight(odd, 0, '[', ']')) = hex('[сау' || char(0xAD) || 'дасы] ' || char(0x200B) || 'ёлка ' || char(0x301)) FROM odd('сауда');
-- => 1
SELECT rowid FROM odd('елка');
-- => 4
INSERT INTO odd(odd) VALUES ('rebuild');
INSERT INTO odd(odd) VALUES ('integrity-check');
DELETE FROM odd WHERE rowid = 2;
SELECT rowid FROM odd('қазақстан');
INSERT INTO odd(odd) VALUES ('integrity-check');

-- A contentless table.
CREATE VIRTUAL TABLE bare USING fts5(x, content='', tokenize='maqala');
INSERT INTO bare(rowid, x) VALUES (7, 'Тараптар келісімге қол қойды');
SELECT rowid FROM bare('келісімнің');
-- => 7
INSERT INTO bare(bare, rowid, x) VALUES ('delete', 7, 'Тараптар келісімге қол қойды');
SELECT rowid FROM bare('келісім');

-- Terms are the stems.
CREATE VIRTUAL TABLE terms USING fts5vocab(bare, 'row');
INSERT INTO bare(rowid, x) VALUES (8, 'Үйлерден 2018-інші жылғы ОҚУШЫЛАРДЫҢ 1,2 кітабы');
SELECT term FROM terms ORDER BY term;
-- => 1
-- => 2
-- => 2018
-- => жылғы
-- => кітап
-- => оқушы
-- => үй

-- Options.
CREATE VIRTUAL TABLE whole USING fts5(x, tokenize='maqala stem 0');
INSERT INTO whole VALUES ('Қазақстанның ЁЛКАСЫ мен АҚШ-тың');
SELECT count(*) FROM whole('қазақстан');
-- => 0
SELECT highlight(whole, 0, '[', ']') FROM whole('ҚАЗАҚСТАННЫҢ елкасы ақш');
-- => [Қазақстанның] [ЁЛКАСЫ] мен [АҚШ-тың]
CREATE VIRTUAL TABLE same USING fts5(x, tokenize='maqala stem 1');
CREATE VIRTUAL TABLE y USING fts5(x, tokenize='maqala stem 2');
-- error: error in tokenizer constructor
CREATE VIRTUAL TABLE y USING fts5(x, tokenize='maqala stem');
-- error: error in tokenizer constructor
CREATE VIRTUAL TABLE y USING fts5(x, tokenize='maqala roots 1');
-- error: error in tokenizer constructor
SELECT json_extract(maqala_info(), '$.tokenizer'), json_extract(maqala_info(), '$.fts5');
-- => 1|1

-- ---- maqala_query ----
SELECT maqala_query('сауда айналымы');
-- => "сауда" "айналымы"
SELECT maqala_query('сауда -экспорт -"екі ел" айнал*');
-- => ("сауда" "айнал"*) NOT ("экспорт" OR "екі ел")
SELECT maqala_query('«екі ел» “бір сөз”');
-- => "екі ел" "бір сөз"
SELECT maqala_query('title: (a OR b) AND NEAR/2 ^c {d} + ''e''');
-- => "title" "a" "OR" "b" "AND" "NEAR/2" "c" "d" "e"
SELECT maqala_query('АҚШ-тың "ашық сөз') , maqala_query('a"b c"d');
-- => "АҚШ-тың" "ашық" "сөз"|"a" "b c" "d"
-- Where nothing is searched for, the expression matches nothing.
SELECT maqala_query(''), maqala_query(' * " - ( … '), maqala_query('-жоқ'), maqala_query(NULL) IS NULL;
-- => ""|""|""|1
SELECT group_concat(rowid) FROM (SELECT rowid FROM search(maqala_query('Қазақстанның -сауда')) ORDER BY rowid);
-- => 3,4
SELECT rowid FROM search(maqala_query('"су зауыты" тамыз'));
-- => 2
SELECT count(*) FROM search(maqala_query('жоқ сөз'));
-- => 0
SELECT count(*) FROM search(maqala_query(''));
-- => 0
-- Whatever is typed, FTS5 takes it.
WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
SELECT count(*) FROM search((SELECT maqala_query(group_concat('сөз' || i || ' -жоқ' || i, ' ')) FROM n));
-- => 0
