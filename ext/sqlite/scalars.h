/* scalars.h: the functions that are not extractors, and how a function is registered. */
#ifndef MAQ_SQLITE_SCALARS_H
#define MAQ_SQLITE_SCALARS_H

#include "sqlite/cache.h"

typedef void maq_implementation(sqlite3_context *context, int argc, sqlite3_value **argv);

typedef enum maq_returns {
  MAQ_RETURNS_VALUE,
  MAQ_RETURNS_JSON,       /* text with JSON's subtype */
  MAQ_CHANGES_CONNECTION, /* a value too, but only for who calls it directly */
} maq_returns;

/* All functions but those that change the connection are deterministic and innocuous: what they return depends on the arguments,
 * and on the dictionary that the connection has loaded. */
typedef struct maq_function {
  const char *name;
  int arguments;
  maq_returns returns;
  maq_implementation *implementation;
} maq_function;

/* Registers one function; `destroy` is called with `data` when the function goes, also when this fails. */
int maq_function_register(sqlite3 *db, const maq_function *function, void *data, void (*destroy)(void *));

/* Their user data is the connection's cache. */

/* scalars_article.c */
maq_implementation maq_article_title_function;
maq_implementation maq_article_language_function;
maq_implementation maq_article_source_function;
maq_implementation maq_article_summary_function;
maq_implementation maq_article_fingerprint_function;
maq_implementation maq_fingerprint_distance_function;
maq_implementation maq_article_hash_function;
maq_implementation maq_entities_html_function;
maq_implementation maq_trade_amount_function;
maq_implementation maq_trade_currency_function;

/* scalars_dictionary.c */
maq_implementation maq_dictionary_load_function;

/* scalars_attach.c */
maq_implementation maq_attach_function;

/* scalars_value.c */
maq_implementation maq_country_code_function;
maq_implementation maq_country_name_function;
maq_implementation maq_mention_value_function;

/* scalars_script.c */
maq_implementation maq_text_cyrillic_function;
maq_implementation maq_text_latin_function;
maq_implementation maq_text_arabic_function;

/* scalars_word.c */
maq_implementation maq_word_lemma_function;
maq_implementation maq_word_stem_function;
maq_implementation maq_query_function;

/* scalars_info.c */
maq_implementation maq_version_function;
maq_implementation maq_info_function;

#endif
