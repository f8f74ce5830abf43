/* readings.h: the readers of inflection.h for callers that have the word's sounds. Internal to this folder. */
#ifndef MAQ_KAZAKH_READINGS_H
#define MAQ_KAZAKH_READINGS_H

#include "kazakh/inflection.h"
#include "kazakh/sounds.h"

/* memcmp for a few bytes, most often different in the first: no call. */
static inline bool maq_same_bytes(const char *a, const char *b, size_t length) {
  for (size_t i = length; i > 0; i--) {
    if (a[i - 1] != b[i - 1]) {
      return false;
    }
  }
  return true;
}

/* As maq_kazakh_inflections; `sounds` is read only where length is at most MAQ_LONGEST_WORD. */
size_t maq_kazakh_read_nominal(const char *word, size_t length, const maq_sounds *sounds, maq_inflection *out, size_t capacity);

/* As maq_kazakh_verb_forms; `nominal` are the readings of the function above. */
size_t maq_kazakh_read_verbal(const char *word, size_t length, const maq_sounds *sounds, const maq_inflection *nominal,
                              size_t nominal_count, maq_verb_form *out, size_t capacity);

/* Has the written stem lost a vowel that MAQ_RESTORE_ELISION puts back? */
bool maq_kazakh_is_elided(const char *stem, size_t length);

#endif
