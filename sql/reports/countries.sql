-- Which countries are the articles about, and which are named together with them?
--
-- country: ISO 3166-1 alpha-3; articles that name it or a place or people of it; mentions; most_often_with: the country that most of these
-- articles also name.
WITH named AS (
  SELECT country, article, count(*) AS mentions FROM entities WHERE country IS NOT NULL GROUP BY country, article
), first AS (
  SELECT country, count(*) AS articles, sum(mentions) AS mentions
  FROM named
  GROUP BY country
  ORDER BY articles DESC, mentions DESC, country
  LIMIT 30
), pairs AS (
  SELECT a.country, b.country AS other, count(*) AS articles
  FROM named AS a JOIN named AS b ON b.article = a.article AND b.country > a.country
  GROUP BY a.country, b.country
), ranked AS (
  SELECT country, other, row_number() OVER (PARTITION BY country ORDER BY articles DESC, other) AS rank
  FROM (SELECT country, other, articles FROM pairs UNION ALL SELECT other, country, articles FROM pairs)
)
SELECT first.country, first.articles, first.mentions, ranked.other AS most_often_with
FROM first
LEFT JOIN ranked ON ranked.country = first.country AND ranked.rank = 1
ORDER BY first.articles DESC, first.mentions DESC, first.country;
