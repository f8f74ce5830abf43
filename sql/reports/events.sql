-- What happened, day by day?
--
-- day; kind and status of the event; actors, recipients: JSON; place; sentence that tells of it.
SELECT day, kind, status, actors, recipients, place, sentence
FROM event_timeline
WHERE kind NOT IN ('statement', 'discuss')
ORDER BY day DESC, article, event
LIMIT 40;
