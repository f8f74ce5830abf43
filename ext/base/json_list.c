/* json_list.c: see json_list.h. */
#include "base/json_list.h"

/* Writes a text within quotation marks; `out` has room for six bytes for each of the text and two more. */
static char *write_text(char *out, maq_string text) {
  static const char digits[] = "0123456789abcdef";
  *out++ = '"';
  for (size_t i = 0; i < text.length; i++) {
    unsigned char byte = (unsigned char)text.text[i];
    if (byte < 0x20) {
      memcpy(out, "\\u00", 4);
      out[4] = digits[byte >> 4];
      out[5] = digits[byte & 15];
      out += 6;
    } else {
      if (byte == '"' || byte == '\\') {
        *out++ = '\\';
      }
      *out++ = (char)byte;
    }
  }
  *out++ = '"';
  return out;
}

maq_string maq_json_list(maq_arena *arena, const maq_string *texts, size_t count) {
  size_t room = 3;
  for (size_t i = 0; i < count; i++) {
    room += texts[i].length * 6 + 3;
  }
  char *out = maq_arena_reserve(arena, room), *at = out;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  *at++ = '[';
  for (size_t i = 0; i < count; i++) {
    if (i) {
      *at++ = ',';
    }
    at = write_text(at, texts[i]);
  }
  *at++ = ']';
  *at = 0;
  size_t length = (size_t)(at - out);
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}
