-- Who met whom, most often first?
--
-- actor, recipient: the two sides; meetings: visits, talks, meetings and calls; first, last: days; articles.
SELECT actor, recipient, count(*) AS meetings, min(day) AS first, max(day) AS last, count(DISTINCT article) AS articles
FROM meetings
WHERE status = 'actual'
GROUP BY actor, recipient
ORDER BY meetings DESC, actor, recipient
LIMIT 30;
