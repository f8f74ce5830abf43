/* api.h: the one way to SQLite. Only files of this folder and maqala.c include it. */
#ifndef MAQ_SQLITE_API_H
#define MAQ_SQLITE_API_H

#include <sqlite3ext.h>
#ifndef MAQ_API_DEFINED_HERE
SQLITE_EXTENSION_INIT3
#endif

enum { MAQ_JSON_SUBTYPE = 'J' };

#endif
