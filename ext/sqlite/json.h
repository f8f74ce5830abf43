/* json.h: writing JSON text of growing length. */
#ifndef MAQ_SQLITE_JSON_H
#define MAQ_SQLITE_JSON_H

#include "base/string.h"
#include "sqlite/api.h"

/* Text being written, in memory of sqlite3_malloc64; `code` is SQLITE_OK until memory is out or the limit is passed, and then
 * nothing more is written. */
typedef struct maq_json {
  char *text;
  size_t length, room;
  size_t limit; /* bytes: SQLITE_LIMIT_LENGTH of the connection */
  int code;
} maq_json;

maq_json maq_json_new(sqlite3 *db);

/* As it stands, without quotation marks. Must be UTF-8. */
void maq_json_raw(maq_json *json, const char *text);

/* JSON that the core has written: as it stands, but bytes that are no UTF-8 become U+FFFD. */
void maq_json_document(maq_json *json, maq_string document);

/* In quotation marks, escaped; bytes that are no UTF-8 become U+FFFD. */
void maq_json_text(maq_json *json, maq_string text);

void maq_json_integer(maq_json *json, sqlite3_int64 number);

/* With a decimal point, so that it is read as REAL; null for what is no number. */
void maq_json_real(maq_json *json, double number);

/* Hands the text over as the result of a function, with JSON's subtype, or the error. */
void maq_json_result(maq_json *json, sqlite3_context *context);

#endif
