/* mark.c: see mark.h. Code charts of the Unicode standard: general punctuation, currency symbols, Arabic marks; the names of the
 * HTML standard, section 13.5. */
#include "text/mark.h"

#include <string.h>

char maq_mark_of(uint32_t character) {
  if (character < 0x80) {
    return character == '[' || character == '{' ? '(' : character == ']' || character == '}' ? ')' : (char)character;
  }
  switch (character) {
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
    case 0x2018:
    case 0x2019:
    case 0x201A: return '"';
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2010:
    case 0x2011: return '-';
    case 0x2026: return '.';
    case 0x66A: return '%';
    case 0xD7: return 'x';
    case 0x60C: return ',';
    case 0x61B: return ';';
    case 0x61F: return '?';
    case 0x2116: return 'N';
    default: break;
  }
  return (character >= 0x20A0 && character < 0x20C1) || (character >= 0xA2 && character <= 0xA5) ? '$' : 0;
}

char maq_bracket_kind(uint32_t character, bool *opens, bool *closes) {
  *opens = *closes = false;
  switch (character) {
    case '(':
    case '[':
    case '{': *opens = true; return (char)character;
    case ')': *closes = true; return '(';
    case ']': *closes = true; return '[';
    case '}': *closes = true; return '{';
    case 0xAB: *opens = true; return '<';
    case 0xBB: *closes = true; return '<';
    case '"': *opens = *closes = true; return '"';
    case 0x201E: *opens = true; return 'c';
    case 0x201C: *opens = *closes = true; return 'c'; /* closes „ and opens ” */
    case 0x201D: *closes = true; return 'c';
    default: return 0;
  }
}

bool maq_is_hyphen(uint32_t character) {
  return character == '-' || character == 0x2010 || character == 0x2011;
}

bool maq_is_apostrophe(uint32_t character) {
  return character == '\'' || character == 0x2019 || character == 0x2BC || character == 0x2018 || character == 0x60;
}

/* ---- character references --------------------------------------------------------------------------------------- */

enum { LONGEST_REFERENCE = 9 /* bytes of `&#x10FFFF` */ };

static unsigned digit_of(char byte) {
  return byte >= '0' && byte <= '9'                 ? (unsigned)(byte - '0')
         : (byte | 32) >= 'a' && (byte | 32) <= 'f' ? (unsigned)((byte | 32) - 'a') + 10u
                                                    : 99u;
}

/* The number in `digits`, behind `#`; 0 where it is none. */
static uint32_t numbered_character(const char *digits, size_t length) {
  unsigned base = length && (*digits | 32) == 'x' ? 16 : 10;
  uint32_t number = 0;
  for (size_t i = base == 16; i < length; i++) {
    unsigned digit = digit_of(digits[i]);
    if (digit >= base) {
      return 0;
    }
    number = number * base + digit;
  }
  return number;
}

static uint32_t named_character(const char *name, size_t length) {
  static const struct {
    const char *name;
    uint32_t character;
  } names[] = {{"quot", '"'},     {"laquo", 0xAB},    {"raquo", 0xBB},    {"ldquo", 0x201C}, {"rdquo", 0x201D},
               {"bdquo", 0x201E}, {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"apos", '\''},    {"nbsp", 0xA0},
               {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009}, {"ndash", 0x2013}, {"mdash", 0x2014},
               {"minus", 0x2212}, {"hellip", 0x2026}, {"amp", '&'},       {"lt", '<'},       {"gt", '>'}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0) {
      return names[i].character;
    }
  }
  return 0;
}

size_t maq_character_reference(const char *text, const char *end, uint32_t *character) {
  size_t most = (size_t)(end - text) < LONGEST_REFERENCE + 1u ? (size_t)(end - text) : LONGEST_REFERENCE + 1u;
  const char *stop = memchr(text, ';', most);
  if (!stop || stop - text < 3) {
    return 0;
  }
  size_t length = (size_t)(stop - text) - 1;
  *character = text[1] == '#' ? numbered_character(text + 2, length - 1) : named_character(text + 1, length);
  return *character && *character <= 0x10FFFF ? length + 2 : 0;
}
