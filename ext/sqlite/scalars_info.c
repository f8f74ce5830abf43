/* scalars_info.c: the extension about itself. */
#include "functions/info.h"
#include "maqala.h"
#include "sqlite/result.h"
#include "sqlite/scalars.h"

void maq_version_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  sqlite3_result_text(context, MAQALA_VERSION, -1, SQLITE_STATIC);
}

/* Is FTS5 there? Asked with a statement that only FTS5 can prepare. Where memory is out SQLite ends the statement that asks. */
static bool has_fts5(sqlite3 *db) {
  sqlite3_stmt *statement = NULL;
  bool found = sqlite3_prepare_v2(db, "SELECT fts5_source_id()", -1, &statement, NULL) == SQLITE_OK;
  sqlite3_finalize(statement);
  return found;
}

void maq_info_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  maq_cache *cache = sqlite3_user_data(context);
  maq_json json = maq_json_begin(cache);
  maq_json_raw(&json, "{");
  maq_info_write(&json, MAQALA_VERSION, maq_cache_dictionary(cache));
  maq_info_text(&json, "sqlite_headers", SQLITE_VERSION);
  maq_info_text(&json, "sqlite", sqlite3_libversion());
  maq_info_member(&json, "fts5", has_fts5(maq_cache_connection(cache)) ? "true" : "false");
  maq_json_raw(&json, "}");
  maq_json_result(&json, context, cache);
}
