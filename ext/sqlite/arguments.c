/* arguments.c: see arguments.h. sqlite3_value_text comes first and sqlite3_value_bytes second: the first may convert the value,
 * and the length is that of what it converted to. */
#include "sqlite/arguments.h"

static const maq_problem no_problem = {SQLITE_OK, NULL};

maq_problem maq_read_text(sqlite3_value *value, maq_string *text) {
  *text = (maq_string){NULL, 0};
  if (sqlite3_value_type(value) == SQLITE_NULL) {
    return no_problem;
  }
  const char *bytes = (const char *)sqlite3_value_text(value);
  if (!bytes) {
    return (maq_problem){SQLITE_NOMEM, NULL};
  }
  size_t length = (size_t)sqlite3_value_bytes(value);
  const char *end = memchr(bytes, 0, length);
  *text = (maq_string){bytes, end ? (size_t)(end - bytes) : length};
  return no_problem;
}

maq_problem maq_read_published(sqlite3_value *value, const char *function, maq_day *day, bool *known) {
  maq_string text;
  *known = false;
  maq_problem problem = maq_read_text(value, &text);
  if (problem.code != SQLITE_OK || !text.text) {
    return problem;
  }
  if (!maq_day_parse(text, day)) {
    return maq_refuse(function, "published", "an ISO 8601 date", text);
  }
  *known = true;
  return no_problem;
}

maq_problem maq_refuse(const char *function, const char *argument, const char *wanted, maq_string got) {
  char *message = sqlite3_mprintf("%s: %s must be %s, got '%!.64s'", function, argument, wanted, got.text);
  return (maq_problem){message ? SQLITE_ERROR : SQLITE_NOMEM, message};
}

bool maq_report(sqlite3_context *context, maq_problem problem) {
  if (problem.code == SQLITE_OK) {
    return false;
  }
  if (problem.message) {
    sqlite3_result_error(context, problem.message, -1);
    sqlite3_free(problem.message);
  }
  sqlite3_result_error_code(context, problem.code);
  return true;
}
