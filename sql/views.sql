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
       min(articles.published) AS first_seen,
       max(articles.published) AS last_seen,
       (SELECT json_group_array(DISTINCT post.name)
        FROM entities AS named
        JOIN entities AS post ON post.article = named.article AND post.class = 'POSITION' AND post.parent IS NULL
                             AND named.start - (post.start + post.length) BETWEEN 0 AND 1
        WHERE named.class = 'PERSON' AND named.name = person.name) AS posts
FROM entities AS person
JOIN articles ON articles.id = person.article
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
