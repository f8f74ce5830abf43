-- Which kinds of events were reported, and where?
--
-- kind; plover: the class; events; countries: of their places, the most frequent first.
WITH places AS (
  SELECT kind, country, count(*) AS events, max(plover) AS plover,
         row_number() OVER (PARTITION BY kind ORDER BY country IS NULL, count(*) DESC, country) AS rank
  FROM events
  GROUP BY kind, country
)
SELECT kind, max(plover) AS plover, sum(events) AS events,
       (SELECT group_concat(country, ' ') FROM (SELECT country FROM places AS p WHERE p.kind = places.kind AND country IS NOT NULL
                                               AND rank <= 5 ORDER BY rank)) AS countries
FROM places
GROUP BY kind
ORDER BY events DESC, kind;
