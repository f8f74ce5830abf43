/* string.h: a piece of text, not owned and not NUL-terminated. */
#ifndef MAQ_BASE_STRING_H
#define MAQ_BASE_STRING_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct maq_string {
  const char *text; /* NULL means: nothing known */
  size_t length;    /* bytes */
} maq_string;

static inline maq_string maq_string_of(const char *text) {
  return (maq_string){text, text ? strlen(text) : 0};
}

static inline bool maq_string_equal(maq_string a, maq_string b) {
  return a.length == b.length && (a.length == 0 || memcmp(a.text, b.text, a.length) == 0);
}

/* Compares with a literal or any NUL-terminated text. */
static inline bool maq_string_is(maq_string a, const char *text) {
  return maq_string_equal(a, maq_string_of(text));
}

static inline bool maq_string_starts(maq_string a, maq_string prefix) {
  return a.length >= prefix.length && memcmp(a.text, prefix.text, prefix.length) == 0;
}

/* Does the text end so, with something before the ending? */
static inline bool maq_string_ends(maq_string a, const char *ending) {
  size_t length = strlen(ending);
  return a.length > length && memcmp(a.text + a.length - length, ending, length) == 0;
}

#endif
