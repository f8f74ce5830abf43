-- Who is quoted most?
--
-- speaker; quotes: how many; direct: of these in the speaker's words; articles.
SELECT speaker, count(*) AS quotes, sum(kind = 'direct') AS direct, count(DISTINCT article) AS articles
FROM quotes
WHERE kind <> 'attribution' AND speaker IS NOT NULL
GROUP BY speaker
ORDER BY quotes DESC, speaker
LIMIT 30;
