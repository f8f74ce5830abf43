/* word.c: see word.h.
 *
 * ASCII and the Cyrillic letters of two bytes, of which nearly all text consists, are told by their bytes; everything else is
 * decoded and asked of character.h.
 */
#include "text/word.h"

#include "base/utf8.h"
#include "text/character.h"

typedef enum piece {
  GAP,        /* parts words */
  PART,       /* belongs to a word and may begin one */
  TAIL,       /* a mark or joiner: belongs to the word before it */
  APOSTROPHE, /* only between letters */
} piece;

static bool is_other_digit(uint32_t character) {
  return (character >= 0x660 && character <= 0x669) || (character >= 0x6F0 && character <= 0x6F9);
}

static piece rare_piece(uint32_t character, uint8_t *letters) {
  if (character == 0x2019 || character == 0x2018 || character == 0x2BC) {
    return APOSTROPHE;
  }
  switch (maq_character_class(character)) {
    case MAQ_LETTER:
      *letters |= maq_character_is_cyrillic(character) ? MAQ_WORD_CYRILLIC
                  : maq_character_is_latin(character)  ? MAQ_WORD_LATIN
                  : maq_character_is_arabic(character) ? MAQ_WORD_ARABIC
                                                       : MAQ_WORD_OTHER;
      return PART;
    case MAQ_MARK:
    case MAQ_IGNORABLE: return TAIL;
    default:
      if (is_other_digit(character)) {
        *letters |= MAQ_WORD_DIGIT;
        return PART;
      }
      return GAP;
  }
}

/* Reads the character at `at`, adds what it is to *letters, and sets *next behind it. */
static piece read_piece(const char *at, const char *end, const char **next, uint8_t *letters) {
  unsigned byte = (unsigned char)*at;
  if (byte < 0x80) {
    *next = at + 1;
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') {
      *letters |= MAQ_WORD_LATIN;
      return PART;
    }
    if (byte >= '0' && byte <= '9') {
      *letters |= MAQ_WORD_DIGIT;
      return PART;
    }
    return byte == '\'' || byte == '`' ? APOSTROPHE : GAP;
  }
  if (byte >= 0xD0 && byte <= 0xD3 && end - at > 1) { /* U+0400 to U+04FF; from U+0482 to U+0489 stand signs */
    unsigned second = (unsigned char)at[1];
    bool whole = (second & 0xC0) == 0x80 && (end - at == 2 || ((unsigned char)at[2] & 0xC0) != 0x80);
    if (whole && !(byte == 0xD2 && second >= 0x82 && second <= 0x89)) {
      *next = at + 2;
      *letters |= MAQ_WORD_CYRILLIC;
      return PART;
    }
  }
  uint32_t character;
  *next = maq_utf8_next(at, end, &character);
  return rare_piece(character, letters);
}

/* The length of the hyphen or dash that ends right before `at`; 0 where there is none. */
static size_t hyphen_before(const char *begin, const char *at) {
  if (at > begin && at[-1] == '-') {
    return 1;
  }
  bool dash = at - begin >= 3 && (unsigned char)at[-3] == 0xE2 && (unsigned char)at[-2] == 0x80 &&
              ((unsigned char)at[-1] == 0x90 || (unsigned char)at[-1] == 0x91 || (unsigned char)at[-1] == 0x93);
  return dash ? 3 : 0;
}

static bool joins(const char *begin, const char *at) {
  size_t hyphen = hyphen_before(begin, at);
  return hyphen && at - hyphen > begin && (unsigned char)at[-1 - (ptrdiff_t)hyphen] > ' ';
}

bool maq_next_word(const char *begin, const char *at, const char *end, maq_search_word *word) {
  const char *next;
  word->letters = 0;
  while (at < end && read_piece(at, end, &next, &word->letters) != PART) {
    at = next;
  }
  if (at >= end) {
    return false;
  }
  word->start = at;
  word->joined = joins(begin, at);
  word->stop = at = next;
  while (at < end) {
    piece found = read_piece(at, end, &next, &word->letters);
    if (found == APOSTROPHE && next < end) {
      const char *after;
      if (read_piece(next, end, &after, &word->letters) != PART) {
        break;
      }
      next = after;
    } else if (found == GAP || found == APOSTROPHE) {
      break;
    }
    word->stop = at = next;
  }
  return true;
}
