/* mark.c: see mark.h. Code charts of the Unicode standard: general punctuation, currency symbols, Arabic marks. */
#include "text/mark.h"

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
