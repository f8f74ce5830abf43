-- What was agreed, and how far is it?
--
-- stage, kind; name of the document or of what was agreed; parties; period; amount, currency: what it names; published.
SELECT stage, kind, name, parties, period, amount, currency, published
FROM agreement_stages
ORDER BY published DESC, article, agreement
LIMIT 40;
