/* utf8.h: characters as SQLite counts them.
 *
 * SQLite's substr() and length() skip one byte, and after a byte of 0xC0 or more also all continuation bytes (0x80 to 0xBF)
 * behind it (SQLITE_SKIP_UTF8 in its sources); this holds for valid and invalid text alike. We cut characters at the same
 * places, so that positions agree for any bytes. From 3.54 on both also take a run of continuation bytes that no byte leads
 * for one character; the tokenizer then counts so too (maq_article_join_stray_bytes).
 */
#ifndef MAQ_BASE_UTF8_H
#define MAQ_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MAQ_REPLACEMENT 0xFFFDu

/* Reads the character at `at` (before `end`), writes its code point, or MAQ_REPLACEMENT where the bytes are no valid
 * UTF-8 (overlong, surrogate, beyond U+10FFFF, cut off, stray), and returns where the next one begins. */
static inline const char *maq_utf8_next(const char *at, const char *end, uint32_t *code_point);

/* The same for any character; maq_utf8_next reads the frequent ones itself. */
const char *maq_utf8_next_of_any(const char *at, const char *end, uint32_t *code_point);

/* Writes a code point in at most 4 bytes and returns their number; surrogates and what is beyond U+10FFFF become U+FFFD. */
size_t maq_utf8_write(uint32_t code_point, char *out);

/* The number of characters in `length` bytes. */
size_t maq_utf8_count(const char *text, size_t length);

/* Where the character before `at` begins; `at` must be behind `begin`. Only for valid UTF-8. */
const char *maq_utf8_previous(const char *begin, const char *at);

static inline bool maq_utf8_goes_on(const char *at, const char *end) {
  return at < end && ((unsigned char)*at & 0xC0) == 0x80;
}

static inline const char *maq_utf8_next(const char *at, const char *end, uint32_t *code_point) {
  unsigned char lead = (unsigned char)*at;
  if (lead < 0x80) {
    *code_point = lead;
    return at + 1;
  }
  if (lead >= 0xC2 && lead < 0xE0 && maq_utf8_goes_on(at + 1, end) && !maq_utf8_goes_on(at + 2, end)) {
    *code_point = (uint32_t)(lead & 0x1F) << 6 | ((unsigned char)at[1] & 0x3F);
    return at + 2;
  }
  return maq_utf8_next_of_any(at, end, code_point);
}

#endif
