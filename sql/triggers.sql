-- triggers.sql: facts that are never behind: each article is read when it is written, instead of by sql/refresh.sql. Made from
-- refresh.sql by triggers.awk; change it there.
--
-- Run it once, after schema.sql, if every program that writes articles has the extension: one that has not gets an error (`no such
-- table: extract_sentences`) and nothing is written. It needs trusted_schema on, the default. Articles
-- that were there before, and those read by another version, are still for refresh.sql. Writing an article takes as long as reading
-- it, about a millisecond for each 3 KB. To go back: DROP VIEW read_articles, and the triggers articles_inserted and
-- articles_updated; then run schema.sql again.

CREATE VIEW IF NOT EXISTS read_articles (article) AS SELECT article FROM extractions;

CREATE TRIGGER IF NOT EXISTS article_read INSTEAD OF INSERT ON read_articles BEGIN
  DELETE FROM extractions WHERE article = NEW.article;

  INSERT INTO extractions (article, version, hash, published)
  SELECT article, maqala_version() || '+' || json_extract(maqala_info(), '$.lexicon') || '+' || coalesce(json_extract(maqala_info(), '$.model'), '') || '+' || coalesce(json_extract(maqala_info(), '$.dictionary'), ''),
         article_hash(text, published), published
  FROM article_texts WHERE article = NEW.article;

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

DROP TRIGGER IF EXISTS articles_inserted;
CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO read_articles VALUES (NEW.id);
END;
DROP TRIGGER IF EXISTS articles_updated;
CREATE TRIGGER articles_updated AFTER UPDATE OF id, title, body, published ON articles BEGIN
  DELETE FROM extractions WHERE article = OLD.id;
  INSERT INTO read_articles VALUES (NEW.id);
END;
