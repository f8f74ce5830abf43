/* query.c: see query.h.
 *
 * The text is cut into pieces, each a word or a phrase; what holds no letter and no digit is left out. Pieces that are wanted are
 * written first, next to each other (an implicit AND), then those that are not. Each stands between quotation marks, so FTS5 sees
 * nothing of what it holds.
 */
#include "text/query.h"

#include <string.h>

#include "base/utf8.h"
#include "text/word.h"

typedef struct piece {
  const char *start, *stop;
  bool unwanted; /* a hyphen before it */
  bool begins;   /* a star behind it */
} piece;

static bool is_blank(const char *at) {
  return (unsigned char)*at <= ' ';
}

static bool is_quote(uint32_t character) {
  return character == '"' || character == 0xAB || character == 0xBB || (character >= 0x201C && character <= 0x201F);
}

/* The first quotation mark from `at` on, or `end`; *next is behind it. */
static const char *find_quote(const char *at, const char *end, const char **next) {
  for (; at < end; at = *next) {
    uint32_t character;
    *next = maq_utf8_next(at, end, &character);
    if (is_quote(character)) {
      return at;
    }
  }
  *next = end;
  return end;
}

/* Where the word at `at` ends: at a blank or a quotation mark. */
static const char *word_end(const char *at, const char *end) {
  while (at < end && !is_blank(at)) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (is_quote(character)) {
      break;
    }
    at = next;
  }
  return at;
}

/* Reads the phrase behind a quotation mark; where no second one follows there is none, and *open says so from then on. */
static const char *read_phrase(const char *inside, const char *end, bool *open, piece *out) {
  const char *after = inside;
  out->start = out->stop = inside;
  if (*open) {
    const char *stop = find_quote(inside, end, &after);
    *open = stop < end;
    out->stop = *open ? stop : inside;
  }
  return *open ? after : inside;
}

/* Reads a piece; false at the end. `open`: may a quotation mark still be closed? */
static bool next_piece(const char **at, const char *end, bool *open, piece *out) {
  while (*at < end && is_blank(*at)) {
    ++*at;
  }
  if (*at >= end) {
    return false;
  }
  *out = (piece){.unwanted = **at == '-'};
  while (*at < end && **at == '-') {
    ++*at;
  }
  uint32_t character = 0;
  const char *inside = *at < end ? maq_utf8_next(*at, end, &character) : end;
  if (is_quote(character)) {
    *at = read_phrase(inside, end, open, out);
  } else {
    out->start = *at;
    *at = out->stop = word_end(*at, end);
  }
  out->begins = (*at < end && **at == '*') || (out->stop > out->start && out->stop[-1] == '*');
  *at += *at < end && **at == '*';
  return true;
}

/* Takes the signs around the words of a piece away; false where it has no word. */
static bool trim(piece *from) {
  maq_search_word word;
  bool found = false;
  for (const char *at = from->start; maq_next_word(from->start, at, from->stop, &word); at = word.stop) {
    from->start = found ? from->start : word.start;
    found = true;
  }
  from->stop = found ? word.stop : from->start;
  return found;
}

/* Writes the piece between quotation marks, without the quotes it holds. */
static char *write_piece(const piece *from, char *out) {
  *out++ = '"';
  for (const char *at = from->start; at < from->stop; at++) {
    if (*at != '"') {
      *out++ = *at;
    }
  }
  *out++ = '"';
  if (from->begins) {
    *out++ = '*';
  }
  return out;
}

/* Writes the pieces that are wanted, or those that are not, with `between` between them; returns how many. */
static size_t write_pieces(const char *typed, const char *end, bool unwanted, const char *between, char **out) {
  size_t count = 0;
  bool open = true;
  piece next;
  while (next_piece(&typed, end, &open, &next)) {
    if (next.unwanted != unwanted || !trim(&next)) {
      continue;
    }
    if (count++) {
      size_t length = strlen(between);
      memcpy(*out, between, length);
      *out += length;
    }
    *out = write_piece(&next, *out);
  }
  return count;
}

size_t maq_write_query(const char *typed, size_t length, char *out) {
  const char *end = typed + length;
  char *to = out + 1; /* room for a parenthesis */
  size_t wanted = write_pieces(typed, end, false, " ", &to);
  if (!wanted) {
    memcpy(out, "\"\"", 2);
    return 2;
  }
  static const char but[] = ") NOT (";
  char *mark = to;
  to += sizeof but - 1;
  if (!write_pieces(typed, end, true, " OR ", &to)) {
    size_t written = (size_t)(mark - out) - 1;
    memmove(out, out + 1, written);
    return written;
  }
  out[0] = '(';
  memcpy(mark, but, sizeof but - 1);
  *to++ = ')';
  return (size_t)(to - out);
}
