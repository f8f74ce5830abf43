-- Which articles are nearly the same?
--
-- article, copy: ids, the earlier one first; distance: bits of 64 that differ; titles.
SELECT near_duplicates.article, near_duplicates.copy, near_duplicates.distance, a.title, b.title AS title_of_copy
FROM near_duplicates
JOIN articles AS a ON a.id = near_duplicates.article
JOIN articles AS b ON b.id = near_duplicates.copy
ORDER BY near_duplicates.distance, near_duplicates.article, near_duplicates.copy
LIMIT 40;
