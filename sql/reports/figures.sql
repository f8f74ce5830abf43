-- Which sums of money do the articles name, the largest of each currency first?
SELECT unit AS currency, value, comparator, coalesce(what, '') AS what, coalesce(period, '') AS period, status, article, title
FROM figures
WHERE kind = 'money' AND value IS NOT NULL
ORDER BY count(*) OVER (PARTITION BY unit) DESC, unit, value DESC
LIMIT 40;
