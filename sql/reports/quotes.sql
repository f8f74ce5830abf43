-- Who said what, most recent first?
--
-- speaker; kind: direct, indirect, mixed; words: what was said; published, title: of the article.
SELECT published, speaker, kind, words, title
FROM statements
ORDER BY published DESC, article, quote
LIMIT 30;
