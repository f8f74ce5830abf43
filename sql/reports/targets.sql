-- How far are trade figures from what was aimed at?
--
-- country, counterpart; currency; year and value of the last actual figure; target; gap: what is missing.
SELECT country, counterpart, currency, year, actual, target, gap
FROM trade_targets
WHERE target IS NOT NULL
ORDER BY gap IS NULL, gap DESC, country, counterpart;
