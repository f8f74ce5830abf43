-- Which kinds of events were reported, and where?
--
-- kind; plover: the class; events; countries: of their places, the most frequent first.
SELECT kind, max(plover) AS plover, count(*) AS events,
       (SELECT group_concat(country, ' ') FROM (SELECT country FROM events AS e WHERE e.kind = events.kind AND country IS NOT NULL
                                               GROUP BY country ORDER BY count(*) DESC, country LIMIT 5)) AS countries
FROM events
GROUP BY kind
ORDER BY events DESC, kind;
