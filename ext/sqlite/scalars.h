/* scalars.h: the functions that are not extractors, and how a function is registered. */
#ifndef MAQ_SQLITE_SCALARS_H
#define MAQ_SQLITE_SCALARS_H

#include "functions/function.h"
#include "sqlite/cache.h"

typedef void maq_implementation(sqlite3_context *context, int argc, sqlite3_value **argv);

typedef enum maq_returns {
  MAQ_RETURNS_VALUE,
  MAQ_RETURNS_JSON,       /* text with JSON's subtype */
  MAQ_CHANGES_CONNECTION, /* a value too, but only for who calls it directly */
} maq_returns;

/* All functions but those that change the connection are deterministic and innocuous: what they return depends on the arguments,
 * and on the dictionary that the connection has loaded. */
typedef struct maq_registration {
  const char *name;
  int arguments;
  maq_returns returns;
  maq_implementation *implementation;
} maq_registration;

/* Registers one function; `destroy` is called with `data` when the function goes, also when this fails. */
int maq_implementation_register(sqlite3 *db, const maq_registration *function, void *data, void (*destroy)(void *));

/* Registers a function of functions/function.h, once for each number of arguments. It holds references to the cache. */
int maq_function_register(sqlite3 *db, const maq_function *function, maq_cache *cache);

/* What only SQLite has; their user data is the connection's cache. */

/* scalars_dictionary.c */
maq_implementation maq_dictionary_load_function;

/* scalars_attach.c */
maq_implementation maq_attach_function;

/* scalars_query.c */
maq_implementation maq_query_function;

/* scalars_info.c */
maq_implementation maq_version_function;
maq_implementation maq_info_function;

#endif
