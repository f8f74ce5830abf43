/* maqala.c: the door. What the extension offers stands in two tables: maq_extractors (sqlite/columns.c), each a table-valued
 * function and a JSON scalar of the same name, and maq_scalars (sqlite/scalars.c). Here they are registered, nothing else.
 */
#define MAQ_API_DEFINED_HERE
#include "maqala.h"

#include "sqlite/api.h"
SQLITE_EXTENSION_INIT1

#include "sqlite/extractor.h"
#include "sqlite/scalars.h"

static int register_all(sqlite3 *db, maq_cache *cache) {
  int code = SQLITE_OK;
  for (const maq_extractor *extractor = maq_extractors; extractor->name && code == SQLITE_OK; extractor++) {
    code = maq_extractor_register(db, extractor, cache);
  }
  for (const maq_scalar *scalar = maq_scalars; scalar->name && code == SQLITE_OK; scalar++) {
    code = maq_scalar_register(db, scalar, cache);
  }
  return code;
}

int sqlite3_maqala_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  SQLITE_EXTENSION_INIT2(api)
  (void)error;
  maq_cache *cache = maq_cache_new(db);
  if (!cache) {
    return SQLITE_NOMEM;
  }
  int code = register_all(db, cache);
  maq_cache_release(cache);
  return code;
}
