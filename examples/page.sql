-- page.sql: the facts as one page for a browser, made by the sqlite3 shell alone: key figures, trade by year with what is aimed at, a
-- timeline of events, who met whom, who said what, people, figures, dates, and one article with its entities marked. A click on
-- a name shows only the rows that name it; the little script for that is all there is, and the page asks for no other file.
-- Every text is escaped: by `.mode html`, or by the three replaces of the views below.
.headers off
.mode list

-- What is drawn, with its texts escaped. The views are temporary: they are no part of the database.
CREATE TEMP VIEW page_trade AS
SELECT country || '–' || counterpart AS pair, year, status, value, currency,
       row_number() OVER (ORDER BY country, counterpart, year, status) - 1 AS place,
       max(value) OVER () AS most, count(*) OVER () AS bars
FROM (SELECT country, counterpart, coalesce(year, '') AS year, status, max(value) AS value, currency
      FROM trade_by_year WHERE currency = 'USD' AND value IS NOT NULL GROUP BY country, counterpart, year, status ORDER BY value DESC LIMIT 16);

CREATE TEMP VIEW page_people AS -- who met somebody, around a circle
SELECT name, row_number() OVER (ORDER BY name) - 1 AS place, count(*) OVER () AS people
FROM (SELECT actor AS name FROM meetings WHERE status <> 'denied' UNION SELECT recipient FROM meetings WHERE status <> 'denied' LIMIT 24);

CREATE TEMP VIEW page_circle AS
SELECT name, replace(replace(replace(replace(name, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') AS text,
       round(400 + 170 * cos(6.283185307 * place / people), 1) AS x, round(220 + 170 * sin(6.283185307 * place / people), 1) AS y,
       CASE WHEN cos(6.283185307 * place / people) < 0 THEN 'end' ELSE 'start' END AS side
FROM page_people;

.print "<!DOCTYPE html>"
.print "<html lang='kk'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
.print "<title>maqala: what the articles say</title><style>"
.print ":root { color-scheme: light dark; --ink: #1d2433; --paper: #fff; --soft: #f2f4f8; --line: #d9dee8; --accent: #2457b3; --aim: #c58a1a; --person: #ffe3b8; --place: #cdeccd; --body: #d5e3ff; --figure: #f6d3dd; --time: #e6dcf7; }"
.print "@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f0; --paper: #14171d; --soft: #1f242d; --line: #39414f; --accent: #7ea6f0; --aim: #e0b252; --person: #6b4d17; --place: #24542b; --body: #27447e; --figure: #6e2a40; --time: #4a3a73; } }"
.print "* { box-sizing: border-box; } body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }"
.print "h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; } .scroll { overflow: auto; max-height: 30rem; border: 1px solid var(--line); border-radius: .5rem; }"
.print "table { border-collapse: collapse; width: 100%; font-size: .9rem; } td, th { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); } td:first-child { white-space: nowrap; } td:last-child { min-width: 12rem; }"
.print "th { background: var(--soft); white-space: nowrap; position: sticky; top: 0; } tr:last-child td { border-bottom: 0; } mark { color: inherit; background: var(--soft); border-radius: .2rem; padding: 0 .15rem; cursor: pointer; }"
.print ".keys { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; list-style: none; } .keys li { background: var(--soft); border-radius: .5rem; padding: .5rem .9rem; } .keys b { display: block; font-size: 1.3rem; }"
.print "[data-class=PERSON], [data-class=POSITION] { background: var(--person); } [data-class=GPE], [data-class=LOCATION], [data-class=FACILITY], [data-class=NORP] { background: var(--place); }"
.print "[data-class=ORGANISATION], [data-class=PROJECT], [data-class=EVENT], [data-class=LAW], [data-class=ART], [data-class=PRODUCT] { background: var(--body); }"
.print "[data-class=MONEY], [data-class=PERCENTAGE], [data-class=QUANTITY], [data-class=CARDINAL], [data-class=ORDINAL] { background: var(--figure); } [data-class=DATE], [data-class=TIME] { background: var(--time); }"
.print "article { max-width: 44rem; white-space: pre-line; } .key mark { margin-right: .4rem; } svg { max-width: 100%; height: auto; display: block; } svg text { fill: var(--ink); font-size: 13px; } .bar { fill: var(--accent); } .aim { fill: var(--aim); }"
.print ".edge { stroke: var(--line); stroke-width: 2; } .node { cursor: pointer; } .node circle { fill: var(--accent); } .node:hover text, .node:focus text { font-weight: bold; } #filter { position: sticky; top: 0; z-index: 1; background: var(--soft); border-radius: .5rem; padding: .4rem .8rem; }"
.print "#filter[hidden], tr[hidden] { display: none; } button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .6rem; cursor: pointer; }"
.print "@media (max-width: 40rem) { td, th { padding: .3rem .4rem; font-size: .85rem; } svg text { font-size: 22px; } td:last-child { min-width: 18rem; } }"
.print "</style></head><body><h1>What the articles say</h1><p id='filter' hidden><span></span> <button type='button'>show all</button></p><ul class='keys'>"
SELECT printf('<li><b>%d</b>%s</li>', number, what)
FROM (SELECT (SELECT count(*) FROM articles) AS number, 'articles' AS what UNION ALL
      SELECT (SELECT count(*) FROM entities), 'entities' UNION ALL SELECT (SELECT count(*) FROM people), 'people' UNION ALL
      SELECT (SELECT count(*) FROM amounts), 'figures' UNION ALL SELECT (SELECT count(*) FROM quotes), 'quotes' UNION ALL
      SELECT (SELECT count(*) FROM events), 'events' UNION ALL SELECT (SELECT count(*) FROM agreements), 'agreements');
.print "</ul><h2>Trade</h2>"
SELECT printf('<svg viewBox="0 0 800 %d" role="img" aria-label="trade by pair and year">', max(30, 30 * max(bars))) FROM page_trade;
SELECT printf('<text x="0" y="%d">%s %s</text><rect class="%s" x="200" y="%d" width="%.1f" height="18"><title>%s %s, %s</title></rect><text x="%.1f" y="%d">%.3g bn %s%s</text>',
              30 * place + 18, pair, year, CASE status WHEN 'actual' THEN 'bar' ELSE 'aim' END, 30 * place + 5, max(2, 440.0 * value / most), pair, year, status,
              210 + max(2, 440.0 * value / most), 30 * place + 18, value / 1e9, currency, CASE status WHEN 'actual' THEN '' ELSE ', ' || status END)
FROM page_trade;
.print "</svg><h2>Who met whom</h2><svg viewBox='0 0 800 440' role='img' aria-label='who met whom'>"
SELECT DISTINCT printf('<line class="edge" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>', a.x, a.y, b.x, b.y)
FROM meetings JOIN page_circle AS a ON a.name = meetings.actor JOIN page_circle AS b ON b.name = meetings.recipient;
SELECT printf('<g class="node" tabindex="0" data-name="%s"><circle cx="%.1f" cy="%.1f" r="6"/><text x="%.1f" y="%.1f" text-anchor="%s">%s</text></g>',
              text, x, y, x + CASE side WHEN 'end' THEN -10 ELSE 10 END, y + 4, side, text)
FROM page_circle;
.print "</svg><h2>Events</h2><div class='scroll'><table>"
.headers on
.mode html
SELECT day, kind, status,
       (SELECT group_concat(value, ', ') FROM json_each(actors)) AS "who", (SELECT group_concat(value, ', ') FROM json_each(recipients)) AS "to whom",
       coalesce(place, '') AS place, sentence
FROM event_timeline
WHERE kind NOT IN ('statement', 'discuss', 'demand', 'request')
ORDER BY day DESC, article, event
LIMIT 120;
.print "</table></div><h2>Agreements</h2><div class='scroll'><table>"
SELECT published, stage, kind, name, (SELECT group_concat(value, ', ') FROM json_each(parties)) AS parties, coalesce(period, '') AS period
FROM agreement_stages ORDER BY published DESC, article, agreement LIMIT 60;
.print "</table></div><h2>Quotes</h2><div class='scroll'><table>"
SELECT speaker, words, kind, published, title FROM statements ORDER BY speaker, published, article, quote LIMIT 200;
.print "</table></div><h2>Figures</h2><div class='scroll'><table>"
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
.print "<h2>One article</h2><p class='key'><mark data-class='PERSON'>people</mark><mark data-class='GPE'>places</mark><mark data-class='ORGANISATION'>organisations</mark><mark data-class='MONEY'>figures</mark><mark data-class='DATE'>times</mark></p>"
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
         ELSE '<mark data-class="' || class || '" data-name="' || name || '" title="' || class || ': ' || name || '">' || text || '</mark>' END, ''), char(10), '</p><p>') || '</p></article>'
FROM escaped;
.print "<script>"
.print "const bar = document.getElementById('filter'), rows = [...document.querySelectorAll('tr')].filter(r => r.querySelector('td'));"
.print "function show(name) { let found = 0; for (const row of rows) { row.hidden = name !== null && !row.textContent.includes(name); found += !row.hidden; }"
.print "  bar.hidden = name === null; bar.firstElementChild.textContent = name === null ? '' : name + ': ' + found + ' rows'; }"
.print "document.addEventListener('click', e => { const named = e.target.closest('[data-name]'); if (named && named.dataset.name) show(named.dataset.name); });"
.print "document.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.dataset && e.target.dataset.name) show(e.target.dataset.name); if (e.key === 'Escape') show(null); });"
.print "bar.querySelector('button').addEventListener('click', () => show(null));"
.print "</script></body></html>"
