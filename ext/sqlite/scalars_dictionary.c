/* scalars_dictionary.c: dictionary_load(table): names of a user's own for the extraction on this connection.
 *
 * The table is read by a statement of ours, once; what it holds later is not looked at until the next call. The function may be
 * called only directly, not by a schema, since it changes what other functions return.
 */
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"

static maq_string column_text(sqlite3_stmt *rows, int column) {
  const char *text = (const char *)sqlite3_column_text(rows, column);
  return (maq_string){text, text ? (size_t)sqlite3_column_bytes(rows, column) : 0};
}

/* Adds the row; an SQLite code, with a message in *problem where the row is wrong. */
static int add_row(maq_dictionary *dictionary, sqlite3_stmt *rows, maq_problem *problem) {
  maq_string alias = column_text(rows, 0), name = column_text(rows, 1), class = column_text(rows, 2);
  maq_own_term term = {
      .name = name.text ? name : alias, .code = column_text(rows, 3), .country = column_text(rows, 4), .class = MAQ_TERM_STOPPED};
  if (!alias.text) {
    return SQLITE_OK;
  }
  if (class.text) {
    maq_entity_class known = maq_entity_class_of(class);
    if (known == MAQ_CLASS_COUNT) {
      *problem = maq_refuse("dictionary_load", "class", "NULL or one of the 25 entity classes", class);
      return problem->code;
    }
    term.class = (uint8_t)known;
  }
  return maq_dictionary_add(dictionary, alias, &term) ? SQLITE_OK : SQLITE_NOMEM;
}

static int read_rows(sqlite3 *db, maq_dictionary *dictionary, const char *table, maq_problem *problem) {
  char *sql = sqlite3_mprintf("SELECT alias, name, class, code, country FROM \"%w\"", table);
  sqlite3_stmt *rows = NULL;
  int code = sql ? sqlite3_prepare_v2(db, sql, -1, &rows, NULL) : SQLITE_NOMEM;
  sqlite3_free(sql);
  if (code != SQLITE_OK && code != SQLITE_NOMEM) {
    char *message =
        sqlite3_mprintf("dictionary_load: table '%s' must have alias, name, class, code, country: %s", table, sqlite3_errmsg(db));
    *problem = (maq_problem){message ? SQLITE_ERROR : SQLITE_NOMEM, message};
    return problem->code;
  }
  while (code == SQLITE_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
    code = add_row(dictionary, rows, problem);
  }
  sqlite3_finalize(rows);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

void maq_dictionary_load_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_cache *cache = sqlite3_user_data(context);
  maq_string table;
  if (maq_report(context, maq_read_text(argv[0], &table))) {
    return;
  }
  if (!table.text) {
    maq_cache_set_dictionary(cache, NULL);
    sqlite3_result_int(context, 0);
    return;
  }
  maq_dictionary *dictionary = maq_dictionary_new(maq_cache_host(cache));
  maq_problem problem = {SQLITE_OK, NULL};
  int code = dictionary ? read_rows(maq_cache_connection(cache), dictionary, table.text, &problem) : SQLITE_NOMEM;
  if (code != SQLITE_OK) {
    maq_dictionary_free(dictionary);
    maq_report(context, problem.message ? problem : (maq_problem){code, NULL});
    return;
  }
  size_t size = maq_dictionary_size(dictionary);
  if (maq_cache_set_dictionary(cache, dictionary)) {
    sqlite3_result_int64(context, (sqlite3_int64)size);
  } else {
    sqlite3_result_error_nomem(context);
  }
}
