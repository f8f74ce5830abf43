/* cache.c: a handful of entries, the one used longest ago leaves first.
 *
 * An entry is found by comparing the text itself: the callers of one statement pass the same text again and again, so the
 * first comparison mostly hits, and one that misses mostly differs in length.
 *
 * The core's memory comes from sqlite3_malloc64 through a host (base/memory.h) that each entry has for itself and that counts
 * what is taken. Entries out of use may hold IDLE_BYTES together: an analysis is many times as large as its text. Those in use
 * are not limited here but by SQLite's own heap limits.
 */
#include "sqlite/cache.h"

#include "lexicon/recent_words.h"

enum { ENTRIES = 4, IDLE_BYTES = 64 * 1024 * 1024 };

/* The context of a host: whose memory it is. */
typedef struct meter {
  sqlite3 *db;
  sqlite3_uint64 bytes; /* taken and not given back */
} meter;

/* A dictionary, shared by the cache and the articles that were analysed with it. */
typedef struct shared_dictionary {
  maq_dictionary *dictionary;
  unsigned references;
} shared_dictionary;

struct maq_cached {
  shared_dictionary *own;
  meter meter;
  maq_host host;
  maq_article *article;
  char *text; /* with a NUL behind it */
  size_t length;
  bool has_published;
  maq_day published;
  unsigned users;
  bool listed; /* still in the cache's list */
};

struct maq_cache {
  sqlite3 *db;
  meter meter;
  maq_host host;
  unsigned references;
  maq_cached *entries[ENTRIES];           /* lately used first, without gaps */
  maq_recent *recent[MAQ_QUESTION_COUNT]; /* NULL until asked for */
  maq_recent_words *words;                /* of all articles, likewise */
  shared_dictionary *own;                 /* NULL without a dictionary */
};

/* ---- the host ---------------------------------------------------------------------------------------------------- */

static void *allocate(void *context, size_t size) {
  meter *counted = context;
  void *memory = sqlite3_malloc64(size);
  counted->bytes += memory ? sqlite3_msize(memory) : 0;
  return memory;
}

static void release(void *context, void *memory) {
  meter *counted = context;
  counted->bytes -= sqlite3_msize(memory);
  sqlite3_free(memory);
}

static bool cancelled(void *context) {
  const meter *counted = context;
  return maq_is_interrupted(counted->db);
}

static maq_host host_of(meter *counted) {
  return (maq_host){allocate, release, cancelled, counted};
}

/* ---- the cache itself -------------------------------------------------------------------------------------------- */

maq_cache *maq_cache_new(sqlite3 *db) {
  maq_cache *cache = sqlite3_malloc64(sizeof *cache);
  if (cache) {
    *cache = (maq_cache){.db = db, .meter = {.db = db}, .references = 1};
    cache->host = host_of(&cache->meter);
  }
  return cache;
}

void maq_cache_retain(maq_cache *cache) {
  cache->references++;
}

static void let_go(shared_dictionary *own) {
  if (own && --own->references == 0) {
    maq_dictionary_free(own->dictionary);
    sqlite3_free(own);
  }
}

static void drop(maq_cached *cached) {
  maq_article_close(cached->article);
  let_go(cached->own);
  sqlite3_free(cached->text);
  sqlite3_free(cached);
}

/* Takes entry `place` out of the list; while it is used it lives on. */
static void unlist(maq_cache *cache, int place) {
  maq_cached *cached = cache->entries[place];
  for (; place + 1 < ENTRIES; place++) {
    cache->entries[place] = cache->entries[place + 1];
  }
  cache->entries[ENTRIES - 1] = NULL;
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
  while (cache->entries[0]) {
    unlist(cache, 0);
  }
  for (int i = 0; i < MAQ_QUESTION_COUNT; i++) {
    sqlite3_free(cache->recent[i]);
  }
  sqlite3_free(cache->words);
  let_go(cache->own);
  sqlite3_free(cache);
}

static bool same_day(const maq_cached *cached, const maq_day *published) {
  if (!published || !cached->has_published) {
    return !published && !cached->has_published;
  }
  return cached->published.year == published->year && cached->published.month == published->month &&
         cached->published.day == published->day;
}

static int find(const maq_cache *cache, maq_string text, const maq_day *published) {
  for (int i = 0; i < ENTRIES && cache->entries[i]; i++) {
    const maq_cached *cached = cache->entries[i];
    if (same_day(cached, published) && maq_string_equal((maq_string){cached->text, cached->length}, text)) {
      return i;
    }
  }
  return -1;
}

static void *zeroed(size_t size) {
  void *memory = sqlite3_malloc64(size);
  return memory ? memset(memory, 0, size) : NULL;
}

/* NULL where there is no memory for it: each word is then taken apart anew. */
static maq_recent_words *recent_words(maq_cache *cache) {
  cache->words = cache->words ? cache->words : zeroed(sizeof *cache->words);
  return cache->words;
}

static maq_cached *make(maq_cache *cache, maq_string text, const maq_day *published) {
  maq_cached *cached = sqlite3_malloc64(sizeof *cached);
  if (!cached) {
    return NULL;
  }
  *cached = (maq_cached){.meter = {.db = cache->db}, .length = text.length, .has_published = published != NULL, .listed = true};
  cached->host = host_of(&cached->meter);
  cached->text = sqlite3_malloc64((sqlite3_uint64)text.length + 1);
  cached->article = cached->text ? maq_article_open(&cached->host, text.text, text.length, published) : NULL;
  if (!cached->article) {
    drop(cached);
    return NULL;
  }
  maq_article_use_recent_words(cached->article, recent_words(cache));
  if (maq_joins_stray_bytes()) {
    maq_article_join_stray_bytes(cached->article);
  }
  if (cache->own) {
    cached->own = cache->own;
    cached->own->references++;
    maq_article_use_dictionary(cached->article, cached->own->dictionary);
  }
  memcpy(cached->text, text.text, text.length);
  cached->text[text.length] = 0;
  if (published) {
    cached->published = *published;
  }
  return cached;
}

maq_cached *maq_cache_take(maq_cache *cache, maq_string text, const maq_day *published) {
  int place = find(cache, text, published);
  maq_cached *cached = place >= 0 ? cache->entries[place] : make(cache, text, published);
  if (!cached) {
    return NULL;
  }
  if (place < 0) {
    if (cache->entries[ENTRIES - 1]) {
      unlist(cache, ENTRIES - 1);
    }
    for (place = 0; cache->entries[place]; place++) {
    }
  }
  for (; place > 0; place--) {
    cache->entries[place] = cache->entries[place - 1];
  }
  cache->entries[0] = cached;
  cached->users++;
  return cached;
}

/* Lets go of entries out of use, the oldest first, until the rest is small enough. */
static void shrink(maq_cache *cache) {
  sqlite3_uint64 idle = 0;
  for (int i = 0; i < ENTRIES && cache->entries[i]; i++) {
    const maq_cached *cached = cache->entries[i];
    idle += cached->users ? 0 : cached->meter.bytes + cached->length;
  }
  for (int i = ENTRIES - 1; i >= 0 && idle > IDLE_BYTES; i--) {
    const maq_cached *cached = cache->entries[i];
    if (cached && cached->users == 0) {
      idle -= cached->meter.bytes + cached->length;
      unlist(cache, i);
    }
  }
}

void maq_cache_give_back(maq_cache *cache, maq_cached *cached) {
  cached->users--;
  if (!cached->listed) {
    if (cached->users == 0) {
      drop(cached);
    }
    return;
  }
  if (maq_article_failed(cached->article)) {
    for (int i = 0; i < ENTRIES; i++) {
      if (cache->entries[i] == cached) {
        unlist(cache, i);
        return;
      }
    }
  }
  shrink(cache);
}

bool maq_cache_set_dictionary(maq_cache *cache, maq_dictionary *dictionary) {
  shared_dictionary *own = dictionary ? sqlite3_malloc64(sizeof *own) : NULL;
  if (dictionary && !own) {
    maq_dictionary_free(dictionary);
    return false;
  }
  if (own) {
    *own = (shared_dictionary){dictionary, 1};
  }
  while (cache->entries[0]) {
    unlist(cache, 0);
  }
  let_go(cache->own);
  cache->own = own;
  return true;
}

const maq_dictionary *maq_cache_dictionary(const maq_cache *cache) {
  return cache->own ? cache->own->dictionary : NULL;
}

maq_article *maq_cached_article(maq_cached *cached) {
  return cached->article;
}

maq_string maq_cached_text(const maq_cached *cached) {
  return (maq_string){cached->text, cached->length};
}

maq_recent *maq_cache_recent(maq_cache *cache, maq_question question) {
  maq_recent **recent = &cache->recent[question];
  *recent = *recent ? *recent : zeroed(sizeof **recent);
  return *recent;
}

int maq_cache_failure(const maq_cache *cache) {
  return maq_is_interrupted(cache->db) ? SQLITE_INTERRUPT : SQLITE_NOMEM;
}

sqlite3 *maq_cache_connection(maq_cache *cache) {
  return cache->db;
}

const maq_host *maq_cache_host(const maq_cache *cache) {
  return &cache->host;
}
