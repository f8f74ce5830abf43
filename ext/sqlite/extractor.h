/* extractor.h: an extractor (functions/extractor.h) as a table-valued function and as a JSON scalar of one name.
 *
 * Everything SQL needs is made from its specification (table.c, extractor.c).
 */
#ifndef MAQ_SQLITE_EXTRACTOR_H
#define MAQ_SQLITE_EXTRACTOR_H

#include "functions/extractor.h"
#include "sqlite/cache.h"

/* An extractor at work on a connection; the client data of its function and its module. */
typedef struct maq_binding {
  const maq_extractor *extractor;
  maq_cache *cache;
  int columns;
} maq_binding;

/* The table-valued function (table.c): its client data is a maq_binding. */
extern const sqlite3_module maq_table_module;

/* Registers both forms of an extractor; returns an SQLite code. */
int maq_extractor_register(sqlite3 *db, const maq_extractor *extractor, maq_cache *cache);

#endif
