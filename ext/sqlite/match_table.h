/* match_table.h: match_pattern(article, pattern), a table of what a pattern (facts/pattern.h) finds in an article. */
#ifndef MAQ_SQLITE_MATCH_TABLE_H
#define MAQ_SQLITE_MATCH_TABLE_H

#include "sqlite/cache.h"

/* Registers the table; returns an SQLite code. It holds a reference to the cache. */
int maq_match_register(sqlite3 *db, maq_cache *cache);

#endif
