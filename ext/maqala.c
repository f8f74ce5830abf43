/* maqala.c: the door. What the extension offers stands in two tables, functions and extractors, a table of matches and a tokenizer; here they are
 * registered and nothing else. An extractor is a table-valued function and a JSON scalar of the same name.
 */
#define MAQ_API_DEFINED_HERE
#include "maqala.h"

#include "sqlite/api.h"
SQLITE_EXTENSION_INIT1

#include "sqlite/columns.h"
#include "sqlite/match_table.h"
#include "sqlite/scalars.h"
#include "sqlite/tokenizer.h"

static const maq_extractor *const extractors[] = {
    &maq_extract_sentences, &maq_extract_tokens, &maq_extract_entities, &maq_extract_people, &maq_extract_amounts,
    &maq_extract_dates,     &maq_extract_quotes, &maq_extract_sources,  &maq_extract_events, &maq_extract_agreements,
    &maq_extract_relations, &maq_extract_topics, &maq_extract_keywords,
};

static const maq_function functions[] = {
    {"article_title", 1, MAQ_RETURNS_VALUE, maq_article_title_function},
    {"article_language", 1, MAQ_RETURNS_VALUE, maq_article_language_function},
    {"article_source", 1, MAQ_RETURNS_VALUE, maq_article_source_function},
    {"article_summary", 1, MAQ_RETURNS_VALUE, maq_article_summary_function},
    {"article_summary", 2, MAQ_RETURNS_VALUE, maq_article_summary_function},
    {"article_fingerprint", 1, MAQ_RETURNS_VALUE, maq_article_fingerprint_function},
    {"fingerprint_distance", 2, MAQ_RETURNS_VALUE, maq_fingerprint_distance_function},
    {"article_hash", 1, MAQ_RETURNS_VALUE, maq_article_hash_function},
    {"article_hash", 2, MAQ_RETURNS_VALUE, maq_article_hash_function},
    {"entities_html", 1, MAQ_RETURNS_VALUE, maq_entities_html_function},
    {"trade_amount", 1, MAQ_RETURNS_VALUE, maq_trade_amount_function},
    {"trade_amount", 2, MAQ_RETURNS_VALUE, maq_trade_amount_function},
    {"trade_currency", 1, MAQ_RETURNS_VALUE, maq_trade_currency_function},
    {"trade_currency", 2, MAQ_RETURNS_VALUE, maq_trade_currency_function},
    {"country_code", 1, MAQ_RETURNS_VALUE, maq_country_code_function},
    {"country_name", 1, MAQ_RETURNS_VALUE, maq_country_name_function},
    {"country_name", 2, MAQ_RETURNS_VALUE, maq_country_name_function},
    {"mention_value", 2, MAQ_RETURNS_JSON, maq_mention_value_function},
    {"mention_value", 3, MAQ_RETURNS_JSON, maq_mention_value_function},
    {"text_cyrillic", 1, MAQ_RETURNS_VALUE, maq_text_cyrillic_function},
    {"text_latin", 1, MAQ_RETURNS_VALUE, maq_text_latin_function},
    {"text_latin", 2, MAQ_RETURNS_VALUE, maq_text_latin_function},
    {"text_arabic", 1, MAQ_RETURNS_VALUE, maq_text_arabic_function},
    {"word_lemma", 1, MAQ_RETURNS_VALUE, maq_word_lemma_function},
    {"word_stem", 1, MAQ_RETURNS_VALUE, maq_word_stem_function},
    {"dictionary_load", 1, MAQ_CHANGES_CONNECTION, maq_dictionary_load_function},
    {"maqala_attach", 1, MAQ_CHANGES_CONNECTION, maq_attach_function},
    {"maqala_attach", 2, MAQ_CHANGES_CONNECTION, maq_attach_function},
    {"maqala_query", 1, MAQ_RETURNS_VALUE, maq_query_function},
    {"maqala_version", 0, MAQ_RETURNS_VALUE, maq_version_function},
    {"maqala_info", 0, MAQ_RETURNS_JSON, maq_info_function},
};

static int register_all(sqlite3 *db, maq_cache *cache) {
  int code = SQLITE_OK;
  for (size_t i = 0; i < sizeof extractors / sizeof extractors[0] && code == SQLITE_OK; i++) {
    code = maq_extractor_register(db, extractors[i], cache);
  }
  for (size_t i = 0; i < sizeof functions / sizeof functions[0] && code == SQLITE_OK; i++) {
    maq_cache_retain(cache);
    code = maq_function_register(db, &functions[i], cache, maq_cache_release);
  }
  code = code == SQLITE_OK ? maq_match_register(db, cache) : code;
  return code == SQLITE_OK ? maq_tokenizer_register(db) : code;
}

/* The oldest SQLite that knows innocuous functions and tables. */
enum { OLDEST_SQLITE = 3031000 };

int sqlite3_maqala_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  SQLITE_EXTENSION_INIT2(api)
  if (sqlite3_libversion_number() < OLDEST_SQLITE) {
    if (error) {
      *error = sqlite3_mprintf("maqala needs SQLite 3.31 or newer, this is %s", sqlite3_libversion());
    }
    return SQLITE_ERROR;
  }
  maq_cache *cache = maq_cache_new(db);
  if (!cache) {
    return SQLITE_NOMEM;
  }
  int code = register_all(db, cache);
  maq_cache_release(cache);
  return code;
}
