-- Which organisations are named together?
--
-- organisation, other: in the order of the alphabet; articles that name both.
WITH organisations AS ( -- numbers are counted quicker than names; that of a name is a row that has it
  SELECT min(rowid) AS number, name FROM entities WHERE class = 'ORGANISATION' AND name IS NOT NULL GROUP BY name
), naming AS (
  SELECT number, article
  FROM organisations CROSS JOIN entities ON entities.class = 'ORGANISATION' AND entities.name = organisations.name
  GROUP BY number, article
), pairs AS (
  SELECT a.number AS number, b.number AS other, count(*) AS articles
  FROM naming AS a JOIN naming AS b ON b.article = a.article AND b.number > a.number
  GROUP BY a.number, b.number
)
SELECT min(a.name, b.name) AS organisation, max(a.name, b.name) AS other, pairs.articles
FROM pairs
CROSS JOIN entities AS a ON a.rowid = pairs.number
CROSS JOIN entities AS b ON b.rowid = pairs.other
WHERE pairs.articles >= (SELECT min(articles) FROM (SELECT articles FROM pairs ORDER BY articles DESC LIMIT 30))
ORDER BY pairs.articles DESC, organisation, other
LIMIT 30;
