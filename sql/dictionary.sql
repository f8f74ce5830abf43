-- dictionary.sql: names of your own. A row is an alias; the extraction takes it, in any Kazakh case form and in any of the scripts, for the name
-- with that class and these codes, with `rule = 'dictionary'`, whatever it made of these words before. A row without a class stops
-- a name: its alias is no entity.
--
--   INSERT INTO dictionary VALUES ('Тест Холдинг', 'Тест Холдинг', 'ORGANISATION', NULL, 'KAZ'), ('ТХ', 'Тест Холдинг', 'ORGANISATION', NULL, 'KAZ');
--   SELECT dictionary_load('dictionary');
--
-- The extraction knows what the table held when dictionary_load was called on its connection: call it when a connection opens and
-- after changes; dictionary_load(NULL) forgets all. sql/refresh.sql reads all articles anew where the dictionary is another.
CREATE TABLE IF NOT EXISTS dictionary (
  alias   TEXT PRIMARY KEY, -- as it is written in the nominative; with a capital it is found only with a capital
  name    TEXT,             -- canonical; NULL: the alias
  class   TEXT,             -- one of the 25 classes; NULL: no entity
  code    TEXT,
  country TEXT              -- ISO 3166-1 alpha-3
);
SELECT dictionary_load('dictionary') AS terms;
