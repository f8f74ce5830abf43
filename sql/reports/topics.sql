-- What are the articles about?
--
-- topic; articles; score: mean of its score in them; first_seen, last_seen.
SELECT topics.topic, count(*) AS articles, round(avg(topics.score), 2) AS score,
       min(extractions.published) AS first_seen, max(extractions.published) AS last_seen
FROM topics CROSS JOIN extractions ON extractions.article = topics.article
GROUP BY topics.topic
ORDER BY articles DESC, topics.topic;
