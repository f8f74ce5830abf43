/* scalars.h: the functions that are not extractors. */
#ifndef MAQ_SQLITE_SCALARS_H
#define MAQ_SQLITE_SCALARS_H

#include "sqlite/cache.h"

typedef struct maq_scalar {
  const char *name;
  int arguments;
  bool json; /* its result has JSON's subtype */
  void (*function)(sqlite3_context *context, int argc, sqlite3_value **argv);
} maq_scalar;

/* All of them; the last has no name. The user data of each is the connection's cache. */
extern const maq_scalar maq_scalars[];

int maq_scalar_register(sqlite3 *db, const maq_scalar *scalar, maq_cache *cache);

#endif
