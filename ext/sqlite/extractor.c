/* extractor.c: the scalar form of all extractors, and the registration of both forms.
 */
#include "sqlite/extractor.h"

#include "sqlite/arguments.h"
#include "sqlite/result.h"
#include "sqlite/scalars.h"

/* ---- the scalar -------------------------------------------------------------------------------------------------- */

static void result_rows(sqlite3_context *context, const maq_binding *bound, maq_string text, const maq_day *published) {
  maq_cached *cached = maq_cache_take(bound->cache, text, published);
  if (!cached) {
    sqlite3_result_error_nomem(context);
    return;
  }
  maq_json json = maq_json_begin(bound->cache);
  maq_write_rows(&json, bound->extractor, maq_cached_article(cached));
  maq_json_result(&json, context, bound->cache);
  maq_cache_give_back(bound->cache, cached);
}

static void extract_rows(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const maq_binding *bound = sqlite3_user_data(context);
  maq_string text;
  if (maq_report(context, maq_read_text(argv[0], &text)) || !text.text) {
    return;
  }
  maq_day day;
  bool dated = false;
  if (argc > 1 && maq_report(context, maq_read_published(argv[1], bound->extractor->name, &day, &dated))) {
    return;
  }
  result_rows(context, bound, text, dated ? &day : NULL);
}

/* ---- registration ------------------------------------------------------------------------------------------------ */

static maq_binding *bind(const maq_extractor *extractor, maq_cache *cache) {
  maq_binding *bound = sqlite3_malloc64(sizeof *bound);
  if (bound) {
    *bound = (maq_binding){extractor, cache, maq_count_columns(extractor->columns)};
    maq_cache_retain(cache);
  }
  return bound;
}

static void unbind(void *pointer) {
  maq_binding *bound = pointer;
  maq_cache_release(bound->cache);
  sqlite3_free(bound);
}

int maq_extractor_register(sqlite3 *db, const maq_extractor *extractor, maq_cache *cache) {
  for (int arguments = 1; arguments <= 2; arguments++) {
    maq_binding *bound = bind(extractor, cache);
    if (!bound) {
      return SQLITE_NOMEM;
    }
    maq_registration function = {extractor->name, arguments, MAQ_RETURNS_JSON, extract_rows};
    int code = maq_implementation_register(db, &function, bound, unbind);
    if (code != SQLITE_OK) {
      return code;
    }
  }
  maq_binding *bound = bind(extractor, cache);
  return bound ? sqlite3_create_module_v2(db, extractor->name, &maq_table_module, bound, unbind) : SQLITE_NOMEM;
}
