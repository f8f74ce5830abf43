-- Who is quoted most?
--
-- speaker; quotes: how many; direct: of these in the speaker's words; articles.
SELECT speaker, sum(quotes) AS quotes, sum(direct) AS direct, count(*) AS articles
FROM (SELECT speaker, count(*) AS quotes, sum(kind = 'direct') AS direct
      FROM quotes
      WHERE kind <> 'attribution' AND speaker IS NOT NULL
      GROUP BY speaker, article)
GROUP BY speaker
ORDER BY quotes DESC, speaker
LIMIT 30;
