/* utf8.c: see utf8.h. */
#include "base/utf8.h"

static uint32_t decode(const unsigned char *at, size_t length) {
  static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
  size_t wanted = at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
  if (length != wanted || at[0] >= 0xF8) {
    return MAQ_REPLACEMENT;
  }
  uint32_t value = at[0] & (0xFFu >> (wanted + 1));
  for (size_t i = 1; i < length; i++) {
    value = value << 6 | (at[i] & 0x3Fu);
  }
  if (value < least[wanted] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
    return MAQ_REPLACEMENT;
  }
  return value;
}

const char *maq_utf8_next_of_any(const char *at, const char *end, uint32_t *code_point) {
  const unsigned char *first = (const unsigned char *)at;
  const unsigned char *limit = (const unsigned char *)end;
  if (*first < 0xC0) {
    *code_point = *first < 0x80 ? *first : MAQ_REPLACEMENT;
    return at + 1;
  }
  const unsigned char *next = first + 1;
  while (next < limit && (*next & 0xC0) == 0x80) {
    next++;
  }
  *code_point = decode(first, (size_t)(next - first));
  return (const char *)next;
}

size_t maq_utf8_write(uint32_t code_point, char *out) {
  if (code_point < 0x80) {
    out[0] = (char)code_point;
    return 1;
  }
  if (code_point < 0x800) {
    out[0] = (char)(0xC0 | code_point >> 6);
    out[1] = (char)(0x80 | (code_point & 0x3F));
    return 2;
  }
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) {
    code_point = MAQ_REPLACEMENT;
  }
  if (code_point < 0x10000) {
    out[0] = (char)(0xE0 | code_point >> 12);
    out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code_point & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | code_point >> 18);
  out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
  out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
  out[3] = (char)(0x80 | (code_point & 0x3F));
  return 4;
}

size_t maq_utf8_count(const char *text, size_t length) {
  size_t count = 0;
  const char *end = text + length;
  while (text < end) {
    unsigned char lead = (unsigned char)*text++;
    if (lead >= 0xC0) {
      while (text < end && ((unsigned char)*text & 0xC0) == 0x80) {
        text++;
      }
    }
    count++;
  }
  return count;
}

const char *maq_utf8_previous(const char *begin, const char *at) {
  do {
    at--;
  } while (at > begin && ((unsigned char)*at & 0xC0) == 0x80);
  return at;
}
