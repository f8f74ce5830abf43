-- Which sums of money do the articles name, the largest of each currency first?
WITH currencies AS (
  SELECT unit, count(*) AS sums FROM amounts WHERE kind = 'money' AND value IS NOT NULL GROUP BY unit
), largest AS (
  SELECT amounts.rowid AS number, currencies.sums
  FROM currencies JOIN amounts ON amounts.kind = 'money' AND amounts.unit = currencies.unit AND amounts.value IS NOT NULL
  ORDER BY currencies.sums DESC, amounts.unit, amounts.value DESC
  LIMIT 400 -- more than are shown, since one fact may be told several times
)
SELECT amounts.unit AS currency, amounts.value, amounts.comparator, coalesce(amounts.indicator_name, amounts.indicator, '') AS what,
       coalesce(amounts.period, '') AS period, amounts.status, amounts.article, articles.title
FROM largest
JOIN amounts ON amounts.rowid = largest.number
JOIN articles ON articles.id = amounts.article
WHERE amounts.amount = (SELECT min(same.amount) FROM amounts AS same WHERE same.article = amounts.article AND same.fact = amounts.fact)
ORDER BY largest.sums DESC, amounts.unit, amounts.value DESC
LIMIT 40;
