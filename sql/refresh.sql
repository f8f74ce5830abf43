-- refresh.sql: reads articles that are new or have changed, and drops what is known of those that are gone. It needs the
-- extension and the tables of schema.sql, works in one transaction, and may be run again at any time: where nothing has
-- changed it does nothing.
--
-- Many articles are better read in parts, so that a run can be stopped and goes on where it was: with a row in `refresh_settings`
-- a run looks at the next `batch` articles, by id, and writes down in `after` where it ended; behind the last article that is NULL
-- again. So each article is looked at once in a round, also where all must be read anew, and a part takes as long with a million
-- articles as with a thousand. The view `refresh_progress` tells how many are left. sql/refresh.sh goes one round.
--
-- Which articles are to be read, the table `extractions` tells: those without a row in it. The triggers of schema.sql take the
-- row of an article away when it changes; here the rows made by another version of the extension, its lexicon or its model go, and, should somebody
-- have created the articles anew without those triggers, rows whose text or day is no longer what it was, by their hash.
--
-- The facts are written by a temporary trigger, one article at a time, since all extractors share one analysis of a text
-- for as long as it is at hand. Being temporary, it is no part of the database. Without the extension the statement that
-- fires it fails as a whole, and nothing is lost.

BEGIN IMMEDIATE;

-- The articles of this run: all, or the next `batch`; the last part goes on to the largest number there is.
DROP VIEW IF EXISTS temp.refresh_range;
CREATE TEMP VIEW refresh_range (first, last) AS
SELECT coalesce(after + 1, -9223372036854775808),
       coalesce((SELECT id FROM main.articles WHERE id > coalesce(after, -9223372036854775808) ORDER BY id LIMIT 1
                 OFFSET (SELECT batch - 1 FROM main.refresh_settings)),
                9223372036854775807)
FROM main.refresh_settings
UNION ALL
SELECT -9223372036854775808, 9223372036854775807 WHERE NOT EXISTS (SELECT 1 FROM main.refresh_settings);

DELETE FROM extractions
WHERE article BETWEEN (SELECT first FROM refresh_range) AND (SELECT last FROM refresh_range) AND (
      version IS NOT (SELECT maqala_version() || '+' || json_extract(maqala_info(), '$.lexicon') || '+' || coalesce(json_extract(maqala_info(), '$.model'), '') || '+' || coalesce(json_extract(maqala_info(), '$.dictionary'), ''))
   OR NOT EXISTS (SELECT 1 FROM article_texts
                  WHERE article_texts.article = extractions.article
                    AND article_hash(article_texts.text, article_texts.published) = extractions.hash));

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

  INSERT INTO events
  SELECT t.article, f.event, f.sentence, f.start, f.length, f.trigger_text, f.kind, f.cameo, f.plover, f.actors, f.recipients,
         f.place, f.country, f.date_from, f.date_to, f.status, f.agreement, f.quote, f.confidence, f.rule
  FROM article_texts AS t, extract_events(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT OR IGNORE INTO event_actors
  SELECT e.article, e.event, 'actor', n.value FROM events AS e, json_each(e.actors) AS n WHERE e.article = NEW.article
  UNION ALL
  SELECT e.article, e.event, 'recipient', n.value FROM events AS e, json_each(e.recipients) AS n WHERE e.article = NEW.article;

  INSERT INTO agreements
  SELECT t.article, f.agreement, f.sentence, f.start, f.length, f.mention, f.kind, f.stage, f.name, f.period, f.period_from,
         f.period_to, f.parties, f.amount, f.confidence, f.rule
  FROM article_texts AS t, extract_agreements(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT OR IGNORE INTO agreement_parties
  SELECT a.article, a.agreement, n.value FROM agreements AS a, json_each(a.parties) AS n WHERE a.article = NEW.article;

  INSERT INTO relations
  SELECT t.article, f.relation, f.sentence, f.start, f.length, f.subject, f.predicate, f.object, f.confidence, f.rule
  FROM article_texts AS t, extract_relations(t.text, t.published) AS f
  WHERE t.article = NEW.article;

  INSERT INTO topics
  SELECT t.article, f.topic, f.score, f.mentions FROM article_texts AS t, extract_topics(t.text) AS f WHERE t.article = NEW.article;

  INSERT INTO keywords
  SELECT t.article, f.keyword, f.score, f.mentions, f.start
  FROM article_texts AS t, extract_keywords(t.text) AS f
  WHERE t.article = NEW.article;

  INSERT INTO fingerprints
  SELECT t.article, article_fingerprint(t.text) FROM article_texts AS t
  WHERE t.article = NEW.article AND article_fingerprint(t.text) IS NOT NULL;

  INSERT INTO fingerprint_bytes
  SELECT p.value, f.fingerprint >> (8 * p.value) & 255, coalesce(t.published, ''), f.article
  FROM fingerprints AS f, article_texts AS t, json_each('[0,1,2,3,4,5,6,7]') AS p
  WHERE f.article = NEW.article AND t.article = NEW.article;

  INSERT OR IGNORE INTO near_duplicates
  SELECT CASE WHEN (other.day, other.article) < (this.day, this.article) THEN other.article ELSE this.article END,
         CASE WHEN (other.day, other.article) < (this.day, this.article) THEN this.article ELSE other.article END,
         fingerprint_distance(a.fingerprint, b.fingerprint)
  FROM fingerprint_bytes AS this
  CROSS JOIN fingerprint_bytes AS other ON other.place = this.place AND other.byte = this.byte AND other.article <> this.article
         AND other.day BETWEEN coalesce(date(this.day, '-3 days'), '') AND coalesce(date(this.day, '+3 days'), '')
  JOIN fingerprints AS a ON a.article = this.article
  JOIN fingerprints AS b ON b.article = other.article
  WHERE this.article = NEW.article AND fingerprint_distance(a.fingerprint, b.fingerprint) <= 12;
END;

INSERT INTO extractions (article, version, hash, published)
SELECT article, maqala_version() || '+' || json_extract(maqala_info(), '$.lexicon') || '+' || coalesce(json_extract(maqala_info(), '$.model'), '') || '+' || coalesce(json_extract(maqala_info(), '$.dictionary'), ''), article_hash(text, published), published
FROM article_texts
WHERE article BETWEEN (SELECT first FROM refresh_range) AND (SELECT last FROM refresh_range)
  AND NOT EXISTS (SELECT 1 FROM extractions WHERE extractions.article = article_texts.article)
ORDER BY article;

UPDATE refresh_settings SET after = (SELECT nullif(last, 9223372036854775807) FROM refresh_range);

DROP TRIGGER temp.extract_facts;
DROP VIEW temp.refresh_range;

COMMIT;
