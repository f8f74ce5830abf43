-- report.sql: what was found in the example articles, on one screen of the sqlite3 shell.
.headers off
.mode list
SELECT printf('%d articles: %d sentences, %d entities, %d figures, %d dates', (SELECT count(*) FROM articles), (SELECT count(*) FROM sentences),
              (SELECT count(*) FROM entities), (SELECT count(*) FROM amounts), (SELECT count(*) FROM dates));
.print
.print "Figures: what the articles say of trade, output and prices"
.headers on
.mode column
.width 3 24 -22 4 14 8 7
SELECT article AS "#",
       substr(what, 1, 24) AS what,
       comparator || ' ' || CASE WHEN value = CAST(value AS INTEGER) THEN printf('%,d', value) ELSE printf('%.2f', value) END AS value,
       unit,
       coalesce(period, '') AS period,
       status,
       whose
FROM (SELECT *, coalesce(country, '') || coalesce('–' || counterpart, '') AS whose,
             row_number() OVER (PARTITION BY article ORDER BY value DESC) AS place
      FROM figures
      WHERE kind = 'money' AND indicator IS NOT NULL)
WHERE place = 1
ORDER BY published
LIMIT 14;
.print
.print "People: who is named in which article, in which post"
.width 3 28 60
SELECT article AS "#", name, substr(post, 1, 60) AS post
FROM (SELECT person.article, person.name,
             (SELECT post.name FROM entities AS post
              WHERE post.article = person.article AND post.class = 'POSITION' AND post.parent IS NULL
                AND person.start - (post.start + post.length) BETWEEN 0 AND 1) AS post,
             row_number() OVER (PARTITION BY person.article ORDER BY person.entity) AS place
      FROM entities AS person
      WHERE person.class = 'PERSON' AND person.referent = person.entity)
WHERE place = 1 AND post IS NOT NULL
ORDER BY article
LIMIT 14;
.print
.print "Dates: what the articles say of the time after they were published"
.width 3 10 10 90
SELECT timeline.article AS "#", timeline.date_from AS "from", timeline.date_to AS "to", substr(timeline.sentence, 1, 88) AS sentence
FROM timeline
JOIN articles ON articles.id = timeline.article
WHERE timeline.date_from > articles.published
GROUP BY timeline.article
ORDER BY timeline.date_from
LIMIT 14;
