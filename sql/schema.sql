-- schema.sql: the tables that facts are kept in. Run it once; running it again changes nothing.
--
--   articles      yours: one row a news article. If you have such a table already, with these columns, it stays as it is; a
--                 table with other names is attached first: SELECT maqala_attach('news', '{"title": "headline", "body": "content"}');
--   sentences, entities, people, amounts, dates, quotes, sources, events, agreements, relations, topics, keywords
--                 one table an extractor: its columns, and `article` before them
--   event_actors, agreement_parties
--                 lists opened, one item a row
--   near_duplicates, fingerprints, fingerprint_bytes
--                 articles that are nearly the same; what they are found by
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
  published TEXT,             -- ISO 8601; the day against which `yesterday` and the like are resolved
  UNIQUE (published, id)      -- articles by day
);

CREATE VIEW IF NOT EXISTS article_texts (article, text, published) AS
SELECT id,
       coalesce(title || char(10), '') || coalesce(body, ''),
       CASE WHEN date(substr(published, 1, 10)) = substr(published, 1, 10) THEN substr(published, 1, 10) END
FROM articles;

CREATE TABLE IF NOT EXISTS extractions (
  article   INTEGER PRIMARY KEY, -- the id of a row of articles, which may be a view
  version   TEXT NOT NULL,       -- of the extension, its lexicon, model and dictionary that read it
  hash      INTEGER NOT NULL,    -- article_hash of the text and day that were read
  published TEXT                 -- the day: YYYY-MM-DD; quicker to be had from here than from the long rows of articles
);

CREATE TABLE IF NOT EXISTS sentences (
  article   INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  sentence  INTEGER NOT NULL, -- from 1, in the order of the text
  paragraph INTEGER NOT NULL,
  start     INTEGER NOT NULL, -- from 1
  length    INTEGER NOT NULL,
  text      TEXT NOT NULL,
  is_title  INTEGER NOT NULL, -- 1 for the title line
  PRIMARY KEY (article, sentence)
);

CREATE TABLE IF NOT EXISTS entities (
  article    INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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
CREATE INDEX IF NOT EXISTS entities_by_name ON entities (class, name, article);
CREATE INDEX IF NOT EXISTS entities_by_article ON entities (article, class, name);
CREATE INDEX IF NOT EXISTS entities_by_country ON entities (country, article);

CREATE TABLE IF NOT EXISTS people (
  article      INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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
CREATE INDEX IF NOT EXISTS people_by_name ON people (name, role, organisation, country, article);

CREATE TABLE IF NOT EXISTS amounts (
  article        INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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
CREATE INDEX IF NOT EXISTS amounts_by_unit ON amounts (kind, unit, value);

CREATE TABLE IF NOT EXISTS dates (
  article     INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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
  article         INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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
CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker, article, kind);

CREATE TABLE IF NOT EXISTS sources (
  article    INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
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

CREATE TABLE IF NOT EXISTS events (
  article      INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  event        INTEGER NOT NULL, -- from 1, in the order of the text
  sentence     INTEGER NOT NULL,
  start        INTEGER NOT NULL,
  length       INTEGER NOT NULL,
  trigger_text TEXT NOT NULL,    -- the words that tell of it
  kind         TEXT NOT NULL,    -- visit, negotiation, sign, accident, …
  cameo        TEXT,             -- CAMEO code
  plover       TEXT,             -- PLOVER event type
  actors       TEXT NOT NULL,    -- JSON array of canonical names; also in event_actors
  recipients   TEXT NOT NULL,    -- the same
  place        TEXT,             -- canonical name
  country      TEXT,             -- ISO 3166-1 alpha-3, of the place
  date_from    TEXT,             -- YYYY-MM-DD, both inclusive
  date_to      TEXT,
  status       TEXT NOT NULL,    -- actual, planned, called_for, denied
  agreement    INTEGER,          -- of the same article
  quote        INTEGER,          -- the quote that tells of it
  confidence   REAL NOT NULL,
  rule         TEXT NOT NULL,
  PRIMARY KEY (article, event)
);
CREATE INDEX IF NOT EXISTS events_by_kind ON events (kind, status, date_from);
CREATE INDEX IF NOT EXISTS events_by_country ON events (kind, country, plover);
CREATE INDEX IF NOT EXISTS events_by_day ON events (date_from, date_to);

-- Who takes part in an event, one a row.
CREATE TABLE IF NOT EXISTS event_actors (
  article INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  event   INTEGER NOT NULL,
  side    TEXT NOT NULL,    -- actor, recipient
  name    TEXT NOT NULL,    -- canonical
  PRIMARY KEY (article, event, side, name)
);
CREATE INDEX IF NOT EXISTS event_actors_by_name ON event_actors (name, side);

CREATE TABLE IF NOT EXISTS agreements (
  article     INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  agreement   INTEGER NOT NULL, -- from 1, in the order of the text
  sentence    INTEGER NOT NULL,
  start       INTEGER NOT NULL,
  length      INTEGER NOT NULL,
  mention     TEXT NOT NULL,
  kind        TEXT NOT NULL,    -- treaty, programme, memorandum, contract, understanding, commitment
  stage       TEXT NOT NULL,    -- proposed, agreed, signed, ratified, in_force, reaffirmed
  name        TEXT,
  period      TEXT,             -- TIMEX3
  period_from TEXT,
  period_to   TEXT,
  parties     TEXT NOT NULL,    -- JSON array of country codes, or names; also in agreement_parties
  amount      INTEGER,          -- the figure that it names, of the same article
  confidence  REAL NOT NULL,
  rule        TEXT NOT NULL,
  PRIMARY KEY (article, agreement)
);
CREATE INDEX IF NOT EXISTS agreements_by_stage ON agreements (stage, kind);

CREATE TABLE IF NOT EXISTS agreement_parties (
  article   INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  agreement INTEGER NOT NULL,
  party     TEXT NOT NULL,      -- ISO 3166-1 alpha-3, or a name
  PRIMARY KEY (article, agreement, party)
);
CREATE INDEX IF NOT EXISTS agreement_parties_by_party ON agreement_parties (party);

CREATE TABLE IF NOT EXISTS relations (
  article    INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  relation   INTEGER NOT NULL, -- from 1, in the order of the text
  sentence   INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  subject    TEXT NOT NULL,    -- canonical names
  predicate  TEXT NOT NULL,    -- WORKS_AS, WORKPLACE, ABBREVIATION, LOCATED_IN, AGE_IS, MEETS_WITH, AWARDED_WITH
  object     TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (article, relation)
);
CREATE INDEX IF NOT EXISTS relations_by_subject ON relations (subject, predicate);
CREATE INDEX IF NOT EXISTS relations_by_object ON relations (object, predicate);

CREATE TABLE IF NOT EXISTS topics (
  article  INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  topic    TEXT NOT NULL,
  score    REAL NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (article, topic)
);
CREATE INDEX IF NOT EXISTS topics_by_topic ON topics (topic, score, article);

CREATE TABLE IF NOT EXISTS keywords (
  article  INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  keyword  TEXT NOT NULL,    -- in dictionary form and lower case
  score    REAL NOT NULL,
  mentions INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  PRIMARY KEY (article, keyword)
);
CREATE INDEX IF NOT EXISTS keywords_by_keyword ON keywords (keyword, score, mentions);

-- The fingerprint of each article, and its eight bytes with the day of the article, by which near-duplicates are found: two
-- fingerprints of which at most seven bits differ have a byte in common, and copies follow within days.
CREATE TABLE IF NOT EXISTS fingerprints (
  article     INTEGER PRIMARY KEY REFERENCES extractions (article) ON DELETE CASCADE,
  fingerprint INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS fingerprint_bytes (
  place   INTEGER NOT NULL, -- 0 to 7, from the lowest
  byte    INTEGER NOT NULL,
  day     TEXT NOT NULL,    -- YYYY-MM-DD; '' where the article has none
  article INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  PRIMARY KEY (place, byte, day, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS fingerprint_bytes_by_article ON fingerprint_bytes (article);

-- Nearly equal articles, each pair once: at most 12 of 64 bits of their fingerprints differ. The pairs compared are those that have a
-- byte in common, all with up to seven bits and most with up to twelve, and were published within three days. Articles without a day
-- are compared with all others without one, so that reading them takes longer the more there are: 0.3 ms each with 20 000.
CREATE TABLE IF NOT EXISTS near_duplicates (
  article  INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE, -- the earlier one
  copy     INTEGER NOT NULL REFERENCES extractions (article) ON DELETE CASCADE,
  distance INTEGER NOT NULL, -- bits that differ
  PRIMARY KEY (article, copy)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS near_duplicates_by_copy ON near_duplicates (copy);
CREATE INDEX IF NOT EXISTS near_duplicates_by_distance ON near_duplicates (distance);

-- How many articles a run of refresh.sql looks at, where it is not to read all at once: one row, or none.
CREATE TABLE IF NOT EXISTS refresh_settings (
  only  INTEGER PRIMARY KEY CHECK (only = 1),
  batch INTEGER NOT NULL CHECK (batch > 0), -- articles that a run looks at
  after INTEGER                             -- the article that the last run ended with; NULL: begin with the first
);

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
  DELETE FROM events WHERE article = OLD.article;
  DELETE FROM event_actors WHERE article = OLD.article;
  DELETE FROM agreements WHERE article = OLD.article;
  DELETE FROM agreement_parties WHERE article = OLD.article;
  DELETE FROM relations WHERE article = OLD.article;
  DELETE FROM topics WHERE article = OLD.article;
  DELETE FROM keywords WHERE article = OLD.article;
  DELETE FROM fingerprints WHERE article = OLD.article;
  DELETE FROM fingerprint_bytes WHERE article = OLD.article;
  DELETE FROM near_duplicates WHERE article = OLD.article;
  DELETE FROM near_duplicates WHERE copy = OLD.article;
END;

-- How far refresh.sql is.
CREATE VIEW IF NOT EXISTS refresh_progress AS
SELECT read_articles, all_articles - read_articles AS waiting_articles,
       round(100.0 * read_articles / max(all_articles, 1), 1) AS percent
FROM (SELECT (SELECT count(*) FROM extractions) AS read_articles, (SELECT count(*) FROM articles) AS all_articles);
