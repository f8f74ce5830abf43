-- refresh.sql: reads articles that are new or have changed, and drops what is known of those that are gone. It needs the
-- extension and the tables of schema.sql, works in one transaction, and may be run again at any time: where nothing has
-- changed it does nothing.
--
-- Which articles are to be read, the table `extractions` tells: those without a row in it. The triggers of schema.sql take the
-- row of an article away when it changes; here the rows made by another version of the extension or its lexicon go, and, should somebody
-- have created the articles anew without those triggers, rows whose text no longer has the length it had.
--
-- The facts are written by a temporary trigger, one article at a time, since all extractors share one analysis of a text
-- for as long as it is at hand. Being temporary, it is no part of the database. Without the extension the statement that
-- fires it fails as a whole, and nothing is lost.

BEGIN IMMEDIATE;

DELETE FROM extractions
WHERE version IS NOT (SELECT maqala_version() || '+' || json_extract(maqala_info(), '$.lexicon'))
   OR NOT EXISTS (SELECT 1 FROM article_texts
                  WHERE article_texts.article = extractions.article AND length(article_texts.text) = extractions.characters);

DROP TRIGGER IF EXISTS temp.extract_facts;
CREATE TEMP TRIGGER extract_facts AFTER INSERT ON main.extractions BEGIN
  INSERT INTO sentences
  SELECT t.article, f.sentence, f.paragraph, f.start, f.length, f.text, f.is_title
  FROM article_texts AS t, extract_sentences(t.text) AS f
  WHERE t.article = NEW.article;

  INSERT INTO entities
  SELECT t.article, f.entity, f.sentence, f.start, f.length, f.mention, f.class, f.name, f.code, f.country, f.parent,
         f.referent, f.confidence, f.rule
  FROM article_texts AS t, extract_entities(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO people
  SELECT t.article, f.person, f.name, f.given, f.surname, f.role, f.organisation, f.country, f.basis, f.mentions, f.start,
         f.confidence
  FROM article_texts AS t, extract_people(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO amounts
  SELECT t.article, f.amount, f.sentence, f.start, f.length, f.mention, f.kind, f.value, f.value_to, f.comparator, f.unit,
         f.unit_basis, f.indicator, f.indicator_name, f.period, f.period_from, f.period_to, f.status, f.country,
         f.counterpart, f.fact, f.confidence, f.rule
  FROM article_texts AS t, extract_amounts(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO dates
  SELECT t.article, f.date, f.sentence, f.start, f.length, f.mention, f.type, f.value, f.date_from, f.date_to, f.granularity,
         f.mod, f.confidence, f.rule
  FROM article_texts AS t, extract_dates(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO quotes
  SELECT t.article, f.quote, f.sentence, f.start, f.length, f.mention, f.kind, f.speaker, f.speaker_start, f.speaker_mention,
         f.cue, f.cue_start, f.confidence, f.rule
  FROM article_texts AS t, extract_quotes(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO sources
  SELECT t.article, f.source, f.sentence, f.start, f.length, f.mention, f.name, f.kind, f.domain, f.country, f.cue, f.confidence
  FROM article_texts AS t, extract_sources(t.text, t.published) AS f
  WHERE t.article = NEW.article;
END;

INSERT INTO extractions (article, version, characters)
SELECT article, maqala_version() || '+' || json_extract(maqala_info(), '$.lexicon'), length(text)
FROM article_texts
WHERE article NOT IN (SELECT article FROM extractions);

DROP TRIGGER temp.extract_facts;

COMMIT;
