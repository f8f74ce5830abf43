/* utf8.c: characters are cut where SQLite cuts them.
 *
 * SQLite itself is the judge: for valid, invalid and mutilated bytes the number of characters must equal length(), and each
 * prefix by our count must equal substr(text, 1, n). U+0000 ends a text for both; the caller of these functions cuts there.
 */
#include "base/utf8.h"

#include <sqlite3.h>

#include "support.h"

static sqlite3_stmt *length_of, *prefix_of;

static bool same_length(const char *text, size_t length) {
  sqlite3_reset(length_of);
  sqlite3_bind_text(length_of, 1, text, (int)length, SQLITE_STATIC);
  return sqlite3_step(length_of) == SQLITE_ROW && (size_t)sqlite3_column_int64(length_of, 0) == maq_utf8_count(text, length);
}

static bool same_prefixes(const char *text, size_t length) {
  const char *at = text, *end = text + length;
  for (int characters = 1; at < end; characters++) {
    uint32_t code_point;
    at = maq_utf8_next(at, end, &code_point);
    sqlite3_reset(prefix_of);
    sqlite3_bind_text(prefix_of, 1, text, (int)length, SQLITE_STATIC);
    sqlite3_bind_int(prefix_of, 2, characters);
    if (sqlite3_step(prefix_of) != SQLITE_ROW) {
      return false;
    }
    size_t size = (size_t)sqlite3_column_bytes(prefix_of, 0);
    if (size != (size_t)(at - text) || memcmp(sqlite3_column_blob(prefix_of, 0), text, size) != 0) {
      return false;
    }
  }
  return true;
}

static void print_bytes(const char *text, size_t length) {
  printf("# bytes:");
  for (size_t i = 0; i < length; i++) {
    printf(" %02X", (unsigned)(unsigned char)text[i]);
  }
  putchar('\n');
}

static bool agrees(const char *text, size_t length) {
  if (same_length(text, length) && same_prefixes(text, length)) {
    return true;
  }
  print_bytes(text, length);
  return false;
}

/* Every one of `rounds` random texts; `kind` chooses the bytes. */
static bool random_texts(int rounds, int kind) {
  static const unsigned char edges[] = {0x01, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                        0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xF8, 0xFF};
  uint64_t state = 2026;
  for (int round = 0; round < rounds; round++) {
    char text[64];
    size_t length = 1 + test_random(&state) % 24;
    for (size_t i = 0; i < length; i++) {
      text[i] = (char)(kind == 0 ? 1 + test_random(&state) % 255 : edges[test_random(&state) % sizeof edges]);
    }
    if (kind == 2) { /* valid text, then one byte swapped and the end cut off */
      length = 0;
      while (length < 40) {
        length += maq_utf8_write(1 + test_random(&state) % 0x10FFFF, text + length);
      }
      text[test_random(&state) % length] = (char)edges[test_random(&state) % sizeof edges];
      length -= test_random(&state) % 4;
    }
    if (!agrees(text, length)) {
      return false;
    }
  }
  return true;
}

static void check_code_point(const char *bytes, uint32_t wanted, const char *name) {
  uint32_t code_point = 0;
  const char *end = bytes + strlen(bytes);
  const char *next = maq_utf8_next(bytes, end, &code_point);
  tap_ok(next == end && code_point == wanted, "%s: U+%04" PRIX32, name, code_point);
}

static void check_code_points(void) {
  check_code_point("a", 'a', "ASCII");
  check_code_point("\xD3\x99", 0x4D9, "two bytes");
  check_code_point("\xE2\x80\x93", 0x2013, "three bytes");
  check_code_point("\xF0\x9F\x87\xB0", 0x1F1F0, "four bytes");
  check_code_point("\x80", MAQ_REPLACEMENT, "stray continuation byte");
  check_code_point("\xC0\x80", MAQ_REPLACEMENT, "overlong NUL");
  check_code_point("\xE0\x81\xA1", MAQ_REPLACEMENT, "overlong letter");
  check_code_point("\xED\xA0\x80", MAQ_REPLACEMENT, "surrogate");
  check_code_point("\xF4\x90\x80\x80", MAQ_REPLACEMENT, "beyond U+10FFFF");
  check_code_point("\xD3", MAQ_REPLACEMENT, "cut off");
  check_code_point("\xD3\x99\x99\x99", MAQ_REPLACEMENT, "continuation bytes too many are one character");
  check_code_point("\xFF\x80\x80\x80\x80\x80\x80", MAQ_REPLACEMENT, "a byte that never occurs, with followers");
}

/* Every code point survives being written and read, and stands where it stood. */
static void check_round_trip(void) {
  bool equal = true, back = true;
  for (uint32_t code_point = 1; code_point <= 0x10FFFF && equal && back; code_point++) {
    char bytes[5] = {'x', 0};
    uint32_t read = 0;
    size_t length = maq_utf8_write(code_point, bytes + 1);
    uint32_t wanted = code_point >= 0xD800 && code_point < 0xE000 ? MAQ_REPLACEMENT : code_point;
    equal = maq_utf8_next(bytes + 1, bytes + 1 + length, &read) == bytes + 1 + length && read == wanted;
    back = maq_utf8_previous(bytes, bytes + 1 + length) == bytes + 1;
  }
  tap_ok(equal, "every code point is read as written");
  tap_ok(back, "and found again from behind");
  char bytes[4];
  tap_number((int64_t)maq_utf8_write(0x110000, bytes), 3, "what is beyond U+10FFFF is written as U+FFFD");
}

int main(void) {
  sqlite3 *database;
  if (sqlite3_open(":memory:", &database) != SQLITE_OK ||
      sqlite3_prepare_v2(database, "SELECT length(?1)", -1, &length_of, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(database, "SELECT substr(?1, 1, ?2)", -1, &prefix_of, NULL) != SQLITE_OK) {
    return !tap_ok(false, "SQLite opens");
  }
  check_code_points();
  tap_number((int64_t)maq_utf8_count("", 0), 0, "no bytes are no characters");
  tap_ok(random_texts(20000, 0), "20000 texts of any bytes: length() and substr() agree");
  tap_ok(random_texts(20000, 1), "20000 texts of the bytes at the edges of UTF-8 agree");
  tap_ok(random_texts(20000, 2), "20000 valid texts with a byte swapped and the end cut off agree");
  check_round_trip();
  sqlite3_finalize(length_of);
  sqlite3_finalize(prefix_of);
  sqlite3_close(database);
  return tap_finish();
}
