/* cache.h: articles analysed lately, one cache a connection, so that all calls on one text share one analysis.
 *
 * An entry in use is counted and outlives its eviction. A cache is shared by the functions and modules of a connection, each
 * of which holds a reference, and goes with the last of them. A connection is used by one thread at a time, so no lock.
 */
#ifndef MAQ_SQLITE_CACHE_H
#define MAQ_SQLITE_CACHE_H

#include "analyse.h"
#include "functions/function.h"
#include "sqlite/api.h"

typedef struct maq_cache maq_cache;
typedef struct maq_cached maq_cached; /* an article in the cache */

/* A cache with one reference; NULL when memory is out. */
maq_cache *maq_cache_new(sqlite3 *db);
void maq_cache_retain(maq_cache *cache);
void maq_cache_release(void *cache); /* void: it is SQLite's destructor */

/* The analysis of `text`, whose bytes must not be NULL, against `published` (may be NULL), taken; NULL when memory is out. */
maq_cached *maq_cache_take(maq_cache *cache, maq_string text, const maq_day *published);

/* Ends one use. What failed is not kept. */
void maq_cache_give_back(maq_cache *cache, maq_cached *cached);

maq_article *maq_cached_article(maq_cached *cached);

/* The text that was taken, as long as it is in use. */
maq_string maq_cached_text(const maq_cached *cached);

/* From now on analyses use this dictionary (NULL: none), which the cache owns from now on, also where this fails
 * (false: memory is out, and the old one stays); those in use go on with the one they have. Its host is maq_cache_host. */
bool maq_cache_set_dictionary(maq_cache *cache, maq_dictionary *dictionary);
const maq_dictionary *maq_cache_dictionary(const maq_cache *cache);

/* Answers for single words of late, apart for each question; NULL when memory is out, and then each must be worked out anew. */
maq_recent *maq_cache_recent(maq_cache *cache, maq_question question);

/* The SQLite error code for an analysis that failed: SQLITE_INTERRUPT or SQLITE_NOMEM. */
int maq_cache_failure(const maq_cache *cache);

sqlite3 *maq_cache_connection(maq_cache *cache);

/* SQLite's memory and its interrupt, for work that is not about an article. */
const maq_host *maq_cache_host(const maq_cache *cache);

#endif
