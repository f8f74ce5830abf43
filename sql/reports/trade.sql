-- How large is the trade between which countries, by year, and what is it to become?
SELECT country, counterpart, coalesce(year, '?') AS year, status, value, currency, articles
FROM trade_by_year
ORDER BY country, counterpart, year, status;
