/* cache.c: a handful of entries, the one used longest ago leaves first.
 *
 * An entry is found by comparing the text itself: the callers of one statement pass the same text again and again, so the
 * first comparison mostly hits, and one that differs mostly differs in length. Large texts are not kept once they are out of
 * use: their analysis may be many times as large as the text.
 */
#include "sqlite/cache.h"

enum { ENTRIES = 4, LARGEST_KEPT = 1024 * 1024 /* bytes of text */ };

struct maq_cached {
  maq_article *article;
  size_t length;
  char *text;
  bool has_published;
  maq_day published;
  unsigned users;
  bool listed; /* still in the cache's list */
};

struct maq_cache {
  sqlite3 *db;
  maq_host host;
  unsigned references;
  maq_cached *entries[ENTRIES]; /* lately used first */
};

static void *allocate(void *context, size_t size) {
  (void)context;
  return sqlite3_malloc64(size);
}

static void release(void *context, void *memory) {
  (void)context;
  sqlite3_free(memory);
}

/* sqlite3_is_interrupted came with SQLite 3.41: it must be known to the headers and to the running library. */
static bool cancelled(void *context) {
#if SQLITE_VERSION_NUMBER >= 3041000
  maq_cache *cache = context;
  return sqlite3_libversion_number() >= 3041000 && sqlite3_is_interrupted(cache->db);
#else
  (void)context;
  return false;
#endif
}

maq_cache *maq_cache_new(sqlite3 *db) {
  maq_cache *cache = sqlite3_malloc64(sizeof *cache);
  if (cache) {
    *cache = (maq_cache){.db = db, .host = {allocate, release, cancelled, cache}, .references = 1};
  }
  return cache;
}

void maq_cache_retain(maq_cache *cache) {
  cache->references++;
}

static void drop(maq_cached *cached) {
  maq_article_close(cached->article);
  sqlite3_free(cached->text);
  sqlite3_free(cached);
}

/* Takes an entry out of the list; it lives on while it is used. */
static void unlist(maq_cached *cached) {
  cached->listed = false;
  if (cached->users == 0) {
    drop(cached);
  }
}

void maq_cache_release(void *pointer) {
  maq_cache *cache = pointer;
  if (--cache->references > 0) {
    return;
  }
  for (int i = 0; i < ENTRIES; i++) {
    if (cache->entries[i]) {
      unlist(cache->entries[i]);
    }
  }
  sqlite3_free(cache);
}

static bool same_day(const maq_cached *cached, const maq_day *published) {
  if (!published || !cached->has_published) {
    return !published && !cached->has_published;
  }
  return cached->published.year == published->year && cached->published.month == published->month &&
         cached->published.day == published->day;
}

/* Moves entry `i` to the front and takes it. */
static maq_cached *use(maq_cache *cache, int i) {
  maq_cached *cached = cache->entries[i];
  for (; i > 0; i--) {
    cache->entries[i] = cache->entries[i - 1];
  }
  cache->entries[0] = cached;
  cached->users++;
  return cached;
}

static maq_cached *make(maq_cache *cache, const char *text, size_t length, const maq_day *published) {
  maq_cached *cached = sqlite3_malloc64(sizeof *cached);
  char *copy = cached ? sqlite3_malloc64(length + 1) : NULL;
  maq_article *article = copy ? maq_article_open(&cache->host, text, length, published) : NULL;
  if (!article) {
    sqlite3_free(copy);
    sqlite3_free(cached);
    return NULL;
  }
  memcpy(copy, text, length);
  copy[length] = 0;
  *cached = (maq_cached){.article = article, .length = length, .text = copy, .has_published = published != NULL, .listed = true};
  if (published) {
    cached->published = *published;
  }
  return cached;
}

maq_cached *maq_cache_take(maq_cache *cache, const char *text, size_t length, const maq_day *published) {
  for (int i = 0; i < ENTRIES; i++) {
    maq_cached *cached = cache->entries[i];
    if (cached && cached->length == length && same_day(cached, published) && memcmp(cached->text, text, length) == 0) {
      return use(cache, i);
    }
  }
  maq_cached *cached = make(cache, text, length, published);
  if (!cached) {
    return NULL;
  }
  if (cache->entries[ENTRIES - 1]) {
    unlist(cache->entries[ENTRIES - 1]);
  }
  cache->entries[ENTRIES - 1] = cached;
  return use(cache, ENTRIES - 1);
}

/* A failed analysis must not be found again, and a large one not be kept. */
static bool worth_keeping(const maq_cached *cached) {
  return !maq_article_failed(cached->article) && cached->length <= LARGEST_KEPT;
}

void maq_cache_give_back(maq_cache *cache, maq_cached *cached) {
  cached->users--;
  if (cached->listed && !worth_keeping(cached)) {
    for (int i = 0; i < ENTRIES; i++) {
      if (cache->entries[i] == cached) {
        cache->entries[i] = NULL;
      }
    }
    cached->listed = false;
  }
  if (!cached->listed && cached->users == 0) {
    drop(cached);
  }
}

maq_article *maq_cached_article(maq_cached *cached) {
  return cached->article;
}

int maq_cache_failure(maq_cache *cache) {
  return cancelled(cache) ? SQLITE_INTERRUPT : SQLITE_NOMEM;
}

sqlite3 *maq_cache_connection(maq_cache *cache) {
  return cache->db;
}

const maq_host *maq_cache_host(maq_cache *cache) {
  return &cache->host;
}
