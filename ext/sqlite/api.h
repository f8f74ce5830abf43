/* api.h: the one way to SQLite. Only files of this folder and maqala.c include it. */
#ifndef MAQ_SQLITE_API_H
#define MAQ_SQLITE_API_H

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include <stdbool.h>

enum { MAQ_JSON_SUBTYPE = 'J' };

/* Was the statement at work interrupted? sqlite3_is_interrupted came with SQLite 3.41: it must be known to the headers and to the
 * running library, or the answer is no. */
static inline bool maq_is_interrupted(sqlite3 *db) {
#if SQLITE_VERSION_NUMBER >= 3041000
  return sqlite3_libversion_number() >= 3041000 && sqlite3_is_interrupted(db);
#else
  (void)db;
  return false;
#endif
}

/* Does the running SQLite count a run of continuation bytes that no byte leads as one character? */
static inline bool maq_joins_stray_bytes(void) {
  return sqlite3_libversion_number() >= 3054000;
}

#endif
