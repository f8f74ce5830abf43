-- Who wrote how much, about what?
--
-- publisher; topic; articles; first_seen, last_seen.
SELECT publisher, topic, articles, first_seen, last_seen
FROM coverage
WHERE publisher IS NOT NULL
ORDER BY articles DESC, publisher, topic
LIMIT 40;
