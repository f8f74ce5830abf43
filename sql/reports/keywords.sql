-- Which words and names run through the articles?
--
-- keyword in dictionary form; articles; mentions; score: sum of its scores.
SELECT keyword, count(*) AS articles, sum(mentions) AS mentions, round(sum(score), 2) AS score
FROM keywords
GROUP BY keyword
HAVING count(*) > 1
ORDER BY articles DESC, score DESC, keyword
LIMIT 40;
