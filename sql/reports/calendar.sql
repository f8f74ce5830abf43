-- What lies ahead? Days, months and years that an article names and that come after it was published.
SELECT timeline.date_from, timeline.date_to, timeline.mention, timeline.article, timeline.sentence
FROM timeline
JOIN articles ON articles.id = timeline.article
WHERE timeline.date_from > articles.published
ORDER BY timeline.date_from, timeline.date_to, timeline.article
LIMIT 40;
