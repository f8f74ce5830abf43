/* api.h: the one way to SQLite. Only files of this folder and maqala.c include it. */
#ifndef MAQ_SQLITE_API_H
#define MAQ_SQLITE_API_H

#include <sqlite3ext.h>
#ifndef MAQ_API_DEFINED_HERE
SQLITE_EXTENSION_INIT3
#endif

/* Named from SQLite 3.45; older ones ignore it. */
#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0x001000000
#endif

enum { MAQ_JSON_SUBTYPE = 'J' };

#endif
