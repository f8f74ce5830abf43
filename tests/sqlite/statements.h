/* statements.h: every function and every table of the extension, asked about two short articles; for the tests of this folder. */
#ifndef MAQ_TESTS_SQLITE_STATEMENTS_H
#define MAQ_TESTS_SQLITE_STATEMENTS_H

#define ARTICLE                                                                                                                                                                                                      \
  "'Қазақстан мен Қытай порт ашты' || char(10) || 'Кеше Алматыда министр Ержан Сапарбеков 43,8 млрд АҚШ доллары туралы айтты. '" \
  " || '2024 жылы тауар айналымы 1,2 млрд долларға, ал экспорт 8%-ға жетті «деді» Е.Сапарбеков.' || x'FFD2'"

#define TALKS                                                                                                                                                                                                               \
  "'Ержан Сапарбеков Бакуге ресми сапармен барып, Рашид Алиевпен келіссөз жүргізді. Қазақстан мен Әзірбайжан су туралы '" \
  " || 'меморандумға қол қойды. Тараптар өзара сауда көлемін 5 млрд долларға жеткізуге келісті.' || x'FF'"

/* One of each function and table, and the ways in which a table is used. */
static const char *const statements[] = {
    "SELECT maqala_version(), maqala_info()",
    "SELECT * FROM extract_sentences(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_tokens(" ARTICLE ")",
    "SELECT * FROM extract_entities(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_amounts(" ARTICLE ", '2025-01-31')",
    "SELECT *, input_article, input_published FROM extract_dates(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_people(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_quotes(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_sources(" ARTICLE ", '2025-01-31')",
    "SELECT * FROM extract_events(" TALKS ", '2025-01-31')",
    "SELECT * FROM extract_agreements(" TALKS ", '2025-01-31')",
    "SELECT * FROM extract_relations(" TALKS ")",
    "SELECT *, input_pattern FROM match_pattern(" TALKS ", '(who: <PERSON>) .* (what: келіссөз|шарт) [upos=VERB]?')",
    "SELECT * FROM extract_topics(" TALKS ")",
    "SELECT * FROM extract_keywords(" TALKS ")",
    "SELECT extract_events(" TALKS "), extract_agreements(" TALKS ")",
    "SELECT article_summary(" TALKS ", 1), article_summary(" TALKS "), article_fingerprint(" TALKS "), fingerprint_distance(1, 2), "
    "entities_html(" TALKS ")",
    "SELECT article_source(a), article_hash(a), article_hash(a, '2025-01-31'), trade_currency(a) FROM (SELECT " ARTICLE " AS a)",
    "SELECT extract_people(a), extract_quotes(a), extract_sources(a), extract_relations(a), extract_topics(a), extract_keywords(a) "
    "FROM (SELECT " ARTICLE " AS a)",
    "SELECT extract_sentences(" ARTICLE ", '2025-01-31')",
    "SELECT extract_tokens(" ARTICLE ")",
    "SELECT extract_entities(" ARTICLE ", '2025-01-31')",
    "SELECT extract_amounts(" ARTICLE ", '2025-01-31')",
    "SELECT extract_dates(" ARTICLE ", '2025-01-31')",
    "SELECT article_title(a), article_language(a), trade_amount(a), trade_currency(a, 'actual') FROM (SELECT " ARTICLE " AS a)",
    "SELECT country_code('Қазақстанға'), country_code('kz'), country_code('жоқ ел'), country_name('KAZ'), country_name('CHN', "
    "'ru')",
    "SELECT mention_value('1,2 млрд АҚШ долларына', 'MONEY'), mention_value('кеше', 'DATE', '2025-01-31')",
    "SELECT mention_value('Қазақстанның', 'GPE'), mention_value(x'FF22', 'PERSON')",
    "SELECT text_cyrillic('Qazaqstan'), text_latin('Қазақстан', '2021'), text_arabic('Қазақстан')",
    "SELECT word_lemma('Қазақстанның'), word_stem('Qazaqstannyń'), word_lemma('АҚШ-тың'), maqala_query('сауда -экспорт \"екі ел\" "
    "қар*')",
    "SELECT form, input_article FROM extract_tokens(x'D09A20D091') WHERE token = 2",
    "SELECT form, length(input_article) FROM extract_tokens('а' || char(0) || 'б')",
    "SELECT a.form, b.form FROM extract_tokens('бір екі') AS a LEFT JOIN extract_tokens(a.form) AS b ORDER BY a.start",
    "SELECT form FROM extract_tokens WHERE input_article IN ('а', 'б в', 'г', 'д', 'е', 'ж')",
};
enum { STATEMENTS = sizeof statements / sizeof *statements };

#endif
