/* arguments.h: reading what SQL passes in, and refusing it with a message that names the function, the argument and the value.
 */
#ifndef MAQ_SQLITE_ARGUMENTS_H
#define MAQ_SQLITE_ARGUMENTS_H

#include "base/string.h"
#include "facts/times.h"
#include "sqlite/api.h"

/* What went wrong: an SQLite code, SQLITE_OK for nothing, and a text from sqlite3_mprintf (NULL: the code's own), which
 * belongs to whoever holds the problem. */
typedef struct maq_problem {
  int code;
  char *message;
} maq_problem;

/* The text of a value, up to a U+0000; a BLOB or a number is read as SQLite casts it. `text` is NULL for SQL NULL. It lives as
 * long as the value and is followed by a NUL. The only problem is SQLITE_NOMEM. */
maq_problem maq_read_text(sqlite3_value *value, maq_string *text);

/* The day that a value says; *known is false for SQL NULL. Anything but an ISO 8601 date is refused in the name of `function`. */
maq_problem maq_read_published(sqlite3_value *value, const char *function, maq_day *day, bool *known);

/* `<function>: <argument> must be <wanted>, got '<got>'`; a long text is cut. */
maq_problem maq_refuse(const char *function, const char *argument, const char *wanted, maq_string got);

/* Makes a problem the result of a function and frees its message; false where there is none. */
bool maq_report(sqlite3_context *context, maq_problem problem);

#endif
