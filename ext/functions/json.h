/* json.h: writing JSON text of growing length. */
#ifndef MAQ_FUNCTIONS_JSON_H
#define MAQ_FUNCTIONS_JSON_H

#include "base/memory.h"
#include "base/string.h"

typedef enum maq_json_state {
  MAQ_JSON_GOES_WELL,
  MAQ_JSON_TOO_LONG, /* the limit is passed */
  MAQ_JSON_FAILED,   /* memory is out, or the host cancelled what was to be written */
} maq_json_state;

/* Text being written, in memory of the host; once it does not go well any more, nothing more is written. */
typedef struct maq_json {
  const maq_host *host;
  char *text;
  size_t length, room;
  size_t limit; /* bytes */
  maq_json_state state;
} maq_json;

maq_json maq_json_new(const maq_host *host, size_t limit);

/* As it stands, without quotation marks. Must be UTF-8. */
void maq_json_raw(maq_json *json, const char *text);

/* JSON that the core has written: as it stands, but bytes that are no UTF-8 become U+FFFD. */
void maq_json_document(maq_json *json, maq_string document);

/* In quotation marks, escaped; bytes that are no UTF-8 become U+FFFD. */
void maq_json_text(maq_json *json, maq_string text);

void maq_json_integer(maq_json *json, int64_t number);

/* With a decimal point, so that it is read as REAL; null for what is no number. */
void maq_json_real(maq_json *json, double number);

/* What was to be written could not be had. */
void maq_json_fail(maq_json *json);

/* Moves what was written into an arena; text NULL where it did not go well. */
maq_string maq_json_finish(maq_json *json, maq_arena *arena);

/* Gives the memory back, unless it is the caller's by then. */
void maq_json_free(maq_json *json);

#endif
