/* scalars_query.c: maqala_query, which makes of what a person types an expression for FTS5. */
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"
#include "text/query.h"

void maq_query_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string typed;
  if (maq_report(context, maq_read_text(argv[0], &typed)) || !typed.text) {
    return;
  }
  char *expression = sqlite3_malloc64((sqlite3_uint64)typed.length * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA);
  if (!expression) {
    sqlite3_result_error_nomem(context);
    return;
  }
  size_t length = maq_write_query(typed.text, typed.length, expression);
  sqlite3_result_text64(context, expression, length, sqlite3_free, SQLITE_UTF8);
}
