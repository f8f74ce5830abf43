-- page.sql: the same as a page for a browser: figures, people, dates and one article with its entities marked. It is made by the
-- sqlite3 shell alone: `.mode html` writes the tables and escapes what stands in them.
.headers off
.mode list
.print "<!DOCTYPE html>"
.print "<html lang='kk'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
.print "<title>maqala: what the articles say</title><style>"
.print ":root { color-scheme: light dark; --ink: #1d2433; --paper: #fff; --soft: #f2f4f8; --line: #d9dee8; --person: #ffe3b8; --place: #cdeccd; --body: #d5e3ff; --figure: #f6d3dd; --time: #e6dcf7; }"
.print "@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f0; --paper: #14171d; --soft: #1f242d; --line: #39414f; --person: #6b4d17; --place: #24542b; --body: #27447e; --figure: #6e2a40; --time: #4a3a73; } }"
.print "body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }"
.print "h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }"
.print "table { border-collapse: collapse; width: 100%; font-size: .9rem; } td, th { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }"
.print "th { background: var(--soft); white-space: nowrap; } tr:last-child td { border-bottom: 0; } mark { color: inherit; background: var(--soft); border-radius: .2rem; padding: 0 .15rem; }"
.print ".PERSON, .POSITION { background: var(--person); } .GPE, .LOCATION, .FACILITY, .NORP { background: var(--place); } .ORGANISATION, .PROJECT, .EVENT, .LAW, .ART, .PRODUCT { background: var(--body); }"
.print ".MONEY, .PERCENTAGE, .QUANTITY, .CARDINAL, .ORDINAL { background: var(--figure); } .DATE, .TIME { background: var(--time); } article { max-width: 44rem; } .key mark { margin-right: .4rem; }"
.print "@media (max-width: 40rem) { td, th { padding: .3rem .4rem; font-size: .85rem; } }"
.print "</style></head><body><h1>What the articles say</h1>"
SELECT printf('<p>%d articles: %d sentences, %d entities, %d figures, %d dates.</p>', (SELECT count(*) FROM articles),
              (SELECT count(*) FROM sentences), (SELECT count(*) FROM entities), (SELECT count(*) FROM amounts), (SELECT count(*) FROM dates));

.print "<h2>Figures</h2><div class='scroll'><table>"
.headers on
.mode html
SELECT published, title, what,
       comparator || ' ' || CASE WHEN value = CAST(value AS INTEGER) THEN printf('%,d', value) ELSE printf('%.2f', value) END AS value,
       unit, coalesce(period, '') AS period, status, coalesce(country, '') || coalesce('–' || counterpart, '') AS countries
FROM figures
WHERE kind IN ('money', 'percent') AND indicator IS NOT NULL AND value IS NOT NULL
ORDER BY published, article, value DESC
LIMIT 100;
.print "</table></div><h2>People</h2><div class='scroll'><table>"
SELECT name, mentions, articles, coalesce((SELECT group_concat(value, '; ') FROM json_each(posts)), '') AS posts
FROM people_mentions
WHERE instr(name, ' ') > 0
ORDER BY articles DESC, mentions DESC, name
LIMIT 60;
.print "</table></div><h2>Dates</h2><div class='scroll'><table>"
SELECT date_from AS "from", date_to AS "to", mention, sentence
FROM timeline
WHERE granularity IN ('day', 'month')
ORDER BY date_from, date_to, article
LIMIT 100;
.print "</table></div>"
.headers off
.mode list
.print "<h2>One article</h2><p class='key'><mark class='PERSON'>people</mark><mark class='GPE'>places</mark><mark class='ORGANISATION'>organisations</mark><mark class='MONEY'>figures</mark><mark class='DATE'>times</mark></p>"
WITH chosen AS ( -- the article with the most classes of entities
  SELECT t.article, t.text
  FROM article_texts AS t
  JOIN entities AS e ON e.article = t.article
  GROUP BY t.article
  ORDER BY count(DISTINCT e.class) DESC, count(*) DESC, t.article
  LIMIT 1
), marked AS ( -- its outermost entities, and where the one before ends
  SELECT e.start, e.length, e.class, e.name, lag(e.start + e.length, 1, 1) OVER (ORDER BY e.start) AS before
  FROM entities AS e
  JOIN chosen ON chosen.article = e.article
  WHERE e.parent IS NULL
), pieces AS (
  SELECT before AS place, NULL AS class, NULL AS name, substr(text, before, start - before) AS text FROM marked, chosen WHERE start > before
  UNION ALL
  SELECT start, class, name, substr(text, start, length) FROM marked, chosen
  UNION ALL
  SELECT (SELECT max(start + length) FROM marked), NULL, NULL, substr(text, (SELECT max(start + length) FROM marked)) FROM chosen
), escaped AS (
  SELECT place, class, replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;') AS text,
         replace(replace(replace(coalesce(name, ''), '&', '&amp;'), '<', '&lt;'), '"', '&quot;') AS name
  FROM pieces
  ORDER BY place
)
SELECT '<article><p>' || replace(group_concat(CASE WHEN class IS NULL THEN text
         ELSE '<mark class="' || class || '" title="' || class || ': ' || name || '">' || text || '</mark>' END, ''), char(10), '</p><p>') || '</p></article>'
FROM escaped;
.print "</body></html>"
