-- Which organisations are named together?
--
-- organisation, other: in the order of the alphabet; articles that name both.
SELECT organisation, other, count(*) AS articles
FROM organisation_pairs
GROUP BY organisation, other
ORDER BY articles DESC, organisation, other
LIMIT 30;
