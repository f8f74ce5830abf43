-- Which posts did people hold, and when were they named with them?
--
-- name, role, organisation, country; first_seen and last_seen: days of articles; articles: how many name the post.
SELECT name, role, organisation, country, first_seen, last_seen, articles
FROM roles_over_time
ORDER BY articles DESC, name, role
LIMIT 40;
