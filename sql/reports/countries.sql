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
  SELECT first.country, b.country AS other,
         row_number() OVER (PARTITION BY first.country ORDER BY count(*) DESC, b.country) AS rank
  FROM first
  JOIN named AS a ON a.country = first.country
  JOIN named AS b ON b.article = a.article AND b.country <> a.country
  GROUP BY first.country, b.country
)
SELECT first.country, first.articles, first.mentions, pairs.other AS most_often_with
FROM first
LEFT JOIN pairs ON pairs.country = first.country AND pairs.rank = 1
ORDER BY first.articles DESC, first.mentions DESC, first.country;
