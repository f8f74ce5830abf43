-- Names of a user's own.
.read sql/dictionary.sql
-- => 0
INSERT INTO dictionary VALUES ('Тест Холдинг', NULL, 'ORGANISATION', 'TH1', 'KAZ'), ('ТХ', 'Тест Холдинг', 'ORGANISATION', 'TH1', 'KAZ'),
  ('Жасыл Белес', NULL, 'PROJECT', NULL, NULL), ('Бақыт', NULL, NULL, NULL, NULL), ('зерек', NULL, 'PRODUCT', NULL, NULL);
SELECT dictionary_load('dictionary');
-- => 5
SELECT mention, class, name, code, country, rule, confidence FROM extract_entities('Кеше Тест Холдингтің директоры келді. ТХ-ның жобасы бар.') WHERE rule = 'dictionary';
-- => Тест Холдингтің|ORGANISATION|Тест Холдинг|TH1|KAZ|dictionary|1.0
-- => ТХ-ның|ORGANISATION|Тест Холдинг|TH1|KAZ|dictionary|1.0
SELECT mention, name FROM extract_entities(text_latin('Бұл келісімді Тест Холдингпен бірге жасадық.')) WHERE rule = 'dictionary';
-- => Test Holdıngpen|Тест Холдинг
SELECT name FROM extract_entities(text_arabic('Біз бүгін Жасыл Белесті көрдік.')) WHERE rule = 'dictionary';
-- => Жасыл Белес
-- With a capital only where the text has one; in lower case anywhere.
SELECT mention, rule FROM extract_entities('Біз жасыл белес пен Жасыл Белесті көрдік, Зерек пен зеректі алдық.') WHERE rule = 'dictionary';
-- => Жасыл Белесті|dictionary
-- => Зерек|dictionary
-- => зеректі|dictionary
-- Within a post it stands in the post; a stopped name is none.
SELECT class, mention, parent FROM extract_entities('Тест Холдингтің басқарма төрағасы Асқар Мамин келді.') WHERE sentence = 1;
-- => POSITION|Тест Холдингтің басқарма төрағасы|
-- => ORGANISATION|Тест Холдингтің|1
-- => PERSON|Асқар Мамин|
SELECT count(*) FROM extract_entities('Кеше Бақыт келді.') WHERE class = 'PERSON';
-- => 0
-- Mentions share a referent; the facts use the name.
SELECT DISTINCT referent FROM extract_entities('Кеше Тест Холдинг құрылды. ТХ бүгін іске кірісті.') WHERE class = 'ORGANISATION';
-- => 2
-- Names that end with a possessive, in all cases.
INSERT INTO dictionary VALUES ('Белес даму қоры', NULL, 'ORGANISATION', 'BQ', NULL), ('Шығыс жолы', NULL, 'PROJECT', NULL, NULL), ('Көмек банкі', NULL, 'ORGANISATION', NULL, NULL);
SELECT dictionary_load('dictionary');
-- => 8
SELECT group_concat(mention, '|') FROM (SELECT mention FROM extract_entities('Белес даму қорына, Белес даму қорын, Белес даму қорында, Белес даму қорынан, ' ||
  'Белес даму қорының, Белес даму қорымен өтінім берді. Шығыс жолына, Көмек банкінде жұмыс бар. Белес даму қорларына.') WHERE rule = 'dictionary');
-- => Белес даму қорына|Белес даму қорын|Белес даму қорында|Белес даму қорынан|Белес даму қорының|Белес даму қорымен|Шығыс жолына|Көмек банкінде|Белес даму қорларына
SELECT name FROM extract_entities(text_latin('Біз бүгін Белес даму қорына өтінім бердік.')) WHERE rule = 'dictionary';
-- => Белес даму қоры
-- Without a dictionary all is as before; what is loaded is told.
SELECT length(json_extract(maqala_info(), '$.dictionary'));
-- => 16
SELECT dictionary_load(NULL);
-- => 0
SELECT count(*) FROM extract_entities('Кеше Тест Холдингтің директоры келді.') WHERE rule = 'dictionary';
-- => 0
SELECT json_extract(maqala_info(), '$.dictionary');
-- =>
-- Errors.
SELECT dictionary_load('nothing');
-- error: dictionary_load: table 'nothing' must have alias, name, class, code, country: no such table: nothing
INSERT INTO dictionary VALUES ('Қате', NULL, 'THING', NULL, NULL);
SELECT dictionary_load('dictionary');
-- error: dictionary_load: class must be NULL or one of the 25 entity classes, got 'THING'
CREATE VIEW sneaky AS SELECT dictionary_load('dictionary');
SELECT * FROM sneaky;
-- error: unsafe use of dictionary_load()
