-- Who is named in the articles, most often first, and in which posts?
SELECT name, articles, mentions, first_seen, last_seen, nullif(posts, '[]') AS posts
FROM people_mentions
ORDER BY articles DESC, mentions DESC, name
LIMIT 40;
