-- Who is named in the articles, most often first, and in which posts?
WITH most AS (
  SELECT name, count(DISTINCT article) AS articles, count(*) AS mentions
  FROM entities
  WHERE class = 'PERSON'
  GROUP BY name
  ORDER BY articles DESC, mentions DESC, name
  LIMIT 40
)
SELECT most.name, most.articles, most.mentions, min(articles.published) AS first_seen, max(articles.published) AS last_seen,
       (SELECT nullif(json_group_array(DISTINCT post.name), '[]')
        FROM entities AS named
        JOIN entities AS post ON post.article = named.article AND post.class = 'POSITION' AND post.parent IS NULL
                             AND named.start - (post.start + post.length) BETWEEN 0 AND 1
        WHERE named.class = 'PERSON' AND named.name = most.name) AS posts
FROM most
JOIN entities ON entities.class = 'PERSON' AND entities.name = most.name
JOIN articles ON articles.id = entities.article
GROUP BY most.name
ORDER BY most.articles DESC, most.mentions DESC, most.name;
