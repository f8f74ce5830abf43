-- Who said what, most recent first?
--
-- speaker; kind: direct, indirect, mixed; words: what was said; published, title: of the article.
-- The articles come first, in the order of their index, so that only the newest are looked at.
SELECT articles.published, quotes.speaker, quotes.kind, quotes.mention AS words, articles.title
FROM articles
CROSS JOIN quotes ON quotes.article = articles.id AND quotes.kind <> 'attribution' AND quotes.speaker IS NOT NULL
ORDER BY articles.published DESC, articles.id DESC, quotes.quote
LIMIT 30;
