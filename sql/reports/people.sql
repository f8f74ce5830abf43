-- Who is named in the articles, most often first, and in which posts?
--
-- name; articles; mentions; first_seen, last_seen: days of articles; posts: JSON array, each with its organisation.
WITH most AS (
  SELECT name, count(*) AS articles, sum(mentions) AS mentions
  FROM (SELECT name, article, count(*) AS mentions FROM entities WHERE class = 'PERSON' GROUP BY name, article)
  GROUP BY name
  ORDER BY articles DESC, mentions DESC, name
  LIMIT 40
)
SELECT most.name, most.articles, most.mentions, min(extractions.published) AS first_seen, max(extractions.published) AS last_seen,
       (SELECT nullif(json_group_array(DISTINCT coalesce(organisation || ': ', '') || role), '[]')
        FROM people
        WHERE people.name = most.name AND role IS NOT NULL) AS posts
FROM most
CROSS JOIN entities ON entities.class = 'PERSON' AND entities.name = most.name
CROSS JOIN extractions ON extractions.article = entities.article
GROUP BY most.name
ORDER BY most.articles DESC, most.mentions DESC, most.name;
