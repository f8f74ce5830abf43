/* result.c: see result.h. */
#include "sqlite/result.h"

static void result_text(sqlite3_context *context, maq_string text) {
  sqlite3_result_text64(context, text.text, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void maq_result_cell(sqlite3_context *context, const maq_cell *cell) {
  char day[MAQ_DAY_TEXT];
  switch (cell->kind) {
    case MAQ_CELL_NULL:
    case MAQ_CELL_FAILED: break;
    case MAQ_CELL_INTEGER:
    case MAQ_CELL_BITS: sqlite3_result_int64(context, cell->integer); break;
    case MAQ_CELL_REAL: sqlite3_result_double(context, cell->real); break;
    case MAQ_CELL_TEXT: result_text(context, cell->text); break;
    case MAQ_CELL_DAY: result_text(context, maq_write_day(&cell->day, day)); break;
    case MAQ_CELL_JSON:
      result_text(context, cell->text);
      sqlite3_result_subtype(context, MAQ_JSON_SUBTYPE);
      break;
  }
}

maq_json maq_json_begin(maq_cache *cache) {
  return maq_json_new(maq_cache_host(cache), (size_t)sqlite3_limit(maq_cache_connection(cache), SQLITE_LIMIT_LENGTH, -1));
}

void maq_json_result(maq_json *json, sqlite3_context *context, const maq_cache *cache) {
  switch (json->state) {
    case MAQ_JSON_GOES_WELL: /* the host's memory is sqlite3_malloc64's */
      sqlite3_result_text64(context, json->text, json->length, sqlite3_free, SQLITE_UTF8);
      sqlite3_result_subtype(context, MAQ_JSON_SUBTYPE);
      json->text = NULL;
      return;
    case MAQ_JSON_TOO_LONG: sqlite3_result_error_toobig(context); break;
    case MAQ_JSON_FAILED: sqlite3_result_error_code(context, maq_cache_failure(cache)); break;
  }
  maq_json_free(json);
}
