-- Which countries are the articles about, and which are named together with them?
WITH pairs AS (
  SELECT a.country, b.country AS other, count(*) AS articles
  FROM country_mentions AS a
  JOIN country_mentions AS b ON b.article = a.article AND b.country <> a.country
  GROUP BY 1, 2
)
SELECT country, count(*) AS articles, sum(mentions) AS mentions,
       (SELECT other FROM pairs WHERE pairs.country = country_mentions.country ORDER BY pairs.articles DESC, other LIMIT 1) AS most_often_with
FROM country_mentions
GROUP BY country
ORDER BY articles DESC, mentions DESC, country
LIMIT 30;
