/* extractor.c: the scalar form of all extractors, and the registration of both forms. It writes the same cells that the table
 * (table.c) yields, one JSON object a row, one member a column.
 */
#include "sqlite/extractor.h"

#include "sqlite/arguments.h"
#include "sqlite/json.h"
#include "sqlite/scalars.h"

/* ---- cells ------------------------------------------------------------------------------------------------------- */

maq_string maq_write_day(const maq_day *day, char *out) {
  bool before = day->year < 0;
  sqlite3_snprintf(MAQ_DAY_TEXT, out, "%s%04d-%02d-%02d", before ? "-" : "", before ? -day->year : day->year, day->month, day->day);
  return maq_string_of(out);
}

static void write_cell(maq_json *json, const maq_cell *cell) {
  char day[MAQ_DAY_TEXT];
  switch (cell->kind) {
    case MAQ_CELL_NULL:
    case MAQ_CELL_FAILED: maq_json_raw(json, "null"); break;
    case MAQ_CELL_INTEGER: maq_json_integer(json, cell->integer); break;
    case MAQ_CELL_REAL: maq_json_real(json, cell->real); break;
    case MAQ_CELL_TEXT: maq_json_text(json, cell->text); break;
    case MAQ_CELL_DAY: maq_json_text(json, maq_write_day(&cell->day, day)); break;
    case MAQ_CELL_JSON: maq_json_document(json, cell->text); break;
  }
}

static void write_rows(maq_json *json, const maq_binding *bound, maq_article *article, size_t rows) {
  maq_json_raw(json, "[");
  for (size_t row = 0; row < rows && json->code == SQLITE_OK; row++) {
    maq_json_raw(json, row ? ",{" : "{");
    for (int i = 0; i < bound->columns; i++) {
      maq_json_raw(json, i ? ",\"" : "\"");
      maq_json_raw(json, bound->extractor->columns[i]);
      maq_json_raw(json, "\":");
      maq_cell cell = bound->extractor->cell(article, row, i);
      write_cell(json, &cell);
      json->code = cell.kind == MAQ_CELL_FAILED ? maq_cache_failure(bound->cache) : json->code;
    }
    maq_json_raw(json, "}");
    json->code = json->code == SQLITE_OK && maq_is_interrupted(maq_cache_connection(bound->cache)) ? SQLITE_INTERRUPT : json->code;
  }
  maq_json_raw(json, "]");
}

/* ---- the scalar -------------------------------------------------------------------------------------------------- */

static void result_rows(sqlite3_context *context, const maq_binding *bound, maq_string text, const maq_day *published) {
  maq_cached *cached = maq_cache_take(bound->cache, text, published);
  if (!cached) {
    sqlite3_result_error_nomem(context);
    return;
  }
  maq_article *article = maq_cached_article(cached);
  maq_json json = maq_json_new(maq_cache_connection(bound->cache));
  size_t rows;
  if (bound->extractor->count(article, &rows)) {
    write_rows(&json, bound, article, rows);
  } else {
    json.code = maq_cache_failure(bound->cache);
  }
  maq_json_result(&json, context);
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
    *bound = (maq_binding){extractor, cache, 0};
    while (extractor->columns[bound->columns]) {
      bound->columns++;
    }
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
    maq_function function = {extractor->name, arguments, MAQ_RETURNS_JSON, extract_rows};
    int code = maq_function_register(db, &function, bound, unbind);
    if (code != SQLITE_OK) {
      return code;
    }
  }
  maq_binding *bound = bind(extractor, cache);
  return bound ? sqlite3_create_module_v2(db, extractor->name, &maq_table_module, bound, unbind) : SQLITE_NOMEM;
}
