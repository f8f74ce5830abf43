-- schema.sql: the tables that facts are kept in. Run it once; running it again changes nothing.
--
--   articles      yours: one row a news article. If you have such a table already, with these columns, it stays as it is.
--   sentences, entities, people, amounts, dates, quotes, sources
--                 one table an extractor: its columns, and `article` before them
--   extractions   which article was read by which version
--
-- sql/refresh.sql fills all but the first. Nothing in this schema calls the extension, so that the database can be read and
-- written by programs that do not have it: the triggers below only forget what was known of an article that changes, and the
-- next refresh reads it again.
--
-- Positions (`start`, `length`) count characters in `text` of the view article_texts: the title, a line break, the body. So
-- substr(text, start, length) is the mention.

CREATE TABLE IF NOT EXISTS articles (
  id        INTEGER PRIMARY KEY,
  title     TEXT,             -- NULL where the body holds its own title line
  body      TEXT,
  url       TEXT,
  publisher TEXT,
  published TEXT              -- ISO 8601; the day against which `yesterday` and the like are resolved
);

CREATE VIEW IF NOT EXISTS article_texts (article, text, published) AS
SELECT id,
       coalesce(title || char(10), '') || coalesce(body, ''),
       CASE WHEN date(substr(published, 1, 10)) = substr(published, 1, 10) THEN substr(published, 1, 10) END
FROM articles;

CREATE TABLE IF NOT EXISTS extractions (
  article    INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  version    TEXT NOT NULL,   -- of the extension and its lexicon that read it
  characters INTEGER NOT NULL -- length of the text that was read
);

CREATE TABLE IF NOT EXISTS sentences (
  article   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sentence  INTEGER NOT NULL, -- from 1, in the order of the text
  paragraph INTEGER NOT NULL,
  start     INTEGER NOT NULL, -- from 1
  length    INTEGER NOT NULL,
  text      TEXT NOT NULL,
  is_title  INTEGER NOT NULL, -- 1 for the title line
  PRIMARY KEY (article, sentence)
);

CREATE TABLE IF NOT EXISTS entities (
  article    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  entity     INTEGER NOT NULL, -- from 1, in the order of the text
  sentence   INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  mention    TEXT NOT NULL,    -- as written
  class      TEXT NOT NULL,    -- PERSON, GPE, ORGANISATION, … (KazNERD's 25 classes)
  name       TEXT,             -- canonical: nominative, full where the article gives it elsewhere
  code       TEXT,             -- ISO 3166-1 alpha-3, ISO 4217, TIMEX3 or a number, by class
  country    TEXT,             -- ISO 3166-1 alpha-3: whose it is
  parent     INTEGER,          -- the entity around it
  referent   INTEGER,          -- the first entity that names the same thing
  confidence REAL NOT NULL,    -- 0 to 1
  rule       TEXT NOT NULL,    -- what found it
  PRIMARY KEY (article, entity)
);
CREATE INDEX IF NOT EXISTS entities_by_name ON entities (class, name);
CREATE INDEX IF NOT EXISTS entities_by_country ON entities (country, class);

CREATE TABLE IF NOT EXISTS people (
  article      INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  person       INTEGER NOT NULL, -- from 1, by first mention
  name         TEXT NOT NULL,    -- as fully as the article gives it
  given        TEXT,
  surname      TEXT,
  role         TEXT,             -- without the country and organisation that it belongs to
  organisation TEXT,
  country      TEXT,             -- ISO 3166-1 alpha-3: that the role is of
  basis        TEXT,             -- what the role is known from: text, dictionary
  mentions     INTEGER NOT NULL,
  start        INTEGER NOT NULL, -- of the first mention
  confidence   REAL NOT NULL,
  PRIMARY KEY (article, person)
);
CREATE INDEX IF NOT EXISTS people_by_name ON people (name);

CREATE TABLE IF NOT EXISTS amounts (
  article        INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  amount         INTEGER NOT NULL, -- from 1, in the order of the text
  sentence       INTEGER NOT NULL,
  start          INTEGER NOT NULL,
  length         INTEGER NOT NULL,
  mention        TEXT NOT NULL,
  kind           TEXT NOT NULL,    -- money, percent, quantity, count, rank
  value          REAL,             -- in major units of `unit`
  value_to       REAL,             -- the other end of a range
  comparator     TEXT,             -- = > >= < <= ~ ..
  unit           TEXT,             -- ISO 4217, %, UCUM, or what is counted
  unit_basis     TEXT,             -- text, inferred
  indicator      TEXT,             -- trade_turnover, export, import, gdp, …
  indicator_name TEXT,             -- in the words of the text
  period         TEXT,             -- TIMEX3: the time that the figure is of
  period_from    TEXT,             -- its first and last day
  period_to      TEXT,
  status         TEXT,             -- actual, target, forecast, limit
  country        TEXT,             -- ISO 3166-1 alpha-3: whose figure it is
  counterpart    TEXT,             -- and with whom
  fact           INTEGER,          -- amounts of an article with the same number state one fact
  confidence     REAL NOT NULL,
  rule           TEXT NOT NULL,
  PRIMARY KEY (article, amount)
);
CREATE INDEX IF NOT EXISTS amounts_by_indicator ON amounts (indicator, country, counterpart);
CREATE INDEX IF NOT EXISTS amounts_by_unit ON amounts (unit, value);

CREATE TABLE IF NOT EXISTS dates (
  article     INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  date        INTEGER NOT NULL, -- from 1, in the order of the text
  sentence    INTEGER NOT NULL,
  start       INTEGER NOT NULL,
  length      INTEGER NOT NULL,
  mention     TEXT NOT NULL,
  type        TEXT NOT NULL,    -- DATE, TIME, DURATION, SET
  value       TEXT,             -- TIMEX3
  date_from   TEXT,             -- first and last day, for use in WHERE
  date_to     TEXT,
  granularity TEXT,             -- day, month, year, …
  mod         TEXT,             -- APPROX, START, END, …
  confidence  REAL NOT NULL,
  rule        TEXT NOT NULL,
  PRIMARY KEY (article, date)
);
CREATE INDEX IF NOT EXISTS dates_by_day ON dates (date_from, date_to);

CREATE TABLE IF NOT EXISTS quotes (
  article         INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  quote           INTEGER NOT NULL, -- from 1, in the order of the text
  sentence        INTEGER NOT NULL,
  start           INTEGER NOT NULL,
  length          INTEGER NOT NULL,
  mention         TEXT NOT NULL,    -- the content alone
  kind            TEXT NOT NULL,    -- direct, indirect, mixed, attribution
  speaker         TEXT,             -- canonical, pronouns and posts resolved; several joined by ` + `
  speaker_start   INTEGER,
  speaker_mention TEXT,             -- as written: `Оның`
  cue             TEXT,             -- the words that tell that it was said
  cue_start       INTEGER,
  confidence      REAL NOT NULL,
  rule            TEXT NOT NULL,
  PRIMARY KEY (article, quote)
);
CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker, kind);

CREATE TABLE IF NOT EXISTS sources (
  article    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  source     INTEGER NOT NULL, -- from 1, in the order of the text
  sentence   INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  mention    TEXT NOT NULL,
  name       TEXT NOT NULL,    -- canonical
  kind       TEXT NOT NULL,    -- publisher, agency, person, document
  domain     TEXT,             -- where it is named by its address
  country    TEXT,             -- ISO 3166-1 alpha-3
  cue        TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY (article, source)
);
CREATE INDEX IF NOT EXISTS sources_by_name ON sources (name);

-- An article that changes, goes, or is replaced is no longer read; what was found in it goes with that.
CREATE TRIGGER IF NOT EXISTS articles_inserted AFTER INSERT ON articles BEGIN
  DELETE FROM extractions WHERE article = NEW.id;
END;
CREATE TRIGGER IF NOT EXISTS articles_updated AFTER UPDATE OF id, title, body, published ON articles BEGIN
  DELETE FROM extractions WHERE article IN (OLD.id, NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS articles_deleted AFTER DELETE ON articles BEGIN
  DELETE FROM extractions WHERE article = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS extractions_deleted AFTER DELETE ON extractions BEGIN
  DELETE FROM sentences WHERE article = OLD.article;
  DELETE FROM entities WHERE article = OLD.article;
  DELETE FROM people WHERE article = OLD.article;
  DELETE FROM amounts WHERE article = OLD.article;
  DELETE FROM dates WHERE article = OLD.article;
  DELETE FROM quotes WHERE article = OLD.article;
  DELETE FROM sources WHERE article = OLD.article;
END;
