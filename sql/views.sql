-- views.sql: questions that come up often, as views on the tables of schema.sql. None of them needs the extension.

-- Figures with the article they stand in: what, how much, of which time, whose. Amounts that state one fact are one row,
-- that of the first mention.
CREATE VIEW IF NOT EXISTS figures AS
SELECT amounts.article,
       articles.published,
       articles.title,
       amounts.kind,
       amounts.indicator,
       coalesce(amounts.indicator_name, amounts.indicator) AS what,
       amounts.comparator,
       amounts.value,
       amounts.value_to,
       amounts.unit,
       amounts.period,
       amounts.period_from,
       amounts.period_to,
       amounts.status,
       amounts.country,
       amounts.counterpart,
       amounts.mention,
       sentences.text AS sentence
FROM amounts
JOIN articles ON articles.id = amounts.article
JOIN sentences ON sentences.article = amounts.article AND sentences.sentence = amounts.sentence
WHERE amounts.amount = (SELECT min(same.amount) FROM amounts AS same
                        WHERE same.article = amounts.article AND same.fact = amounts.fact);

-- Trade between two countries, a row a pair, year, currency and status. The pair is in the order of the alphabet; of several
-- figures the largest is taken, since the others are mostly parts of it or rounded down (`more than a billion`).
CREATE VIEW IF NOT EXISTS trade_by_year AS
SELECT min(country, counterpart) AS country,
       max(country, counterpart) AS counterpart,
       substr(period_from, 1, 4) AS year,
       unit AS currency,
       status,
       max(value) AS value,
       count(*) AS figures,
       count(DISTINCT article) AS articles
FROM figures
WHERE indicator = 'trade_turnover' AND kind = 'money' AND counterpart IS NOT NULL
GROUP BY 1, 2, 3, 4, 5;

-- People, a row a name: in how many articles they are named, how often, and in which posts.
CREATE VIEW IF NOT EXISTS people_mentions AS
SELECT person.name,
       count(DISTINCT person.article) AS articles,
       count(*) AS mentions,
       min(extractions.published) AS first_seen,
       max(extractions.published) AS last_seen,
       (SELECT json_group_array(DISTINCT coalesce(people.organisation || ': ', '') || people.role)
        FROM people
        WHERE people.name = person.name AND people.role IS NOT NULL) AS posts
FROM entities AS person
CROSS JOIN extractions ON extractions.article = person.article
WHERE person.class = 'PERSON'
GROUP BY person.name;

-- Countries, a row an article and country: how often it is named, the country of a city or a people included.
CREATE VIEW IF NOT EXISTS country_mentions AS
SELECT entities.country,
       entities.article,
       articles.published,
       count(*) AS mentions,
       sum(entities.class = 'GPE' AND entities.code IS NOT NULL) AS by_name
FROM entities
JOIN articles ON articles.id = entities.article
WHERE entities.country IS NOT NULL
GROUP BY entities.country, entities.article;

-- Days named in the texts with the sentence that tells what happens on them.
CREATE VIEW IF NOT EXISTS timeline AS
SELECT dates.date_from,
       dates.date_to,
       dates.granularity,
       dates.mention,
       dates.article,
       articles.title,
       sentences.text AS sentence
FROM dates
JOIN articles ON articles.id = dates.article
JOIN sentences ON sentences.article = dates.article AND sentences.sentence = dates.sentence
WHERE dates.type = 'DATE' AND dates.date_from IS NOT NULL;

-- Trade of a pair and year: what it was, what it is to be, and how much is missing.
CREATE VIEW IF NOT EXISTS trade_targets AS
SELECT country, counterpart, currency,
       max(CASE WHEN status = 'actual' THEN year END) AS year,
       max(CASE WHEN status = 'actual' THEN value END) AS actual,
       max(CASE WHEN status = 'target' THEN value END) AS target,
       max(CASE WHEN status = 'target' THEN value END) - max(CASE WHEN status = 'actual' THEN value END) AS gap
FROM trade_by_year
GROUP BY country, counterpart, currency;

-- Who met whom: the two sides of visits, talks, meetings and calls, a row a pair and event.
CREATE VIEW IF NOT EXISTS meetings AS
SELECT actor.name AS actor,
       recipient.name AS recipient,
       events.kind,
       coalesce(events.date_from, articles.published) AS day,
       events.place,
       events.status,
       events.article,
       events.event
FROM events
JOIN event_actors AS actor ON actor.article = events.article AND actor.event = events.event AND actor.side = 'actor'
JOIN event_actors AS recipient ON recipient.article = events.article AND recipient.event = events.event AND recipient.side = 'recipient'
JOIN articles ON articles.id = events.article
WHERE events.kind IN ('visit', 'host', 'negotiation', 'meeting', 'call');

-- The posts that people are named with, by the time of the articles.
CREATE VIEW IF NOT EXISTS roles_over_time AS
SELECT people.name, people.role, people.organisation, people.country,
       min(extractions.published) AS first_seen,
       max(extractions.published) AS last_seen,
       count(*) AS articles
FROM people
CROSS JOIN extractions ON extractions.article = people.article -- in the order of the index by name
WHERE people.role IS NOT NULL
GROUP BY people.name, people.role, people.organisation, people.country;

-- Who said what, with the words that tell so.
CREATE VIEW IF NOT EXISTS statements AS
SELECT quotes.speaker, quotes.kind, quotes.mention AS words, quotes.cue, articles.published, articles.title, quotes.article, quotes.quote
FROM quotes
JOIN articles ON articles.id = quotes.article
WHERE quotes.kind <> 'attribution' AND quotes.speaker IS NOT NULL;

-- Organisations named in one article, a row a pair and article; the first of the two in the order of the alphabet.
CREATE VIEW IF NOT EXISTS organisation_pairs AS
SELECT DISTINCT first.name AS organisation, second.name AS other, first.article
FROM entities AS first
CROSS JOIN entities AS second ON second.article = first.article AND second.class = 'ORGANISATION' AND second.name > first.name
WHERE first.class = 'ORGANISATION';

-- Agreements with their parties and what they cost.
CREATE VIEW IF NOT EXISTS agreement_stages AS
SELECT agreements.name, agreements.kind, agreements.stage, agreements.parties, agreements.period,
       amounts.value AS amount, amounts.unit AS currency,
       articles.published, articles.title, agreements.article, agreements.agreement
FROM agreements
JOIN articles ON articles.id = agreements.article
LEFT JOIN amounts ON amounts.article = agreements.article AND amounts.amount = agreements.amount;

-- Events by day; those without a day of their own on that of the article.
CREATE VIEW IF NOT EXISTS event_timeline AS
SELECT coalesce(events.date_from, articles.published) AS day,
       events.kind, events.status, events.actors, events.recipients, events.place, events.country,
       sentences.text AS sentence,
       events.article, events.event
FROM events
JOIN articles ON articles.id = events.article
JOIN sentences ON sentences.article = events.article AND sentences.sentence = events.sentence;

-- How much each publisher wrote, about what.
CREATE VIEW IF NOT EXISTS coverage AS
SELECT coalesce(articles.publisher, named.name) AS publisher,
       topics.topic,
       count(*) AS articles,
       min(articles.published) AS first_seen,
       max(articles.published) AS last_seen
FROM articles
JOIN topics ON topics.article = articles.id
LEFT JOIN sources AS named ON named.article = articles.id
     AND named.source = (SELECT min(source) FROM sources WHERE sources.article = articles.id AND kind = 'publisher')
GROUP BY 1, 2;

-- Articles without the later copies of others.
CREATE VIEW IF NOT EXISTS distinct_articles AS
SELECT * FROM articles WHERE id NOT IN (SELECT copy FROM near_duplicates);
