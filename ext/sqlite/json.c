/* json.c: see json.h. The grammar is that of RFC 8259. */
#include "sqlite/json.h"

#include "base/number.h"
#include "base/utf8.h"

maq_json maq_json_new(sqlite3 *db) {
  return (maq_json){.limit = (size_t)sqlite3_limit(db, SQLITE_LIMIT_LENGTH, -1), .code = SQLITE_OK};
}

/* Makes room for `more` bytes; false when that cannot be. */
static bool make_room(maq_json *json, size_t more) {
  if (json->code != SQLITE_OK) {
    return false;
  }
  if (more > json->limit || json->length > json->limit - more) {
    json->code = SQLITE_TOOBIG;
    return false;
  }
  if (json->length + more <= json->room) {
    return true;
  }
  size_t room = json->room ? json->room * 2 : 512;
  while (room < json->length + more) {
    room *= 2;
  }
  char *grown = sqlite3_realloc64(json->text, room);
  if (!grown) {
    json->code = SQLITE_NOMEM;
    return false;
  }
  json->text = grown;
  json->room = room;
  return true;
}

void maq_json_raw(maq_json *json, maq_string text) {
  if (text.length && make_room(json, text.length)) {
    memcpy(json->text + json->length, text.text, text.length);
    json->length += text.length;
  }
}

static bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

static void write_character(maq_json *json, uint32_t character) {
  static const char digits[] = "0123456789abcdef";
  char out[8];
  size_t length;
  if (character == '"' || character == '\\') {
    out[0] = '\\';
    out[1] = (char)character;
    length = 2;
  } else if (character == '\n') {
    memcpy(out, "\\n", 2);
    length = 2;
  } else if (character < 0x20) {
    memcpy(out, "\\u00", 4);
    out[4] = digits[character >> 4];
    out[5] = digits[character & 15];
    length = 6;
  } else {
    length = maq_utf8_write(character, out);
  }
  maq_json_raw(json, (maq_string){out, length});
}

void maq_json_text(maq_json *json, maq_string text) {
  const char *at = text.text, *end = text.text + text.length;
  maq_json_raw(json, maq_string_of("\""));
  while (at < end) {
    const char *plain = at;
    while (at < end && is_plain((unsigned char)*at)) {
      at++;
    }
    maq_json_raw(json, (maq_string){plain, (size_t)(at - plain)});
    if (at < end) {
      uint32_t character;
      at = maq_utf8_next(at, end, &character);
      write_character(json, character);
    }
  }
  maq_json_raw(json, maq_string_of("\""));
}

void maq_json_integer(maq_json *json, sqlite3_int64 number) {
  char text[32];
  sqlite3_snprintf((int)sizeof text, text, "%lld", number);
  maq_json_raw(json, maq_string_of(text));
}

void maq_json_real(maq_json *json, double number) {
  char text[MAQ_NUMBER_TEXT + 2];
  size_t length = maq_number_write(number, text);
  if (!length) {
    maq_json_raw(json, maq_string_of("null"));
    return;
  }
  if (!memchr(text, '.', length)) {
    memcpy(text + length, ".0", 3);
  }
  maq_json_raw(json, maq_string_of(text));
}

void maq_json_result(maq_json *json, sqlite3_context *context) {
  switch (json->code) {
    case SQLITE_OK:
      sqlite3_result_text64(context, json->text, json->length, sqlite3_free, SQLITE_UTF8);
      sqlite3_result_subtype(context, MAQ_JSON_SUBTYPE);
      json->text = NULL;
      return;
    case SQLITE_TOOBIG: sqlite3_result_error_toobig(context); break;
    case SQLITE_NOMEM: sqlite3_result_error_nomem(context); break;
    default: sqlite3_result_error_code(context, json->code); break;
  }
  sqlite3_free(json->text);
  json->text = NULL;
}
