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
  room = room < json->limit ? room : json->limit;
  char *grown = sqlite3_realloc64(json->text, room);
  if (!grown) {
    json->code = SQLITE_NOMEM;
    return false;
  }
  json->text = grown;
  json->room = room;
  return true;
}

static void write_bytes(maq_json *json, const char *bytes, size_t length) {
  if (length && make_room(json, length)) {
    memcpy(json->text + json->length, bytes, length);
    json->length += length;
  }
}

void maq_json_raw(maq_json *json, const char *text) {
  write_bytes(json, text, strlen(text));
}

static bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* Where the run ends that is written as it stands: valid characters, and within quotation marks none that must be escaped. */
static const char *end_of_run(const char *at, const char *end, bool quoted) {
  while (at < end) {
    if ((unsigned char)*at < 0x80) {
      if (quoted && !is_plain((unsigned char)*at)) {
        break;
      }
      at++;
      continue;
    }
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (character == MAQ_REPLACEMENT) {
      break;
    }
    at = next;
  }
  return at;
}

static void write_escaped(maq_json *json, unsigned char byte) {
  static const char digits[] = "0123456789abcdef";
  static const char letters[] = "btnvfr"; /* of U+0008 to U+000D; JSON has no \v */
  char out[6] = {'\\'};
  if (byte == '"' || byte == '\\') {
    out[1] = (char)byte;
    write_bytes(json, out, 2);
  } else if (byte >= 8 && byte <= 13 && byte != 11) {
    out[1] = letters[byte - 8];
    write_bytes(json, out, 2);
  } else {
    memcpy(out + 1, "u00", 3);
    out[4] = digits[byte >> 4];
    out[5] = digits[byte & 15];
    write_bytes(json, out, 6);
  }
}

static void write_text(maq_json *json, maq_string text, bool quoted) {
  const char *at = text.text, *end = text.text + text.length;
  while (at < end && json->code == SQLITE_OK) {
    const char *run = end_of_run(at, end, quoted);
    write_bytes(json, at, (size_t)(run - at));
    at = run;
    if (at < end && (unsigned char)*at < 0x80) {
      write_escaped(json, (unsigned char)*at++);
    } else if (at < end) {
      uint32_t character;
      at = maq_utf8_next(at, end, &character);
      write_bytes(json, "\xEF\xBF\xBD", 3);
    }
  }
}

void maq_json_document(maq_json *json, maq_string document) {
  write_text(json, document, false);
}

void maq_json_text(maq_json *json, maq_string text) {
  write_bytes(json, "\"", 1);
  write_text(json, text, true);
  write_bytes(json, "\"", 1);
}

void maq_json_integer(maq_json *json, sqlite3_int64 number) {
  char text[32];
  sqlite3_snprintf((int)sizeof text, text, "%lld", number);
  maq_json_raw(json, text);
}

/* Sums and shares are plain decimals; what is beyond them is written as SQLite does, which is not on every machine the same. */
void maq_json_real(maq_json *json, double number) {
  char text[MAQ_NUMBER_TEXT + 2];
  size_t length = maq_number_write_exact(number, text);
  length = length ? length : maq_number_write_full(number, text);
  if (length) {
    if (!memchr(text, '.', length)) {
      memcpy(text + length, ".0", 3);
    }
  } else if (number - number == 0) { /* finite */
    sqlite3_snprintf((int)sizeof text, text, "%!.17g", number);
  } else {
    memcpy(text, "null", 5);
  }
  maq_json_raw(json, text);
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
