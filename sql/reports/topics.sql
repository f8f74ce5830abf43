-- What are the articles about?
--
-- topic; articles; score: mean of its score in them; first_seen, last_seen.
SELECT topics.topic, count(*) AS articles, round(avg(topics.score), 2) AS score, min(published) AS first_seen, max(published) AS last_seen
FROM articles CROSS JOIN topics ON topics.article = articles.id -- the days from the index of articles, not from their rows
GROUP BY topics.topic
ORDER BY articles DESC, topics.topic;
