/* maqala.c: the door. What the extension offers stands in two lists that all databases share (functions/extractors.c,
 * functions/function.c), in one of what only SQLite has, a table of matches and a tokenizer; here they are registered and
 * nothing else.
 */
#include "maqala.h"

#include "sqlite/api.h"
SQLITE_EXTENSION_INIT1

#include "sqlite/extractor.h"
#include "sqlite/match_table.h"
#include "sqlite/scalars.h"
#include "sqlite/tokenizer.h"

/* What only SQLite has. */
static const maq_registration functions[] = {
    {"dictionary_load", 1, MAQ_CHANGES_CONNECTION, maq_dictionary_load_function},
    {"maqala_attach", 1, MAQ_CHANGES_CONNECTION, maq_attach_function},
    {"maqala_attach", 2, MAQ_CHANGES_CONNECTION, maq_attach_function},
    {"maqala_query", 1, MAQ_RETURNS_VALUE, maq_query_function},
    {"maqala_version", 0, MAQ_RETURNS_VALUE, maq_version_function},
    {"maqala_info", 0, MAQ_RETURNS_JSON, maq_info_function},
};

static int register_all(sqlite3 *db, maq_cache *cache) {
  int code = SQLITE_OK;
  for (size_t i = 0; maq_extractors[i] && code == SQLITE_OK; i++) {
    code = maq_extractor_register(db, maq_extractors[i], cache);
  }
  for (size_t i = 0; maq_functions[i].name && code == SQLITE_OK; i++) {
    code = maq_function_register(db, &maq_functions[i], cache);
  }
  for (size_t i = 0; i < sizeof functions / sizeof functions[0] && code == SQLITE_OK; i++) {
    maq_cache_retain(cache);
    code = maq_implementation_register(db, &functions[i], cache, maq_cache_release);
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
